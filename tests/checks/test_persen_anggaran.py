from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.model.records import TingkatAnggaran
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik


def lines(*rows: tuple[str, str, str], **more: str) -> Pabrik:
    pabrik = Pabrik()
    for at, (anggaran, realisasi, persen) in enumerate(rows):
        pabrik.dana(f"Program {['satu', 'dua', 'tiga', 'empat'][at]}", anggaran, realisasi, persen, **more)  # type: ignore[arg-type]
    return pabrik


@pytest.mark.parametrize(
    ("anggaran", "realisasi", "persen"),
    [
        ("1.903.421.864", "1.774.403.089", "93,22"),
        ("217.800.000", "182.200.000", "83,65%"),
        ("217.800.000", "182.200.000", "83"),  # cut off
        ("217.800.000", "182.200.000", "84%"),  # rounded
        ("1.000.000", "870.000", "13,00"),  # what is left
        ("0", "0", "0"),
        ("-", "-", "-"),
    ],
)
def test_right_percentages(anggaran: str, realisasi: str, persen: str) -> None:
    assert lines((anggaran, realisasi, persen)).temuan() == []


def test_a_wrong_percentage() -> None:
    pabrik = lines(
        ("500.000", "400.000", "80,00"), ("21.244.979.000", "14.526.566.000", "68,42"), ("300.000", "150.000", "50%")
    )
    (found,) = pabrik.temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("persen_anggaran", "68,42", "68,38")
    assert found.keyakinan is Keyakinan.PASTI


def test_two_percentages_in_each_other_s_place() -> None:
    rows = (("1.000.000", "986.400", "99,17"), ("2.000.000", "1.983.400", "98,64"), ("300.000", "150.000", "50"))
    found = lines(*rows).temuan("persen_anggaran")
    assert [(one.tertulis, one.hitung) for one in found] == [("99,17", "98,64"), ("98,64", "99,17")]
    assert all("tertukar dengan persentase" in one.uraian for one in found)
    (alone,) = lines(*rows[:1], *rows[2:]).temuan("persen_anggaran")
    assert "tertukar" not in alone.uraian


@pytest.mark.parametrize(("tables", "sure"), [("ab", True), ("b", False)])
def test_a_row_that_is_surely_read_in_one_of_its_places(tables: str, sure: bool) -> None:
    pabrik = Pabrik()
    for table in tables:
        line = pabrik.dana("Belanja langsung", "500.000", "400.000", "81,00", sisa="90.000", tabel=table)
        assert line.sisa is not None
        doubt = {name: getattr(line, name).model_copy(update={"split": table == "b"}) for name in ("sisa", "persen")}
        pabrik.records[-1] = line.model_copy(update=doubt)
        pabrik.dana("Belanja pegawai", "500.000", "400.000", "80,00", tabel=table)
        pabrik.dana("Belanja modal", "300.000", "150.000", "50,00", tabel=table)
    found = {one.aturan: one.keyakinan is Keyakinan.PASTI for one in pabrik.temuan()}
    assert found == {"persen_anggaran": sure, "jumlah.sisa": sure}


def test_a_percentage_that_is_the_mean_of_those_below() -> None:
    pabrik = Pabrik()
    program = pabrik.dana("Program satu", "1.000.000", "500.000", "86%")
    for name, spent, persen in (("Rapat", "100.000", "100%"), ("Lomba", "400.000", "72%")):
        pabrik.dana(name, "100.000" if name == "Rapat" else "555.000", spent, persen, induk=program)
    (found,) = pabrik.temuan("persen_anggaran")
    assert "rata-rata persentase rincian" in found.uraian


def test_a_column_of_shares_is_left_alone() -> None:
    rows = [
        ("100.000", "90.000", "20"),
        ("200.000", "150.000", "40"),
        ("100.000", "50.000", "21"),
        ("90.000", "9.000", "18"),
    ]
    assert lines(*rows).temuan() == []


def test_percentages_of_what_is_left() -> None:
    assert lines(("1.000.000", "870.000", "13,00"), persen_dari="sisa").temuan() == []
    (found,) = lines(("1.000.000", "870.000", "15,30"), persen_dari="sisa").temuan()
    assert found.hitung == "13,00"


def test_percentages_of_the_first_budget() -> None:
    assert lines(("2.000.000", "870.000", "87,00"), murni="1.000.000").temuan() == []


def test_the_same_line_in_prose_is_one_matter() -> None:
    pabrik = lines(("866.800.000", "860.924.000", "99,35%"))
    pabrik.dana("Program satu", "866.800.000", "860.924.000", "99,35%", tabel=None, halaman=54)
    (found,) = pabrik.temuan()
    assert found.halaman == (1, 54)


@given(
    anggaran=st.integers(1_000, 10**12),
    share=st.floats(0, 1.2),
    decimals=st.integers(0, 2),
    way=st.sampled_from([ROUND_DOWN, ROUND_HALF_UP]),
    tingkat=st.sampled_from(list(TingkatAnggaran)),
)
def test_a_computed_percentage_raises_nothing(
    anggaran: int, share: float, decimals: int, way: str, tingkat: TingkatAnggaran
) -> None:
    realisasi = int(anggaran * share)
    persen = (Decimal(realisasi) / anggaran * 100).quantize(Decimal(1).scaleb(-decimals), way)
    pabrik = Pabrik()
    pabrik.dana("Program satu", str(anggaran), str(realisasi), str(persen).replace(".", ","), tingkat=tingkat)
    assert pabrik.temuan() == []


def test_a_percentage_of_the_budget_of_another_line() -> None:
    pabrik = Pabrik()
    pabrik.dana("Penyusunan Dokumen Kinerja", "Rp128.500.000", "Rp126.150.762", "98,36%", tabel=None, halaman=32)
    pabrik.dana("Penyusunan Perencanaan", "128.250.000", tabel="t4", halaman=12)
    (found,) = pabrik.temuan("persen_anggaran")
    assert "128.250.000" in found.uraian
    assert found.halaman == (12, 32)
