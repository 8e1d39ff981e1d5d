"""Which columns make up one measurement, by the forms of tables met in reports."""

from __future__ import annotations

import pytest

from extractor.canon.columns import meaning
from extractor.interpret.measures import find_measures
from extractor.interpret.view import _settled


def measures(header: str, tahun: int | None = 2020, kind: str | None = "pengukuran", title: str = "") -> list[str]:
    """Scope, year and 0-based columns of each measurement, T target, R realisasi, C capaian, K kategori."""
    paths = [tuple(part.strip() for part in column.split(" / ")) for column in header.split("|")]
    meanings = _settled([meaning(path) for path in paths], kind, says_capaian=bool(title))
    return [
        f"{item.lingkup} {item.tahun} "
        + " ".join(
            f"{figure[0].upper()}{col}" for figure, col in sorted(item.columns.items(), key=lambda pair: pair[1])
        )
        for item in find_measures(meanings, kind, tahun)
    ]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("No | Indikator | Target | Realisasi | Capaian (%)", "T2 R3 C4"),
        ("No | Indikator | Realisasi Tahun 2020 | Target PK Tahun 2020 | Capaian Thdp PK (3/4)*100%", "R2 T3 C4"),
        ("Indikator | Target | % Capai Kinerja | Katagori", "T1 C2 K3"),
        ("Sasaran | Indikator | Satuan | Realisasi 2020 | %", "R3 C4"),
        ("No | Indikator | Target Kinerja | Realisasi Kinerja", "T2 R3"),
        ("Indikator | Satuan | Tahun 2020 / Target | Tahun 2020 / Realisasi | % Capaian | Ket", "T2 R3 C4"),
        ("Indikator | Rencana Tingkat Capaian | Realisasi | Tingkat Kemajuan", "T1 R2 C3"),
        (
            "Indikator | Satuan | Target* 2020 Nilai | Realisasi** 2020 Nilai | Terhadap Indikator 2020 Nilai",
            "T2 R3 C4",
        ),
        ("Indikator | Target | Capaian | % Capaian", "T1 R2 C3"),
        ("Indikator | Target 2020 | Capaian 2020 | % Capaian", "T1 R2 C3"),
        ("Indikator | Target | Realisasi | Capaian | % Capaian", "T1 R2 C3"),
    ],
)
def test_one_year(header: str, expected: str) -> None:
    assert measures(header) == [f"tahunan 2020 {expected}"]


def test_no_measurement_without_a_result() -> None:
    assert measures("No | Sasaran | Indikator | Target") == []
    assert measures("No | Program | Anggaran (Rp) | Realisasi (Rp) | %") == []


def test_years_over_target_realisasi_and_capaian() -> None:
    header = "Indikator | " + " | ".join(f"{y} / Target | {y} / Realisasi | {y} / Capaian" for y in (2019, 2020))
    assert measures(header) == ["tahunan 2019 T1 R2 C3", "tahunan 2020 T4 R5 C6"]


def test_target_and_realisasi_over_last_year_and_this() -> None:
    header = "Indikator | " + " | ".join(f"{f} / Th. 2019 (n-1) | {f} / Th. 2020 (n)" for f in ("Target", "Realisasi"))
    assert measures(header) == ["tahunan 2019 T1 R3", "tahunan 2020 T2 R4"]


def test_n_and_n_1_without_years() -> None:
    assert measures("Indikator | Target (n) | Realisasi (n-1) | Realisasi (n) | Capaian") == [
        "tahunan 2020 T1 R3 C4",
        "tahunan 2019 R2",
    ]


def test_last_year_and_this_year_in_words() -> None:
    header = "Indikator | Realisasi Tahun Lalu | Target Tahun Ini | Realisasi Tahun Ini | Capaian"
    assert measures(header) == ["tahunan 2019 R1", "tahunan 2020 T2 R3 C4"]


def test_five_years_of_realisasi() -> None:
    header = "Indikator | " + " | ".join(f"Realisasi Tahun {year}" for year in range(2016, 2021))
    assert measures(header, kind="banding_tahun") == [f"tahunan {year} R{year - 2015}" for year in range(2016, 2021)]


def test_years_alone_under_a_comparison() -> None:
    assert measures("Indikator | Satuan | 2019 | 2020 | Capaian 2020 (%)", kind="banding_tahun") == [
        "tahunan 2019 R2",
        "tahunan 2020 R3 C4",
    ]


@pytest.mark.parametrize(
    "growth", ["Realisasi 2020 Thdp Tahun 2019 (3/4)*100", "Percepatan/Perlambatan", "% Peningkatan", "Naik/Turun"]
)
def test_growth_is_no_capaian(growth: str) -> None:
    header = f"Indikator | Satuan | Realisasi 2020 | Realisasi 2019 | {growth}"
    assert measures(header, kind="banding_tahun") == ["tahunan 2020 R2", "tahunan 2019 R3"]


ESAKIP = (
    "No | Sasaran | Indikator | Capaian Thn Lalu (2019) | Tahun 2020 / Target | Tahun 2020 / Realisasi | "
    "Tahun 2020 / % Realisasi | Target Akhir Renstra | Capaian Thn 2020 terhadap Target Akhir Renstra"
)


def test_form_of_the_esakip() -> None:
    assert measures(ESAKIP) == ["tahunan 2019 R3", "tahunan 2020 T4 R5 C6", "akhir_renstra 2020 R5 T7 C8"]


def test_capaian_of_last_year_in_percent_stays_capaian() -> None:
    assert measures(ESAKIP.replace("Capaian Thn Lalu (2019)", "% Capaian Thn Lalu (2019)"))[0] == "tahunan 2019 C3"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Indikator | Target Akhir Renstra | Realisasi 2020 | Tingkat Kemajuan", ["akhir_renstra 2020 T1 R2 C3"]),
        ("Indikator | Realisasi 2020 | Target 2023 | Capaian (%)", ["akhir_renstra 2020 R1 T2 C3"]),
        ("Indikator | Target Jangka Menengah | Realisasi Tahun 2020 | (%)", ["akhir_renstra 2020 T1 R2 C3"]),
        (
            "Indikator | Realisasi 2020 | Realisasi s.d. 2020 | Target Akhir RPJMD | Capaian terhadap Akhir RPJMD",
            ["tahunan 2020 R1", "akhir_renstra 2020 R2 T3 C4"],
        ),
    ],
)
def test_end_of_the_plan(header: str, expected: list[str]) -> None:
    assert measures(header, kind="banding_renstra") == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("Target Renstra Tahun 2023", "T4"),
        ("Target 2023 | Capaian thd Target 2023", "R2 T4 C5"),
        ("Target Akhir RPJMD | Capaian terhadap RPJMD", "R2 T4 C5"),
    ],
)
def test_target_of_a_year_to_come_is_no_target_of_this_year(more: str, expected: str) -> None:
    header = f"Indikator | Target 2020 | Realisasi 2020 | Capaian | {more}"
    assert measures(header) == ["tahunan 2020 T1 R2 C3", f"akhir_renstra 2020 {expected}"]


def test_year_alone_beside_the_target_of_the_plan() -> None:
    header = "No | Sasaran | Indikator | Target Renstra | Tahun 2020 | Keterangan"
    assert measures(header, kind="banding_renstra") == ["akhir_renstra 2020 T3 R4"]


def test_national_figure() -> None:
    header = "Indikator | Realisasi Tahun 2020 | Realisasi Nasional | Ket. (+/-)"
    assert measures(header, kind="banding_nasional") == ["nasional 2020 R1 T2"]


def test_national_figure_beside_a_target_of_its_own() -> None:
    header = "Indikator | Target | Realisasi | Capaian | Target Nasional"
    assert measures(header) == ["tahunan 2020 T1 R2 C3", "nasional 2020 R2 T4"]


def test_quarters() -> None:
    header = "Indikator | Target 2020 | " + " | ".join(f"TW {q} / Target | TW {q} / Realisasi" for q in ("I", "II"))
    assert measures(header)[1:] == ["triwulan 2020 T2 R3", "triwulan 2020 T4 R5"]


def test_without_any_year() -> None:
    assert measures("Indikator | Target | Realisasi | Capaian", tahun=None) == ["tahunan None T1 R2 C3"]


def test_category_alone_is_no_measurement() -> None:
    header = "Indikator | 2019 / Penilaian | 2020 / Target | 2020 / Realisasi | 2020 / Penilaian"
    assert measures(header) == ["tahunan 2020 T2 R3 K4"]


def test_realisasi_in_percent_under_a_caption_of_capaian() -> None:
    header = "Indikator | Satuan | Realisasi 2019 (%) | Realisasi 2020 (%)"
    assert measures(header, kind="banding_tahun", title="capaian") == ["tahunan 2019 C2", "tahunan 2020 C3"]
    assert measures(header, kind="banding_tahun") == ["tahunan 2019 R2", "tahunan 2020 R3"]


def test_money_beside_performance_in_one_table_is_left_out() -> None:
    header = (
        "Sasaran | Indikator | Target | Realisasi | % Capaian | Keuangan (Rp) / Anggaran | Keuangan (Rp) / Realisasi"
    )
    assert measures(header) == ["tahunan 2020 T2 R3 C4"]


def test_of_the_years_to_come_the_last_is_the_end_of_the_plan() -> None:
    header = "Indikator | " + " | ".join(f"{y} / Target | {y} / Realisasi" for y in (2020, 2021, 2022))
    assert measures(header) == ["tahunan 2020 T1 R2", "tahunan 2021 T3 R4", "tahunan 2022 R6", "akhir_renstra 2020 T5"]
