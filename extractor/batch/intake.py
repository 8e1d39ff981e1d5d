"""Takes into the database what a run has finished, several files at once.

To open the database and to close it costs more than a report, and meanwhile nobody else can read it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from extractor.batch import account, staging
from extractor.batch.account import Entry
from extractor.batch.discovery import Source
from extractor.batch.ledger import Ledger
from extractor.batch.log import RunLog
from extractor.batch.plan import Known
from extractor.errors import Defect, LkjipError

_PAUSE = 2.0  # seconds from one time to the next, unless all is done
_AT_ONCE = 1 << 20  # bytes of staged reports that are loaded together: some forty reports of the usual size


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
    """What waits to be taken in.

    Args:
        ledger: The database.
        log: Takes note of what can't be loaded.
    """

    def __init__(self, ledger: Ledger, log: RunLog) -> None:
        self._ledger = ledger
        self._log = log
        self._waiting: list[Finished] = []
        self._last = float("-inf")

    def add(self, finished: Finished) -> None:
        """Lets it wait."""
        self._waiting.append(finished)

    def take_in(self, *, at_once: bool = False) -> Iterator[Entry]:
        """Takes in what waits, if it is time or has to be `at_once`; yields each file when it is in the database.

        Raises:
            DatabaseBusy: Another process took the database.
            OutputUnwritable: It can't be written any more.
        """
        if not self._waiting or not (at_once or time.monotonic() - self._last >= _PAUSE):
            return
        waiting, self._waiting = self._waiting, []
        for is_report, alike in groupby(waiting, key=lambda finished: finished.staged is not None):
            group = list(alike)
            yield from self._load_in_portions(group) if is_report else self._account(group)
        self._last = time.monotonic()

    def _account(self, group: Sequence[Finished]) -> Iterator[Entry]:
        entries = [entry for finished in group for entry in finished.entries]
        self._ledger.account([entry.berkas for entry in entries])
        _clear_away(group)
        yield from entries

    def _load_in_portions(self, group: Sequence[Finished]) -> Iterator[Entry]:
        portion: list[Finished] = []
        size = 0
        for finished in group:
            own = finished.staged.stat().st_size if finished.staged else 0
            if portion and size + own > _AT_ONCE:
                yield from self._load(portion)
                portion, size = [], 0
            portion.append(finished)
            size += own
        yield from self._load(portion)

    def _load(self, portion: Sequence[Finished]) -> Iterator[Entry]:
        """Loads reports together; where that fails one by one, so that one bad report fails alone."""
        lost: list[Known] = []
        try:
            lost = self._ledger.load([staging.load(finished.staged) for finished in portion if finished.staged])
        except LkjipError:
            raise
        except Exception as error:
            if len(portion) > 1:
                for finished in portion:
                    yield from self._load([finished])
                return
            yield from self._failed(portion[0], error)
        else:
            yield from (entry for finished in portion for entry in finished.entries)
            yield from map(account.displaced, lost)
        _clear_away(portion)

    def _failed(self, finished: Finished, error: Exception) -> Iterator[Entry]:
        self._log.write("load_failed", berkas=finished.sources[0].path, details=repr(error))
        defect = Defect(finished.sources[0].path, f"{type(error).__name__}: {error}".splitlines()[0])
        entries = tuple(account.failed(source, defect) for source in finished.sources)
        yield from self._account([Finished(entries)])


def _clear_away(group: Sequence[Finished]) -> None:
    for finished in group:
        for path in (*finished.leftovers, *filter(None, [finished.staged])):
            path.unlink(missing_ok=True)
