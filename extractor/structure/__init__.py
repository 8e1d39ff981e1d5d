"""Finds the parts of a report: chapters, sub-chapters, appendices, captions, tables of contents."""

from extractor.structure.outline import find_outline

__all__ = ["find_outline"]
