"""The columns of a table without rules: what lies between the gutters that no text crosses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from extractor.canon.columns import meaning
from extractor.model.page import Line, Word
from extractor.tables.bands import CURRENCY, ORDINAL, Band, band_of, line_of
from extractor.tables.region import column_centres, columns_crossed
from extractor.tables.rows import FIGURES

MARGIN = 3.0  # points between the outermost text and the outer border
NEAR = 1.0  # of a letter's height between a title and the texts beside which it stands
SAYS = re.compile(r"[\w%]")  # the mark of a footnote is no title
THROUGH = 0.25  # of a word's width on either side of the border: less is an end that sticks out
NARROWEST = 2.0  # points of a gutter
LOOSE = 0.6  # of a word's height: words of one name are closer
TOUCH = 1.0  # points by which texts overlap that stand in one column


@dataclass(frozen=True, slots=True)
class Columns:
    """Borders of columns, and the header texts over each.

    Attributes:
        xs: Borders, left to right, points.
        paths: Header texts over each column, top to bottom.
        spans: Header chunk to the first column under it and the one behind its last.
    """

    xs: tuple[float, ...]
    paths: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[Line, int, int], ...]

    def at(self, x: float) -> int:
        """The column at a place; the outer ones reach outwards."""
        return min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)

    def role(self, col: int) -> str | None:
        """What the header says of a column."""
        return meaning(self.paths[col]).role

    @property
    def figures(self) -> list[int]:
        """Columns of figures."""
        return [col for col in range(len(self.paths)) if self.role(col) in FIGURES]

    def under(self, chunk: Line) -> tuple[int, int]:
        """The first column that a chunk stands in, and the one behind its last."""
        return self.at(chunk.box.x0 + TOUCH), self.at(chunk.box.x1 - TOUCH) + 1

    def fits(self, chunk: Line) -> bool:
        """Whether a chunk stays in one column."""
        first, end = self.under(chunk)
        return end - first == 1


def find_columns(header: Sequence[Band], body: Sequence[Band]) -> Columns:
    """Finds the columns of a region.

    Args:
        header: Bands of its header, numbering row left out.
        body: Bands of its rows.
    """
    titles = [chunk for band in header for chunk in band.chunks if SAYS.search(chunk.text)]
    centres = column_centres(header)
    columns = clusters(chunk for band in body for chunk in band.chunks if columns_crossed(chunk, centres) < 2)
    strays: list[Line] = []
    titled: set[int] = set()
    for title in sorted(titles, key=lambda chunk: chunk.box.width):
        met = _met(columns, title)
        titled.update(met)
        if len(met) == 1:
            _widen(columns[met[0]], title)
        elif not met:
            strays.append(title)
    bare = [column for index, column in enumerate(columns) if index not in titled]
    for title in strays:
        near = next((column for column in bare if _distance(column, title) <= NEAR * title.size), None)
        if near:
            _widen(near, title)
        elif met := _met(columns, title):
            _widen(columns[met[0]], title)
        else:
            columns.append([title.box.x0, title.box.x1])
    columns.sort()
    inner = [(left[1] + right[0]) / 2 for left, right in pairwise(columns)]
    return with_header((columns[0][0] - MARGIN, *inner, columns[-1][1] + MARGIN), header)


def find_gutters(header: Sequence[Band], body: Sequence[Band]) -> tuple[float, ...]:
    """Borders of columns by the widest stretch between two names that no word crosses, however narrow it is.

    Args:
        header: Bands of the header. Names in it that stand a little further apart than words may be two.
        body: Bands of the rows.

    Returns:
        The borders, left to right; none if there is no free stretch between two names.
    """
    boxes = [band.box for band in (*header, *body)]
    for names in ([band_of(names_of(band)) for band in header], header):
        centres = column_centres(names)
        over = [name for band in names for name in band.chunks if columns_crossed(name, centres) < 2]
        texts = [*over, *(chunk for band in body for chunk in band.chunks)]
        words = sorted(chain.from_iterable(_spans(text.words) for text in texts))
        found = [_free(words, start, end) for start, end in pairwise(centres)]
        if all(width >= NARROWEST for width, _ in found):
            left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
            return (left - MARGIN, *(middle for _, middle in found), right + MARGIN)
    return ()


def _spans(words: Sequence[Word]) -> Iterator[tuple[float, float]]:
    """From where to where words reach; Rp stays with its amount."""
    start: float | None = None
    for word in words:
        start = word.box.x0 if start is None else start
        if not CURRENCY.match(word.text):
            yield start, word.box.x1
            start = None
    if start is not None:
        yield start, words[-1].box.x1


def _free(words: Sequence[tuple[float, float]], start: float, end: float) -> tuple[float, float]:
    """Width and middle of the widest stretch between two places that no word covers; words from left to right."""
    at, widest = start, (0.0, start)
    for x0, x1 in [*(word for word in words if word[1] > start and word[0] < end), (end, end)]:
        widest = max(widest, (x0 - at, (at + x0) / 2))
        at = max(at, x1)
    return widest


def names_of(band: Band) -> Iterator[Line]:
    """The names in a header's band, also those that stand only a little further apart than words."""
    for chunk in band.chunks:
        name: list[Word] = []
        for word in chunk.words:
            if name and word.box.x0 - name[-1].box.x1 > LOOSE * word.size:
                yield line_of(name)
                name = []
            name.append(word)
        yield line_of(name)


def with_header(xs: Sequence[float], header: Sequence[Band]) -> Columns:
    """Given borders with the header texts that stand between them."""
    plain = Columns(tuple(xs), ((),) * (len(xs) - 1), ())
    spans = tuple(
        (chunk, plain.at(chunk.box.x0 + TOUCH), plain.at(chunk.box.x1 - TOUCH) + 1)
        for band in header
        for chunk in band.chunks
    )
    return with_spans(plain.xs, spans)


def with_spans(xs: tuple[float, ...], spans: tuple[tuple[Line, int, int], ...]) -> Columns:
    """Given borders with the header texts over them: the first column under each, and the one behind its last."""
    paths: list[tuple[str, ...]] = []
    for col in range(len(xs) - 1):
        over = [(chunk, end - start) for chunk, start, end in spans if start <= col < end]
        wide = [chunk.text for chunk, width in over if width > 1]
        own = " ".join(chunk.text for chunk, width in over if width == 1)
        paths.append((*wide, own) if own else tuple(wide))
    return Columns(xs, tuple(paths), spans)


def clusters(chunks: Iterable[Line]) -> list[list[float]]:
    """Ranges of x that chunks cover, left to right; those that overlap are one."""
    found: list[list[float]] = []
    for x0, x1 in sorted((chunk.box.x0, chunk.box.x1) for chunk in chunks):
        if found and x0 < found[-1][1] - TOUCH:
            found[-1][1] = max(found[-1][1], x1)
        else:
            found.append([x0, x1])
    return found


def _widen(column: list[float], chunk: Line) -> None:
    column[:] = [min(column[0], chunk.box.x0), max(column[1], chunk.box.x1)]


def _distance(column: Sequence[float], chunk: Line) -> float:
    return max(column[0] - chunk.box.x1, chunk.box.x0 - column[1])


def _met(columns: Sequence[Sequence[float]], chunk: Line) -> list[int]:
    return [index for index, (x0, x1) in enumerate(columns) if min(x1, chunk.box.x1) - max(x0, chunk.box.x0) > TOUCH]


def cut_words(bands: Sequence[Band], xs: Sequence[float]) -> float:
    """Share of the words that a border goes through."""
    words = [word.box for band in bands for chunk in band.chunks for word in chunk.words]
    cut = sum(any(min(x - box.x0, box.x1 - x) > THROUGH * box.width for x in xs[1:-1]) for box in words)
    return cut / max(len(words), 1)


def numbers_rows(columns: Columns, body: Sequence[Band]) -> bool:
    """Whether the first column holds nothing but numbers and bullets of rows."""
    first = [chunk.text for band in body for chunk in band.chunks if columns.at(chunk.box.x_mid) == 0]
    return len(first) > 0 and all(map(ORDINAL.match, first))
