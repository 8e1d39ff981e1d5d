"""Which record that was read is which labelled one."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractor.canon.fold import fold
from extractor.canon.names import strip_numbering
from extractor.evaluate.facts import Fact, folded

ALIKE = 80  # token_sort_ratio from which two names may be one line of a page


def pair(labels: Sequence[Fact], found: Sequence[Fact]) -> list[tuple[int, int]]:
    """One-to-one pairs of facts of one page, the best first: equal fields, then the year, then the name."""
    names = [_name(fact) for fact in labels], [_name(fact) for fact in found]
    candidates = []
    for i, label in enumerate(labels):
        for j, fact in enumerate(found):
            alike = fuzz.token_sort_ratio(names[0][i], names[1][j])
            if alike >= ALIKE:
                candidates.append((_likeness(label, fact) + alike / 10, i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted(candidates, reverse=True):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _name(fact: Fact) -> str:
    return fold(strip_numbering(fact.nama))


def _likeness(label: Fact, fact: Fact) -> float:
    equal = sum(folded(label.isi[key]) == folded(fact.isi[key]) for key in label.isi if label.isi[key] is not None)
    return 20.0 * equal + (5.0 if label.tahun is not None and label.tahun == fact.tahun else 0.0)
