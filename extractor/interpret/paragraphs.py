"""Finds the running text of a file: what is no table, caption, heading or table of contents, in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.interpret.prose import Paragraph, set_text
from extractor.memo import remembered
from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.model.laporan import Naskah
from extractor.model.outline import Bagian
from extractor.model.page import Line, Page
from extractor.structure.labels import parse_label
from extractor.structure.typography import Typography

INDENT = 0.8  # sizes by which the first line of a paragraph is set in
LOOSE = 1.3  # times the distance of the lines above: a wider one parts paragraphs
FAR = 2.8  # sizes from line to line in one paragraph, at most
WIDE = 3.0  # sizes: a blank as wide parts columns
RESIZED = 0.15  # by which the size of a paragraph's lines may differ

_BULLET = re.compile(r"[-–—•·●○▪■□◦►▶➢✓√*\uf0b7\uf0a7\uf0d8\uf0fc\uf02d]+$|[oØ§]$")
_DEEPER = re.compile(r"\(?[a-z](?:\.(?:[ivx]{1,4}|\d{1,2}))+[.)]?")  # a.1. and a.i.1.
_STOP = re.compile(r"[.:;!?][\"”’)]?$")


@dataclass(slots=True)
class Open:
    """A paragraph that is being collected."""

    lines: list[tuple[Page, Line]]
    label: str | None
    skip: int
    part: Bagian | None
    pitch: float | None = None

    @property
    def last(self) -> Line:
        """Its last line so far."""
        return self.lines[-1][1]


@remembered  # claims are read from them, and rules work on them
def find_paragraphs(naskah: Naskah) -> list[Paragraph]:
    """The paragraphs of a file, in reading order; list items apart, each with the paragraph that it stands under."""
    typography = Typography.of(naskah.document)
    found: list[Paragraph] = []
    for item in _collected(naskah, typography):
        text, tokens = set_text(item.lines, item.skip)
        if tokens:
            first = item.lines[0][1]
            paragraph = Paragraph(naskah.document, text, tokens, item.label, first.box.x0, item.part)
            found.append(replace(paragraph, above=_above(found, paragraph)))
    return found


def _above(found: Sequence[Paragraph], paragraph: Paragraph) -> Paragraph | None:
    """Up from the paragraph before: the first that begins further left, or that announces what follows."""
    candidate = found[-1] if found else None
    while candidate is not None and candidate.part is paragraph.part:
        announces = candidate.text.rstrip().endswith(":") and candidate.x <= paragraph.x + 2
        if candidate.x < paragraph.x - 4 or (announces and paragraph.label != candidate.label):
            return candidate
        if candidate.label is None and paragraph.label is None and _is_title(candidate):
            return candidate
        candidate = candidate.above
    return None


def _is_title(paragraph: Paragraph) -> bool:
    """A short line of its own above a paragraph."""
    return len(paragraph.tokens) <= 25 and all(token.word.bold for token in paragraph.tokens)


def _collected(naskah: Naskah, typography: Typography) -> Iterator[Open]:
    item: Open | None = None
    for page, line, broken in _lines(naskah):
        if item is not None and not broken and _continues(item, page, line, typography):
            if item.lines[-1][0] is page:
                item.pitch = line.box.y1 - item.last.box.y1
            item.lines.append((page, line))
            continue
        if item is not None:
            yield item
        label, skip = _label(line)
        item = Open([(page, line)], label, skip, naskah.outline.at(page.nomor, page.shown(line.box).y0))
    if item is not None:
        yield item


def _label(line: Line) -> tuple[str | None, int]:
    """Number, letter or bullet in front of a line, and how many words it takes."""
    first = line.words[0].text
    if len(line.words) > 1 and (_BULLET.fullmatch(first) or _DEEPER.fullmatch(first)):
        return first, 1
    parsed = parse_label(line.text)
    if parsed is None or not (parsed[0].close or parsed[1][:1].isupper()):
        return None, 0
    size = len(line.text) - len(parsed[1])
    taken = 0
    for index, word in enumerate(line.words):
        taken += len(word.text) + 1
        if taken >= size:
            return parsed[0].text, index + 1 if taken - 1 <= size else 0
    return None, 0


def _continues(item: Open, page: Page, line: Line, typography: Typography) -> bool:
    """Whether a line goes on with the paragraph."""
    last_page, last = item.lines[-1]
    if _label(line)[0] is not None or _has_tabs(line) or _has_tabs(last):
        return False
    size = last.words[-1].size
    if abs(line.words[0].size - size) > RESIZED * size:
        return False
    ended, full = bool(_STOP.search(last.text)), typography.is_full(last_page, last, line)
    lower = line.text[:1].islower()
    if last_page is not page:
        return lower or (full and not ended)
    pitch = line.box.y1 - last.box.y1
    if pitch > (LOOSE * item.pitch if item.pitch else FAR * size):
        return False
    hanging = item.label is not None and len(item.lines) == 1
    indented = line.box.x0 > last.box.x0 + INDENT * size and not hanging
    if indented:
        return lower and not ended
    return full or lower


def _has_tabs(line: Line) -> bool:
    """Whether one blank is far wider than the others: a form or a list of amounts, no justified line."""
    blanks = [right.box.x0 - left.box.x1 for left, right in pairwise(line.words)]
    widest = max(blanks, default=0.0)
    return widest > WIDE * line.words[0].size and widest > 2.5 * sorted(blanks)[len(blanks) // 2]


def _lines(naskah: Naskah) -> Iterator[tuple[Page, Line, bool]]:
    """Lines of running text with their page, and whether something else stands between a line and the one before."""
    tables: dict[int, list[Box]] = {}
    for table in naskah.tables:
        for part in table.parts:
            tables.setdefault(part.page, []).append(part.box)
    others: dict[int, list[Box]] = {}
    parts, captions = naskah.outline.bagian, naskah.outline.judul
    titles: Sequence[Bukti] = [*(part.bukti for part in parts), *(caption.bukti for caption in captions)]
    for bukti in titles:
        others.setdefault(bukti.halaman, []).append(bukti.box)
    lists = set(naskah.outline.halaman_daftar)
    broken = True
    for page in naskah.document.pages:
        if page.nomor in lists:
            broken = True
            continue
        for line in page.lines:
            inside = any(box.contains(line.box.x_mid, line.box.y_mid) for box in tables.get(page.nomor, ()))
            if inside or _is_title_line(page, line, others.get(page.nomor, ())) or line.words[0].angle:
                broken = True
                continue
            yield page, line, broken
            broken = False


def _is_title_line(page: Page, line: Line, boxes: Sequence[Box]) -> bool:
    shown = page.shown(line.box)
    return any(box.contains(shown.x_mid, shown.y_mid) for box in boxes)
