from __future__ import annotations

import pytest

from extractor.interpret.iku import read_iku
from extractor.interpret.stacked import find_fraction
from extractor.model.geometry import Box
from extractor.model.page import Edge
from extractor.model.plans import Iku
from tests.interpret.naskah_builder import At, line
from tests.interpret.reading import prints, view

TITLE = "Indikator Kinerja Utama"
CELL = Box(100, 100, 300, 300)


def iku(sketch: str, title: str = TITLE) -> list[Iku]:
    return list(read_iku(view(sketch, title)))


def test_all_that_is_said_of_an_indicator() -> None:
    rows = iku(
        """
        No | Kinerja Utama | Indikator Kinerja Utama | Formulasi | Bidang Penanggung Jawab | Sumber Data
        1 | Mutu naik | 1. Nilai SKM | Hasil survei | - Seksi Umum / - Seksi Data | Laporan
        _ | _ | 2. Lama layanan | Waktu dibagi layanan | Seksi Umum | Catatan
        """
    )
    assert [(row.sasaran, row.indikator, prints(row.formulasi)) for row in rows] == [
        ("Mutu naik", "Nilai SKM", "Hasil survei"),
        ("Mutu naik", "Lama layanan", "Waktu dibagi layanan"),
    ]
    assert [(row.penanggung_jawab, row.sumber_data) for row in rows] == [
        ("- Seksi Umum - Seksi Data", "Laporan"),
        ("Seksi Umum", "Catatan"),
    ]
    assert {(row.sumber, row.pembilang, row.penyebut) for row in rows} == {("iku", None, None)}


def test_a_list_with_targets() -> None:
    rows = iku(
        "Uraian IKU | Indikator Kinerja | Satuan | Target\nProduksi | - Padi / - Jagung | Ton / Ton | 1.200 / 300"
    )
    assert [(row.indikator, row.satuan, prints(row.target)) for row in rows] == [
        ("Padi", "Ton", "1.200"),
        ("Jagung", "Ton", "300"),
    ]


def test_measurements_with_a_column_of_formulas_are_no_list() -> None:
    sketch = "Indikator | Rumus | Target | Realisasi | Capaian\nNilai SKM | Hasil survei | 80 | 82 | 102,5"
    assert iku(sketch, "Capaian Kinerja") == []


def fraction(lines: list[At], *bars: tuple[float, float, float]) -> tuple[str, str] | None:
    """Of a cell with such lines, and bars drawn from x to x at a height."""
    edges = [Edge(x0, y, x1, y) for x0, x1, y in bars]
    return find_fraction([line(*item) for item in lines], CELL, edges)


def test_a_drawn_bar_between_numerator_and_denominator() -> None:
    lines = [(110.0, 110.0, "Berkas selesai"), (110.0, 125.0, "tepat waktu"), (110.0, 145.0, "Berkas masuk")]
    assert fraction([*lines, (240.0, 135.0, "x 100%")], (110, 230, 141)) == (
        "Berkas selesai tepat waktu",
        "Berkas masuk",
    )


def test_a_typed_bar_behind_an_equals_sign() -> None:
    lines = [(110.0, 110.0, "dengan rumus:"), (110.0, 125.0, "Berkas selesai"), (110.0, 155.0, "Berkas masuk")]
    assert fraction([*lines, (105.0, 140.0, "= -----------------x 100 %")]) == ("Berkas selesai", "Berkas masuk")


def test_a_sentence_over_a_fraction_that_fits_its_bar_is_no_part_of_it() -> None:
    lines = [
        (105.0, 110.0, "Bagian dari semua berkas yang selesai"), (105.0, 124.0, "selesai"),
        (105.0, 148.0, "Berkas selesai"), (105.0, 164.0, "Berkas masuk x 100%"),
    ]  # fmt: skip
    assert fraction(lines, (105, 175, 162)) == ("Berkas selesai", "Berkas masuk")


STACKED = [(110.0, 110.0, "Berkas selesai"), (200.0, 125.0, "x 100%"), (110.0, 140.0, "Berkas masuk")]


@pytest.mark.parametrize(
    ("lines", "bars"),
    [
        ([(110.0, 110.0, "Hasil survei"), (110.0, 125.0, "tahun ini")], [(110.0, 170.0, 123.0)]),  # underlined
        ([(110.0, 110.0, "Berkas selesai"), (110.0, 125.0, "dibagi berkas masuk x 100%")], []),
        ([*STACKED, (110.0, 170.0, "Semua")], [(110.0, 190.0, 131.0), (110.0, 190.0, 160.0)]),  # two of them
        (STACKED, [(100.0, 300.0, 131.0)]),  # a ruling line
    ],
)
def test_no_fraction(lines: list[At], bars: list[tuple[float, float, float]]) -> None:
    assert fraction(lines, *bars) is None
