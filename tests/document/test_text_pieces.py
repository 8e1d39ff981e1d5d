"""Words come out as they are seen: no watermark, nothing twice, no blank lost or won."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.document.pieces import Piece
from extractor.document.upright import Turn
from extractor.document.words import build_words
from extractor.model.geometry import Box
from extractor.model.page import CaraBaca, Page
from extractor.settings import Ocr, OcrUse
from tests.document.sheets import BOLD, LEANING, ODD, PLAIN, SLANTED, TALL, Sheet, grid, picture, show, write_pdf

BODY = show("Capaian kinerja sasaran pertama", 72, 500)


def only_page(path: Path, content: str, **options: object) -> Page:
    return read_document(write_pdf(path / "a.pdf", Sheet(content, **options)), ocr=OcrUse(Ocr.NEVER)).pages[0]  # type: ignore[arg-type]


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def test_leaning_watermark_is_left_out(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("DRAF", 100, 400, 60, LEANING) + BODY)
    assert texts(page) == ["Capaian kinerja sasaran pertama"]


def test_upright_letters_of_a_curve_go_with_the_leaning_ones(tmp_path: Path) -> None:
    stamp = show("P", 300, 600, 8, LEANING) + show("D", 306, 603, 8) + show("F", 312, 600, 8, LEANING)
    assert texts(only_page(tmp_path, stamp + BODY)) == ["Capaian kinerja sasaran pertama"]


def test_figure_between_leaning_labels_stays(tmp_path: Path) -> None:
    chart = show("2019", 300, 600, 8, LEANING) + show("75", 200, 640, 8) + show("2020", 340, 600, 8, LEANING)
    assert texts(only_page(tmp_path, chart)) == ["75"]


def test_letters_slanted_to_italics_keep_words_and_blanks(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("Membangun perekonomian yang kokoh", 72, 500, turn=SLANTED))
    assert texts(page) == ["Membangun perekonomian yang kokoh"]
    upright = only_page(tmp_path, show("Membangun", 72, 500)).words[0].box
    assert page.words[0].box.x0 == pytest.approx(upright.x0, abs=0.3)
    assert page.words[0].box.x1 == pytest.approx(upright.x1, abs=1)


def test_word_printed_twice_to_look_bold_counts_once(tmp_path: Path) -> None:
    page = only_page(
        tmp_path, show("PENUTUP", 72, 500, 14) + show("PENUTUP", 72.4, 500, 14) + BODY.replace("500", "400")
    )
    assert texts(page) == ["PENUTUP", "Capaian kinerja sasaran pertama"]


def test_letters_printed_twice_one_by_one_count_once(tmp_path: Path) -> None:
    # Back by all but 0.4 points after each letter, and printed again; letters 6.67 to 7.22 points wide.
    letters = "".join(
        show(letter, x, 500, 10) + show(letter, x + 0.4, 500, 10)
        for letter, x in zip("KBD", (72, 78.7, 85.4), strict=True)
    )
    assert texts(only_page(tmp_path, letters)) == ["KBD"]
    assert texts(only_page(tmp_path, show("SEPULUH ALLAH", 72, 500))) == ["SEPULUH ALLAH"]


def test_same_word_in_the_next_row_counts_again(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("100", 72, 500) + show("100", 72, 488) + show("100", 110, 500))
    assert texts(page) == ["100 100", "100"]


def test_gap_without_a_written_blank_parts_words(tmp_path: Path) -> None:
    page = only_page(tmp_path, "BT /F1 11 Tf 72 500 Td [(Rp) -300 (500) 20 (.000)] TJ ET")
    assert texts(page) == ["Rp 500.000"]


def test_figure_drawn_in_pieces_is_one_word_unless_a_rule_parts_it(tmp_path: Path) -> None:
    # 18.35 points wide, they touch; a little off their line, PDFium does not put them together itself
    pieces = show("000", 90.35, 501.5) + BODY.replace("500", "400") + show("500", 72, 500)
    assert texts(only_page(tmp_path, pieces))[0] == "500000"
    assert texts(only_page(tmp_path, pieces + grid([60, 90.35, 200], [490, 520])))[0] == "500 000"


def test_ligature_stays_within_its_word(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("eWsien", 72, 500, font=ODD), meanings={"W": "ffi", **{c: c for c in "esin"}})
    assert texts(page) == ["effisien"]


def test_symbols_of_word_processors_are_read(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("A 75", 72, 500, font=ODD), meanings={"A": "\uf0b3", "7": "7", "5": "5", " ": " "})
    assert texts(page) == ["≥ 75"]


def test_font_that_does_not_say_what_its_glyphs_mean_is_a_problem(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("AAAAAAAA", 72, 500, font=ODD), meanings={"A": "\ue123"})
    assert len(page.problems) == 1
    assert page.problems[0].startswith("halaman 1: 100% huruf tidak dapat dikenali")
    assert not only_page(tmp_path, BODY).problems


def test_font_that_claims_to_be_high_makes_no_high_words(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("Produksi", 72, 500, font=TALL) + show("rata-rata", 120, 500))
    assert texts(page) == ["Produksi rata-rata"]
    assert page.words[0].box.y0 == pytest.approx(page.words[1].box.y0, abs=0.1)


def test_size_is_that_of_the_letters_as_drawn(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("BAB IV", 72, 500, 1, (16, 0, 0, 16)) + show("Penutup", 72, 480, 16))
    assert [word.size for word in page.words] == pytest.approx([18.4] * 3)


def test_raised_sign_is_a_word_of_its_own(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("12.540.550", 72, 500) + show("*)", 127.2, 504.5, 7))
    assert sorted(word.text for word in page.words) == ["*)", "12.540.550"]


def test_row_broken_at_a_hyphen_stays_two_rows(tmp_path: Path) -> None:
    for font in (PLAIN, TALL):
        page = only_page(tmp_path, show("nilai rata-", 72, 500, font=font) + show("rata capaian", 72, 486, font=font))
        assert texts(page) == ["nilai rata-", "rata capaian"]


def test_bold_is_told_from_plain(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("BAB IV", 72, 500, font=BOLD) + show("Penutup", 72, 480))
    assert [line.bold for line in page.lines] == [True, False]


def test_raised_sign_and_figure_set_a_little_off_stay_in_their_row(tmp_path: Path) -> None:
    page = only_page(
        tmp_path, show("Produksi daging", 72, 500) + show("992.770", 200, 503.5, 9) + show("Ton", 300, 499)
    )
    assert texts(page) == ["Produksi daging 992.770 Ton"]


def test_lines_of_two_cells_half_a_line_apart_are_not_mixed(tmp_path: Path) -> None:
    page = only_page(tmp_path, show("Jumlah", 72, 500) + show("dokumen", 72, 487) + show("12", 200, 493.5))
    assert texts(page) == ["Jumlah", "12", "dokumen"]


def test_text_hidden_with_a_picture_of_the_page_is_recognised_text(tmp_path: Path) -> None:
    scan = picture(595, 842)
    assert only_page(tmp_path, scan + show("dibaca mesin", 72, 500, mode=3)).cara_baca is CaraBaca.OCR
    assert only_page(tmp_path, show("dibaca mesin", 72, 500) + scan).cara_baca is CaraBaca.OCR
    assert only_page(tmp_path, scan + BODY).cara_baca is CaraBaca.TEKS  # a picture behind the text
    assert only_page(tmp_path, scan).cara_baca is CaraBaca.KOSONG


def test_letters_that_go_back_over_each_other_have_a_box_in_order() -> None:
    piece = Piece("BAB", 40.0, 700.0, 37.0, 710.0, 0, bold=False, mapped=True)
    (word,) = build_words([piece], Turn((0.0, 0.0, 595.0, 842.0), 0))
    assert word.box == Box(37.0, 132.0, 40.0, 142.0)
