from __future__ import annotations

import pytest

from extractor.interpret.documents import find_sort
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian
from tests.interpret.naskah_builder import bagian, naskah, page

PROSE = ["Dinas Arsip telah melaksanakan program dan kegiatan dengan baik pada tahun ini."] * 3


def one_page(*lines: str) -> Naskah:
    return naskah(page([*lines, *PROSE]))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("LAPORAN KINERJA INSTANSI PEMERINTAH", "LKjIP"),
        ("LAKIP DINAS ARSIP", "LKjIP"),
        ("PERJANJIAN KINERJA TAHUN 2020", "PK"),
        ("PENETAPAN KINERJA", "PK"),
        ("Lampiran 1 INDIKATOR KINERJA UTAMA", "IKU"),
        ("RENCANA KERJA (RENJA) TAHUN 2020", "Renja"),
        ("RENCANA KERJA DAN ANGGARAN", "RKA"),
        ("RENCANA STRATEGIS 2016-2021", "Renstra"),
        ("RENCANA KINERJA TAHUNAN", "RKT"),
        ("LAPORAN MONITORING RENCANA AKSI", "Rencana Aksi"),
        ("CASCADING PERJANJIAN KINERJA", "Pohon Kinerja"),
        ("KEPUTUSAN KEPALA DINAS ARSIP", "SK"),
        ("LAPORAN HASIL EVALUASI LAPORAN KINERJA", "LHE"),
        ("NOTULEN RAPAT", None),
    ],
)
def test_the_title_names_the_document(title: str, kind: str | None) -> None:
    assert find_sort(one_page(title)).jenis == kind


def test_a_title_may_be_broken_over_two_lines() -> None:
    assert find_sort(one_page("LAPORAN AKUNTABILITAS", "KINERJA INSTANSI PEMERINTAH")).jenis == "LKjIP"
    assert find_sort(one_page("LAPORAN", "KINERJA", "TAHUN 2020")).jenis == "LKjIP"
    assert find_sort(one_page("NOTULEN", "RENCANA KERJA", "TAHUN 2020")).jenis == "Renja"


def test_the_place_of_the_title_is_kept() -> None:
    sort = find_sort(one_page("Pemerintah Kota Rekaan", "PERJANJIAN KINERJA TAHUN 2020"))
    assert sort.dasar[0].teks == "PERJANJIAN KINERJA TAHUN 2020"
    assert sort.keyakinan > 0.5


def test_a_decree_is_what_it_puts_into_force() -> None:
    assert find_sort(one_page("KEPUTUSAN KEPALA DINAS", "INDIKATOR KINERJA UTAMA")).jenis == "IKU"


def test_the_subject_of_a_decree_may_stand_deep_under_its_letterhead() -> None:
    head = [f"Alamat kantor baris {number}" for number in range(6)]
    assert (
        find_sort(one_page(*head, "KEPUTUSAN KEPALA DINAS", "NOMOR 1", "TENTANG", "INDIKATOR KINERJA UTAMA")).jenis
        == "IKU"
    )
    assert find_sort(one_page(*head, "KEPUTUSAN KEPALA DINAS", "NOMOR 1", "TENTANG", "TIM PENYUSUN")).jenis == "SK"


def test_a_name_inside_a_sentence_is_no_title() -> None:
    assert find_sort(one_page("Hasil rapat membahas dokumen dan rencana aksi tahun depan")).jenis is None


def test_running_lines_decide_before_the_page() -> None:
    part = bagian("PERENCANAAN KINERJA", nomor="II", kind="bab_perencanaan")
    plan = naskah(page(["BAB II", "PERENCANAAN KINERJA", *PROSE], running=["Dinas Arsip | LKIP 2020"]), bagian=[part])
    assert find_sort(plan).jenis == "LKjIP"
    other = naskah(page(["BAB III", "Laporan kinerja tahun lalu", *PROSE], running=["Renja 2020"]), bagian=[part])
    assert find_sort(other).jenis == "Renja"


def test_the_top_of_a_chapter_names_no_document() -> None:
    part = bagian("PERENCANAAN KINERJA", nomor="II", kind="bab_perencanaan")
    assert find_sort(naskah(page(["RENCANA STRATEGIS", *PROSE]), bagian=[part])).jenis is None
    told = bagian("AKUNTABILITAS KINERJA", nomor="III", kind="bab_akuntabilitas")
    assert find_sort(naskah(page(["RENCANA STRATEGIS", *PROSE]), bagian=[told])).jenis == "LKjIP"


def test_a_cover_names_the_document_whatever_chapters_follow() -> None:
    part = bagian("PENDAHULUAN", halaman=2, nomor="I", kind="bab_pendahuluan")
    cover = page(["PEMERINTAH KOTA REKAAN", "RENCANA KERJA", "DINAS ARSIP"])
    body = page(["BAB I PENDAHULUAN", "Laporan kinerja tahun lalu", *PROSE], nomor=2)
    assert find_sort(naskah(cover, body, bagian=[part])).jenis == "Renja"


@pytest.mark.parametrize(
    "text",
    [
        "The request form for a transcript must be signed by the student and sent to the office of the registrar",
        "Das Formular ist von der Studentin zu unterschreiben und an die Verwaltung des Hauses zu senden",
    ],
)
def test_another_language_is_no_report(text: str) -> None:
    sort = find_sort(naskah(page([text] * 3)))
    assert (sort.jenis, sort.dasar) == ("lain", ())


def test_english_words_in_an_indonesian_report_do_no_harm() -> None:
    texts = [*PROSE, "Program the best of the year dengan e-government dan open data pada dinas"] * 3
    part = bagian("KATA PENGANTAR", jenis=JenisBagian.DEPAN, kind="kata_pengantar")
    assert find_sort(naskah(page(["Laporan Kinerja", *texts]), bagian=[part])).jenis == "LKjIP"


def test_nothing_read_says_nothing() -> None:
    assert find_sort(naskah(page([]))).jenis is None
    assert find_sort(naskah()).jenis is None
