"""A run over sample reports that is killed at random moments ends, started again, in the very same data."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractor import store
from extractor.settings import data_dir
from extractor.store import ExportFormat
from extractor.store.relations import tables

ROOT = Path(__file__).parents[2]
KILLS = 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole report, one in parts, a copy, a damaged file and one that is no PDF."""
    folder, corpus = tmp_path / "laporan", data_dir("corpus")
    shutil.copytree(corpus / "kecamatan-tirta-kencana" / "2020", folder / "kecamatan")
    (folder / "dinas").mkdir()
    whole = corpus / "dinas-pertanian-lembah-arum" / "2021.pdf"
    shutil.copy(whole, folder / "dinas")
    shutil.copy(whole, folder / "dinas" / "2021 (1).pdf")
    (folder / "dinas" / "rusak.pdf").write_bytes(whole.read_bytes()[:900])
    (folder / "dinas" / "surat.pdf").write_text("Bukan PDF, walau namanya begitu.")
    return folder


def start(folder: Path, db: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "extractor", "run", "--quiet", "--jobs", "2", "--db", str(db), str(folder)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=env, start_new_session=True, stderr=subprocess.DEVNULL)


def finish(folder: Path, db: Path) -> float:
    """Runs to the end; returns the seconds that it took."""
    begun = time.monotonic()
    assert start(folder, db).wait(timeout=120) == 3  # some files failed
    return time.monotonic() - begun


def exported(db: Path) -> dict[str, bytes]:
    """All exports of a database, without the one thing that may differ: the time that each file took."""
    with store.open_store(db) as con:
        con.execute("UPDATE berkas SET detik = 0")
    with store.open_store(db, read_only=True) as con:
        assert all(store.fetch(con, "SELECT (SELECT count(*) FROM pengukuran), (SELECT count(*) FROM bagian)")[0])
    folder = db.parent / "export"
    store.export(db, folder, list(ExportFormat))
    found = {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    for name in tables():
        with store.query(db, f"FROM {name} ORDER BY ALL") as result, (folder / f"{name}.json").open("w+b") as stream:
            store.write_result(result, store.Format.JSON, stream)
        found[f"{name}.json"] = (folder / f"{name}.json").read_bytes()
    return found


def test_a_run_killed_again_and_again_ends_in_the_same_exports(folder: Path, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole" / "lkjip.duckdb", tmp_path / "cut" / "lkjip.duckdb"
    seconds = finish(folder, whole)
    moments = random.Random(20200229)
    broken_off = 0
    for _ in range(KILLS):
        run = start(folder, cut)
        try:
            run.wait(timeout=moments.uniform(0.1, 0.6) * seconds)
        except subprocess.TimeoutExpired:
            run.kill()
            broken_off += run.wait() == -signal.SIGKILL
    assert broken_off >= 2, "hardly a run was cut off"
    finish(folder, cut)
    expected, found = exported(whole), exported(cut)
    assert expected.keys() == found.keys()
    assert [name for name in expected if expected[name] != found[name]] == []
