"""Letter-spaced text is closed up, and nothing that only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.document import read_document
from tests.document.sheets import Sheet, grid, show, write_pdf


def first_line(path: Path, content: str) -> str:
    return read_document(write_pdf(path / "a.pdf", Sheet(content))).pages[0].lines[0].text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("P E N U TU P", "PENUTUP"),
        ("LKIP T A H U N 2 0 1 6", "LKIP TAHUN 2016"),
        ("INSPEKTORAT P R O V I N S I  J A W A  T I M U R", "INSPEKTORAT PROVINSI JAWA TIMUR"),
        ("1 2 3 4 5 6", "1 2 3 4 5 6"),
        ("Nilai B di atas A", "Nilai B di atas A"),
        ("a b c", "a b c"),
    ],
)
def test_line_set_with_blanks(tmp_path: Path, printed: str, read: str) -> None:
    assert first_line(tmp_path, show(printed, 72, 500, 12)) == read


def test_letters_in_the_columns_of_a_table_stay_apart(tmp_path: Path) -> None:
    months = "".join(show(month, 103 + 12 * place, 500, 9) for place, month in enumerate("JFMAMJ"))
    assert first_line(tmp_path, months) == "JFMAMJ"
    assert first_line(tmp_path, months + grid([100 + 12 * place for place in range(7)], [490, 515])) == "J F M A M J"
