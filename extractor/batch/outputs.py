"""The lists for people. Written in a worker: their pictures mean opening the PDFs again."""

from __future__ import annotations

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
    _in_worker("from_database", db, paths, laporan, instansi)


def write_files(files: Sequence[Path], paths: Sequence[Path], jobs: int, listener: Listener) -> None:
    """Writes the findings of one report that is in no database."""
    with TemporaryDirectory(prefix="lkjip-") as folder:
        place = Path(folder, "hasil")
        staging.save(place, read_report(files, jobs, listener))
        _in_worker("from_staged", place, paths)


def from_database(db: Path, paths: Sequence[Path], laporan: str | None, instansi: str | None) -> None:
    """In the worker: the reports of a database."""
    from extractor import store

    with store.open_store(db, read_only=True) as con:
        if (laporan or instansi) and next(store.results(con, laporan_id=laporan, instansi=instansi), None) is None:
            raise WrongUse("No report in the database is the one asked for. `lkjip query laporan` lists them.")
        putusan = store.verdicts(con)
        for path in paths:  # anew for each: thousands of reports are not kept
            _write(path, store.results(con, laporan_id=laporan, instansi=instansi), putusan)


def from_staged(place: Path, paths: Sequence[Path]) -> None:
    """In the worker: one staged report."""
    hasil = staging.load(place)
    for path in paths:
        _write(path, [hasil])


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


def _in_worker(function: str, place: Path, paths: Sequence[Path], *arguments: object) -> None:
    task = Task(str(place), f"extractor.batch.outputs:{function}", (place, tuple(paths), *arguments))
    with Supervisor(1, _LIMITS) as supervisor:
        supervisor.submit(task)
        for outcome in supervisor.outcomes():
            error = outcome.done.error
            if isinstance(error, FileError):  # of the program or of a picture, not of a file that is read
                raise OutputUnwritable(paths[0], outcome.done.details or error.message)
            if error:
                raise error
