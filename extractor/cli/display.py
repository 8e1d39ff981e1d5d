"""Progress on stderr: bars on a terminal, plain lines elsewhere, nothing when asked to be quiet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from extractor.cli.console import console

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

    from extractor.batch.account import Entry
    from extractor.batch.worker import News, Task

_LONGEST = 300  # characters of a message
_VERBS = {"read": "reading", "group": "grouping", "conclude": "checking"}


class Display(Protocol):
    """What shows how far a run is."""

    def expect(self, total: int) -> None:
        """So many files are to come."""

    def hear(self, task: Task, news: News) -> None:
        """A task has begun (None), given a sign, or ended."""

    def ended(self, entry: Entry) -> None:
        """A file is accounted for."""


class Silent:
    """Shows nothing."""

    def expect(self, total: int) -> None:
        """Nothing."""

    def hear(self, task: Task, news: News) -> None:
        """Nothing."""

    def ended(self, entry: Entry) -> None:
        """Nothing."""


class Lines(Silent):
    """A plain line for each file."""

    def __init__(self, to: Console) -> None:
        self._console = to
        self._total = 0
        self._ended = 0

    def expect(self, total: int) -> None:
        """Files are counted from here."""
        self._total = total

    def ended(self, entry: Entry) -> None:
        """Writes the line."""
        self._ended += 1
        self._console.print(f"[{self._ended}/{self._total}] {describe(entry)}", markup=False)


class Bars(Silent):
    """A bar for all files, and a line for each that is worked on, with its page."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._all: TaskID | None = None
        self._rows: dict[Task, TaskID] = {}

    def expect(self, total: int) -> None:
        """Starts the bar for all."""
        self._all = self._progress.add_task("files", total=total)

    def hear(self, task: Task, news: News) -> None:
        """Puts a line there for a file, moves it, takes it away."""
        from extractor.batch.worker import Done, Sign

        if isinstance(news, Done):
            self._progress.remove_task(self._rows.pop(task))
        elif task not in self._rows:
            verb = _VERBS.get(task.function.rpartition(":")[2], "")
            self._rows[task] = self._progress.add_task(f"  {verb} {PurePath(task.berkas).name}", total=None)
        elif isinstance(news, Sign):
            self._progress.update(self._rows[task], completed=news.halaman, total=news.of or None)

    def ended(self, entry: Entry) -> None:
        """Moves the bar for all; says what is not ok."""
        if self._all is not None:
            self._progress.advance(self._all)
        if entry.message and not entry.unchanged:
            self._progress.console.print(describe(entry), markup=False)


def describe(entry: Entry) -> str:
    """How a file ended, in a line."""
    berkas = entry.berkas
    if entry.unchanged:
        return f"unchanged  {berkas.berkas}"
    if entry.message:
        return f"{berkas.status.value:<9}  {shorten(entry.message)}"
    return f"{berkas.status.value:<9}  {berkas.berkas} ({berkas.jumlah_halaman} pages, {berkas.detik:.1f} s)"


def shorten(message: str) -> str:
    """A message in a line or two; the database has all of it."""
    return message if len(message) <= _LONGEST else message[:_LONGEST].rsplit(" ", 1)[0] + " ..."


@contextmanager
def show(*, quiet: bool) -> Iterator[Display]:
    """The display that fits where stderr goes."""
    to = console()
    if quiet:
        yield Silent()
    elif not to.is_terminal or to.is_dumb_terminal:
        yield Lines(to)
    else:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=to, transient=True) as progress:
            yield Bars(progress)
