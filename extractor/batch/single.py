"""One report, without a database: the same workers, the same limits, results in a folder that is thrown away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.batch import staging
from extractor.batch.discovery import Source, find_sources
from extractor.batch.supervisor import Supervisor
from extractor.batch.tasks import Part, Steps
from extractor.batch.worker import Listener, Task
from extractor.model.laporan import Hasil, Naskah
from extractor.settings import Limits


def read_files(paths: Sequence[Path], jobs: int, listener: Listener | None = None) -> list[Naskah]:
    """Reads files: pages, outline, tables.

    Raises:
        NoSuchPath: One is not there.
        FileError: One gives no result.
    """
    with _workplace(jobs, listener) as (supervisor, stage):
        parts = _read(paths, supervisor, stage)
        return [staging.load(stage.naskah(part.sha256)) for part in parts]


def read_report(paths: Sequence[Path], jobs: int, listener: Listener | None = None) -> Hasil:
    """Reads files, makes one report of them in the order given, and checks it.

    Raises:
        NoSuchPath: One is not there.
        FileError: One gives no result.
    """
    with _workplace(jobs, listener) as (supervisor, stage):
        parts = _read(paths, supervisor, stage)
        steps = Steps(ready=None)
        _do(supervisor, [Task(str(parts[0].path), "extractor.batch.tasks:conclude", (parts, stage.folder, steps))])
        hasil: Hasil = staging.load(stage.hasil(parts[0].sha256))
        return hasil


@contextmanager
def _workplace(jobs: int, listener: Listener | None) -> Iterator[tuple[Supervisor, staging.Stage]]:
    with (
        TemporaryDirectory(prefix="lkjip-") as folder,
        Supervisor(jobs, Limits.from_environment(), listener) as supervisor,
    ):
        yield supervisor, staging.Stage(Path(folder))


def _read(paths: Sequence[Path], supervisor: Supervisor, stage: staging.Stage) -> tuple[Part, ...]:
    sources = list(find_sources(paths))
    for source in sources:
        if source.error:
            raise source.error
    parts = {_task(source, stage): Part(source.path, source.sha256) for source in sources}
    spent = _do(supervisor, list(parts))
    return tuple(replace(part, seconds=spent[task]) for task, part in parts.items())


def _task(source: Source, stage: staging.Stage) -> Task:
    part = Part(source.path, source.sha256)
    return Task(source.berkas, "extractor.batch.tasks:read", (part, stage.folder, Steps()))


def _do(supervisor: Supervisor, tasks: Sequence[Task]) -> dict[Task, float]:
    """Seconds that each task took; the first error ends them all."""
    for task in tasks:
        supervisor.submit(task)
    spent: dict[Task, float] = {}
    for outcome in supervisor.outcomes():
        if outcome.done.error:
            raise outcome.done.error
        spent[outcome.task] = outcome.seconds
    return spent
