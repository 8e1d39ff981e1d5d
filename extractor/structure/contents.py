"""Tables of contents: which pages are ones, and their entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.model.evidence import Bukti
from extractor.model.geometry import union
from extractor.model.outline import EntriDaftarIsi
from extractor.model.page import Document, Line, Page
from extractor.structure.captions import parse_caption
from extractor.structure.labels import parse_chapter, parse_label
from extractor.structure.vocabulary import kind_of

HEAD = 6  # lines at the top of a page among which its heading is looked for
ENOUGH = 5  # entries that make a page without heading a table of contents
MOSTLY = 0.7  # of a page's lines that begin like entries, on a page that continues one
SHARE = 0.5  # of a page's lines that are entries, on a page that continues one
LISTS = frozenset({"daftar_isi", "daftar_tabel", "daftar_gambar", "daftar_lampiran"})

_LEADER = re.compile(r"[.…·‥_]{4,}|(?:\.\s){4,}|…")
_PAGE = re.compile(r"(?<![^\s.…·‥_])(?:[IVX]{1,5}\s?[-–.]\s?\d{1,3}|\d{1,3}|[ivxl]{1,7})\s*\.?$")
_BROKEN = re.compile(r"Error!\s*Bookmark not defined\.?$", re.IGNORECASE)
_DOTS = " .…·‥_\t"


@dataclass(frozen=True, slots=True)
class Contents:
    """The tables of contents of one file."""

    pages: tuple[int, ...]
    entries: tuple[EntriDaftarIsi, ...]


def find_contents(document: Document) -> Contents:
    """Finds the pages that are tables of contents, and reads them."""
    pages: list[Page] = []
    for page in document.pages:
        follows = bool(pages) and pages[-1].nomor == page.nomor - 1
        if _is_contents(page, follows=follows):
            pages.append(page)
    entries = [entry for page in pages for entry in _entries(document, page)]
    return Contents(tuple(page.nomor for page in pages), tuple(entries))


def _is_contents(page: Page, *, follows: bool) -> bool:
    if not page.lines:
        return False
    marked = sum(_is_entry(line.text) for line in page.lines)
    if any(is_list_heading(line.text) for line in page.lines[:HEAD]) and _is_listing(page, marked):
        return True
    if follows:
        begun = sum(_begins_entry(line.text) or bool(_LEADER.search(line.text)) for line in page.lines)
        return marked >= SHARE * len(page.lines) or begun >= MOSTLY * len(page.lines)
    return marked >= ENOUGH and marked >= SHARE * len(page.lines)


def _is_listing(page: Page, marked: int) -> bool:
    """Whether the lines below a heading DAFTAR ... are entries; a divider page has none."""
    labelled = sum(_begins_entry(line.text) for line in page.lines)
    return max(marked, labelled) >= 0.3 * len(page.lines)


def is_list_heading(text: str) -> bool:
    """Whether a line is nothing but DAFTAR ISI, DAFTAR TABEL or the like."""
    kind = kind_of(text, "depan") if "daftar" in text.casefold() or "D A F" in text else None
    return kind is not None and kind.key in LISTS and not _LEADER.search(text) and kind.share > 0.6


def _is_entry(text: str) -> bool:
    """Whether leader dots run to a page number."""
    return bool(_LEADER.search(text)) and _split_page(text) is not None


def _split_page(text: str) -> tuple[str, str | None] | None:
    """An entry's text and its page, None where it is a broken reference; None if the line ends in neither."""
    broken = _BROKEN.search(text)
    if broken is not None:
        return text[: broken.start()].rstrip(_DOTS), None
    found = _PAGE.search(text)
    if found is None or not found.start():
        return None
    return text[: found.start()].rstrip(_DOTS), found.group().rstrip(" .")


def _begins_entry(text: str) -> bool:
    return bool(parse_chapter(text) or parse_caption(text) or parse_label(text)) or text.casefold().startswith(
        "lampiran"
    )


def _entries(document: Document, page: Page) -> Iterator[EntriDaftarIsi]:
    open_lines: list[Line] = []
    for line in page.lines:
        if is_list_heading(line.text):
            open_lines = []
            continue
        if open_lines and _begins_entry(line.text):
            yield _entry(document, page, open_lines)
            open_lines = []
        open_lines.append(line)
        if _split_page(line.text) or _LEADER.search(line.text):
            yield _entry(document, page, open_lines)
            open_lines = []
    if open_lines:
        yield _entry(document, page, open_lines)


def _entry(document: Document, page: Page, lines: Sequence[Line]) -> EntriDaftarIsi:
    printed = " ".join(line.text for line in lines)
    text, number = _split_page(printed) or (printed.rstrip(_DOTS), None)
    box = page.shown(union(line.box for line in lines)).rounded()
    return EntriDaftarIsi(
        teks=text,
        nomor=_number(text),
        halaman_tercetak=number,
        bukti=Bukti(berkas=document.berkas, halaman=page.nomor, box=box, teks=printed),
    )


def _number(text: str) -> str | None:
    caption = parse_caption(text)
    if caption is not None:
        return caption.nomor
    parsed = parse_chapter(text) or parse_label(text)
    return parsed[0].text if parsed else None


def entry_title(entry: EntriDaftarIsi) -> str:
    """An entry without its number."""
    parsed = parse_chapter(entry.teks) or parse_label(entry.teks)
    return parsed[1] if parsed and parsed[1] else entry.teks
