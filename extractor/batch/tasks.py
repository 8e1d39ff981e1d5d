"""What a worker does with a file or a report. Results go to disk; what comes back is small."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from extractor import progress
from extractor.batch import staging
from extractor.batch.worker import resolve
from extractor.cycles import no_cycle_search
from extractor.errors import UnreadableFile
from extractor.model.laporan import Berkas, Hasil, Naskah, Status
from extractor.model.susunan import Dilewati, Kartu, Susunan


@dataclass(frozen=True, slots=True)
class Steps:
    """The dotted names of the functions that do the work."""

    read: str = "extractor.pipeline:read"
    skim: str = "extractor.pipeline:skim"
    describe: str = "extractor.pipeline:describe"
    group: str = "extractor.pipeline:group_files"
    conclude: str = "extractor.pipeline:conclude"
    ready: str | None = "extractor.store:prepare"  # None: a report stays as it is


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


@dataclass(frozen=True, slots=True)
class Sorted:
    """What the parent keeps of a folder that was sorted out.

    Attributes:
        reports: Indexes of the files of each report, in its order.
        skipped: The accounts of the files that are no part of one, by index.
    """

    reports: tuple[tuple[int, ...], ...]
    skipped: dict[int, Berkas]


@no_cycle_search()
def read(part: Part, folder: Path, steps: Steps) -> int:
    """Reads a file and stages it; returns its number of pages."""
    stage = staging.Stage(folder)
    naskah = _read_now(part, steps.read)
    if naskah.document.sha256 != part.sha256:
        raise UnreadableFile(part.path, "berubah selagi dibaca")
    staging.save(stage.naskah(part.sha256), naskah)
    staging.save(stage.kartu(part.sha256), resolve(steps.describe)(naskah))
    return len(naskah.document.pages)


@no_cycle_search()
def skim(part: Part, folder: Path, steps: Steps) -> Kartu:
    """Reads a file without its tables, and stages only what it is."""
    piece = resolve(steps.describe)(_read_now(part, steps.skim))
    staging.save(staging.Stage(folder).kartu(part.sha256), piece)
    kartu: Kartu = piece.kartu
    return kartu


def arrange(parts: Sequence[Part], folder: Path, steps: Steps) -> Susunan:
    """Which files of a folder make up reports, and which none."""
    stage = staging.Stage(folder)
    susunan: Susunan = resolve(steps.group)([_piece(part, stage, steps) for part in parts])
    return susunan


def group(parts: Sequence[Part], folder: Path, steps: Steps) -> Sorted:
    """The same, in little."""
    susunan = arrange(parts, folder, steps)
    at = {str(part.path): number for number, part in enumerate(parts)}
    return Sorted(
        tuple(tuple(at[kartu.berkas.berkas] for kartu in one.kartu) for one in susunan.laporan),
        {at[item.kartu.berkas.berkas]: skipped(item) for item in susunan.dilewati},
    )


def skipped(item: Dilewati) -> Berkas:
    """The account of a file that is skipped: why, and what could not be read of it."""
    berkas = item.kartu.berkas
    alasan = f"{item.alasan} ({berkas.alasan})" if berkas.alasan else item.alasan
    return berkas.model_copy(update={"status": Status.DILEWATI, "alasan": alasan})


@no_cycle_search()
def conclude(parts: Sequence[Part], folder: Path, steps: Steps) -> Concluded:
    """Makes a report of its files, checks it, and stages it under the fingerprint of its first file."""
    start = time.monotonic()
    stage = staging.Stage(folder)
    hasil: Hasil = resolve(steps.conclude)([_naskah(part, stage, steps.read) for part in parts])
    hasil = _timed(hasil, parts, time.monotonic() - start)
    staging.save(stage.hasil(parts[0].sha256), resolve(steps.ready)(hasil) if steps.ready else hasil)
    return Concluded(hasil.laporan.laporan_id, hasil.laporan.berkas, len(hasil.temuan))


def _naskah(part: Part, stage: staging.Stage, function: str) -> Naskah:
    """A file as it was staged; read again where it was loaded before, or staged under another path."""
    try:
        naskah: Naskah = staging.load(stage.naskah(part.sha256))
    except FileNotFoundError:
        return _read_now(part, function)
    return naskah if naskah.document.berkas == str(part.path) else _read_now(part, function)


def _piece(part: Part, stage: staging.Stage, steps: Steps) -> Any:
    """A file as it was described; anew where that was under another path."""
    try:
        piece = staging.load(stage.kartu(part.sha256))
    except FileNotFoundError:
        piece = None
    if piece is None or piece.kartu.berkas.berkas != str(part.path):
        piece = resolve(steps.describe)(_read_now(part, steps.skim))
    return piece


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
