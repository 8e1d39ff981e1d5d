"""What stands before and behind the chapters: front matter and appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.model.outline import JenisBagian
from extractor.model.page import Document, Line, Page
from extractor.structure.contents import LISTS, Contents, is_list_heading
from extractor.structure.heading import Heading
from extractor.structure.labels import Label, Style, roman_value
from extractor.structure.typography import Typography, has_columns, is_capital, is_centred
from extractor.structure.vocabulary import is_letterhead, kind_of

HEAD = 8  # lines at the top of a page among which a title is looked for
TOP = 0.45  # of the page's height, for the same
WHOLE = 0.75  # share of a front heading that the vocabulary must know

_APPENDIX = re.compile(
    r"^LAMPIRAN\b(?:\s*[-–:]?\s*LAMPIRAN)?(?:\s*[-–:])?\s*(?P<number>[IVX]{1,5}\b|\d{1,2}(?!\d))?"
    r"(?P<part>\s*\.?\s*[a-z](?=[.\s)]|$))?"
    r"\s*[.:)\-–]*\s*(?P<title>.*)$",
    re.IGNORECASE,
)


def find_front(document: Document, typography: Typography, contents: Contents, end: int) -> Iterator[Heading]:
    """Front matter on the pages before page `end`, each kind once; lists that follow each other are one part."""
    seen: set[str] = set()
    last_list = 0
    for page in document.pages[: end - 1]:
        heading = _front_heading(page, typography, within=page.nomor in contents.pages)
        if heading is None or heading.kind is None:
            continue
        if heading.kind in LISTS:
            joined = last_list and all(between in contents.pages for between in range(last_list, page.nomor))
            last_list = page.nomor
            if joined:
                continue
        if heading.kind not in seen:
            seen.add(heading.kind)
            yield heading


def _front_heading(page: Page, typography: Typography, *, within: bool) -> Heading | None:
    """The front heading at the top of a page; on a page `within` the lists only DAFTAR ... is one."""
    for at, line in enumerate(page.lines[:HEAD]):
        if len(line.words) > 8 or line.box.y0 > TOP * page.height:
            continue
        text = line.text.strip(" |")
        kind = kind_of(text, "depan")
        if (
            kind is None
            or kind.share < WHOLE
            or (within and not is_list_heading(text))
            or typography.in_grid(page, line)
        ):
            continue
        if typography.stands_out(line) or is_centred(page, line) or is_capital(text):
            return Heading(page.nomor, at, (line,), None, text, kind.key, kind.share, JenisBagian.DEPAN)
    return None


def find_appendices(
    document: Document, typography: Typography, skip: frozenset[int], start: int, *, closed: bool
) -> Iterator[Heading]:
    """Appendices on the pages from page `start` on.

    One begins where a page is headed LAMPIRAN, or where its title names another kind of document than the last;
    the first by its title only if the body of the report is `closed`.
    """
    last: Heading | None = None
    for page in document.pages[start - 1 :]:
        if page.nomor in skip or not page.lines:
            continue
        heading = _appendix(page, typography)
        if heading is None and (last is not None or closed):
            heading = _titled(page, typography)
            if heading is not None and heading.kind == (last.kind if last else None):
                continue
        if heading is not None:
            last = heading
            yield heading


def _appendix(page: Page, typography: Typography) -> Heading | None:
    """A page headed LAMPIRAN: the rest of the line, or the title below it, is the appendix's title."""
    for at, line in enumerate(page.lines[:3]):
        found = _APPENDIX.match(line.text)
        if found is None or len(line.words) > 20 or typography.in_grid(page, line):
            continue
        if found["title"][:1].islower():
            continue
        if not (typography.stands_out(line) or is_capital(line.text) or len(line.words) < 4 or found["number"]):
            continue
        lines = typography.block(page, at, frozenset())
        title = " ".join([found["title"], *(more.text for more in lines[1:])]).strip()
        below = _titled(page, typography, at + len(lines)) if not title else None
        if below is not None:
            lines, title = (*lines, *below.lines), below.title
        kind = kind_of(title, "lampiran") if title else None
        return Heading(
            page.nomor,
            at,
            lines,
            _label(found),
            title or line.text,
            kind.key if kind else "lampiran",
            4.0,
            JenisBagian.LAMPIRAN,
        )
    return None


def _label(found: re.Match[str]) -> Label | None:
    number = found["number"]
    if number is None:
        return None
    part = re.sub(r"[\s.]", "", found["part"] or "")
    roman = not number.isdecimal()
    value = roman_value(number.upper()) if roman else int(number)
    return Label(number + part, Style.ROMAN if roman else Style.DIGIT, (value,), "")


def _titled(page: Page, typography: Typography, start: int = 0) -> Heading | None:
    """The title at the top of a page, below a letterhead: centred, and bold or in capitals."""
    for at, line in enumerate(page.lines[start:HEAD], start):
        if not _is_title(page, line, typography):
            continue
        kind = kind_of(line.text, "lampiran")
        if kind is None and (at > start or is_letterhead(line.text) or not is_capital(line.text)):
            continue
        lines = typography.block(page, at, frozenset())
        title = " ".join(more.text for more in lines)
        return Heading(page.nomor, at, lines, None, title, kind.key if kind else None, 4.0, JenisBagian.LAMPIRAN)
    return None


def _is_title(page: Page, line: Line, typography: Typography) -> bool:
    if line.box.y0 > TOP * page.height or typography.in_grid(page, line) or has_columns(line):
        return False
    if line.text[:1].islower() or (typography.reaches_margin(page, line) and not is_capital(line.text)):
        return False
    return is_centred(page, line) and typography.stands_out(line)
