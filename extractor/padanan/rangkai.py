"""Names into identities: certain pairs joined, the surest first, as long as nothing forbids it; doubtful pairs kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extractor.canon.match import Match, Outcome

Judged = tuple[Match, str]  # and who or what decided
_PERSON, _VALUES = 1000.0, 100.0
Judge = Callable[[int, int], Judged]


@dataclass(frozen=True, slots=True)
class Link:
    """Why a name belongs to its group: the pair that brought it in."""

    one: int
    two: int
    match: Match
    oleh: str


@dataclass(frozen=True, slots=True)
class Groups:
    """What came out.

    Attributes:
        members: Places of names, a list for each identity.
        links: Pair that first brought each name together with another; none for a name that stands alone.
        open: Doubtful pairs between identities, the best of each two.
    """

    members: list[list[int]]
    links: dict[int, Link]
    open: list[Link]


def join(count: int, pairs: Iterable[tuple[int, int]], judge: Judge) -> Groups:
    """Joins names.

    Two groups become one only if no name of one is forbidden to be a name of the other: a guard, one table that holds
    both, or a person's decision. So each table takes part with one name at most, the one that fits best.

    Args:
        count: Number of names.
        pairs: Candidates, by place.
        judge: Outcome of any two names, also of such as are no candidates.
    """
    judged = [Link(one, two, *judge(one, two)) for one, two in sorted(pairs)]
    owner, members, links = list(range(count)), {place: [place] for place in range(count)}, dict[int, Link]()
    certain = (link for link in judged if link.match.outcome is Outcome.SAME)
    for link in sorted(certain, key=lambda link: (-_rank(link), link.one, link.two)):
        first, second = owner[link.one], owner[link.two]
        if first == second or _forbidden(members[first], members[second], judge):
            continue
        for place in (link.one, link.two):
            links.setdefault(place, link)
        members[first] += members.pop(second)
        for place in members[first]:
            owner[place] = first
    groups = [sorted(places) for places in members.values()]
    return Groups(sorted(groups), links, _open(judged, owner, members, judge))


def _rank(link: Link) -> float:
    """What a person decided first, then names, then what rests on values."""
    return (
        link.match.score
        + (_PERSON if link.oleh.startswith("orang") else 0.0)
        - (_VALUES if "nilai" in link.oleh else 0.0)
    )


def _forbidden(first: Sequence[int], second: Sequence[int], judge: Judge) -> bool:
    return any(judge(min(a, b), max(a, b))[0].guarded for a in first for b in second)


def _open(judged: list[Link], owner: list[int], members: dict[int, list[int]], judge: Judge) -> list[Link]:
    best: dict[tuple[int, int], Link] = {}
    for link in judged:
        ends = sorted((owner[link.one], owner[link.two]))
        doubtful = link.match.outcome is not Outcome.DIFFERENT and ends[0] != ends[1]
        key = (ends[0], ends[1])
        if doubtful and (key not in best or link.match.score > best[key].match.score):
            best[key] = link
    return [
        link for (first, second), link in sorted(best.items()) if not _forbidden(members[first], members[second], judge)
    ]
