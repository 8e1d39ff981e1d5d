"""Which kind of part a heading names: the words of schemas/headings.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from rapidfuzz import fuzz, process

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load

ALIKE = 88  # fuzz.ratio from which a whole heading is a variant with slips of the pen

Place = Literal["bab", "depan", "subbab", "lampiran"]
Kinds = dict[str, tuple[str, ...]]


class Kind(NamedTuple):
    """A kind that a heading's words fit.

    Attributes:
        key: Key of headings.yaml.
        share: Letters of the variant over those of the heading, 0 to 1: 1 if it says nothing else.
    """

    key: str
    share: float


class Headings(Vocabulary):
    """Content of headings.yaml: kind to variants, for each place in a report."""

    bab: Kinds
    depan: Kinds
    subbab: Kinds
    lampiran: Kinds
    kop: tuple[str, ...]

    @cached_property
    def variants(self) -> dict[str, dict[str, str]]:
        """Folded variant to kind, for each place, the longest first."""
        return {place: self._folded(getattr(self, place)) for place in ("bab", "depan", "subbab", "lampiran")}

    @cached_property
    def letterhead(self) -> tuple[str, ...]:
        """Beginnings of letterhead lines, folded, each with the space behind it."""
        return tuple(f"{fold(word)} " for word in self.kop)

    @staticmethod
    def _folded(kinds: Kinds) -> dict[str, str]:
        pairs = [(fold(variant), key) for key, variants in kinds.items() for variant in variants]
        return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1)
def headings() -> Headings:
    """The vocabulary of headings."""
    return load("headings", Headings)


@lru_cache(maxsize=8192)
def kind_of(title: str, place: Place) -> Kind | None:
    """The kind that the words of a heading fit best at this place of a report, or None."""
    folded = fold(title)
    if not folded:
        return None
    variants = headings().variants[place]
    for variant in variants:
        if _fits(variant, folded, place):
            return Kind(variants[variant], min(1.0, len(variant) / len(folded)))
    close = process.extractOne(folded, variants.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return Kind(variants[close[0]], close[1] / 100) if close else None


def _fits(variant: str, folded: str, place: Place) -> bool:
    if place != "subbab":
        return folded == variant or folded.startswith(f"{variant} ")
    words = _words(folded)
    return all(word in words for word in variant.split())


def _words(folded: str) -> Iterator[str]:
    """One iterator over the words: `in` moves it on, so that words must follow in order."""
    return iter(folded.split())


def is_letterhead(text: str) -> bool:
    """Whether a line begins as one of a letterhead or an agency's name does."""
    return f"{fold(text)} ".startswith(headings().letterhead)
