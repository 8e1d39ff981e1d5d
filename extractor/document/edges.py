"""Drawn lines to the edges that tables are found with."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.document.paths import Rule
from extractor.document.upright import Turn
from extractor.model.page import Edge

SHORT = 1.0  # points: shorter strokes are parts of drawings


def build_edges(rules: Iterable[Rule], turn: Turn) -> tuple[Edge, ...]:
    """The lines on the upright page, each once, sorted, without what lies beyond the visible page."""
    edges: set[Edge] = set()
    width, height = turn.size
    for rule in set(rules):
        x0, y0, x1, y1 = turn.box_of(*rule)
        x0, y0, x1, y1 = max(x0, 0.0), max(y0, 0.0), min(x1, width), min(y1, height)
        across, down = x1 - x0, y1 - y0
        if not (across >= 0 and down >= 0 and max(across, down) > SHORT):  # so written, a number that is none fails too
            continue
        if across >= down:
            y0 = y1 = (y0 + y1) / 2
        else:
            x0 = x1 = (x0 + x1) / 2
        edges.add(Edge(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)))
    return tuple(sorted(edges))
