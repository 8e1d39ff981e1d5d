"""A run over many files: read each, find which belong together, conclude each report, load it.

Files are read side by side; as soon as those of a folder are read they are grouped, and its reports go before the
files that still wait, so that little lies staged. Only the parent writes to the database.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor.batch import account, staging
from extractor.batch.account import Entry
from extractor.batch.discovery import Source, file_order
from extractor.batch.intake import Finished, Intake
from extractor.batch.log import RunLog
from extractor.batch.plan import Known, Plan
from extractor.batch.supervisor import Outcome, Supervisor
from extractor.batch.tasks import Concluded, Part, Sorted, Steps
from extractor.batch.worker import Task
from extractor.errors import Defect, LkjipError
from extractor.model.laporan import Berkas

_READ, _SKIM, _GROUP, _CONCLUDE = (f"extractor.batch.tasks:{name}" for name in ("read", "skim", "group", "conclude"))


@dataclass(slots=True)
class Folder:
    """A folder whose files may belong together.

    Attributes:
        parts: Its files by fingerprint, those that can be read; the ones that were read earlier among them.
        fresh: Those that this run has to account for.
        before: What the database says of the others.
        reading: Those that are still being read.
    """

    parts: dict[str, Part] = field(default_factory=dict)
    fresh: dict[str, Source] = field(default_factory=dict)
    before: dict[str, Known] = field(default_factory=dict)
    reading: set[str] = field(default_factory=set)

    def settled(self, sha256: str) -> bool:
        """It is a part of a report that is in the database."""
        return sha256 not in self.fresh and self.before[sha256].laporan_id is not None


class Run:
    """Carries out a plan.

    Args:
        plan: What to do.
        intake: Where results go.
        stage: Where they wait.
        supervisor: Who does the work.
        log: Takes note of everything.
        steps: The functions that do the work.
    """

    def __init__(
        self, plan: Plan, intake: Intake, stage: staging.Stage, supervisor: Supervisor, log: RunLog, steps: Steps
    ) -> None:
        self._plan = plan
        self._intake = intake
        self._stage = stage
        self._supervisor = supervisor
        self._log = log
        self._steps = steps
        self._folder_of: dict[str, Folder] = {}

    def entries(self) -> Iterator[Entry]:
        """Does the work; yields each file as soon as it is accounted for in the database.

        Raises:
            DatabaseBusy: Another process took the database.
            OutputUnwritable: It can't be written any more.
        """
        for source, known in self._plan.unchanged:
            yield account.known_before(source, known)
        for source in self._plan.hopeless:
            self._failed([source], source.error or Defect(source.path, "no reason"))
        for folder in self._folders():
            self._begin(folder)
        for outcomes in self._supervisor.looks():
            for outcome in outcomes:
                self._note(outcome)
                self._go_on(outcome)
            yield from self._intake.taken_in(at_once=self._supervisor.runs_out)
        for copy, original in self._plan.copies:  # last: else a run cut off before the original would have it for read
            self._intake.add(Finished((account.copied(copy, original),)))
        yield from self._intake.rest()

    def _folders(self) -> list[Folder]:
        """Folders with something to do."""
        folders: dict[Path, Folder] = {}
        for source in self._plan.todo:
            folder = folders.setdefault(source.path.parent, Folder())
            folder.fresh[source.sha256] = source
        before = {source.sha256: known for source, known in self._plan.beside}
        sources = [*self._plan.todo, *(source for source, _ in self._plan.beside)]
        for source in sorted(sources, key=lambda source: file_order(source.path)):
            folder_ = folders.get(source.path.parent)
            if folder_:
                folder_.parts[source.sha256] = Part(source.path, source.sha256)
                if source.sha256 in before:
                    folder_.before[source.sha256] = before[source.sha256]
        for folder in folders.values():
            self._folder_of.update(dict.fromkeys(folder.parts, folder))
        return list(folders.values())

    def _begin(self, folder: Folder) -> None:
        for sha256, part in folder.parts.items():
            fresh = sha256 in folder.fresh
            needed = self._stage.naskah(sha256) if fresh else self._stage.kartu(sha256)
            if not needed.exists():
                folder.reading.add(sha256)
                self._submit(_READ if fresh else _SKIM, part, last=True)
        self._group_if_read(folder)

    def _submit(self, function: str, what: Part | tuple[Part, ...], *, last: bool = False) -> None:
        part = what if isinstance(what, Part) else what[0]
        task = Task(str(part.path), function, (what, self._stage.folder, self._steps))
        self._supervisor.submit(task, first=not last)

    def _go_on(self, outcome: Outcome) -> None:
        what = outcome.task.arguments[0]
        if outcome.task.function in (_READ, _SKIM):
            self._after_read(what, outcome)
        elif outcome.task.function == _GROUP:
            self._after_group(what, outcome)
        else:
            self._after_conclude(what, outcome)

    def _after_read(self, part: Part, outcome: Outcome) -> None:
        folder = self._folder_of[part.sha256]
        folder.reading.remove(part.sha256)
        if outcome.done.error:
            del folder.parts[part.sha256]
            source = folder.fresh.pop(part.sha256, None)
            if source:
                self._failed([source], outcome.done.error, outcome.seconds)
        else:
            folder.parts[part.sha256] = replace(part, seconds=outcome.seconds)
        self._group_if_read(folder)

    def _group_if_read(self, folder: Folder) -> None:
        if folder.reading or not folder.fresh:
            return
        self._submit(_GROUP, tuple(folder.parts.values()))

    def _after_group(self, parts: tuple[Part, ...], outcome: Outcome) -> None:
        """If the files can't be sorted out, each is a report of its own: that loses less than none."""
        folder = self._folder_of[parts[0].sha256]
        each_alone = [(number,) for number, part in enumerate(parts) if part.sha256 in folder.fresh]
        found: Sorted = outcome.done.result or Sorted(tuple(each_alone), {})
        for number, berkas in found.skipped.items():
            self._skip(folder, parts[number], berkas)
        reports = [tuple(parts[number] for number in numbers) for numbers in found.reports]
        reports.sort(key=lambda members: sum(part.seconds for part in members))
        for members in reports:  # each before those that wait: what takes longest goes first, and is not left alone
            if not all(folder.settled(part.sha256) for part in members):
                self._submit(_CONCLUDE, members)

    def _skip(self, folder: Folder, part: Part, berkas: Berkas) -> None:
        """Accounts for a file that is no part of a report, unless the database says the same of it."""
        fresh = folder.fresh.pop(part.sha256, None)
        before = folder.before.get(part.sha256)
        staged = self._stage.naskah(part.sha256)
        if fresh or (before and (before.laporan_id or before.alasan != berkas.alasan)):
            entry = account.skipped(berkas.model_copy(update={"detik": round(part.seconds, 2)}))
            self._intake.add(Finished((entry,), leftovers=(staged,)))
        else:
            staged.unlink(missing_ok=True)

    def _after_conclude(self, parts: tuple[Part, ...], outcome: Outcome) -> None:
        folder = self._folder_of[parts[0].sha256]
        asked = {str(part.path) for part in parts if not folder.settled(part.sha256)}
        sources = tuple(folder.fresh.pop(part.sha256) for part in parts if part.sha256 in folder.fresh)
        leftovers = tuple(self._stage.naskah(part.sha256) for part in parts)
        if outcome.done.error:
            self._failed(sources, outcome.done.error, outcome.seconds, leftovers)
            return
        concluded: Concluded = outcome.done.result
        told = [item for item in concluded.berkas if item.berkas in asked]
        entries = tuple(account.of_report(told, concluded.laporan_id))
        self._intake.add(Finished(entries, self._stage.hasil(parts[0].sha256), sources, leftovers))

    def _failed(
        self, sources: Sequence[Source], error: LkjipError, seconds: float = 0.0, leftovers: tuple[Path, ...] = ()
    ) -> None:
        entries = tuple(account.failed(source, error, seconds) for source in sources)
        self._intake.add(Finished(entries, leftovers=leftovers))

    def _note(self, outcome: Outcome) -> None:
        done = outcome.done
        self._log.write(
            outcome.task.function.rpartition(":")[2],
            berkas=outcome.task.berkas,
            seconds=round(outcome.seconds, 3),
            peak_mb=done.peak_mb or None,
            error=done.error.message if done.error else None,
            details=done.details,
        )
