from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model.records import Lingkup
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik

# Others of the same table, so that the column is known to be realisasi / target.
FITTING = (("Jalan mantap", "80", "72", "90"), ("Jembatan mantap", "50", "50", "100,00"))


def capaian_of(target: str, realisasi: str, capaian: str, **more: str) -> Pabrik:
    pabrik = Pabrik()
    for name, aim, reached, result in FITTING:
        pabrik.ukur(name, aim, reached, result)
    pabrik.ukur("Cakupan air minum", target, realisasi, capaian, **more)  # type: ignore[arg-type]
    return pabrik


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian"),
    [
        ("0,53", "0,34", "63,36 %"),  # inside the interval of the rounded inputs, not the quotient 64,15
        ("-1,00", "-1,02", "102,03"),
        ("78", "97,31", "124%"),  # cut off
        ("78", "97,31", "125"),  # rounded
        ("10,21", "9,56", "106,33"),  # (2T-R)/T
        ("55", "50", "110"),  # T/R
        ("5-6%", "11,45%", "190,83%"),  # either end of a range
        ("≥ 80", "82", "102,5"),
        ("≤ 3%", "1,5%", "100"),  # a bound kept
        ("0", "0", "100"),
        ("A", "A", "100"),
        ("WTP", "WTP", "100"),
        ("3 dari 4", "75%", "100"),
        ("1.200 ton", "1.260 ton *)", "105"),
        ("1,309", "1309", "100"),  # an open separator: one of its readings fits
        ("Rp 1,5 miliar", "Rp 1.200.000.000", "80"),
        ("-", "12", "100"),
        ("100", "-", "0"),
        ("3/1000", "89/100.000", "12"),  # ratios over different numbers are not compared
    ],
)
def test_a_right_capaian_raises_nothing(target: str, realisasi: str, capaian: str) -> None:
    assert capaian_of(target, realisasi, capaian).temuan() == []


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian", "hitung"),
    [
        ("1 %", "3,76%", "378", "376"),
        ("85", "100", "117,67", "117,65"),
        ("42,5", "56,12", "132,5%", "132,05"),
        ("82", "81", "103", "98,78"),
        ("95", "78,57", "31,57", "82,71"),
    ],
)
def test_a_wrong_capaian_is_found(target: str, realisasi: str, capaian: str, hitung: str) -> None:
    (found,) = capaian_of(target, realisasi, capaian).temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("capaian", capaian, hitung)
    assert found.keyakinan is Keyakinan.PASTI
    assert [item.peran for item in found.bukti] == ["capaian", "realisasi", "target"]
    assert "Cakupan air minum" in found.uraian
    assert "hal. 1" in found.uraian


def test_a_slip_that_reconciles_is_named() -> None:
    (found,) = capaian_of("75%", "65,54%", "90,05%").temuan()
    assert "cocok bila realisasi 67,54%" in found.uraian


def test_a_coarse_capaian_names_no_slip_of_the_inputs() -> None:
    (found,) = capaian_of("75", "60", "93%").temuan()
    assert "cocok bila" not in found.uraian


def test_the_same_matter_in_many_tables_is_one_finding() -> None:
    pabrik = Pabrik()
    for page, table in ((28, "t1"), (31, "t2"), (54, "t3")):
        for name, aim, reached, result in FITTING:
            pabrik.ukur(name, aim, reached, result, halaman=page, tabel=table)
        pabrik.ukur("Penurunan kecelakaan", "1", "3,76", "378", halaman=page, tabel=table)
    (found,) = pabrik.temuan()
    assert found.halaman == (28, 31, 54)
    assert "hal. 28, 31, dan 54" in found.uraian


def test_a_split_cell_needs_a_look() -> None:
    pabrik = Pabrik()
    for name, aim, reached, result in FITTING:
        pabrik.ukur(name, aim, reached, result)
    pabrik.ukur("Cakupan air minum", "85", "100", "117,67", split=True)
    assert pabrik.temuan()[0].keyakinan is Keyakinan.PERLU_DICEK


def test_a_column_of_another_meaning_is_left_alone() -> None:
    pabrik = Pabrik()
    for number in range(1, 6):
        pabrik.ukur(f"Indikator ke {number}", "80", "60", f"{10 * number}")
    assert pabrik.temuan() == []


def test_a_header_that_compares_with_last_year_is_left_alone() -> None:
    assert capaian_of("80", "60", "12", rumus_kolom="realisasi/realisasi_lalu").temuan() == []


def test_columns_that_changed_places_are_no_finding() -> None:
    assert capaian_of("75%", "80,80%", "60,6%").temuan() == []


def test_capaian_of_a_target_that_is_zero_or_a_letter_needs_a_look() -> None:
    for target, realisasi, capaian in (("0", "2", "92,59"), ("B", "66%", "66%")):
        (found,) = capaian_of(target, realisasi, capaian).temuan()
        assert (found.aturan, found.keyakinan) == ("capaian.tanpa_dasar", Keyakinan.PERLU_DICEK)


def inverse_rows(declared: str) -> Pabrik:
    pabrik = Pabrik()
    pabrik.rumus(declared)
    pabrik.ukur("Kejadian AI", "55", "50", "110")
    pabrik.ukur("Kejadian Brucellosis", "3", "2,10", "142,86")
    return pabrik


def test_rows_computed_with_another_formula_than_declared() -> None:
    (found,) = inverse_rows("NEG_2TR").temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("capaian.rumus", "110; 142,86", "109,09; 130,00")


def test_rows_computed_as_declared() -> None:
    assert inverse_rows("NEG_TR").temuan() == []


@pytest.mark.parametrize(
    ("rumus", "count"), [("(=7/8)", 1), ("realisasi/target", 1), ("(100-6)", 0), ("(=7/target)", 0)]
)
def test_a_formula_of_columns_without_numbers_is_tried(rumus: str, count: int) -> None:
    pabrik = Pabrik()
    for name, target, realisasi, capaian in (*FITTING, ("Bandara", "78,99", "51,90", "100.00")):
        pabrik.ukur(name, target, realisasi, capaian, rumus_kolom=rumus)
    assert len(pabrik.temuan("capaian")) == count


@pytest.mark.parametrize(("other", "count"), [("90", 1), ("72", 0)])
def test_a_figure_behind_the_realisasi_is_a_capaian_where_other_rows_show_it(other: str, count: int) -> None:
    pabrik = Pabrik()
    pabrik.ukur("Jalan mantap", "80", "72", other, tabel="t7", one_cell=True)
    pabrik.ukur("Pengaduan selesai", "75%", "22,7 %", "75%", tabel="t7", one_cell=True)
    assert len(pabrik.temuan("capaian")) == count


def test_a_formula_that_always_gives_100() -> None:
    pabrik = Pabrik()
    pabrik.rumus("NEG_CONST", "(Realisasi - (Realisasi - Rencana)) / Rencana x 100%")
    assert [one.aturan for one in pabrik.temuan()] == ["capaian.rumus_tetap"]


def printed(number: Decimal, decimals: int, way: str) -> str:
    return str(number.quantize(Decimal(1).scaleb(-decimals), way)).replace(".", ",")


@given(
    target=st.decimals("0.5", "99999", places=6),
    realisasi=st.decimals("0.5", "99999", places=6),
    decimals=st.integers(1, 2),
    fine=st.integers(0, 2),
    ways=st.tuples(*[st.sampled_from([ROUND_DOWN, ROUND_HALF_UP])] * 3),
    formula=st.sampled_from(["POS", "NEG_2TR", "NEG_TR"]),
)
def test_whatever_was_computed_from_unrounded_figures_raises_nothing(
    target: Decimal, realisasi: Decimal, decimals: int, fine: int, ways: tuple[str, str, str], formula: str
) -> None:
    results = {"POS": realisasi / target, "NEG_2TR": 2 - realisasi / target, "NEG_TR": target / realisasi}
    pabrik = Pabrik()
    pabrik.ukur(
        "Cakupan air minum",
        printed(target, decimals, ways[0]),
        printed(realisasi, decimals, ways[1]),
        printed(results[formula] * 100, fine, ways[2]),
    )
    assert pabrik.temuan() == []


def test_one_indicator_computed_in_both_directions() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Jumlah gangguan ketertiban umum", "16", "18", "87,50", tahun=2023)
    pabrik.ukur("Jumlah gangguan ketertiban umum", "14", "18", "71,43", tahun=2023, lingkup=Lingkup.AKHIR_RENSTRA)
    pabrik.ukur("Jumlah gangguan ketertiban umum", "18", "17", "94,44", tahun=2022)
    (found,) = pabrik.temuan("capaian.arah")
    assert (found.tertulis, found.hitung) == ("94,44", "105,56")


def test_one_direction_throughout() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Jumlah gangguan ketertiban umum", "16", "18", "87,50", tahun=2023)
    pabrik.ukur("Jumlah gangguan ketertiban umum", "18", "17", "105,56", tahun=2022)
    pabrik.ukur("Jumlah pelatihan", "10", "10", "100", tahun=2023)
    assert pabrik.temuan("capaian.arah") == []


def test_a_capaian_of_the_target_in_another_table() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Meningkatnya skor pola pangan harapan konsumsi (s.d. 2026)", "82", "81", "103", halaman=46)
    pabrik.ukur("Skor pola pangan harapan konsumsi", "78", "81", "103,85", tabel="t2", halaman=30)
    (found,) = pabrik.temuan("capaian")
    assert "target 78" in found.uraian
    assert found.halaman == (30, 46)
