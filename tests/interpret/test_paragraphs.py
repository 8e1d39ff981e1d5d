"""Paragraphs, list items and sentences of running text, and the places of their words."""

from __future__ import annotations

from extractor.interpret.paragraphs import find_paragraphs
from extractor.model.geometry import Box
from tests.interpret.naskah_builder import STEP, bagian, line, naskah, page
from tests.sample_parts import table

FULL = "kinerja diukur dengan membandingkan target dan realisasi yang telah ditetapkan pada awal tahun"


def texts(*pages: object) -> list[str]:
    return [paragraph.text for paragraph in find_paragraphs(naskah(*pages))]  # type: ignore[arg-type]


def test_lines_are_joined_and_hyphenation_is_undone() -> None:
    found = texts(page([f"Capaian {FULL}", "program kegiat-", "an yang dilaksanakan.", "Paragraf lain."]))
    assert found == [f"Capaian {FULL} program kegiatan yang dilaksanakan.", "Paragraf lain."]


def test_repeated_words_and_ranges_keep_their_hyphen() -> None:
    (found,) = texts(page([f"Capaian {FULL} target-", f"target {FULL} periode 2016-", "2021 yang lalu."]))
    assert "target- target" in found
    assert "2016- 2021" in found


def test_a_sentence_goes_on_over_a_page_break() -> None:
    found = texts(page([f"Pada akhir tahun {FULL}"], 1), page(["dan dilaporkan setiap bulan."], 2))
    assert found == [f"Pada akhir tahun {FULL} dan dilaporkan setiap bulan."]


def test_list_items_stand_apart_and_know_what_is_above() -> None:
    lines = [
        (70.0, 80.0, "1. Program Rekaan, melalui kegiatan :"),
        (90.0, 80.0 + STEP, "a) Kegiatan pertama dengan uraian yang panjang sekali sampai ke tepi kanan halaman"),
        (104.0, 80.0 + 2 * STEP, "dan baris kedua."),
        (90.0, 80.0 + 3 * STEP, "b) Kegiatan kedua."),
    ]
    found = find_paragraphs(naskah(page(lines)))
    assert [paragraph.label for paragraph in found] == ["1", "a", "b"]
    assert found[1].text.endswith("halaman dan baris kedua.")
    assert found[2].above is not None
    assert found[2].above.text == "Program Rekaan, melalui kegiatan :"


def test_numbers_at_the_start_of_a_line_are_no_labels() -> None:
    found = texts(page([f"Anggaran {FULL} sebesar Rp", f"1.170.232.000,- {FULL} sebanyak", "3 (tiga) dokumen."]))
    assert len(found) == 1


def test_tables_captions_headings_and_lists_of_contents_are_left_out() -> None:
    inside = line(90, 125, "1 Program Rekaan 400")
    shown = page([(70.0, 10.0, "BAB II"), (inside.box.x0, inside.box.y0, inside.text), (70.0, 400.0, "Isi paragraf.")])
    grid = table("t1", 1, [["No", "Program"], ["1", "Rekaan"]])
    file = naskah(shown, tables=[grid], bagian=[bagian("BAB II", 1)])
    assert [paragraph.text for paragraph in find_paragraphs(file)] == ["Isi paragraf."]


def test_sentences_end_at_stops_but_not_at_abbreviations() -> None:
    text = "Anggaran sebesar Rp. 400.000.000,- untuk Kec. Rekaan. Realisasi 84,5 % tercapai. Sisanya dikembalikan."
    (found,) = find_paragraphs(naskah(page([text])))
    assert [found.text[start:end].strip() for start, end in found.sentences] == [
        "Anggaran sebesar Rp. 400.000.000,- untuk Kec. Rekaan.",
        "Realisasi 84,5 % tercapai.",
        "Sisanya dikembalikan.",
    ]


def test_the_place_of_a_part_is_that_of_its_words() -> None:
    (found,) = find_paragraphs(naskah(page(["Anggaran sebesar 400 juta rupiah"])))
    at = found.text.index("400")
    bukti = found.bukti(at, at + 3)
    assert (bukti.teks, bukti.box) == ("400", Box(70 + 5 * at, 80, 70 + 5 * (at + 3), 92))
