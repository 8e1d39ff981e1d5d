"""Every form of value met in reports, and what it means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.model.value import Flag, Kind
from extractor.values.parse import parse

NUMBERS = [
    # text, kind, number, decimals, unit
    ("12.540.550", Kind.NUMBER, "12540550", 0, None),
    ("464.971,75", Kind.NUMBER, "464971.75", 2, None),
    ("6,831,222", Kind.NUMBER, "6831222", 0, None),
    ("712,500,000", Kind.NUMBER, "712500000", 0, None),
    ("452,750,000.00", Kind.NUMBER, "452750000.00", 2, None),
    ("0,9850", Kind.NUMBER, "0.9850", 4, None),
    ("0,985", Kind.NUMBER, "0.985", 3, None),
    ("105.39", Kind.NUMBER, "105.39", 2, None),
    ("1403.419", Kind.NUMBER, "1403.419", 3, None),
    ("Rp 400.000.000,-", Kind.MONEY, "400000000", 0, "Rp"),
    ("Rp.1.903.421.864,-", Kind.MONEY, "1903421864", 0, "Rp"),
    ("Rp. 200.320.000", Kind.MONEY, "200320000", 0, "Rp"),
    ("Rp 400.000", Kind.MONEY, "400000", 0, "Rp"),
    ("Rp. 58.000.000.-", Kind.MONEY, "58000000", 0, "Rp"),
    ("Rp. 986.233.565.704,00,-", Kind.MONEY, "986233565704.00", 2, "Rp"),
    ("1.088.765.000-;", Kind.MONEY, "1088765000", 0, None),
    ("Rp.45,381,466,800.00", Kind.MONEY, "45381466800.00", 2, "Rp"),
    ("Rp. 100.350.627.500,- (Seratus Milyar)", Kind.MONEY, "100350627500", 0, "Rp"),
    ("66%", Kind.PERCENT, "66", 0, "%"),
    ("63,36 %", Kind.PERCENT, "63.36", 2, "%"),
    ("98,01.%", Kind.PERCENT, "98.01", 2, "%"),
    ("80 persen", Kind.PERCENT, "80", 0, "%"),
    ("=100%", Kind.PERCENT, "100", 0, "%"),
    ("-7,20 %", Kind.PERCENT, "-7.20", 2, "%"),
    ("-1,02", Kind.NUMBER, "-1.02", 2, None),
    ("−0,5", Kind.NUMBER, "-0.5", 1, None),
    ("30 LPK", Kind.NUMBER, "30", 0, "LPK"),
    ("73 poin", Kind.NUMBER, "73", 0, "poin"),
    ("69.02poin", Kind.NUMBER, "69.02", 2, "poin"),
    ("9 kab/kota", Kind.NUMBER, "9", 0, "kab/kota"),
    ("12 (orang)", Kind.NUMBER, "12", 0, "orang"),
    ("12 km2", Kind.NUMBER, "12", 0, "km2"),
    ("4.428.094 Orang", Kind.NUMBER, "4428094", 0, "Orang"),
    ("5 0rang", Kind.NUMBER, "5", 0, "0rang"),
    ("3 (tiga)", Kind.NUMBER, "3", 0, None),
    ("21 (dua puluh satu) Dokumen", Kind.NUMBER, "21", 0, "Dokumen"),
    ("Level 3", Kind.NUMBER, "3", 0, "Level"),
    ("35.", Kind.NUMBER, "35", 0, None),
]


@pytest.mark.parametrize(("text", "kind", "number", "decimals", "unit"), NUMBERS)
def test_number(text: str, kind: Kind, number: str, decimals: int, unit: str | None) -> None:
    value = parse(text)
    assert (value.kind, value.number, value.decimals, value.unit) == (kind, Decimal(number), decimals, unit)
    assert value.teks == text
    assert value.certain


@pytest.mark.parametrize(
    ("text", "number", "scale", "unit"),
    [
        ("185.80 Triliun Rupiah", "185.80", "triliun", "Rp"),
        ("US$ 25.73 milyar", "25.73", "miliar", "US$"),
        ("Rp 1,5 miliar", "1.5", "miliar", "Rp"),
        ("Rp. 12,5 M", "12.5", "miliar", "Rp"),
        ("Rp 750 juta", "750", "juta", "Rp"),
    ],
)
def test_scale_word(text: str, number: str, scale: str, unit: str) -> None:
    value = parse(text)
    assert (value.kind, value.number, value.scale, value.unit) == (Kind.MONEY, Decimal(number), scale, unit)


def test_letter_for_a_scale_only_where_it_can_be_one() -> None:
    assert parse("1.834 T").scale == "triliun"
    assert parse("12 M").scale is None


@pytest.mark.parametrize(
    ("text", "number", "below", "unit"),
    [
        ("89/100.000 KH", "89", 100000, "KH"),
        ("4,01/ 1000 KH", "4.01", 1000, "KH"),
        ("5,8/100 KH", "5.8", 100, "KH"),
        ("1:20", "1", 20, None),
        ("3 dari 4", "3", 4, None),
        ("10 (sepuluh) dari 13 (tiga belas)", "10", 13, None),
        ("85/450", "85", 450, None),
        ("0‰", "0", 1000, "‰"),
    ],
)
def test_ratio(text: str, number: str, below: int, unit: str | None) -> None:
    value = parse(text)
    assert (value.kind, value.unit) == (Kind.RATIO, unit)
    assert (value.number, value.denominator) == (Decimal(number), Decimal(below))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5-6%", "5", "6", "%"),
        ("11.2-11.7%", "11.2", "11.7", "%"),
        ("0 – 5,99%", "0", "5.99", "%"),
        ("0 sd 5,99 %", "0", "5.99", "%"),
        ("76 s/d 100", "76", "100", None),
        ("80-85", "80", "85", None),
        ("5,1 - 5,4", "5.1", "5.4", None),
        ("1-3 hari", "1", "3", "hari"),
    ],
)
def test_range(text: str, low: str, high: str, unit: str | None) -> None:
    value = parse(text)
    assert (value.kind, value.low, value.high, value.unit) == (Kind.RANGE, Decimal(low), Decimal(high), unit)
    assert value.number is None


@pytest.mark.parametrize(
    ("text", "low", "high", "strict"),
    [
        ("≥75", "75", None, False),
        ("≥ 80", "80", None, False),
        (">= 80", "80", None, False),
        ("<3%", None, "3", True),
        ("> 100", "100", None, True),
        ("UCI ≥90%", "90", None, False),
        ("minimal 80", "80", None, False),
        ("kurang dari 55", None, "55", True),
        ("75 ke atas", "75", None, False),
    ],
)
def test_bound(text: str, low: str | None, high: str | None, strict: bool) -> None:
    value = parse(text)
    ends = (None if low is None else Decimal(low), None if high is None else Decimal(high))
    assert (value.kind, value.low, value.high, value.strict) == (Kind.BOUND, *ends, strict)


@pytest.mark.parametrize("text", ["A", "AA", "BB", "B", "CC", "II", "III", "Predikat B", "Nilai A"])
def test_grade(text: str) -> None:
    assert parse(text).kind is Kind.LETTER


@pytest.mark.parametrize(
    "text", ["WTP", "WDP", "TW", "TMP", "Wajar Tanpa Pengecualian", "WTP (Wajar Tanpa Pengecualian)"]
)
def test_opinion(text: str) -> None:
    assert parse(text).kind is Kind.OPINION


@pytest.mark.parametrize(
    "text", ["-", "–", "- **)", "NA", "N/A", "na", "", " ", "idem", "#", "*", "-%", "Rp -", ",-", "tidak ada data"]
)
def test_missing(text: str) -> None:
    assert parse(text).kind is Kind.MISSING


def test_zero_is_a_number() -> None:
    assert parse("0").number == 0
    assert parse("0").kind is Kind.NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "1% dari Jumlah Penduduk",
        "Keuangan 10% / Pelayanan 30%",
        "< inflasi nasional",
        "12 Bulan 3 Dokumen",
        "86 (101%)",
        "2013-2018",
        "2015/2016",
        "12/2016",
        "31.12.2016",
        "1.20.03.15",
        "3.1.2.1",
        "065/12/35.09.10/2020",
        "022-4264813",
        "19650312 199003 1 005",
        "2013,2014,2015",
    ],
)
def test_text(text: str) -> None:
    assert parse(text).kind is Kind.TEXT


@pytest.mark.parametrize(
    ("text", "number"), [("(3.14)", "-3.14"), ("(104.66)", "-104.66"), ("(9,53%)", "-9.53"), ("(-1%)", "-1")]
)
def test_parentheses(text: str, number: str) -> None:
    value = parse(text)
    assert value.number == Decimal(number)
    assert Flag.PARENTHESES in value.flags


@pytest.mark.parametrize("text", ["12.540.550 *)", "12.540.550*", "6 **)", "35 ^", "35 #"])
def test_footnote(text: str) -> None:
    value = parse(text)
    assert value.number is not None
    assert value.flags == (Flag.FOOTNOTE,)


@pytest.mark.parametrize("text", ["63,36 % (Sedang)", "81 (A)", "100% (Hijau)", "187,337,319.00atau"])
def test_words_behind(text: str) -> None:
    assert Flag.TRAILING in parse(text).flags
    assert parse(text).number is not None


@pytest.mark.parametrize(
    ("text", "number", "other"),
    [
        ("1,309", "1.309", "1309"),
        ("2,920", "2.920", "2920"),
        ("3.000", "3000", "3.000"),
        ("768.495", "768495", "768.495"),
        ("-1.309", "-1309", "-1.309"),
        ("82.029%", "82.029", "82029"),
        ("1.234,567", "1234.567", "1234567"),
    ],
)
def test_open_separator_gives_both_readings(text: str, number: str, other: str) -> None:
    value = parse(text)
    assert Flag.AMBIGUOUS in value.flags
    assert (value.number, value.other) == (Decimal(number), Decimal(other))
    assert not value.certain


def test_column_header_decides_about_bare_numbers() -> None:
    assert parse("63,36", expect=Kind.PERCENT).kind is Kind.PERCENT
    assert parse("30 orang", expect=Kind.PERCENT).kind is Kind.NUMBER
    assert parse("400.000", expect=Kind.MONEY).number == 400000
    assert parse("98%", expect=Kind.MONEY).kind is Kind.PERCENT
    assert parse("400,000", expect=Kind.MONEY).certain


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13.000.0\n00", "13000000"),
        ("9.218.67\n1", "9218671"),
        ("400.0\n00", "400000"),
        ("266.\n000", "266000"),
        ("1,584,085, 700", "1584085700"),
        ("48. 592.221.203,-", "48592221203"),
        ("99, 75 poin", "99.75"),
    ],
)
def test_digits_cut_by_a_narrow_cell(text: str, number: str) -> None:
    value = parse(text)
    assert value.number == Decimal(number)
    assert Flag.JOINED in value.flags


@pytest.mark.parametrize("text", ["12.5 30", "86 101", "80\n90"])
def test_two_values_are_not_joined(text: str) -> None:
    assert parse(text).kind is Kind.TEXT


def test_commas_for_thousands_and_cents() -> None:
    value = parse("641,773,572,00")
    assert value.number == Decimal("641773572.00")
    assert value.flags == (Flag.DOUBLE_COMMA,)
