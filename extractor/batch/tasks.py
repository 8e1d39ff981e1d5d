"""What a worker does with a file or a report. Results go to disk; what comes back is small."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from extractor import progress
from extractor.batch import staging
from extractor.batch.worker import resolve
from extractor.errors import UnreadableFile
from extractor.model.laporan import Berkas, Hasil, Naskah

_FIRST_PAGES = 5  # cover, foreword, first table of contents: where a report says whose it is


@dataclass(frozen=True, slots=True)
class Steps:
    """The dotted names of the functions that do the work."""

    read: str = "extractor.pipeline:read"
    group: str = "extractor.batch.tasks:each_alone"
    conclude: str = "extractor.pipeline:conclude"


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a report: where it is, what it was when it was found, how long it took to read."""

    path: Path
    sha256: str
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Concluded:
    """What the parent keeps of a report: enough to account for its files."""

    laporan_id: str
    berkas: tuple[Berkas, ...]
    temuan: int


def read(part: Part, folder: Path, function: str) -> int:
    """Reads a file and stages it; returns its number of pages."""
    stage = staging.Stage(folder)
    naskah = _read_now(part, function)
    if naskah.document.sha256 != part.sha256:
        raise UnreadableFile(part.path, "berubah selagi dibaca")
    staging.save(stage.naskah(part.sha256), naskah)
    staging.save(stage.sampul(part.sha256), sampul(naskah))
    return len(naskah.document.pages)


def sampul(naskah: Naskah) -> Naskah:
    """The little of a file that tells which report it belongs to: first pages and outline."""
    return Naskah(replace(naskah.document, pages=naskah.document.pages[:_FIRST_PAGES]), naskah.outline, ())


def group(parts: Sequence[Part], folder: Path, function: str) -> list[list[int]]:
    """Which files of a folder make up a report: their indexes, in the order of the report."""
    stage = staging.Stage(folder)
    index: dict[str, int] = {}
    files: list[Naskah] = []
    for number, part in enumerate(parts):
        naskah: Naskah = staging.load(stage.sampul(part.sha256))
        files.append(replace(naskah, document=replace(naskah.document, berkas=str(part.path))))
        index[str(part.path)] = number
    groups: list[list[Naskah]] = resolve(function)(files)
    return [[index[naskah.document.berkas] for naskah in members] for members in groups]


def each_alone(files: Sequence[Naskah]) -> list[list[Naskah]]:
    """Every file is a report of its own."""
    return [[naskah] for naskah in files]


def conclude(parts: Sequence[Part], folder: Path, steps: Steps) -> Concluded:
    """Makes a report of its files, checks it, and stages it under the fingerprint of its first file."""
    start = time.monotonic()
    stage = staging.Stage(folder)
    hasil: Hasil = resolve(steps.conclude)([_naskah(part, stage, steps.read) for part in parts])
    hasil = _timed(hasil, parts, time.monotonic() - start)
    staging.save(stage.hasil(parts[0].sha256), hasil)
    return Concluded(hasil.laporan.laporan_id, hasil.laporan.berkas, len(hasil.temuan))


def _naskah(part: Part, stage: staging.Stage, function: str) -> Naskah:
    """A file as it was staged; read again where it was loaded before, or staged under another path."""
    try:
        naskah: Naskah = staging.load(stage.naskah(part.sha256))
    except FileNotFoundError:
        return _read_now(part, function)
    return naskah if naskah.document.berkas == str(part.path) else _read_now(part, function)


def _read_now(part: Part, function: str) -> Naskah:
    naskah: Naskah = resolve(function)(part.path, partial(progress.tell, "read"))
    return naskah


def _timed(hasil: Hasil, parts: Sequence[Part], seconds: float) -> Hasil:
    """Each file's own time, and its share of the report's."""
    spent = {str(part.path): part.seconds + seconds / len(parts) for part in parts}
    berkas = tuple(
        item.model_copy(update={"detik": round(spent.get(item.berkas, item.detik), 2)}) for item in hasil.laporan.berkas
    )
    return replace(hasil, laporan=hasil.laporan.model_copy(update={"berkas": berkas}))
