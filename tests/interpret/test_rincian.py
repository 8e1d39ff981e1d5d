"""Budgets listed line by line below a sentence."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractor.interpret.rincian import read_rincian
from extractor.model.geometry import union
from extractor.model.page import Line
from extractor.model.records import Anggaran, LingkupAnggaran, TingkatAnggaran
from tests.interpret.naskah_builder import CHARACTER, STEP, naskah, page, words

RIGHT = 420.0  # where the amounts end, points
BUDGET = "Keseluruhan anggaran tahun 2021 adalah sebesar Rp. 500.000.000,- yang terdiri dari :"


def read(*lines: tuple[float, str, str] | str) -> list[Anggaran]:
    """Lines of text, or of left edge, name and amount."""
    placed = []
    for index, item in enumerate(lines):
        y = 80.0 + 2 * index * STEP
        x, name, amount = (70.0, item, "") if isinstance(item, str) else item
        held = (*words(name, x, y), *words(amount, RIGHT - CHARACTER * len(amount), y))
        placed.append(Line(held, union(word.box for word in held)))
    shown = replace(page(["-"]), words=tuple(word for line in placed for word in line.words), lines=tuple(placed))
    return list(read_rincian(naskah(shown), 2020))


def told(*lines: tuple[float, str, str] | str) -> list[tuple[str, Decimal | None]]:
    return [(row.uraian, row.anggaran.value.number if row.anggaran else None) for row in read(*lines)]


LISTED = (
    (70.0, "a. Belanja Tidak Langsung", "Rp. 300.000.000,-"),
    (70.0, "b. Belanja Langsung", "Rp. 200.000.000,-"),
)


def test_each_line_is_a_budget_line() -> None:
    found = read(BUDGET, *LISTED)
    assert [(row.uraian, row.anggaran.teks if row.anggaran else None) for row in found] == [
        ("Belanja Tidak Langsung", "Rp. 300.000.000,-"),
        ("Belanja Langsung", "Rp. 200.000.000,-"),
    ]
    assert {(row.lingkup, row.tingkat, row.tahun, row.tabel_id) for row in found} == {
        (LingkupAnggaran.ALOKASI, TingkatAnggaran.BELANJA, 2021, None)
    }
    assert all(row.induk_id is None for row in found)


def test_a_line_that_is_set_in_is_a_part_of_the_one_above() -> None:
    found = read(BUDGET, *LISTED, (90.0, "- Belanja Modal", "Rp. 200.000.000,-"))
    assert found[2].induk_id == found[1].record_id


def test_a_sentence_of_what_was_spent_announces_no_budgets() -> None:
    assert told("Realisasi anggaran tahun 2021 terdiri dari :", *LISTED) == []


def test_lines_that_do_not_say_their_rank_are_no_list_of_budgets() -> None:
    names = ((70.0, "a. Padi dan jagung", "Rp. 300.000.000,-"), (70.0, "b. Kedelai", "Rp. 200.000.000,-"))
    assert told(BUDGET, *names) == []


def test_one_line_is_no_list() -> None:
    assert told(BUDGET, LISTED[0], "Proporsi itu sesuai dengan rencana.") == []
