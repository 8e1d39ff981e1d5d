"""Tasks that go wrong in every way, run in real workers."""

from __future__ import annotations

import mmap
import os
import signal
import sys
import time
from pathlib import Path

from extractor import progress
from extractor.errors import PasswordProtected

KEPT: list[mmap.mmap] = []


def double(number: int) -> int:
    return 2 * number


def pid() -> int:
    return os.getpid()


def hang() -> None:
    progress.tell("read", 7, 9)
    time.sleep(600)


def go_on_forever() -> None:
    while True:
        progress.tell("read", 3, 9)
        time.sleep(0.05)


def eat_memory() -> int:
    return len(bytearray(8 << 30))


def eat_memory_for_a_moment() -> int:
    return len(bytes(350 << 20).replace(b"\0", b"1", 1)) >> 20


def eat_memory_slowly() -> None:
    blocks = []
    while True:
        blocks.append(os.urandom(8 << 20))
        progress.tell("read", 2, 9)


def keep_memory() -> int:
    KEPT.append(mmap.mmap(-1, 700 << 20))  # addresses, not pages: nothing is written to it
    return len(KEPT)


def crash() -> None:
    progress.tell("read", 4, 9)
    os.kill(os.getpid(), signal.SIGSEGV)


def crash_once(mark: str) -> str:
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "second try"


def leave() -> None:
    os._exit(3)


def fail() -> None:
    raise ZeroDivisionError("nothing to divide by")


def refuse(berkas: str) -> None:
    raise PasswordProtected(berkas)


def pollute() -> str:
    sys.stdout.write("a library that prints\n")
    sys.stdout.flush()
    os.write(1, b"and one that prints from C\n")
    return "done"
