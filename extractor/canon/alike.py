"""Two names side by side: which words they share, and which stand in one of them only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA, Levenshtein

from extractor.canon.acronyms import acronyms, letters_of, spelt_out, without_own
from extractor.canon.derive import forms_of_one
from extractor.canon.entities import entities
from extractor.canon.fold import common_words, fold
from extractor.canon.names import strip_numbering, strip_unit
from extractor.canon.units import counts
from extractor.memo import remembered

_OUTLINE = re.compile(r"(?<![\d.])\d+(?:\.\d+){2,}\.?(?!\S)")
_NUMBER = re.compile(r"^\d{1,2}\s+(?=[A-Z%])")  # of the row, without a mark behind it
_MAX_FRAGMENTS = 5
_VOWELS = "aiueo"
_NEIGHBOURS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")  # keys that a finger takes for each other


@dataclass(frozen=True, slots=True)
class Name:
    """A name made ready for comparing.

    Attributes:
        words: Folded words, numbering, unit and target taken off.
        unit: Unit printed with the name.
        acronyms: Folded acronyms that stand in it.
        glossary: Those that stand behind their own words, which `words` has without them.
    """

    words: tuple[str, ...]
    unit: str | None
    acronyms: frozenset[str]
    glossary: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The words with a space between them."""
        return " ".join(self.words)


@remembered
def name(text: str) -> Name:
    """Take a printed name apart."""
    printed = _NUMBER.sub("", strip_numbering(text))
    bare, unit = strip_unit(without_own(printed))  # (IKM) behind its own words is no unit
    bare = _OUTLINE.sub(" ", re.sub(r"^%\s*", "persentase ", bare).replace("%", " "))
    plain = without_own(bare)
    known = acronyms(strip_unit(printed)[0] if unit else printed)
    return Name(tuple(fold(plain).split()), unit, known, known - acronyms(plain))


def differing(a: Name, b: Name) -> tuple[list[str], list[str]]:
    """Words that stand only in `a`, and only in `b`, after what is the same in other letters is matched.

    These are cut words, acronyms and what they stand for, slips of the pen, and forms of one word. The order of words
    does not count, nor do words that only fill.
    """
    left, right = _rejoin(a.words, set(b.words)), _rejoin(b.words, set(a.words))
    left, right = _in_full(left, right, a.acronyms), _in_full(right, left, b.acronyms)
    only_left, only_right = _without_targets(left, right), _without_targets(right, left)
    for pairs in (is_slip, forms_of_one, _mean_one):
        for word in list(only_left):
            partner = next((other for other in only_right if pairs(word, other)), None)
            if partner is not None:
                only_left.remove(word)
                only_right.remove(partner)
    _cross_out(a.glossary & b.glossary, only_left, only_right)
    filler = entities().pengisi
    return [word for word in only_left if word not in filler], [word for word in only_right if word not in filler]


def _rejoin(words: tuple[str, ...], known: set[str]) -> list[str]:
    """Words that are cut in one name and whole in the other, put together."""
    joined: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(_MAX_FRAGMENTS, len(words) - at), 1, -1)
        size = next((size for size in sizes if "".join(words[at : at + size]) in known), 1)
        joined.append("".join(words[at : at + size]))
        at += size
    return joined


def _in_full(words: list[str], others: list[str], known: frozenset[str]) -> list[str]:
    """Acronyms replaced by the words of the other name that they stand for, or dropped beside their own."""
    result: list[str] = []
    for word in words:
        letters = letters_of(word)
        own: list[str] = []
        if word in known and word not in others and len(letters) > 1:
            own = spelt_out(letters, [other for other in words if other != word]) or spelt_out(letters, others)
        result += [other for other in own if other not in result] if own else [word]
    return result


def _without_targets(words: list[str], others: list[str]) -> list[str]:
    """Words that the other name has not; not a target that strayed in from the next column, "2 dokumen"."""
    known = set(others)
    numbered = any(word.isdigit() for word in others)
    kept: list[str] = []
    for at, word in enumerate(words):
        target = word.isdigit() and not numbered and at + 1 < len(words) and counts(words[at + 1])
        unit = at > 0 and words[at - 1].isdigit() and not numbered and counts(word)
        if word not in known and not target and not unit and word not in kept:
            kept.append(word)
    return kept


def _mean_one(a: str, b: str) -> bool:
    """Two words for one measure or direction: lama and waktu, naik and meningkat."""
    known = entities()
    measure, direction = known.measures.get(a), known.directions.get(a)
    return (measure is not None and measure == known.measures.get(b)) or (
        direction is not None and direction == known.directions.get(b)
    )


def _cross_out(shared: frozenset[str], only_left: list[str], only_right: list[str]) -> None:
    """Takes out words that begin alike and belong to an acronym that both names explain: Gross D(eath) Rate (GDR)."""
    letters = set("".join(map(letters_of, shared)))
    for word in list(only_left):
        partner = next((other for other in only_right if word[0] == other[0] and word[0] in letters), None)
        if partner is not None:
            only_left.remove(word)
            only_right.remove(partner)


@remembered
def is_slip(a: str, b: str) -> bool:
    """One word mistyped for the other: a letter or two apart, and not two words that both exist.

    A letter may be left out, doubled, swapped with the next, or be a vowel or a key beside the right one.
    """
    if any(char.isdigit() for char in a + b) or min(len(a), len(b)) < 5 or a[0] != b[0]:
        return False
    if a in common_words() and b in common_words():
        return False
    if OSA.distance(a, b) > (2 if min(len(a), len(b)) >= 9 else 1):
        return False
    changed = [(a[edit.src_pos], b[edit.dest_pos]) for edit in Levenshtein.editops(a, b) if edit.tag == "replace"]
    return sorted(a) == sorted(b) or all(_near(one, two) for one, two in changed)


def _near(one: str, two: str) -> bool:
    if one in _VOWELS and two in _VOWELS:
        return True
    return any(one in row and two in row and abs(row.index(one) - row.index(two)) == 1 for row in _NEIGHBOURS)
