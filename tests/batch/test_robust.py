"""Odd and damaged files, read in earnest: none may crash, hang or stop a run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REAL = os.environ.get("LKJIP_REAL")
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not REAL, reason="LKJIP_REAL is not set: no damaged files to read")


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """How each file ended, by its name."""
    db = tmp_path_factory.mktemp("robust") / "lkjip.duckdb"
    command = [sys.executable, "-m", "extractor", "run", "--json", "--quiet", "--db", str(db), f"{REAL}/robust"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(command, capture_output=True, text=True, env=env, timeout=540, check=False)
    assert result.returncode == 3, result.stderr
    return {Path(row["berkas"]).name: row for row in map(json.loads, result.stdout.splitlines())}


def test_every_file_ends_with_a_status_and_what_is_not_ok_with_a_reason(rows: dict[str, dict[str, object]]) -> None:
    assert len(rows) == len(list(Path(f"{REAL}/robust").rglob("*.pdf")))
    for name, row in rows.items():
        assert row["status"] == "ok" or row["alasan"] or row["halaman_tanpa_teks"], name


def test_no_file_shows_an_error_of_the_program(rows: dict[str, dict[str, object]]) -> None:
    assert [name for name, row in rows.items() if "Kesalahan pada program" in str(row["alasan"])] == []


@pytest.mark.parametrize(
    ("name", "status", "reason"),
    [
        ("enc_user256.pdf", "gagal", "kata sandi"),
        ("html.pdf", "gagal", "Bukan PDF"),
        ("zerobyte.pdf", "gagal", "Bukan PDF"),
        ("form_exp22.pdf", "gagal", "memori"),
        ("enc_owner256_noextract.pdf", "ok", ""),  # many are one report, damaged or not: a sound copy is kept
        ("trunc99.pdf", "dilewati", "Laporan kembar"),
        ("enc_rc4_40.pdf", "dilewati", "Laporan kembar"),
        ("pages10k.pdf", "dilewati", "10000 halaman"),
    ],
)
def test_the_reason_fits(rows: dict[str, dict[str, object]], name: str, status: str, reason: str) -> None:
    assert rows[name]["status"] == status
    assert reason in str(rows[name]["alasan"])


def test_a_bad_file_does_not_take_its_neighbours_along(tmp_path: Path) -> None:
    made = Path(f"{REAL}/robust/made")
    for name in ("form_loop.pdf", "badxref.pdf", "html.pdf"):
        shutil.copy(made / name, tmp_path / name)
    command = [sys.executable, "-m", "extractor", "run", "--json", "--quiet", "--jobs", "1"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    result = subprocess.run(
        [*command, "--db", str(tmp_path / "o.duckdb"), str(tmp_path)],
        capture_output=True,
        text=True,
        env=env,
        check=False,
    )
    found = {Path(row["berkas"]).name: row["status"] for row in map(json.loads, result.stdout.splitlines())}
    assert found == {"form_loop.pdf": "gagal", "badxref.pdf": "ok", "html.pdf": "gagal"}
