from __future__ import annotations

import pytest

from extractor.interpret.describe import describe
from extractor.interpret.order import by_name, find_series, in_order, unnumbered
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian
from tests.interpret.naskah_builder import bagian, naskah, page


def front(berkas: str, kind: str, number: str | None = None) -> Naskah:
    part = bagian(kind.upper(), jenis=JenisBagian.DEPAN, kind=kind)
    return naskah(page([kind, "Laporan Kinerja"], number=number), bagian=[part], berkas=f"arsip/{berkas}.pdf")


def names(*files: Naskah) -> list[str]:
    return [piece.berkas[6:-4] for piece in in_order([describe(file) for file in files])]


def test_parts_in_front_by_their_page_numbers() -> None:
    files = [front("a", "daftar_isi", "ii"), front("b", "ikhtisar", "iii"), front("c", "kata_pengantar", "i")]
    assert names(*files) == ["c", "a", "b"]


def test_parts_in_front_as_reports_mostly_have_them() -> None:
    files = [front("a", "daftar_isi"), front("b", "ikhtisar"), front("c", "kata_pengantar", "i")]
    assert names(*files) == ["c", "b", "a"]


def test_parts_in_front_by_numbered_names() -> None:
    files = [front("01. isi", "daftar_isi"), front("02. kata", "kata_pengantar"), front("10. ringkas", "ikhtisar")]
    assert names(*files) == ["01. isi", "02. kata", "10. ringkas"]


def test_a_report_cut_in_the_middle_goes_on_by_its_page_numbers() -> None:
    second = naskah(page(["lanjutan"], number="III-14"), page(["BAB IV"], number="IV-1"), berkas="arsip/a.pdf")
    first = naskah(page(["BAB I"], number="I-1"), page(["BAB III"], number="III-1"), berkas="arsip/b.pdf")
    assert names(second, first) == ["b", "a"]
    assert [sorted(describe(file).chapters) for file in (first, second)] == [[1, 4], [5]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("01. cover.pdf", "19. lampiran.pdf", True),
        ("01. cover.pdf", "02 bab I.pdf", False),
        ("01. cover.pdf", "6. LKIP.pdf", False),
        ("Lampiran 1 IKU.pdf", "LAMPIRAN 2b Cascading.pdf", True),
    ],
)
def test_a_series_is_numbered_in_one_way(one: str, other: str, same: bool) -> None:
    first, second = find_series(one), find_series(other)
    assert first
    assert second
    assert (first.key == second.key) is same


def test_long_numbers_and_names_without_one_are_no_series() -> None:
    assert find_series("1505706930_iku.pdf") is None
    assert find_series("kata pengantar.pdf") is None


def test_names_sort_as_people_sort_them() -> None:
    assert sorted(["lampiran 10", "Lampiran 2", "bab I"], key=by_name) == ["bab I", "Lampiran 2", "lampiran 10"]


def test_names_that_differ_in_their_number() -> None:
    assert unnumbered("x/BAB  I LKIP.pdf") == unnumbered("x/BAB IV LKIP.pdf")
    assert unnumbered("x/BAB I.pdf") != unnumbered("y/BAB I.pdf")


@pytest.mark.parametrize("number", [None, "", "-", "Tiga", "IIIX?"])
def test_a_chapter_without_a_number_is_no_obstacle(number: str | None) -> None:
    first = bagian("PENDAHULUAN", nomor="I", kind="bab_pendahuluan")
    parts = [first, bagian("PENUTUP", nomor=number, kind="bab_penutup")]
    assert describe(naskah(page(["BAB I PENDAHULUAN"]), bagian=parts)).chapters >= {1}
