"""Measured values of a report by indicator, for the rules that compare them between tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extractor.canon.alike import name
from extractor.canon.fold import fold
from extractor.checks.contradictions import Seen
from extractor.checks.sentences import kutip, pada_tahun
from extractor.checks.subjects import subjects
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.plans import KEPALA, Perjanjian, Renstra, Rkt
from extractor.model.records import Lingkup, Pengukuran, Record

Planned = Perjanjian | Renstra | Rkt
_CHILD = 3  # words of a name that may be that of a child row
_SOURCES = {Perjanjian: "perjanjian kinerja", Renstra: "Renstra", Rkt: "rencana kinerja"}


@dataclass(frozen=True, slots=True)
class Known:
    """A record under the name that stands for its indicator."""

    subjek: str
    record: Pengukuran | Planned

    @property
    def kapan(self) -> tuple[str, int | None, int | None]:
        """Scope, year, triwulan."""
        if not isinstance(self.record, Pengukuran):
            return Lingkup.TAHUNAN, self.record.tahun, None
        return self.record.lingkup, self.record.tahun, self.record.triwulan

    def seen(self, reading: Reading) -> Seen:
        """One of its values."""
        title = kutip(self.record.indikator or "") + pada_tahun(self.record.tahun)
        source = _SOURCES.get(type(self.record), "")
        return Seen(self.subjek, self.kapan, title, where(self.record), reading, self.record, source)


def where(record: Record) -> tuple[str, str | int]:
    """The table of a record, or the page of a sentence."""
    return (record.bukti.berkas, record.tabel_id if record.tabel_id is not None else record.bukti.halaman)


def known(laporan: Laporan, *, plans: bool) -> Iterator[Known]:
    """Measured records with a year, and on wish planned ones: of the agreement of the head, the Renstra and the RKT."""
    records: list[Pengukuran | Planned] = [record for record in laporan.pengukuran if record.tahun is not None]
    if plans:
        records += [one for one in laporan.perjanjian if one.tahun is not None and one.tingkat == KEPALA]
        records += [one for one in laporan.renstra if one.tahun is not None and one.keadaan == "target"]
        records += [one for one in laporan.rkt if one.tahun is not None and one.indikator]
    parents = _parents(records)
    names = subjects([(_full_name(record, parents), record.satuan) for record in records])
    for record, subjek in zip(records, names, strict=True):
        yield Known(subjek, record)


def _parents(records: Iterable[Pengukuran | Planned]) -> dict[tuple[str, ...], str | None]:
    """Child rows by their words, each with the parent that it has wherever it has one; None if it has several."""
    found: dict[tuple[str, ...], str | None] = {}
    for record in records:
        parent = record.induk if isinstance(record, Pengukuran | Renstra) else None
        if parent:
            words = name(record.indikator or "").words
            known = found.setdefault(words, parent)
            if known is not None and name(known).words != name(parent).words:
                found[words] = None
    return found


def _full_name(record: Pengukuran | Planned, parents: Mapping[tuple[str, ...], str | None]) -> str:
    """The name with its parent; a bare word such as `Daging` says nothing without its sasaran."""
    indikator = record.indikator or ""
    words = name(indikator).words
    parent = record.induk if isinstance(record, Pengukuran | Renstra) else None
    if isinstance(record, Pengukuran) and len(words) <= _CHILD:
        parent = parent or parents.get(words)
    if parent:
        return f"{parent} {indikator}"
    bare = len(words) < 2 and not indikator.isupper()
    return f"{fold(record.sasaran or '')} {indikator}" if bare else indikator
