"""What a run would make of the files, without a database: each looked through, each folder sorted out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.batch import account
from extractor.batch.account import Entry
from extractor.batch.discovery import Source, file_order
from extractor.batch.supervisor import Outcome, Supervisor
from extractor.batch.tasks import Part, Steps
from extractor.batch.worker import Listener, Task
from extractor.errors import LkjipError
from extractor.model.laporan import Berkas
from extractor.model.susunan import Susunan
from extractor.settings import Limits

_SKIM, _ARRANGE = "extractor.batch.tasks:skim", "extractor.batch.tasks:arrange"


@dataclass(slots=True)
class Preview:
    """The folders, sorted out, and the files that could not be read."""

    folders: list[Susunan] = field(default_factory=list)
    failed: list[tuple[Source, LkjipError]] = field(default_factory=list)


def preview(
    sources: Sequence[Source],
    jobs: int,
    listener: Listener | None = None,
    ended: Callable[[Entry], None] | None = None,
    steps: Steps | None = None,
) -> Preview:
    """Reads files without their tables and sorts out each folder; writes nothing that stays.

    Args:
        sources: Files that can be opened.
        jobs: Files read at once.
        listener: Hears what the workers say.
        ended: Hears of each file that was looked through.
        steps: The functions that do the work; by default those of the pipeline.
    """
    found, steps = Preview(), steps or Steps()
    limits = Limits.from_environment()
    with TemporaryDirectory(prefix="lkjip-") as name, Supervisor(jobs, limits, listener) as supervisor:
        stage = Path(name)
        by_part = {Part(source.path, source.sha256): source for source in sources}
        for part in by_part:
            supervisor.submit(Task(str(part.path), _SKIM, (part, stage, steps)))
        folders: defaultdict[Path, list[Part]] = defaultdict(list)
        for outcome in supervisor.outcomes():
            part = outcome.task.arguments[0]
            source, error = by_part[part], outcome.done.error
            if error:
                found.failed.append((source, error))
            else:
                folders[part.path.parent].append(part)
            if ended:
                ended(account.failed(source, error) if error else _looked_through(outcome))
        for folder in sorted(folders):
            parts = tuple(sorted(folders[folder], key=lambda part: file_order(part.path)))
            supervisor.submit(Task(str(folder), _ARRANGE, (parts, stage, steps)))
        sorted_out: dict[str, Susunan] = {}
        for outcome in supervisor.outcomes():
            if outcome.done.error:
                raise outcome.done.error
            sorted_out[outcome.task.berkas] = outcome.done.result
        found.folders = [sorted_out[str(folder)] for folder in sorted(folders)]
    return found


def _looked_through(outcome: Outcome) -> Entry:
    berkas: Berkas = outcome.done.result.berkas
    return Entry(berkas.model_copy(update={"detik": round(outcome.seconds, 2)}))
