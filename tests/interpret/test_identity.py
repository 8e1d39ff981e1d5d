from __future__ import annotations

import pytest

from extractor.interpret.documents import document_kind
from extractor.interpret.identity import find_identity
from extractor.interpret.names import find_agencies, find_regions, tokens
from extractor.model.laporan import Identitas
from extractor.model.outline import JenisBagian
from tests.interpret.naskah_builder import At, bagian, line, naskah, page

COVER: tuple[At, ...] = (
    (180, 200, "LAPORAN KINERJA INSTANSI PEMERINTAH"),
    (180, 220, "DINAS PEKERJAAN UMUM DAN"),
    (200, 240, "PENATAAN RUANG"),
    (190, 260, "KABUPATEN LEMBAH ARUM"),
    (220, 280, "TAHUN 2020"),
    (220, 700, "TAHUN 2021"),
)


def identity(*pages: list[str], cover: tuple[At, ...] = (), running: tuple[str, ...] = ()) -> Identitas:
    first = [page(cover)] if cover else []
    rest = [page(lines, len(first) + at, running) for at, lines in enumerate(pages, 1)]
    return find_identity([naskah(*first, *rest)])


@pytest.mark.parametrize(
    ("texts", "name", "region"),
    [
        (["Dinas Perhubungan Provinsi Jawa Barat dapat menyelesaikan"], "Dinas Perhubungan", "Provinsi Jawa Barat"),
        (["DINAS PERHUBUNGAN PROVINSI JAWA BARAT II-18"], "Dinas Perhubungan", "Provinsi Jawa Barat"),
        (["Dinas PerhubunganProvinsi Jawa", "Timur Tahun 2019"], "Dinas Perhubungan", "Provinsi Jawa Timur"),
        (["Badan Lingkungan Hidup (BLH) Kab. Jember dibentuk"], "Badan Lingkungan Hidup", "Kabupaten Jember"),
        (["Biro Humas, Protokol dan Umum mempunyai"], "Biro Humas, Protokol dan Umum", None),
        (["maka Rumah", "Sakit Jiwa Propinsi Jawa Barat membuat"], "Rumah Sakit Jiwa", "Provinsi Jawa Barat"),
        (["INSPEKTORAT KOTA AMBON TAHUN 2021"], "Inspektorat", "Kota Ambon"),
        (["Kecamatan Balung Kabupaten Jember"], "Kecamatan Balung", "Kabupaten Jember"),
        (["BKPP dan Badan Koordinasi Wilayah III Tahun 2016"], "Badan Koordinasi Wilayah III", None),
        (["Dinas yang melaksanakan"], None, None),
        (["Biro Organisasi, Dinas Kesehatan"], "Biro Organisasi", None),
    ],
)
def test_a_name_ends_where_its_words_end(texts: list[str], name: str | None, region: str | None) -> None:
    found = list(find_agencies(tokens([line(70, 80 + 18 * at, text) for at, text in enumerate(texts)])))
    if name is None:
        assert found == []
        return
    assert found[0].text == name
    assert (found[0].region.text if found[0].region else None) == region


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Keikutsertaan Kabupaten/Kota dalam WTN", []),
        ("kabupaten dan kota di Jawa Barat", []),
        ("Peraturan Daerah Provinsi Jawa Barat Nomor 22 Tahun 2008", ["Provinsi Jawa Barat"]),
        ("PEMERINTAH KABUPATEN JEMBER KECAMATAN BALUNG", ["Kabupaten Jember"]),
    ],
)
def test_regions_are_proper_names(text: str, regions: list[str]) -> None:
    assert [region.text for region in find_regions(tokens([line(70, 80, text)]))] == regions


def test_columns_and_paragraphs_are_not_read_on() -> None:
    columns = tokens([line(70, 80, "Badan Hukum"), line(400, 80, "Prosentase Armada")])
    assert [found.text for found in find_agencies(columns)] == ["Badan Hukum"]
    apart = tokens([line(70, 80, "Dinas Pertanian"), line(70, 200, "Penutup")])
    assert [found.text for found in find_agencies(apart)] == ["Dinas Pertanian"]


def test_a_cover_over_several_lines() -> None:
    found = identity(["Pada tahun 2020 kegiatan dilaksanakan.", "Renstra Tahun 2016-2021"], cover=COVER)
    assert (found.jenis, found.instansi, found.wilayah, found.tahun, found.periode_renstra) == (
        "LKjIP",
        "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Lembah Arum",
        "Kabupaten Lembah Arum",
        2020,
        "2016-2021",
    )
    assert [place.teks for place in found.dasar] == ["DINAS PEKERJAAN UMUM DAN", "TAHUN 2020"]


def test_a_chapter_is_known_by_its_running_lines() -> None:
    found = identity(
        ["BAB III", "Sesuai Undang-Undang Nomor 23 Tahun 2014, Kementerian Dalam Negeri menetapkan", "Tahun 2015"],
        ["Kementerian Dalam Negeri", "Tahun 2015 dan tahun 2015"],
        running=("LKIP Badan Arsip Daerah Kota Rekaan 2016", "III-1"),
    )
    assert (found.jenis, found.instansi, found.tahun) == ("LKjIP", "Badan Arsip Daerah Kota Rekaan", 2016)


def test_a_district_is_named_without_the_region_above() -> None:
    found = identity(["Laporan Kinerja Kecamatan Rekaan Kabupaten Lembah Arum Tahun 2020"])
    assert (found.instansi, found.wilayah) == ("Kecamatan Rekaan", "Kabupaten Lembah Arum")


def test_acronym_short_form_and_parent_lead_to_the_full_name() -> None:
    body = ["Dinas PUPR melaksanakan program."] * 5 + ["Dinas Pekerjaan Umum dan Penataan Ruang mempunyai tugas."] * 2
    assert identity(body).instansi == "Dinas Pekerjaan Umum dan Penataan Ruang"
    body = ["Biro Umum mempunyai tugas."] * 9 + ["Biro Umum Sekretariat Daerah Provinsi Rekaan mempunyai"]
    assert identity(body).instansi == "Biro Umum Sekretariat Daerah Provinsi Rekaan"


def test_nothing_is_invented() -> None:
    found = identity(["Contact us for more information", "about sponsoring"])
    assert (found.jenis, found.instansi, found.wilayah, found.tahun, found.dasar) == (None, None, None, None, ())


@pytest.mark.parametrize(
    ("lines", "running", "parts", "kind"),
    [
        (["PERJANJIAN KINERJA TAHUN 2023"], [], [], "PK"),
        (["BAB III", "TUJUAN"], ["Renja 2016"], [bagian("TUJUAN", nomor="III")], "Renja"),
        (["LKIP TAHUN 2016", "Lampiran 3", "Rencana Aksi"], [], [], "LKjIP"),
        (["BAB II", "PERENCANAAN DAN PERJANJIAN KINERJA"], [], [bagian("PERENCANAAN", kind="bab_perencanaan")], None),
        (["KATA PENGANTAR", "dalam LKIP ini"], [], [bagian("KATA PENGANTAR", jenis=JenisBagian.DEPAN)], "LKjIP"),
        (["Pet vocabulary list"], [], [], None),
    ],
)
def test_document_kind(lines: list[str], running: list[str], parts: list[object], kind: str | None) -> None:
    assert document_kind(naskah(page(lines, running=running), bagian=parts)) == kind  # type: ignore[arg-type]
