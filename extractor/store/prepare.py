"""What a report puts into the database, made ready where it was concluded: the one process that writes only appends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from extractor import __version__
from extractor.model.laporan import Hasil
from extractor.store import arsip
from extractor.store.plain import Fact
from extractor.store.relations import tables
from extractor.store.rows import facts, file_fact

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report, ready to be loaded.

    Attributes:
        berkas: Its files.
        rows: By relation, their values in the order of its columns.
        arsip: All of it in one piece.
    """

    laporan_id: str
    berkas: tuple[str, ...]
    rows: Mapping[str, list[Row]]
    arsip: bytes


def in_order(relation: str, entries: Iterable[Fact]) -> list[Row]:
    """Rows with their values in the order of the relation's columns."""
    return list(map(itemgetter(*tables()[relation].columns), entries))


def prepare(hasil: Hasil) -> Prepared:
    """Makes a report ready to be loaded."""
    laporan = hasil.laporan
    files = [file_fact(item, laporan.laporan_id, __version__) for item in laporan.berkas]
    found = {"berkas": files, **facts(hasil)}
    rows = {relation: in_order(relation, entries) for relation, entries in found.items()}
    return Prepared(laporan.laporan_id, tuple(item.berkas for item in laporan.berkas), rows, arsip.packed(hasil))
