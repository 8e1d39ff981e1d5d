"""A run that is cut off at any moment, and started again, ends in the same database."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractor import store
from tests.batch.pipeline_fakes import write

MAIN = """
from extractor.batch import session
from extractor.batch.tasks import Steps
from extractor.cli import main

if __name__ == "__main__":
    fakes = "tests.batch.pipeline_fakes:"
    steps = Steps(fakes + "read", fakes + "read", group=fakes + "each_alone", conclude=fakes + "conclude")
    session.Steps = lambda: steps
    main()
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    """The command line, with a pipeline that does what the files say."""
    script = tmp_path / "lkjip.py"
    script.write_text(MAIN)
    return [sys.executable, str(script)]


def start(program: list[str], folder: Path, db: Path) -> subprocess.Popen[str]:
    command = [*program, "run", "--json", "--jobs", "2", "--db", str(db), str(folder)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
        start_new_session=True,
        # As a terminal starts it: what a shell runs in the background ignores Ctrl-C, and so would this.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def content(db: Path) -> list[list[tuple[object, ...]]]:
    """All that must be the same; the time that a file took is not."""
    with store.open_store(db, read_only=True) as con:
        return [
            store.fetch(con, "SELECT berkas, laporan_id, sha256, status, alasan FROM berkas ORDER BY ALL"),
            store.fetch(con, "FROM pengukuran ORDER BY ALL"),
            store.fetch(con, "FROM temuan ORDER BY ALL"),
        ]


def alive_in(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until_gone(group: int) -> None:
    deadline = time.monotonic() + 10
    while alive_in(group):
        assert time.monotonic() < deadline, "workers outlived the run"
        time.sleep(0.05)


def test_a_killed_run_goes_on_where_it_stopped(program: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "laporan"
    for number in range(4):
        write(folder / f"{number}" / f"r{number}.pdf", "slow")
    db, whole = tmp_path / "out" / "cut.duckdb", tmp_path / "whole" / "whole.duckdb"
    for lines in (0, 1, 1):  # killed at the start, then each time after another file is accounted for
        run = start(program, folder, db)
        assert run.stdout is not None
        for _ in range(lines):
            while json.loads(run.stdout.readline())["tidak_berubah"]:
                pass
        run.kill()
        run.wait()
        wait_until_gone(run.pid)
    last = start(program, folder, db)
    out, _ = last.communicate(timeout=60)
    assert last.returncode == 0
    assert {json.loads(line)["status"] for line in out.splitlines()} == {"ok"}
    assert sum(json.loads(line)["tidak_berubah"] for line in out.splitlines()) >= 2
    start(program, folder, whole).communicate(timeout=60)
    assert content(db) == content(whole)


def test_ctrl_c_stops_within_seconds_with_130_and_keeps_what_is_done(program: list[str], tmp_path: Path) -> None:
    folder, db = tmp_path / "laporan", tmp_path / "out" / "lkjip.duckdb"
    write(folder / "a" / "good.pdf", "good")
    write(folder / "b" / "hang.pdf", "hang")
    run = start(program, folder, db)
    assert run.stdout is not None
    assert json.loads(run.stdout.readline())["status"] == "ok"
    asked = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the workers as well
    _, err = run.communicate(timeout=30)
    assert run.returncode == 130
    assert time.monotonic() - asked < 8
    assert "Interrupted" in err
    assert "Traceback" not in err
    wait_until_gone(run.pid)
    assert [row[3] for row in content(db)[0]] == ["ok"]


def test_exit_code_3_when_some_failed(program: list[str], tmp_path: Path) -> None:
    folder, db = tmp_path / "laporan", tmp_path / "out" / "lkjip.duckdb"
    write(folder / "a" / "good.pdf", "good")
    write(folder / "b" / "crash.pdf", "crash")
    run = start(program, folder, db)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 3
    assert [json.loads(line)["status"] for line in out.splitlines()].count("gagal") == 1
    assert "crash.pdf" in err
    assert (tmp_path / "out" / "temuan.html").exists()
