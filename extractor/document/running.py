"""Running headers, footers and page numbers: what stands at the same place of page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.canon.columns import meaning
from extractor.document.margins import MarginLine, margin_lines
from extractor.document.page_number import ROMAN, Candidate, count_with_pages, find_page_numbers
from extractor.model.page import Line, Page

LEAST = 3  # pages in a row, or every second one
LEVEL = 12.0  # points by which a running line may move from page to page
WIDE = 1.0  # of the size of a line's type: words as far apart stand over different columns
COLUMNS = 3

COUNTING = re.compile(rf"\d+|\b{ROMAN}\b", re.IGNORECASE)
BEHIND_YEAR = re.compile(rf"(?<=\b\d{{4}})\W+(?:\d+|{ROMAN})$", re.IGNORECASE)
BETWEEN = re.compile(r"[\W_]+")

Placed = tuple[int, MarginLine]  # with the index of its page


def take_out_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Takes running lines and page numbers out of `words` and `lines` of each page, into `running`."""
    margins = [margin_lines(page) for page in pages]
    running = _running(margins)
    numbers = find_page_numbers(margins, running)
    return tuple(_without(*page) for page in zip(pages, running, numbers, strict=True))


def _running(margins: Sequence[Sequence[MarginLine]]) -> list[list[Line]]:
    """The lines of each page that run, and what stands further out than those."""
    spots: dict[tuple[str, bool], list[Placed]] = defaultdict(list)
    for index, lines in enumerate(margins):
        for item in lines:
            if not _heads_columns(item.line):
                spots[_key(item.line), item.bottom].append((index, item))
    innermost: list[dict[bool, float]] = [{} for _ in margins]
    for (key, bottom), items in spots.items():
        for index, item in _running_ones(items, len(margins)) if key else ():
            innermost[index][bottom] = max(item.distance, innermost[index].get(bottom, 0.0))
    return [
        [item.line for item in lines if item.bottom in limits and item.distance <= limits[item.bottom]]
        for lines, limits in zip(margins, innermost, strict=True)
    ]


def _heads_columns(line: Line) -> bool:
    """Whether a line names the columns of a table without rules, which does so on each of its pages."""
    texts = [line.words[0].text]
    for before, word in pairwise(line.words):
        if word.box.x0 - before.box.x1 >= WIDE * line.size:
            texts.append(word.text)
        else:
            texts[-1] += f" {word.text}"
    return len(texts) >= COLUMNS and all(meaning((text,)).role for text in texts)


def _running_ones(items: Sequence[Placed], pages: int) -> list[Placed]:
    """Of lines of one wording those that run: all at one level, and those elsewhere that open or close their page."""
    found: list[Placed] = []
    for level in _levels(items):
        if _runs(level, pages):
            found.extend(level)
    return found + [item for item in items if item[1].outermost and item not in found] if found else []


def _levels(items: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The lines parted by their distance from the edge of the page."""
    level: list[Placed] = []
    for item in sorted(items, key=lambda item: item[1].distance):
        if level and item[1].distance - level[-1][1].distance > LEVEL:
            yield level
            level = []
        level.append(item)
    yield level


def _runs(level: Sequence[Placed], pages: int) -> bool:
    """Whether lines run: at the edge of some pages in a row, or counting with the pages, or on most pages."""
    if not any(item.far for _, item in level) and _longest_row([index for index, _ in level]) >= LEAST:
        return True
    return max(2 * len(level) - pages, count_with_pages((index, item.line.text) for index, item in level)) >= LEAST


def _longest_row(indexes: Iterable[int]) -> int:
    """How many of the pages follow each other, with at most one between two of them."""
    longest = length = 0
    last = -1
    for index in sorted(set(indexes)):
        length = length + 1 if index - last <= 2 else 1
        longest, last = max(longest, length), index
    return longest


def _key(line: Line) -> str:
    """A line without what changes from page to page: numbers, blanks, punctuation.

    Of a single word with a number, the number is kept: a caption on page after page does not run. A number behind a
    year counts pages: `LKIP 2021 3`.
    """
    words = BETWEEN.sub(" ", COUNTING.sub(" ", line.text)).split()
    if len(words) > 1:
        return "".join(words).casefold()
    return BEHIND_YEAR.sub("", line.text) if words or len(line.words) == 1 else ""


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
        printed_number=number.number.text if number else None,
    )
