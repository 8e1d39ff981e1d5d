"""Findings: what does not add up, with the places that prove it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from extractor.model.evidence import Bukti
from extractor.model.value import Frozen


class Keparahan(StrEnum):
    """How much a finding matters."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"


class Keyakinan(StrEnum):
    """Whether a finding stands on its own, or a person must look at the page first."""

    PASTI = "pasti"
    PERLU_DICEK = "perlu_dicek"


class BuktiTemuan(Frozen):
    """A place that proves a finding, and the part it plays in it."""

    bukti: Bukti
    peran: str = Field(description="target, realisasi, capaian, jumlah, anggota, ...")


class Temuan(Frozen):
    """A contradiction in a report."""

    temuan_id: str = Field(description="Stable over runs: made of rule, places' texts and figures, not of positions")
    aturan: str = Field(description="family or family.detail")
    keparahan: Keparahan
    keyakinan: Keyakinan
    uraian: str = Field(description="One Indonesian sentence that a reviewer can paste")
    tertulis: str = Field(description="What is printed")
    hitung: str = Field(description="What the figures give, or the other print")
    selisih: Decimal | None = None
    toleransi: str | None = Field(None, description="The interval that would have been accepted")
    rumus: str | None = None
    butir_reviu: str = Field(description="Item of the reviu checklist, Permenpan RB 53/2014 lampiran III")
    kelompok: str | None = Field(None, description="The same for findings of one cause, which read as one matter")
    bukti: tuple[BuktiTemuan, ...]

    @property
    def halaman(self) -> tuple[int, ...]:
        """Pages of all places, ascending."""
        return tuple(sorted({item.bukti.halaman for item in self.bukti}))
