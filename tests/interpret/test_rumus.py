from __future__ import annotations

import pytest

from extractor.interpret.direction import find_direction
from extractor.interpret.formula import classify
from extractor.interpret.rumus import read_rumus
from extractor.model.records import Rumus
from tests.interpret.naskah_builder import At, naskah, page
from tests.sample_parts import table

UP = "1. Semakin tinggi realisasi menunjukkan pencapaian kinerja yang semakin baik, maka"
DOWN = "2. Semakin tinggi realisasi menunjukkan semakin rendah pencapaian kinerja, maka digunakan"


def stacked(y: float, above: str, below: str, left: str = "% Pencapaian Target =") -> list[At]:
    """`left = above / below x 100%` over three lines, the axis at `y`."""
    return [(300, y - 9, above), (130, y, left), (520, y, "x 100%"), (330, y + 9, below)]


def read(*lines: At) -> list[Rumus]:
    return list(read_rumus(naskah(page(sorted(lines, key=lambda item: (item[1], item[0]))))))


@pytest.mark.parametrize(
    ("above", "below", "formula"),
    [
        ("Realisasi", "Target", "POS"),
        ("Realisasi Tahun t", "Target Rencana Tahun t", "POS"),
        ("Realisasi", "Rencana/Target", "POS"),
        ("Target - (Realisasi - Target)", "Target", "NEG_2TR"),
        ("Rencana–(Realisasi–Rencana)", "Rencana", "NEG_2TR"),
        ("(2 x Target) - Realisasi", "Target", "NEG_2TR"),
        ("Target", "Realisasi", "NEG_TR"),
        ("Reaisasi-(Realisasi-Rencana)", "Rencana", "NEG_CONST"),
        ("Realisasi/Rencana x 100%", None, "POS"),
        ("Rencana-(Realisasi-Rencana) / Rencana x 100%", None, "NEG_2TR"),
        ("{Rencana - (Realisasi - Rencana)} : Rencana", None, "NEG_2TR"),
        ("Realisasi Tahun t", "Realisasi Tahun t-1", "unknown"),
        ("Realisasi", "Target Akhir Renstra", "unknown"),
        ("Prosentase pencapaian", "Rencana", "unknown"),
        ("Realisasi - (", "Target", "unknown"),
        ("Realisasi", None, "unknown"),
    ],
)
def test_classify(above: str, below: str | None, formula: str) -> None:
    assert classify(above, below) == formula


@pytest.mark.parametrize(
    ("text", "arah"),
    [
        (UP, "positif"),
        (DOWN, "negatif"),
        ("apabila semakin tinggi realisasi menunjukkan semakin rendahnya pencapaian kinerja", "negatif"),
        ("Semakin rendah realisasi menunjukkan semakin tinggi pencapaian kinerja", "negatif"),
        ("Semakin Tinggi Realisasi Semakin tinggi realisasi menunjukkan semakin rendah kinerja", "negatif"),
        (
            "semakin tinggi realisasinya menunjukkan semakin tinggi kinerjanya atau semakin rendah realisasinya",
            "positif",
        ),
        ("untuk realisasi yang lebih besar menunjukkan kinerja lebih baik", "positif"),
        ("untuk realisasi yang lebih besar menunjukkan kinerja kurang baik", "negatif"),
        ("Semakin tinggi kesadaran masyarakat, semakin rendah kasus", None),
    ],
)
def test_direction(text: str, arah: str | None) -> None:
    found = find_direction(text)
    assert (found[0] if found else None) == arah


def test_stacked_fractions_with_the_sentence_before_each() -> None:
    rumus = read(
        (72, 100, UP),
        (86, 120, "digunakan rumus :"),
        *stacked(150, "Realisasi", "Rencana"),
        (72, 200, DOWN),
        (86, 220, "rumus :"),
        *stacked(250, "Rencana - (Realisasi - Rencana)", "Rencana"),
        (72, 280, "Selanjutnya, pemaknaan dari capaian kinerja dibagi berdasarkan klasifikasi berikut, yaitu skala"),
    )
    assert [(item.formula, item.arah) for item in rumus] == [("POS", "positif"), ("NEG_2TR", "negatif")]
    assert rumus[1].teks == "% Pencapaian Target = Rencana - (Realisasi - Rencana) / Rencana x 100%"
    assert rumus[1].bukti.box.y0 == 241
    assert rumus[1].bukti.box.y1 == 271


def test_the_constant_formula() -> None:
    rumus = read((72, 200, DOWN), (86, 220, "rumus :"), *stacked(250, "Realisasi-(Realisasi-Rencana)", "Rencana"))
    assert [item.formula for item in rumus] == ["NEG_CONST"]


def test_a_numerator_on_the_axis() -> None:
    rumus = read((100, 100, "Capaian Kinerja (%) = Realisasi x 100 %"), (220, 113, "Target"))
    assert [(item.formula, item.teks) for item in rumus] == [("POS", "Capaian Kinerja (%) = Realisasi / Target x 100%")]


def test_a_formula_on_one_line_before_more_text() -> None:
    rumus = read(
        (100, 100, "Capaian = Realisasi / Target x 100%"),
        (100, 113, "Rumus tersebut dipakai untuk semua indikator kinerja"),
    )
    assert [item.formula for item in rumus] == ["POS"]


def test_a_bar_of_dashes() -> None:
    rumus = read((190, 91, "Realisasi"), (100, 100, "% Capaian = ------------------ X 100 %"), (195, 109, "Rencana"))
    assert [item.formula for item in rumus] == ["POS"]


def test_a_picture_leaves_the_sentence() -> None:
    rumus = read(
        (72, 100, UP), (86, 120, "digunakan rumus :"), (72, 200, DOWN), (86, 220, "rumus :"), (72, 300, "Uraian")
    )
    assert [(item.formula, item.arah) for item in rumus] == [("unknown", "positif"), ("unknown", "negatif")]
    assert all(item.alasan for item in rumus)


def test_other_measures_and_indicators_are_left_out() -> None:
    assert read(*stacked(100, "Realisasi Thn ini", "Target", left="Perbandingan dengan Nasional =")) == []
    assert read(*stacked(100, "Jumlah dokumen selesai", "Jumlah dokumen", left="% Realisasi Indikator =")) == []


def test_formulas_in_tables_are_those_of_indicators() -> None:
    lines = page(sorted(stacked(130, "Realisasi", "Target"), key=lambda item: item[1]))
    beside = table("t1", 1, [["Indikator"] * 6, ["x"] * 6, ["x"] * 6], "iku")
    assert list(read_rumus(naskah(lines, tables=[beside]))) == []
