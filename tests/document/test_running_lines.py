"""Headers, footers and page numbers are taken out; headings, captions and headers of tables stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.model.page import Page
from tests.document.sheets import Sheet, grid, show, write_pdf

HEADER = "Laporan Kinerja Dinas Pertanian"


def pages(path: Path, margin: Callable[[int], str], count: int = 6, **options: float) -> tuple[Page, ...]:
    """Pages with text of their own, and what `margin` puts on page 1, 2, ..."""
    sheets = []
    for nomor in range(1, count + 1):
        body = "".join(show(f"Uraian {chr(64 + nomor) * 4} {row}", 72, 300 + 20 * row) for row in range(3))
        sheets.append(Sheet(body + margin(nomor), **options))  # type: ignore[arg-type]
    return read_document(write_pdf(path / "a.pdf", *sheets)).pages


def lines(page: Page) -> list[str]:
    return [line.text for line in page.lines if not line.text.startswith("Uraian")]


def running(page: Page) -> list[str]:
    return [line.text for line in page.running]


def numbers(read: tuple[Page, ...]) -> list[str | None]:
    return [page.printed_number for page in read]


def test_header_and_number_go_from_lines_and_words(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER, 72, 800) + show(f"- {nomor + 4} -", 290, 30))
    assert numbers(read) == ["5", "6", "7", "8", "9", "10"]
    assert all(running(page) == [HEADER, f"- {page.nomor + 4} -"] for page in read)
    assert all(not lines(page) and {word.text for word in page.words} & {"Laporan", "-"} == set() for page in read)


@pytest.mark.parametrize(
    ("footer", "wanted"),
    [
        ("{n}LKIP Dinas Pertanian", "{n}"),
        ("LKIP Dinas Pertanian Tahun 2016{n}", "{n}"),
        ("{n} | L K I P  D I N A S", "{n}"),
        ("Dinas Pertanian Provinsi III - {n}", "III-{n}"),
        ("LKIP Dinas Page {n} of 51", "{n}"),
        ("hal- {n}", "{n}"),
        ("II. {n}", "II-{n}"),
        ("LKIP 2021 {n}", "{n}"),
        ("LAKIP 2021 | {n}", "{n}"),
    ],
)
def test_number_glued_to_its_footer(tmp_path: Path, footer: str, wanted: str) -> None:
    read = pages(tmp_path, lambda nomor: show(footer.format(n=nomor + 6), 72, 30))
    assert numbers(read) == [wanted.format(n=nomor + 6) for nomor in range(1, 7)]
    assert all(not lines(page) for page in read)


def test_year_at_the_end_of_a_footer_is_no_page_number(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda _: show("LKIP Dinas Pertanian Tahun 2016", 72, 30))
    assert set(numbers(read)) == {None}
    assert all(running(page) for page in read)


def test_roman_numbers(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(("iii", "iv", "v", "vi", "vii", "viii")[nomor - 1], 290, 30))
    assert numbers(read) == ["iii", "iv", "v", "vi", "vii", "viii"]


def test_figure_at_the_foot_of_some_pages_is_no_page_number(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show({2: "75", 5: "12"}.get(nomor, ""), 72 + 40 * nomor, 40 + 20 * nomor))
    assert set(numbers(read)) == {None}
    assert lines(read[1]) == ["75"]


def test_header_of_odd_and_of_even_pages(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER if nomor % 2 else "Tahun Anggaran Berjalan", 72, 800))
    assert all(not lines(page) for page in read)


def test_header_of_one_chapter_only(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show("Akuntabilitas Kinerja |", 72, 800) if nomor > 8 else "", count=12)
    assert [bool(page.running) for page in read] == [False] * 8 + [True] * 4


def test_header_of_landscape_pages_stands_further_in(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER, 72, 510) if nomor > 6 else "", count=10, width=842, height=595)
    assert [running(page) for page in read[6:]] == [[HEADER]] * 4


def test_footer_of_small_pages_counts_with_them(tmp_path: Path) -> None:
    def footer(nomor: int) -> str:
        return show(f"Dinas Perhubungan I.{nomor}", 50, 82) if nomor < 5 else ""

    read = pages(tmp_path, footer, count=12, width=420, height=595)
    assert numbers(read) == ["I-1", "I-2", "I-3", "I-4", *[None] * 8]


def test_footer_of_small_pages_stands_on_most_of_them(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER, 50, 82) if nomor != 3 else "", width=420, height=595)
    assert [running(page) for page in read] == [[HEADER]] * 2 + [[]] + [[HEADER]] * 3


def test_header_out_of_its_place_runs_if_it_opens_its_page(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER, 72, 800 if nomor != 4 else 765))
    assert running(read[3]) == [HEADER]


def test_heading_worded_like_the_header_stays(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER, 72, 800) + (show(HEADER, 72, 770) if nomor == 4 else ""))
    assert lines(read[3]) == [HEADER]


def test_what_stands_further_out_than_a_footer_goes_with_it(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(HEADER, 72, 50) + show(f"dicetak {chr(96 + nomor) * 3}", 72, 30))
    assert all(not lines(page) for page in read)


def test_number_that_does_not_count_stands_where_it_does_on_other_pages(tmp_path: Path) -> None:
    assert numbers(pages(tmp_path, lambda _: show("vi", 290, 30), count=3)) == ["vi"] * 3


def test_number_of_a_single_page(tmp_path: Path) -> None:
    assert numbers(pages(tmp_path, lambda _: show("iv", 290, 30), count=1)) == ["iv"]


def test_chapter_heading_at_the_top_of_a_page_stays(tmp_path: Path) -> None:
    starts = {1: "BAB I", 3: "BAB II", 6: "BAB III"}
    read = pages(tmp_path, lambda nomor: show(starts.get(nomor, ""), 250, 780))
    assert [lines(read[nomor - 1]) for nomor in starts] == [["BAB I"], ["BAB II"], ["BAB III"]]


def test_chapter_repeated_on_each_page_runs(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda _: show("BAB III", 250, 800))
    assert all(running(page) == ["BAB III"] for page in read)


def test_caption_on_page_after_page_stays(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show(f"Tabel 3.{nomor}", 250, 790))
    assert all(lines(page) == [f"Tabel 3.{page.nomor}"] for page in read)


def test_head_of_forms_in_the_body_stays(tmp_path: Path) -> None:
    read = pages(tmp_path, lambda nomor: show("Perjanjian Kinerja", 200, 700) if nomor in (2, 3, 4) else "", count=9)
    assert lines(read[2]) == ["Perjanjian Kinerja"]


def test_header_of_a_table_on_each_page_stays(tmp_path: Path) -> None:
    def table(_: int) -> str:
        return show("Sasaran Strategis", 80, 790) + show("Target", 310, 790) + grid([72, 300, 400], [100, 780, 805])

    assert all(lines(page) == ["Sasaran Strategis Target"] for page in pages(tmp_path, table))


def test_header_within_the_border_of_the_page_runs(tmp_path: Path) -> None:
    border = grid([40, 560], [30, 820])
    assert all(running(page) == [HEADER] for page in pages(tmp_path, lambda _: border + show(HEADER, 72, 800)))


def test_names_of_columns_that_a_table_without_rules_repeats_stay(tmp_path: Path) -> None:
    header = (
        show("No.", 72, 800) + show("Program", 150, 800) + show("Anggaran", 300, 800) + show("Keterangan", 420, 800)
    )
    read = pages(tmp_path, lambda nomor: header + show(f"- {nomor + 4} -", 290, 30))
    assert all(lines(page) == ["No. Program Anggaran Keterangan"] for page in read)
    assert numbers(read) == ["5", "6", "7", "8", "9", "10"]
