"""Tables over several pages: which grid goes on which, and their cells in one grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from rapidfuzz import fuzz

from extractor.canon.fold import squeeze
from extractor.model.geometry import Box
from extractor.model.page import Line
from extractor.model.table import Cell, TablePart
from extractor.tables.draft import COLUMN_SNAP, Draft
from extractor.tables.header import NO_HEADER, Header, find_header
from extractor.tables.headfoot import end_with_header
from extractor.tables.numbering import part_numbering

EDGE = 12.0  # points by which the outer borders of two parts may differ in width
SHARED = 0.7  # of the inner borders of the part with fewer
SAME_PLACE = 6.0  # points
SAME_HEADER = 85  # rapidfuzz ratio


@dataclass(frozen=True, slots=True)
class Piece:
    """A grid of one page and what stands around it.

    Attributes:
        above: Text lines between it and the grid above, or the top of the page.
        first: No other grid is above it on its page.
        last: No other grid is below it on its page.
        below: Text lines under it to the foot of the page, or to the next grid.
    """

    draft: Draft
    header: Header
    above: tuple[Line, ...]
    below: tuple[Line, ...]
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Cells of a table over all its pages, rows counted through."""

    pieces: tuple[Piece, ...]
    parts: tuple[TablePart, ...]
    rows: int
    cols: int
    cells: tuple[Cell, ...]
    header: Header
    repeated: frozenset[int]  # rows of headers that are repeated on later pages


def join_pieces(pieces: Iterable[Piece]) -> list[Joined]:
    """Joins pieces in reading order."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and goes_on(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_merge(group) for group in groups]


def goes_on(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether `piece` continues the table whose pieces so far are `group`.

    It does if it begins the page after, with nothing between but a line that runs, on the same columns, and under the
    same header or none.
    """
    last = group[-1]
    if piece.draft.page.nomor != last.draft.page.nomor + 1 or not (last.last and piece.first):
        return False
    if last.below or _shift(last.draft, piece.draft) is None or not _runs(piece.above, last.above):
        return False
    return not piece.header or _same_header(group[0], piece)


def _runs(above: Sequence[Line], before: Sequence[Line]) -> bool:
    """Whether nothing stands above a grid but what stands at the same place on the page before."""
    places = {(line.text, round(line.box.x0 / SAME_PLACE), round(line.box.y0 / SAME_PLACE)) for line in before}
    return all(
        (line.text, round(line.box.x0 / SAME_PLACE), round(line.box.y0 / SAME_PLACE)) in places for line in above
    )


def _shift(one: Draft, other: Draft) -> float | None:
    """By how much the columns of one grid stand further to the right on the next page; None if they are others."""
    by = other.box.x0 - one.box.x0
    few, many = sorted((one.xs, tuple(x - by for x in other.xs)), key=len)
    if abs(other.box.width - one.box.width) <= EDGE and len(few) > 2:
        return by if _met(few[1:-1], many) >= SHARED * (len(few) - 2) else None
    return 0.0 if _is_part(other, one) else None


def _is_part(part: Draft, whole: Draft) -> bool:
    """Whether a grid has the columns of another but for an outer one: a drawn line tells that it was there."""
    if len(part.xs) < 4 or len(whole.xs) - len(part.xs) > 2 or _met(part.xs, whole.xs) < len(part.xs):
        return False
    y0, y1 = part.box.y0 - COLUMN_SNAP, part.box.y1 + COLUMN_SNAP
    level = [edge for edge in part.page.edges if edge.y0 == edge.y1 and y0 <= edge.y0 <= y1]
    left = min((edge.x0 for edge in level), default=part.box.x0)
    right = max((edge.x1 for edge in level), default=part.box.x1)
    return left <= whole.box.x0 + COLUMN_SNAP and right >= whole.box.x1 - COLUMN_SNAP


def _met(few: Sequence[float], many: Sequence[float]) -> int:
    return sum(any(abs(x - y) <= COLUMN_SNAP for y in many) for x in few)


def _same_header(first: Piece, piece: Piece) -> bool:
    if not first.header:
        return False
    one, other = (squeeze(" ".join(_header_texts(item))) for item in (first, piece))
    return fuzz.ratio(one, other) >= SAME_HEADER


def _header_texts(piece: Piece) -> list[str]:
    header = piece.header
    return [cell.text for cell in piece.draft.cells if cell.row in header.rows and cell.row != header.numbering]


def _merge(pieces: Sequence[Piece]) -> Joined:
    texts = {squeeze(text) for text in _header_texts(pieces[0])}
    later = [replace(piece, draft=end_with_header(piece.draft, piece.header, texts)) for piece in pieces[1:]]
    group = [pieces[0], *later]
    shifts = [0.0, *accumulate(_shift(one.draft, other.draft) or 0.0 for one, other in pairwise(group))]
    borders = _common_borders(x - shift for piece, shift in zip(group, shifts, strict=True) for x in piece.draft.xs)
    cells: list[Cell] = []
    parts: list[TablePart] = []
    repeated: set[int] = set()
    row = 0
    for index, (piece, shift) in enumerate(zip(group, shifts, strict=True)):
        places = [_place(borders, x - shift) for x in piece.draft.xs]
        for cell in piece.draft.cells:
            col, end = places[cell.col], places[cell.col + cell.colspan]
            cells.append(replace(cell, row=cell.row + row, col=col, colspan=max(end - col, 1)))
        if index:
            repeated.update(row + own for own in piece.header.rows)
        parts.append(TablePart(piece.draft.page.nomor, piece.draft.box, row, row + piece.draft.rows))
        row += piece.draft.rows
    header = group[0].header
    repeated |= _headers_within(cells, header)
    joined = Joined(tuple(group), tuple(parts), row, len(borders) - 1, tuple(cells), header, frozenset(repeated))
    return _without_empty_rows(_without_empty_columns(joined))


def _headers_within(cells: Sequence[Cell], header: Header) -> set[int]:
    """Rows that say word for word what the header's first row says, and those below them that go on like the header."""
    if not header:
        return set()
    texts: dict[int, list[str]] = {}
    for cell in cells:
        if cell.lines:
            texts.setdefault(cell.row, []).append(squeeze(cell.text))
    first = texts.get(header.start, [])
    again = [row for row, words in texts.items() if row >= header.end and len(words) > 2 and words == first]
    found: set[int] = set()
    for row in again:
        for offset in range(header.end - header.start):
            if texts.get(row + offset) != texts.get(header.start + offset):
                break
            found.add(row + offset)
    return found


def _common_borders(values: Iterable[float]) -> list[float]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= COLUMN_SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _place(borders: Sequence[float], x: float) -> int:
    return min(range(len(borders)), key=lambda index: abs(borders[index] - x))


def _without_empty_columns(table: Joined) -> Joined:
    """Drops columns in which no text begins or is centred: they come from shading and double rules.

    A column stays if a cell with text lies in it alone, or if dropping it would drop the last column of such a cell.
    """
    used = [False] * table.cols
    for cell in sorted((cell for cell in table.cells if cell.lines), key=lambda cell: cell.colspan):
        span = range(cell.col, cell.col + cell.colspan)
        if not any(used[col] for col in span):
            used[cell.col] = True
    places = [sum(used[:col]) for col in range(table.cols + 1)]
    cells = []
    for cell in table.cells:
        col, end = places[cell.col], places[cell.col + cell.colspan]
        if end > col:
            cells.append(replace(cell, col=col, colspan=end - col))
    return replace(table, cols=places[-1], cells=tuple(cells))


def _without_empty_rows(table: Joined) -> Joined:
    """Drops rows in which no cell with text begins or goes on."""
    used = [False] * table.rows
    for cell in sorted((cell for cell in table.cells if cell.lines), key=lambda cell: cell.rowspan):
        span = range(cell.row, cell.row + cell.rowspan)
        if not any(used[row] for row in span):
            used[cell.row] = True
    places = [sum(used[:row]) for row in range(table.rows + 1)]
    cells = []
    for cell in table.cells:
        row, end = places[cell.row], places[cell.row + cell.rowspan]
        if end > row:
            cells.append(replace(cell, row=row, rowspan=end - row))
    parts = tuple(replace(part, first_row=places[part.first_row], end_row=places[part.end_row]) for part in table.parts)
    old = table.header
    numbering = None if old.numbering is None else places[old.numbering]
    header = Header(places[old.start], places[old.end], numbering)
    repeated = frozenset(places[row] for row in table.repeated if used[row])
    return replace(table, rows=places[-1], cells=tuple(cells), parts=parts, header=header, repeated=repeated)


def piece_of(draft: Draft, above: Sequence[Line], below: Sequence[Line], *, first: bool, last: bool) -> Piece:
    """A grid with its header found."""
    draft = part_numbering(draft)
    header = find_header(draft.cells, draft.rows) if draft.cells else NO_HEADER
    return Piece(draft, header, tuple(above), tuple(below), first, last)


def lines_between(lines: Iterable[Line], top: float, bottom: float, boxes: Sequence[Box]) -> list[Line]:
    """Text lines whose middle lies between two heights and in none of the boxes."""
    return [
        line
        for line in lines
        if top <= line.box.y_mid <= bottom and not any(box.contains(line.box.x_mid, line.box.y_mid) for box in boxes)
    ]
