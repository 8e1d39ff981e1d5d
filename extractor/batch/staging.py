"""What is done stays done: results on disk, moved into place whole."""

from __future__ import annotations

import fcntl
import gzip
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.batch import packing
from extractor.errors import DatabaseBusy, OutputUnwritable


def save(path: Path, value: object) -> None:
    """Writes `value` so that the file is there whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with gzip.open(part, "wb", compresslevel=1) as stream:
        packing.dump(value, stream)
    part.replace(path)


def load(path: Path) -> Any:
    """What `save` wrote.

    Raises:
        FileNotFoundError: It is not there, or can't be understood any more.
    """
    try:
        with gzip.open(path, "rb") as stream:
            return packing.load(stream)
    except FileNotFoundError:
        raise
    except Exception as error:
        raise FileNotFoundError(f"{path}: {error}") from error


class Stage:
    """A folder with what was read of each file, by its fingerprint and the version of the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def naskah(self, sha256: str) -> Path:
        """Place of a file as it was read: pages, outline, tables."""
        return self.folder / f"{sha256}-{__version__}.naskah"

    def kartu(self, sha256: str) -> Path:
        """Place of the little of a file that tells which report it belongs to."""
        return self.folder / f"{sha256}-{__version__}.kartu"

    def hasil(self, sha256: str) -> Path:
        """Place of a report that waits to be loaded, by the fingerprint of its first file."""
        return self.folder / f"{sha256}-{__version__}.hasil"

    @contextmanager
    def opened(self) -> Iterator[Stage]:
        """Holds the folder for this run alone, and clears away what a killed run left half-written.

        Raises:
            DatabaseBusy: Another run works here.
            OutputUnwritable: The folder can't be made.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / "lock").open("w")
        except OSError as error:
            raise OutputUnwritable(self.folder, error.strerror or str(error)) from error
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise DatabaseBusy(self.folder.parent) from error
            for part in self.folder.glob(".*.tmp"):
                part.unlink()
            yield self
