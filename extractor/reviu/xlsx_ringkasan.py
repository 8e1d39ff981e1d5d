"""The first sheet of the workbook: the reports, what was not read, what was checked, the checklist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.model.temuan import Keparahan, Keyakinan
from extractor.reviu.baris import Baris
from extractor.reviu.kolom import CLOSED_SHEET
from extractor.reviu.kosakata import kosakata
from extractor.reviu.ringkasan import Ringkasan
from extractor.reviu.xlsx_gaya import Gaya, row_height, set_print, write_text

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

WIDTHS = (52, 46, 11, 11, 11, 11, 11, 11, 13, 11)
Cell = str | int


class Sheet:
    """A sheet that is filled from top to bottom."""

    def __init__(self, sheet: Worksheet, gaya: Gaya) -> None:
        self._sheet, self._gaya, self._row = sheet, gaya, 0

    def heading(self, text: str) -> None:
        """A heading, with room above it."""
        self._row += 1 if self._row else 0
        write_text(self._sheet, self._row, 0, text, self._gaya.subjudul if self._row else self._gaya.judul)
        self._sheet.set_row(self._row, 20 if self._row else 26)
        self._row += 1

    def note(self, text: str) -> None:
        """A line of text that may run over the columns to its right."""
        write_text(self._sheet, self._row, 0, text, self._gaya.catatan)
        self._row += 1

    def table(self, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """A table with its head row."""
        for col, text in enumerate(head):
            write_text(self._sheet, self._row, col, text, self._gaya.kepala)
        self._sheet.set_row(self._row, 20)
        for cells in rows:
            self._row += 1
            self._write(cells)
        self._row += 1

    def _write(self, cells: Sequence[Cell]) -> None:
        self._sheet.set_row(
            self._row, row_height((str(cell), width) for cell, width in zip(cells, WIDTHS, strict=False))
        )
        for col, cell in enumerate(cells):
            if isinstance(cell, int):
                self._sheet.write_number(self._row, col, cell, self._gaya.angka)
            else:
                write_text(self._sheet, self._row, col, cell, self._gaya.sel)


def add_summary(book: Workbook, gaya: Gaya, laporan: Sequence[Ringkasan], rows: Sequence[Baris]) -> None:
    """Adds the sheet `Ringkasan`."""
    sheet = book.add_worksheet("Ringkasan")
    set_print(sheet, "Ringkasan")
    for col, width in enumerate(WIDTHS):
        sheet.set_column(col, col, width)
    page = Sheet(sheet, gaya)
    page.heading("Daftar ketidaksesuaian laporan kinerja")
    page.note(
        "Bahan reviu menurut Permenpan RB Nomor 53 Tahun 2014, lampiran III. Nomor halaman adalah urutan dalam PDF."
    )
    page.note(
        "Isi kolom Putusan (benar, bukan temuan, atau sudah diperbaiki), Catatan pereviu, dan Tanggapan unit pada "
        "lembar temuan, lalu baca kembali dengan `lkjip reviu --terapkan BERKAS`."
    )
    if all(row.ditutup for row in rows):
        page.note("Tidak ada temuan terbuka pada laporan di bawah ini.")
    _add_reports(page, laporan)
    _add_gaps(page, laporan)
    _add_checks(page, laporan)
    _add_checklist(page, rows)


def _add_reports(page: Sheet, laporan: Sequence[Ringkasan]) -> None:
    kata = kosakata()
    page.heading("Laporan")
    head = ("Laporan", "Berkas", "Halaman", "Dibaca", "Nilai")
    levels = tuple(kata.keparahan[level].nama for level in Keparahan)
    page.table(
        (*head, *levels, kata.keyakinan[Keyakinan.PERLU_DICEK].nama, CLOSED_SHEET),
        [
            (
                item.laporan,
                "\n".join(item.berkas),
                item.halaman,
                item.halaman_dibaca,
                item.nilai,
                *(item.keparahan[level] for level in Keparahan),
                item.keyakinan[Keyakinan.PERLU_DICEK],
                item.ditutup,
            )
            for item in laporan
        ],
    )


def _add_gaps(page: Sheet, laporan: Sequence[Ringkasan]) -> None:
    page.heading("Yang tidak terbaca")
    gaps = [(item.laporan, gap) for item in laporan for gap in item.celah]
    if gaps:
        page.table(("Laporan", "Keterangan"), gaps)
    else:
        page.note("Tidak ada: semua halaman terbaca.")


def _add_checks(page: Sheet, laporan: Sequence[Ringkasan]) -> None:
    page.heading("Yang diperiksa")
    page.table(
        ("Laporan", "Pemeriksaan dan bahannya", "Temuan"),
        [
            (item.laporan, f"{check.nama}: {check.bahan}", check.temuan if check.dapat else "tanpa bahan")
            for item in laporan
            for check in item.pemeriksaan
        ],
    )


def _add_checklist(page: Sheet, rows: Sequence[Baris]) -> None:
    kata = kosakata()
    found = Counter(row.butir for row in rows if not row.ditutup)
    page.heading("Temuan menurut butir checklist reviu")
    page.note(
        "Butir tanpa temuan belum berarti terpenuhi; kolom kedua menyatakan apa yang masih perlu dinilai pereviu."
    )
    page.table(
        ("Butir", "Penilaian", "Temuan"),
        [(f"{key} {item.teks}", kata.sifat[item.sifat], found[key]) for key, item in kata.butir.items()],
    )
