"""Takes into the database what a run has finished, several files at once, while the run goes on.

To open the database and to close it costs more than a report, and meanwhile nobody else can read it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch import account, staging
from extractor.batch.account import Entry
from extractor.batch.discovery import Source
from extractor.batch.ledger import Ledger
from extractor.batch.log import RunLog
from extractor.batch.plan import Known
from extractor.errors import Defect, LkjipError

if TYPE_CHECKING:
    from extractor.store import Prepared

_PAUSE = 3.0  # seconds from one time to the next, however long it took: else what waits would grow from time to time
_MOST = 50  # files or reports a time: who looks on is to see them soon
_AT_ONCE = 1 << 20  # bytes of staged reports that are in memory together: some ten reports of the usual size


@dataclass(frozen=True, slots=True)
class Finished:
    """Files that are to be accounted for together.

    Attributes:
        entries: How they ended.
        staged: Their report, if they gave one.
        sources: The files that fail if it can't be loaded.
        leftovers: What was staged of them and is of no use once they are accounted for.
    """

    entries: tuple[Entry, ...]
    staged: Path | None = None
    sources: tuple[Source, ...] = ()
    leftovers: tuple[Path, ...] = ()


class Intake:
    """What waits to be taken in, and the thread that does it: workers are not to wait for their next task meanwhile.

    Args:
        ledger: The database.
        log: Takes note of what can't be loaded.
    """

    def __init__(self, ledger: Ledger, log: RunLog) -> None:
        self._ledger = ledger
        self._log = log
        self._waiting: list[Finished] = []
        self._thread = ThreadPoolExecutor(1)
        self._work: Future[list[Entry]] | None = None
        self._next = 0.0  # on the monotonic clock

    def __enter__(self) -> Intake:
        return self

    def __exit__(self, *error: object) -> None:
        self._thread.shutdown()  # what has begun comes to its end

    def add(self, finished: Finished) -> None:
        """Lets it wait."""
        self._waiting.append(finished)

    def taken_in(self, *, at_once: bool = False) -> Iterator[Entry]:
        """Yields the files that have come into the database; begins with those that wait, if it is time or `at_once`.

        Raises:
            DatabaseBusy: Another process took the database.
            OutputUnwritable: It can't be written any more.
        """
        if self._work and self._work.done():
            yield from self._ended(self._work)
        if self._waiting and not self._work and (at_once or time.monotonic() >= self._next):
            self._begin()

    def rest(self) -> Iterator[Entry]:
        """Takes in all that waits; errors as `taken_in`."""
        while self._work or self._waiting:
            if self._work:
                yield from self._ended(self._work)
            if self._waiting:
                self._begin()

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
        self._work = self._thread.submit(self._take, waiting)

    def _ended(self, work: Future[list[Entry]]) -> list[Entry]:
        entries = work.result()
        self._work = None
        return entries

    def _take(self, waiting: Sequence[Finished]) -> list[Entry]:
        entries: list[Entry] = []
        for is_report, alike in groupby(waiting, key=lambda finished: finished.staged is not None):
            group = list(alike)
            entries += self._load(group) if is_report else self._account(group)
        self._next = time.monotonic() + _PAUSE
        return entries

    def _account(self, group: Sequence[Finished]) -> Iterator[Entry]:
        entries = [entry for finished in group for entry in finished.entries]
        self._ledger.account([entry.berkas for entry in entries])
        _clear_away(group)
        yield from entries

    def _load(self, group: Sequence[Finished]) -> Iterator[Entry]:
        """Loads reports together; where that fails one by one, so that one bad report fails alone."""
        lost: list[Known] = []
        try:
            lost = self._ledger.load(map(_unpacked, _portions(group)))
        except LkjipError:
            raise
        except Exception as error:
            if len(group) > 1:
                for finished in group:
                    yield from self._load([finished])
                return
            yield from self._failed(group[0], error)
        else:
            yield from (entry for finished in group for entry in finished.entries)
            yield from map(account.displaced, lost)
        _clear_away(group)

    def _failed(self, finished: Finished, error: Exception) -> Iterator[Entry]:
        self._log.write("load_failed", berkas=finished.sources[0].path, details=repr(error))
        defect = Defect(finished.sources[0].path, f"{type(error).__name__}: {error}".splitlines()[0])
        entries = tuple(account.failed(source, defect) for source in finished.sources)
        yield from self._account([Finished(entries)])


def _portions(group: Sequence[Finished]) -> Iterator[list[Path]]:
    """What was staged, in portions that fit into memory together."""
    portion: list[Path] = []
    size = 0
    for staged in (finished.staged for finished in group if finished.staged):
        own = staged.stat().st_size
        if portion and size + own > _AT_ONCE:
            yield portion
            portion, size = [], 0
        portion.append(staged)
        size += own
    yield portion


def _unpacked(portion: Sequence[Path]) -> list[Prepared]:
    return [staging.load(staged) for staged in portion]


def _clear_away(group: Sequence[Finished]) -> None:
    for finished in group:
        for path in (*finished.leftovers, *filter(None, [finished.staged])):
            path.unlink(missing_ok=True)
