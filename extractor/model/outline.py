"""The parts of a report: chapters, sub-chapters, appendices, captions."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from extractor.model.evidence import Bukti
from extractor.model.value import Frozen


class JenisBagian(StrEnum):
    """Rank of a part in the report."""

    DEPAN = "depan"
    BAB = "bab"
    SUBBAB = "subbab"  # first level below a BAB
    ANAK_SUBBAB = "anak_subbab"  # deeper
    LAMPIRAN = "lampiran"


class Bagian(Frozen):
    """A part of the report, from its heading to the page on which it ends."""

    bagian_id: str = Field(description="Unique in the report: order of appearance")
    jenis: JenisBagian
    nomor: str | None = Field(description="Number as printed, without punctuation at its end")
    judul: str = Field(description="Heading as printed, its own number left out, line breaks joined")
    jenis_kanonik: str | None = Field(description="Canonical kind, a key of schemas/headings.yaml")
    induk_id: str | None = Field(None, description="Part that this one lies in")
    bukti: Bukti
    halaman_akhir: int = Field(ge=1)

    @property
    def halaman(self) -> int:
        """1-based page on which it begins."""
        return self.bukti.halaman


class Judul(Frozen):
    """Caption of a table or figure."""

    jenis: Literal["tabel", "gambar"]
    nomor: str | None = Field(description="As printed, without the word: 3.1, III.4")
    judul: str
    bukti: Bukti


class EntriDaftarIsi(Frozen):
    """A line of a table of contents."""

    teks: str = Field(description="Without leader dots and page")
    nomor: str | None
    halaman_tercetak: str | None
    bukti: Bukti


class Outline(Frozen):
    """What structure/ finds in one file."""

    bagian: tuple[Bagian, ...] = ()
    judul: tuple[Judul, ...] = ()
    daftar_isi: tuple[EntriDaftarIsi, ...] = ()
    halaman_daftar: tuple[int, ...] = Field((), description="Pages that are tables of contents")

    def at(self, halaman: int, y: float = float("inf")) -> Bagian | None:
        """The innermost part in which the place (1-based page, y in points) lies, or None before the first."""
        inside: Bagian | None = None
        for bagian in self.bagian:
            if (bagian.bukti.halaman, bagian.bukti.box.y0) > (halaman, y):
                break
            inside = bagian
        return inside
