"""Measured values of a report by indicator, for the rules that compare them between tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.canon.alike import name
from extractor.canon.fold import common_words, fold
from extractor.checks.contradictions import Seen
from extractor.checks.sentences import kutip, pada_tahun
from extractor.checks.subjects import subjects
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.plans import KEPALA, Perjanjian, Renstra, Rkt
from extractor.model.records import Lingkup, Pengukuran, Record

Planned = Perjanjian | Renstra | Rkt
_CHILD = 3  # words of a name that may be that of a child row
_CUT = 20  # letters of a name from which its beginning stands for it
_SUFFIXES = {"", "an", "kan", "nya", "wan", "wati", "isasi", "i"}
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
    texts = _uncut([_full_name(record, parents) for record in records])
    names = subjects([(text, record.satuan) for text, record in zip(texts, records, strict=True)])
    for record, subjek in zip(records, names, strict=True):
        yield Known(subjek, record)


def _uncut(texts: Sequence[str]) -> list[str]:
    """Names cut within a word, as a narrow cell cuts them, made whole where only one name begins so."""
    whole = {"".join(name(text).words): text for text in texts}
    found = []
    for text in texts:
        words = name(text).words
        cut = "".join(words)
        known = whole.items() if len(cut) >= _CUT and not words[-1].isdigit() else ()
        longer = [other for plain, other in known if plain.startswith(cut) and plain != cut]
        within = len(longer) == 1 and _breaks(words, longer[0])
        found.append(longer[0] if within else text)
    return found


def _breaks(words: tuple[str, ...], longer: str) -> bool:
    """The last word is no word by itself, but the beginning of the longer name's word at its place."""
    others = name(longer).words
    if len(others) < len(words):
        return False
    rest = others[len(words) - 1].removeprefix(words[-1])
    same = words[:-1] == others[: len(words) - 1] and rest != others[len(words) - 1]
    return same and rest not in _SUFFIXES and words[-1] not in common_words()


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
