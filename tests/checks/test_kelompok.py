from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.checks.kelompok import grouped
from extractor.model.evidence import Bukti
from extractor.model.geometry import Box
from extractor.model.temuan import BuktiTemuan, Keparahan, Keyakinan, Temuan


def temuan(name: str, *cells: int, sebab: str | None = None) -> Temuan:
    """A finding over cells of one page; the first is what it says is wrong."""
    places = [
        Bukti(berkas="a.pdf", halaman=3, box=Box(0.0, 10.0 * cell, 50.0, 10.0 * cell + 8), teks=str(cell))
        for cell in cells
    ]
    return Temuan(
        temuan_id=name,
        aturan="jumlah",
        keparahan=Keparahan.TINGGI,
        keyakinan=Keyakinan.PASTI,
        uraian=name,
        tertulis="",
        hitung="",
        butir_reviu="II.5",
        kelompok=sebab,
        bukti=tuple(BuktiTemuan(bukti=place, peran="anggota") for place in places),
    )


def groups(*found: Temuan) -> list[str | None]:
    return [one.kelompok for one in grouped(found)]


def test_a_wrong_cell_and_what_was_computed_with_it() -> None:
    assert groups(temuan("capaian", 1, 2), temuan("rata-rata", 9, 1, 3), temuan("lain", 5, 6)) == [
        "capaian",
        "capaian",
        None,
    ]


def test_cells_that_are_right_join_nothing() -> None:
    assert groups(temuan("satu", 1, 7), temuan("dua", 2, 7)) == [None, None]


def test_a_cause_that_the_rule_names() -> None:
    assert groups(temuan("satu", 1, sebab="tabel 1 / 2"), temuan("dua", 2, sebab="tabel 1 / 2")) == ["satu", "satu"]
    assert groups(temuan("satu", 1, sebab="tabel 1 / 2"), temuan("dua", 2)) == [None, None]


def test_without_places() -> None:
    assert groups(temuan("satu"), temuan("dua")) == [None, None]


@given(st.lists(st.lists(st.integers(0, 8), max_size=4), max_size=8))
def test_groups_are_named_by_their_first_and_have_two_at_least(cells: list[list[int]]) -> None:
    found = grouped([temuan(str(number), *some) for number, some in enumerate(cells)])
    names = [one.kelompok for one in found if one.kelompok is not None]
    assert [one.temuan_id for one in found] == [str(number) for number in range(len(cells))]
    for name in set(names):
        members = [one.temuan_id for one in found if one.kelompok == name]
        assert members[0] == name
        assert len(members) > 1
