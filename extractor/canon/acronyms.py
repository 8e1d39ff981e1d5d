"""Acronyms and the words that they stand for: (IPG), (KEHATI), GDR (Gross Death Rate)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.canon.entities import entities
from extractor.canon.fold import fold

_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z][A-Za-z\-]{0,6}|[A-Z]{2,8}")
_BEHIND = re.compile(r"\(\s*([^()]{2,60}?)\s*\)|/\s*([A-Z][A-Za-z\-]{1,7})\s*$")
_CUT = re.compile(r"(?<=[A-Z])\s*[-‐‑]\s+(?=[A-Z]\b)")
_SYLLABLES = 4  # letters from which on an acronym may take more than the first letter of a word, or pass over a word
_MAX_WORDS = 8


def acronyms(text: str) -> frozenset[str]:
    """Folded acronyms that stand in a text; none in a text that is all capitals."""
    return frozenset() if text.isupper() else frozenset(fold(word) for word in _ACRONYM.findall(text))


def without_own(text: str) -> str:
    """The text without acronyms that stand behind the words they are made of, (IPG) or /IPG, and without (IKU).

    An acronym of other words stays as it is.
    """
    return _BEHIND.sub(_own, _CUT.sub("-", text))


def _own(found: re.Match[str]) -> str:
    inside = found.group(1) or found.group(2)
    before = fold(found.string[: found.start()]).split()[-_MAX_WORDS:]
    if not _ACRONYM.fullmatch(inside):
        return found.group()
    letters = letters_of(inside)
    if any(stands_for(letters, before[at:]) for at in range(len(before) - 1)):
        return " "
    return " " if fold(inside) in entities().tanda else found.group()


def letters_of(word: str) -> str:
    """The letters alone, small."""
    return re.sub("[^a-z]", "", word.casefold())


def spelt_out(letters: str, words: Sequence[str]) -> list[str]:
    """Consecutive words that an acronym stands for, filling words left out; empty if there are none."""
    for at in range(len(words)):
        for end in range(at + 2, min(len(words), at + _MAX_WORDS) + 1):
            if words[end - 1] not in entities().pengisi and stands_for(letters, words[at:end], passing=0):
                return [word for word in words[at:end] if word not in entities().pengisi]
    return []


def stands_for(letters: str, words: Sequence[str], *, passing: int | None = None) -> bool:
    """Whether an acronym is made of these words, all of them and in this order.

    Each word gives its first letter; in an acronym of four letters and more also letters that follow (SIDa: Sistem
    Inovasi Daerah). Filling words may give none; so may `passing` other words, by default one in a long acronym.
    """
    if len(letters) < 2 or not words or words[0][0] != letters[0]:
        return False
    if passing is None:
        passing = int(len(letters) >= _SYLLABLES)
    return _made_of(letters, tuple(words), len(letters) >= _SYLLABLES, passing)


def _made_of(letters: str, words: tuple[str, ...], syllables: bool, passing: int) -> bool:
    if not letters or not words:
        return not letters and not words
    word, rest = words[0], words[1:]
    if word in entities().pengisi and _made_of(letters, rest, syllables, passing):
        return True
    if word[0] == letters[0]:
        for size in range(_prefix(letters, word) if syllables else 1, 0, -1):
            if _made_of(letters[size:], rest, syllables, passing):
                return True
    return passing > 0 and _made_of(letters, rest, syllables, passing - 1)


def _prefix(letters: str, word: str) -> int:
    """How many letters from the first on occur in the word in this order."""
    rest, size = iter(word), 0
    while size < len(letters) and letters[size] in rest:
        size += 1
    return size
