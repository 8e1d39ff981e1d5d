"""Formulas on a page: `left = above / below x 100%`, the fraction stacked over several lines or on one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.interpret.formula import UNKNOWN, classify
from extractor.model.geometry import Box, union
from extractor.model.page import Line, Page, Word

_TIMES = re.compile(r"[x×*]", re.IGNORECASE)
_HUNDRED = re.compile(r"100\s*%?[.;,]?")
_TIMES_HUNDRED = re.compile(r"[x×*]100\s*%?[.;,]?", re.IGNORECASE)
_BAR = re.compile(r"[-–—_=.…]{2,}")
_REACH = 1.7  # line heights between a row of the fraction and the axis
_SAME_ROW = 0.35  # line heights
_BEYOND = 12.0  # points by which a line of the fraction may go on behind the times sign


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as printed.

    Attributes:
        left: What stands before the equals sign.
        above: Numerator, or the whole expression if it stands on one line.
        below: Denominator.
    """

    left: str
    above: str
    below: str | None
    box: Box

    @property
    def text(self) -> str:
        """On one line."""
        right = f"{self.above} / {self.below}" if self.below is not None else self.above
        return f"{self.left} = {right} x 100%".strip()


def find_formulas(page: Page) -> Iterator[Formula]:
    """The formulas of a page, from top to bottom: wherever something is multiplied by 100."""
    for line in page.lines:
        for at, word in enumerate(line.words):
            following = line.words[at + 1].text if at + 1 < len(line.words) else ""
            times = _TIMES.fullmatch(word.text) and _HUNDRED.fullmatch(following)
            if times or _TIMES_HUNDRED.fullmatch(word.text):
                formula = _around(page, word)
                if formula:
                    yield formula


def _around(page: Page, times: Word) -> Formula | None:
    height = times.box.height
    near = [line for line in page.lines if abs(line.box.y_mid - times.box.y_mid) <= _REACH * height]
    words = [(line, word) for line in near for word in line.words]
    equals = [word for _, word in words if word.text.endswith("=") and word.box.x1 <= times.box.x0 + 1]
    equals = [word for word in equals if abs(word.box.y_mid - times.box.y_mid) <= height]
    if not equals:
        return None
    equal = max(equals, key=lambda word: word.box.x1)
    own = [word for line, word in words if word != equal and not _goes_on(line, times)]
    inside = [word for word in own if equal.box.x1 < word.box.x_mid < times.box.x0]
    rows = _rows([word for word in inside if not _BAR.fullmatch(word.text)], height)
    above, below = _parts(rows, times, equal)
    if not above:
        return None
    left = [word for word in own if word.box.x_mid <= equal.box.x1]
    used = [*above, *below, equal, times, *left]
    return Formula(_text(left), _text(above), _text(below) or None, union(word.box for word in used))


def _goes_on(line: Line, times: Word) -> bool:
    """A line of the paragraph around it, not of the fraction."""
    on_axis = abs(line.box.y_mid - times.box.y_mid) <= times.box.height * _SAME_ROW
    return not on_axis and line.box.x1 > times.box.x1 + _BEYOND


def _rows(words: Sequence[Word], height: float) -> list[list[Word]]:
    """Words by their height on the page; a raised or lowered index goes with its row."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.y_mid):
        if rows and word.box.y_mid - rows[-1][-1].box.y_mid <= _SAME_ROW * height:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _parts(rows: Sequence[list[Word]], times: Word, equal: Word) -> tuple[list[Word], list[Word]]:
    """Numerator and denominator: the rows next to the axis, above and below; on the axis stands what has no bar."""
    top, bottom = sorted((times.box.y_mid, equal.box.y_mid))
    slack = _SAME_ROW * times.box.height
    above = [row for row in rows if _middle(row) < top - slack / 2]
    below = [row for row in rows if _middle(row) > bottom + slack / 2]
    on_axis = [word for row in rows if row not in above and row not in below for word in row]
    if on_axis:
        if classify(_text(on_axis)) != UNKNOWN or not below:
            return on_axis, []
        return on_axis, below[0]
    return (above[-1] if above else []), (below[0] if below else [])


def _middle(row: Sequence[Word]) -> float:
    return sum(word.box.y_mid for word in row) / len(row)


def _text(words: Sequence[Word]) -> str:
    """Words row by row, from left to right."""
    height = max((word.box.height for word in words), default=1.0)
    rows = _rows(words, height)
    return " ".join(word.text for row in rows for word in sorted(row, key=lambda word: word.box.x0))
