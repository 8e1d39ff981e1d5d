"""Linking the names of one agency."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.padanan.keputusan import Keputusan, Putusan, Sebutan, of_agency
from extractor.padanan.names import Mention, key
from extractor.padanan.taut import Linked, link
from extractor.padanan.timbang import Agency

AGENCY = Agency("dinasrekaan|", "Dinas Rekaan", "Kabupaten Rekaan")
GOAL = frozenset({"Meningkatnya pelayanan"})


def said(report: int, nama: str, *values: tuple[int, str, float], **more: object) -> Mention:
    given_: dict[str, object] = {"induk": None, "satuan": "%", "tabel": frozenset({f"{report}#t1"})} | more
    return Mention(f"laporan-{report}", report, nama=nama, nilai=frozenset(values), **given_)  # type: ignore[arg-type]


def groups(linked: Linked) -> set[frozenset[tuple[str, str | None]]]:
    return {frozenset((one.mention.nama, one.mention.induk) for one in found.padanan) for found in linked.indikator}


def names(*mentions: Mention, decided: Iterable[Keputusan] = ()) -> set[frozenset[str]]:
    linked = link(AGENCY, mentions, of_agency(decided, "Dinas Rekaan"))
    return {frozenset(nama for nama, _ in group) for group in groups(linked)}


def test_other_letters_are_one_name() -> None:
    found = names(said(2020, "1. Prosentase desa yg mandiri"), said(2021, "Persentase Desa yang mandiri (%)"))
    assert len(found) == 1


def test_one_table_has_an_indicator_once() -> None:
    pair = ("Persentase jalan mantap", "Persentase jalan yang mantap di Kabupaten Rekaan")
    assert len(names(said(2020, pair[0]), said(2021, pair[1]))) == 1
    assert len(names(said(2020, pair[0]), said(2020, pair[1]))) == 2


def test_the_better_name_takes_the_place_in_a_table() -> None:
    one = "Persentase rekomendasi koordinasi yang ditindaklanjuti"
    linked = names(
        said(2020, one, (2020, "realisasi", 81.2)),
        said(2021, "Persentase rekomendasi hasil koordinasi yang ditindaklanjuti", (2020, "realisasi", 81.2)),
        said(2021, one.upper(), (2020, "realisasi", 77.3)),
    )
    assert frozenset({one, one.upper()}) in linked


def test_equal_values_of_one_year_settle_a_doubt() -> None:
    first = said(2020, "Jumlah kelompok swadaya aktif", (2020, "realisasi", 34.7))
    second = "Jumlah kelompok swadaya masyarakat aktif"
    assert len(names(first, said(2021, second))) == 2
    assert len(names(first, said(2021, second, (2020, "realisasi", 34.7)))) == 1
    assert len(names(first, said(2021, second, (2020, "realisasi", 43.7)))) == 2


def test_a_value_that_two_names_share_settles_nothing() -> None:
    assert (
        len(
            names(
                said(2020, "Jumlah kelompok aktif", (2020, "realisasi", 34.7)),
                said(2020, "Jumlah desa mandiri", (2020, "realisasi", 34.7)),
                said(2021, "Jumlah kelompok masyarakat aktif", (2020, "realisasi", 34.7)),
            )
        )
        == 3
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rasio kematian ibu per 1.000", "Rasio kematian bayi per 1.000"),
        ("Jumlah desa yang mandiri", "Persentase desa yang mandiri"),
        ("Persentase penurunan kasus desa", "Persentase peningkatan kasus desa"),
    ],
)
def test_equal_values_do_not_help_against_a_guard(one: str, two: str) -> None:
    values = ((2020, "realisasi", 12.345), (2020, "target", 67.891))
    assert len(names(said(2020, one, *values), said(2021, two, *values))) == 2


def test_a_child_is_itself_only_under_its_parent() -> None:
    linked = link(
        AGENCY,
        [
            said(2020, "Daging", induk="Jumlah produksi :", satuan="Ton"),
            said(2020, "Daging", induk="Persentase produk bersertifikat", satuan="Ton", tabel=frozenset({"2020#t2"})),
            said(2021, "Daging", induk="Jumlah produksi", satuan="Ton"),
        ],
        {},
    )
    assert len(linked.indikator) == 2
    assert {len(one.padanan) for one in linked.indikator} == {1, 2}


def test_a_child_without_parent_goes_to_the_only_one_there_is() -> None:
    one = said(2020, "Padi", induk="Jumlah produksi :", satuan="Ton")
    two = said(2021, "Padi (Jumlah produksi)", satuan=None)
    three = said(2021, "Padi", satuan="Ton", tabel=frozenset({"2021#t2"}))
    assert len(link(AGENCY, [one, two, three], {}).indikator) == 1


def test_an_agency_may_name_itself() -> None:
    assert len(names(said(2020, "Jumlah pengaduan warga"), said(2021, "Jumlah pengaduan warga pada dinas"))) == 1


def test_what_a_name_means_by_the_vocabulary() -> None:
    linked = link(AGENCY, [said(2020, "Nilai SKM", satuan="Nilai"), said(2021, "Indeks Kepuasan Masyarakat (IKM)")], {})
    assert [(one.acuan, one.arah) for one in linked.indikator] == [("skm", "naik")]
    other = link(AGENCY, [said(2020, "Nilai SKM"), said(2021, "Indeks Kepuasan Pegawai")], {})
    assert len(other.indikator) == 2


def test_what_is_left_open_is_handed_to_a_person() -> None:
    linked = link(AGENCY, [said(2020, "Jumlah populasi ternak"), said(2021, "Jumlah populasi ternak unggas")], {})
    assert [(one.nama_a.text, one.nama_b.text, one.match.reason) for one in linked.usulan] == [
        ("Jumlah populasi ternak", "Jumlah populasi ternak unggas", "kata berbeda: unggas")
    ]


def decide(putusan: Putusan, a: str, b: str, instansi: str = "DINAS REKAAN") -> Keputusan:
    return Keputusan(putusan=putusan, instansi=instansi, a=Sebutan(nama=a), b=Sebutan(nama=b), oleh="Pengulas")


def test_a_person_has_the_last_word() -> None:
    one, two = "Jumlah populasi ternak", "Jumlah populasi ternak unggas"
    pair = (said(2020, one), said(2021, two))
    together = [decide(Putusan.GABUNG, "1) " + one, two)]
    assert len(names(*pair, decided=together)) == 1
    assert len(names(*pair, decided=[*together, decide(Putusan.PISAH, two, one)])) == 2
    assert len(names(*pair, decided=[decide(Putusan.GABUNG, one, two, "Dinas Lain")])) == 2
    alike = (said(2020, "Persentase jalan mantap"), said(2021, "Prosentase jalan mantap yang ada"))
    apart = decide(Putusan.PISAH, alike[0].nama, alike[1].nama)
    assert len(names(*alike, decided=[apart])) == 2
    linked = link(AGENCY, pair, of_agency(together, "Dinas Rekaan"))
    assert {one.oleh for found in linked.indikator for one in found.padanan} == {"orang: Pengulas"}
    assert not linked.usulan


words = st.lists(
    st.sampled_from(["Jumlah", "Persentase", "desa", "mandiri", "aktif", "padi", "jagung", "unggas"]),
    min_size=1,
    max_size=4,
)
values = st.lists(
    st.tuples(st.integers(2019, 2021), st.just("realisasi"), st.sampled_from([1.0, 23.4, 56.78])), max_size=2
)
mentions = st.lists(
    st.builds(lambda year, text, told: said(year, " ".join(text), *told), st.integers(2019, 2021), words, values),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(mentions)
def test_the_order_of_reports_does_not_matter_and_no_table_names_one_twice(found: list[Mention]) -> None:
    once = list({one.printed: one for one in found}.values())
    turned = list(reversed(once))
    linked, again = link(AGENCY, once, {}), link(AGENCY, turned, {})
    assert {one.indikator_id for one in linked.indikator} == {one.indikator_id for one in again.indikator}
    assert sorted(one.mention.printed[2] for found_ in linked.indikator for one in found_.padanan) == sorted(
        one.printed[2] for one in once
    )
    for indicator in linked.indikator:
        keys: dict[str, set[str]] = {}
        for one in indicator.padanan:
            for table in one.mention.tabel:
                keys.setdefault(table, set()).add(" ".join(one.mention.nama.lower().split()))
        assert all(len({key(nama) for nama in printed}) == 1 for printed in keys.values())
