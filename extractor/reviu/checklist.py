"""The checklist of the reviu, Permenpan RB 53/2014, anak lampiran III/2-2: what the paper itself can answer.

Each item has one function, registered under its number. An answer says what it rests on. What needs documents or
talks outside of the report is never answered, and nothing is called missing where a part of the report was not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extractor.model.laporan import Laporan
from extractor.model.outline import Bagian, JenisBagian
from extractor.model.plans import KEPALA, Perjanjian
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import Keparahan, Temuan
from extractor.reviu.kosakata import Jawab, kosakata
from extractor.reviu.nomor import runs

CHAPTERS = 3  # so many read, a missing heading says something


@dataclass(frozen=True, slots=True)
class Jawaban:
    """The answer to one item, and what it rests on."""

    butir: str
    jawab: Jawab
    dasar: str


@dataclass(frozen=True, slots=True)
class Telaah:
    """A report as the checklist looks at it, with the findings that stand open."""

    laporan: Laporan
    terbuka: tuple[Temuan, ...]

    def parts(self, *kinds: str) -> list[Bagian]:
        """Parts of these canonical kinds."""
        return [part for outline in self.laporan.outlines for part in outline.bagian if part.jenis_kanonik in kinds]

    @property
    def lampiran(self) -> list[Bagian]:
        """Appendices."""
        every = (part for outline in self.laporan.outlines for part in outline.bagian)
        return [part for part in every if part.jenis is JenisBagian.LAMPIRAN]

    @property
    def unread(self) -> list[int]:
        """Pages that were not read; a picture on the first one is a cover."""
        return [page for file in self.laporan.berkas for page in file.halaman_tanpa_teks if page > 1]

    @property
    def grave(self) -> list[Temuan]:
        """Open findings that are more than matters of form."""
        return [one for one in self.terbuka if one.keparahan is not Keparahan.RENDAH]

    @property
    def diukur(self) -> list[Pengukuran]:
        """Yearly measurements of the year that is reported."""
        tahun = self.laporan.identitas.tahun
        yearly = (one for one in self.laporan.pengukuran if one.lingkup is Lingkup.TAHUNAN)
        return [one for one in yearly if tahun is None or one.tahun in (tahun, None)]

    @property
    def diperjanjikan(self) -> list[Perjanjian]:
        """The agreement of the head of the agency for the year that is reported."""
        tahun = self.laporan.identitas.tahun
        own = (one for one in self.laporan.perjanjian if one.tingkat == KEPALA)
        return [one for one in own if tahun is None or one.tahun in (tahun, None)]

    def answer(self, butir: str, jawab: Jawab, dasar: str) -> Jawaban:
        """An answer; a yes is lowered by open findings on the item, those that are mere matters of form aside."""
        own = [one for one in self.terbuka if one.butir_reviu == butir]
        grave = any(one.butir_reviu == butir for one in self.grave)
        if own:
            dasar = f"{dasar} Temuan terbuka pada butir ini: {len(own)} (hal. {runs(on_pages(own))})."
        return Jawaban(butir, Jawab.SEBAGIAN if grave and jawab is Jawab.YA else jawab, dasar)

    def in_chapter(self, butir: str, what: str, chapter: str) -> Jawaban:
        """`what`, a heading, was not found; the chapter may hold the matter without one, which a reader must tell."""
        if parts := self.parts(chapter):
            dasar = f"{what} tidak ditemukan; baca {told(parts, 1)}."
            return self.answer(butir, Jawab.TIDAK_DAPAT_DINILAI, dasar)
        return self.absent(butir, what)

    def absent(self, butir: str, what: str) -> Jawaban:
        """`what` was not found: a no, but only if all of the report was read."""
        every = (part for outline in self.laporan.outlines for part in outline.bagian)
        if self.unread:
            why = f"{what} tidak ditemukan, tetapi hal. {runs(self.unread)} tidak terbaca."
        elif sum(part.jenis is JenisBagian.BAB for part in every) < CHAPTERS:
            why = f"{what} tidak ditemukan; susunan bab laporan tidak terbaca seluruhnya."
        else:
            return self.answer(butir, Jawab.TIDAK, f"{what} tidak ditemukan pada semua halaman.")
        return self.answer(butir, Jawab.TIDAK_DAPAT_DINILAI, why)


Item = Callable[[Telaah], Jawaban]
_ITEMS: dict[str, Item] = {}


def item(butir: str) -> Callable[[Item], Item]:
    """Registers the function that answers an item."""

    def register(function: Item) -> Item:
        _ITEMS[butir] = function
        return function

    return register


def answer_all(laporan: Laporan, terbuka: Sequence[Temuan]) -> tuple[Jawaban, ...]:
    """The answers to all items, in the order of the form.

    Args:
        laporan: The report.
        terbuka: Its findings, without those that a reviewer closed.
    """
    from extractor.reviu import butir_format, butir_mekanisme, butir_substansi  # noqa: F401 - each registers its items

    telaah = Telaah(laporan, tuple(terbuka))
    return tuple(_ITEMS[butir](telaah) for butir in kosakata().butir)


def on_pages(semua: Iterable[Temuan]) -> list[int]:
    """Pages of all findings."""
    return [page for one in semua for page in one.halaman]


def told(parts: Sequence[Bagian], most: int = 3) -> str:
    """Parts by name and page: `“Isu Strategis” (hal. 5)`."""
    shown = ", ".join(
        f"“{' '.join(filter(None, (part.nomor, part.judul)))}” (hal. {part.halaman})" for part in parts[:most]
    )
    return f"{shown}, dan {len(parts) - most} bagian lain" if len(parts) > most else shown
