"""Throughput and memory of one run over a large archive: what the first files cost, and what the last.

The archive is made for the purpose: sample reports, many times, each under a name and in a folder of its own and with
a remark at its end, so that every file is another one to the program. It measures; it asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

_ROW = "{:>12} {:>8} {:>15} {:>21} {:>11} {:>11} {:>13}"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a run stood when so many files were accounted for.

    Attributes:
        files: Accounted for.
        seconds: Since the run began.
        parent_seconds: CPU time of its parent process, which alone writes to the database.
        parent_mb: Memory that the parent held, MiB.
        worker_mb: The most that a worker had used by then, MiB.
        db_mb: Size of the database, MiB.
    """

    files: int
    seconds: float
    parent_seconds: float
    parent_mb: int
    worker_mb: int
    db_mb: float


def samples() -> list[Path]:
    """The sample reports that are one file each."""
    from extractor.settings import data_dir

    return sorted(data_dir("corpus").glob("*/*.pdf"))


def make_archive(folder: Path, count: int) -> None:
    """Writes `count` files, each in a folder of its own."""
    for number, sample in enumerate(islice(cycle(samples()), count)):
        target = folder / f"{number:05}" / sample.name
        target.parent.mkdir(parents=True)
        target.write_bytes(sample.read_bytes() + f"% {number}\n".encode())


def run_over(archive: Path, db: Path, jobs: int, every: int) -> Iterator[Mark]:
    """Runs the program; yields a mark at the start, after each `every` files, and when all is written."""
    command = [sys.executable, "-m", "extractor", "run", "--quiet", "--json", "--jobs", str(jobs), "--db", str(db)]
    begun = time.monotonic()
    with subprocess.Popen([*command, str(archive)], stdout=subprocess.PIPE, text=True) as process:
        if process.stdout is None:
            return
        files, last = 0, Mark(0, 0.0, 0.0, 0, 0, 0.0)
        yield last
        for files, line in enumerate(process.stdout, start=1):
            json.loads(line)
            if files % every == 0:
                spent, held = _cpu_of(process.pid), _resident_mb(process.pid)
                size = db.stat().st_size / 2**20
                last = Mark(files, time.monotonic() - begun, spent, held, _peak_mb(db.parent / "logs"), size)
                yield last
        process.wait()
        yield replace(last, files=files, seconds=time.monotonic() - begun)


def _cpu_of(pid: int) -> float:
    """CPU seconds of a process, its children not counted."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def _resident_mb(pid: int) -> int:
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20


def _peak_mb(logs: Path) -> int:
    """The highest peak of a worker that the log of the run tells."""
    (log,) = logs.glob("*.jsonl")
    with log.open(encoding="utf-8") as lines:
        whole = (json.loads(line) for line in lines if line.endswith("\n"))  # the last is being written, perhaps
        return max(event.get("peak_mb") or 0 for event in whole)


def tell(marks: Iterable[Mark]) -> None:
    """A row for each stretch between two marks, as soon as it is known; the last is the lists of findings."""
    console = Console(highlight=False, width=100)
    console.print(
        _ROW.format(
            "files", "seconds", "files a minute", "parent CPU ms a file", "parent MiB", "worker MiB", "database MiB"
        )
    )
    for before, mark in pairwise(marks):
        files, seconds = mark.files - before.files, mark.seconds - before.seconds
        name, pace, own = "lists", "", ""
        if files:
            name, pace = f"{before.files + 1}-{mark.files}", f"{60 * files / seconds:.0f}"
            own = f"{1000 * (mark.parent_seconds - before.parent_seconds) / files:.0f}"
        memory = mark.parent_mb, mark.worker_mb, f"{mark.db_mb:.0f}"
        console.print(_ROW.format(name, f"{seconds:.0f}", pace, own, *memory))


def main() -> None:
    """Makes the archive, runs over it, and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=3000, help="files of the archive")
    parser.add_argument("--every", type=int, default=1000, help="files a row of the table")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="files read at once")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="lkjip-archive-") as folder:
        make_archive(Path(folder, "arsip"), arguments.files)
        db = Path(folder, "out", "lkjip.duckdb")
        tell(run_over(Path(folder, "arsip"), db, arguments.jobs, arguments.every))


if __name__ == "__main__":
    main()
