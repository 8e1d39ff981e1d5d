"""The canonical schema: what a report states, every value with its place."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from extractor.model.evidence import Bukti, Reading
from extractor.model.value import Frozen


class Lingkup(StrEnum):
    """What a measurement speaks of."""

    TAHUNAN = "tahunan"
    TRIWULAN = "triwulan"
    AKHIR_RENSTRA = "akhir_renstra"
    NASIONAL = "nasional"
    KEGIATAN = "kegiatan"


class Record(Frozen):
    """Base of what is read from a report: the place of the row, and its table if it came from one."""

    record_id: str = Field(description="Unique in the report, stable as long as what is read stays the same")
    bukti: Bukti = Field(description="The row, or the sentence")
    tabel_id: str | None = Field(None, description="Table it was read from; None for prose")
    baris: int | None = Field(None, description="0-based row in that table")
    keyakinan: float = Field(1.0, ge=0, le=1)
    alasan: tuple[str, ...] = Field((), description="What lowers the confidence")


class Pengukuran(Record):
    """One indicator, one year, one scope: target, realisasi, capaian."""

    lingkup: Lingkup = Lingkup.TAHUNAN
    tahun: int | None = None
    triwulan: int | None = Field(None, ge=1, le=4)
    sasaran: str | None = None
    induk: str | None = Field(None, description="Parent row of a child row such as 'Daging'")
    indikator: str
    satuan: str | None = None
    target: Reading | None = None
    realisasi: Reading | None = None
    capaian: Reading | None = None
    kategori: Reading | None = None
    gabungan: bool = Field(False, description="Shares its value with other indicators of the same cell")
    rumus_kolom: str | None = Field(None, description="Formula in the header of the capaian column: realisasi/target")


class RataRata(Record):
    """A printed average (or total) of capaian, with the rows that stand under it."""

    label: str
    nilai: Reading
    kategori: Reading | None = None
    anggota: tuple[str, ...] = Field(description="record_id of the Pengukuran that it averages")
    tingkat: str = Field("tabel", description="tabel, sasaran or misi")
    tahun: int | None = None


class TingkatAnggaran(StrEnum):
    """Rank of a budget line."""

    TOTAL = "total"
    BELANJA = "belanja"
    URUSAN = "urusan"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    SASARAN = "sasaran"


class LingkupAnggaran(StrEnum):
    """What a budget line stands for."""

    REALISASI = "realisasi"
    PERJANJIAN = "perjanjian"
    RKT = "rkt"
    ALOKASI = "alokasi"
    KEGIATAN = "kegiatan"


class Anggaran(Record):
    """A budget line in rupiah."""

    lingkup: LingkupAnggaran
    tingkat: TingkatAnggaran | None
    kode: str | None = None
    uraian: str
    induk_id: str | None = Field(None, description="record_id of the line it is a part of")
    tahun: int | None = None
    anggaran: Reading | None = None
    anggaran_murni: Reading | None = Field(None, description="Before the change, where both are printed")
    realisasi: Reading | None = None
    persen: Reading | None = None
    sisa: Reading | None = None
    fisik: Reading | None = None
    persen_dari: str = Field("realisasi", description="What `persen` is of: realisasi or sisa")
    sumber_dana: str | None = None
    versi: str | None = Field(None, description="murni or perubahan, where the report says")
    pemegang: str | None = Field(None, description="Whose agreement it stands in: kepala, or the office named in it")


class Skala(Record):
    """A band of the report's own scale of predicates."""

    skala_id: str = Field(description="Bands of one scale share it")
    nomor: str | None = None
    rentang: str
    low: Decimal | None = None
    low_included: bool = True
    high: Decimal | None = None
    high_included: bool = True
    predikat: str
    kode: str | None = None


class Rumus(Record):
    """A formula of capaian that the report declares."""

    teks: str
    formula: str = Field(description="POS, NEG_2TR, NEG_TR, NEG_CONST or unknown")
    arah: str | None = Field(None, description="positif or negatif: the sort of indicator it is declared for")


class Kegiatan(Record):
    """Input and output of one activity."""

    tahun: int | None = None
    program: str | None = None
    kegiatan: str
    masukan_target: Reading | None = None
    masukan_realisasi: Reading | None = None
    keluaran: str | None = Field(None, description="What the output is, where it is named")
    keluaran_target: Reading | None = None
    keluaran_realisasi: Reading | None = None
    keterangan: str | None = None


class Efisiensi(Record):
    """A row that sets achievement against spending."""

    tahun: int | None = None
    sasaran: str | None = None
    indikator: str | None = None
    capaian: Reading | None = None
    serapan: Reading | None = None
    efisiensi: Reading | None = None
    rumus_kolom: str | None = Field(None, description="Formula printed in the header of the efficiency column")


class Pendukung(Record):
    """A program or activity that supports a goal."""

    sasaran: str
    program: str | None = None
    kegiatan: str | None = None


class Penghargaan(Record):
    """An award that the report names."""

    nama: str
    pemberi: str | None = None
    tingkat: str | None = None
    tahun: int | None = None


class Klaim(Record):
    """A figure told in prose."""

    kalimat: str = Field(description="The sentence, line breaks undone")
    tentang: str | None = Field(None, description="Indicator, program or goal that it speaks of, as printed")
    jenis: str = Field(
        description="target, realisasi, capaian, anggaran, realisasi_anggaran, persen_anggaran, rata_rata, predikat, "
        "hitungan or lain"
    )
    tahun: int | None = None
    nilai: Reading
    terbilang: int | None = Field(None, description="The number in words behind the digits: 2 (dua)")
    hitungan: str | None = Field(None, description="What is counted: sasaran, indikator, program, kegiatan")
    kelompok: str | None = Field(None, description="Figures of one statement share it: alokasi X, realisasi Y atau Z%")
