"""Tables that nothing but a few level rules draw: above the header, below it, at the foot.

Where one line of the header names figures, such a table is found as one without rules. This is for the others: years
over figures, names on several heights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.canon.columns import YEAR
from extractor.model.geometry import Box
from extractor.model.page import Edge, Line, Page
from extractor.model.value import Kind
from extractor.tables.bands import Band, bands_of, is_figure, recut, roles
from extractor.tables.borders import SNAP
from extractor.tables.draft import COLUMN_SNAP, Draft, build_draft
from extractor.tables.grid import JOIN
from extractor.tables.gutters import Columns, cut_words, find_columns, with_header, with_spans
from extractor.tables.layout import lay_out
from extractor.tables.region import OTHER, is_numbering
from extractor.tables.rowruled import CUT_WORDS, FEW_COLUMNS, LEAST_ROLES, joints
from extractor.tables.textrows import find_rows
from extractor.values.parse import parse

LEAST_RULES = 3
LEAST_ROWS = 2
DENSE = 1.5  # rows a strip up to which the rules are those of the rows
LEVEL = 1.0  # points: pieces of one rule are no further apart


def find_level_ruled(page: Page, grids: Sequence[Box]) -> Iterator[Draft]:
    """The tables between level rules of one width; the last of a page may have none at its foot.

    Args:
        page: The page.
        grids: Boxes of the tables that were found otherwise.
    """
    spans = [(grid.y0 - SNAP, grid.y1 + SNAP) for grid in grids]
    level = (edge for edge in page.edges if edge.y0 == edge.y1)
    edges = [edge for edge in level if not any(top <= edge.y0 <= foot for top, foot in spans)]
    for stack in _stacks(page, edges) if len(edges) > 1 else ():
        box = Box(stack[0].x0, stack[0].y0, stack[0].x1, _foot(page, stack))
        levels = [*(rule.y0 for rule in stack), *([box.y1] if box.y1 > stack[-1].y0 else [])]
        if len(levels) < LEAST_RULES or any(box.overlap(grid) for grid in grids):
            continue
        bands = bands_of([line for line in page.lines if box.contains(line.box.x_mid, line.box.y_mid)])
        cells = _cells(page, box, levels, bands)
        if cells:
            yield build_draft(page, cells, ruled=False)


def _foot(page: Page, stack: Sequence[Edge]) -> float:
    """The last rule of a stack; or where that is the one below the header, the last line of the page."""
    x0, y, x1, _ = stack[-1]
    below = [line for line in page.lines if line.box.y_mid > y]
    if len(stack) >= LEAST_RULES or not all(x0 <= line.box.x0 and line.box.x1 <= x1 for line in below):
        return y
    return max((line.box.y1 for line in below if not OTHER.match(line.text)), default=y)


def _cells(page: Page, box: Box, levels: Sequence[float], bands: Sequence[Band]) -> list[Box]:
    """The cells between rules, header first; none if the first strip is no header or too few rows hold figures."""
    header = [band for band in bands if band.box.y_mid < levels[1]]
    body = [band for band in bands if band.box.y_mid >= levels[1]]
    numbering = header.pop() if len(header) > 1 and is_numbering(header[-1]) else None
    if body and is_numbering(body[0]):
        numbering = body.pop(0)
    figures = sum(any(is_figure(chunk.text) for chunk in band.chunks[1:]) for band in body)
    named = len({role for band in header for role in roles(band)}) >= LEAST_ROLES
    if not _heads(header) or figures < (1 if named and numbering else LEAST_ROWS):
        return []
    columns = _columns(page, box, header, body, named=named)
    if columns is None or cut_words(body, columns.xs) > CUT_WORDS:
        return []
    body = [recut(band, columns.xs) for band in body]
    rows = find_rows(columns, body, page.edges)
    strips = [strip for top, foot in pairwise(levels) if (strip := [b for b in body if top <= b.box.y_mid < foot])]
    return lay_out(columns, header, numbering, strips if len(rows) <= DENSE * len(strips) else rows)


def _stacks(page: Page, edges: Sequence[Edge]) -> list[list[Edge]]:
    """Level rules of one width that no caption parts."""
    stacks: list[list[Edge]] = []
    for rule in _rules(edges):
        stack = next((stack for stack in stacks if _same_width(stack[-1], rule)), None)
        if stack is None or _captioned(page.lines, stack[-1], rule):
            stacks.insert(0, [rule])
        else:
            stack.append(rule)
    return [stack for stack in stacks if len(stack) > 1]


def _rules(edges: Sequence[Edge]) -> Iterator[Edge]:
    """Level rules, top to bottom, put together from the pieces that were drawn cell by cell."""
    rule: Edge | None = None
    for edge in sorted(edges, key=lambda edge: (round(edge.y0), edge.x0)):
        if rule and abs(edge.y0 - rule.y0) <= LEVEL and edge.x0 <= rule.x1 + JOIN:
            rule = Edge(rule.x0, rule.y0, max(rule.x1, edge.x1), rule.y0)
            continue
        if rule:
            yield rule
        rule = edge
    if rule:
        yield rule


def _same_width(over: Edge, under: Edge) -> bool:
    return abs(over.x0 - under.x0) <= SNAP and abs(over.x1 - under.x1) <= SNAP and under.y0 - over.y0 > SNAP


def _captioned(lines: Sequence[Line], over: Edge, under: Edge) -> bool:
    """Whether a caption stands between two rules: the lower one begins the next table."""
    return any(over.y0 < line.box.y_mid < under.y0 and OTHER.match(line.text) for line in lines)


def _heads(header: Sequence[Band]) -> bool:
    """Whether the first strip names columns: no figures in it but years and ranges of them."""
    texts = [chunk.text for band in header for chunk in band.chunks]
    figures = [text for text in texts if is_figure(text) and not YEAR.search(text)]
    return len(texts) > 2 and all(parse(text).kind is Kind.RANGE for text in figures)


def _columns(page: Page, box: Box, header: Sequence[Band], body: Sequence[Band], *, named: bool) -> Columns | None:
    """Columns where pieces of rules meet; by the gutters where the rules are whole and the header is plain."""
    xs = joints(page.edges, box)
    if len(xs) > FEW_COLUMNS:
        return _spread(with_header(xs, header), page.edges)
    if not named:
        return None
    columns = find_columns(header, body)
    return replace(columns, xs=(box.x0, *columns.xs[1:-1], box.x1))


def _spread(columns: Columns, edges: Sequence[Edge]) -> Columns:
    """The columns with each name over all those under the piece of rule below which it stands: the top of its cell."""
    left, right = columns.xs[0] + COLUMN_SNAP, columns.xs[-1] - COLUMN_SNAP
    pieces = [edge for edge in edges if edge.y0 == edge.y1 and (edge.x0 > left or edge.x1 < right)]

    def span(name: Line, start: int, end: int) -> tuple[Line, int, int]:
        over = [piece for piece in pieces if piece.y0 < name.box.y_mid and piece.x0 < name.box.x_mid < piece.x1]
        if not over:
            return name, start, end
        top = max(over, key=lambda piece: piece.y0)
        return name, columns.at(top.x0 + COLUMN_SNAP), columns.at(top.x1 - COLUMN_SNAP) + 1

    return with_spans(columns.xs, tuple(span(*item) for item in columns.spans))
