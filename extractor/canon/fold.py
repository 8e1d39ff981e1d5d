"""Folding: the same words in the same letters, whatever their spelling, so that texts can be compared.

Only for comparing: what is stored stays as printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from pydantic import model_validator

from extractor.canon.vocabulary import Vocabulary, load

_HYPHEN = re.compile(r"([^\W\d_]+)[-‐‑\u00ad]\s*([^\W\d_]+)")
_JOINT = re.compile(r"(?<=[a-z])['’`´](?=[a-z])")
_OTHER = re.compile(r"[^\w%]+|_")
_MAX_PARTS = 6
_MAX_LENGTH = 18


class Spelling(Vocabulary):
    """Content of spelling.yaml: folded form to its variants, for words and for phrases."""

    kata: dict[str, tuple[str, ...]]
    frasa: dict[str, tuple[str, ...]]

    @cached_property
    def words(self) -> dict[str, str]:
        """Variant to folded form."""
        return {variant: form for form, variants in self.kata.items() for variant in variants}

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Variant, white space single, to folded form."""
        return {_plain(variant): form for form, variants in self.frasa.items() for variant in variants}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches any phrase in folded text."""
        longest = sorted(self.phrases, key=len, reverse=True)
        return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")

    @model_validator(mode="after")
    def _settled(self) -> Spelling:
        for form in self.kata:
            if form in self.words:
                raise ValueError(f"{form!r} is a folded form and a variant at once")
        for form in self.frasa:
            if self.pattern.search(form) or any(word in self.words for word in form.split()):
                raise ValueError(f"{form!r} holds a variant itself")
        return self


class Words(Vocabulary):
    """Content of kata.yaml: common words, separated by white space."""

    kata: str

    @cached_property
    def all(self) -> frozenset[str]:
        """The words as a set."""
        return frozenset(self.kata.split())


@lru_cache(maxsize=1)
def spelling() -> Spelling:
    """The vocabulary of spelling variants."""
    return load("spelling", Spelling)


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that are known to be words, with the folded forms of the spelling variants."""
    return load("kata", Words).all | spelling().kata.keys()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, plain letters, one space between words, spelling variants and cut words put right.

    Digits and percent signs stay; all other signs go. Folding a folded text changes nothing.
    """
    folded = _once(text)
    while (again := _once(folded)) != folded:
        folded = again
    return folded


def _once(text: str) -> str:
    plain = _plain(_HYPHEN.sub(_unhyphen, unicodedata.normalize("NFKC", text)))
    known = spelling()
    words = [known.words.get(word, word) for word in _rejoin(plain.split())]
    return known.pattern.sub(lambda found: known.phrases[found.group()], " ".join(words))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " dan ")).casefold()
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(_OTHER.sub(" ", _JOINT.sub("", letters)).replace("%", " % ").split())


def _unhyphen(found: re.Match[str]) -> str:
    """A word cut at a line's end or in a narrow cell is one word; rata-rata stays two."""
    left, right = found.group(1), found.group(2)
    whole = (left + right).casefold()
    if left.casefold() == right.casefold():
        return found.group()
    return left + right if whole in common_words() or whole in spelling().words else found.group()


def _rejoin(words: list[str]) -> list[str]:
    """Fragments of a common word put together: `pembanguna n`, `ca pai an`; certain only where no part is a word."""
    joined: list[str] = []
    at = 0
    while at < len(words):
        size = _fragments(words, at)
        joined.append("".join(words[at : at + size]))
        at += size
    return joined


def _fragments(words: list[str], at: int) -> int:
    """How many words from `at` on are the parts of one; 1 if the word stands alone."""
    known = common_words()
    for size in range(min(_MAX_PARTS, len(words) - at), 1, -1):
        parts = words[at : at + size]
        whole = "".join(parts)
        if len(whole) > _MAX_LENGTH or not (whole in known or whole in spelling().words):
            continue
        if not all(part in known for part in parts):
            return size
    return 1


def squeeze(text: str) -> str:
    """Folded text without any space: equal for texts that differ only in where words are cut."""
    return fold(text).replace(" ", "")
