"""What speaks for two names being one, beside their words: what reports say under them, and where they stand."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.canon.fold import squeeze
from extractor.padanan.names import Nama, Said

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


class Witness:
    """Compares names of one agency; knows what numbers are not the name's own."""

    def __init__(self, names: Sequence[Nama]) -> None:
        self._count: Counter[tuple[str, Said]] = Counter()
        for one in names:
            self._count.update((laporan, said) for laporan in one.laporan for said in one.said(laporan))

    def compare(self, a: Nama, b: Nama) -> Evidence:
        """What reports say under `a` and other reports under `b` of the same years."""
        equal: set[Said] = set()
        unequal: set[tuple[int, str]] = set()
        for one in a.laporan - b.laporan:
            for two in b.laporan - a.laporan:
                self._compare(a.said(one), b.said(two), (one, two), equal, unequal)
        goals_a, goals_b = _goals(a), _goals(b)
        return Evidence(tuple(sorted(equal)), len(unequal), bool(goals_a & goals_b))

    def _compare(
        self,
        first: Iterable[Said],
        second: Iterable[Said],
        reports: tuple[str, str],
        equal: set[Said],
        unequal: set[tuple[int, str]],
    ) -> None:
        told_first, told_second = _by_year(first), _by_year(second)
        for place in told_first.keys() & told_second.keys():
            alike = [(one, two) for one in told_first[place] for two in told_second[place] if math.isclose(one, two)]
            if not alike:
                unequal.add(place)
            for pair in alike:
                if all(
                    self._count[report, (*place, number)] == 1 for report, number in zip(reports, pair, strict=True)
                ):
                    equal.add((*place, pair[0]))


def _by_year(said: Iterable[Said]) -> dict[tuple[int, str], set[float]]:
    """Numbers by year and kind; a report that contradicts itself gives several."""
    found: dict[tuple[int, str], set[float]] = {}
    for year, kind, number in said:
        found.setdefault((year, kind), set()).add(number)
    return found


def _goals(one: Nama) -> set[str]:
    return {squeeze(goal) for mention in one.mentions for goal in mention.sasaran}


def _digits(number: float) -> int:
    """Digits that mean something: 2 of 90 and 9,5, but 1 of 900, for round numbers meet by chance."""
    return min(_DIGITS, max(1, len(f"{abs(number):.6g}".replace(".", "").strip("0"))))
