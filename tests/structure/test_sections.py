from __future__ import annotations

import pytest

from extractor.model.outline import JenisBagian
from extractor.model.page import Document, Page
from extractor.structure import find_outline
from tests.structure.typeset import Text, document, head, middle, page, prose, table

TITLES = {"I": "PENDAHULUAN", "II": "PERENCANAAN KINERJA", "III": "AKUNTABILITAS KINERJA", "IV": "PENUTUP"}


def chapter(nomor: str, *lines: Text) -> list[Text]:
    return [middle(f"BAB {nomor}"), middle(TITLES[nomor]), *lines]


def sections(made: Document, jenis: JenisBagian = JenisBagian.SUBBAB) -> list[tuple[str | None, str]]:
    return [(part.nomor, part.judul) for part in find_outline(made).bagian if part.jenis is jenis]


def test_numbers_that_contradict_their_chapter() -> None:
    made = document(
        chapter("III", head("1.1. Kerangka Pengukuran Kinerja"), *prose(), head("1.2. Kinerja Sasaran"), *prose()),
        [head("3.1.1 Analisis Efisiensi"), *prose(), head("1.1.3 Capaian Lainnya"), *prose()],
        [head("3.2 Realisasi Anggaran"), *prose()],
    )
    assert [nomor for nomor, _ in sections(made)] == ["1.1", "1.2", "3.2"]


def test_a_number_used_twice() -> None:
    made = document(
        chapter("II", head("2.1 Perencanaan"), *prose(), head("2.2. Rencana Strategis"), *prose()),
        [head("2.2. Perjanjian Kinerja"), *prose()],
    )
    assert [nomor for nomor, _ in sections(made)] == ["2.1", "2.2", "2.2"]


def test_letters_then_numbers() -> None:
    made = document(
        chapter("III", head("A. Capaian Kinerja Organisasi"), *prose(), head("1. Capaian Kinerja"), *prose()),
        [head("2. Analisis Efisiensi"), *prose(), head("B. Realisasi Anggaran"), *prose()],
    )
    assert sections(made) == [("A", "Capaian Kinerja Organisasi"), ("B", "Realisasi Anggaran")]
    assert [nomor for nomor, _ in sections(made, JenisBagian.ANAK_SUBBAB)] == ["1", "2"]


def test_program_numbers_under_a_numbered_heading_are_deeper() -> None:
    made = document(
        chapter("III", head("3.1 Pengukuran Kinerja"), *prose(), head("3.2 Analisis Capaian"), *prose()),
        [head("1. Pelaksanaan Program"), *prose(), head("1.1 Program Jalan dan Jembatan"), *prose()],
        [head("1.2 Program Drainase"), *prose(), head("3.3 Akuntabilitas Keuangan"), *prose()],
    )
    assert [nomor for nomor, _ in sections(made)] == ["3.1", "3.2", "3.3"]


@pytest.mark.parametrize(
    "line",
    [
        "4.428.094 orang, capaian kinerja 402,55%.",
        "1.170.232.000,- dengan target tersusunnya dokumen",
        "3.1 berikut.",
        "71.02% dengan kategori sedang.",
        "1. Mengukur keberhasilan pencapaian tujuan dan sasaran;",
        "1) Membandingkan antara target dan realisasi kinerja tahun ini;",
        "KESATU : Indikator Kinerja Utama sebagaimana lampiran",
        "(1) Kecamatan dipimpin oleh Camat",
        "2019 Dinas mengelola anggaran",
    ],
)
def test_lines_that_only_look_like_headings(line: str) -> None:
    made = document(chapter("III", head("3.1 Capaian Kinerja"), *prose(), Text(line), *prose()))
    assert [part.judul for part in find_outline(made).bagian] == ["AKUNTABILITAS KINERJA", "Capaian Kinerja"]


def in_table(line: str, columns: int = 3) -> Page:
    texts = chapter("III", head("3.1 Capaian Kinerja"), Text(line, bold=True, x=80.0, y=210.0))
    return page(1, texts, edges=table(72, 200, 523, 300, columns))


def test_a_numbered_row_of_a_table_is_no_heading() -> None:
    assert len(find_outline(document(in_table("1.2. Persentase jalan"))).bagian) == 2


def test_a_frame_is_no_table() -> None:
    assert len(find_outline(document(in_table("3.2 Realisasi Anggaran", columns=1))).bagian) == 3


def test_border_of_the_page_is_no_table() -> None:
    texts = chapter("III", head("3.1 Capaian Kinerja"), *prose())
    border = [edge for inset in (30, 34) for edge in table(inset, inset, 595 - inset, 842 - inset, 1, 1)]
    assert len(find_outline(document(page(1, texts, edges=border))).bagian) == 2


def test_heading_over_two_lines() -> None:
    first = "C. KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI SERTA TATA KERJA"
    made = document(
        chapter("I", head("B. LATAR BELAKANG"), *prose(), head(first), head("DINAS CONTOH", x=90.0), *prose())
    )
    assert sections(made)[1] == ("C", f"{first[3:]} DINAS CONTOH")


def test_a_letter_left_out() -> None:
    made = document(chapter("I", head("A. LATAR BELAKANG"), *prose(), head("C. DASAR HUKUM DAERAH"), *prose()))
    assert [nomor for nomor, _ in sections(made)] == ["A", "C"]


def test_plain_headings_by_number_and_words() -> None:
    made = document(
        chapter("II", Text("2.1. Rencana Strategis"), *prose(), Text("2.2. Perjanjian Kinerja Tahun 2020"), *prose())
    )
    assert [nomor for nomor, _ in sections(made)] == ["2.1", "2.2"]


def test_chapters_headed_by_pictures_leave_their_sections() -> None:
    made = document(
        [head("1.1 Latar Belakang"), *prose(), head("1.2 Dasar Hukum"), *prose()],
        [head("2.1 Rencana Strategis"), *prose()],
    )
    assert [nomor for nomor, _ in sections(made)] == ["1.1", "1.2", "2.1"]


def test_kinds_of_sections() -> None:
    titles = {
        "3.1 Perbandingan Realisasi Kinerja Tahun 2020 dengan Target Renstra": "banding_renstra",
        "3.2 Perbandingan Realisasi Kinerja Tahun 2020 dengan Tahun 2019": "banding_tahun",
        "3.3 Perbandingan Realisasi Kinerja dengan Capaian Nasional": "banding_nasional",
        "3.4 Analisis atas Efisiensi Penggunaan Sumber Daya": "efisiensi",
        "3.5 Akuntabilitas Keuangan": "anggaran",
    }
    made = document(chapter("III"), *([head(title, size=10.0), *prose()] for title in titles))
    found = [part.jenis_kanonik for part in find_outline(made).bagian]
    assert found == ["bab_akuntabilitas", *titles.values()]


def test_sections_of_the_chapter_that_another_file_began() -> None:
    made = document(
        [*prose(), head("3.2 Realisasi Anggaran"), *prose(), head("2.9 Lain"), *prose(), head("4. Butir"), *prose()],
        chapter("IV", head("4.1 Kesimpulan"), *prose()),
    )
    assert sections(made) == [("3.2", "Realisasi Anggaran"), ("4.1", "Kesimpulan")]


def test_a_line_as_large_as_the_text_below_it_is_no_heading() -> None:
    large = [line._replace(size=14.0) for line in prose()]
    made = document(
        chapter("III", head("3.1 Pengukuran Kinerja"), *prose(), *prose()),
        [*prose(), *prose(), head("3.2 Realisasi Anggaran"), *prose()],
        [Text("Tujuan dan sasaran strategis", size=14.0), *large],
    )
    assert [part.judul for part in find_outline(made).bagian] == [
        "AKUNTABILITAS KINERJA",
        "Pengukuran Kinerja",
        "Realisasi Anggaran",
    ]
