"""A file as grouping sees it: whose it is, what of a report it holds, a sketch of its text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.interpret.account import account
from extractor.interpret.documents import LONG, REPORT, documents
from extractor.interpret.signs import Signs, find_signs
from extractor.interpret.sketch import Sketch, make_sketch
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian
from extractor.model.page import Page
from extractor.model.susunan import Kartu
from extractor.structure.labels import roman_value

CHAPTERS = ("bab_pendahuluan", "bab_gambaran_umum", "bab_perencanaan", "bab_akuntabilitas", "bab_penutup")
_BY_NUMBER = {1: 1, 2: 3, 3: 4, 4: 5}  # ranks of BAB I..IV in the regulation (Permenpan RB 53/2014, lampiran II)
FRONT, BEHIND = 0, len(CHAPTERS) + 1  # ranks of what stands before and behind the chapters
FRONTS = ("sampul", "pernyataan_reviu", "kata_pengantar", "ikhtisar", "daftar_isi")
_READABLE = 15  # words
_PRINTED = re.compile(r"([IVX]+)\W+(\d+)")
_BY_NEIGHBOURS = 0.5  # how surely a file is a part of a report if only its neighbours say so
_TELLING = 10  # letters
_COVER_WORDS = 60  # at most on a page that is a cover
_ROMAN = re.compile(r"[ivxl]+", re.IGNORECASE)
_UNNUMBERED = re.compile(r"\b[ivx]+\b|[\W\d]+", re.IGNORECASE)

Spot = tuple[int, int]  # rank and page in it


@dataclass(frozen=True, slots=True)
class Piece:
    """A file.

    Attributes:
        chapters: Ranks of the chapters of a report that begin in it.
        divided: It has chapters of any kind.
        fronts: Kinds of the parts in front of the chapters.
        appendix: An appendix begins in it.
        begin: Where in a report it begins; None if nothing in it says so.
        page: Number printed on its first page, where it is numbered without a chapter.
        words: Number of its words.
        running: Its running lines without numbers.
        format: Width and height of its first page, points.
        sketch: Of its text.
    """

    kartu: Kartu
    signs: Signs
    chapters: frozenset[int]
    divided: bool
    fronts: frozenset[str]
    appendix: bool
    begin: Spot | None
    page: int | None
    words: int
    running: frozenset[str]
    format: tuple[int, int]
    sketch: Sketch

    @property
    def berkas(self) -> str:
        """Its path."""
        return self.kartu.berkas.berkas

    @property
    def jenis(self) -> str | None:
        """Kind of document."""
        return self.signs.sort.jenis

    @property
    def in_report(self) -> Kartu:
        """The file as one of a report: a part of it also where only its neighbours say so."""
        if self.jenis:
            return self.kartu
        berkas = self.kartu.berkas.model_copy(update={"jenis": REPORT})
        return replace(self.kartu, berkas=berkas, keyakinan=_BY_NEIGHBOURS)

    @property
    def silent(self) -> bool:
        """Nothing can be read in it that says anything."""
        return self.words < _READABLE and not self.signs.agencies and not self.jenis

    @property
    def telling(self) -> frozenset[str]:
        """Running lines that are long enough to tell one report from others."""
        return frozenset(line for line in self.running if len(line) >= _TELLING)

    @property
    def begins(self) -> frozenset[str | int]:
        """What a report has only once."""
        return self.chapters | self.fronts

    @property
    def has_core(self) -> bool:
        """It holds something of a report that is no appendix."""
        return bool(self.begins) or (self.jenis == REPORT and not self.appendix)

    @property
    def has_body(self) -> bool:
        """More than what stands before and behind a report."""
        return bool(self.chapters) or (self.jenis == REPORT and self.words >= LONG)

    @property
    def has_whole(self) -> bool:
        """It holds what makes a report: the plan and the account."""
        return self.chapters >= {CHAPTERS.index("bab_perencanaan") + 1, CHAPTERS.index("bab_akuntabilitas") + 1}

    @property
    def may_belong(self) -> bool:
        """It may be a part of a report: as one, or as an appendix, which is a document without chapters."""
        return self.jenis in (REPORT, None) or (self.jenis != documents().asing and not self.divided)


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
    chapters = frozenset(numbered.values()) or _printed_chapters(pages)
    sort = signs.sort
    behind = appendix or sort.jenis not in (REPORT, None)
    return Piece(
        kartu=Kartu(account(naskah.document, sort.jenis), _label(naskah, fronts), sort.keyakinan, sort.dasar),
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


def _by_number(naskah: Naskah) -> dict[int, int]:
    """Rank of each chapter of a report that begins in the file, by its number."""
    found: dict[int, int] = {}
    for part in naskah.outline.bagian:
        if part.jenis is JenisBagian.BAB and part.jenis_kanonik in CHAPTERS:
            number = part.nomor or ""
            value = int(number) if number.isdigit() else roman_value(number.upper())
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
    printed = page.printed_number or ""
    return int(printed) if printed.isdigit() else roman_value(printed.upper()) if _ROMAN.fullmatch(printed) else None


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
