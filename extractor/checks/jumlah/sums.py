"""Printed sums of the budget: the lines below them, what these give, and how much that proves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.anggaran.budget import Tree, amount, total
from extractor.model.records import Anggaran

FIELDS = {"anggaran": "anggaran", "anggaran_murni": "anggaran sebelum perubahan", "realisasi": "realisasi"}
_NEARLY_ALL = Decimal("0.9")


@dataclass(frozen=True, slots=True)
class Sum:
    """A printed sum, the lines below it, and what they give."""

    tree: Tree
    field: str
    parent: Anggaran
    parts: list[Anggaran]
    printed: Decimal
    given: Decimal

    @property
    def off(self) -> Decimal:
        """Printed less given."""
        return self.printed - self.given


def wrong_sum(tree: Tree, parent: Anggaran, children: list[Anggaran], field: str) -> Sum | None:
    """The sum that is wrong, or None."""
    printed = amount(getattr(parent, field))
    if not printed:
        return None
    sums = []
    for parts in _candidates(children, tree.earlier(parent), field):
        given = total(parts, field)
        if given is not None and given != 0:
            sums.append(Sum(tree, field, parent, parts, printed, given))
    if not sums or any(abs(found.off) <= _slack(found) for found in sums):
        return None
    return min(sums, key=lambda found: abs(found.off))


def _candidates(children: list[Anggaran], earlier: list[Anggaran], field: str) -> Iterator[list[Anggaran]]:
    """All children; without the details of those that are sums themselves; with an earlier total; each rank alone.

    Kinds of belanja may stand beside the programs that they consist of, and a heading beside its own lines.
    """
    yield children
    yield _unnested(children, field)
    if earlier:
        yield [*_unnested(children, field), *earlier]
    ranks = dict.fromkeys(child.tingkat for child in children)
    if len(ranks) > 1:
        for rank in ranks:
            yield [child for child in children if child.tingkat is rank]


def _unnested(children: list[Anggaran], field: str) -> list[Anggaran]:
    """Children without those that add up to the one before them."""
    kept: list[Anggaran] = []
    at = 0
    while at < len(children):
        kept.append(children[at])
        at += 1 + _details(children[at:], field)
    return kept


def _details(lines: list[Anggaran], field: str) -> int:
    """How many lines behind the first add up to it; 0 if none do."""
    first, given = amount(getattr(lines[0], field)), Decimal(0)
    for count, line in enumerate(lines[1:], 1):
        given += amount(getattr(line, field)) or Decimal(0)
        if not first or given > first:
            return 0
        if given == first:
            return count
    return 0


def _slack(found: Sum) -> Decimal:
    """Where sen are printed at some places and not at others, each line may be half a rupiah off."""
    readings = [getattr(line, found.field) for line in (found.parent, *found.parts)]
    decimals = {reading.value.decimals for reading in readings if reading is not None}
    return Decimal(len(readings)) / 2 if found.off % 1 and len(decimals) > 1 else Decimal(0)


def complete(found: Sum) -> bool:
    """No line is missing: another column adds up, or the lines at the bottom add up to the top."""
    others = [field for field in FIELDS if field != found.field]
    for field in others:
        printed, given = amount(getattr(found.parent, field)), total(found.parts, field)
        if printed and printed == given:
            return True
    root = found.tree.root(found.parent)
    top = amount(getattr(root, found.field))
    return bool(top) and top == total(found.tree.leaves(root), found.field)


def also_off(found: Sum) -> list[Sum]:
    """The same sum in the other columns, where it is off too."""
    sums = []
    for field in FIELDS:
        printed, given = amount(getattr(found.parent, field)), total(found.parts, field)
        if field != found.field and printed and given is not None and printed != given:
            sums.append(Sum(found.tree, field, found.parent, found.parts, printed, given))
    return sums


def short(found: Sum) -> bool:
    """The lines fall well short in another column too: some are missing, in the report or in what was read of it."""
    return found.given < found.printed * _NEARLY_ALL and any(other.off > 0 for other in also_off(found))


def outsider(found: Sum) -> bool:
    """The lines are more than the sum by just one of them, which may be no part of it."""
    return found.off < 0 and any(amount(getattr(part, found.field)) == -found.off for part in found.parts)
