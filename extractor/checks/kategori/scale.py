"""A report's own scale of predicates: which bands a number lies in, with the holes and overlaps that scales have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.canon.predicates import predicate
from extractor.model.records import Skala


@dataclass(frozen=True, slots=True)
class Scale:
    """The bands of one scale."""

    bands: tuple[Skala, ...]

    def named(self, label: str) -> list[Skala]:
        """Bands that a printed label stands for; the scale's own codes come before customary ones (K for Sedang)."""
        bare = label.strip(" .()*").casefold()
        for same in (
            [band for band in self.bands if band.kode and band.kode.strip(" .()").casefold() == bare],
            [band for band in self.bands if fold(band.predikat) == fold(label)],
        ):
            if same:
                return same
        known = predicate(label)
        return [band for band in self.bands if known is not None and predicate(band.predikat) == known]

    def at(self, number: Decimal) -> list[Skala]:
        """Bands that hold a number: none in a hole, two in an overlap."""
        return [band for band in self.bands if holds(band, number)]

    def judge(self, number: Decimal, label: str) -> bool | None:
        """Whether a label is that of a number; None where the scale says nothing of one of them."""
        named, at = self.named(label), self.at(number)
        if not named or not at or any(band.low is None and band.high is None for band in named):
            return None
        return any(band in named for band in at)

    def on_edge(self, number: Decimal, ulp: Decimal) -> bool:
        """The number lies so near an edge that what was printed may stand for a number beyond it."""
        edges = [edge for band in self.bands for edge in (band.low, band.high) if edge is not None]
        return any(abs(number - edge) <= ulp for edge in edges)


def holds(band: Skala, number: Decimal) -> bool:
    """The number lies in the band; a band without any edge holds none."""
    if band.low is None and band.high is None:
        return False
    above = band.low is None or number > band.low or (band.low_included and number == band.low)
    below = band.high is None or number < band.high or (band.high_included and number == band.high)
    return above and below


def scales(bands: Iterable[Skala]) -> list[Scale]:
    """The scales of a report, in the order in which they stand in it."""
    found: defaultdict[str, list[Skala]] = defaultdict(list)
    for band in bands:
        found[band.skala_id].append(band)
    return [Scale(tuple(members)) for members in found.values()]
