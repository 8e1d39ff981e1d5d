"""Ruled grids of one page: drawn lines to cells, by pdfplumber's finder."""

from __future__ import annotations

from pdfplumber.table import cells_to_tables, edges_to_intersections, merge_edges

from extractor.model.geometry import Box, union
from extractor.model.page import Edge, Page
from extractor.tables.borders import REACH, SHORTEST, SNAP, Drawn, missing_borders
from extractor.tables.crossings import cells_between

JOIN = 3.0  # points: a gap in a line that is drawn over
MOST_EDGES = 6000  # a page with more is a drawing


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
    edges += missing_borders(edges)
    cells = list(cells_between(edges_to_intersections(edges, REACH, REACH)))
    grids: list[list[Box]] = cells_to_tables(cells)
    return sorted(grids, key=lambda cells: (union(cells).y0, union(cells).x0))


def _edge(edge: Edge) -> Drawn:
    x0, y0, x1, y1 = edge
    size = {"width": x1 - x0, "height": y1 - y0}
    return {"x0": x0, "x1": x1, "top": y0, "bottom": y1, **size, "orientation": "v" if x0 == x1 else "h"}
