"""What the files of a folder are, and which of them make up a report."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.evidence import Bukti
from extractor.model.laporan import Berkas, Identitas


@dataclass(frozen=True, slots=True)
class Kartu:
    """A file as the plan of a folder shows it.

    Attributes:
        berkas: The file; `jenis` is the kind of document that it is, or is a part of.
        bagian: What of a document it holds: `bab I-III`, `kata pengantar`, `lampiran`; None if nothing says.
        keyakinan: 0 to 1, how surely its kind is known.
        dasar: The place that says its kind.
    """

    berkas: Berkas
    bagian: str | None = None
    keyakinan: float = 0.0
    dasar: tuple[Bukti, ...] = ()


@dataclass(frozen=True, slots=True)
class Himpunan:
    """The files of one report, in its order."""

    identitas: Identitas
    kartu: tuple[Kartu, ...]


@dataclass(frozen=True, slots=True)
class Dilewati:
    """A file that is no part of a report, or one that is there already.

    Attributes:
        alasan: Why, in Indonesian.
    """

    kartu: Kartu
    alasan: str


@dataclass(frozen=True, slots=True)
class Susunan:
    """A folder, sorted out: each of its files once."""

    laporan: tuple[Himpunan, ...]
    dilewati: tuple[Dilewati, ...]
