"""Tables without rules: found by a header over figures, and laid out as cells by where their text stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.canon.fold import squeeze
from extractor.model.geometry import Box, union
from extractor.model.page import Line, Page
from extractor.model.value import Kind
from extractor.tables.bands import Band, band_of, bands_of, heads_at, is_figure, may_head_columns, recut, within
from extractor.tables.camelot import find_borders
from extractor.tables.gutters import Columns, cut_words, find_columns, find_gutters, names_of, with_header
from extractor.tables.layout import lay_out
from extractor.tables.region import NARROW_FROM, Region, column_centres, find_region, goes_on, sides
from extractor.tables.rows import LABELS
from extractor.tables.textrows import begins_row, find_rows
from extractor.values.parse import parse

LEAST_ROWS = 2
FILLED = 0.6  # of the texts under a header of figures that must be figures
NAMELESS = 0.05  # of the rows that may have no name
CUT_WORDS = 0.01  # of the words that a border may go through


@dataclass(frozen=True, slots=True)
class Unruled:
    """A table without rules on one page, as cells.

    Attributes:
        cells: Boxes of its cells, header first.
        columns: Its columns.
        header: Text of its header, folded; empty if it goes on from the page before without one.
    """

    cells: tuple[Box, ...]
    columns: Columns
    header: str


def find_unruled(berkas: str, page: Page, zones: Sequence[Sequence[Line]], before: Unruled | None) -> list[Unruled]:
    """The tables of a page that stand outside its ruled grids, top to bottom.

    Args:
        berkas: Path of the file.
        page: The page.
        zones: Its lines above, between and below the ruled grids.
        before: The table without rules with which the page before ends.
    """
    found: list[Unruled] = []
    for index, lines in enumerate(zones):
        above = before if index == 0 else None
        if any(map(may_head_columns, lines)) or (above and lines):
            found += _in_zone(berkas, page, bands_of(lines), above)
    return found


def _in_zone(berkas: str, page: Page, bands: Sequence[Band], before: Unruled | None) -> Iterator[Unruled]:
    at = 0
    if before and (rest := _rest(page, bands, before)):
        table, at = rest
        yield table
    while at < len(bands):
        if not heads_at(bands, at):
            at += 1
            continue
        region = find_region(bands, at, page.edges)
        wider = find_region(bands, at, page.edges, narrow=True)
        narrow = len(column_centres(region.header)) >= NARROW_FROM
        end = region.end
        tables = [] if narrow and wider.end > end else list(_tables(page, region, before))
        if narrow and not tables:
            tables = _narrow(berkas, page, region, wider, before)
            end = wider.end
        yield from tables
        at = max(end, at + 1) if tables else at + 1


def _rest(page: Page, bands: Sequence[Band], before: Unruled) -> tuple[Unruled, int] | None:
    """What goes on from the page before, without header, and the index of the band behind it."""
    columns = before.columns
    body: list[Band] = []
    for band in bands:
        fitting = _fitting(columns, band)
        if fitting is None or (body and not goes_on(body[-1], fitting, bands[0])):
            break
        body.append(fitting)
    if not body or not begins_row(columns, body[0], numbered=False):
        return None
    cells = lay_out(columns, (), None, find_rows(columns, body, page.edges))
    return Unruled(tuple(cells), columns, before.header), len(body)


def _fitting(columns: Columns, band: Band) -> Band | None:
    """The band, if each chunk stays in a column; cut between them, where that gives a figure and cuts no word."""
    if all(map(columns.fits, band.chunks)):
        return band
    parts = recut(band, columns.xs)
    figures = any(columns.at(chunk.box.x_mid) in columns.figures and is_figure(chunk.text) for chunk in parts.chunks)
    return parts if figures and not cut_words([band], columns.xs) else None


def _narrow(berkas: str, page: Page, region: Region, wider: Region, before: Unruled | None) -> list[Unruled]:
    """The tables of a region whose columns stand so close that texts of two look like one."""
    if before and (table := _repeated(page, wider, before)):
        return [table]
    names = band_of(name for band in region.header for name in names_of(band))
    parts = sides([names])
    if len(parts) == 1:
        found = [_close_up(berkas, page, region, wider)]
    else:
        beside = [Region((*within([names], *part),), None, (*within(wider.body, *part),), 0) for part in parts]
        found = [_close_up(berkas, page, side, side, least=1) for side in beside]
    return [table for table in found if table]


def _close_up(berkas: str, page: Page, region: Region, wider: Region, least: int = LEAST_ROWS) -> Unruled | None:
    """One such table: its columns by the stretches that no word crosses.

    Where there are none, by camelot; where camelot can't tell, by the rows above the first text over two columns; where
    they do not fit, there is no table rather than half of one.
    """
    if sum(any(is_figure(chunk.text) for chunk in band.chunks[1:]) for band in wider.body) < least:
        return None
    area = union(band.box for band in (*wider.header, *wider.body)).grow(2)
    xs = find_gutters(region.header, wider.body) or find_borders(berkas, page, area)
    if len(xs) <= len(column_centres(region.header)):
        xs = find_columns(region.header, region.body).xs if region.body else ()
    if not xs or cut_words(wider.body, xs) > CUT_WORDS:
        return None
    body = tuple(recut(band, xs) for band in wider.body)
    return _table(page, replace(wider, body=body), with_header(xs, wider.header), least)


def _tables(page: Page, region: Region, before: Unruled | None) -> Iterator[Unruled]:
    if not region.body:
        return
    names = [band_of(names_of(band)) for band in region.header]
    parts = sides(names)
    for left, right in parts:
        numbering = within([region.numbering], left, right) if region.numbering else []
        part = Region(
            tuple(within(names if len(parts) > 1 else region.header, left, right)),
            numbering[0] if numbering else None,
            tuple(within(region.body, left, right)),
            region.end,
        )
        least = LEAST_ROWS if len(parts) == 1 else 1
        table = (_repeated(page, part, before) if before else None) or _table(page, part, least=least)
        if table:
            yield table


def _repeated(page: Page, region: Region, before: Unruled) -> Unruled | None:
    """A part of the table before under its header said once more: on the columns found there."""
    xs = before.columns.xs
    if header_text(region.header) != before.header or cut_words(region.body, xs) > CUT_WORDS:
        return None
    over_several = {chunk.text for chunk, start, end in before.columns.spans if end - start > 1}
    header = [recut(band, xs, over_several) for band in region.header]
    columns = with_header(xs, header)
    rows = find_rows(columns, [recut(band, xs) for band in region.body], page.edges)
    return Unruled(tuple(lay_out(columns, header, region.numbering, rows)), columns, before.header)


def _table(page: Page, region: Region, given: Columns | None = None, least: int = LEAST_ROWS) -> Unruled | None:
    if not region.body:
        return None
    columns = given or find_columns(region.header, region.body)
    rows = find_rows(columns, region.body, page.edges)
    if not holds_figures(columns, region.body, len(rows), least) or not _are_named(columns, rows):
        return None
    return Unruled(tuple(lay_out(columns, region.header, region.numbering, rows)), columns, header_text(region.header))


def header_text(header: Sequence[Band]) -> str:
    """What a header says, folded."""
    return squeeze(" ".join(chunk.text for band in header for chunk in band.chunks))


def holds_figures(columns: Columns, body: Sequence[Band], rows: int, least: int = LEAST_ROWS) -> bool:
    """Whether there are texts beside columns of figures, and those hold figures: several, or an amount of money."""
    under: dict[int, list[str]] = {}
    for band in body:
        for chunk in band.chunks:
            under.setdefault(columns.at(chunk.box.x_mid), []).append(chunk.text)
    figures = [[*map(is_figure, under[col])] for col in columns.figures if col in under]
    money = any(parse(text).kind is Kind.MONEY for col in columns.figures for text in under.get(col, ()))
    least = 1 if rows == 1 and money and len(columns.paths) >= 3 else least
    good = [found for found in figures if sum(found) >= max(least, FILLED * len(found))]
    return len(good) > 0 and 2 * len(good) >= len(figures)


def _are_named(columns: Columns, rows: Sequence[Sequence[Band]]) -> bool:
    """Whether the rows have names: texts under a header that names rows."""
    labels = {col for col in range(len(columns.paths)) if columns.role(col) in LABELS}
    nameless = sum(
        not any(
            columns.at(chunk.box.x_mid) in labels and not is_figure(chunk.text) for band in row for chunk in band.chunks
        )
        for row in rows
    )
    return nameless <= NAMELESS * len(rows)
