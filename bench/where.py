"""Where the time goes: CPU time a page by room and by module, from PDF to database.

A sample of the stack is taken every few milliseconds of CPU time; what a module calls counts as its own, unless that is
another module of the program. The files are those of bench.py. It measures; it asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from rich.console import Console
from rich.table import Table

import extractor
from bench.bench import count_pages, files_to_read

_ROOT = Path(extractor.__file__).parent
_EVERY = 0.004  # seconds of CPU time: most kernels count no finer


@contextmanager
def sampled(seen: Counter[str]) -> Iterator[None]:
    """Counts in which module of the program the process is, while the block runs."""

    def look(_: int, frame: FrameType | None) -> None:
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(_ROOT):
                seen[path.relative_to(_ROOT).with_suffix("").as_posix()] += 1
                return
            frame = frame.f_back

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0.0)
        signal.signal(signal.SIGPROF, before)


def measure(rounds: int, way: Callable[[Path], object]) -> tuple[Counter[str], float, int]:
    """Samples by module, CPU seconds, and pages, of all rounds; the first file is read once before."""
    files = files_to_read()
    seen: Counter[str] = Counter()
    way(files[0])
    start = time.process_time()
    with sampled(seen):
        for path in files * rounds:
            way(path)
    return seen, time.process_time() - start, rounds * sum(map(count_pages, files))


def tell(seen: Counter[str], each: float, most: int) -> None:
    """Rooms and the costliest modules, in milliseconds a page."""
    rooms: Counter[str] = Counter()
    for module, count in seen.items():
        rooms[module.partition("/")[0]] += count
    for title, counts in (("room", rooms), ("module", Counter(dict(seen.most_common(most))))):
        table = Table(title, "CPU ms a page", "%")
        for name, count in counts.most_common():
            table.add_row(name, f"{each * count / seen.total():.2f}", f"{100 * count / seen.total():.0f}")
        Console().print(table)


def main() -> None:
    """Reads everything, and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="times that all files are read")
    parser.add_argument("--most", type=int, default=15, help="modules in the table")
    arguments = parser.parse_args()
    os.environ.setdefault("LKJIP_OCR", "never")
    from extractor import pipeline, store

    with TemporaryDirectory() as folder, store.open_store(Path(folder, "bench.duckdb")) as con:
        seen, seconds, pages = measure(
            arguments.rounds, lambda path: store.load(con, pipeline.conclude([pipeline.read(path)]))
        )
    tell(seen, 1000 * seconds / pages, arguments.most)


if __name__ == "__main__":
    main()
