"""The columns of the list as a workbook; those to be filled in are read back by their headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.reviu.baris import Baris
from extractor.reviu.kosakata import kosakata

ID, PUTUSAN, CATATAN, TANGGAPAN = "ID temuan", "Putusan", "Catatan pereviu", "Tanggapan unit"
CUPLIKAN = "Cuplikan"  # holds a picture
FILL_IN = (TANGGAPAN, PUTUSAN, CATATAN)
CLOSED_SHEET = "Ditutup"


class Kolom(NamedTuple):
    """A column: heading, width in characters, what stands in it."""

    judul: str
    lebar: float
    isi: Callable[[Baris], str]


KOLOM = (
    Kolom("No", 5, lambda row: str(row.no)),
    Kolom("Laporan", 14, lambda row: row.laporan),
    Kolom("Butir checklist", 16, lambda row: f"{row.butir} {row.butir_teks}"),
    Kolom("Lokasi", 17, lambda row: row.lokasi),
    Kolom(CUPLIKAN, 42, lambda _: ""),
    Kolom("Kondisi", 30, lambda row: row.kondisi),
    Kolom("Kriteria", 25, lambda row: row.kriteria),
    Kolom("Hitungan", 20, lambda row: row.hitungan),
    Kolom("Dampak", 20, lambda row: row.dampak),
    Kolom("Rekomendasi", 25, lambda row: row.rekomendasi),
    Kolom(TANGGAPAN, 17, lambda row: row.tanggapan),
    Kolom("Status", 12, lambda row: row.status),
    Kolom(PUTUSAN, 12, lambda row: row.putusan),
    Kolom(CATATAN, 17, lambda row: row.catatan),
    Kolom("Keyakinan", 11, lambda row: kosakata().keyakinan[row.keyakinan].nama),
    Kolom(ID, 18, lambda row: row.temuan_id),
)
PRINTED = 14  # columns that go on paper
