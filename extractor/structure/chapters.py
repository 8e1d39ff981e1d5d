"""BAB I to V: the chapters' headings, each once, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from extractor.model.outline import JenisBagian
from extractor.model.page import Document, Line, Page
from extractor.structure.heading import Heading
from extractor.structure.labels import Label, Style, parse_chapter, parse_label, roman_value
from extractor.structure.typography import Typography, is_capital, is_centred
from extractor.structure.vocabulary import headings, kind_of

LEAST = 4.0  # score from which a line is a chapter's heading
TOP = 0.4  # of the page's height, in which a chapter's heading usually stands
TITLE_LINES = 4
_FIRST_PAGE = re.compile(r"^(?P<chapter>[IVX]{1,5})\s?[-–.]\s?1$")  # II-1
SAME = 85  # fuzz.ratio from which two titles are one


def find_chapters(document: Document, typography: Typography, skip: frozenset[int]) -> list[Heading]:
    """Headings of chapters in the order of the file.

    A table of contents within the text (Sistematika Penulisan) names the chapters too; what decides is the
    rising sequence of numbers for which most speaks.
    """
    found: list[Heading] = []
    for page in document.pages:
        if page.nomor not in skip:
            here = list(_candidates(page, typography))
            numbers = {heading.label.numbers for heading in here if heading.label}
            found.extend(replace(heading, score=heading.score - 3.0 * (len(numbers) > 1)) for heading in here)
    return _best_sequence(_first_of_each(heading for heading in found if heading.score >= LEAST))


def _candidates(page: Page, typography: Typography) -> Iterator[Heading]:
    end = 0
    for at in range(len(page.lines)):
        if at < end:
            continue
        heading = _with_word(page, at, typography) or _without_word(page, at, typography)
        if heading is not None:
            end = at + len(heading.lines)
            yield heading


def _with_word(page: Page, at: int, typography: Typography) -> Heading | None:
    """BAB and its number, the title beside or below it."""
    line = page.lines[at]
    parsed = parse_chapter(line.text) if line.text[:1] in "Bb" else None
    if parsed is None or typography.in_grid(page, line):
        return None
    label, title = parsed
    lines: tuple[Line, ...] = (line,)
    if title:
        lines = typography.block(page, at, frozenset(), TITLE_LINES)
        title = " ".join([title, *(more.text for more in lines[1:])])
    elif at + 1 < len(page.lines) and _may_be_title(page, line, page.lines[at + 1], typography):
        below = typography.block(page, at + 1, _labelled(page, at + 1), TITLE_LINES)
        lines, title = (line, *below), " ".join(more.text for more in below)
    if not title:
        return None
    return _scored(page, at, lines, label, title, typography, 2.0)


def _may_be_title(page: Page, line: Line, below: Line, typography: Typography) -> bool:
    near = below.box.y0 - line.box.y1 < 3 * line.size
    return near and not parse_label(below.text) and not typography.in_grid(page, below)


def _labelled(page: Page, at: int) -> frozenset[int]:
    """Indexes of the next lines that begin with a number: the first section may stand close below the title."""
    nearby = range(at + 1, min(at + TITLE_LINES, len(page.lines)))
    return frozenset(index for index in nearby if parse_label(page.lines[index].text))


def _without_word(page: Page, at: int, typography: Typography) -> Heading | None:
    """A chapter's title alone, or behind a Roman number: `I. PENDAHULUAN`."""
    line = page.lines[at]
    if len(line.words) > 8 or not (typography.stands_out(line) or is_capital(line.text)):
        return None
    parsed = parse_label(line.text)
    label, title = parsed or (None, line.text)
    if label is not None and (label.style not in {Style.ROMAN, Style.DIGIT} or len(label.numbers) > 1):
        return None
    if not _names_chapter(title) or typography.in_grid(page, line):
        return None
    label = label or _number_in_margin(page) or _number_below(page, at)
    if label is None and not (is_centred(page, line) and _names_nothing_else(title)):
        return None
    lines = typography.block(page, at, _labelled(page, at), TITLE_LINES)
    title = " ".join([title, *(more.text for more in lines[1:])])
    return _scored(page, at, lines, label, title, typography, 0.0 if label is None else 1.0)


def _names_chapter(title: str) -> bool:
    kind = kind_of(title, "bab")
    return kind is not None and kind.share > 0.6


def _names_nothing_else(title: str) -> bool:
    """Whether the words name a chapter only: PERJANJIAN KINERJA may be a section or an appendix as well."""
    return kind_of(title, "subbab") is None and kind_of(title, "lampiran") is None


def _number_below(page: Page, at: int) -> Label | None:
    """The number of the chapter whose first section, II.1 or 2.1, follows its title."""
    labels = [parsed[0] for line in page.lines[at + 1 : at + TITLE_LINES] if (parsed := parse_label(line.text))]
    if not labels or len(labels[0].numbers) != 2 or not labels[0].first:
        return None
    text = re.split(r"[.,]", labels[0].text)[0]
    return Label(text, Style.DIGIT if text.isdigit() else Style.ROMAN, labels[0].numbers[:1], "")


def _number_in_margin(page: Page) -> Label | None:
    """BAB and its number among the running lines, where the title alone was left in the text, or page 1 of it."""
    first = _FIRST_PAGE.match(page.printed_number or "")
    if first is not None:
        return Label(first["chapter"], Style.ROMAN, (roman_value(first["chapter"]),), "")
    for line in page.running:
        parsed = parse_chapter(line.text)
        if parsed is not None and not parsed[1]:
            return parsed[0]
    return None


def _scored(
    page: Page, at: int, lines: tuple[Line, ...], label: Label | None, title: str, typography: Typography, score: float
) -> Heading:
    first = lines[0]
    not_set_off = not (typography.bigger(first) or is_capital(title) or is_centred(page, first))
    kind = kind_of(title, "bab")
    score += 2.0 * (kind.share if kind else 0.0)
    score += typography.bold(first) + typography.bigger(first) + is_capital(title)
    score += 0.5 * is_centred(page, first)
    score -= 1.0 * not_set_off
    score += 1.0 if first.box.y0 < TOP * page.height and at < 4 else -1.0
    score -= 2.0 * (len(title.split()) > 12 or title[-1:] in ",;")
    score -= 1.0 * title[0].islower()
    return Heading(page.nomor, at, lines, label, title, kind.key if kind else None, score, JenisBagian.BAB)


def _first_of_each(found: Iterable[Heading]) -> list[Heading]:
    """A title page and the same heading again on the next page are one."""
    kept: list[Heading] = []
    for heading in found:
        last = kept[-1] if kept else None
        repeated = last and heading.page - last.page <= 2 and fuzz.ratio(last.title, heading.title) >= SAME
        if not repeated:
            kept.append(heading)
    return kept


def _best_sequence(found: list[Heading]) -> list[Heading]:
    """The sequence with rising numbers, and rising kinds where a number is missing, of the greatest total score."""
    best: list[tuple[float, list[Heading]]] = []
    for heading in found:
        before = [chain for chain in best if _may_follow(chain[1][-1], heading)]
        total, chain = max(before, key=lambda chain: chain[0], default=(0.0, []))
        best.append((total + heading.score, [*chain, heading]))
    return max(best, key=lambda chain: chain[0], default=(0.0, []))[1]


def _may_follow(last: Heading, heading: Heading) -> bool:
    if last.label and heading.label:
        return heading.label.numbers > last.label.numbers
    order = list(headings().bab)
    if last.kind is None or heading.kind is None:
        return True
    return order.index(heading.kind) > order.index(last.kind)
