"""What a reviewer decides on a finding."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from extractor.model.value import Frozen


class Vonis(StrEnum):
    """The words in which a reviewer judges a finding."""

    BENAR = "benar"
    BUKAN_TEMUAN = "bukan temuan"
    SUDAH_DIPERBAIKI = "sudah diperbaiki"


CLOSED = frozenset({Vonis.BUKAN_TEMUAN, Vonis.SUDAH_DIPERBAIKI})  # what stands open no more


class Putusan(Frozen):
    """The verdict on one finding, with what was written beside it. What is None was left empty."""

    temuan_id: str
    putusan: Vonis | None = None
    catatan: str | None = Field(None, description="Remark of the reviewer")
    tanggapan: str | None = Field(None, description="Answer of the unit under review")
    oleh: str | None = Field(None, description="Who decided")
    waktu: datetime = Field(description="When it was taken in, UTC")
    berkas_sumber: str = Field(description="Name of the workbook that it came from")

    @property
    def ditutup(self) -> bool:
        """The finding is no finding, or is settled: it counts no more."""
        return self.putusan in CLOSED
