"""The text lines at the top and the bottom of a page, where running lines and page numbers stand."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.page import Line, Page

ZONE = 0.11  # of the page's longer side, at its top and at its bottom
OUTER = 3  # lines that may be in the margin up to twice as far in, where the page has been set small
BORDER = 0.7  # of the page's height: a pair of upright lines as long frames the page, not a table
SNAP = 3.0  # points: upright rules that end as close to each other are one, in pieces


@dataclass(frozen=True, slots=True)
class MarginLine:
    """A line in the margin at the top or the `bottom` of a page."""

    line: Line
    bottom: bool
    distance: float  # from its bottom to the edge of the page, points
    far: bool  # further in than running lines mostly stand
    outermost: bool


def margin_lines(page: Page) -> list[MarginLine]:
    """The lines in the margins, without those of a table: its header, repeated on each page, is no running line."""
    zone = ZONE * max(page.width, page.height)
    found = []
    last = len(page.lines) - 1
    for place, line in enumerate(page.lines):
        above, below = line.box.y1, page.height - line.box.y0
        if above < zone or (above < 2 * zone and place < OUTER):
            found.append(MarginLine(line, False, line.box.y1, above >= zone, place == 0))
        elif below < zone or (below < 2 * zone and place > last - OUTER):
            found.append(MarginLine(line, True, page.height - line.box.y1, below >= zone, place == last))
    if not found:
        return found
    rules = _upright_rules(page)
    return [item for item in found if not _in_table(item.line, rules, page.height, zone)]


def _upright_rules(page: Page) -> list[list[float]]:
    """Upright rules as x, y0, y1, those in pieces joined."""
    rules: list[list[float]] = []
    for edge in sorted(edge for edge in page.edges if edge.x0 == edge.x1):
        last = rules[-1] if rules else None
        if last and edge.x0 - last[0] <= SNAP and edge.y0 <= last[2] + SNAP and edge.y1 >= last[1] - SNAP:
            last[1], last[2] = min(last[1], edge.y0), max(last[2], edge.y1)
        else:
            rules.append([edge.x0, edge.y0, edge.y1])
    return rules


def _in_table(line: Line, rules: list[list[float]], height: float, zone: float) -> bool:
    """Whether the line stands between upright rules of a table that goes on into the body of the page."""
    y = line.box.y_mid
    beside = [(x, y1 - y0) for x, y0, y1 in rules if y0 <= y <= y1 and y1 > zone and y0 < height - zone]
    left = [(x, length) for x, length in beside if x <= line.box.x0 + 2]
    right = [(x, length) for x, length in beside if x >= line.box.x1 - 2]
    if not left or not right:
        return False
    columns = sum(1 for index, (x, _) in enumerate(beside) if index == 0 or x - beside[index - 1][0] > 2 * SNAP)
    return columns > 2 or max(length for _, length in beside) < BORDER * height
