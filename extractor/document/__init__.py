"""PDF files to plain pages: words, text lines, ruling lines, pictures; upright and cleaned."""

from extractor.document.reader import OnPage, read_document

__all__ = ["OnPage", "read_document"]
