"""Puts a finished file in its place: never half written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from extractor.errors import OutputUnwritable


def put(path: Path, content: bytes) -> None:
    """Writes `content` beside `path` and moves it there; folders are made.

    Raises:
        OutputUnwritable: The place can't be written; what stood there before is untouched.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OutputUnwritable(path, error.strerror or str(error)) from error
