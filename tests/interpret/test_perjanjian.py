from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.canon.agencies import leads
from extractor.interpret.agreement import find_agreements
from extractor.interpret.perjanjian import read_perjanjian
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian
from extractor.model.plans import Perjanjian
from extractor.model.table import Cell, Table
from tests.interpret.naskah_builder import At, bagian, naskah, page
from tests.sample_parts import cell_box, table

ROWS = (
    ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2023"),
    ("1", "Meningkatnya produksi pangan", "1) Produksi padi", "ton", "1.200"),
    ("", "", "2) Produksi jagung", "ton", "300"),
    ("2", "Meningkatnya mutu layanan", "Nilai SAKIP", "predikat", "BB"),
)
PK = bagian("PERJANJIAN KINERJA TAHUN 2023", kind="perjanjian_kinerja", jenis=JenisBagian.LAMPIRAN)
AGENCY = "Dinas Pertanian Kabupaten Rekaan"


def promised(naskah: Naskah, tahun: int | None) -> list[Perjanjian]:
    return list(read_perjanjian(naskah, find_agreements(naskah, AGENCY, tahun)))


def read(
    lines: Sequence[str | At] = (), *, tables: Sequence[Table] | None = None, tahun: int | None = 2022
) -> list[Perjanjian]:
    tables = [table("t1", 1, ROWS, "perjanjian")] if tables is None else tables
    return promised(naskah(page(lines), tables=tables, bagian=[PK]), tahun)


def test_rows_with_sasaran_carried_forward() -> None:
    rows = read()
    assert [(row.sasaran, row.indikator, row.satuan, row.target.teks if row.target else None) for row in rows] == [
        ("Meningkatnya produksi pangan", "Produksi padi", "ton", "1.200"),
        ("Meningkatnya produksi pangan", "Produksi jagung", "ton", "300"),
        ("Meningkatnya mutu layanan", "Nilai SAKIP", "predikat", "BB"),
    ]
    assert {(row.sumber, row.tingkat, row.tahun) for row in rows} == {("perjanjian_kinerja", "kepala", 2023)}
    assert rows[0].target is not None
    assert rows[0].target.bukti.box == cell_box(1, 4)


def merged(rows: Sequence[Sequence[str]], col: int, first: int, span: int) -> Table:
    """A sample table with one cell that spans rows."""
    plain = table("t1", 1, rows, "perjanjian")
    cells = [
        Cell(cell.row, col, span, 1, cell.lines, 1, cell.box) if (cell.row, cell.col) == (first, col) else cell
        for cell in plain.cells
        if cell.col != col or not first < cell.row < first + span
    ]
    return Table(
        "t1", plain.parts, plain.rows, plain.cols, tuple(cells), plain.columns, plain.header_rows, kind="perjanjian"
    )


def test_an_indicator_that_spans_rows_of_programs_is_promised_once() -> None:
    rows = (
        ("Sasaran", "Indikator", "Target", "Program", "Anggaran (Rp)"),
        ("Meningkatnya produksi", "Produksi padi", "1.200", "Program Satu", "1.000.000"),
        ("", "", "", "Program Dua", "2.000.000"),
    )
    once = merged(rows, 1, 1, 2)
    assert [row.indikator for row in read(tables=[once])] == ["Produksi padi"]


@pytest.mark.parametrize(
    ("kind", "judul", "count"),
    [("target", "Perjanjian Kinerja Tahun 2023", 3), ("target", "Target Kinerja", 0), ("rkt", "Rencana Kinerja", 0)],
)
def test_which_tables_promise(kind: str, judul: str, count: int) -> None:
    plain = table("t1", 1, ROWS, kind)
    named = Table(
        "t1", plain.parts, plain.rows, plain.cols, plain.cells, plain.columns, plain.header_rows, judul=judul, kind=kind
    )
    assert len(promised(naskah(page([]), tables=[named]), 2023)) == count


def test_a_row_that_only_heads_others_promises_nothing() -> None:
    rows = (ROWS[0], ("1", "Mutu", "Jumlah produksi :", "", ""), ("", "", "- Padi", "ton", "5"))
    assert [row.indikator for row in read(tables=[table("t1", 1, rows, "perjanjian")])] == ["Padi"]


def test_tables_of_money_alone_are_no_agreement() -> None:
    rows = (("Program", "Anggaran (Rp)", "Keterangan"), ("Program Satu", "1.000.000", "APBD"))
    assert read(tables=[table("t1", 1, rows, "perjanjian")]) == []


SHEET = (
    "PERJANJIAN KINERJA TAHUN 2023",
    "Nama : Nama Pertama",
    "Jabatan : Kepala Bidang Tanaman Pangan",
    "selanjutnya disebut pihak pertama",
    "Nama : Nama Kedua",
    "Jabatan : Kepala Dinas Pertanian",
)


def test_the_first_party_of_the_signed_sheet_promises() -> None:
    sheet = page(SHEET)
    second = table("t1", 2, ROWS, "perjanjian")
    rows = promised(naskah(sheet, page([], 2), tables=[second], bagian=[PK]), 2023)
    assert {row.tingkat for row in rows} == {"Kepala Bidang Tanaman Pangan"}


def test_offices_over_the_table_and_under_the_signature() -> None:
    assert read([(70, 60, "KEPALA SEKSI BINA USAHA")])[0].tingkat == "KEPALA SEKSI BINA USAHA"
    assert read([(70, 60, "KEPALA DINAS PERTANIAN")])[0].tingkat == "kepala"
    signed: list[At] = [(60, 300, "KEPALA DINAS PERTANIAN,"), (330, 300, "KEPALA BIDANG PANGAN,")]
    assert read(signed)[0].tingkat == "KEPALA BIDANG PANGAN,"
    first_left: list[At] = [(60, 280, "Pihak Pertama"), (330, 280, "Pihak Kedua"), *signed]
    assert read(first_left)[0].tingkat == "kepala"


def test_an_agreement_without_a_name_is_the_heads_unless_lower_offices_agree_too() -> None:
    tables = [table("t1", 1, ROWS, "perjanjian"), table("t2", 2, ROWS, "perjanjian")]
    silent = promised(naskah(page([]), page([], 2), tables=tables, bagian=[PK]), 2023)
    assert [row.tingkat for row in silent] == ["kepala"] * 6
    named = page([(70, 60, "KEPALA SEKSI BINA USAHA")], 2)
    mixed = promised(naskah(page([]), named, tables=tables, bagian=[PK]), 2023)
    assert [row.tingkat for row in mixed] == [None] * 3 + ["KEPALA SEKSI BINA USAHA"] * 3


def test_a_column_says_who_answers_for_each_row() -> None:
    rows = (("Sasaran", "Indikator", "Target", "Penanggung Jawab"), ("Mutu", "Nilai", "80", "Kabid Mutu"))
    assert [row.tingkat for row in read(tables=[table("t1", 1, rows, "perjanjian")])] == ["Kabid Mutu"]


def test_the_caption_names_the_year() -> None:
    rows = tuple((*row[:4], row[4].replace(" 2023", "")) for row in ROWS)
    titled = read([(70, 60, "PERJANJIAN KINERJA TAHUN 2024")], tables=[table("t1", 1, rows, "perjanjian")])
    assert {row.tahun for row in titled} == {2024}


@pytest.mark.parametrize(
    ("title", "agency", "expected"),
    [
        ("Kepala Dinas Pertanian", AGENCY, True),
        ("Plt. KEPALA DINAS PERTANIAN", AGENCY, True),
        ("CAMAT REKAAN", None, True),
        ("Kepala Bagian Umum", "Bagian Umum", True),
        ("Kepala Bagian Umum", "Dinas Pertanian", False),
        ("Sekretaris Dinas", AGENCY, False),
        ("Sekretaris Daerah", "Sekretariat Daerah", True),
        ("Kasie. Layanan", AGENCY, False),
        ("Tim Penyusun", AGENCY, None),
    ],
)
def test_leads(title: str, agency: str | None, expected: bool | None) -> None:
    assert leads(title, agency) is expected
