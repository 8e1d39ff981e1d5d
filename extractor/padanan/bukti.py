"""What speaks for two names being one, beside their words: what reports say under them, and where they stand."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from extractor.canon.fold import squeeze
from extractor.padanan.names import Nama, Said

Place = tuple[int, str]  # year, target or realisasi

_DIGITS = 4  # of one number that count at most


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two names share.

    Attributes:
        equal: Values of one year that two reports give alike and no other name in them has.
        unequal: Years and kinds for which the two reports differ.
        same_goal: They stand under the same sasaran.
    """

    equal: tuple[Said, ...]
    unequal: int
    same_goal: bool

    @property
    def strength(self) -> int:
        """Digits that agree, and one for the goal: how unlikely it is that they agree by chance."""
        return sum(_digits(number) for _, _, number in self.equal) + int(self.same_goal)

    @property
    def text(self) -> str:
        """The same in Indonesian."""
        parts = [f"{kind} {tahun} sama ({number:g})" for tahun, kind, number in sorted(self.equal)]
        return "; ".join(parts + ["sasaran sama"] * self.same_goal)


@dataclass(frozen=True, slots=True)
class Told:
    """What reports say of one year.

    Attributes:
        prints: The numbers of each report, each set once; a report that contradicts itself has several.
        own: Numbers that no other name of their report has.
    """

    prints: set[frozenset[float]] = field(default_factory=set)
    own: set[float] = field(default_factory=set)


class Witness:
    """Compares names of one agency; knows what numbers are not the name's own."""

    def __init__(self, names: Sequence[Nama]) -> None:
        self._count: Counter[tuple[str, Said]] = Counter()
        for one in names:
            self._count.update((report, said) for report, told in one.nilai.items() for said in told)

    def compare(self, a: Nama, b: Nama) -> Evidence:
        """What reports say under `a` and other reports under `b` of the same years."""
        said_a, said_b = self._said(a, b), self._said(b, a)
        equal: set[Said] = set()
        unequal = 0
        for place in said_a.keys() & said_b.keys():
            first, second = said_a[place], said_b[place]
            unequal += any(not _alike(one, two) for one in first.prints for two in second.prints)
            equal |= {(*place, number) for number in _alike(first.own, second.own)}
        return Evidence(tuple(sorted(equal)), unequal, bool(_goals(a) & _goals(b)))

    def _said(self, one: Nama, other: Nama) -> dict[Place, Told]:
        """What is said under a name by the reports that do not print the other one."""
        found: dict[Place, Told] = {}
        for report in one.laporan - other.laporan:
            numbers: defaultdict[Place, set[float]] = defaultdict(set)
            for year, kind, number in one.nilai[report]:
                numbers[year, kind].add(number)
                if self._count[report, (year, kind, number)] == 1:
                    found.setdefault((year, kind), Told()).own.add(number)
            for place, told in numbers.items():
                found.setdefault(place, Told()).prints.add(frozenset(told))
        return found


def _alike(first: Iterable[float], second: Collection[float]) -> list[float]:
    """Those of the first numbers that the second ones have too."""
    return [one for one in first if any(math.isclose(one, two) for two in second)]


def _goals(one: Nama) -> set[str]:
    return {squeeze(goal) for mention in one.mentions for goal in mention.sasaran}


def _digits(number: float) -> int:
    """Digits that mean something: 2 of 90 and 9,5, but 1 of 900, for round numbers meet by chance."""
    return min(_DIGITS, max(1, len(f"{abs(number):.6g}".replace(".", "").strip("0"))))
