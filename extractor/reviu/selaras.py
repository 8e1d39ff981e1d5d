"""Which names of the report stand in its agreement, its plan and its list of key indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.canon.fold import squeeze
from extractor.canon.match import Outcome, same_name
from extractor.model.evidence import Reading
from extractor.model.plans import Iku, Perjanjian, Renstra
from extractor.model.records import Pengukuran

_RANK = {Outcome.SAME: 2, Outcome.ASK: 1, Outcome.DIFFERENT: 0}


@dataclass(frozen=True, slots=True)
class Nama:
    """A sasaran or an indicator as printed, where, and what its row says besides."""

    teks: str
    halaman: int
    satuan: str | None = None
    target: str | None = None
    sasaran: str | None = None


@dataclass(frozen=True, slots=True)
class Jodoh:
    """A name, the nearest of the other names, and whether it is the same."""

    nama: Nama
    lawan: Nama | None
    sama: Outcome


Measured = Pengukuran | Perjanjian | Renstra | Iku


def goals(records: Iterable[Measured]) -> tuple[Nama, ...]:
    """The sasaran, each print once."""
    return _once(Nama(one.sasaran, one.bukti.halaman) for one in records if one.sasaran)


def indicators(records: Iterable[Measured]) -> tuple[Nama, ...]:
    """The indicators, each print once, a child behind its parent."""
    return _once(_indicator(one) for one in records)


def match_names(own: Sequence[Nama], others: Sequence[Nama]) -> tuple[Jodoh, ...]:
    """For each name the nearest of `others`; several may have the same one, since prints vary within a report."""
    return tuple(_nearest(nama, others) for nama in own)


def _indicator(record: Measured) -> Nama:
    parent = record.induk if isinstance(record, Pengukuran | Renstra) else None
    target: Reading | None = None if isinstance(record, Iku) else record.target
    name = f"{parent} {record.indikator}" if parent else record.indikator
    return Nama(name, record.bukti.halaman, record.satuan, target.teks if target else None, record.sasaran)


def _once(names: Iterable[Nama]) -> tuple[Nama, ...]:
    found: dict[str, Nama] = {}
    for nama in names:
        found.setdefault(squeeze(nama.teks), nama)
    return tuple(found.values())


def _nearest(nama: Nama, others: Sequence[Nama]) -> Jodoh:
    best, rank = Jodoh(nama, None, Outcome.DIFFERENT), (0, 0.0)
    for other in others:
        match = same_name(nama.teks, other.teks, unit_a=nama.satuan, unit_b=other.satuan)
        found = (_RANK[match.outcome], match.score)
        if match.outcome is not Outcome.DIFFERENT and found > rank:
            best, rank = Jodoh(nama, other, match.outcome), found
    return best
