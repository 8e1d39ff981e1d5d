"""Are two names the same thing? Scores propose, guards decide, what is left goes to a person.

A name is `same` only if no word of meaning stands in one of them alone; `different` if a guard says so or too little is
shared; `ask` in between. So komoditas, places and the like need no list to be kept apart: a list (entities.yaml) only
turns `ask` into `different`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from extractor.canon.alike import Name, differing, name
from extractor.canon.entities import entities
from extractor.canon.fold import fold
from extractor.canon.units import family

ASK = 80.0  # below that a pair of names is not worth a person's time


class Outcome(StrEnum):
    """What is said of two names."""

    SAME = "same"
    ASK = "ask"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Match:
    """How two names compare.

    Attributes:
        outcome: same, ask or different.
        score: 0 to 100, of the words in any order.
        reason: Why, in Indonesian, for the list of padanan.
    """

    outcome: Outcome
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Hit:
    """The best of several texts: its place in the list, and how near it is (0 to 100)."""

    text: str
    index: int
    score: float


def best(text: str, choices: Sequence[str], *, cutoff: float = 90) -> Hit | None:
    """The choice nearest to `text` after folding; None if none reaches the cutoff.

    No guards: for headings and headers, not for names of indicators.
    """
    found = process.extractOne(fold(text), [fold(choice) for choice in choices], scorer=fuzz.ratio, score_cutoff=cutoff)
    return Hit(choices[found[2]], found[2], found[1]) if found else None


def same_name(a: str, b: str, *, unit_a: str | None = None, unit_b: str | None = None) -> Match:
    """Compare two names of indicators, sasaran or programs.

    Args:
        a: Name as printed; numbering, unit and target around it do not count.
        b: The other name.
        unit_a: Satuan of `a` where a column gives it; otherwise the one printed with the name.
        unit_b: The same of `b`.
    """
    one, two = name(a), name(b)
    if not one.words or not two.words:
        return Match(Outcome.DIFFERENT, 0.0, "nama kosong")
    score = max(fuzz.token_sort_ratio(one.text, two.text), fuzz.ratio(_joined(one), _joined(two)))
    families = (_family(unit_a or one.unit), _family(unit_b or two.unit))
    units_clash = None not in families and families[0] != families[1]
    if _joined(one) == _joined(two):
        return Match(Outcome.ASK, score, "satuan berbeda") if units_clash else Match(Outcome.SAME, score, "nama sama")
    left, right = differing(one, two)
    if clash := _guard(one, two, left, right):
        return Match(Outcome.DIFFERENT, score, clash)
    if not left and not right:
        if units_clash:
            return Match(Outcome.ASK, score, "satuan berbeda")
        return Match(Outcome.SAME, score, "hanya ejaan, singkatan atau urutan kata")
    words = ", ".join([*left, *right])
    if units_clash:
        return Match(Outcome.DIFFERENT, score, f"satuan dan kata berbeda: {words}")
    enough = max(score, fuzz.token_set_ratio(one.text, two.text) if not (left and right) else 0.0) >= ASK
    return Match(Outcome.ASK if enough else Outcome.DIFFERENT, score, f"kata berbeda: {words}")


def _joined(one: Name) -> str:
    return "".join(one.words)


def _family(unit: str | None) -> str | None:
    return family(unit) if unit else None


def _guard(one: Name, two: Name, left: list[str], right: list[str]) -> str | None:
    """What forbids that two names are one, in words; None if nothing does."""
    for test in (_measures, _directions, _entities):
        if clash := test(one.text, two.text):
            return clash
    if left and right:
        return _marks(left, right)
    return None


def _measures(a: str, b: str) -> str | None:
    """Jumlah is not persentase, whatever follows."""
    first, second = (_first(text, entities().measures) for text in (a, b))
    return f"ukuran berbeda: {first}, {second}" if first and second and first != second else None


def _first(text: str, known: dict[str, str]) -> str | None:
    """What the first word (or two) of a text stand for."""
    words = text.split()
    return known.get(" ".join(words[:2])) or known.get(words[0])


def _directions(a: str, b: str) -> str | None:
    """Menurunnya is not meningkatnya."""
    first, second = (
        {entities().directions[found] for found in entities().direction_pattern.findall(text)} for text in (a, b)
    )
    return "arah berbeda" if first and second and not first & second else None


def _entities(a: str, b: str) -> str | None:
    """Words of one list that exclude each other: each name has one that the other has not."""
    first, second = _listed(a), _listed(b)
    for number in first.keys() & second.keys():
        if first[number] - second[number] and second[number] - first[number]:
            return "berlainan: " + ", ".join(sorted(first[number] ^ second[number]))
    return None


def _listed(text: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for phrase in entities().phrase_pattern.findall(text):
        for number, word in entities().by_phrase[phrase]:
            found.setdefault(number, set()).add(word)
    return found


def _marks(left: Iterable[str], right: Iterable[str]) -> str | None:
    """Numbers, Roman numerals, single letters and acronyms of letters alone: 9 OPT, Tahap II, CC ke atas, NDR."""
    first, second = ([word for word in words if _MARK.fullmatch(word)] for words in (left, right))
    return f"angka, huruf atau singkatan berbeda: {', '.join([*first, *second])}" if first and second else None


_MARK = re.compile(r"\d+|[a-z]{1,3}|[^aiueo\W\d]{2,5}|x{0,3}(?:ix|iv|v?i{0,3})")
