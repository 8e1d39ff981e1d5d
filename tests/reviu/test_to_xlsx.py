from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import OutputUnwritable
from extractor.model.laporan import Hasil
from extractor.reviu import write_xlsx
from extractor.reviu.kosakata import kosakata
from tests.sample_parts import BERKAS
from tests.samples import sample_hasil

HEAD = (
    "No|Laporan|Butir checklist|Lokasi|Cuplikan|Kondisi|Kriteria|Hitungan|Dampak|Rekomendasi"
    "|Tanggapan unit|Status|Putusan|Catatan pereviu|Keyakinan|ID temuan"
)


def book_of(tmp_path: Path, *hasil: Hasil) -> openpyxl.Workbook:
    path = tmp_path / "list.xlsx"
    write_xlsx(path, hasil)
    return openpyxl.load_workbook(path)


def text_of(sheet: openpyxl.worksheet.worksheet.Worksheet) -> str:
    return "\n".join(str(value) for row in sheet.iter_rows(values_only=True) for value in row if value is not None)


def test_a_sheet_a_severity_behind_the_summary(tmp_path: Path) -> None:
    book = book_of(tmp_path, sample_hasil())
    assert book.sheetnames == ["Ringkasan", "Tinggi", "Sedang", "Rendah", "Ditutup"]
    sheet = book["Tinggi"]
    head, row = sheet.iter_rows(values_only=True)
    assert "|".join(head) == HEAD
    found = dict(zip(head, row, strict=True))
    assert found["No"] == 1
    assert found["Laporan"] == "LKjIP Dinas Pertanian Kabupaten Rekaan Tahun 2023"
    assert found["Lokasi"] == "hal. 3, Tabel 1, baris “Daging”"
    assert found["Hitungan"] == "Rumus: realisasi/target\nSelisih: 5,00\nBatas yang diterima: 89,89 - 90,11"
    assert found["Tanggapan unit"] is found["Putusan"] is found["Catatan pereviu"] is None
    assert (found["Status"], found["Keyakinan"]) == ("belum ditindaklanjuti", "Pasti")
    assert found["ID temuan"] == "capaian-daging"


def test_sheets_are_ready_to_be_filled_in_and_printed(tmp_path: Path) -> None:
    sheet = book_of(tmp_path, sample_hasil())["Sedang"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:P2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.page_setup.paperSize == 14  # folio, the F4 of offices
    assert sheet.print_area == "'Sedang'!$A$1:$N$2"
    (rule,) = sheet.data_validations.dataValidation
    assert (str(rule.sqref), rule.formula1) == ("M2", '"benar,bukan temuan,sudah diperbaiki"')
    assert sheet["F2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height > 50


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "{=", "http://"])
def test_no_cell_becomes_a_formula_or_a_link(tmp_path: Path, start: str) -> None:
    text = f"{start}1+1"
    hasil = sample_hasil(instansi=text)
    evil = hasil.temuan[0].model_copy(update={"uraian": text, "temuan_id": text, "tertulis": "", "hitung": text})
    book = book_of(tmp_path, replace(hasil, temuan=(evil,)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)
    assert sum(cell.value == text for cell in cells) == 2


def test_the_main_place_is_shown_small_beside_the_finding(tmp_path: Path) -> None:
    pdf = tmp_path / BERKAS
    pdf.parent.mkdir()
    canvas = Canvas(str(pdf), pagesize=(595, 842), invariant=True)
    for _ in range(4):
        canvas.drawString(300, 680, "95,00")
        canvas.showPage()
    canvas.save()
    hasil = sample_hasil(sha256=hashlib.sha256(pdf.read_bytes()).hexdigest())
    path = tmp_path / "list.xlsx"
    write_xlsx(path, [hasil], pdf_root=tmp_path)
    sheet = openpyxl.load_workbook(path)["Tinggi"]
    (picture,) = sheet._images
    assert (picture.anchor._from.row, picture.anchor._from.col) == (1, HEAD.split("|").index("Cuplikan"))
    assert path.stat().st_size < 30_000


def test_the_summary_counts_and_says_what_was_not_read(tmp_path: Path) -> None:
    hasil = sample_hasil()
    file = hasil.laporan.berkas[0].model_copy(update={"halaman_tanpa_teks": (2,)})
    sheet = book_of(tmp_path, replace(hasil, laporan=hasil.laporan.model_copy(update={"berkas": (file,)})))["Ringkasan"]
    rows = [tuple(value for value in row if value is not None) for row in sheet.iter_rows(values_only=True)]
    assert ("LKjIP Dinas Pertanian Kabupaten Rekaan Tahun 2023", file.berkas, 4, 3, 20, 1, 1, 0, 1, 0) in rows
    text = text_of(sheet)
    assert "hal. 2 tidak berlapis teks" in text
    assert sum(row[0].split(" ")[0] in kosakata().butir for row in rows if row) == 23


def test_a_list_without_findings_says_so(tmp_path: Path) -> None:
    book = book_of(tmp_path, replace(sample_hasil(), temuan=()))
    assert "Tidak ada temuan terbuka pada laporan di bawah ini." in text_of(book["Ringkasan"])
    assert "Tidak ada temuan terbuka dengan keparahan tinggi." in text_of(book["Tinggi"])


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx(tmp_path / name, [sample_hasil()])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").mkdir()
    with pytest.raises(OutputUnwritable, match=r"list\.xlsx"):
        write_xlsx(tmp_path / "list.xlsx", [sample_hasil()])
