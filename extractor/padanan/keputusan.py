"""What people decided: a YAML file that is read at every run and only ever added to.

Each decision names two indicators of one agency as printed, and says gabung (they are one) or pisah (they are not). A
later decision on the same two replaces an earlier one; nothing in the file is changed or taken out by the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.canon.fold import squeeze
from extractor.errors import BadDecisions, OutputUnwritable
from extractor.padanan.names import key

_HEAD = """\
# Keputusan orang tentang indikator yang sama atau berbeda. Dipakai pada setiap `lkjip run`; program hanya menambah di
# akhir. putusan: gabung (satu indikator) atau pisah (dua indikator). Keputusan terakhir atas dua nama yang berlaku.
keputusan:
"""


class Putusan(StrEnum):
    """What is decided of two names."""

    GABUNG = "gabung"
    PISAH = "pisah"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sebutan(_Strict):
    """A name as printed, with its parent row where it has one."""

    nama: str
    induk: str | None = None

    @cached_property
    def kunci(self) -> tuple[str, str]:
        """Folded, so that spelling and numbering do not count."""
        return key(self.nama, self.induk)


class Keputusan(_Strict):
    """One decision.

    Attributes:
        putusan: gabung or pisah.
        instansi: Agency as printed.
        a: One name.
        b: The other.
        oleh: Who decided.
        tanggal: When.
        catatan: Why, or empty.
    """

    putusan: Putusan
    instansi: str
    a: Sebutan
    b: Sebutan
    oleh: str = "tidak disebut"
    tanggal: date | None = None
    catatan: str | None = None

    @cached_property
    def pair(self) -> frozenset[tuple[str, str]]:
        """Keys of both names."""
        return frozenset((self.a.kunci, self.b.kunci))


class _File(_Strict):
    keputusan: tuple[Keputusan, ...] | None = None


Decided = dict[frozenset[tuple[str, str]], Keputusan]


def default_path(db: Path) -> Path:
    """Where decisions lie unless another file is named: beside the database."""
    return db.with_name("keputusan.yaml")


def read(path: Path) -> tuple[Keputusan, ...]:
    """All decisions, in the order of the file; none if there is no file.

    Raises:
        BadDecisions: The file can't be read, or something in it does not fit.
    """
    if not path.is_file():
        return ()
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _File.model_validate(content or {}).keputusan or ()
    except ValidationError as error:
        first = error.errors()[0]
        raise BadDecisions(path, ".".join(map(str, first["loc"])), first["msg"]) from error
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise BadDecisions(path, "", " ".join(str(error).split())) from error


def add(path: Path, decisions: Sequence[Keputusan]) -> None:
    """Puts decisions at the end of the file, and leaves all that is in it as it is.

    Raises:
        BadDecisions: The file is there and can't be read.
        OutputUnwritable: It can't be written.
    """
    read(path)
    try:
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
        items = [one.model_dump(mode="json", exclude_none=True) for one in decisions]
        text = yaml.safe_dump(items, allow_unicode=True, sort_keys=False, width=1000)
        head = old if old.strip() else _HEAD
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.baru")
        fresh.write_text(head.rstrip("\n") + "\n" + text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def of_agency(decisions: Iterable[Keputusan], instansi: str | None) -> Decided:
    """Those on one agency's names, by the two names; of several on the same two the last."""
    wanted = squeeze(instansi or "")
    return {one.pair: one for one in decisions if squeeze(one.instansi) == wanted}
