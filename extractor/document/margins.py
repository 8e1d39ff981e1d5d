"""The text lines at the top and the bottom of a page, where running lines and page numbers stand."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.page import Line, Page

ZONE = 0.11  # of the page's longer side, at its top and at its bottom
BORDER = 0.7  # of the page's height: a pair of upright lines as long frames the page, not a table
SNAP = 3.0  # points: upright rules that end as close to each other are one, in pieces


@dataclass(frozen=True, slots=True)
class MarginLine:
    """A line in a margin. `distance`: from its baseline to the edge of the page, points."""

    line: Line
    bottom: bool
    distance: float


def margin_lines(page: Page) -> list[MarginLine]:
    """The lines in the margins, without those of a table: its header, repeated on each page, is no running line."""
    found = []
    zone = ZONE * max(page.width, page.height)
    for line in page.lines:
        if line.box.y1 < zone:
            found.append(MarginLine(line, False, line.box.y1))
        elif line.box.y0 > page.height - zone:
            found.append(MarginLine(line, True, page.height - line.box.y1))
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
