"""One value in several places: where the prints do not say the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from extractor.checks.agree import Verdict
from extractor.checks.registry import Draft
from extractor.checks.sentences import deret, halaman
from extractor.checks.trust import place, sure
from extractor.checks.typo import slip
from extractor.model.evidence import Reading
from extractor.model.records import Record
from extractor.model.temuan import BuktiTemuan
from extractor.model.value import Value

Agree = Callable[[Value, Value], Verdict]


@dataclass(frozen=True, slots=True)
class Seen:
    """A value at one place.

    Attributes:
        subjek: Name that stands for the indicator or budget line.
        kapan: What must be equal besides: year, scope, rank.
        judul: What it is the value of, for the sentence.
        tabel: Table, or page of prose.
        reading: The print.
        record: The row that it is of.
        sumber: What the place is, in Indonesian; empty for an ordinary table.
    """

    subjek: str
    kapan: Hashable
    judul: str
    tabel: Hashable
    reading: Reading
    record: Record
    sumber: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Prints of one value that differ.

    Attributes:
        main: Places of the print that most places have.
        others: The places of each other print.
        mixed: Grades stand against figures, or none against all.
        systematic: The tables differ in most of their common rows, so they may mean two things.
        foreign: They differ in nearly all of them, and there are several.
        rare: They agree in nearly all of their common rows, and there are several.
    """

    main: list[Seen]
    others: list[list[Seen]]
    mixed: bool
    systematic: bool
    foreign: bool
    rare: bool

    @property
    def _places(self) -> tuple[BuktiTemuan, ...]:
        """All places, those of the lesser prints first."""
        return tuple(
            place(seen.reading, seen.sumber or "tabel") for group in (*self.others, self.main) for seen in group
        )

    @property
    def _pasti(self) -> bool:
        """It stands without a look at the pages."""
        every = [seen for group in (*self.others, self.main) for seen in group]
        certain = sure((seen.reading for seen in every), (seen.record for seen in every))
        return certain and not self.mixed and not self.systematic

    def draft(self, what: str) -> Draft:
        """The finding, as `Target X tahun 2016 tidak sama: 70% (hal. 17) dan 60% (hal. 13 dan 16)`."""
        first = self.main[0]
        return Draft(
            subjek=f"{what} {first.subjek} {first.kapan}",
            uraian=self._sentence(f"{what} {first.judul}"),
            tertulis=" / ".join(group[0].reading.teks for group in self.others),
            hitung=first.reading.teks,
            bukti=self._places,
            pasti=self._pasti,
            sebab=self._tables if self.systematic else None,
        )

    @property
    def _tables(self) -> str:
        """The tables that differ in most rows."""
        return " / ".join(sorted({str(seen.tabel) for group in (*self.others, self.main[:1]) for seen in group}))

    def _sentence(self, what: str) -> str:
        told = deret([_told(group) for group in (*self.others, self.main)])
        how = slip(self.others[0][0].reading.teks, self.main[0].reading.teks) if len(self.others) == 1 else None
        if self.mixed:
            ending = "; keduanya mungkin cara lain menyatakan nilai yang sama (skala atau arahnya tidak dimuat)"
        elif self.systematic:
            ending = "; kedua tabel berbeda pada sebagian besar barisnya, periksa apakah memuat hal yang sama"
        else:
            ending = f"; kemungkinan salah ketik ({how})" if how else ""
        return f"{what} tidak sama: {told}{ending}."


def contradictions(seen: Iterable[Seen], agree: Agree, *, one_scope: bool = False) -> Iterator[Contradiction]:
    """Values that differ between places; a name that stands twice in a table with two values tells nothing there.

    Args:
        seen: The values.
        agree: Whether two prints say the same.
        one_scope: Leave out tables that differ in nearly all rows from every other: they are of something else.
    """
    groups: defaultdict[tuple[str, Hashable], list[Seen]] = defaultdict(list)
    for item in seen:
        groups[item.subjek, item.kapan].append(item)
    known = [members for group in groups.values() if len(members := _unambiguous(group, agree)) > 1]
    same, other = _witnesses(known, agree)
    for group in known:
        members = _of_one_scope(group, same, other) if one_scope else group
        main, *rest = _classes(members, agree)
        verdicts = [agree(main[0].reading.value, group[0].reading.value) for group in rest]
        told = [(group, verdict) for group, verdict in zip(rest, verdicts, strict=True) if verdict in _AGAINST]
        if told:
            others = [group for group, _ in told]
            pairs = {frozenset((a.tabel, b.tabel)) for group in others for a in group for b in main}
            systematic = all(other[pair] > 2 and other[pair] > 2 * same[pair] for pair in pairs)
            foreign = systematic and all(other[pair] > _FOREIGN * same[pair] for pair in pairs)
            mixed = any(verdict is Verdict.MIXED for _, verdict in told)
            rare = all(same[pair] > _SOME and same[pair] > _FOREIGN * (other[pair] - 1) for pair in pairs)
            yield Contradiction(main, others, mixed, systematic, foreign, rare)


def _of_one_scope(members: list[Seen], same: Counter[Hashable], other: Counter[Hashable]) -> list[Seen]:
    """Without those of tables that differ in nearly all rows from every other one, if two tables are left."""

    def near(one: Seen, two: Seen) -> bool:
        pair = frozenset((one.tabel, two.tabel))
        return one.tabel != two.tabel and not (other[pair] > _SOME and other[pair] > _FOREIGN * same[pair])

    kept = [one for one in members if any(near(one, two) for two in members)]
    return kept if len({one.tabel for one in kept}) > 1 else members


_SOME = 2  # rows that are no chance
_FOREIGN = 4  # times as many rows differ as agree
_AGAINST = (Verdict.OTHER, Verdict.MIXED)


def _told(group: list[Seen]) -> str:
    sources = {seen.sumber for seen in group}
    source = f", {sources.pop()}" if len(sources) == 1 and "" not in sources else ""
    return f"{group[0].reading.teks} ({halaman(seen.reading.bukti.halaman for seen in group)}{source})"


def _unambiguous(group: list[Seen], agree: Agree) -> list[Seen]:
    tables: defaultdict[Hashable, list[Seen]] = defaultdict(list)
    for seen in group:
        tables[seen.tabel].append(seen)
    clear = []
    for members in tables.values():
        if all(agree(members[0].reading.value, one.reading.value) is Verdict.SAME for one in members[1:]):
            clear += members
    return clear


def _classes(members: list[Seen], agree: Agree) -> list[list[Seen]]:
    """Places by what they print, the print of most tables first."""
    classes: list[list[Seen]] = []
    for seen in members:
        for group in classes:
            if agree(group[0].reading.value, seen.reading.value) is Verdict.SAME:
                group.append(seen)
                break
        else:
            classes.append([seen])
    return sorted(classes, key=lambda group: -len({seen.tabel for seen in group}))


def _witnesses(known: list[list[Seen]], agree: Agree) -> tuple[Counter[Hashable], Counter[Hashable]]:
    """For each pair of tables: in how many common rows they say the same, in how many something else."""
    same: Counter[Hashable] = Counter()
    other: Counter[Hashable] = Counter()
    for members in known:
        for one, two in combinations(members, 2):
            verdict = agree(one.reading.value, two.reading.value)
            if one.tabel != two.tabel and verdict in (Verdict.SAME, Verdict.OTHER):
                (same if verdict is Verdict.SAME else other)[frozenset((one.tabel, two.tabel))] += 1
    return same, other
