"""Folding: the same words in the same letters, whatever their spelling, so that texts can be compared.

Only for comparing: what is stored stays as printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from pydantic import model_validator

from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered

_DASH = re.compile(r"[-‐‑\u00ad]")
_HYPHEN = re.compile(r"([^\W\d_]+)[-‐‑\u00ad]\s*([^\W\d_]+)")
_JOINT = re.compile(r"['’`´](?<=[a-z].)(?=[a-z])")
_WORD = re.compile(r"[^\W_]+|%")
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

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """First words of the phrases."""
        return frozenset(phrase.split()[0] for phrase in self.phrases)

    @cached_property
    def whole(self) -> frozenset[str]:
        """Common words and spelling variants: what a cut word may be the parts of."""
        return common_words() | self.words.keys()

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the words that may be cut begin with, themselves too."""
        cut = (word for word in self.whole if len(word) <= _MAX_LENGTH)
        return frozenset(word[:size] for word in cut for size in range(1, len(word) + 1))

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


@remembered
def fold(text: str) -> str:
    """Lower case, plain letters, one space between words, spelling variants and cut words put right.

    Digits and percent signs stay; all other signs go. Folding a folded text changes nothing.
    """
    composed = unicodedata.normalize("NFKC", text)
    folded = _plain(_HYPHEN.sub(_unhyphen, composed) if _DASH.search(composed) else composed)
    while (again := _respelt(folded)) != folded:
        folded = again
    return folded


def _respelt(plain: str) -> str:
    known = spelling()
    words = [known.words.get(word, word) for word in _rejoin(plain.split())]
    text = " ".join(words)
    if known.beginnings.isdisjoint(words):
        return text
    return known.pattern.sub(lambda found: known.phrases[found.group()], text)


def _plain(text: str) -> str:
    letters = text.replace("&", " dan ")
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", letters)
    letters = letters.casefold()
    if not letters.isascii():
        letters = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(_WORD.findall(_JOINT.sub("", letters)))


def _unhyphen(found: re.Match[str]) -> str:
    """A word cut at a line's end or in a narrow cell is one word; rata-rata stays two."""
    left, right = found.group(1), found.group(2)
    if left.casefold() == right.casefold():
        return found.group()
    return left + right if (left + right).casefold() in spelling().whole else found.group()


def _rejoin(words: list[str]) -> list[str]:
    """Fragments of a common word put together: `pembanguna n`, `ca pai an`; certain only where no part is a word."""
    known = common_words()
    if known.issuperset(words):
        return words
    joined: list[str] = []
    at = 0
    while at < len(words):
        near = words[at : at + _MAX_PARTS]
        size = 1 if known.issuperset(near) else _fragments(near)
        joined.append("".join(near[:size]) if size > 1 else words[at])
        at += size
    return joined


def _fragments(words: list[str]) -> int:
    """How many of the first words are the parts of one, the most that are; 1 if the first stands alone."""
    known, whole, beginnings = common_words(), spelling().whole, spelling().stems
    text, most, all_known = "", 1, True
    for size, part in enumerate(words, 1):
        text += part
        if text not in beginnings:
            break
        all_known = all_known and part in known
        if size > 1 and text in whole and not all_known:
            most = size
    return most


def squeeze(text: str) -> str:
    """Folded text without any space: equal for texts that differ only in where words are cut."""
    return fold(text).replace(" ", "")
