from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from extractor.errors import OutputUnwritable
from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan, Vonis
from extractor.reviu import write_docx
from extractor.reviu.docx_gaya import text
from extractor.reviu.docx_kertas import FREE, TICKED
from extractor.reviu.kosakata import kosakata
from tests.reviu.laporan_lengkap import good, unread
from tests.reviu.lembar import by_id, verdict
from tests.samples import sample_hasil

CAPAIAN, JUMLAH = "capaian-daging", "jumlah-realisasi"
STATEMENT = "PERNYATAAN TELAH DIREVIU"


def paper(tmp_path: Path, *hasil: Hasil, putusan: dict[str, Putusan] | None = None) -> Document:
    path = tmp_path / "reviu.docx"
    write_docx(path, hasil, putusan or {})
    return docx.Document(str(path))


def lines(doc: Document) -> list[str]:
    return [paragraph.text for paragraph in doc.paragraphs if paragraph.text]


def table(doc: Document, *head: str) -> Table:
    """The only table that begins with these headings."""
    (found,) = [one for one in doc.tables if tuple(cell.text for cell in one.rows[0].cells)[: len(head)] == head]
    return found


def rows(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.rows[1:]]


def test_the_notes_have_what_the_regulation_asks_for(tmp_path: Path) -> None:
    found = lines(paper(tmp_path, sample_hasil()))
    assert [line for line in found if line[:3] in ("A. ", "B. ", "C. ", "D. ", "E. ", "F. ")] == [
        "A. Prosedur reviu yang dilakukan",
        "B. Kesalahan atau kelemahan yang ditemui",
        "C. Langkah perbaikan yang disepakati",
        "D. Langkah perbaikan yang telah dilakukan",
        "E. Saran perbaikan yang tidak atau belum dilaksanakan",
        "F. Simpulan",
    ]
    assert [line[:3] for line in found if line[:3] in ("1. ", "2. ", "3. ", "4. ")] == ["1. ", "2. ", "3. ", "4. "]


def test_every_open_finding_stands_in_notes_and_working_paper(tmp_path: Path) -> None:
    doc = paper(tmp_path, sample_hasil())
    notes = rows(table(doc, "No", "Butir", "Kesalahan atau kelemahan"))
    assert [row[0] for row in notes if row[0].isdigit()] == ["1", "2"]
    assert notes[1][2:4] == ["Capaian Daging tertulis 95,00, sedangkan 450 dibagi 500 adalah 90,00.", "3"]
    tested = rows(table(doc, "No", "Butir", "Lokasi"))
    (capaian,) = [row for row in tested if row[0] == "1"]
    assert capaian[2] == "hal. 3, Tabel 1, baris “Daging”"
    assert capaian[5] == "Rumus: realisasi/target\nSelisih: 5,00\nBatas yang diterima: 89,89 - 90,11"


def test_the_checklist_is_ticked_where_paper_can_tell(tmp_path: Path) -> None:
    doc = paper(tmp_path, replace(sample_hasil(), laporan=good(), temuan=()))
    found = [row for row in rows(table(doc, "No", "Pernyataan")) if row[0].isdigit()]
    assert [row[1] for row in found] == [butir.teks for butir in kosakata().butir.values()]
    ticks = dict(zip(kosakata().butir, (row[2:5] for row in found), strict=True))
    assert ticks["I.1"] == [TICKED, FREE, FREE]
    assert ticks["III.3"] == ["–"] * 3
    for butir, one in kosakata().butir.items():
        if one.sifat == "luar":
            assert ticks[butir] == [FREE] * 3
    assert all(row[6] == "" for row in found)


def test_verdicts_answers_and_repairs_are_where_they_belong(tmp_path: Path) -> None:
    said = by_id(
        verdict(CAPAIAN, Vonis.SUDAH_DIPERBAIKI, catatan="Diperbaiki di naskah akhir."),
        verdict(JUMLAH, Vonis.BENAR, tanggapan="Akan dicocokkan.", catatan="Menunggu LRA."),
    )
    doc = paper(tmp_path, sample_hasil(), putusan=said)
    assert rows(table(doc, "No", "Kesalahan atau kelemahan", "Perbaikan yang dilakukan"))[0][2] == (
        "Diperbaiki di naskah akhir."
    )
    assert rows(table(doc, "No", "Langkah perbaikan yang disarankan"))[0][2:4] == ["1", "No 1: Akan dicocokkan."]
    assert rows(table(doc, "Status", "Banyaknya")) == [["menunggu perbaikan", "1", "1", "No 1: Menunggu LRA."]]


def test_the_statement_is_no_draft_while_a_grave_finding_is_open(tmp_path: Path) -> None:
    hasil = replace(sample_hasil(), laporan=good())
    found = lines(paper(tmp_path, hasil))
    assert STATEMENT not in found
    assert (
        "Pernyataan Telah Direviu belum dapat dikonsepkan: masih ada 1 temuan terbuka dengan keparahan tinggi." in found
    )


@pytest.mark.parametrize("change", [unread(2), {"pengukuran": ()}])
def test_nor_where_too_little_was_read(tmp_path: Path, change: dict[str, object]) -> None:
    assert STATEMENT not in lines(paper(tmp_path, replace(sample_hasil(), laporan=good(**change), temuan=())))


def test_the_statement_has_the_words_of_the_regulation_and_is_left_to_be_signed(tmp_path: Path) -> None:
    closed = by_id(verdict(CAPAIAN, Vonis.BUKAN_TEMUAN))
    doc = paper(tmp_path, replace(sample_hasil(), laporan=good()), putusan=closed)
    found = lines(doc)
    assert STATEMENT in found
    assert (
        "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini "
        "keandalan informasi yang disajikan di dalam laporan kinerja ini."
    ) in found
    assert any("belum selesai" in line and "1 temuan dengan keparahan sedang" in line for line in found)
    warning, signature = doc.tables[-2:]
    assert warning.rows[0].cells[0].text.startswith("KONSEP: belum berlaku sebelum diperiksa dan ditandatangani")
    place = signature.rows[0].cells[1].text
    assert "Inspektur" in place
    assert not any(char.isalnum() for char in place.replace("Inspektur", "").replace("NIP", ""))


def test_pages_are_f4_with_numbers_and_tables_repeat_their_heads(tmp_path: Path) -> None:
    doc = paper(tmp_path, sample_hasil())
    assert [section.orientation for section in doc.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    for section in doc.sections:
        assert {round(side / Mm(1)) for side in (section.page_width, section.page_height) if side} == {215, 330}
        fields = [one.get(qn("w:instr")) for one in section.footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert "Dinas Pertanian Kabupaten Rekaan" in section.header.paragraphs[0].text
    listed = table(doc, "No", "Butir", "Lokasi")
    assert listed._tbl.tr_lst[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_several_reports_are_listed_in_front(tmp_path: Path) -> None:
    other = sample_hasil(laporan_id="lain", instansi="Dinas Lain", berkas="lain.pdf")
    doc = paper(tmp_path, sample_hasil(), other)
    assert [row[1] for row in rows(table(doc, "No", "Laporan"))] == [
        "LKjIP Dinas Lain Tahun 2023",
        "LKjIP Dinas Pertanian Kabupaten Rekaan Tahun 2023",
    ]
    assert len(doc.sections) == 1 + 2 * 2


def test_no_report_at_all_gives_a_paper(tmp_path: Path) -> None:
    assert "Tidak ada laporan." in lines(paper(tmp_path))


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert text("a\x00b\x0bc\ud800d\ufffee\tf") == "abcde\tf"


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write_docx(tmp_path / name, [sample_hasil()])
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    with ZipFile(tmp_path / "a.docx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "reviu.docx").mkdir()
    with pytest.raises(OutputUnwritable, match=r"reviu\.docx"):
        write_docx(tmp_path / "reviu.docx", [sample_hasil()])
