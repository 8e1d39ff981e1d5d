"""Which names in a report are the same indicator or budget line: each gets the name that stands for all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractor.canon.alike import name
from extractor.canon.entities import entities
from extractor.canon.match import Outcome, same_name
from extractor.canon.near import pairs

Labelled = tuple[str, str | None]  # a name and its satuan

_WORTH_A_LOOK = 90.0  # score of the sorted words below which names are not compared word by word
_WITH_ACRONYM = 70.0  # the same where a name holds an acronym, which may be spelt out in the other


def subjects(names: Iterable[Labelled]) -> tuple[str, ...]:
    """For each name the most frequent print of those that are certainly the same.

    Names join a group only if none of its names is certainly another.
    """
    return _subjects(tuple(names))


@lru_cache(maxsize=16)  # several rules ask about the names of one report
def _subjects(names: tuple[Labelled, ...]) -> tuple[str, ...]:
    prints: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for at, (text, unit) in enumerate(names):
        prints["".join(name(text).words), unit].append(at)
    members = [names[places[0]] for places in prints.values()]
    places_of = list(prints.values())
    answer = [""] * len(names)
    for group in _groups(members):
        places = [at for number in group for at in places_of[number]]
        common = Counter(names[at][0] for at in places).most_common(1)[0][0]
        for at in places:
            answer[at] = common
    return tuple(answer)


def _groups(members: Sequence[Labelled]) -> list[list[int]]:
    groups = {number: [number] for number in range(len(members))}
    owner = list(range(len(members)))
    for one, two in _candidates(members):
        first, second = owner[one], owner[two]
        if first == second or not _same(members[one], members[two]):
            continue
        if any(_different(members[a], members[b]) for a in groups[first] for b in groups[second]):
            continue
        groups[first] += groups.pop(second)
        for number in groups[first]:
            owner[number] = first
    return list(groups.values())


def _candidates(members: Sequence[Labelled]) -> list[tuple[int, int]]:
    """Pairs that are alike enough, the most alike first."""
    known = [name(text) for text, _ in members]
    texts = [" ".join(sorted(word for word in one.words if word not in entities().pengisi)) for one in known]
    near = [
        (one, two, score)
        for one, two, score in pairs(texts, _WITH_ACRONYM)
        if score >= _WORTH_A_LOOK or known[one].acronyms or known[two].acronyms
    ]
    return [(one, two) for one, two, _ in sorted(near, key=lambda pair: -pair[2])]


def _same(one: Labelled, two: Labelled) -> bool:
    return same_name(one[0], two[0], unit_a=one[1], unit_b=two[1]).outcome is Outcome.SAME


def _different(one: Labelled, two: Labelled) -> bool:
    return same_name(one[0], two[0], unit_a=one[1], unit_b=two[1]).outcome is Outcome.DIFFERENT
