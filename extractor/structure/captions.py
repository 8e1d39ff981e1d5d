"""Captions of tables and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extractor.model.evidence import Bukti
from extractor.model.geometry import union
from extractor.model.outline import Judul
from extractor.model.page import Document, Line, Page
from extractor.structure.typography import Typography, alike, has_columns, is_capital, is_centred

MOST = 5  # lines of a caption
GAP = 1.4  # sizes between them
CLOSE = 0.8  # sizes between the number and a title in another weight
HANG = 3.0  # points by which a line may miss the word that it stands under

_CAPTION = re.compile(
    r"""^(?P<word>tabel|table|gambar|grafik|diagram|bagan|foto)\b\s*\.?\s*
        (?P<nomor>(?:[IVX]{1,5}|\d{1,2}|[A-Z])(?:\s?[.\-–]\s?(?:\d{1,3}|[IVX]{1,5}\b|[a-z]\b))*(?:\s?[a-z]\b(?=[.\s]|$))?)?
        (?P<close>\s*[.:\-–]+)?(?P<title>\s.*|)$""",
    re.VERBOSE | re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class CaptionStart:
    """First line of a caption, taken apart."""

    jenis: Literal["tabel", "gambar"]
    nomor: str | None
    title: str


def parse_caption(line: str) -> CaptionStart | None:
    """A line that begins with Tabel, Gambar or the like; None for others and where a sentence goes on."""
    found = _CAPTION.match(line)
    if found is None:
        return None
    title = found["title"].strip()
    if title and not (title[0].isupper() or title[0].isdigit() or not title[0].isalnum()):
        return None
    if title[:1] in {",", ";", ")"} or (found["nomor"] is None and not title[:1].isalpha()):
        return None
    nomor = _SPACE.sub("", found["nomor"]) if found["nomor"] else None
    jenis: Literal["tabel", "gambar"] = "tabel" if found["word"].casefold() in {"tabel", "table"} else "gambar"
    return CaptionStart(jenis, nomor, title)


def find_captions(document: Document, typography: Typography, skip: frozenset[int]) -> Iterator[tuple[Judul, range]]:
    """Captions with the range of their lines on the page, page by page; pages in `skip` are left out."""
    for page in document.pages:
        if page.nomor in skip:
            continue
        end = 0
        for at, line in enumerate(page.lines):
            if at < end:
                continue
            start = parse_caption(line.text)
            if start is None or not _is_caption(page, at, start, typography):
                continue
            stops = frozenset(
                index
                for index in range(at + 1, min(at + MOST, len(page.lines)))
                if parse_caption(page.lines[index].text)
            )
            lines = _hanging(page, at, stops, typography.block(page, at, stops, MOST, GAP))
            if not start.title and len(lines) == 1:
                lines += _below(page, at, stops, typography)
            end = at + len(lines)
            yield _caption(document, page, start, lines), range(at, end)


def _hanging(page: Page, at: int, stops: frozenset[int], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """With the lines below that stand under the title's first word: it is indented by the caption's number."""
    first = lines[0]
    starts = [word.box.x0 for word in first.words[2:4]]
    for index in range(at + len(lines), min(at + MOST, len(page.lines))):
        below = page.lines[index]
        near = below.box.y0 - lines[-1].box.y1 < GAP * first.size
        hangs = any(abs(below.box.x0 - start) < HANG for start in starts) and below.box.x1 < first.box.x1 + first.size
        if index in stops or not near or not hangs or not alike(first, below):
            break
        lines = (*lines, below)
    return lines


def _below(page: Page, at: int, stops: frozenset[int], typography: Typography) -> tuple[Line, ...]:
    """The title under a line that holds the number alone, in another weight than that: close, and in line with it."""
    line = page.lines[at]
    if at + 1 in stops or at + 1 >= len(page.lines):
        return ()
    below = page.lines[at + 1]
    near = -0.5 * line.size < below.box.y0 - line.box.y1 < CLOSE * line.size
    in_line = abs(below.box.x_mid - line.box.x_mid) < HANG or abs(below.box.x0 - line.box.x0) < HANG
    if not near or not in_line or has_columns(below) or typography.in_grid(page, below):
        return ()
    return typography.block(page, at + 1, stops, most=2)


def _is_caption(page: Page, at: int, start: CaptionStart, typography: Typography) -> bool:
    line = page.lines[at]
    if typography.in_grid(page, line):
        return False
    marked = typography.bold(line) or is_centred(page, line)
    if start.nomor is None:
        return marked and is_capital(line.text) and not has_columns(line)
    return marked or not _goes_on(page, at, typography)


def _goes_on(page: Page, at: int, typography: Typography) -> bool:
    """Whether the line goes on with the sentence of the line above it."""
    if at == 0:
        return False
    line, above = page.lines[at], page.lines[at - 1]
    near = line.box.y0 - above.box.y1 < 0.8 * line.size
    ended = above.text.rstrip()[-1:] in ".:;"
    return near and not ended and typography.is_full(page, above, line)


def _caption(document: Document, page: Page, start: CaptionStart, lines: tuple[Line, ...]) -> Judul:
    title = " ".join([start.title, *(line.text for line in lines[1:])]).strip()
    return Judul(
        jenis=start.jenis,
        nomor=start.nomor,
        judul=title,
        bukti=Bukti(
            berkas=document.berkas,
            halaman=page.nomor,
            box=page.shown(union(line.box for line in lines)).rounded(),
            teks=" ".join(line.text for line in lines),
        ),
    )
