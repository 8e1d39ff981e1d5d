"""Measured values of a report by indicator, for the rules that compare them between tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.canon.alike import name
from extractor.canon.fold import fold
from extractor.checks.contradictions import Seen
from extractor.checks.sentences import kutip, pada_tahun
from extractor.checks.subjects import subjects
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Lingkup, Pengukuran, Perjanjian, Record


@dataclass(frozen=True, slots=True)
class Known:
    """A record under the name that stands for its indicator."""

    subjek: str
    record: Pengukuran | Perjanjian

    @property
    def kapan(self) -> tuple[str, int | None, int | None]:
        """Scope, year, triwulan."""
        if isinstance(self.record, Perjanjian):
            return Lingkup.TAHUNAN, self.record.tahun, None
        return self.record.lingkup, self.record.tahun, self.record.triwulan

    def seen(self, reading: Reading) -> Seen:
        """One of its values."""
        source = "perjanjian kinerja" if isinstance(self.record, Perjanjian) else ""
        title = kutip(self.record.indikator) + pada_tahun(self.record.tahun)
        return Seen(self.subjek, self.kapan, title, where(self.record), reading, self.record, source)


def where(record: Record) -> tuple[str, str | int]:
    """The table of a record, or the page of a sentence."""
    return (record.bukti.berkas, record.tabel_id if record.tabel_id is not None else record.bukti.halaman)


def known(laporan: Laporan, *, agreements: bool) -> Iterator[Known]:
    """Measured records with a year, and on wish those of the agreement of the head of the agency."""
    records: list[Pengukuran | Perjanjian] = [record for record in laporan.pengukuran if record.tahun is not None]
    if agreements:
        records += [one for one in laporan.perjanjian if one.tahun is not None and one.tingkat == "kepala"]
    names = subjects([(_full_name(record), record.satuan) for record in records])
    for record, subjek in zip(records, names, strict=True):
        yield Known(subjek, record)


def _full_name(record: Pengukuran | Perjanjian) -> str:
    """The name with its parent; a bare word such as `Daging` says nothing without its sasaran."""
    if isinstance(record, Pengukuran) and record.induk:
        return f"{record.induk} {record.indikator}"
    words = name(record.indikator).words
    bare = len(words) < 2 and not record.indikator.isupper()
    return f"{fold(record.sasaran or '')} {record.indikator}" if bare else record.indikator
