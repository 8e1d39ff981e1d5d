from __future__ import annotations

from collections.abc import Iterable

import pytest

from extractor.model.laporan import Laporan
from extractor.model.records import Klaim, Lingkup
from extractor.model.temuan import Keparahan, Temuan
from extractor.reviu.checklist import Jawaban, answer_all
from extractor.reviu.kosakata import Jawab, kosakata
from tests.reviu.laporan_lengkap import INDIKATOR, MUTU, agreed, good, listed, measured, planned, unread, without
from tests.sample_parts import bukti, reading
from tests.samples import sample_hasil, temuan

YA, SEBAGIAN, TIDAK = Jawab.YA, Jawab.SEBAGIAN, Jawab.TIDAK
TIDAK_BERLAKU, TAK_DINILAI = Jawab.TIDAK_BERLAKU, Jawab.TIDAK_DAPAT_DINILAI
ANSWERABLE = [
    "I.1",
    "I.2",
    "I.3",
    "I.4",
    "I.5",
    "I.6",
    "II.2",
    "II.4",
    "II.5",
    "II.7",
    "III.1",
    "III.2",
    "III.4",
    "III.5",
    "III.7",
]
AGREED = tuple(agreed(*one) for one in INDIKATOR)
MEASURED = tuple(measured(*one) for one in INDIKATOR)
LISTED = tuple(listed(*one) for one in INDIKATOR)
OTHERS = tuple(agreed(f"Tertatanya hal {word}", f"Luas lahan {word}") for word in ("sawah", "tambak", "kebun"))
NO_TARGET = measured("A", "Mutu", target=None)
NO_CAPAIAN = measured("A", "Mutu", capaian=None)
TARGET_ALONE = measured("A", "Mutu", capaian=None, realisasi=None)
CAPAIAN_ALONE = measured("A", "Mutu", target=reading("-", 3), realisasi=None)
UNIT_BELOW = {
    "perjanjian": (*AGREED, agreed("A", "Luas tanam", "Bidang Produksi")),
    "pengukuran": (*MEASURED, measured("A", "Luas tanam")),
}


def answers(laporan: Laporan, terbuka: Iterable[Temuan] = ()) -> dict[str, Jawaban]:
    return {one.butir: one for one in answer_all(laporan, tuple(terbuka))}


def test_all_items_are_answered_in_the_order_of_the_form() -> None:
    assert list(answers(good())) == list(kosakata().butir)
    assert len(answers(good())) == 23


def test_paper_never_answers_what_lies_outside_of_it() -> None:
    for laporan in (good(), sample_hasil().laporan, good(**unread(2, 3, 4))):
        for butir, one in answers(laporan).items():
            if kosakata().butir[butir].sifat == "luar":
                assert one.jawab is TAK_DINILAI


def test_every_answer_says_what_it_rests_on() -> None:
    for laporan in (good(), sample_hasil().laporan):
        for one in answers(laporan).values():
            assert one.dasar.endswith(".")
            assert len(one.dasar) > 20


@pytest.mark.parametrize("butir", ANSWERABLE)
def test_a_report_that_has_it_is_answered_by_yes(butir: str) -> None:
    one = answers(good())[butir]
    assert one.jawab is YA, one.dasar


@pytest.mark.parametrize("butir", ["III.3", "III.6"])
def test_explanations_are_not_asked_for_where_all_agrees(butir: str) -> None:
    assert answers(good())[butir].jawab is TIDAK_BERLAKU


@pytest.mark.parametrize("butir", ["II.1", "II.3", "II.6", "III.8", "III.9", "III.10"])
def test_what_is_a_matter_of_judgement_is_left_to_the_reviewer(butir: str) -> None:
    assert answers(good())[butir].jawab is TAK_DINILAI


@pytest.mark.parametrize(
    ("butir", "changes", "jawab", "dasar"),
    [
        ("I.1", without("isu_strategis"), SEBAGIAN, "Tidak ada judul bagian tentang isu strategis"),
        ("I.1", without("organisasi", "isu_strategis"), TAK_DINILAI, "baca “bab_pendahuluan” (hal. 1)"),
        ("I.1", without("organisasi", "isu_strategis", "bab_pendahuluan"), TIDAK, "pada semua halaman"),
        ("I.2", {"pengukuran": ()}, TAK_DINILAI, "Tidak ada baris pengukuran"),
        ("I.2", {"pengukuran": (CAPAIAN_ALONE,)}, TIDAK, "0 dari 1"),
        ("I.2", {"pengukuran": (*MEASURED, NO_TARGET)}, SEBAGIAN, "3 dari 4"),
        ("I.3", {"pengukuran": ()}, TAK_DINILAI, "Tidak ada baris pengukuran"),
        ("I.3", {"pengukuran": (TARGET_ALONE,)}, TIDAK, "0 memuat realisasi"),
        ("I.3", {"pengukuran": (NO_CAPAIAN,)}, SEBAGIAN, "0 memuat realisasi beserta capaian"),
        ("I.4", without("perjanjian_kinerja"), TIDAK, "Lampiran tidak ditemukan"),
        ("I.4", without("perjanjian_kinerja") | unread(4), TAK_DINILAI, "hal. 4 tidak terbaca"),
        ("I.4", without("perjanjian_kinerja") | unread(1), TIDAK, "Lampiran tidak ditemukan"),
        ("I.5", without("tindak_lanjut"), TAK_DINILAI, "baca “bab_penutup” (hal. 4)"),
        ("I.5", without("tindak_lanjut", "bab_penutup"), TIDAK, "tidak ditemukan"),
        ("I.6", {"anggaran": ()}, TAK_DINILAI, "Tidak ada baris realisasi anggaran"),
        ("II.2", {"iku": (*LISTED, listed("A", "Mutu", sumber_data=""))}, SEBAGIAN, "3 dari 4"),
        ("II.2", {"iku": ()}, TAK_DINILAI, "sumber data"),
        ("II.4", {"iku": (*LISTED, listed("A", "Mutu", penanggung_jawab=""))}, SEBAGIAN, "3 dari 4"),
        ("II.4", {"iku": ()}, TAK_DINILAI, "penanggung jawab"),
        ("II.5", {"pengukuran": (), "anggaran": ()}, TAK_DINILAI, "Tidak ada angka"),
        ("II.5", unread(2), TAK_DINILAI, "Hal. 2 tidak terbaca"),
        ("II.7", {"perjanjian": ()}, TAK_DINILAI, "tidak terbaca"),
        ("II.7", UNIT_BELOW, SEBAGIAN, "1 hanya ada dalam perjanjian unit di bawahnya"),
        ("III.1", {"perjanjian": ()}, TAK_DINILAI, "Tidak terbaca: sasaran dalam perjanjian kinerja pimpinan"),
        ("III.1", {"perjanjian": AGREED[:1]}, SEBAGIAN, f"Tidak ditemukan: “{MUTU}”"),
        ("III.1", {"perjanjian": (*AGREED, OTHERS[0])}, SEBAGIAN, "tidak ditemukan dalam pengukuran"),
        ("III.2", {"renstra": ()}, TAK_DINILAI, "Tidak terbaca: sasaran dalam matriks Renstra"),
        ("III.2", {"renstra": (planned(MUTU, "Nilai SAKIP"),)}, SEBAGIAN, "1 dari 2 sasaran"),
        ("III.3", {"perjanjian": ()}, TAK_DINILAI, "Butir 1 dan 2"),
        ("III.4", {"perjanjian": ()}, TAK_DINILAI, "Tidak terbaca"),
        ("III.4", {"perjanjian": OTHERS}, TIDAK, "0 dari 3 indikator"),
        ("III.4", {"perjanjian": OTHERS[:2]}, TAK_DINILAI, "0 dari 2 indikator"),
        ("III.4", {"perjanjian": (*AGREED, OTHERS[0])}, SEBAGIAN, "3 dari 4 indikator"),
        ("III.5", {"iku": ()}, TAK_DINILAI, "Tidak terbaca: daftar IKU"),
        ("III.5", {"iku": (*LISTED, listed("A", "Luas tambak"))}, SEBAGIAN, "3 dari 4 IKU"),
        ("III.6", {"iku": ()}, TAK_DINILAI, "Butir 4 dan 5"),
        ("III.7", {"pengukuran": ()}, TAK_DINILAI, "baca “bab_akuntabilitas” (hal. 3)"),
        (
            "III.7",
            {"pengukuran": (measured("A", "B", lingkup=Lingkup.NASIONAL),)},
            SEBAGIAN,
            "tahun lalu tidak terbaca",
        ),
        ("III.8", {"pengukuran": (measured("A", "B", gabungan=True),)}, TAK_DINILAI, "1 indikator berbagi satu nilai"),
        ("III.10", {"pengukuran": (NO_TARGET,)}, TAK_DINILAI, "tanpa target: “Mutu”"),
    ],
)
def test_what_is_missing_is_not_answered_by_yes(
    butir: str, changes: dict[str, object], jawab: Jawab, dasar: str
) -> None:
    one = answers(good(**changes))[butir]
    assert one.jawab is jawab, one.dasar
    assert dasar in one.dasar


def test_prose_that_tells_of_the_year_before_is_a_comparison() -> None:
    told = Klaim(
        record_id="k",
        bukti=bukti("tahun 2022", 4),
        kalimat="Tahun 2022 90.",
        jenis="capaian",
        tahun=2022,
        nilai=reading("90", 4),
    )
    one = answers(good(pengukuran=(), klaim=(told,)))["III.7"]
    assert one.jawab is SEBAGIAN
    assert "tahun sebelumnya (hal. 4)" in one.dasar


@pytest.mark.parametrize(("butir", "jawab"), [("I.3", SEBAGIAN), ("III.4", SEBAGIAN), ("II.5", SEBAGIAN), ("I.5", YA)])
def test_open_findings_lower_a_yes(butir: str, jawab: Jawab) -> None:
    found = temuan()[0].model_copy(update={"butir_reviu": butir if butir != "I.5" else "I.3"})
    one = answers(good(), [found])[butir]
    assert one.jawab is jawab
    assert butir == "I.5" or "hal. 3" in one.dasar


def test_matters_of_form_are_told_but_lower_nothing() -> None:
    found = temuan()[0].model_copy(update={"butir_reviu": "I.4", "keparahan": Keparahan.RENDAH})
    one = answers(good(), [found])["I.4"]
    assert one.jawab is YA
    assert "Temuan terbuka pada butir ini: 1 (hal. 3)" in one.dasar
