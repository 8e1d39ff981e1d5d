"""A file as grouping sees it: whose it is, what of a report it holds, a sketch of its text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractor.interpret.documents import LONG, REPORT, documents
from extractor.interpret.signs import Signs
from extractor.interpret.sketch import Sketch
from extractor.model.page import CaraBaca
from extractor.model.susunan import Kartu

CHAPTERS = ("bab_pendahuluan", "bab_gambaran_umum", "bab_perencanaan", "bab_akuntabilitas", "bab_penutup")
FRONT, BEHIND = 0, len(CHAPTERS) + 1  # ranks of what stands before and behind the chapters
FRONTS = ("sampul", "pernyataan_reviu", "kata_pengantar", "ikhtisar", "daftar_isi")
_READABLE = 15  # words
_BY_NEIGHBOURS = 0.5  # how surely a file is a part of a report if only its neighbours say so
_TELLING = 10  # letters

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
    def scanned(self) -> bool:
        """Its text was read from pictures: a name in it may be misread."""
        return self.kartu.berkas.cara_baca == CaraBaca.OCR

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
