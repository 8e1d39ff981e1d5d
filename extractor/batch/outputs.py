"""The lists for people. Written in a worker: their pictures mean opening the PDFs again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.batch import staging
from extractor.batch.single import read_report
from extractor.batch.supervisor import Supervisor
from extractor.batch.worker import Listener, Task
from extractor.errors import FileError, OutputUnwritable, WrongUse
from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan
from extractor.settings import Limits

_LIMITS = Limits(seconds=3600, stall_seconds=3600, memory_mb=8192)  # all reports at once


def lists_of(db: Path) -> list[Path]:
    """The lists that stand beside a database."""
    return [db.with_name("temuan.xlsx"), db.with_name("temuan.html")]


def are_current(db: Path) -> bool:
    """Whether the lists are newer than the database."""
    changed = db.stat().st_mtime_ns
    return all(path.exists() and path.stat().st_mtime_ns >= changed for path in lists_of(db))


def write_reviu(db: Path, paths: Sequence[Path], laporan: str | None = None, instansi: str | None = None) -> None:
    """Writes the findings of the reports chosen, in the form that each path's suffix says."""
    _in_workers("from_database", db, paths, laporan, instansi)


def write_files(files: Sequence[Path], paths: Sequence[Path], jobs: int, listener: Listener) -> None:
    """Writes the findings of one report that is in no database."""
    with TemporaryDirectory(prefix="lkjip-") as folder:
        place = Path(folder, "hasil")
        staging.save(place, read_report(files, jobs, listener))
        _in_workers("from_staged", place, paths)


def from_database(db: Path, path: Path, laporan: str | None, instansi: str | None) -> None:
    """In the worker: the reports of a database."""
    from extractor import store

    with store.open_store(db, read_only=True) as con:
        if (laporan or instansi) and next(store.results(con, laporan_id=laporan, instansi=instansi), None) is None:
            raise WrongUse("No report in the database is the one asked for. `lkjip query laporan` lists them.")
        _write(path, store.results(con, laporan_id=laporan, instansi=instansi), store.verdicts(con))


def from_staged(place: Path, path: Path) -> None:
    """In the worker: one staged report."""
    _write(path, [staging.load(place)])


def _write(path: Path, hasil: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}) -> None:
    from extractor import reviu

    writers = {
        ".xlsx": reviu.write_xlsx,
        ".docx": reviu.write_docx,
        ".html": reviu.write_html,
        ".md": reviu.write_markdown,
        ".json": reviu.write_json,
    }
    writers[path.suffix](path, hasil, putusan)


def _in_workers(function: str, place: Path, paths: Sequence[Path], *arguments: object) -> None:
    """Each list in a worker of its own, as many at once as there are cores."""
    with Supervisor(os.cpu_count() or 1, _LIMITS) as supervisor:
        for path in paths:
            supervisor.submit(Task(str(path), f"extractor.batch.outputs:{function}", (place, path, *arguments)))
        for outcome in supervisor.outcomes():
            error = outcome.done.error
            if isinstance(error, FileError):  # of the program or of a picture, not of a file that is read
                raise OutputUnwritable(Path(outcome.task.berkas), outcome.done.details or error.message)
            if error:
                raise error
