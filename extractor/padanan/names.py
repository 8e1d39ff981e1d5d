"""What is linked: the names of one agency's reports, each once, with where it stands and what is said under it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from extractor.canon.alike import name
from extractor.canon.entities import entities
from extractor.canon.fold import fold
from extractor.canon.units import family

_YEAR = re.compile(r"\b(?:tahun\s+)?(?:19|20)\d\d\b", re.IGNORECASE)

_CHILD = re.compile(r"\s*(?P<anak>[^()]+?)\s*\((?P<induk>.+)\)\s*")

Printed = tuple[str, str | None, str, str | None]  # laporan_id, induk, name and satuan as printed
Said = tuple[int, str, float]  # year, target or realisasi, number


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one report prints it, with one parent and one unit.

    Attributes:
        laporan_id: The report.
        tahun: Year of the report, None if unknown.
        induk: Parent row, None if there is none.
        nama: The name as printed.
        satuan: Unit as printed, None if there is none.
        tabel: Tables that it stands in.
        sasaran: Goals that it stands under.
        nilai: What is said under it of single years.
    """

    laporan_id: str
    tahun: int | None
    induk: str | None
    nama: str
    satuan: str | None
    tabel: frozenset[str] = frozenset()
    sasaran: frozenset[str] = frozenset()
    nilai: frozenset[Said] = frozenset()

    @property
    def printed(self) -> Printed:
        """What tells it from other mentions."""
        return self.laporan_id, self.induk, self.nama, self.satuan


@dataclass
class Nama:
    """Mentions whose names differ in letters alone: same words, same parent, same sort of unit.

    What follows from the mentions is found once: a name is asked about in many pairs, when it has them all.

    Attributes:
        kunci: Folded parent and name.
        satuan: Family of the unit, None where no mention has one.
        mentions: All mentions, from the oldest report to the newest.
    """

    kunci: tuple[str, str]
    satuan: str | None
    mentions: list[Mention] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The name as the newest report prints it, without its year."""
        return _YEAR.sub(" ", self.mentions[-1].nama).strip() or self.mentions[-1].nama

    @property
    def induk(self) -> str | None:
        """The parent as the newest report prints it."""
        return self.mentions[-1].induk

    @property
    def unit(self) -> str | None:
        """A unit as printed."""
        return next((mention.satuan for mention in reversed(self.mentions) if mention.satuan), None)

    @cached_property
    def laporan(self) -> frozenset[str]:
        """Reports that print it."""
        return frozenset(mention.laporan_id for mention in self.mentions)

    @cached_property
    def tabel(self) -> frozenset[str]:
        """Tables that it stands in."""
        return frozenset(table for mention in self.mentions for table in mention.tabel)

    @cached_property
    def nilai(self) -> dict[str, frozenset[Said]]:
        """What each report says under it."""
        found: defaultdict[str, set[Said]] = defaultdict(set)
        for mention in self.mentions:
            found[mention.laporan_id] |= mention.nilai
        return {report: frozenset(said) for report, said in found.items()}


def key(nama: str, induk: str | None = None) -> tuple[str, str]:
    """Folded parent and name, without a year, and without words that only fill."""
    return _words(induk) if induk else "", _words(nama)


def _words(text: str) -> str:
    words = name(_YEAR.sub(" ", text)).words or tuple(fold(text).split())
    return " ".join(word for word in words if word not in entities().pengisi) or " ".join(words)


class _Parents:
    """Finds the parent of children that a table without parent rows lists: Padi, or Padi (Jumlah produksi)."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._of: defaultdict[str, set[str]] = defaultdict(set)
        for mention in mentions:
            if mention.induk:
                parent, child = key(mention.nama, mention.induk)
                self._of[child].add(parent)

    def key(self, mention: Mention) -> tuple[str, str]:
        """Parent and name; the parent is the only one that this child has anywhere, or the one in parentheses."""
        own = key(mention.nama, mention.induk)
        if mention.induk:
            return own
        if found := _CHILD.fullmatch(mention.nama):
            parent, child = _words(found["induk"]), _words(found["anak"])
            if parent in self._of.get(child, ()):
                return parent, child
        parents = self._of.get(own[1], set())
        return (next(iter(parents)), own[1]) if len(parents) == 1 else own


def gather(mentions: Iterable[Mention]) -> list[Nama]:
    """The names of one agency, by key; a mention without unit goes with the commonest unit of its name."""
    by_key: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    order = sorted(
        mentions, key=lambda one: (one.tahun or 0, one.laporan_id, one.induk or "", one.nama, one.satuan or "")
    )
    parents = _Parents(order)
    for mention in order:
        by_key[parents.key(mention)].append(mention)
    found: list[Nama] = []
    for kunci, members in sorted(by_key.items()):
        units = [family(one.satuan or name(one.nama).unit or "") for one in members]
        common = Counter(unit for unit in units if unit).most_common(1)
        usual = common[0][0] if common else None
        parts: dict[str | None, Nama] = {}
        for mention, unit in zip(members, units, strict=True):
            parts.setdefault(unit or usual, Nama(kunci, unit or usual)).mentions.append(mention)
        found += parts.values()
    return found
