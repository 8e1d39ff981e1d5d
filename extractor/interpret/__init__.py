"""Tables and prose to the records of the canonical schema, every value with its place."""

from extractor.interpret.report import interpret

__all__ = ["interpret"]
