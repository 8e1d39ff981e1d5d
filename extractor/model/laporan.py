"""A report as data, and what comes out of a run over it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.model.outline import Outline
from extractor.model.page import CaraBaca, Document
from extractor.model.plans import Iku, Perjanjian, Renstra, Rkt
from extractor.model.records import (
    Anggaran,
    Efisiensi,
    Kegiatan,
    Klaim,
    Pendukung,
    Penghargaan,
    Pengukuran,
    RataRata,
    Rumus,
    Skala,
)
from extractor.model.table import Table
from extractor.model.temuan import Temuan
from extractor.model.value import Frozen


class Status(StrEnum):
    """How a file ended."""

    OK = "ok"
    SEBAGIAN = "sebagian"
    GAGAL = "gagal"
    DILEWATI = "dilewati"


@dataclass(frozen=True, slots=True, eq=False)
class Naskah:
    """One file, read: its pages, outline and tables. What interpret/ works on. Equal only to itself."""

    document: Document
    outline: Outline
    tables: tuple[Table, ...]


class Berkas(Frozen):
    """One file of a report, as it is accounted for."""

    berkas: str
    sha256: str
    jenis: str | None = Field(None, description="Kind of document: LKjIP (whole or a part), PK, Renja, ...")
    ukuran: int = Field(description="bytes")
    jumlah_halaman: int
    cara_baca: str = Field(description="teks, ocr, campuran or kosong")
    halaman_tanpa_teks: tuple[int, ...] = ()
    halaman_ocr: tuple[int, ...] = Field((), description="Pages of a scan: their text was recognised in a picture")
    judul_ocr: dict[int, tuple[Box, ...]] = Field(
        {}, description="Places of titles that were recognised in a picture on pages of text, by page"
    )
    diputar: dict[int, int] = Field(
        {}, description="Pages drawn sideways: quarter turns clockwise that bring their text upright, by page"
    )
    status: Status
    alasan: str | None = Field(None, description="Why it is not ok, and what to do")
    detik: float = 0.0

    def is_recognised(self, bukti: Bukti) -> bool:
        """Whether what stands at a place of this file, or a part of it, was recognised in a picture."""
        titles = self.judul_ocr.get(bukti.halaman, ())
        return bukti.halaman in self.halaman_ocr or any(bukti.box.overlap(title) > 0 for title in titles)


class Identitas(Frozen):
    """Whose report it is, of which year, and what that rests on."""

    jenis: str | None = Field(None, description="LKjIP, or the kind of other document")
    instansi: str | None = None
    wilayah: str | None = None
    kode_wilayah: str | None = None
    tahun: int | None = None
    periode_renstra: str | None = None
    dasar: tuple[Bukti, ...] = ()


class Laporan(Frozen):
    """A report: the canonical schema."""

    laporan_id: str
    identitas: Identitas
    berkas: tuple[Berkas, ...]
    outlines: tuple[Outline, ...] = Field(description="One per file, in the same order")
    pengukuran: tuple[Pengukuran, ...] = ()
    rata_rata: tuple[RataRata, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    perjanjian: tuple[Perjanjian, ...] = ()
    skala: tuple[Skala, ...] = ()
    rumus: tuple[Rumus, ...] = ()
    iku: tuple[Iku, ...] = ()
    renstra: tuple[Renstra, ...] = ()
    rkt: tuple[Rkt, ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    efisiensi: tuple[Efisiensi, ...] = ()
    pendukung: tuple[Pendukung, ...] = ()
    penghargaan: tuple[Penghargaan, ...] = ()
    klaim: tuple[Klaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Hasil:
    """All that one report gives: its data, its raw tables by file, and the findings."""

    laporan: Laporan
    tables: dict[str, tuple[Table, ...]]  # by berkas
    temuan: tuple[Temuan, ...]


def reading_manner(pages: tuple[CaraBaca, ...]) -> str:
    """How a file was read as a whole: teks, ocr, campuran or kosong."""
    used = {page for page in pages if page is not CaraBaca.KOSONG}
    if not used:
        return "kosong"
    return "campuran" if len(used) > 1 else used.pop().value
