"""The headings over a table: numbered lines, or lines that say themselves what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.canon.names import strip_numbering
from extractor.interpret.place import in_table
from extractor.interpret.view import TableView
from extractor.model.page import Line
from extractor.tables.split import MARK

_PAGES = 2  # before that of the table, on which a heading may stand
_LINES = 4  # that a heading may take
_CLOSE = 1.8  # heights from one of its lines to the next


def heading_over(view: TableView) -> str | None:
    """The text right over a table, from the number or letter that begins it; its own number dropped."""
    lines: list[Line] = []
    for nomor, line in lines_over(view):
        if nomor != view.table.halaman or len(lines) == _LINES or (lines and not _goes_on(line, lines[-1])):
            break
        lines.append(line)
        if MARK.match(line.text):
            return _text(lines[::-1])
    return _text(lines[:1]) if lines else None


def named_over(view: TableView, word: str) -> str | None:
    """The nearest heading above that begins with a word (`1. Program : ...`); number, word and colon dropped.

    Args:
        view: The table.
        word: What the heading begins with; it stays where it is a part of the name, with no colon behind it.
    """
    named = re.compile(rf"^{word}\b\s*(:)?", re.IGNORECASE)
    below: list[Line] = []
    for _, line in lines_over(view):
        text = strip_numbering(line.text)
        found = named.match(text)
        if found and (text != line.text or found[1]):
            return re.sub(rf"^{word}\s*:\s*", "", _text([line, *_rest(line, below[::-1])]), flags=re.IGNORECASE)
        below.append(line)
    return None


def lines_over(view: TableView) -> Iterator[tuple[int, Line]]:
    """Lines over a table with their pages, the nearest first; those in tables are left out."""
    first = view.table.parts[0]
    for nomor in range(first.page, max(0, first.page - _PAGES - 1), -1):
        for line in reversed(view.naskah.document.page(nomor).lines):
            over = nomor < first.page or line.box.y1 <= first.box.y0 + 2
            if over and not in_table(view.naskah, nomor, line):
                yield nomor, line


def _rest(line: Line, below: list[Line]) -> Iterator[Line]:
    """The lines with which a heading goes on."""
    for item in below[: _LINES - 1]:
        if MARK.match(item.text) or not _goes_on(line, item):
            return
        yield item
        line = item


def _goes_on(above: Line, below: Line) -> bool:
    return 0 < below.box.y_mid - above.box.y_mid <= _CLOSE * max(above.box.height, below.box.height)


def _text(lines: list[Line]) -> str:
    return strip_numbering(" ".join(line.text for line in lines))
