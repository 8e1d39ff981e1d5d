"""The lists for people. Written in a worker: their pictures mean opening the PDFs again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.batch import staging
from extractor.batch.single import read_report
from extractor.batch.supervisor import Supervisor
from extractor.batch.worker import Listener, Task
from extractor.errors import WrongUse
from extractor.model.laporan import Hasil
from extractor.settings import Limits

_LIMITS = Limits(seconds=3600, stall_seconds=3600, memory_mb=8192)  # all reports at once


def write_lists(db: Path) -> list[Path]:
    """Writes temuan.xlsx and temuan.html beside the database; returns their places.

    Raises:
        OutputUnwritable: One can't be written.
    """
    paths = [db.with_name("temuan.xlsx"), db.with_name("temuan.html")]
    write_reviu(db, paths)
    return paths


def write_reviu(db: Path, paths: Sequence[Path], laporan: str | None = None, instansi: str | None = None) -> None:
    """Writes the findings of the reports chosen, in the form that each path's suffix says."""
    _in_worker("from_database", db, tuple(paths), laporan, instansi)


def write_files(files: Sequence[Path], paths: Sequence[Path], jobs: int, listener: Listener) -> None:
    """Writes the findings of one report that is in no database."""
    with TemporaryDirectory(prefix="lkjip-") as folder:
        place = Path(folder, "hasil")
        staging.save(place, read_report(files, jobs, listener))
        _in_worker("from_staged", place, tuple(paths))


def from_database(db: Path, paths: Sequence[Path], laporan: str | None, instansi: str | None) -> None:
    """In the worker: the reports of a database."""
    from extractor import store

    with store.open_store(db, read_only=True) as con:
        found = list(store.results(con, laporan_id=laporan, instansi=instansi))
    if not found and (laporan or instansi):
        raise WrongUse("No report in the database is the one asked for. `lkjip query laporan` lists them.")
    _write(found, paths)


def from_staged(place: Path, paths: Sequence[Path]) -> None:
    """In the worker: one staged report."""
    _write([staging.load(place)], paths)


def _write(hasil: Iterable[Hasil], paths: Sequence[Path]) -> None:
    from extractor import reviu

    writers = {".xlsx": reviu.write_xlsx, ".html": reviu.write_html, ".json": reviu.write_json}
    for path in paths:
        writers[path.suffix](path, hasil)


def _in_worker(function: str, place: Path, *arguments: object) -> None:
    with Supervisor(1, _LIMITS) as supervisor:
        supervisor.submit(Task(str(place), f"extractor.batch.outputs:{function}", (place, *arguments)))
        for outcome in supervisor.outcomes():
            if outcome.done.error:
                raise outcome.done.error
