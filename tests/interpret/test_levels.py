"""Ranks of budget lines, by words, codes, numbering and type."""

from __future__ import annotations

import pytest

from extractor.canon.names import strip_numbering
from extractor.interpret.levels import Line, find_levels


def line(text: str) -> Line:
    """A line from `number or code ; name ; header`; a `*` in front makes it bold."""
    bold, text = text.startswith("*"), text.lstrip("*")
    parts = [part.strip() for part in text.split(";")]
    mark, name, header = (["", *parts] if len(parts) == 1 else parts) + [""] * (3 - max(len(parts), 2))
    code = mark if mark.count(".") > 1 or (mark.count(".") == 1 and mark[-1] != ".") else None
    return Line(strip_numbering(name) or name, name, None if code else mark or None, code, bold, header)


def levels(*texts: str) -> list[tuple[str, int | None]]:
    return [(str(item.tingkat), item.parent) for item in find_levels([line(text) for text in texts])]


def test_words_decide() -> None:
    assert levels("Belanja Langsung", "Urusan Wajib", "Program A", "Kegiatan B", "Sub Kegiatan C", "Jumlah") == [
        ("belanja", None),
        ("urusan", 0),
        ("program", 1),
        ("kegiatan", 2),
        ("sub_kegiatan", 3),
        ("total", None),
    ]


@pytest.mark.parametrize(
    ("program", "below"),
    [
        ("I ; Program {}", "1 ; Rapat {}"),
        ("A ; Program {}", "1 ; Rapat {}"),
        ("1. ; Program {}", "a. ; Rapat {}"),
        ("1.01.02 ; Program {}", "1.01.02.05 ; Rapat {}"),
        ("; I. Program {}", "; 1. Rapat {}"),
        ("*; Program {}", "; Rapat {}"),
    ],
)
def test_kegiatan_below_programs(program: str, below: str) -> None:
    lines = [program.format("A"), below.format("B"), below.format("C"), program.format("D"), below.format("E")]
    assert levels(*lines) == [("program", None), ("kegiatan", 0), ("kegiatan", 0), ("program", None), ("kegiatan", 3)]


@pytest.mark.parametrize(
    ("named", "bare"),
    [
        ("I ; Program A", "II ; Pelayanan Kesehatan"),
        ("1.02 ; Program A", "1.03 ; Pelayanan Kesehatan"),
        ("*; Program A", "*; PELAYANAN"),
    ],
)
def test_line_with_the_marks_of_a_program_is_one(named: str, bare: str) -> None:
    assert levels(named, "1 ; Rapat", bare, "1 ; Rapat lain") == [
        ("program", None),
        ("kegiatan", 0),
        ("program", None),
        ("kegiatan", 2),
    ]


def test_two_depths_below_a_program() -> None:
    assert levels("1.02.01 ; Program A", "1.02.01.2.01 ; Perencanaan", "1.02.01.2.01.01 ; Penyusunan dokumen") == [
        ("program", None),
        ("kegiatan", 0),
        ("sub_kegiatan", 1),
    ]


def test_below_a_named_kegiatan() -> None:
    assert levels("1 ; Program A", "1.1 ; Kegiatan B", "1.1.1 ; Penyusunan dokumen")[2] == ("sub_kegiatan", 1)


def test_header_of_the_column_that_the_name_stands_in() -> None:
    found = levels("; Pelayanan ; program", "; Rapat ; kegiatan", "; Perjalanan ; kegiatan", "; Sarana ; program")
    assert found == [("program", None), ("kegiatan", 0), ("kegiatan", 0), ("program", None)]


@pytest.mark.parametrize("name", ["JUMLAH", "Total", "Jumlah Belanja Langsung", "GRAND TOTAL", "Total Anggaran"])
def test_totals_are_part_of_nothing(name: str) -> None:
    assert levels("Program A", name, "Program B") == [("program", None), ("total", None), ("program", None)]


def test_without_any_word_nothing_is_said() -> None:
    assert levels("1 ; Rapat", "2 ; Perjalanan") == [("None", None), ("None", None)]


def test_no_lines() -> None:
    assert find_levels([]) == []


def both(*names: str, bold: bool = False) -> list[str]:
    """Ranks of lines below a header of programs and activities."""
    lines = [Line(name.lstrip("*"), name.lstrip("*"), bold=bold or name.startswith("*"), both=True) for name in names]
    return [str(item.tingkat) for item in find_levels(lines)]


def test_under_a_header_of_both_what_does_not_say_program_is_an_activity() -> None:
    assert both("Program A", "Rapat", "Pendataan", "Program B", "Pelatihan", bold=True) == [
        "program",
        "kegiatan",
        "kegiatan",
        "program",
        "kegiatan",
    ]


def test_under_a_header_of_both_bold_still_tells_programs() -> None:
    assert both("*Program A", "Rapat", "*Layanan B", "Pelatihan") == ["program", "kegiatan", "program", "kegiatan"]


def test_under_a_header_of_both_lines_named_as_activities_are_those_of_the_others() -> None:
    assert both("Program A", "Kegiatan Rapat", "Kegiatan Lomba", "Pelatihan") == ["program", *["kegiatan"] * 3]


def test_a_mission_between_programs_has_no_rank() -> None:
    lines = ["*; Misi 1 : Meningkatkan mutu", "*; Program A", "1 ; Rapat", "*; Misi 2 : Menata data", "*; Program B"]
    assert levels(*lines) == [("None", None), ("program", None), ("kegiatan", 1), ("None", None), ("program", None)]


def test_a_letter_without_its_point_does_not_hide_the_word() -> None:
    lines = ["*; A. Program A", "; a Kegiatan Rapat", "; b. Kegiatan Lomba"]
    assert levels(*lines) == [("program", None), ("kegiatan", 0), ("kegiatan", 0)]


def test_lines_above_the_first_program_are_ranked_like_those_below() -> None:
    lines = ["3 ; Rapat", "4 ; Pendataan", "*; Program B", "1 ; Pelatihan", "2 ; Lomba"]
    assert [rank for rank, _ in levels(*lines)] == ["kegiatan", "kegiatan", "program", "kegiatan", "kegiatan"]
