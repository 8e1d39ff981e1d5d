"""Runs tasks in worker processes that may hang, crash or eat memory without harm to the rest.

The pools of the standard library don't fit: one loses tasks when a worker is killed, the other dead-locks when
workers are replaced (python/cpython#115634); loky can't replace workers (joblib/loky#373), and pebble blocks when
one is killed for want of memory (noxdafox/pebble#97). The design is that of Apache Tika's pipes: a pipe per worker,
two time limits, a worker replaced after so many tasks.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from types import TracebackType

from extractor.batch.process import WorkerProcess
from extractor.batch.worker import Done, Listener, News, Sign, Task
from extractor.errors import FileError, OutOfMemory, TooSlow, WorkerDied
from extractor.settings import Limits

_LOOK_EVERY = 0.25  # seconds between two looks at the limits


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a task ended, and after how many seconds."""

    task: Task
    done: Done
    seconds: float


class Supervisor:
    """Keeps up to `jobs` workers busy with the tasks submitted.

    Args:
        jobs: Workers at once.
        limits: What a task may use.
        listener: Hears a task's start (None), its signs and remarks, and its end.
        output: File for what libraries print in workers; None for stderr.
    """

    def __init__(self, jobs: int, limits: Limits, listener: Listener | None = None, output: Path | None = None) -> None:
        self._jobs = jobs
        self._limits = limits
        self._listener = listener
        self._output = output
        self._waiting: deque[Task] = deque()
        self._workers: list[WorkerProcess] = []
        self._deaths: Counter[Task] = Counter()
        self._again: set[Task] = set()  # to be given to a fresh worker

    def __enter__(self) -> Supervisor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:  # an idle one holds nothing that is not on disk
            worker.kill()

    @property
    def runs_out(self) -> bool:
        """Whether no task waits for a worker."""
        return not self._waiting

    def submit(self, task: Task, *, first: bool = False) -> None:
        """Adds a task; with `first` before all that wait."""
        if first:
            self._waiting.appendleft(task)
        else:
            self._waiting.append(task)

    def outcomes(self) -> Iterator[Outcome]:
        """Yields each task's outcome as it ends, until none is left; tasks may be submitted in between."""
        for ended in self.looks():
            yield from ended

    def looks(self) -> Iterator[list[Outcome]]:
        """The same by what ended since the last look; a look without any comes a few times a second.

        Workers have their next task before it is told how the last one ended: they don't wait for what is made of it.
        """
        while self._waiting or self._busy():
            self._hand_out()
            wait([worker.pipe for worker in self._busy()], timeout=_LOOK_EVERY)
            ended = [outcome for worker in self._busy() if (outcome := self._hear(worker) or self._check(worker))]
            self._hand_out()
            yield ended

    def _busy(self) -> list[WorkerProcess]:
        return [worker for worker in self._workers if worker.task is not None]

    def _hand_out(self) -> None:
        while self._waiting and len(self._busy()) < self._jobs:
            task = self._waiting.popleft()
            worker = self._idle_worker(fresh=task in self._again)
            worker.give(task)
            self._tell(worker, None)

    def _idle_worker(self, *, fresh: bool) -> WorkerProcess:
        worker = next((worker for worker in self._workers if worker.task is None), None)
        if worker and fresh and worker.served:
            self._retire(worker)
            worker = None
        if worker is None:
            worker = WorkerProcess(self._limits.memory_mb, self._output)
            self._workers.append(worker)
        return worker

    def _retire(self, worker: WorkerProcess) -> None:
        self._workers.remove(worker)
        worker.end()

    def _tell(self, worker: WorkerProcess, news: News) -> None:
        if self._listener and worker.task:
            self._listener(worker.task, news)

    def _hear(self, worker: WorkerProcess) -> Outcome | None:
        """Takes all that the worker has said."""
        try:
            while worker.pipe.poll():
                news = worker.pipe.recv()
                worker.heard = time.monotonic()
                if isinstance(news, Done):
                    return self._finish(worker, news)
                if isinstance(news, Sign):
                    worker.sign = news
                self._tell(worker, news)
        except Exception:  # the end of the pipe, or a message broken off: it died
            return self._bury(worker)
        return None

    def _finish(self, worker: WorkerProcess, done: Done) -> Outcome | None:
        task = worker.task
        if task is None:
            return None
        if isinstance(done.error, OutOfMemory) and worker.served:
            self._try_again(worker, task)
            return None
        self._tell(worker, done)
        seconds = time.monotonic() - worker.started
        worker.task = None
        worker.served += 1
        if done.spent or worker.served >= self._limits.tasks_per_worker:
            self._retire(worker)
        return Outcome(task, done, seconds)

    def _bury(self, worker: WorkerProcess) -> Outcome | None:
        """A worker has died of its task: the task is tried again, or given up."""
        task = worker.task
        if task is None:
            return None
        self._deaths[task] += 1
        if self._deaths[task] >= self._limits.tries:
            return self._give_up(worker, WorkerDied(task.berkas, worker.cause_of_death(), worker.halaman))
        self._try_again(worker, task)
        return None

    def _try_again(self, worker: WorkerProcess, task: Task) -> None:
        """Once more in a fresh worker: what the files before left behind must not decide how this one ends."""
        self._workers.remove(worker)
        worker.kill()
        self._again.add(task)
        self.submit(task, first=True)

    def _check(self, worker: WorkerProcess) -> Outcome | None:
        """Stops a worker that uses more than it may."""
        task, now, limits = worker.task, time.monotonic(), self._limits
        if task is None:
            return None
        if worker.resident_mb() > limits.memory_mb:
            return self._give_up(worker, OutOfMemory(task.berkas, limits.memory_mb, worker.halaman))
        if now - worker.started > limits.seconds:
            return self._give_up(worker, TooSlow(task.berkas, limits.seconds, worker.halaman))
        if now - worker.heard > limits.stall_seconds:
            return self._give_up(worker, TooSlow(task.berkas, limits.stall_seconds, worker.halaman, stalled=True))
        return None

    def _give_up(self, worker: WorkerProcess, error: FileError) -> Outcome | None:
        worker.kill()
        return self._finish(worker, Done(error=error, spent=True))
