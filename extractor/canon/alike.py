"""Two names side by side: which words they share, and which stand in one of them only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from extractor.canon.entities import entities
from extractor.canon.fold import common_words, fold
from extractor.canon.names import strip_numbering, strip_unit

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z][A-Za-z\-]{0,6}|[A-Z]{2,8}")
_IN_PARENTHESES = re.compile(r"\(\s*([^()]{2,60}?)\s*\)")
_MAX_FRAGMENTS = 5
_MAX_ABBREVIATED = 8


@dataclass(frozen=True, slots=True)
class Name:
    """A name made ready for comparing.

    Attributes:
        words: Folded words, numbering, unit and target taken off.
        unit: Unit printed with the name.
        acronyms: Folded acronyms that stand in it.
    """

    words: tuple[str, ...]
    unit: str | None
    acronyms: frozenset[str]

    @property
    def text(self) -> str:
        """The words with a space between them."""
        return " ".join(self.words)


@lru_cache(maxsize=32768)
def name(text: str) -> Name:
    """Take a printed name apart."""
    bare, unit = strip_unit(strip_numbering(text))
    bare = re.sub(r"^%\s*", "persentase ", bare).replace("%", " ")
    acronyms = frozenset(fold(word) for word in _ACRONYM.findall(bare) if not bare.isupper())
    return Name(tuple(fold(_IN_PARENTHESES.sub(_own_acronym, bare)).split()), unit, acronyms)


def _own_acronym(found: re.Match[str]) -> str:
    """Nothing for an acronym of the words before it, (IPG) or (KEHATI); the parenthesis as it is otherwise."""
    inside = re.sub("[^a-z]", "", found.group(1).casefold())
    before = fold(found.string[: found.start()]).split()[-_MAX_ABBREVIATED:]
    own = _ACRONYM.fullmatch(found.group(1)) and any(
        word[0] == inside[0] and _is_spread(inside, "".join(before[at:])) for at, word in enumerate(before)
    )
    return " " if own else found.group()


def _is_spread(letters: str, text: str) -> bool:
    """The letters occur in the text in this order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def differing(a: Name, b: Name) -> tuple[list[str], list[str]]:
    """Words that stand only in `a`, and only in `b`, after cut words, acronyms and slips of the pen are matched.

    The order of words does not count, nor do words that only fill.
    """
    left, right = _rejoin(a.words, set(b.words)), _rejoin(b.words, set(a.words))
    left, right = _spelt_out(left, right, a.acronyms), _spelt_out(right, left, b.acronyms)
    only_left = [word for word in dict.fromkeys(left) if word not in set(right)]
    only_right = [word for word in dict.fromkeys(right) if word not in set(left)]
    for word in list(only_left):
        slip = next((other for other in only_right if is_slip(word, other)), None)
        if slip is not None:
            only_left.remove(word)
            only_right.remove(slip)
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


def _spelt_out(words: list[str], others: list[str], acronyms: frozenset[str]) -> list[str]:
    """Acronyms replaced by the words of the other name that begin with their letters, or dropped beside their own."""
    result: list[str] = []
    for word in words:
        letters = re.sub("[^a-z]", "", word)
        if word not in acronyms or len(letters) < 2 or word in others:
            result.append(word)
        elif (own := _initials(letters, [other for other in words if other != word])) or (
            own := _initials(letters, others)
        ):
            result += [other for other in own if other not in result]
        else:
            result.append(word)
    return result


def _initials(letters: str, words: list[str]) -> list[str]:
    """Consecutive words whose first letters are these; empty if there are none. Filling words may be skipped."""
    for content in (words, [word for word in words if word not in entities().pengisi]):
        for at in range(len(content) - len(letters) + 1):
            run = content[at : at + len(letters)]
            if all(word[0] == letter for word, letter in zip(run, letters, strict=True)):
                return run
    return []


@lru_cache(maxsize=32768)
def is_slip(a: str, b: str) -> bool:
    """One word mistyped for the other: a letter or two apart, and not two words that both exist."""
    if any(char.isdigit() for char in a + b) or min(len(a), len(b)) < 5:
        return False
    if a in common_words() and b in common_words():
        return False
    return OSA.distance(a, b) <= (2 if min(len(a), len(b)) >= 9 else 1)
