"""The fraction in a cell of formulas: what stands above and below its bar, drawn or typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.model.geometry import Box, union
from extractor.model.page import Edge, Line, Word
from extractor.tables.celltext import cell_text

_TYPED = re.compile(r"[-–—_=.…]{4,}")
_TIMES = re.compile(r"[x×*]", re.IGNORECASE)
_HUNDRED = re.compile(r"[x×*]?\s*100\s*%?[.;,)]?", re.IGNORECASE)
_SHORTEST = 12.0  # points
_WHOLE = 0.97  # of the cell's width: what is longer is a ruling line
_RESIZED = 0.08  # by which the size of a fraction's lines may differ
_LOOSE = 1.5  # times the pitch of the lines: a wider one ends the fraction
_FAR = 1.8  # heights from line to line, where there is no pitch yet
_NEAR = 1.2  # heights between the bar and the line beside it
_SLACK = 2.0  # points


def find_fraction(lines: Sequence[Line], cell: Box, edges: Sequence[Edge]) -> tuple[str, str] | None:
    """Numerator and denominator of the one fraction in a cell that is multiplied by 100; None if there is none.

    Args:
        lines: Text lines of the cell.
        cell: Its box.
        edges: Ruling lines of its page.
    """
    words = [word for line in lines for word in line.words]
    bars = _bars(words, cell, edges)
    if len(bars) != 1:
        return None
    bar = bars[0]
    factor = _factor(words, bar)
    if not factor:
        return None
    rest = [word for word in words if word not in factor and word.text != "=" and not _TYPED.match(word.text)]
    above = _nearest(_rows([word for word in rest if word.box.y_mid < bar.y_mid])[::-1], bar)
    below = _nearest(_rows([word for word in rest if word.box.y_mid >= bar.y_mid]), bar)
    if not above or not below:
        return None
    return _text(above[::-1]), _text(below)


def _bars(words: Sequence[Word], cell: Box, edges: Sequence[Edge]) -> list[Box]:
    """Short level lines inside of the cell, drawn or typed, between its first and its last line of text."""
    if not words:
        return []
    text = union(word.box for word in words)
    drawn = [Box(*edge) for edge in edges if edge.y0 == edge.y1]
    inside = [
        bar
        for bar in drawn
        if text.y0 < bar.y0 < text.y1
        and bar.x0 >= cell.x0 - _SLACK
        and bar.x1 <= cell.x1 + _SLACK
        and _SHORTEST <= bar.width <= _WHOLE * cell.width
    ]
    typed = [word.box for word in words if _TYPED.match(word.text)]
    found: list[Box] = []
    for bar in sorted([*inside, *typed], key=lambda bar: bar.y_mid):
        if not found or bar.y_mid - found[-1].y_mid > _SLACK:
            found.append(bar)
    return found


def _factor(words: Sequence[Word], bar: Box) -> list[Word]:
    """`x 100 %` behind the bar: on its level or glued to it, however far it stands off."""
    beside = [word for word in words if abs(word.box.y_mid - bar.y_mid) <= _NEAR * word.box.height]
    behind = sorted((word for word in beside if word.box.x1 > bar.x1 - _SLACK), key=lambda word: word.box.x0)
    for at, word in enumerate(behind):
        tail = _TYPED.sub("", word.text)
        if _HUNDRED.fullmatch(tail) or (_TIMES.fullmatch(tail) and at + 1 < len(behind)):
            found = behind[at : at + 3] if _TIMES.fullmatch(tail) else behind[at : at + 2]
            return [item for item in found if item is word or _HUNDRED.fullmatch(item.text) or item.text == "%"]
    return []


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words by line, from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.y_mid):
        if rows and word.box.y_mid - rows[-1][-1].box.y_mid < word.box.height / 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.box.x0) for row in rows]


def _nearest(rows: Sequence[list[Word]], bar: Box) -> list[list[Word]]:
    """The rows on one side of the bar that are of the fraction, from the bar on.

    They are of one size and close up; if the first fits over (under) the bar, so do all.
    """
    if not rows:
        return []
    fits = _within(rows[0], bar)
    taken = [rows[0]]
    pitch: float | None = None
    for before, row in pairwise(rows):
        step = abs(row[0].box.y_mid - before[0].box.y_mid)
        loose = step > (_LOOSE * pitch if pitch else _FAR * row[0].box.height)
        resized = abs(row[0].size - rows[0][0].size) > _RESIZED * rows[0][0].size
        if loose or resized or (fits and not _within(row, bar)) or row[-1].text.endswith(":"):
            break
        pitch = pitch or step
        taken.append(row)
    return taken


def _within(row: Sequence[Word], bar: Box) -> bool:
    return row[0].box.x0 >= bar.x0 - _SLACK and row[-1].box.x1 <= bar.x1 + _SLACK


def _text(rows: Sequence[list[Word]]) -> str:
    return cell_text([Line(tuple(row), union(word.box for word in row)) for row in rows])
