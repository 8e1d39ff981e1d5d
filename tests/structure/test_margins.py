from __future__ import annotations

from extractor.model.outline import JenisBagian
from extractor.model.page import Document
from extractor.structure import find_outline
from tests.structure.typeset import Text, document, head, middle, prose

ENDING = [middle("BAB IV"), middle("PENUTUP"), *prose()]


def found(made: Document, jenis: JenisBagian) -> list[tuple[str | None, str, int]]:
    return [(part.nomor, part.judul, part.halaman) for part in find_outline(made).bagian if part.jenis is jenis]


def test_front_matter_in_any_order() -> None:
    made = document(
        [middle("IKHTISAR EKSEKUTIF"), *prose()],
        [middle("Kata Pengantar"), *prose()],
        [middle("BAB I"), middle("PENDAHULUAN"), *prose()],
    )
    assert found(made, JenisBagian.DEPAN) == [(None, "IKHTISAR EKSEKUTIF", 1), (None, "Kata Pengantar", 2)]


def test_front_matter_ends_where_the_next_part_begins() -> None:
    made = document([middle("KATA PENGANTAR"), *prose()], prose(), [middle("BAB I"), middle("PENDAHULUAN"), *prose()])
    assert find_outline(made).bagian[0].halaman_akhir == 2


def test_rest_of_a_sentence_in_larger_letters_is_no_appendix() -> None:
    made = document(ENDING, [Text("rencana aksi sebanyak dua dari target tiga.", x=None, size=14.0), *prose()])
    assert found(made, JenisBagian.LAMPIRAN) == []


def test_appendix_with_number_and_title_below() -> None:
    made = document(
        ENDING,
        [middle("LAMPIRAN – LAMPIRAN :", 18.0), Text("1. Matriks Rencana Strategis")],
        [head("LAMPIRAN I", x=440.0), middle("RENCANA STRATEGIS DINAS CONTOH"), *prose()],
        [Text("Lampiran 3b", size=13.0), middle("Rencana Aksi Tahun 2020"), *prose()],
        [middle("LAMPIRAN - IV"), middle("INDIKATOR KINERJA UTAMA"), *prose()],
    )
    assert found(made, JenisBagian.LAMPIRAN) == [
        (None, "LAMPIRAN – LAMPIRAN :", 2),
        ("I", "RENCANA STRATEGIS DINAS CONTOH", 3),
        ("3b", "Rencana Aksi Tahun 2020", 4),
        ("IV", "INDIKATOR KINERJA UTAMA", 5),
    ]


def test_title_below_a_letterhead() -> None:
    letterhead = [
        middle("PEMERINTAH KABUPATEN CONTOH"),
        middle("DINAS CONTOH", 18.0),
        Text("JL. MERDEKA NO. 1", x=None),
    ]
    made = document(ENDING, [*letterhead, middle("PERJANJIAN KINERJA TAHUN 2020"), *prose()])
    assert found(made, JenisBagian.LAMPIRAN) == [(None, "PERJANJIAN KINERJA TAHUN 2020", 2)]


def test_agreements_of_all_officials_are_one_appendix() -> None:
    made = document(
        ENDING,
        [middle("PERJANJIAN KINERJA TAHUN 2020"), *prose()],
        [middle("PERJANJIAN KINERJA TAHUN 2020 KEPALA BIDANG"), *prose()],
        [middle("POHON KINERJA"), *prose()],
    )
    assert [(judul, at) for _, judul, at in found(made, JenisBagian.LAMPIRAN)] == [
        ("PERJANJIAN KINERJA TAHUN 2020", 2),
        ("POHON KINERJA", 4),
    ]


def test_a_file_that_is_one_appendix() -> None:
    made = document([middle("INDIKATOR KINERJA UTAMA"), middle("DINAS CONTOH"), *prose()])
    assert found(made, JenisBagian.LAMPIRAN) == [(None, "INDIKATOR KINERJA UTAMA DINAS CONTOH", 1)]


def test_a_sentence_about_an_appendix_is_none() -> None:
    made = document(ENDING, [Text("Lampiran 2 laporan ini memuat perjanjian kinerja"), *prose()])
    assert not found(made, JenisBagian.LAMPIRAN)


def test_strange_files_have_no_parts() -> None:
    made = document([middle("Sponsorship opportunities"), *prose()], [])
    assert not find_outline(made).bagian
