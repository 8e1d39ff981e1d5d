"""Running headers, footers and page numbers: what stands at the same place of page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractor.document.margins import MarginLine, margin_lines
from extractor.document.page_number import ROMAN, Candidate, find_page_numbers
from extractor.model.page import Line, Page

LEAST = 3  # pages
DENSE = 0.4  # of the pages from the first with the line to the last: a line on every second page runs
LEVEL = 12.0  # points by which a running line may move from page to page

COUNTING = re.compile(rf"\d+|\b{ROMAN}\b", re.IGNORECASE)
BETWEEN = re.compile(r"[\W_]+")

Spot = tuple[str, bool, bool]  # text, at the bottom, on a landscape page


def take_out_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Takes running lines and page numbers out of `words` and `lines` of each page, into `running`."""
    margins = [margin_lines(page) for page in pages]
    running = _running(pages, margins)
    numbers = find_page_numbers(margins, running)
    return tuple(_without(*page) for page in zip(pages, running, numbers, strict=True))


def _running(pages: Sequence[Page], margins: Sequence[Sequence[MarginLine]]) -> list[list[Line]]:
    """The lines of each page that run."""
    spots: dict[Spot, list[tuple[int, MarginLine]]] = defaultdict(list)
    for index, (page, lines) in enumerate(zip(pages, margins, strict=True)):
        for item in lines:
            spots[_key(item.line), item.bottom, page.width > page.height].append((index, item))
    seen: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for (key, _, _), items in spots.items():
        usual = median(item.distance for _, item in items)
        seen[key] += [(index, item.line) for index, item in items if abs(item.distance - usual) <= LEVEL]
    running: list[list[Line]] = [[] for _ in pages]
    for key, places in seen.items():
        indexes = {index for index, _ in places}
        if key and indexes and len(indexes) >= max(LEAST, DENSE * (max(indexes) - min(indexes) + 1)):
            for index, line in places:
                running[index].append(line)
    return running


def _key(line: Line) -> str:
    """A line without what changes from page to page: numbers, blanks, punctuation. A lone number is its own key."""
    letters = BETWEEN.sub("", COUNTING.sub("", line.text)).casefold()
    return letters or (line.text if len(line.words) == 1 else "")


def _without(page: Page, running: Sequence[Line], number: Candidate | None) -> Page:
    if not running and number is None:
        return page
    gone = list(running)
    if number is not None and number.line not in gone:
        gone.append(number.line)
    lines = tuple(line for line in page.lines if line not in gone)
    return replace(
        page,
        words=tuple(word for line in lines for word in line.words),
        lines=lines,
        running=tuple(sorted(gone, key=lambda line: line.box.y1)),
        printed_number=number.text if number else None,
    )
