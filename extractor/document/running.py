"""Running headers and footers, page numbers and watermarks: what stands at the same place of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.model.geometry import Box
from extractor.model.page import Line, Page, Word

ZONE = 0.11  # of the page's height, at its top and at its bottom
SHARE = 0.25  # of the pages on which a line must stand to be a running one
LEAST = 3  # pages
LEVEL = 12.0  # points by which a running line may move from page to page
TALL = 0.7  # of the page's height: an upright line as long is a border of the page, not of a table

PAGE_NUMBER = re.compile(
    r"""^[\W_]*(?:(?:hal(?:aman)?|page|bab)\b[\W_]*)?      # hal- 16
        (?P<number>(?:[IVX]{1,5}\s*[-–.]\s*)?\d{1,3}      # 16, II-12
        |[ivxl]{1,7}|[IVX]{1,5})[\W_]*$""",
    re.VERBOSE | re.IGNORECASE,
)
DIGITS = re.compile(r"\d+")
BLANKS = re.compile(r"[\W_]+")


def take_out_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Takes running lines out of `words` and `lines` of each page, into `running`."""
    watermark = _watermark(pages)
    pages = [_without_words(page, watermark) for page in pages] if watermark else list(pages)
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_key(line) for line in _margin_lines(page)})
    needed = max(LEAST, SHARE * len(pages))
    known = {key for key, count in seen.items() if key and count >= needed}
    return tuple(_split_off(page, known) for page in pages)


def _key(line: Line) -> str:
    """A running line without what changes from page to page: digits, blanks, punctuation."""
    return BLANKS.sub("", DIGITS.sub("", line.text)).casefold()


def _margin_lines(page: Page) -> list[Line]:
    top, bottom = ZONE * page.height, (1 - ZONE) * page.height
    return [line for line in page.lines if (line.box.y1 < top or line.box.y0 > bottom) and not _in_table(page, line)]


def _in_table(page: Page, line: Line) -> bool:
    """Whether the line stands between upright rules of a table: a repeated header is no running line."""
    y = line.box.y_mid
    rules = [edge for edge in page.edges if edge.x0 == edge.x1 and edge.y0 <= y <= edge.y1]
    rules = [edge for edge in rules if edge.y1 - edge.y0 < TALL * page.height]
    return any(edge.x0 <= line.box.x0 + 2 for edge in rules) and any(edge.x0 >= line.box.x1 - 2 for edge in rules)


def _split_off(page: Page, known: set[str]) -> Page:
    margin = _margin_lines(page)
    running = [line for line in margin if _key(line) in known]
    number = _page_number(page, [line for line in margin if line not in running])
    if number is not None:
        running.append(number)
    if not running:
        return page
    gone = {id(word) for line in running for word in line.words}
    boxes = [line.box for line in running]
    words = tuple(word for word in page.words if id(word) not in gone and not _within(word, boxes))
    lines = tuple(line for line in page.lines if line not in running)
    printed = PAGE_NUMBER.match(number.text) if number is not None else None
    return replace(
        page, words=words, lines=lines, running=tuple(running), printed_number=printed["number"] if printed else None
    )


def _within(word: Word, boxes: list[Box]) -> bool:
    """Whether a word was joined or closed up into one of the running lines."""
    return any(box.contains(word.box.x_mid, word.box.y_mid) for box in boxes)


def _page_number(page: Page, margin: list[Line]) -> Line | None:
    """The outermost line of the margins, if it is nothing but a page number."""
    outer = [line for line in margin if PAGE_NUMBER.match(line.text)]
    if not outer or not page.lines:
        return None
    first, last = page.lines[0], page.lines[-1]
    if last in outer:
        return last
    return first if first in outer else None


def _watermark(pages: Sequence[Page]) -> set[tuple[str, int, int]]:
    """Words that stand at exactly the same place of nearly every page, outside the margins too."""
    if len(pages) < 2 * LEAST:
        return set()
    written = [page for page in pages if page.words]
    seen: Counter[tuple[str, int, int]] = Counter()
    for page in written:
        seen.update({_place(word) for word in page.words})
    return {place for place, count in seen.items() if count >= 0.8 * len(written)}


def _place(word: Word) -> tuple[str, int, int]:
    return word.text, round(word.box.x0), round(word.box.y1)


def _without_words(page: Page, watermark: set[tuple[str, int, int]]) -> Page:
    gone = [word for word in page.words if _place(word) in watermark]
    if not gone:
        return page
    from extractor.document.words import build_lines

    kept = tuple(word for word in page.words if _place(word) not in watermark)
    return replace(page, words=kept, lines=build_lines(kept), running=build_lines(gone))
