"""Borders of a grid that were not drawn: a style left them out, or a page break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

SNAP = 3.0  # points: lines closer than this are one (double rules)
REACH = 3.0  # points by which two lines may miss each other and still meet
SHORTEST = 3.0  # points: what is left shorter after joining is no ruling line
OPEN_ENDS = 3  # upright lines that end at one height, before a missing border is drawn in
OPEN_ROWS = 2  # the same for level lines that end in one column, where two columns at least stand between them
NARROWEST = 12.0  # points: lines that end as close to a drawn border stick out of the grid
BAND = 30.0  # points: lines of one length no further apart have a row of one cell between them

Drawn = dict[str, Any]  # a line in pdfplumber's form
Edges = list[Drawn]


def missing_borders(edges: Edges) -> Edges:
    """Borders where several lines of a grid end at one height, or in one column.

    Only beside a grid that is there: the open lines must be crossed by drawn ones.
    """
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    level = [edge for edge in edges if edge["orientation"] == "h"]
    sides = [*_sides(level, upright, "x0"), *_sides(level, upright, "x1")]
    tops = [*_ends([*upright, *sides], level, "top"), *_ends([*upright, *sides], level, "bottom")]
    return [*sides, *tops]


def _sides(level: Edges, upright: Edges, end: str) -> Iterator[Drawn]:
    """Upright borders where the level lines of one table end."""
    for group in _clusters(level, end):
        x = sum(line[end] for line in group) / len(group)
        for rows in _tables(group, upright):
            columns = [line for line in upright if sum(_meet(line, row) for row in rows) > 1]
            top, foot = rows[0]["top"], rows[-1]["top"]
            if len(rows) < OPEN_ROWS or foot - top < 3 * SHORTEST or len(columns) < 2:
                continue
            if min(abs(line["x0"] - x) for line in columns) < NARROWEST:
                continue
            over = _opened([line for line in columns if _meet(line, rows[0])], top, "top")
            under = _opened([line for line in columns if _meet(line, rows[-1])], foot, "bottom")
            yield {"x0": x, "x1": x, "top": over, "bottom": under, "orientation": "v"}


def _tables(rows: Edges, upright: Edges) -> Iterator[Edges]:
    """Level lines that end in one column, by the tables that they are of.

    Two that follow each other are of one table if an upright line joins them, or if they are of one length and close:
    a row of one cell lies between them.
    """
    ordered = sorted(rows, key=lambda line: line["top"])
    table = ordered[:1]
    for above, below in pairwise(ordered):
        alike = abs(above["x0"] - below["x0"]) <= SNAP and abs(above["x1"] - below["x1"]) <= SNAP
        near = alike and below["top"] - above["top"] <= BAND
        if not near and not any(_meet(line, above) and _meet(line, below) for line in upright):
            yield table
            table = []
        table.append(below)
    yield table


def _meet(upright: Drawn, level: Drawn) -> bool:
    across = level["x0"] - REACH <= upright["x0"] <= level["x1"] + REACH
    return bool(across and upright["top"] - REACH <= level["top"] <= upright["bottom"] + REACH)


def _opened(columns: Edges, place: float, end: str) -> float:
    """How far beyond the first or last level line a side reaches: as far as several columns do, or not at all."""
    sign = -1 if end == "top" else 1
    beyond = sorted((sign * line[end] for line in columns if sign * (line[end] - place) > SNAP), reverse=True)
    furthest = [y for y in beyond if beyond[0] - y <= SNAP]
    return place if len(furthest) < OPEN_ENDS else sign * sum(furthest) / len(furthest)


def _ends(upright: Edges, level: Edges, end: str) -> Iterator[Drawn]:
    """Level borders where upright lines end that all cross one and the same drawn line."""
    for group in _clusters(upright, end):
        y = sum(line[end] for line in group) / len(group)
        left, right = min(line["x0"] for line in group), max(line["x0"] for line in group)
        if len(group) < OPEN_ENDS or right - left < 3 * SHORTEST:
            continue
        if _covered(level, y, left, right):
            continue
        if any(all(_meet(line, across) for line in group) for across in level):
            yield {"x0": left, "x1": right, "top": y, "bottom": y, "orientation": "h"}


def _clusters(lines: Edges, key: str) -> Iterable[Edges]:
    cluster: Edges = []
    for line in sorted(lines, key=lambda line: line[key]):
        if cluster and line[key] - cluster[-1][key] > SNAP:
            yield cluster
            cluster = []
        cluster.append(line)
    if cluster:
        yield cluster


def _covered(level: Edges, y: float, left: float, right: float) -> bool:
    """Whether drawn lines at a height already cover most of the stretch."""
    covered: float = sum(
        max(0.0, min(line["x1"], right) - max(line["x0"], left)) for line in level if abs(line["top"] - y) <= REACH
    )
    return covered >= 0.5 * (right - left)
