"""Which kind of part a heading names: the words of schemas/headings.yaml."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from rapidfuzz import fuzz, process

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered

ALIKE = 88  # fuzz.ratio from which a whole heading is a variant with slips of the pen
LEAST_SHARE = 0.15  # of a heading's letters that a variant makes up, where the heading begins with it
LEAST_SHARE_INSIDE = 0.25  # and where it does not: less are words met by chance

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
        """Folded variant to kind for each place; kinds in the order of the file, the longest variant first."""
        return {place: self._folded(getattr(self, place)) for place in ("bab", "depan", "subbab", "lampiran")}

    @cached_property
    def letterhead(self) -> tuple[str, ...]:
        """Beginnings of letterhead lines, folded, each with the space behind it."""
        return tuple(f"{fold(word)} " for word in self.kop)

    @staticmethod
    def _folded(kinds: Kinds) -> dict[str, str]:
        return {
            variant: key
            for key, variants in kinds.items()
            for variant in sorted(map(fold, variants), key=len, reverse=True)
        }


@lru_cache(maxsize=1)
def headings() -> Headings:
    """The vocabulary of headings."""
    return load("headings", Headings)


@remembered
def kind_of(title: str, place: Place) -> Kind | None:
    """The first kind of this place of a report that the words of a heading fit, or None."""
    folded = fold(title)
    if not folded:
        return None
    variants = headings().variants[place]
    fits = _words_follow if place == "subbab" else _begins
    for variant, key in variants.items():
        if fits(variant, folded):
            share = min(1.0, len(variant) / len(folded))
            if share >= (LEAST_SHARE if folded.startswith(variant.split()[0]) else LEAST_SHARE_INSIDE):
                return Kind(key, share)
    close = process.extractOne(folded, variants.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return Kind(variants[close[0]], close[1] / 100) if close else None


def _begins(variant: str, folded: str) -> bool:
    return folded.startswith(variant) and folded[len(variant) : len(variant) + 1] in {"", " "}


def _words_follow(variant: str, folded: str) -> bool:
    """Whether all words of the variant occur, in this order."""
    if not all(word in folded for word in variant.split()):
        return False
    words = iter(folded.split())
    return all(word in words for word in variant.split())


def is_letterhead(text: str) -> bool:
    """Whether a line begins as one of a letterhead or an agency's name does."""
    return f"{fold(text)} ".startswith(headings().letterhead)
