"""Findings of one cause: ten consequences of one wrong cell read as one matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from extractor.model.temuan import Temuan

_MOST = 40  # places of a finding whose inputs tell of one cause: totals over whole tables have more


def grouped(temuan: Sequence[Temuan]) -> tuple[Temuan, ...]:
    """The findings with `kelompok` set: the temuan_id of the first of a group, None for one alone.

    Two findings belong together if the print that one says is wrong, its first place, is among the places of the other,
    or if their rule names the same cause for both.
    """
    leads = list(range(len(temuan)))

    def lead(at: int) -> int:
        while leads[at] != at:
            at = leads[at]
        return at

    for members in _together(temuan):
        first, *rest = sorted({lead(at) for at in members})
        for at in rest:
            leads[at] = first
    sizes: defaultdict[int, int] = defaultdict(int)
    for at in range(len(temuan)):
        sizes[lead(at)] += 1
    return tuple(
        one.model_copy(update={"kelompok": temuan[lead(at)].temuan_id if sizes[lead(at)] > 1 else None})
        for at, one in enumerate(temuan)
    )


def _together(temuan: Sequence[Temuan]) -> Iterator[set[int]]:
    """Sets of findings of one cause; a finding may be in several."""
    wrong: defaultdict[Hashable, set[int]] = defaultdict(set)
    for at, one in enumerate(temuan):
        if one.kelompok is not None:
            wrong[one.kelompok].add(at)
        if one.bukti:
            wrong[one.bukti[0].bukti.berkas, one.bukti[0].bukti.halaman, one.bukti[0].bukti.box].add(at)
    for at, one in enumerate(temuan):
        for place in one.bukti[1:_MOST]:
            key = (place.bukti.berkas, place.bukti.halaman, place.bukti.box)
            if key in wrong:
                wrong[key].add(at)
    yield from wrong.values()
