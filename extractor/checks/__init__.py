"""Rules over a report: what does not add up, with the places that prove it."""

from extractor.checks.engine import check
from extractor.checks.registry import Rule, rules

__all__ = ["Rule", "check", "rules"]
