from __future__ import annotations

import pytest

from extractor.structure.labels import parse_chapter, parse_label, roman_value


@pytest.mark.parametrize(
    ("line", "text", "numbers", "title"),
    [
        ("3.1.2.1. Capaian", "3.1.2.1", (3, 1, 2, 1), "Capaian"),
        ("I.1. Latar belakang", "I.1", (1, 1), "Latar belakang"),
        ("A.3.1. Analisis", "A.3.1", (1, 3, 1), "Analisis"),
        ("3. 1 Capaian Kinerja", "3.1", (3, 1), "Capaian Kinerja"),
        ("3,7 Efisiensi", "3,7", (3, 7), "Efisiensi"),
        ("1.Keberhasilan", "1", (1,), "Keberhasilan"),
        ("C. AKUNTABILITAS", "C", (3,), "AKUNTABILITAS"),
        ("A TINJAUAN UMUM", "A", (1,), "TINJAUAN UMUM"),
        ("a) Visi", "a", (1,), "Visi"),
        ("(10)Kegiatan", "10", (10,), "Kegiatan"),
    ],
)
def test_labels(line: str, text: str, numbers: tuple[int, ...], title: str) -> None:
    parsed = parse_label(line)
    assert parsed is not None
    assert (parsed[0].text, parsed[0].numbers, parsed[1]) == (text, numbers, title)


@pytest.mark.parametrize(
    "line", ["4.428.094 orang", "0,34 persen", "2019 Dinas", "Dinas Contoh", "71.02%", "6 rute", "1.2.", "a program"]
)
def test_no_labels(line: str) -> None:
    parsed = parse_label(line)
    assert parsed is None or parsed[1][0].islower()


@pytest.mark.parametrize(
    ("line", "expected"),
    [("BAB IV PENUTUP", ("IV", "PENUTUP")), ("Bab I – Pendahuluan", ("I", "Pendahuluan")), ("BAB 3", ("3", ""))],
)
def test_chapters(line: str, expected: tuple[str, str]) -> None:
    parsed = parse_chapter(line)
    assert parsed is not None
    assert (parsed[0].text, parsed[1]) == expected


def test_a_word_is_no_chapter() -> None:
    assert parse_chapter("Bab ini menguraikan") is None
    assert parse_chapter("BABAK I") is None


def test_order() -> None:
    labels = [parsed[0] for line in ("H. Satu", "I. Dua", "J. Tiga", "II. Empat") if (parsed := parse_label(line))]
    assert labels[1].follows(labels[0])
    assert not labels[3].follows(labels[0])
    assert [roman_value(text) for text in ("I", "IV", "IX", "XIV")] == [1, 4, 9, 14]
