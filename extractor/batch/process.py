"""A worker as its parent sees it: started, heard, measured, ended."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path

from extractor.batch.worker import Sign, Task, serve

_GRACE = 2.0  # seconds for a worker to end by itself


class WorkerProcess:
    """A running worker.

    Attributes:
        pipe: Its end of the pipe in the parent.
        task: What it works on; None while it is idle.
        served: Tasks that it has ended.
        started: When it was given its task, on the monotonic clock.
        heard: When it last gave a sign.
        sign: The last sign of progress.
    """

    def __init__(self, memory_mb: int, output: Path | None) -> None:
        context = get_context("spawn")
        self.pipe: Connection
        self.pipe, there = context.Pipe()
        self._process = context.Process(target=serve, args=(there, memory_mb, output), daemon=True)
        resource_tracker.ensure_running()  # when first started it unblocks the signals that are blocked below
        with _no_interrupt(), _one_thread():
            self._process.start()
        there.close()
        self.task: Task | None = None
        self.served = 0
        self.started = self.heard = 0.0
        self.sign = Sign("", 0, 0)

    @property
    def halaman(self) -> int | None:
        """Page it was last heard from, if any."""
        return self.sign.halaman or None

    def give(self, task: Task) -> None:
        """Hands it a task; if it died while idle, its pipe tells so later."""
        self.task, self.sign = task, Sign("", 0, 0)
        self.started = self.heard = time.monotonic()
        try:
            self.pipe.send(task)
        except OSError:
            return

    def kill(self) -> None:
        """Ends it at once, whatever it does."""
        self._process.kill()
        self.end()

    def end(self) -> None:
        """Closes its pipe, upon which it ends; kills it if it doesn't soon."""
        self.pipe.close()
        self._process.join(_GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def cause_of_death(self) -> str:
        """Name of the signal that killed it, or its exit code."""
        self._process.join(_GRACE)
        code = self._process.exitcode
        return signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"

    def resident_mb(self) -> int:
        """Memory in use, MiB; 0 where the system does not tell."""
        try:
            pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="ascii").split()[1]
        except (OSError, IndexError):
            return 0
        return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """A child started here inherits that Ctrl-C is not for it; for the parent it comes a moment later."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _one_thread() -> Iterator[None]:
    """A child started here keeps numerical libraries to one thread: the files are what runs side by side."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
