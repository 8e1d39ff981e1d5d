"""What an agency planned and promised: strategic and yearly plans, key indicators, agreements."""

from __future__ import annotations

from pydantic import Field

from extractor.model.evidence import Reading
from extractor.model.records import Record

KEPALA = "kepala"  # whose agreement it is: that of the head of the agency


class Perjanjian(Record):
    """A row of a performance agreement."""

    tingkat: str | None = Field(None, description="Whose agreement: kepala, or the office named in it")
    sumber: str = Field(description="Canonical kind of the part it stands in")
    tahun: int | None = None
    sasaran: str | None = None
    indikator: str
    satuan: str | None = None
    target: Reading | None = None


class Iku(Record):
    """A row of the list of key indicators."""

    sumber: str = Field(description="Canonical kind of the part it stands in")
    sasaran: str | None = None
    indikator: str
    satuan: str | None = None
    target: Reading | None = Field(None, description="Where the list sets targets")
    formulasi: Reading | None = None
    pembilang: str | None = Field(None, description="Numerator, where the formula is a fraction")
    penyebut: str | None = Field(None, description="Denominator")
    penanggung_jawab: str | None = None
    sumber_data: str | None = None


class Renstra(Record):
    """The target of one indicator for one year of the strategic plan."""

    tujuan: str | None = None
    indikator_tujuan: str | None = None
    sasaran: str | None = None
    induk: str | None = Field(None, description="Parent row of a child row such as 'Daging'")
    indikator: str
    satuan: str | None = None
    tahun: int | None = Field(None, description="None where the header says only a number of the year: `tahun_ke`")
    tahun_ke: int | None = None
    keadaan: str = Field("target", description="target, awal (condition before the plan) or akhir")
    target: Reading
    strategi: str | None = None
    kebijakan: str | None = None
    program: str | None = None


class Rkt(Record):
    """A row of the yearly plan: from the goal down to the activity and its money."""

    tahun: int | None = None
    tujuan: str | None = None
    indikator_tujuan: str | None = None
    sasaran: str | None = None
    indikator: str | None = None
    satuan: str | None = None
    target: Reading | None = None
    program: str | None = None
    indikator_program: str | None = None
    target_program: Reading | None = None
    kegiatan: str | None = None
    sub_kegiatan: str | None = Field(None, description="Where one is named, indicator, target and money are its own")
    indikator_kegiatan: str | None = None
    target_kegiatan: Reading | None = None
    anggaran: Reading | None = None
