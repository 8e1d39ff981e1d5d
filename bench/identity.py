"""Loading, linking and asking with 10,000 synthetic reports: how fast, and how it grows.

It measures; it asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from bench.synthetic import reports
from extractor.model.laporan import Hasil
from extractor.padanan import update
from extractor.store import canned, load, open_store, query

AT_ONCE = 100  # reports loaded in one transaction


def batched(reports: Iterator[Hasil], size: int) -> Iterator[list[Hasil]]:
    """Groups of reports."""
    while group := list(islice(reports, size)):
        yield group


def measure(agencies: int, console: Console) -> None:
    """Loads, links and asks; writes what each took."""
    with TemporaryDirectory() as folder:
        db = Path(folder, "bench.duckdb")
        count, spent, cpu = 0, 0.0, 0.0
        with open_store(db) as con:
            con.execute("SET threads = 1")
            for group in batched(reports(agencies), AT_ONCE):
                begun, busy = time.perf_counter(), time.process_time()
                load(con, *group)
                spent += time.perf_counter() - begun
                cpu += time.process_time() - busy
                count += len(group)
        console.print(f"{count} reports: load {count / spent:.0f}/s ({count / cpu:.0f} per CPU second)")
        begun, busy = time.perf_counter(), time.process_time()
        done = update(db, Path(folder, "keputusan.yaml"))
        wall, used = time.perf_counter() - begun, time.process_time() - busy
        console.print(
            f"  link {wall:.1f} s ({used:.1f} s CPU, {1000 * used / count:.2f} ms a report): "
            f"{done.indikator} indicators, {done.terbuka} open"
        )
        begun = time.perf_counter()
        update(db, Path(folder, "keputusan.yaml"))
        console.print(f"  link again, nothing changed: {time.perf_counter() - begun:.2f} s")
        for name in canned():
            begun = time.perf_counter()
            with query(db, name) as result:
                rows = sum(1 for _ in result.rows)
            console.print(f"  query {name:<28} {time.perf_counter() - begun:6.2f} s  {rows} rows")
        console.print(f"  database {db.stat().st_size / 2**20:.0f} MiB")


def main() -> None:
    """Measures at several sizes, the last the whole one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agencies", type=int, nargs="+", default=[125, 250, 500, 1000], help="with ten reports each")
    console = Console()
    load_ = os.getloadavg()[0]
    console.print(f"{platform.machine()}, {os.cpu_count()} cores, load {load_:.1f}, Python {platform.python_version()}")
    for agencies in parser.parse_args().agencies:
        measure(agencies, console)


if __name__ == "__main__":
    main()
