"""What one page may hold. More is a trap or a map, not a page of a report."""

from __future__ import annotations

MAX_CHARS = 400_000
MAX_OBJECTS = 60_000  # lines and pictures
MAX_FORM_DEPTH = 8  # forms in forms
MAX_PIXELS = 400_000_000  # of the pictures on a page that is drawn: an A3 scanned at 1,200 dots an inch has 280 million


class PageTooHeavy(Exception):  # noqa: N818
    """A page with more on it than any report's page has. The message says what, in Indonesian."""
