from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.model.value import Flag, Kind
from extractor.values.prose import find_values


def found(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end, _ in find_values(sentence)]


def test_amounts_and_percentages() -> None:
    sentence = "Anggaran Rp. 2.400.000.000,- terserap Rp 2.300.000.000 atau 95,83%, target 80 tercapai 5-6%."
    values = find_values(sentence)
    assert [sentence[start:end] for start, end, _ in values] == [
        "Rp. 2.400.000.000,-",
        "Rp 2.300.000.000",
        "95,83%",
        "80",
        "5-6%",
    ]
    assert [value.kind for *_, value in values] == [Kind.MONEY, Kind.MONEY, Kind.PERCENT, Kind.NUMBER, Kind.RANGE]


def test_counts_with_their_words() -> None:
    (value,) = (value for *_, value in find_values("terdiri dari 2 (dua) indikator"))
    assert (value.number, value.unit) == (Decimal(2), "indikator")


def test_malformed_amount_is_found() -> None:
    (value,) = (value for *_, value in find_values("realisasi sebesar Rp 337.369.33,- selama"))
    assert Flag.MALFORMED in value.flags


@pytest.mark.parametrize(
    "sentence",
    [
        "Peraturan Nomor 53 Tahun 2014",
        "Nomor 065/ 12 /35.09.10/2020",
        "tanggal 20 Januari 2015",
        "sebagaimana Tabel 3.1 dan Gambar 2",
        "periode 2016-2021",
        "kode 1.20.03.15",
        "triwulan ke-3",
        "pasal 4 ayat 2",
        "COVID19 dan PM10",
    ],
)
def test_names_are_no_values(sentence: str) -> None:
    assert found(sentence) == []


def test_digits_wrapped_to_the_next_line() -> None:
    (value,) = (value for *_, value in find_values("anggaran sebesar Rp 112.996.359.30\n0 untuk"))
    assert value.number == 112_996_359_300
    assert value.flags == (Flag.JOINED,)
