"""CPU time a page and peak memory: the whole way from PDF to database, against pdfplumber's `extract_tables`.

Both go over the same pages of the same files, in turns, in one process, so that a busy machine weighs on both alike.
Memory is measured in a process each. The files are the born-digital ones of LKJIP_REAL/corpus, or the sample reports.
Pages that are pictures are not read (LKJIP_OCR=never, unless it says otherwise): pdfplumber finds none either.
It measures; it asserts nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

Way = Callable[[Path], None]

COPIES = 3  # of each file in a run: an archive is larger than what a process needs to begin


def files_to_read() -> list[Path]:
    """The PDFs whose pages mostly carry text."""
    from extractor.settings import data_dir

    real = os.environ.get("LKJIP_REAL")
    folder = Path(real, "corpus") if real else data_dir("corpus")
    return [path for path in sorted(folder.rglob("*.pdf")) if is_born_digital(path)]


def is_born_digital(path: Path) -> bool:
    """Whether more than half of the pages have a text layer."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return sum(page.get_textpage().count_chars() > 0 for page in pdf) * 2 > len(pdf)


def count_pages(path: Path) -> int:
    """Pages of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return len(pdf)


@contextmanager
def lkjip() -> Iterator[Way]:
    """All of it: pages, outline, tables, records, findings, database."""
    from extractor import pipeline, store

    with TemporaryDirectory() as folder, store.open_store(Path(folder, "bench.duckdb")) as con:
        yield lambda path: store.load(con, pipeline.conclude([pipeline.read(path)])) and None


@contextmanager
def pdfplumber() -> Iterator[Way]:
    """Raw tables alone, with memory given back after each page."""
    import pdfplumber

    def read(path: Path) -> None:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_tables()
                page.close()

    yield read


WAYS = {"lkjip, PDF to database": lkjip, "pdfplumber extract_tables": pdfplumber}


def cpu_seconds(files: Sequence[Path]) -> dict[str, float]:
    """CPU time of each way over all files, taken in turns; imports and the first opening are not counted."""
    spent = dict.fromkeys(WAYS, 0.0)
    with lkjip() as first, pdfplumber() as second:
        for path in files:
            for name, way in zip(WAYS, (first, second), strict=True):
                start = time.process_time()
                way(path)
                spent[name] += time.process_time() - start
    return spent


@dataclass(frozen=True, slots=True)
class Run:
    """A `lkjip run`: seconds until all was in the database, and until the lists stood; peak of a worker, MiB."""

    read: float
    whole: float
    peak: int


def run_over(files: Sequence[Path], jobs: int) -> Run:
    """`lkjip run` over all files, each `COPIES` times, with `jobs` processes."""
    with TemporaryDirectory() as folder:
        archive = Path(folder, "arsip")
        for number in range(COPIES):
            (archive / str(number)).mkdir(parents=True)
            for path in files:  # with a remark at its end each copy is another file to the program
                (archive / str(number) / path.name).write_bytes(path.read_bytes() + f"% {number}\n".encode())
        options = ["--quiet", "--jobs", str(jobs), "--db", str(Path(folder, "bench.duckdb"))]
        command = [sys.executable, "-m", "extractor", "run", *options, str(archive)]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        whole = time.perf_counter() - start
        if done.returncode not in (0, 3):  # 3: not all of every file could be read
            raise SystemExit(done.stderr)
        (log,) = Path(folder, "logs").iterdir()
        events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
        begun, ended = (datetime.fromisoformat(events[at]["time"]) for at in (0, -1))
        return Run((ended - begun).total_seconds(), whole, max(event.get("peak_mb") or 0 for event in events))


def peak_of(name: str) -> int:
    """Peak memory of one way over all files, in a process of its own."""
    command = [sys.executable, __file__, "--peak-of", name]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def print_peak(name: str) -> None:
    """What the process of `peak_of` does: MiB on stdout."""
    from extractor.batch.worker import peak_mb

    files = files_to_read()
    with WAYS[name]() as way:
        for path in files:
            way(path)
    sys.stdout.write(str(peak_mb()))


def main() -> None:
    """Measures, and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peak-of", choices=list(WAYS), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    os.environ.setdefault("LKJIP_OCR", "never")
    if arguments.peak_of:
        print_peak(arguments.peak_of)
        return
    files = files_to_read()
    pages = sum(map(count_pages, files))
    spent = cpu_seconds(files)
    table = Table(title=f"{len(files)} files, {pages} pages")
    for heading in ("way", "CPU ms a page", "pages a CPU second", "peak MiB"):
        table.add_column(heading, justify="left" if heading == "way" else "right")
    for name, seconds in spent.items():
        row = (f"{1000 * seconds / pages:.1f}", f"{pages / seconds:.1f}", str(peak_of(name)))
        table.add_row(name, *row)
    ours, theirs = spent.values()
    console = Console()
    console.print(table)
    console.print(f"lkjip takes {ours / theirs:.2f} of pdfplumber's CPU time.")
    one, two = run_over(files, 1), run_over(files, 2)
    console.print(f"`lkjip run` over {COPIES} copies of each file, {COPIES * pages} pages:")
    console.print(f"to the database {one.read:.1f} s with one process, {two.read:.1f} s with two: ", end="")
    console.print(f"{one.read / two.read:.2f} times as fast; a worker takes {one.peak} MiB.")
    console.print(f"With the lists of findings: {one.whole:.1f} s and {two.whole:.1f} s.")


if __name__ == "__main__":
    main()
