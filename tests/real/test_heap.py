"""A folder as an archive team gets it: reports in many files, a twin, plans, strays, scans."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="LKJIP_REAL names no folder with real reports")
ROOT = Path(__file__).parents[2]
TWIN = "-kembar"

Row = dict[str, Any]


def dry_run(folder: str) -> dict[str, Row]:
    """The plan: rows by file name."""
    command = [sys.executable, "-m", "extractor", "run", "--dry-run", "--json", "--quiet", f"{REAL}/{folder}"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(command, capture_output=True, text=True, env=env, check=True)
    return {Path(row["berkas"]).name: row for row in map(json.loads, result.stdout.splitlines())}


@pytest.fixture(scope="module")
def plan() -> dict[str, Row]:
    return dry_run("heap")


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, str]]:
    """What heap.tsv says, by file name."""
    with Path(f"{REAL}/heap/heap.tsv").open(encoding="utf-8", newline="") as rows:
        return {row["berkas"]: row for row in csv.DictReader(rows, delimiter="\t")}


def test_every_file_is_in_the_plan(plan: dict[str, Row], told: dict[str, dict[str, str]]) -> None:
    assert plan.keys() == told.keys()


def test_files_make_up_the_reports_that_they_are_parts_of(
    plan: dict[str, Row], told: dict[str, dict[str, str]]
) -> None:
    expected: defaultdict[str, set[str]] = defaultdict(set)
    found: defaultdict[int, set[str]] = defaultdict(set)
    for name, row in told.items():
        if row["laporan"] and not row["laporan"].endswith(TWIN):
            expected[row["laporan"]].add(name)
    for name, planned in plan.items():
        if planned["laporan"]:
            found[planned["laporan"]].add(name)
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, expected.values()))


def test_reports_are_those_of_their_agencies(plan: dict[str, Row], told: dict[str, dict[str, str]]) -> None:
    wrong = {
        name: row["instansi"]
        for name, row in plan.items()
        if row["laporan"] and row["instansi"] != told[name]["instansi"]
    }
    assert wrong == {}
    assert {(row["tahun"], row["kode_wilayah"]) for row in plan.values() if row["laporan"]} == {(2016, "32")}


def test_files_stand_in_the_order_of_the_report(plan: dict[str, Row]) -> None:
    order: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for name, row in plan.items():
        if row["laporan"]:
            order[row["laporan"]].append((row["urutan"], name))
    reports = [[name for _, name in sorted(files)] for files in order.values()]
    numbered = next(files for files in reports if len(files) == 18)
    assert numbered == sorted(numbered)
    assert next(files for files in reports if len(files) == 7) == [
        "KATA PENGANTAR.pdf",
        "DAFTAR ISI.pdf",
        "IKHTISAR EKSEKUTIF.pdf",
        "BAB  I LKIP.pdf",
        "BAB II LKIP.pdf",
        "BAB III LKIP.pdf",
        "BAB IV LKIP.pdf",
    ]
    assert next(files for files in reports if len(files) == 2) == ["6. LKIP_2016_FULL_1.pdf", "6. LKIP_2016_FULL_2.pdf"]


def test_what_is_left_out_says_why(plan: dict[str, Row], told: dict[str, dict[str, str]]) -> None:
    reasons = {"lain": "Bukan dokumen berbahasa Indonesia", "LKjIP": "kembar"}
    for name, row in plan.items():
        if row["laporan"]:
            continue
        kind = told[name]["jenis"]
        assert row["tindakan"] == "skip"
        if row["jenis"] is None:
            assert row["jumlah_halaman"] == row["halaman_tanpa_teks"], name
            assert "Tanpa teks" in row["keterangan"]
        else:
            assert row["jenis"] == kind
            assert reasons.get(kind, "Dokumen perencanaan") in row["keterangan"], name


def test_single_reports_are_told_with_agency_and_year() -> None:
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in Path(f"{REAL}/gold").glob("*.json")]
    expected = {label["file"]: label["laporan"] for label in labels if isinstance(label, dict) and "laporan" in label}
    plan = dry_run("corpus")
    for name, laporan in expected.items():
        row = plan[name]
        assert (row["instansi"], row["wilayah"], row["tahun"]) == (
            laporan["instansi"],
            laporan["wilayah"],
            laporan["tahun"],
        )
    numbers = [row["laporan"] for row in plan.values() if row["laporan"]]
    assert len(numbers) == len(set(numbers))
