"""Ruled grids of one page: drawn lines to cells, by pdfplumber's finder."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from extractor.model.geometry import Box, union
from extractor.model.page import Edge, Page

SNAP = 3.0  # points: lines closer than this are one (double rules)
JOIN = 3.0  # points: a gap in a line that is drawn over
REACH = 3.0  # points by which two lines may miss each other and still meet
SHORTEST = 3.0  # points: what is left shorter after joining is no ruling line
MOST_EDGES = 6000  # a page with more is a drawing
OPEN_ENDS = 3  # lines that end at one height, before a missing border is drawn in
OPEN_ROWS = 2  # the same for lines that end in one column, where two columns at least stand between them

Edges = list[dict[str, Any]]  # pdfplumber's form


class TooManyLines(Exception):  # noqa: N818
    """A page with more drawn lines than any table has."""


def find_grids(page: Page) -> list[list[Box]]:
    """The cells of each ruled grid on the page, grids from top to bottom.

    Raises:
        TooManyLines: The page is a drawing rather than tables.
    """
    if len(page.edges) > MOST_EDGES:
        raise TooManyLines(f"{len(page.edges):,}")
    edges = merge_edges([_edge(edge) for edge in page.edges], SNAP, SNAP, JOIN, JOIN)
    edges = [edge for edge in edges if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= SHORTEST]
    edges += _missing_borders(edges)
    cells = intersections_to_cells(edges_to_intersections(edges, REACH, REACH))
    grids = [[Box(*cell) for cell in group] for group in cells_to_tables(cells)]
    return sorted(grids, key=lambda cells: (union(cells).y0, union(cells).x0))


def _edge(edge: Edge) -> dict[str, Any]:
    x0, y0, x1, y1 = edge
    size = {"width": x1 - x0, "height": y1 - y0}
    return {"x0": x0, "x1": x1, "top": y0, "bottom": y1, **size, "orientation": "v" if x0 == x1 else "h"}


def _missing_borders(edges: Edges) -> Edges:
    """Borders that a page break or a style left out: where several lines of a grid end at one height, or in one column.

    Only beside a grid that is there: the open lines must all cross one and the same drawn line.
    """
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    level = [edge for edge in edges if edge["orientation"] == "h"]
    return [
        *_borders(upright, level, along="x", across=("top", "bottom"), least=OPEN_ENDS, crossed=1),
        *_borders(level, upright, along="y", across=("x0", "x1"), least=OPEN_ROWS, crossed=2),
    ]


def _borders(lines: Edges, crossing: Edges, *, along: str, across: tuple[str, str], least: int, crossed: int) -> Edges:
    """Borders where `least` lines end at one place that are all crossed by `crossed` lines."""
    start, stop = ("x0", "x1") if along == "x" else ("top", "bottom")
    found: Edges = []
    for end in across:
        for group in _clusters(lines, end):
            place = sum(line[end] for line in group) / len(group)
            low, high = min(line[start] for line in group), max(line[start] for line in group)
            if len(group) < least or high - low < 3 * SHORTEST:
                continue
            if _closed(place, low, high, crossing, across[0], start, stop):
                continue
            if _held(group, crossing, start, stop, across) < crossed:
                continue
            border = {start: low, stop: high, across[0]: place, across[1]: place}
            found.append({**border, "orientation": "h" if along == "x" else "v"})
    return found


def _clusters(lines: Edges, key: str) -> Iterable[Edges]:
    cluster: Edges = []
    for line in sorted(lines, key=lambda line: line[key]):
        if cluster and line[key] - cluster[-1][key] > SNAP:
            yield cluster
            cluster = []
        cluster.append(line)
    if cluster:
        yield cluster


def _closed(place: float, low: float, high: float, crossing: Edges, at: str, start: str, stop: str) -> bool:
    """Whether drawn lines at `place` already cover most of the stretch."""
    covered: float = sum(
        max(0.0, min(line[stop], high) - max(line[start], low)) for line in crossing if abs(line[at] - place) <= REACH
    )
    return covered >= 0.5 * (high - low)


def _held(group: Edges, crossing: Edges, start: str, stop: str, across: tuple[str, str]) -> int:
    """How many drawn lines cross all lines of the group."""
    low, high = min(line[start] for line in group), max(line[start] for line in group)
    return sum(
        line[start] <= low + REACH
        and line[stop] >= high - REACH
        and all(mate[across[0]] - REACH <= line[across[0]] <= mate[across[1]] + REACH for mate in group)
        for line in crossing
    )
