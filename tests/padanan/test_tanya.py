"""Deciding open cases in a terminal."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.padanan import default_path
from extractor.padanan.keputusan import read
from extractor.store.connection import fetch, open_store
from tests.padanan.conftest import ROOT


@pytest.fixture
def db(sample_db: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_db, tmp_path / "lkjip.duckdb"))


def review(db: Path, *, answers: str | None) -> subprocess.CompletedProcess[str]:
    """Runs it with a terminal in which `answers` are typed; without a terminal if there are none."""
    typed, terminal = pty.openpty()
    command = [sys.executable, "-m", "extractor", "indikator", "review", "--oleh", "Pengulas", "--db", str(db)]
    if answers is not None:
        os.write(typed, answers.encode())
    stdin = subprocess.DEVNULL if answers is None else terminal
    try:
        return subprocess.run(command, cwd=ROOT, stdin=stdin, capture_output=True, text=True, timeout=60, check=False)
    finally:
        os.close(typed)
        os.close(terminal)


def test_same_different_and_skipped(db: Path) -> None:
    done = review(db, answers="s\nd\n")
    assert done.returncode == 0, done.stderr
    assert "[1/2]" in done.stderr
    assert "[2/2]" in done.stderr
    assert [item.putusan.value for item in read(default_path(db))] == ["gabung", "pisah"]
    assert {item.oleh for item in read(default_path(db))} == {"Pengulas"}
    with open_store(db, read_only=True) as con:
        assert fetch(con, "FROM usulan") == []


def test_what_was_decided_before_leaving_is_kept(db: Path) -> None:
    assert "1 decisions added" in review(db, answers="d\nq\n").stderr
    assert [item.putusan.value for item in read(default_path(db))] == ["pisah"]


def test_skipping_decides_nothing(db: Path) -> None:
    assert "0 decisions added" in review(db, answers="\nk\n").stderr
    assert not default_path(db).exists()


def test_without_a_terminal_it_says_what_to_do(db: Path) -> None:
    done = review(db, answers=None)
    assert done.returncode == 2
    assert "ekspor" in done.stderr
