"""Looks through a file for what grouping needs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.interpret.account import account
from extractor.interpret.documents import REPORT
from extractor.interpret.piece import BEHIND, CHAPTERS, FRONT, FRONTS, Piece, Spot
from extractor.interpret.signs import find_signs
from extractor.interpret.sketch import make_sketch
from extractor.model.laporan import Berkas, Naskah
from extractor.model.outline import JenisBagian
from extractor.model.page import Page
from extractor.model.susunan import Kartu
from extractor.structure.labels import roman_value

_BY_NUMBER = {1: 1, 2: 3, 3: 4, 4: 5}  # ranks of BAB I..IV in the regulation (Permenpan RB 53/2014, lampiran II)
_MANY_UNREAD = 8  # pages
_COVER_WORDS = 60  # at most on a page that is a cover
_PRINTED = re.compile(r"([IVX]+)\W+(\d+)")
_ROMAN = re.compile(r"[ivxl]+", re.IGNORECASE)
_UNNUMBERED = re.compile(r"\b[ivx]+\b|[\W\d]+", re.IGNORECASE)


def describe(naskah: Naskah) -> Piece:
    """Looks through a file that was read; tables are not needed."""
    signs = find_signs(naskah)
    pages = naskah.document.pages
    words = sum(len(page.words) for page in pages)
    parts = naskah.outline.bagian
    appendix = any(part.jenis is JenisBagian.LAMPIRAN for part in parts)
    fronts = frozenset(part.jenis_kanonik or "" for part in parts if part.jenis is JenisBagian.DEPAN)
    if signs.sort.jenis == REPORT and not parts and words <= _COVER_WORDS:
        fronts = frozenset({FRONTS[0]})
    numbered = _by_number(naskah)
    berkas = account(naskah.document, signs.sort.jenis)
    chapters = frozenset(numbered.values()) or _printed_chapters(pages)
    if signs.sort.jenis == REPORT and not chapters and _is_opening(berkas):
        chapters = frozenset(_BY_NUMBER.values())
    sort = signs.sort
    behind = appendix or sort.jenis not in (REPORT, None)
    return Piece(
        kartu=Kartu(berkas, _label(naskah, fronts), sort.keyakinan, sort.dasar),
        signs=signs,
        chapters=chapters,
        divided=any(part.jenis is JenisBagian.BAB for part in parts),
        fronts=fronts,
        appendix=appendix,
        begin=(FRONT, 0) if fronts else _begin(pages, numbered) or ((BEHIND, 0) if behind else None),
        page=_page(pages[0]) if pages else None,
        words=words,
        running=frozenset(_UNNUMBERED.sub("", line.text).casefold() for page in pages for line in page.running),
        format=(round(pages[0].width), round(pages[0].height)) if pages else (0, 0),
        sketch=make_sketch(naskah.document),
    )


def _is_opening(berkas: Berkas) -> bool:
    """Only the first pages of a scan were read: the report that begins there is taken to go on behind them."""
    unread = len(berkas.halaman_tanpa_teks)
    return unread >= _MANY_UNREAD and 2 * unread > berkas.jumlah_halaman


def _by_number(naskah: Naskah) -> dict[int, int]:
    """Rank of each chapter of a report that begins in the file, by its number."""
    found: dict[int, int] = {}
    for part in naskah.outline.bagian:
        if part.jenis is JenisBagian.BAB and part.jenis_kanonik in CHAPTERS:
            value = _number(part.nomor or "")
            if value is not None:  # a chapter may have none, or a printed one that is no number
                found[value] = CHAPTERS.index(part.jenis_kanonik) + 1
    return found


def _printed_chapters(pages: Sequence[Page]) -> frozenset[int]:
    """Ranks of the chapters whose first page is numbered so: III-1."""
    spots = [_printed(page, {}) for page in pages]
    return frozenset(spot[0] for spot in spots if spot and spot[1] == 1)


def _printed(page: Page, numbered: Mapping[int, int]) -> Spot | None:
    """Rank and page of a page numbered by its chapter: III-14."""
    found = _PRINTED.fullmatch(page.printed_number or "")
    if not found:
        return None
    value = roman_value(found[1])
    rank = numbered.get(value) or _BY_NUMBER.get(value)
    return (rank, int(found[2])) if rank else None


def _begin(pages: Sequence[Page], numbered: Mapping[int, int]) -> Spot | None:
    """Where the file begins: as its first pages are numbered, or with its first chapter."""
    spots = [spot for page in pages[:2] if (spot := _printed(page, numbered))]
    return next(iter(spots), None) or ((min(numbered.values()), 0) if numbered else None)


def _page(page: Page) -> int | None:
    """The number printed on a page: 12, or iv."""
    return _number(page.printed_number or "")


def _number(printed: str) -> int | None:
    """A number in digits or Roman letters."""
    if printed.isdecimal():
        return int(printed)
    return roman_value(printed.upper()) if _ROMAN.fullmatch(printed) else None


def _label(naskah: Naskah, fronts: frozenset[str]) -> str | None:
    """What of a document it holds, in words."""
    parts = naskah.outline.bagian
    front = [kind.replace("_", " ") for kind in FRONTS if kind in fronts]
    printed = [found[1] for page in naskah.document.pages if (found := _PRINTED.fullmatch(page.printed_number or ""))]
    numbers = [part.nomor or "?" for part in parts if part.jenis is JenisBagian.BAB] or list(dict.fromkeys(printed))
    behind = [part for part in parts if part.jenis is JenisBagian.LAMPIRAN]
    label = [] if numbers else front
    if numbers:
        label = ["bab " + (numbers[0] if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}")]
    if behind:
        kinds = dict.fromkeys((part.jenis_kanonik or "").replace("_", " ") for part in behind)
        named = [kind for kind in kinds if kind not in ("", "lampiran")]
        label.append("lampiran" + (f": {named[0]}" if len(named) == 1 and not label else ""))
    return ", ".join(label) or None
