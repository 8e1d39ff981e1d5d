from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.interpret.ranges import find_range, may_grow
from extractor.interpret.scaleband import read_line
from extractor.interpret.skala import read_skala
from extractor.model.records import Skala
from tests.interpret.naskah_builder import naskah, page
from tests.sample_parts import table

Ends = tuple[str | None, bool, str | None, bool]

OPEN = None


def ends(skala: Skala) -> Ends:
    low, high = (str(end) if end is not None else None for end in (skala.low, skala.high))
    return low, skala.low_included, high, skala.high_included


@pytest.mark.parametrize(
    ("text", "low", "low_included", "high", "high_included"),
    [
        (">100", "100", False, OPEN, True),
        (">=80", "80", True, OPEN, True),
        ("> = 80 %", "80", True, OPEN, True),
        ("Lebih dari 100 %", "100", False, OPEN, True),
        ("> dari 100 %", "100", False, OPEN, True),
        ("Kurang dari 55 %", OPEN, True, "55", False),
        ("Nilai dibawah 55%", OPEN, True, "55", False),
        ("80 - 100", "80", True, "100", True),
        ("76 % s/d 100 %", "76", True, "100", True),
        ("75 % sampai dengan 100 %", "75", True, "100", True),
        ("60 – 79,99", "60", True, "79.99", True),
        (">80-100", "80", False, "100", True),
        (">80-<100", "80", False, "100", False),
        ("Nilai diatas 80% s/d 100%", "80", False, "100", True),
        ("> 80 dan < 100", "80", False, "100", False),
        ("100>n>80", "80", False, "100", False),
        ("100% > nilai > 80 %", "80", False, "100", False),
        ("85 < x ≤ 100", "85", False, "100", True),
        ("50% > Nilai", OPEN, True, "50", False),
        ("91 ≤ 100", "91", True, "100", True),
        ("75,00 89,99", "75.00", True, "89.99", True),
        ("85 % ke atas", "85", True, OPEN, True),
    ],
)
def test_range(text: str, low: str | None, low_included: bool, high: str | None, high_included: bool) -> None:
    found = find_range(text)
    assert found is not None
    assert found.range.certain
    assert (found.range.low, found.range.high) == tuple(Decimal(end) if end else None for end in (low, high))
    assert (found.range.low_included, found.range.high_included) == (low_included, high_included)


@pytest.mark.parametrize("text", ["80 > 100", "<80 - >100", "80 - 80"])
def test_a_range_that_says_nothing_sound_gets_no_ends(text: str) -> None:
    found = find_range(text)
    assert found is not None
    assert not found.range.certain
    assert found.range.low is found.range.high is None


@pytest.mark.parametrize("text", ["", "Sangat Baik", "target 60%, realisasi 74,85%", "12 dari 2016 - 2018 - 2020"])
def test_no_range(text: str) -> None:
    assert find_range(text) is None


@pytest.mark.parametrize(
    ("text", "nomor", "rentang", "predikat", "kode"),
    [
        ("a. > 100 = Sangat Baik (SB)", "a.", "> 100", "Sangat Baik", "SB"),
        ("2) Nilai diatas 80% s/d 100% dengan sebutan baik (B)", "2)", "diatas 80% s/d 100%", "baik", "B"),
        ("• 80 % > nilai > 50 % : Cukup", None, "80 % > nilai > 50 %", "Cukup", None),
        ("4 Lebih dari 100 % Sangat baik", "4", "Lebih dari 100 %", "Sangat baik", None),
        ("1 < 55 Kurang", "1", "< 55", "Kurang", None),
        ("3 80% s/d 100% baik (B)", "3", "80% s/d 100%", "baik", "B"),
        ("2 Baik 75,00 89,99", "2", "75,00 89,99", "Baik", None),
        ("Baik (B) : 80 - 100", None, "80 - 100", "Baik", "B"),
        ("AA >90-100 Sangat Memuaskan", None, ">90-100", "Sangat Memuaskan", "AA"),
        ("91 ≤ 100 Sangat Baik Hijau tua", None, "91 ≤ 100", "Sangat Baik", None),
        ("0 = Data Tidak Lengkap", None, "0", "Data Tidak Lengkap", None),
    ],
)
def test_line(text: str, nomor: str | None, rentang: str, predikat: str, kode: str | None) -> None:
    band = read_line(text)
    assert band is not None
    assert (band.nomor, band.rentang, band.predikat, band.kode) == (nomor, rentang, predikat, kode)


@pytest.mark.parametrize(
    "text",
    [
        "Target: 60%, realisasi: 74,85%, capaian kinerja: 124% (Baik Sekali)",
        "sasaran dinyatakan “BAIK” jika capaiannya 80 > 100",
        "3 Terwujudnya pelayanan yang baik 100% 98% 98%",
        "rata-rata capaian 104,90 % (SANGAT BAIK) diperoleh dari beberapa target",
    ],
)
def test_prose_about_results_is_no_band(text: str) -> None:
    assert read_line(text) is None


LIST = (
    "dengan indikator capaian antara lain :",
    "a. Prosentase capaian > 100 %, maka pencapaian akuntabilitas kinerja dinyatakan sangat",
    "baik.",
    "b. Prosentase capaian 80 - 100 %, maka pencapaian akuntabilitas kinerja dinyatakan baik.",
    "c. Prosentase capaian 60-80 %, maka pencapaian akuntabilitas kinerja dinyatakan cukup",
    "baik.",
    "d. Prosentase capaian <60 %, maka pencapaian akuntabilitas kinerja dinyatakan buruk",
    "3.1.1 Pengukuran Kinerja",
)


def test_a_list_whose_predicates_go_on_over_the_line() -> None:
    bands = read_skala([naskah(page(LIST))])
    assert [band.predikat for band in bands] == ["sangat baik", "baik", "cukup baik", "buruk"]
    assert [ends(band) for band in bands] == [
        ("100", False, None, True),
        ("80", True, "100", True),
        ("60", True, "80", True),
        (None, True, "60", False),
    ]
    assert {band.skala_id for band in bands} == {"skala-1"}
    assert bands[0].bukti.teks.endswith("baik.")
    assert bands[0].bukti.box.y1 > bands[0].bukti.box.y0 + 20


def test_a_list_goes_on_over_the_page_and_two_scales_are_kept_apart() -> None:
    first = page(["Skala :", "> 100 % Sangat Baik (SB)", "80 – 100 % Baik (B)"])
    second = page(["50 - 80 % Sedang (S)", "< 50 % Kurang (K)", "Uraian.", *LIST], nomor=2)
    bands = read_skala([naskah(first, second)])
    assert [band.skala_id for band in bands] == ["skala-1"] * 4 + ["skala-2"] * 4
    assert [band.bukti.halaman for band in bands] == [1, 1, 2, 2, 2, 2, 2, 2]
    assert [band.kode for band in bands[:4]] == ["SB", "B", "S", "K"]


@pytest.mark.parametrize(
    "lines",
    [
        (">100 Sangat Baik", "80 - 100 Baik"),  # two are none
        (">100 Sangat Baik", "60 - 80 Cukup", "80 - 100 Baik"),  # in no order
        (">100 Baik", "80 - 100 Baik", "<80 Baik"),  # one predicate
    ],
)
def test_lines_that_make_no_scale(lines: tuple[str, ...]) -> None:
    assert read_skala([naskah(page(lines))]) == ()


def test_a_table_is_a_scale_by_what_it_holds() -> None:
    rows = (
        ("No", "Uraian", "Keterangan"),
        ("1.", "Lebih dari 100 %", "SANGAT BAIK"),
        ("2.", "80 > 100", "BAIK"),
        ("3.", "Kurang dari 55 %", "KURANG"),
        ("4.", "> 55 - 80 %", "CUKUP"),
    )
    wrong_order = naskah(page([]), tables=[table("t1", 1, rows)])
    assert read_skala([wrong_order]) == ()
    ordered = (*rows[:3], ("3.", "> 55 - 80 %", "CUKUP"), ("4.", "Kurang dari 55 %", "KURANG"))
    bands = read_skala([naskah(page([]), tables=[table("t1", 1, ordered)])])
    assert [(band.nomor, band.rentang, band.predikat, band.baris) for band in bands] == [
        (row[0], row[1], row[2], at) for at, row in enumerate(ordered) if at
    ]
    assert ends(bands[1]) == (None, True, None, True)
    assert bands[1].keyakinan < bands[0].keyakinan
    assert bands[1].alasan


def test_grades_of_sakip_are_known_by_their_letters() -> None:
    rows = (("Kategori", "Nilai"), ("AA", ">90-100"), ("A", ">80-90"), ("BB", ">70-80"), ("D", "0-30"))
    bands = read_skala([naskah(page([]), tables=[table("t1", 1, rows)])])
    assert [band.predikat for band in bands] == ["AA", "A", "BB", "D"]


def test_a_table_of_measurements_is_no_scale() -> None:
    rows = (
        ("Indikator", "Target", "Capaian", "Kategori"),
        ("Produksi", "> 100", "120", "Sangat Baik"),
        ("Mutu", "80 - 90", "100", "Baik"),
        ("Sebaran", "≥ 75", "70", "Baik"),
    )
    assert read_skala([naskah(page([]), tables=[table("t1", 1, rows, "pengukuran")])]) == ()


@given(
    st.lists(st.sampled_from(["1.", "80", "75,5%", ">", "<", "-", "s/d", "Baik", "dari", "dan", "=", "lebih dari"])),
    st.lists(st.sampled_from(["Baik", "dari", "dan", "=", "-", "ke atas", "sampai dengan", "<", "90"]), max_size=4),
)
def test_what_cannot_grow_stays_what_it_is(words: list[str], more: list[str]) -> None:
    text, longer = " ".join(words), " ".join([*words, *more])
    before, after = find_range(text), find_range(longer)
    if not may_grow(text) and after and after.start < len(text):
        assert after == before


def test_a_range_at_the_end_of_a_line_may_grow() -> None:
    assert may_grow("Nilai 80 s/d")
    assert may_grow("1. Baik >")
    assert not may_grow("Nilai 80 dari")
    assert not may_grow("Persen 100% 100% 90% 80%")
