from __future__ import annotations

from extractor.interpret.efisiensi import read_efisiensi
from extractor.interpret.report import interpret
from extractor.model.records import Efisiensi
from tests.interpret.reading import TAHUN, prints, view
from tests.tables.ruled import grid, read

TITLE = "Efisiensi Penggunaan Sumber Daya"


def efisiensi(sketch: str, title: str = TITLE) -> list[Efisiensi]:
    return list(read_efisiensi(view(sketch, title), TAHUN))


def test_achievement_spending_and_the_formula_of_the_header_by_meaning() -> None:
    rows = efisiensi(
        """
        No | Sasaran | Indikator | % Capaian Kinerja | % Penyerapan Anggaran | Tingkat Efisiensi / (4 - 5)
        1 | 2 | 3 | 4 | 5 | 6
        1 | Mutu naik | Nilai SKM | 102,50 | 98,12 | 4,38
        ^ | ^ | Lama layanan | 96,00 | ^ | -2,12
        """
    )
    assert [(row.sasaran, row.indikator, prints(row.capaian, row.serapan, row.efisiensi)) for row in rows] == [
        ("Mutu naik", "Nilai SKM", "102,50 98,12 4,38"),
        ("Mutu naik", "Lama layanan", "96,00 98,12 -2,12"),
    ]
    assert {row.rumus_kolom for row in rows} == {"(capaian - serapan)"}


def test_spending_without_a_budget_beside_it_is_a_share() -> None:
    sketch = """
        Sasaran | Indikator Kinerja | Capaian Kinerja | Penyerapan Anggaran | Tingkat Efisiensi / (100-6)
        Mutu naik | Nilai SKM | 106,66 | 95,89 | 10,77
        """
    (row,) = efisiensi(sketch)
    assert (prints(row.serapan), row.rumus_kolom) == ("95,89", "(100-6)")
    assert interpret([read([f"Tabel 3.1 {TITLE}", grid(sketch)])]).anggaran == ()


def test_means_are_left_out() -> None:
    rows = efisiensi(
        """
        No | Sasaran | Indikator | % Capaian | % Penyerapan Anggaran | Tingkat Efisiensi
        1 | Mutu naik | Nilai SKM | 100 | 90 | 10
        Rata-rata | < | < | 100 | 90 | 10
        """
    )
    assert [row.indikator for row in rows] == ["Nilai SKM"]


def test_measurements_are_no_efficiency() -> None:
    assert efisiensi("Indikator | Target | Realisasi | Capaian (%)\nNilai SKM | 80 | 82 | 102,5") == []
