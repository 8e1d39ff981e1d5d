"""The list as a workbook: a summary, a sheet a severity, and what is closed; ready to be filled in and printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan
from extractor.reviu.baris import Baris, kelompok
from extractor.reviu.bidikan import aim_small
from extractor.reviu.cuplikan import take
from extractor.reviu.daftar import Daftar, make_daftar
from extractor.reviu.gambar import LEMBAR, Gambar
from extractor.reviu.keluaran import put
from extractor.reviu.kolom import CLOSED_SHEET, CUPLIKAN, FILL_IN, KOLOM, PRINTED, PUTUSAN
from extractor.reviu.kosakata import kosakata
from extractor.reviu.xlsx_gaya import Gaya, make_styles, place_picture, row_height, set_print, write_text
from extractor.reviu.xlsx_ringkasan import add_summary

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

CREATED = dt.datetime(2000, 1, 1)  # fixed: the same results give the same bytes
JUDUL = [kolom.judul for kolom in KOLOM]


@dataclass(frozen=True, slots=True)
class Lembar:
    """What every sheet with a list needs."""

    book: Workbook
    gaya: Gaya
    gambar: Mapping[int, Gambar]  # by number of the row


def write_xlsx(
    path: Path, hasil: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}, pdf_root: Path | None = None
) -> None:
    """Writes the workbook; the same results give the same bytes. No cell ever holds a formula.

    Args:
        path: Where to.
        hasil: The reports.
        putusan: Verdicts by temuan_id.
        pdf_root: Folder that relative paths of the PDFs start from; the current one if None.

    Raises:
        OutputUnwritable: The file can't be written.
    """
    from xlsxwriter import Workbook

    daftar = make_daftar(hasil, putusan)
    rows = daftar.baris
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"title": "Daftar ketidaksesuaian laporan kinerja", "created": CREATED})
        lembar = Lembar(book, make_styles(book), _pictures(daftar, pdf_root))
        add_summary(book, lembar.gaya, daftar.ringkasan, rows)
        for level, group in kelompok(rows).items():
            nothing = f"Tidak ada temuan terbuka dengan keparahan {level}."
            _add_list(lembar, kosakata().keparahan[level].nama, group, nothing)
        closed = tuple(row for row in rows if row.ditutup)
        _add_list(lembar, CLOSED_SHEET, closed, "Belum ada temuan yang diputus bukan temuan atau sudah diperbaiki.")
    put(path, stream.getvalue())


def _pictures(daftar: Daftar, root: Path | None) -> dict[int, Gambar]:
    """A small picture of the main place of each row, where it could be made."""
    shots = {row.no: shot for row in daftar.bergambar if (shot := aim_small([item.bukti for item in row.tempat]))}
    made = take(shots.values(), daftar.berkas, root, LEMBAR).gambar
    return {number: made[shot] for number, shot in shots.items() if shot in made}


def _add_list(lembar: Lembar, name: str, rows: Sequence[Baris], nothing: str) -> None:
    sheet, gaya = lembar.book.add_worksheet(name), lembar.gaya
    set_print(sheet, name, 0)
    sheet.freeze_panes(1, 1)
    for col, kolom in enumerate(KOLOM):
        sheet.set_column(col, col, kolom.lebar)
        sheet.write_string(0, col, kolom.judul, gaya.kepala)
    sheet.set_row(0, 24)
    sheet.print_area(0, 0, max(len(rows), 1), PRINTED - 1)
    if not rows:
        sheet.write_string(1, 1, nothing, gaya.catatan)
        return
    for number, row in enumerate(rows, start=1):
        _write_row(sheet, gaya, number, row, lembar.gambar.get(row.no))
    sheet.autofilter(0, 0, len(rows), len(KOLOM) - 1)
    col = JUDUL.index(PUTUSAN)
    sheet.data_validation(
        1,
        col,
        len(rows),
        col,
        {
            "validate": "list",
            "source": list(kosakata().status),
            "error_title": "Putusan",
            "error_message": f"Pilih salah satu: {', '.join(kosakata().status)}.",
        },
    )


def _write_row(sheet: Worksheet, gaya: Gaya, number: int, row: Baris, gambar: Gambar | None) -> None:
    texts = [kolom.isi(row) for kolom in KOLOM]
    height = row_height(zip(texts, (kolom.lebar for kolom in KOLOM), strict=True))
    for col, (text, kolom) in enumerate(zip(texts, KOLOM, strict=True)):
        if col == 0:
            sheet.write_number(number, col, row.no, gaya.sel)
        else:
            write_text(sheet, number, col, text, gaya.isian if kolom.judul in FILL_IN else gaya.sel)
    if gambar:
        col = JUDUL.index(CUPLIKAN)
        height = max(height, place_picture(sheet, number, col, gambar, KOLOM[col].lebar))
    sheet.set_row(number, height)
