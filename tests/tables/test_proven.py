"""Columns under a header that can't be read: what they hold is proven by their values, or stays unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.canon.columns import meaning
from extractor.interpret import interpret
from extractor.model.page import Page
from extractor.model.table import BY_RATIO, Table
from extractor.tables.proven import BY_CAPTION, BY_LIKENESS
from tests.tables.ruled import grid, only, read, sheet

NAMES = ("Nilai survei / kepuasan warga", "Jumlah desa / siaga bencana", "Persentase jalan / yang mantap")
SASARAN = ("Meningkatnya / pelayanan publik", "^", "Terjaganya / kualitas jalan")


def results(*figures: str, sasaran: bool = True, header: bool = False) -> str:
    """A table without legible header: three indicators, and a string of figures for each."""
    rows = [" | ".join(["_"] * (2 + sasaran + len(figures[0].split("|"))))] if header else []
    for number, (aim, name, cells) in enumerate(zip(SASARAN, NAMES, figures, strict=True), 1):
        first = "^" if aim == "^" and sasaran else str(number)
        rows.append(" | ".join([first, *([aim] if sasaran else []), name, cells]))
    return "\n".join(rows)


def roles(table: Table) -> list[str | None]:
    return [meaning(column.path, column.role).role for column in table.columns]


def test_capaian_in_percent_of_the_target_tells_three_columns() -> None:
    naskah = read(["Tabel 3.1 Pengukuran Kinerja", grid(results("80 | 76 | 95", "12 | 15 | 125", "60% | 60% | 100"))])
    (table,) = naskah.tables

    assert roles(table) == ["nomor", "sasaran", "indikator", "target", "realisasi", "capaian"]
    assert table.kind == "pengukuran"
    assert BY_RATIO in table.reasons
    assert table.keyakinan == pytest.approx(0.5)
    found = [(item.indikator, item.target, item.realisasi, item.capaian) for item in interpret([naskah]).pengukuran]
    assert [(name, *(reading.teks for reading in readings if reading)) for name, *readings in found] == [
        ("Nilai survei kepuasan warga", "80", "76", "95"),
        ("Jumlah desa siaga bencana", "12", "15", "125"),
        ("Persentase jalan yang mantap", "60%", "60%", "100"),
    ]
    assert all(BY_RATIO in item.alasan for item in interpret([naskah]).pengukuran)


def test_a_column_between_stays_unknown() -> None:
    table = only(grid(results("80 | 70 | 76 | 95", "12 | 11 | 15 | 125", "60% | 31% | 60% | 100", sasaran=False)))
    assert roles(table)[-4:] == ["target", None, "realisasi", "capaian"]


def test_sums_of_money_are_those_of_a_budget() -> None:
    figures = ("2.000.000 | 1.000.000 | 50", "4.000.000 | 3.000.000 | 75", "8.000.000 | 2.000.000 | 25")
    table = only(grid(results(*figures, sasaran=False)))
    assert roles(table)[-4:] == ["uraian", "anggaran", "realisasi_anggaran", "persen_anggaran"]


@pytest.mark.parametrize(
    "figures",
    [
        ("80 | 76 | 95", "12 | 15 | 130", "60% | 50% | 90"),  # one row alone
        ("80 | 80 | 100", "12 | 12 | 100", "60% | 60% | 100"),  # holds for any order of the columns
        ("76 | 80 | 95", "15 | 12 | 125", "60% | 60% | 100"),  # the other way round: which is the target?
        ("80 | 76 | 95", "2.000.000 | 1.000.000 | 50", "60% | 60% | 100"),  # money or not?
    ],
)
def test_what_does_not_prove_it_leaves_the_columns_unknown(figures: tuple[str, str, str]) -> None:
    table = only(grid(results(*figures)))
    assert roles(table) == [None] * 6
    assert table.kind is None


def test_a_header_is_believed_whatever_the_values_say() -> None:
    rows = "No | Uraian | Tahun 2019 | Tahun 2020 | Indeks\n" + results(
        "80 | 76 | 95", "12 | 15 | 125", "60 | 60 | 100", sasaran=False
    )
    table = only(grid(rows))
    assert "target" not in roles(table)
    assert BY_RATIO not in table.reasons


@given(st.lists(st.tuples(st.integers(2, 90), st.integers(100, 999)), min_size=3, max_size=3))
def test_values_without_a_ratio_prove_nothing(pairs: list[tuple[int, int]]) -> None:
    table = only(grid(results(*(f"{left} | {right} | {right + 1}" for left, right in pairs), sasaran=False)))
    assert roles(table)[2:] == [None, None, None]


def test_the_same_values_in_a_known_table_tell_a_column() -> None:
    known = "Indikator | Target | Realisasi\n" + "\n".join(
        f"{name} | {cells}" for name, cells in zip(NAMES, ("80 | 76", "12 | 15", "60% | 61%"), strict=True)
    )
    compared = results("71 | 76", "11 | 15", "61% | 61%", sasaran=False)
    naskah = read([grid(known)], ["Tabel 3.2 Perbandingan", grid(compared)])

    assert roles(naskah.tables[1]) == ["nomor", "indikator", None, "realisasi"]
    assert BY_LIKENESS in naskah.tables[1].reasons


def test_the_only_column_of_sums_under_a_caption_of_budgets_is_the_budget() -> None:
    sums = grid(results("2.000.000", "4.500.000", "7.857 752.700", sasaran=False))
    assert roles(only(["Tabel 2.1 Belanja APBD Tahun 2020", sums]))[-1] == "anggaran"
    assert BY_CAPTION in only(["Tabel 2.1 Belanja APBD Tahun 2020", sums]).reasons
    assert roles(only(["Tabel 2.1 Realisasi Belanja Tahun 2020", sums]))[-1] is None
    assert roles(only(["Tabel 2.1 Rekapitulasi", sums]))[-1] is None


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_the_caption_is_found_whichever_way_the_page_lies(turned: int) -> None:
    page: Page = sheet(1, "Tabel 3.3 Capaian Kinerja", grid(results("1", "2", "3", sasaran=False)), turned=turned)
    assert only(page).judul == "Capaian Kinerja"
    for line in page.lines:
        assert page.upright(page.shown(line.box)) == pytest.approx(line.box)
