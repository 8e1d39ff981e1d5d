"""Which files to read: PDFs in the paths given, each with its fingerprint."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import FileError, NoFiles, NoSuchPath, NotAPdf, UnreadableFile

_HEADER_WITHIN = 1024  # bytes: where readers look for %PDF


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read.

    Attributes:
        path: As given, or found under a folder as given.
        sha256: Of its bytes; empty where it can't be opened.
        size: In bytes.
        error: Why it can't be read at all, known without reading it.
    """

    path: Path
    sha256: str
    size: int
    error: FileError | None = None

    @property
    def berkas(self) -> str:
        """The path as it is stored."""
        return str(self.path)


def find_sources(paths: Sequence[Path]) -> Iterator[Source]:
    """The files named, and all PDFs under the folders named, sorted, each once.

    Folders are searched to any depth; hidden files and folders are left out, links to folders are not followed.
    A file that is named is taken whatever its suffix.

    Raises:
        NoSuchPath: A path is not there.
        NoFiles: There is no file in any of them.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise NoSuchPath(path)
        for file in _walk(path) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    if not found:
        raise NoFiles(", ".join(str(path) for path in paths))
    yield from (_source(path) for path in found.values())


def _walk(folder: Path) -> list[Path]:
    files: list[Path] = []
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(base, name) for name in names if name.lower().endswith(".pdf") and not name.startswith(".")]
    return sorted(files, key=file_order)


def file_order(path: Path) -> tuple[str, str]:
    """Folder by folder, so that the files of a report are neighbours."""
    return str(path.parent), path.name.casefold()


def _source(path: Path) -> Source:
    digest = hashlib.sha256()
    head = b""
    size = 0
    try:
        with path.open("rb") as stream:
            for block in iter(lambda: stream.read(1 << 20), b""):
                head = head or block[:_HEADER_WITHIN]
                digest.update(block)
                size += len(block)
    except OSError as error:
        return Source(path, "", size, UnreadableFile(path, error.strerror or str(error)))
    if path.suffix.lower() != ".pdf" and b"%PDF" not in head:
        return Source(path, digest.hexdigest(), size, NotAPdf(path))
    return Source(path, digest.hexdigest(), size)
