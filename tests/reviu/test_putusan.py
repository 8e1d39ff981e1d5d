from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from duckdb import DuckDBPyConnection

from extractor import store
from extractor.errors import NoSuchPath, UnusableList
from extractor.model.putusan import Putusan, Vonis
from extractor.reviu import list_baris, read_putusan, write_xlsx
from extractor.reviu.ringkasan import list_ringkasan
from tests.reviu.lembar import by_id, fill, filled_in, verdict
from tests.samples import sample_hasil

CAPAIAN, JUMLAH = "capaian-daging", "jumlah-realisasi"


@pytest.fixture
def con(tmp_path: Path) -> Iterator[DuckDBPyConnection]:
    with store.open_store(tmp_path / "lkjip.duckdb") as opened:
        store.load(opened, sample_hasil())
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "daftar.xlsx"


def edit(path: Path, sheet: str, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)


def test_what_was_filled_in_is_read_back(path: Path) -> None:
    cells: dict[str, dict[str, object]] = {
        CAPAIAN: {"Putusan": " Bukan  TEMUAN ", "Catatan pereviu": "Sesuai dokumen perubahan.\n"},
        JUMLAH: {"Tanggapan unit": 12},
    }
    one, two = read_putusan(filled_in(path, [sample_hasil()], cells), "Tim 3")
    assert (one.temuan_id, one.putusan, one.catatan) == (CAPAIAN, Vonis.BUKAN_TEMUAN, "Sesuai dokumen perubahan.")
    assert (one.tanggapan, one.oleh, one.berkas_sumber) == (None, "Tim 3", "daftar.xlsx")
    assert (two.temuan_id, two.putusan, two.tanggapan) == (JUMLAH, None, "12")


def test_an_empty_list_says_nothing(path: Path) -> None:
    assert read_putusan(filled_in(path, [sample_hasil()], {})) == ()


def test_who_saved_it_last_is_who_judged_unless_told(path: Path) -> None:
    filled_in(path, [sample_hasil()], {CAPAIAN: {"Putusan": "benar"}})
    book = openpyxl.load_workbook(path)
    book.properties.lastModifiedBy = "Pereviu Dua"
    book.save(path)
    assert read_putusan(path)[0].oleh == "Pereviu Dua"
    assert read_putusan(path, "Tim 3")[0].oleh == "Tim 3"


def test_columns_may_be_moved_and_added_and_sheets_taken_out(path: Path) -> None:
    filled_in(path, [sample_hasil()], {CAPAIAN: {"Putusan": "benar"}})
    book = openpyxl.load_workbook(path)
    book["Tinggi"].insert_cols(1)
    book["Tinggi"]["A1"] = "Kolom sendiri"
    del book["Sedang"]
    book.create_sheet("Corat-coret")["A1"] = "x"
    book.save(path)
    assert [one.temuan_id for one in read_putusan(path)] == [CAPAIAN]


def test_a_list_that_is_written_with_verdicts_reads_back_the_same(path: Path) -> None:
    said = verdict(CAPAIAN, Vonis.SUDAH_DIPERBAIKI, catatan="Sudah.", tanggapan="Kami perbaiki.")
    write_xlsx(path, [sample_hasil()], by_id(said))
    (back,) = read_putusan(path)
    assert (back.putusan, back.catatan, back.tanggapan) == (said.putusan, said.catatan, said.tanggapan)


@pytest.mark.parametrize(
    ("cell", "value", "where", "what"),
    [
        ("M2", "salah", "sheet Tinggi, row 2", "benar, bukan temuan, sudah diperbaiki"),
        ("M1", "Verdict", "sheet Tinggi, row 1", "'Putusan' is missing"),
        ("P1", None, "sheet Tinggi, row 1", "'ID temuan' is missing"),
        ("A1", "Putusan", "sheet Tinggi, row 1", "'Putusan' stands there twice"),
        ("P2", None, "sheet Tinggi, row 2", "ID temuan is empty"),
    ],
)
def test_what_cannot_be_understood_is_an_error_that_says_where(
    path: Path, cell: str, value: object, where: str, what: str
) -> None:
    filled_in(path, [sample_hasil()], {CAPAIAN: {"Putusan": "benar"}, JUMLAH: {"Putusan": "benar"}})
    edit(path, "Tinggi", cell, value)
    with pytest.raises(UnusableList, match=where) as caught:
        read_putusan(path)
    assert what in str(caught.value)
    assert "Nothing of the file was applied." in str(caught.value)


def test_one_finding_with_two_verdicts_is_an_error(path: Path) -> None:
    filled_in(path, [sample_hasil()], {CAPAIAN: {"Putusan": "benar"}, JUMLAH: {"Putusan": "bukan temuan"}})
    edit(path, "Sedang", "P2", CAPAIAN)
    with pytest.raises(UnusableList, match="sheet Sedang, row 2: says otherwise than sheet Tinggi, row 2"):
        read_putusan(path)


def test_a_foreign_workbook_is_an_error(path: Path) -> None:
    openpyxl.Workbook().save(path)
    with pytest.raises(UnusableList, match="no list of findings"):
        read_putusan(path)


def test_what_is_no_workbook_is_an_error(path: Path) -> None:
    with pytest.raises(NoSuchPath):
        read_putusan(path)
    path.write_bytes(b"PK\x03\x04 but no more")
    with pytest.raises(UnusableList, match="can't be opened as a workbook"):
        read_putusan(path)


def test_verdicts_stay_when_the_report_is_read_again(con: DuckDBPyConnection) -> None:
    said = verdict(CAPAIAN, Vonis.BUKAN_TEMUAN, catatan="Sesuai sumber.", oleh="Tim 3")
    assert store.judge(con, [said]).new == (CAPAIAN,)
    store.load(con, sample_hasil())
    assert store.verdicts(con) == {CAPAIAN: said}


def test_unknown_findings_are_told_and_kept_until_they_come(con: DuckDBPyConnection) -> None:
    applied = store.judge(con, [verdict("nanti", Vonis.BENAR)])
    assert (applied.new, applied.unknown) == (("nanti",), ("nanti",))
    assert store.verdicts(con)["nanti"].putusan is Vonis.BENAR


def test_the_same_again_changes_nothing_and_who_said_it_first_stays(con: DuckDBPyConnection) -> None:
    store.judge(con, [verdict(CAPAIAN, Vonis.BENAR, oleh="Satu", catatan="a")])
    again = store.judge(con, [verdict(CAPAIAN, Vonis.BENAR, oleh="Dua")])
    assert (again.new, again.changed, again.unchanged) == ((), (), (CAPAIAN,))
    assert store.verdicts(con)[CAPAIAN].oleh == "Satu"


def test_a_later_verdict_counts_and_what_is_left_empty_stays(con: DuckDBPyConnection) -> None:
    store.judge(con, [verdict(CAPAIAN, Vonis.BENAR, oleh="Satu", catatan="a", tanggapan="b")])
    assert store.judge(con, [verdict(CAPAIAN, Vonis.BUKAN_TEMUAN, oleh="Dua", catatan="c")]).changed == (CAPAIAN,)
    now = store.verdicts(con)[CAPAIAN]
    assert (now.putusan, now.oleh, now.catatan, now.tanggapan) == (Vonis.BUKAN_TEMUAN, "Dua", "c", "b")


def test_precision_is_of_the_judged_alone(con: DuckDBPyConnection) -> None:
    rules = "SELECT aturan, temuan, diputus, presisi FROM v_aturan ORDER BY aturan"
    assert store.fetch(con, rules) == [("capaian", 1, 0, None), ("jumlah.realisasi", 1, 0, None)]
    store.judge(con, [verdict(CAPAIAN, Vonis.BUKAN_TEMUAN), verdict(JUMLAH, Vonis.SUDAH_DIPERBAIKI)])
    store.judge(con, [verdict("tidak-ada", Vonis.BENAR)])
    assert store.fetch(con, rules) == [("capaian", 1, 1, 0.0), ("jumlah.realisasi", 1, 1, 1.0)]


@pytest.mark.parametrize(
    ("vonis", "status", "ditutup"),
    [
        (Vonis.BENAR, "menunggu perbaikan", False),
        (Vonis.BUKAN_TEMUAN, "gugur", True),
        (Vonis.SUDAH_DIPERBAIKI, "selesai", True),
    ],
)
def test_closed_findings_stand_last_and_are_not_counted(vonis: Vonis, status: str, ditutup: bool) -> None:
    said = by_id(verdict(CAPAIAN, vonis, catatan="c"))
    rows = list_baris([sample_hasil()], said)
    row = next(row for row in rows if row.temuan_id == CAPAIAN)
    assert (row.putusan, row.status, row.catatan, row.ditutup) == (vonis, status, "c", ditutup)
    assert rows[-1].ditutup is ditutup
    assert [row.no for row in rows] == [1, 2]
    (item,) = list_ringkasan([sample_hasil()], said)
    assert (item.temuan, item.ditutup) == ((1, 1) if ditutup else (2, 0))


def test_a_closed_finding_moves_to_the_last_sheet_with_its_verdict(path: Path) -> None:
    write_xlsx(path, [sample_hasil()], by_id(verdict(CAPAIAN, Vonis.BUKAN_TEMUAN, catatan="Sesuai sumber.")))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[-1] == "Ditutup"
    head, row = book["Ditutup"].iter_rows(values_only=True)
    found = dict(zip(head, row, strict=True))
    assert (found["ID temuan"], found["Putusan"], found["Status"]) == (CAPAIAN, "bukan temuan", "gugur")
    assert CAPAIAN not in {cell.value for row in book["Tinggi"].iter_rows() for cell in row}
    fill(path, {CAPAIAN: {"Putusan": "benar"}})
    assert read_putusan(path)[0].putusan is Vonis.BENAR


def test_a_remark_alone_closes_nothing() -> None:
    only: Putusan = verdict(CAPAIAN, catatan="Perlu dibahas.")
    assert not only.ditutup
    assert list_ringkasan([sample_hasil()], by_id(only))[0].temuan == 2
