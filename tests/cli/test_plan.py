"""The plan of a run, over the sample reports."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "corpus" / "kecamatan-tirta-kencana" / "2020"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report in five files, one of them twice, and a file that is no PDF."""
    folder = tmp_path_factory.mktemp("arsip")
    for path in SAMPLE.glob("*.pdf"):
        shutil.copy(path, folder / path.name)
    shutil.copy(SAMPLE / "BAB I.pdf", folder / "salinan.pdf")
    (folder / "rusak.pdf").write_bytes(b"%PDF-1.4 nothing")
    return folder


def dry_run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extractor", "run", "--dry-run", "--quiet", *options, str(folder)]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder.parent, env={"PYTHONPATH": str(ROOT)}, check=False
    )


def test_as_json_a_line_a_file_with_what_it_is_and_why(folder: Path) -> None:
    result = dry_run(folder, "--json")
    assert result.returncode == 0, result.stderr
    rows: list[dict[str, Any]] = [json.loads(line) for line in result.stdout.splitlines()]
    report = [row for row in rows if row["tindakan"] == "read"]
    assert [Path(row["berkas"]).name for row in report] == [
        "COVER DAN KATA PENGANTAR.pdf",
        "BAB I.pdf",
        "BAB II.pdf",
        "BAB III.pdf",
        "BAB IV DAN LAMPIRAN.pdf",
    ]
    assert [row["urutan"] for row in report] == [1, 2, 3, 4, 5]
    assert {(row["instansi"], row["tahun"], row["laporan"]) for row in report} == {("Kecamatan Tirta Kencana", 2020, 1)}
    assert all(row["jenis"] == "LKjIP" and row["jumlah_halaman"] and row["keyakinan"] for row in report)
    assert "LKjIP" in report[0]["dasar"][0]["teks"]
    others = {Path(row["berkas"]).name: row["tindakan"] for row in rows if row not in report}
    assert others == {"salinan.pdf": "copy", "rusak.pdf": "unreadable"}


def test_as_text_report_by_report(folder: Path) -> None:
    lines = dry_run(folder).stdout.splitlines()
    assert lines[0] == "Report 1: Kecamatan Tirta Kencana, 2020: 5 files, 17 pages"
    assert "(bab I)" in lines[2]
    assert lines[6] == "No part of a report:"
    assert {line.split()[0] for line in lines[7:]} == {"copy", "unreadable"}
