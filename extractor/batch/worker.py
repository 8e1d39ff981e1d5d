"""The process that does the work: takes one task after the other, and may be killed at any time."""

from __future__ import annotations

import errno
import faulthandler
import importlib
import logging
import os
import resource
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from extractor import progress
from extractor.errors import Defect, LkjipError, OutOfMemory

_SIGNS_APART = 0.2  # seconds between two signs of progress
_RESERVED_MB = 1024  # addresses that libraries reserve without using them


@dataclass(frozen=True, slots=True)
class Task:
    """Work on one file or report.

    Attributes:
        berkas: What it is about, for messages.
        function: Dotted name, `module:function`; its result must be small, and picklable.
        arguments: Positional arguments, picklable.
    """

    berkas: str
    function: str
    arguments: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of progress."""

    step: str
    halaman: int
    of: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a library or a room logged."""

    level: str
    logger: str
    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """How a task ended.

    Attributes:
        result: What the function returned.
        error: Why it returned nothing.
        details: The traceback, of an error that nobody expected.
        peak_mb: The most memory that the worker has used so far, MiB.
        spent: Whether the worker should not be used again.
    """

    result: Any = None
    error: LkjipError | None = None
    details: str | None = None
    peak_mb: int = 0
    spent: bool = False


News = Sign | Remark | Done | None  # None: a task begins
Listener = Callable[[Task, News], None]


def serve(pipe: Connection, memory_mb: int, output: Path | None) -> None:
    """Works until the pipe is closed. Runs in the child.

    Args:
        pipe: Brings a Task, takes Sign, Remark and at last Done.
        memory_mb: Limit, MiB.
        output: Takes what libraries print; None for stderr.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    _die_with_parent()
    _keep_output_apart(output)
    limit = (memory_mb + _RESERVED_MB) << 20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    _listen(pipe)
    while True:
        try:
            task: Task = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_work(task, memory_mb))


def _work(task: Task, memory_mb: int) -> Done:
    """Does the task; over the limit is over the limit, whether or not the parent looked at that moment."""
    done = _do(task, memory_mb)
    if done.error is None and done.peak_mb > memory_mb:
        return Done(error=OutOfMemory(task.berkas, memory_mb), peak_mb=done.peak_mb, spent=True)
    return done


def _do(task: Task, memory_mb: int) -> Done:
    try:
        return Done(resolve(task.function)(*task.arguments), peak_mb=peak_mb())
    except LkjipError as error:
        return Done(error=error, peak_mb=peak_mb())
    except Exception as error:
        if _lacks_memory(error):
            return Done(error=OutOfMemory(task.berkas, memory_mb), peak_mb=peak_mb(), spent=True)
        reason = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        return Done(error=Defect(task.berkas, reason), details=traceback.format_exc(), peak_mb=peak_mb())


def _lacks_memory(error: Exception) -> bool:
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM)


def resolve(name: str) -> Callable[..., Any]:
    """The function with the dotted name `module:function`."""
    module, _, attribute = name.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), attribute)
    return function


def peak_mb() -> int:
    """The most memory that this process has used, MiB.

    Not ru_maxrss where it can be helped: that begins with what the process used from which this one was started.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak >> (20 if sys.platform == "darwin" else 10)  # bytes there, KiB elsewhere
    return int(status.partition("VmHWM:")[2].split()[0]) >> 10


def _listen(pipe: Connection) -> None:
    last = 0.0

    def tell(step: str, halaman: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _SIGNS_APART:
            last = now
            pipe.send(Sign(step, halaman, of))

    progress.listen(tell)
    logging.getLogger().addHandler(_PipeHandler(pipe))
    logging.getLogger().setLevel(logging.WARNING)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font


class _PipeHandler(logging.Handler):
    def __init__(self, pipe: Connection) -> None:
        super().__init__()
        self._pipe = pipe

    def emit(self, record: logging.LogRecord) -> None:
        self._pipe.send(Remark(record.levelname, record.name, record.getMessage()[:2000]))


def _keep_output_apart(output: Path | None) -> None:
    """Stdout carries data alone, and libraries print: both streams go to `output`."""
    if output is not None:
        target = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(target, 2)
        os.close(target)
    os.dup2(2, 1)
    faulthandler.enable()


def _die_with_parent() -> None:
    """A parent that was killed can't end its workers: each watches for itself."""
    parent = parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel

    def watch() -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
