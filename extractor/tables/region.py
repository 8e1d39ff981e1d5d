"""Where on a page a table without rules stands: a header that names columns, and the bands of text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.canon.columns import YEAR, meaning
from extractor.model.geometry import union
from extractor.model.page import Edge, Line
from extractor.tables.bands import MARK, ORDINAL, Band, band_of, is_figure, rules_across
from extractor.tables.header import NUMBER, is_header_text
from extractor.tables.rows import LABELS

CLOSE = 0.6  # of a line's height: lines of one header are no further apart
APART = 1.2  # the same for rows; further apart only with a figure
FAR = 3.5
SAME_SIZE = 1.3  # largest ratio of letter heights within one table
MOST_HEADS = 9  # bands of one header on either side of the one that names columns
NARROW_FROM = 4  # columns: with fewer, prose can't be told from rows with narrow gutters
OTHER = re.compile(r"^(?:tabel|gambar|grafik|diagram)\s*[\dIVX.]+|^(?:sumber|catatan)(?:\s+data)?\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Region:
    """Header, numbering row and rows of one table, as bands of text. `end` is the index of the band behind it."""

    header: tuple[Band, ...]
    numbering: Band | None
    body: tuple[Band, ...]
    end: int


def find_region(bands: Sequence[Band], at: int, edges: Sequence[Edge] = (), *, narrow: bool = False) -> Region:
    """The table whose header holds band `at`.

    Args:
        bands: Text from top to bottom.
        at: A band that reads like a header.
        edges: Drawn lines: one across ends the header.
        narrow: Take bands too whose chunks run over the gap between two columns.
    """
    start = at
    while start and at - start < MOST_HEADS and _heads(bands[start - 1], bands[start], bands[at]):
        start -= 1
    levels = rules_across(edges, bands[at].box.x0, bands[at].box.x1)
    end = at + 1
    while end < len(bands) and end - at < MOST_HEADS and _heads(bands[end], bands[end - 1], bands[at]):
        if any(bands[end - 1].box.y_mid < level < bands[end].box.y_mid for level in levels):
            break
        end += 1
    header = bands[start:end]
    numbering = bands[end] if end < len(bands) and is_numbering(bands[end]) else None
    first = end + (numbering is not None)
    centres = column_centres(header)
    most = 1 if not narrow else max(2, len(centres) - 2)
    last = first
    while last < len(bands) and goes_on(bands[last - 1], bands[last], bands[at], bands[last + 1 : last + 2]):
        if crosses(bands[last], centres) > most and not _sums_up(bands[last]):
            break
        last += 1
    body = tuple(_inside(bands[first:last], header))
    return Region(tuple(header), numbering, body, last)


def _heads(band: Band, next_to: Band, header: Band) -> bool:
    """Whether a band beside one of the header belongs to the header: close, of one kind, and it names or goes on."""
    upper, lower = sorted((band.box, next_to.box), key=lambda box: box.y_mid)
    if lower.y0 - upper.y1 > CLOSE * header.size or not _same_size(band, header) or band.bold != header.bold:
        return False
    chunks = [chunk for chunk in band.chunks if any(char.isalnum() for char in chunk.text)]
    if any(OTHER.match(chunk.text) or MARK.match(chunk.text) for chunk in chunks):
        return False
    if any(is_figure(chunk.text) and not YEAR.fullmatch(chunk.text) for chunk in chunks):
        return False
    return all(is_header_text(chunk.text) or _centred(chunk, header) for chunk in chunks)


def _centred(chunk: Line, header: Band) -> bool:
    return any(abs(chunk.box.x_mid - other.box.x_mid) <= 3 for other in header.chunks)


def is_numbering(band: Band) -> bool:
    """Whether a band holds nothing but numbers of columns."""
    return len(band.chunks) > 2 and all(NUMBER.match(chunk.text) for chunk in band.chunks)


def column_centres(header: Sequence[Band]) -> list[float]:
    """Middles of the header's columns; texts that span several are left out."""
    narrow: list[list[float]] = []
    for chunk in sorted((chunk for band in header for chunk in band.chunks), key=lambda chunk: chunk.box.width):
        if sum(min(x1, chunk.box.x1) > max(x0, chunk.box.x0) for x0, x1 in narrow) < 2:
            narrow.append([chunk.box.x0, chunk.box.x1])
            narrow = _merged(narrow)
    return [(x0 + x1) / 2 for x0, x1 in narrow]


def _merged(ranges: Sequence[Sequence[float]]) -> list[list[float]]:
    found: list[list[float]] = []
    for x0, x1 in sorted((x0, x1) for x0, x1 in ranges):
        if found and x0 < found[-1][1]:
            found[-1][1] = max(found[-1][1], x1)
        else:
            found.append([x0, x1])
    return found


def goes_on(above: Band, band: Band, header: Band, below: Sequence[Band] = ()) -> bool:
    """Whether a band may belong to the table: of its size, and near, or with a figure.

    Args:
        above: The band over it, of the table.
        band: The band.
        header: A band of the header.
        below: The band under it, if there is one: a name of two lines may have its figures between them.
    """
    gap = band.box.y0 - above.box.y1
    if gap > FAR * header.size or not _same_size(band, header):
        return False
    if gap > APART * header.size and not (_has_figure(band.chunks[1:]) or _figures_between(band, below)):
        return False
    return not any(OTHER.match(chunk.text) for chunk in band.chunks)


def _has_figure(chunks: Sequence[Line]) -> bool:
    return any(is_figure(chunk.text) for chunk in chunks)


def _figures_between(band: Band, below: Sequence[Band]) -> bool:
    return any(under.box.y0 < band.box.y1 and _has_figure(under.chunks) for under in below)


def _sums_up(band: Band) -> bool:
    """Whether a band is a row whose name runs over several columns: figures alone stand behind it."""
    rest = [chunk.text for chunk in band.chunks[1:]]
    return len(rest) > 0 and all(map(is_figure, rest))


def crosses(band: Band, centres: Sequence[float]) -> int:
    """Over how many columns the widest chunk of a band runs."""
    return max(columns_crossed(chunk, centres) for chunk in band.chunks)


def columns_crossed(chunk: Line, centres: Sequence[float]) -> int:
    """Over the middles of how many columns a chunk of text runs; a figure never runs over two."""
    return 0 if is_figure(chunk.text) else sum(chunk.box.x0 < centre < chunk.box.x1 for centre in centres)


def _same_size(band: Band, header: Band) -> bool:
    return max(band.size, header.size) <= SAME_SIZE * min(band.size, header.size)


def _inside(bands: Sequence[Band], header: Sequence[Band]) -> Iterator[Band]:
    """Bands without what stands beside the table: the captions of a diagram. Numbers of rows may stand outside."""
    left, right = _reach(bands, header)
    for band in bands:
        chunks = [
            chunk
            for chunk in band.chunks
            if ORDINAL.match(chunk.text) or (chunk.box.x1 > left and chunk.box.x0 < right)
        ]
        if chunks:
            yield band_of(chunks)


def _reach(bands: Sequence[Band], header: Sequence[Band]) -> tuple[float, float]:
    """From where to where texts reach that stand under the header."""
    box = union(band.box for band in header)
    under = [chunk.box for band in bands for chunk in band.chunks if chunk.box.x1 > box.x0 and chunk.box.x0 < box.x1]
    return min([box.x0, *(item.x0 for item in under)]), max([box.x1, *(item.x1 for item in under)])


def sides(header: Sequence[Band]) -> list[tuple[float, float]]:
    """Ranges of x where tables stand side by side, with the same header each; one range if there is one table."""
    widest = max(header, key=lambda band: len(band.chunks))
    names = [meaning((chunk.text,)).role for chunk in widest.chunks]
    for size in range(2, len(names) // 2 + 1):
        times = len(names) // size
        if names != names[:size] * times or not set(names[:size]) & set(LABELS):
            continue
        starts = [widest.chunks[index * size].box.x0 for index in range(times)]
        ends = [widest.chunks[index * size - 1].box.x1 for index in range(1, times)]
        cuts = [(end + start) / 2 for end, start in zip(ends, starts[1:], strict=True)]
        return list(zip([float("-inf"), *cuts], [*cuts, float("inf")], strict=True))
    return [(float("-inf"), float("inf"))]
