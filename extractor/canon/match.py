"""Are two names the same thing? Scores propose, guards decide, what is left goes to a person.

A name is `same` only if no word of meaning stands in one of them alone; `different` if a guard says so, if other words
stand in the place of some, or if too little is shared; `ask` where one of them only says more. So komoditas, places and
the like need no list to be kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from extractor.canon.alike import Name, differing, name
from extractor.canon.entities import entities
from extractor.canon.regions import region_code
from extractor.canon.units import family
from extractor.memo import remembered

ASK = 80.0  # below that a pair of names is not worth a person's time
NEAR = 70.0  # from that on a word that stands for another may be the same, misread or reworded
_SHARE, _COUNT, _PERCENT = "persentase", "jumlah", "persen"  # measure words, folded, and a family of units
_CUT_OFF = 2  # words that may be lost with the last line of a name
_PROVINCE_WORDS = 4  # nusa tenggara barat, kepulauan bangka belitung
_YEAR = re.compile(r"(?:19|20)\d\d")


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
        guarded: Different because a guard says so; nothing else can make the two one.
        more: Words of weight that one of the names has more, where the other has none against them.
    """

    outcome: Outcome
    score: float
    reason: str
    guarded: bool = False
    more: tuple[str, ...] = ()


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
    bare = (_joined(one), _joined(two))
    score = max(fuzz.token_sort_ratio(one.text, two.text), fuzz.ratio(*bare))
    units = (_unit(unit_a or one.unit), _unit(unit_b or two.unit))
    clash = None not in units and units[0] != units[1]
    if bare[0] == bare[1]:
        return Match(Outcome.ASK, score, "satuan berbeda") if clash else Match(Outcome.SAME, score, "nama sama")
    left, right = differing(one, two)
    if guard := _guard(one, two, left, right):
        return Match(Outcome.DIFFERENT, score, guard, guarded=True)
    words = ", ".join([*left, *right])
    left, right = _weighty(left, one, right, units[1]), _weighty(right, two, left, units[0])
    if (_is_cut(one) and not left) or (_is_cut(two) and not right):
        left, right = left[_CUT_OFF:], right[_CUT_OFF:]
    if clash:
        certain = Outcome.DIFFERENT if left or right else Outcome.ASK
        return Match(certain, score, f"satuan berbeda; kata berbeda: {words}" if words else "satuan berbeda")
    if not left and not right:
        counted = _COUNT in words and _PERCENT in units
        reason = f"hanya beda kata: {words}" if words else "hanya ejaan, singkatan atau urutan kata"
        return Match(Outcome.ASK if counted else Outcome.SAME, score, reason)
    more = () if left and right else (*left, *right)
    return Match(_doubtful(left, right, score), score, f"kata berbeda: {words}", more=more)


def _weighty(words: list[str], whole: Name, others: list[str], other_unit: str | None) -> list[str]:
    """The words that may change the meaning.

    Not jumlah or menurunnya, nor a year; persentase only where the other name is not known to be one; and not the
    name of a province where nothing stands against it.
    """
    kept = [word for word in words if word not in entities().ringan and not _YEAR.fullmatch(word)]
    if "tahun" in kept and any(map(_YEAR.fullmatch, words)):
        kept.remove("tahun")
    if _SHARE in kept and other_unit == _PERCENT:
        kept.remove(_SHARE)
    return [] if not others and _is_province(kept, whole) else kept


def _is_cut(one: Name) -> bool:
    """A name that ends with a word after which one must follow: its last line was lost."""
    return one.words[-1] in entities().sambung


def _is_province(words: list[str], whole: Name) -> bool:
    """Whether the words are the name of a province, with or without the word before it, and stand side by side."""
    bare = " ".join(word for word in words if word != "provinsi")
    return (
        0 < len(bare.split()) <= _PROVINCE_WORDS and bare in whole.text and region_code(f"provinsi {bare}") is not None
    )


def _doubtful(left: list[str], right: list[str], score: float) -> Outcome:
    """Words more in one name may go without saying in the other; other words in their place say another thing."""
    if left and right:
        fewer, more = sorted((left, right), key=len)
        if not all(any(fuzz.ratio(word, other) >= NEAR for other in more) for word in fewer):
            return Outcome.DIFFERENT
    return Outcome.ASK if score >= ASK else Outcome.DIFFERENT


def _joined(one: Name) -> str:
    return "".join(one.words)


def _unit(unit: str | None) -> str | None:
    return family(unit) if unit else None


def _guard(one: Name, two: Name, left: list[str], right: list[str]) -> str | None:
    """What forbids that two names are one, in words; None if nothing does."""
    for test in (_measures, _directions, _entities):
        if clash := test(one.text, two.text):
            return clash
    if denied := entities().ingkar.intersection([*left, *right]):
        return f"disangkal: {', '.join(sorted(denied))}"
    return _marks(left, right) if left and right else None


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
    first, second = _directed(a), _directed(b)
    return "arah berbeda" if first and second and not first & second else None


@remembered
def _directed(text: str) -> frozenset[str]:
    known = entities()
    return frozenset(known.directions[found] for found in known.direction_pattern.findall(text))


def _entities(a: str, b: str) -> str | None:
    """Words of one list that exclude each other: each name has one that the other has not."""
    first, second = _listed(a), _listed(b)
    for number in first.keys() & second.keys():
        if first[number] - second[number] and second[number] - first[number]:
            return "berlainan: " + ", ".join(sorted(first[number] ^ second[number]))
    return None


@remembered
def _listed(text: str) -> Mapping[int, set[str]]:
    """The words of a text that exclude others of their list, by list."""
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
