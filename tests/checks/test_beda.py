from __future__ import annotations

import pytest

from extractor.model.records import Lingkup, LingkupAnggaran
from extractor.model.records import TingkatAnggaran as T
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik

NAMA = "Persentase jaringan irigasi kondisi baik"


def targets(first: str, second: str, *, name: str = NAMA) -> Pabrik:
    pabrik = Pabrik()
    pabrik.janji(NAMA, first, halaman=8)
    pabrik.ukur(name, second, halaman=13)
    return pabrik


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("70%", "70"),
        ("70", "70,00 %"),
        ("≥ 75", "75"),
        ("5-6%", "6%"),
        ("BB", "bb"),
        ("-", "70"),
        ("1.200", "1.200 Ha"),
    ],
)
def test_targets_that_say_the_same(first: str, second: str) -> None:
    assert targets(first, second).temuan() == []


@pytest.mark.parametrize(("first", "second"), [("71,06%", "74,18%"), ("≥75", "≥ 80"), ("BB", "A"), ("4", "5")])
def test_targets_that_differ(first: str, second: str) -> None:
    (found,) = targets(first, second).temuan()
    assert found.aturan == "target_beda"
    assert {found.tertulis, found.hitung} == {first, second}
    assert found.halaman == (8, 13)
    assert found.keyakinan is Keyakinan.PASTI
    assert "perjanjian kinerja" in found.uraian


def test_none_and_all_may_be_two_ways_to_say_the_same() -> None:
    pabrik = Pabrik()
    pabrik.janji("Tidak adanya kecelakaan kerja", "100 %")
    pabrik.ukur("Tidak adanya kecelakaan kerja", "0", "0", "100")
    (found,) = pabrik.temuan("target_beda")
    assert found.keyakinan is Keyakinan.PERLU_DICEK


def test_a_letter_against_a_number_says_both() -> None:
    (found,) = targets("B", "80%").temuan()
    assert found.keyakinan is Keyakinan.PERLU_DICEK
    assert "tidak dimuat" in found.uraian


def test_names_of_other_indicators_are_not_compared() -> None:
    assert targets("70", "80", name="Persentase jaringan irigasi kondisi rusak").temuan() == []
    assert targets("70", "80", name="Jumlah jaringan irigasi kondisi baik").temuan() == []


def test_spelling_does_not_hide_a_difference() -> None:
    assert len(targets("70", "80", name="Prosentase jaringan  Irigasi kondisi baik (%)").temuan()) == 1


def test_other_years_scopes_and_agreements_are_not_compared() -> None:
    pabrik = Pabrik()
    pabrik.ukur(NAMA, "70")
    pabrik.ukur(NAMA, "75", tahun=2024, tabel="t2")
    pabrik.ukur(NAMA, "90", lingkup=Lingkup.AKHIR_RENSTRA, tabel="t3")
    pabrik.janji(NAMA, "60", tingkat="Kepala Bidang Irigasi")
    assert pabrik.temuan() == []


@pytest.mark.parametrize(("tahun", "count"), [(2026, 1), (2023, 0)])
def test_targets_of_the_renstra_need_their_own_year(tahun: int, count: int) -> None:
    pabrik = Pabrik()
    pabrik.ukur(NAMA, "80", tahun=tahun, lingkup=Lingkup.AKHIR_RENSTRA)
    pabrik.ukur(NAMA, "100", tahun=tahun, lingkup=Lingkup.AKHIR_RENSTRA, tabel="t2")
    assert len(pabrik.temuan()) == count


def test_a_name_that_stands_twice_in_a_table_tells_nothing() -> None:
    pabrik = targets("70", "70")
    pabrik.ukur("Daging", "5", tabel="t2")
    pabrik.ukur("Daging", "80", tabel="t2")
    pabrik.ukur("Daging", "6", tabel="t3")
    assert pabrik.temuan() == []


def test_one_matter_in_many_tables() -> None:
    pabrik = targets("60%", "60%")
    pabrik.ukur(NAMA, "70%", tabel="t7", halaman=17)
    (found,) = pabrik.temuan()
    assert (found.tertulis, found.hitung, found.halaman) == ("70%", "60%", (8, 13, 17))


def realised(*rows: tuple[str | None, str | None, str | None]) -> Pabrik:
    pabrik = Pabrik()
    for at, (target, realisasi, capaian) in enumerate(rows):
        pabrik.ukur("Indeks kualitas udara", target, realisasi, capaian, tabel=f"t{at}", halaman=16 + at)
    return pabrik


def test_realisasi_that_differ() -> None:
    (found,) = realised((None, "66,24", None), (None, "66,24", None), (None, "60", None)).temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("realisasi_beda", "60", "66,24")


def test_realisasi_of_another_precision_or_rounding() -> None:
    assert (
        realised((None, "66,24", None), (None, "66,2", None), (None, "66", None), (None, "66,25", None)).temuan() == []
    )


def test_a_capaian_under_the_header_of_realisasi() -> None:
    assert realised(("80", "60", "75,00"), (None, "75,00", None)).temuan() == []


@pytest.mark.parametrize(("second", "keyakinan"), [("75,00%", Keyakinan.PERLU_DICEK), ("30", Keyakinan.PASTI)])
def test_realisasi_of_a_table_that_holds_capaian_there_needs_a_look(second: str, keyakinan: Keyakinan) -> None:
    pabrik = realised(("80", "75,00%", None), ("80", "60", "75,00"))
    for tabel, value, capaian in (("t0", second, None), ("t1", "30", "75,00")):
        pabrik.ukur("Jumlah desa wisata", "40", value, capaian, tabel=tabel)
    for tabel, value in (("t0", "100%"), ("t1", "60,00")):
        pabrik.ukur("Persentase pasien yang kambuh", None, value, tabel=tabel)
    (found,) = pabrik.temuan("realisasi_beda")
    assert (found.tertulis, found.hitung, found.keyakinan) == ("60,00", "100%", keyakinan)


def test_with_a_target_of_100_a_realisasi_is_no_capaian_under_the_wrong_header() -> None:
    pabrik = realised(
        ("100", "72,59", "72,59"), ("100", "71,92", "71,92"), (None, "72,59", None), (None, None, "72,59")
    )
    (found,) = pabrik.temuan("realisasi_beda")[:1]
    assert (found.aturan, found.tertulis, found.hitung) == ("realisasi_beda", "71,92", "72,59")


def test_capaian_that_differ_without_reason() -> None:
    (found,) = realised((None, None, "88,62"), (None, None, "84,13")).temuan()
    assert found.aturan == "realisasi_beda.capaian"


def test_capaian_that_differ_for_another_reason() -> None:
    by_target = realised(("80", "60", "75,00"), ("100", "60", "60,00"))
    assert [one.aturan for one in by_target.temuan()] == ["target_beda"]
    by_realisasi = realised(("80", "60", "75,00"), ("80", "40", "50,00"))
    assert [one.aturan for one in by_realisasi.temuan()] == ["realisasi_beda"]


def budget(*rows: tuple[str, str | None], **more: object) -> Pabrik:
    pabrik = Pabrik()
    for at, (anggaran, versi) in enumerate(rows):
        pabrik.dana("Program Irigasi", anggaran, tabel=f"t{at}", halaman=9 + at, versi=versi, **more)  # type: ignore[arg-type]
    return pabrik


def test_budgets_that_differ() -> None:
    (found,) = budget(("8.448.824.000", None), ("13.200.000.000", None)).temuan()
    assert found.aturan == "anggaran_beda"
    assert found.halaman == (9, 10)


@pytest.mark.parametrize(
    "rows",
    [
        [("116.735.000,-", None), ("Rp. 116.735.000", None)],
        [("100.000.000", "murni"), ("120.000.000", "perubahan")],
        [("100.000.000", "murni"), ("120.000.000", "perubahan"), ("100.000.000", None)],
        [("100.000.000", "murni"), ("120.000.000", "perubahan"), ("120.000.000", None)],
        [("100.000.000", "murni"), ("120.000.000", None)],
    ],
)
def test_budgets_that_agree_or_are_of_other_versions(rows: list[tuple[str, str | None]]) -> None:
    assert budget(*rows).temuan() == []


def test_the_changed_budget_differs_from_an_unnamed_one() -> None:
    rows = [("100.000.000", "murni"), ("120.000.000", "perubahan"), ("125.000.000", None)]
    assert len(budget(*rows).temuan()) == 1


def test_plans_and_sources_of_money_are_kept_apart() -> None:
    pabrik = budget(("100.000.000", None))
    pabrik.dana("Program Irigasi", "90.000.000", tabel="rkt", lingkup=LingkupAnggaran.RKT)
    pabrik.dana("Program Irigasi (DAK)", "70.000.000", tabel="t9")
    pabrik.dana("Kegiatan Irigasi", "50.000.000", tabel="t8", tingkat=T.KEGIATAN)
    assert pabrik.temuan() == []


def test_tables_that_differ_in_nearly_every_row_are_of_two_scopes() -> None:
    pabrik = Pabrik()
    rows = {"Pakan": (20, 60), "Benih": (70, 320), "Obat": (15, 18), "Pasar": (9, 2), "Susu": (3, 4), "Telur": (5, 5)}
    for name, (first, second) in rows.items():
        pabrik.dana(f"Kegiatan {name}", f"{first}.000.000", tingkat=T.KEGIATAN)
        pabrik.dana(f"Kegiatan {name}", f"{second}.000.000", tingkat=T.KEGIATAN, tabel="t2")
    assert pabrik.temuan() == []


def copying(*rows: tuple[str, str, str, str]) -> Pabrik:
    pabrik = Pabrik()
    for name, copied, budget, spent in rows:
        pabrik.dana(f"Program {name}", copied, lingkup=LingkupAnggaran.PERJANJIAN, tabel="pk", halaman=9)
        pabrik.dana(f"Program {name}", budget, spent, halaman=13)
    return pabrik


def test_spending_copied_as_budget() -> None:
    pabrik = copying(
        ("Jalan", "33.422.242.220", "45.077.515.000", "33.422.242.220"),
        ("Irigasi", "860.602.325", "900.000.000", "860.602.325"),
        ("Sanitasi", "25.618.521.773", "26.761.539.000", "25.618.521.773"),
    )
    (found,) = pabrik.temuan("anggaran_beda.tersalin")
    assert (found.tertulis, found.hitung, found.halaman) == ("33.422.242.220", "45.077.515.000", (9, 13))
    assert "pada 3 baris" in found.uraian


def test_budgets_that_were_spent_in_full_are_not_copied() -> None:
    rows = [(name, "500.000.000", "500.000.000", "500.000.000") for name in ("Jalan", "Irigasi", "Sanitasi")]
    assert copying(*rows).temuan() == []


def test_totals_of_the_same_programs() -> None:
    pabrik = Pabrik()
    for table, total in (("t1", "300.000.000"), ("t2", "900.000.000")):
        parent = pabrik.dana("Jumlah", total, tingkat=T.TOTAL, tabel=table)
        for name, money in (("Irigasi", "100.000.000"), ("Jalan", "200.000.000")):
            pabrik.dana(f"Program {name}", money, tabel=table, induk=parent)
    assert len(pabrik.temuan("anggaran_beda")) == 1


def test_totals_of_other_lines_are_not_compared() -> None:
    pabrik = Pabrik()
    for table, names in (("t1", ("Irigasi", "Jalan")), ("t2", ("Pasar", "Terminal"))):
        parent = pabrik.dana("Jumlah", f"{len(names[0])}00.000.000", tingkat=T.TOTAL, tabel=table)
        for name in names:
            pabrik.dana(f"Program {name}", "100.000.000", tabel=table, induk=parent)
    assert pabrik.temuan("anggaran_beda") == []


def test_spending_that_differs() -> None:
    pabrik = Pabrik()
    for table, money in (("t1", "90.000.000"), ("t2", "95.000.000")):
        pabrik.dana("Program Irigasi", "100.000.000", money, tabel=table)
    assert [one.aturan for one in pabrik.temuan()] == ["anggaran_beda.realisasi"]


def test_a_table_of_another_scope_does_not_hide_two_that_agree_but_once() -> None:
    pabrik = Pabrik()
    for name, first, changed, reported in (
        ("Jalan", "750.000.000", "844.000.000", "1.320.000.000"),
        ("Irigasi", "100.000.000", "120.000.000", "120.000.000"),
        ("Gedung", "200.000.000", "230.000.000", "230.000.000"),
        ("Sanitasi", "300.000.000", "340.000.000", "340.000.000"),
        ("Drainase", "400.000.000", "450.000.000", "450.000.000"),
    ):
        pabrik.dana(f"Program {name}", first, halaman=9, tabel="t1", lingkup=LingkupAnggaran.ALOKASI)
        pabrik.dana(f"Program {name}", changed, halaman=10, tabel="t2", lingkup=LingkupAnggaran.ALOKASI)
        pabrik.dana(f"Program {name}", reported, "1", halaman=13, tabel="t3")
    (found,) = pabrik.temuan("anggaran_beda")
    assert found.halaman == (10, 13)


def compared(realisasi: str) -> Pabrik:
    pabrik = Pabrik()
    for name, value in (("air bersih", "80"), ("jalan mantap", "70"), ("sampah tertangani", "60")):
        pabrik.ukur(f"Persentase {name}", "90", value, halaman=12, tabel="t1")
        told = realisasi if name == "jalan mantap" else value
        pabrik.ukur(f"Persentase {name}", "95", told, halaman=15, tabel="t2", lingkup=Lingkup.AKHIR_RENSTRA)
    return pabrik


def test_realisasi_in_a_table_that_compares_it_with_the_plan() -> None:
    (found,) = compared("77").temuan("realisasi_beda")
    assert (found.aturan, found.tertulis, found.hitung) == ("realisasi_beda.pembanding", "77", "70")
    assert compared("70").temuan("realisasi_beda") == []


def planned(third: str) -> Pabrik:
    pabrik = Pabrik()
    for name, value in (
        ("Rapat", "4.900.000"),
        ("Lomba", "87.410.000"),
        ("Pasar", "6.100.000"),
        ("Bina", "62.100.000"),
    ):
        plan = third if name == "Pasar" else value
        pabrik.dana(f"Kegiatan {name}", plan, tingkat=T.KEGIATAN, lingkup=LingkupAnggaran.RKT, tabel="t1")
        pabrik.dana(f"Kegiatan {name}", value, "1", tingkat=T.KEGIATAN, halaman=6, tabel="t2")
    return pabrik


def test_one_budget_of_a_plan_that_is_otherwise_the_budget() -> None:
    (found,) = planned("6.010.000").temuan("anggaran_beda.rkt")
    assert {found.tertulis, found.hitung} == {"6.010.000", "6.100.000"}
    assert planned("6.100.000").temuan("anggaran_beda") == []


def test_a_plan_that_is_another_budget() -> None:
    pabrik = Pabrik()
    for at, name in enumerate(("Rapat", "Lomba", "Pasar", "Bina"), 1):
        pabrik.dana(f"Kegiatan {name}", f"{at}.000.000", tingkat=T.KEGIATAN, lingkup=LingkupAnggaran.RKT, tabel="t1")
        pabrik.dana(f"Kegiatan {name}", f"{at}.500.000", "1", tingkat=T.KEGIATAN, halaman=6, tabel="t2")
    assert pabrik.temuan("anggaran_beda.rkt") == []


def unranked(amount: str, other: str, *, realisasi: str | None = "1.000.000") -> Pabrik:
    """Two programs, and a table that prints the same names without their rank."""
    pabrik = Pabrik()
    pabrik.dana("Program Pengembangan Kompetensi Aparatur", "2.499.400.000", lingkup=LingkupAnggaran.PERJANJIAN)
    pabrik.dana("Program Budaya Baca", "430.000.000", lingkup=LingkupAnggaran.PERJANJIAN)
    for name, money in (("Pengembangan Kompetensi Aparatur", amount), ("Budaya Baca", other)):
        line = pabrik.dana(name, money, realisasi, tabel="t7", halaman=21)
        pabrik.records[-1] = line.model_copy(update={"tingkat": None})
    return pabrik


def test_a_line_without_rank_has_that_of_its_name() -> None:
    (found,) = unranked("2.586.750.000", "430.000.000").temuan("anggaran_beda")
    assert {found.tertulis, found.hitung} == {"2.499.400.000", "2.586.750.000"}
    assert found.halaman == (1, 21)


@pytest.mark.parametrize(
    ("amount", "other", "realisasi"),
    [
        ("2.586.750.000", "500.000.000", "1.000.000"),  # no row agrees
        ("2.586.750.000", "430.000.000", None),  # a plan, perhaps of another year
        ("86.750.000", "430.000.000", "1.000.000"),  # a part of it
    ],
)
def test_a_line_without_rank_may_be_of_something_else(amount: str, other: str, realisasi: str | None) -> None:
    assert unranked(amount, other, realisasi=realisasi).temuan("anggaran_beda") == []


def test_a_child_row_that_lost_its_parent() -> None:
    pabrik = Pabrik()
    for name, first, second in (
        ("Itik", "104,55", "105,07"),
        ("Domba", "81,72", "81,72"),
        ("Kerbau", "71,98", "71,98"),
    ):
        pabrik.ukur(name, None, None, first, induk="Jumlah populasi ternak", tabel="t1", halaman=47)
        parent = None if name == "Itik" else "Jumlah populasi ternak"
        pabrik.ukur(f"{name} -", None, None, second, induk=parent, tabel="t2", halaman=20)
    (found,) = pabrik.temuan("realisasi_beda")
    assert {found.tertulis, found.hitung} == {"104,55", "105,07"}


def test_copied_totals_are_told_too() -> None:
    pabrik = Pabrik()
    total = pabrik.dana("JUMLAH", "240.000.000", tingkat=T.TOTAL, tabel="t8", lingkup=LingkupAnggaran.ALOKASI)
    spent = pabrik.dana("BELANJA LANGSUNG", "300.000.000", "240.000.000", tingkat=T.BELANJA, tabel="t10", halaman=13)
    for name in ("Jalan", "Irigasi", "Air Minum"):
        pabrik.dana(f"Program {name}", "80.000.000", induk=total, tabel="t8", lingkup=LingkupAnggaran.ALOKASI)
        pabrik.dana(f"Program {name}", "100.000.000", "80.000.000", induk=spent, tabel="t10", halaman=13)
    (found,) = pabrik.temuan("anggaran_beda.tersalin")
    assert "240.000.000" in found.uraian
    assert "300.000.000" in found.uraian


@pytest.mark.parametrize(
    ("cut", "name", "count"),
    [
        ("Tersedianya layanan teknologi manajem", "Tersedianya layanan teknologi manajemen informasi", 1),
        ("Jumlah kunjungan tempat wisata", "Jumlah kunjungan tempat wisatawan", 0),
        ("Jumlah kunjungan tempat", "Jumlah kunjungan tempat ibadah", 0),
    ],
)
def test_a_name_that_a_narrow_cell_cut(cut: str, name: str, count: int) -> None:
    pabrik = Pabrik()
    pabrik.ukur(name, "85", "100", tabel="t1", halaman=23)
    pabrik.ukur(cut, "85", "80,91", tabel="t2", halaman=75)
    assert len(pabrik.temuan("realisasi_beda")) == count


def test_a_difference_that_is_what_another_line_has_is_for_a_person() -> None:
    def wilayah(lain: str) -> Keyakinan:
        pabrik = Pabrik()
        pabrik.dana("Peningkatan Jalan Wilayah I", "156.000.000", halaman=6, tabel="a")
        pabrik.dana("Peningkatan Jalan Cikadu", lain, halaman=6, tabel="a")
        pabrik.dana("Peningkatan Jalan Wilayah I", "177.000.000", halaman=11, tabel="b")
        (found,) = pabrik.temuan("anggaran_beda")
        return found.keyakinan

    assert wilayah("22.500.000") is Keyakinan.PASTI
    assert wilayah("21.000.000") is Keyakinan.PERLU_DICEK
