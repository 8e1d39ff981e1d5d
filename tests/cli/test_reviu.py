"""The round trip of a list: written, filled in, taken in, and what it says of the rules."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from extractor import store
from tests.cli.test_cli import lkjip
from tests.reviu.lembar import fill
from tests.samples import sample_hasil

CAPAIAN, JUMLAH = "capaian-daging", "jumlah-realisasi"
JUDGED = {CAPAIAN: {"Putusan": "bukan temuan", "Catatan pereviu": "Sesuai sumber."}, JUMLAH: {"Putusan": "benar"}}


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "lkjip.duckdb"
    with store.open_store(path) as con:
        store.load(con, sample_hasil())
    return path


@pytest.fixture
def filled(db: Path, tmp_path: Path) -> Path:
    """The list of the database, filled in."""
    path = tmp_path / "daftar.xlsx"
    assert lkjip("reviu", "--db", db, "-o", path, "--quiet").returncode == 0
    return fill(path, JUDGED)


def verdicts(db: Path) -> dict[str, str | None]:
    with store.open_store(db, read_only=True) as con:
        return {key: one.putusan for key, one in store.verdicts(con).items()}


def test_verdicts_come_back_and_are_shown_in_every_form(db: Path, filled: Path, tmp_path: Path) -> None:
    result = lkjip("reviu", "--terapkan", filled, "--db", db, "--oleh", "Tim 3")
    assert (result.returncode, result.stdout) == (0, "")
    assert "2 findings taken in, 0 changed, 0 unchanged" in result.stderr
    assert verdicts(db) == {CAPAIAN: "bukan temuan", JUMLAH: "benar"}

    forms = [part for form in ("xlsx", "docx", "html", "md", "json") for part in ("--format", form)]
    assert lkjip("reviu", "--db", db, "-o", "lagi.xlsx", *forms, cwd=tmp_path).returncode == 0
    sheet = openpyxl.load_workbook(tmp_path / "lagi.xlsx")["Ditutup"]
    assert "Sesuai sumber." in {cell.value for cell in sheet[2]}
    page = (tmp_path / "lagi.html").read_text(encoding="utf-8")
    assert "Ditutup: 1 temuan diputus bukan temuan atau sudah diperbaiki" in page
    assert "Sesuai sumber." in page
    assert "Ditutup: 1 temuan, tidak ikut dihitung" in (tmp_path / "lagi.md").read_text(encoding="utf-8")
    listed = json.loads((tmp_path / "lagi.json").read_text(encoding="utf-8"))
    assert {one["temuan_id"]: one["ditutup"] for one in listed["temuan"]} == {CAPAIAN: True, JUMLAH: False}
    assert listed["laporan"][0]["temuan"] == 1
    assert (tmp_path / "lagi.docx").stat().st_size > 10_000


def test_a_list_that_cant_be_understood_applies_nothing(db: Path, filled: Path) -> None:
    fill(filled, {JUMLAH: {"Putusan": "mungkin"}})
    result = lkjip("reviu", "--terapkan", filled, "--db", db)
    assert (result.returncode, result.stdout) == (2, "")
    assert "daftar.xlsx, sheet Sedang, row 2: the verdict 'mungkin' is none of" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert verdicts(db) == {}


def test_findings_that_the_database_lacks_are_named_and_kept(filled: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain.duckdb"
    with store.open_store(other):
        pass
    result = lkjip("reviu", "--terapkan", filled, "--db", other, "--quiet")
    assert result.returncode == 0
    assert "2 of them are not in" in result.stderr
    assert CAPAIAN in result.stderr
    assert len(verdicts(other)) == 2


def test_a_database_that_is_not_there_is_not_made(filled: Path, tmp_path: Path) -> None:
    result = lkjip("reviu", "--terapkan", filled, "--db", tmp_path / "tidak-ada.duckdb")
    assert result.returncode == 2
    assert "no such database" in result.stderr
    assert not (tmp_path / "tidak-ada.duckdb").exists()


@pytest.mark.parametrize("more", [["laporan.pdf"], ["--format", "xlsx"], ["-o", "x.xlsx"], ["--instansi", "Dinas"]])
def test_taking_in_goes_with_nothing_else(db: Path, filled: Path, more: list[str]) -> None:
    result = lkjip("reviu", "--terapkan", filled, "--db", db, *more)
    assert result.returncode == 2
    assert "--terapkan" in result.stderr
    assert verdicts(db) == {}


def test_statistics_tell_how_many_were_right(db: Path, filled: Path) -> None:
    before = json.loads(lkjip("check", "--statistik", "--db", db, "--json").stdout)
    assert {one["aturan"]: one["presisi"] for one in before} == {"capaian": None, "jumlah.realisasi": None}
    lkjip("reviu", "--terapkan", filled, "--db", db)
    rows = {one["aturan"]: one for one in json.loads(lkjip("check", "--statistik", "--db", db, "--json").stdout)}
    assert (rows["capaian"]["bukan_temuan"], rows["capaian"]["presisi"]) == (1, 0.0)
    assert (rows["jumlah.realisasi"]["benar"], rows["jumlah.realisasi"]["presisi"]) == (1, 1.0)
    assert "jumlah.realisasi" in lkjip("check", "--statistik", "--db", db).stdout


@pytest.mark.parametrize("more", [["laporan.pdf"], ["--fail-on", "tinggi"]])
def test_statistics_are_about_a_database(more: list[str]) -> None:
    result = lkjip("check", "--statistik", *more)
    assert (result.returncode, result.stdout) == (2, "")


def test_closed_findings_are_marked_and_fail_nothing(db: Path, filled: Path) -> None:
    assert lkjip("check", "--db", db, "--fail-on", "tinggi").returncode == 1
    lkjip("reviu", "--terapkan", filled, "--db", db)
    result = lkjip("check", "--db", db, "--fail-on", "tinggi")
    assert result.returncode == 0
    assert "tinggi, putusan: bukan temuan: " in result.stdout
    assert lkjip("check", "--db", db, "--fail-on", "sedang").returncode == 1
