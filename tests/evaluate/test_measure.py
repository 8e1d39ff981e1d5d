"""Counting what was read against labels."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.errors import NoSuchPath, WrongUse
from extractor.evaluate import calibration, find_labels, measure
from extractor.evaluate.facts import Fact, folded, labelled
from extractor.evaluate.pairs import pair


def fact(nama: str, target: str | None, *, halaman: int = 1, tahun: int | None = None, keyakinan: float = 1.0) -> Fact:
    return Fact("perjanjian", "a.pdf", halaman, nama, tahun, {"target": target}, keyakinan)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rp 1.000.000,-", "1.000.000"),
        ("75 %", "75"),
        ("≥ 80", ">80"),
        ("(105,60)", "105,60"),
        ("992.770 *", "992.770"),
    ],
)
def test_prints_that_say_the_same_are_equal(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_separators_are_never_folded_away() -> None:
    assert folded("1.309") != folded("1,309")


def test_right_missed_and_extra_cells_are_counted() -> None:
    labels = [fact("Nilai SAKIP", "80"), fact("Opini BPK", "WTP"), fact("Jumlah desa", "12")]
    found = [fact("1. Nilai SAKIP", "80"), fact("Opini BPK", "WDP"), fact("Luas sawah", "7")]
    count = measure(labels, found, {}).of_kind("perjanjian")
    assert (count.right, count.missed, count.extra) == (1, 2, 2)
    assert count.precision == count.recall == pytest.approx(1 / 3)


def test_what_is_read_on_a_page_that_is_not_labelled_completely_counts_only_if_it_is_labelled() -> None:
    count = measure([fact("Nilai SAKIP", "80")], [fact("Luas sawah", "7")], {"perjanjian": [2]}).of_kind("perjanjian")
    assert (count.right, count.missed, count.extra) == (0, 1, 0)


def test_a_row_on_the_next_page_is_missed_for_that_cause() -> None:
    measured = measure([fact("Nilai SAKIP", "80")], [fact("Nilai SAKIP", "80", halaman=2)], {"perjanjian": [1]})
    assert [miss.sebab for miss in measured.misses] == ["baris di halaman sebelahnya"]


def test_records_of_one_name_are_told_apart_by_value_and_year() -> None:
    labels = [fact("Nilai SAKIP", "80", tahun=2020), fact("Nilai SAKIP", "81", tahun=2021)]
    found = [fact("Nilai SAKIP", "81", tahun=2021), fact("Nilai SAKIP", "80", tahun=2020)]
    assert sorted(pair(labels, found)) == [(0, 1), (1, 0)]


def test_calibration_gives_the_share_of_right_values_by_band() -> None:
    labels = [fact("a b c", "1"), fact("d e f", "2"), fact("g h i", "3")]
    found = [fact("a b c", "1"), fact("d e f", "2", keyakinan=0.85), fact("g h i", "4", keyakinan=0.85)]
    assert list(calibration(measure(labels, found, {}).judged)) == [(1.0, 1, 1.0), (0.8, 2, 0.5)]


def test_targets_of_several_years_in_one_label_are_apart() -> None:
    label = {"file": "a.pdf", "renstra": [{"halaman": 3, "indikator": "X", "target": {"2020": "1", "2021": "2"}}]}
    assert [(item.tahun, item.isi["target"]) for item in labelled(label, ["renstra"])] == [(2020, "1"), (2021, "2")]


def test_labels_name_their_pdfs(tmp_path: Path) -> None:
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "a.pdf").touch()
    (tmp_path / "label").mkdir()
    (tmp_path / "label" / "a.json").write_text(json.dumps({"file": "a.pdf"}))
    (tmp_path / "label" / "list.json").write_text("[]")
    (labelled_report,) = find_labels(tmp_path / "label", tmp_path / "pdf")
    assert labelled_report.files == (tmp_path / "pdf" / "a.pdf",)
    with pytest.raises(NoSuchPath, match=r"a\.pdf.*--pdf"):
        find_labels(tmp_path / "label")


def test_a_folder_without_labels_and_a_broken_label_are_said(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="no labels"):
        find_labels(tmp_path)
    (tmp_path / "a.json").write_text("{")
    with pytest.raises(WrongUse, match=r"a\.json: no JSON"):
        find_labels(tmp_path)
