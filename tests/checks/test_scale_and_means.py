from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik

SCALE = (
    ("Sangat Baik", "100", False, None, True),
    ("Baik", "76", True, "100", True),
    ("Cukup", "55", True, "75", True),
    ("Kurang", None, True, "55", False),
)


def labelled(capaian: str, kategori: str, *, target: str | None = None, realisasi: str | None = None) -> Pabrik:
    pabrik = Pabrik()
    pabrik.skala(*SCALE)
    pabrik.ukur("Jalan mantap", None, None, "90", kategori="Baik")
    pabrik.ukur("Jembatan mantap", None, None, "60", kategori="CUKUP")
    pabrik.ukur("Irigasi baik", target, realisasi, capaian, kategori=kategori)
    return pabrik


@pytest.mark.parametrize(
    ("capaian", "kategori"),
    [
        ("66%", "Cukup"),
        ("120", "SB"),
        ("75,4", "Baik"),
        ("100", "Baik"),
        ("66", "Hijau"),
        ("54", "kurang"),
        ("-", "Baik"),
    ],
)
def test_labels_that_fit_or_that_the_scale_leaves_open(capaian: str, kategori: str) -> None:
    assert labelled(capaian, kategori).temuan("kategori") == []


def test_a_label_of_another_band() -> None:
    (found,) = labelled("66%", "Baik").temuan("kategori")
    assert (found.aturan, found.tertulis, found.hitung) == ("kategori", "Baik", "Cukup")
    assert found.keyakinan is Keyakinan.PASTI
    assert found.halaman == (1, 3)


def test_a_value_on_an_edge_needs_a_look_unless_it_is_exact() -> None:
    (found,) = labelled("100", "Sangat Baik").temuan("kategori")
    assert found.keyakinan is Keyakinan.PERLU_DICEK
    (found,) = labelled("100", "Sangat Baik", target="14", realisasi="14").temuan("kategori")
    assert found.keyakinan is Keyakinan.PASTI


def test_a_table_with_another_scale() -> None:
    pabrik = Pabrik()
    pabrik.skala(*SCALE)
    for number in range(4):
        pabrik.ukur(f"Indikator ke {number}", None, None, f"8{number}", kategori="Sangat Baik")
    assert pabrik.temuan("kategori") == []


def test_a_report_without_scale() -> None:
    pabrik = Pabrik()
    pabrik.ukur("Jalan mantap", None, None, "12", kategori="Sangat Baik")
    assert pabrik.temuan("kategori") == []


def test_codes_of_the_scale_itself_come_first() -> None:
    pabrik = Pabrik()
    pabrik.skala(
        ("Baik", "60", True, "100", True), ("Sedang", "50", True, "59", True), ("Kurang", None, True, "49", True)
    )
    pabrik.records = [
        one.model_copy(update={"kode": "K"}) if one.bukti.teks == "Sedang" else one for one in pabrik.records
    ]
    pabrik.ukur("Jalan mantap", None, None, "55", kategori="K")
    assert pabrik.temuan("kategori") == []


def averaged(nilai: str, *rows: tuple[str, str | None], label: str = "Rata-rata") -> Pabrik:
    pabrik = Pabrik()
    members = [pabrik.ukur(f"Indikator ke {at}", None, None, c, sasaran=s) for at, (c, s) in enumerate(rows) if (c, s)]
    pabrik.rata(nilai, members, label)
    return pabrik


MEMBERS = (("200", "A"), ("100", "A"), ("128,57", "B"), ("130,77", "C"))


@pytest.mark.parametrize("nilai", ["139,83", "139,84", "136,45", "139"])
def test_means_of_indicators_and_of_sasaran(nilai: str) -> None:
    assert averaged(nilai, *MEMBERS).temuan() == []


def test_an_average_that_no_way_gives() -> None:
    (found,) = averaged("141,25", *MEMBERS).temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("rata_rata", "141,25", "139,84")
    assert found.keyakinan is Keyakinan.PASTI
    assert "cara yang paling dekat" in found.uraian


def test_missing_values_left_out_or_counted_as_nothing() -> None:
    rows = (("100", "A"), ("80", "A"), ("-", "B"))
    assert averaged("90", *rows).temuan() == []
    assert averaged("60", *rows).temuan() == []
    assert len(averaged("75", *rows).temuan()) == 1


def test_totals_are_no_averages() -> None:
    assert averaged("999", *MEMBERS, label="Jumlah").temuan() == []


@given(st.lists(st.integers(1, 30000), min_size=2, max_size=12), st.booleans())
def test_a_computed_mean_raises_nothing(hundredths: list[int], cut: bool) -> None:
    total, count = sum(hundredths), len(hundredths)
    mean = total // count if cut else (2 * total + count) // (2 * count)
    rows = [(f"{number // 100},{number % 100:02}", "A") for number in hundredths]
    assert averaged(f"{mean // 100},{mean % 100:02}", *rows).temuan() == []
