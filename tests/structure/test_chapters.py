from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.model.outline import Bagian, JenisBagian
from extractor.model.page import Document
from extractor.structure import find_outline
from tests.structure.typeset import Text, document, head, middle, page, prose


def chapters(made: Document) -> list[tuple[str | None, str, int]]:
    return [(part.nomor, part.judul, part.halaman) for part in parts(made, JenisBagian.BAB)]


def parts(made: Document, jenis: JenisBagian) -> list[Bagian]:
    return [part for part in find_outline(made).bagian if part.jenis is jenis]


@pytest.mark.parametrize(
    ("lines", "nomor", "judul"),
    [
        ([middle("BAB I"), middle("PENDAHULUAN")], "I", "PENDAHULUAN"),
        ([middle("BAB 1"), middle("PENDAHULUAN")], "1", "PENDAHULUAN"),
        ([middle("BAB I PENDAHULUAN")], "I", "PENDAHULUAN"),
        ([middle("BAB. I. PENDAHULUAN")], "I", "PENDAHULUAN"),
        ([Text("I. PENDAHULUAN", x=400.0, size=14.0)], "I", "PENDAHULUAN"),
        ([middle("BAB II"), middle("PERENCANAAN DAN"), middle("PERJANJIAN KINERJA")], "II",
         "PERENCANAAN DAN PERJANJIAN KINERJA"),
        ([middle("BAB II"), middle("GAMBARAN PELAYANAN DINAS")], "II", "GAMBARAN PELAYANAN DINAS"),
    ],
)  # fmt: skip
def test_ways_of_heading_a_chapter(lines: list[Text], nomor: str, judul: str) -> None:
    assert chapters(document([*lines, head("1.1 Latar Belakang"), *prose()])) == [(nomor, judul, 1)]


def test_number_left_in_the_running_lines() -> None:
    made = document(page(1, [middle("PENDAHULUAN"), *prose()], running=[Text("BAB I", x=None)]))
    assert chapters(made) == [("I", "PENDAHULUAN", 1)]


def test_number_by_the_first_section_below() -> None:
    made = document([middle("PERENCANAAN KINERJA"), head("2.1 Rencana Strategis"), *prose()])
    assert chapters(made) == [("2", "PERENCANAAN KINERJA", 1)]


def test_number_by_the_first_page_of_a_chapter() -> None:
    made = document(replace(page(1, [middle("PERENCANAAN KINERJA"), *prose()]), printed_number="II-1"))
    assert chapters(made) == [("II", "PERENCANAAN KINERJA", 1)]


def test_title_page_and_its_repetition_count_once() -> None:
    title = [middle("BAB III"), middle("AKUNTABILITAS KINERJA")]
    made = document(title, [*title, head("A. Capaian Kinerja Organisasi"), *prose()])
    assert chapters(made) == [("III", "AKUNTABILITAS KINERJA", 1)]


def test_sistematika_is_no_chapter() -> None:
    made = document(
        [middle("BAB I"), middle("PENDAHULUAN"), head("1.1 Latar Belakang"), *prose()],
        [head("1.2 Sistematika Penulisan"), *prose(), head("BAB I PENDAHULUAN"), head("BAB II PERENCANAAN KINERJA"),
         head("BAB III AKUNTABILITAS KINERJA"), head("A. Capaian Kinerja Organisasi"), head("BAB IV PENUTUP")],
        [middle("BAB II"), middle("PERENCANAAN KINERJA"), *prose()],
        [middle("BAB III"), middle("AKUNTABILITAS KINERJA"), *prose()],
    )  # fmt: skip
    assert [(nomor, at) for nomor, _, at in chapters(made)] == [("I", 1), ("II", 3), ("III", 4)]
    assert [part.judul for part in parts(made, JenisBagian.SUBBAB)] == ["Latar Belakang", "Sistematika Penulisan"]


def test_a_sentence_about_a_chapter_is_none() -> None:
    made = document([*prose(), Text("Bab III laporan ini menguraikan capaian kinerja, dan"), *prose()])
    assert not find_outline(made).bagian


def test_file_with_one_chapter_and_its_pages() -> None:
    made = document(
        [middle("BAB III"), middle("AKUNTABILITAS KINERJA"), head("3.1 Capaian Kinerja"), *prose()],
        prose(),
        [head("3.2 Realisasi Anggaran"), *prose()],
    )
    outline = find_outline(made)
    spans = [(part.jenis, part.halaman, part.halaman_akhir) for part in outline.bagian]
    assert spans == [(JenisBagian.BAB, 1, 3), (JenisBagian.SUBBAB, 1, 2), (JenisBagian.SUBBAB, 3, 3)]
    assert [part.induk_id for part in outline.bagian] == [None, "b001", "b001"]
    inside = outline.at(2)
    assert inside is not None
    assert inside.judul == "Capaian Kinerja"


def test_wrong_number_of_the_last_chapter_is_kept_as_printed() -> None:
    made = document(
        [middle("BAB III"), middle("AKUNTABILITAS KINERJA"), *prose()], [middle("BAB VI"), middle("PENUTUP"), *prose()]
    )
    assert [nomor for nomor, _, _ in chapters(made)] == ["III", "VI"]
