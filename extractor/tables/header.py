"""Which rows at the top of a grid are header, and what they say of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.canon.columns import FORMULA, RELATIVE_YEAR, YEAR, meaning, vocabulary
from extractor.canon.fold import fold
from extractor.model.table import Cell, Column

NUMBER = re.compile(r"^\(?\s*(\d{1,2}|[a-p])\s*[).]?(?:\s*=.*|\s*\(.*)?$", re.IGNORECASE)
ORDINAL = re.compile(r"^(?:(?:tw|triwulan)\.?\s*)?(?:[IVX]{1,4}|\d{1,2})$", re.IGNORECASE)
AMOUNT = re.compile(r"^Rp\.?\s*\d{1,3}(?:[.,]\d{3})+", re.IGNORECASE)  # what stands in a row, never over one
SEARCHED = 8  # rows in which a numbering row may stand
LONGEST = 14  # words in a header cell
FIGURE = re.compile(r"(?!0+$)\d{3,}")  # three zeros are those of `Rp.000`
CERTAIN = 0.6  # share of a row's cells that read like a header


@dataclass(frozen=True, slots=True)
class Header:
    """Rows `start` to `end` - 1 are header; `numbering` is the row with the columns' numbers, if there is one.

    Rows above `start` are titles over the whole width.
    """

    start: int
    end: int
    numbering: int | None = None

    @property
    def rows(self) -> range:
        """The header's rows."""
        return range(self.start, self.end)

    def __bool__(self) -> bool:
        return self.end > self.start


NO_HEADER = Header(0, 0)


def find_header(cells: Sequence[Cell], rows: int) -> Header:
    """Finds the header of a grid by its numbering row, or by the words of its first rows.

    Args:
        cells: Cells of the grid.
        rows: Number of its rows.
    """
    by_row = [[cell for cell in cells if cell.row == row] for row in range(min(rows, SEARCHED))]
    start = next((row for row, line in enumerate(by_row) if not _is_title(line)), 0)
    for row, line in enumerate(by_row[start:], start):
        if is_numbering(line) and (row == start or _reads_like_header(by_row[start], CERTAIN / 2)):
            return Header(start, row + 1, row)
    if start >= len(by_row) or not _reads_like_header(by_row[start], CERTAIN):
        return NO_HEADER
    spanned = max((cell.row + cell.rowspan for cell in by_row[start] if cell.lines), default=start + 1)
    end = start + 1
    while end < len(by_row) and end < rows - 1:
        below = end < spanned and _divides_header(by_row[end])
        if not below and not _reads_like_header(by_row[end], 0.99):
            break
        end += 1
    return Header(start, end)


def _is_title(line: Sequence[Cell]) -> bool:
    """A row with one text over several columns."""
    texts = [cell for cell in line if cell.lines]
    return len(texts) == 1 and texts[0].colspan > 2 and len(line) <= 2


def is_numbering(line: Sequence[Cell]) -> bool:
    """Whether the cells of a row hold nothing but rising numbers of columns."""
    texts = [text for cell in line if (text := cell.text.strip())]
    found = [NUMBER.match(text) for text in texts]
    if len(texts) < 3 or not all(found):
        return False
    order = [_ordinal(match[1]) for match in found if match]
    rising = all(before < after for before, after in pairwise(order))
    return order[0] <= 2 and rising and order[-1] <= 2 * len(order) + 1


def _ordinal(mark: str) -> int:
    return int(mark) if mark.isdecimal() else ord(mark.lower()) - ord("a") + 1


def _reads_like_header(line: Sequence[Cell], share: float) -> bool:
    texts = [cell.text for cell in line if cell.lines]
    if not texts or (len(texts) == 1 and not (YEAR.search(texts[0]) and len(texts[0].split()) < 3) and share < 1):
        return False
    if any(map(AMOUNT.match, texts)):
        return False
    return sum(map(is_header_text, texts)) >= share * len(texts)


def _divides_header(line: Sequence[Cell]) -> bool:
    """Whether a row that header cells span into divides the others: words of a header, years, I to IV, 1 to 12."""
    texts = [cell.text for cell in line if cell.lines]
    parts = [text for text in texts if is_header_text(text) or ORDINAL.match(text)]
    return bool(texts) and len(parts) >= CERTAIN * len(texts)


def is_header_text(text: str) -> bool:
    """Whether a cell's text reads like the header of a column."""
    folded = fold(FORMULA.sub(" ", text))
    words = folded.split()
    if not words:
        return bool(FORMULA.search(text))
    if len(words) > LONGEST:
        return False
    plain = [word for word in words if word not in vocabulary().umum and word != "tahun" and not YEAR.fullmatch(word)]
    if not plain:
        return not (len(words) == 1 and words[0] == "%" and len(text.strip()) > 3)
    if RELATIVE_YEAR.search(text):
        return True
    return meaning((text,)).role is not None and not any(FIGURE.fullmatch(word) for word in plain)


def read_columns(cells: Sequence[Cell], header: Header, cols: int) -> tuple[Column, ...]:
    """The path of header texts over each column, its printed number, and a formula in the header."""
    columns = []
    for col in range(cols):
        over = [cell for cell in cells if cell.row in header.rows and cell.col <= col < cell.col + cell.colspan]
        over.sort(key=lambda cell: cell.row)
        path, numbering = [], ""
        for cell in over:
            text = join_broken(cell)
            if cell.row == header.numbering:
                numbering = text
            elif text:
                path.append(text)
        formula = next((found.group().strip() for text in [*path, numbering] if (found := FORMULA.search(text))), None)
        printed = NUMBER.match(numbering.strip())
        number = printed[1] if printed else None
        columns.append(Column(tuple(path), number, formula))
    return tuple(columns)


def join_broken(cell: Cell) -> str:
    """A header cell's text; a hyphen at a line's end joins."""
    return re.sub(r"(?<=[A-Za-z])-\s+(?=[a-zA-Z])", "", cell.text)
