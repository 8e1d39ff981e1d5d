"""A pipeline that does what the file says: the first line after `%PDF` names the behaviour.

It stands in for the real one where a test needs a file that kills its reader, or a report at will.
"""

from __future__ import annotations

import hashlib
import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from extractor.errors import PasswordProtected
from extractor.interpret.piece import Piece
from extractor.model.laporan import Hasil, Identitas, Naskah
from extractor.model.outline import Outline
from extractor.model.page import CaraBaca, Document, Page
from extractor.model.susunan import Dilewati, Himpunan, Kartu, Susunan
from tests.samples import sample_hasil


def write(path: Path, behaviour: str, remark: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"%PDF\n{behaviour}\n{remark or path.name}\n")
    return path


def behaviour_of(path: Path) -> str:
    return path.read_text().splitlines()[1]


def read(path: Path, on_page: Callable[[int, int], None]) -> Naskah:
    behaviour = behaviour_of(path)
    log = os.environ.get("FAKE_READ_LOG")
    if log:
        with Path(log).open("a") as stream:
            stream.write(f"{path.name}\n")
    on_page(1, 2)
    if behaviour == "crash" or (behaviour == "crash later" and "FAKE_CRASH" in os.environ):
        os.kill(os.getpid(), signal.SIGSEGV)
    if behaviour == "hang":
        time.sleep(600)
    if behaviour == "slow":
        time.sleep(1)
    if behaviour == "locked":
        raise PasswordProtected(path)
    if behaviour == "broken":
        raise ZeroDivisionError(behaviour)
    data = path.read_bytes()
    pages = tuple(Page(number, 595.0, 842.0, CaraBaca.TEKS) for number in (1, 2))
    return Naskah(Document(str(path), hashlib.sha256(data).hexdigest(), len(data), pages), Outline(), ())


def conclude(files: Sequence[Naskah]) -> Hasil:
    first = files[0].document
    if behaviour_of(Path(first.berkas)) == "bad conclusion":
        os.kill(os.getpid(), signal.SIGKILL)
    hasil = sample_hasil(laporan_id=Path(first.berkas).stem, berkas=first.berkas, sha256=first.sha256)
    (own,) = hasil.laporan.berkas
    (outline,) = hasil.laporan.outlines
    berkas = tuple(
        own.model_copy(update={"berkas": item.document.berkas, "sha256": item.document.sha256}) for item in files
    )
    laporan = hasil.laporan.model_copy(
        update={"berkas": berkas, "outlines": (outline,) + (Outline(),) * len(files[1:])}
    )
    return Hasil(laporan, hasil.tables, hasil.temuan)


def each_alone(files: Sequence[Piece]) -> Susunan:
    """Every file is a report of its own."""
    return Susunan(tuple(Himpunan(Identitas(), (item.kartu,)) for item in files), ())


def group_by_prefix(files: Sequence[Piece]) -> Susunan:
    """Files whose names share what stands before the first dash; those that begin with `no` are none."""
    groups: dict[str, list[Kartu]] = {}
    for item in files:
        groups.setdefault(Path(item.berkas).stem.partition("-")[0], []).append(item.kartu)
    none = groups.pop("no", [])
    reports = tuple(Himpunan(Identitas(), tuple(members)) for members in groups.values())
    return Susunan(reports, tuple(Dilewati(kartu, f"bukan laporan; laporan: {len(groups)}") for kartu in none))
