"""Drawn lines to the edges that tables are found with."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.document.pdfium import Rule
from extractor.document.upright import Turn
from extractor.model.page import Edge

SHORT = 1.0  # points: shorter strokes are parts of drawings


def build_edges(rules: Iterable[Rule], turn: Turn) -> tuple[Edge, ...]:
    """The lines on the upright page, each once, sorted."""
    edges: set[Edge] = set()
    width, height = turn.size
    for rule in rules:
        x0, y0, x1, y1 = (round(value, 2) for value in turn.box_of(*rule))
        if max(x1 - x0, y1 - y0) <= SHORT or x1 < 0 or y1 < 0 or x0 > width or y0 > height:
            continue
        if x1 - x0 >= y1 - y0:
            y0 = y1 = round((y0 + y1) / 2, 2)
        else:
            x0 = x1 = round((x0 + x1) / 2, 2)
        edges.add(Edge(x0, y0, x1, y1))
    return tuple(sorted(edges))
