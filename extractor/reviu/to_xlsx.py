"""The list as a workbook: a summary, and a sheet a severity, ready to be filled in and printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from extractor.model.laporan import Hasil
from extractor.model.temuan import Keparahan
from extractor.reviu.baris import Baris, kelompok, list_baris
from extractor.reviu.keluaran import put
from extractor.reviu.kosakata import kosakata
from extractor.reviu.ringkasan import list_ringkasan
from extractor.reviu.xlsx_gaya import Gaya, make_styles, row_height, set_print, write_text
from extractor.reviu.xlsx_ringkasan import add_summary

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

CREATED = dt.datetime(2000, 1, 1)  # fixed: the same results give the same bytes


class Kolom(NamedTuple):
    """A column: heading, width in characters, what stands in it."""

    judul: str
    lebar: float
    isi: Callable[[Baris], str]


KOLOM = (
    Kolom("No", 5, lambda row: str(row.no)),
    Kolom("Laporan", 20, lambda row: row.laporan),
    Kolom("Butir reviu", 22, lambda row: f"{row.butir} {row.butir_teks}"),
    Kolom("Lokasi", 24, lambda row: row.lokasi),
    Kolom("Kondisi", 40, lambda row: row.kondisi),
    Kolom("Kriteria", 32, lambda row: row.kriteria),
    Kolom("Hitungan", 28, lambda row: row.hitungan),
    Kolom("Dampak", 26, lambda row: row.dampak),
    Kolom("Rekomendasi", 34, lambda row: row.rekomendasi),
    Kolom("Tanggapan unit", 24, lambda row: row.tanggapan),
    Kolom("Status", 15, lambda row: row.status),
    Kolom("Keyakinan", 11, lambda row: kosakata().keyakinan[row.keyakinan].nama),
    Kolom("ID temuan", 17, lambda row: row.temuan_id),
)


def write_xlsx(path: Path, hasil: Iterable[Hasil]) -> None:
    """Writes the workbook; the same results give the same bytes. No cell ever holds a formula.

    Raises:
        OutputUnwritable: The file can't be written.
    """
    from xlsxwriter import Workbook

    semua = tuple(hasil)
    rows = list_baris(semua)
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": "Daftar ketidaksesuaian laporan kinerja", "created": CREATED})
        gaya = make_styles(book)
        add_summary(book, gaya, list_ringkasan(semua), rows)
        for level, group in kelompok(rows).items():
            _add_list(book, gaya, level, group)
    put(path, stream.getvalue())


def _add_list(book: Workbook, gaya: Gaya, level: Keparahan, rows: Sequence[Baris]) -> None:
    kata = kosakata()
    sheet = book.add_worksheet(kata.keparahan[level].nama)
    set_print(sheet, 0)
    sheet.freeze_panes(1, 1)
    for col, kolom in enumerate(KOLOM):
        sheet.set_column(col, col, kolom.lebar)
        sheet.write_string(0, col, kolom.judul, gaya.kepala)
    sheet.set_row(0, 24)
    if not rows:
        sheet.write_string(1, 1, f"Tidak ada temuan dengan keparahan {level}.", gaya.catatan)
        return
    for number, row in enumerate(rows, start=1):
        _write_row(sheet, gaya, number, row)
    sheet.autofilter(0, 0, len(rows), len(KOLOM) - 1)
    status = [kolom.judul for kolom in KOLOM].index("Status")
    sheet.data_validation(1, status, len(rows), status, {"validate": "list", "source": list(kata.status)})


def _write_row(sheet: Worksheet, gaya: Gaya, number: int, row: Baris) -> None:
    texts = [kolom.isi(row) for kolom in KOLOM]
    sheet.set_row(number, row_height(zip(texts, (kolom.lebar for kolom in KOLOM), strict=True)))
    for col, (text, kolom) in enumerate(zip(texts, KOLOM, strict=True)):
        fill_in = kolom.judul in ("Tanggapan unit", "Status")
        if col == 0:
            sheet.write_number(number, col, row.no, gaya.sel)
        else:
            write_text(sheet, number, col, text, gaya.isian if fill_in else gaya.sel)
