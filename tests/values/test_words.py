from __future__ import annotations

import pytest

from extractor.values.words import digits_with_words, words_to_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("nol", 0),
        ("tiga", 3),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("tiga belas", 13),
        ("duabelas", 12),
        ("duapuluh", 20),
        ("dua puluh satu", 21),
        ("seratus", 100),
        ("dua ratus lima", 205),
        ("seribu", 1000),
        ("dua ribu enam belas", 2016),
        ("sejuta", 10**6),
        ("satu milyar", 10**9),
        ("satu triliun dua ratus miliar", 1_200_000_000_000),
        (
            "Seratus Milyar Tiga Ratus Lima Puluh Juta Enam Ratus Dua Puluh Tujuh Ribu Lima Ratus Rupiah",
            100_350_627_500,
        ),
        ("delapan puluh persen", 80),
    ],
)
def test_number_words(words: str, number: int) -> None:
    assert words_to_number(words) == number


def test_decimals_in_words() -> None:
    assert str(words_to_number("dua koma lima")) == "2.5"


@pytest.mark.parametrize("words", ["", "Sangat Baik", "satu dua", "puluh", "seribu juta juta", "tiga kegiatan"])
def test_no_number(words: str) -> None:
    assert words_to_number(words) is None


def test_pairs_in_a_sentence() -> None:
    sentence = "terdiri dari 3 (tiga) sasaran dan 21 (dua puluh dua) indikator (IKU), 4 (tga) hal"
    first, second = digits_with_words(sentence)
    assert (sentence[first.start : first.end], sentence[first.words_start : first.words_end]) == ("3", "tiga")
    assert first.agree
    assert not second.agree
    assert second.number == 22


def test_amount_in_words() -> None:
    (pair,) = digits_with_words("sebesar Rp. 2.500.000,- (Dua Juta Lima Ratus Ribu Rupiah)")
    assert pair.agree
