"""Words that tell two indicators apart, however alike the rest of their names is."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from pydantic import model_validator

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load


class Entities(Vocabulary):
    """Content of entities.yaml; the file explains each key."""

    ukuran: dict[str, tuple[str, ...]]
    arah: dict[str, tuple[str, ...]]
    berlainan: tuple[tuple[str, ...], ...]
    pengisi: frozenset[str]
    ringan: frozenset[str]
    tanda: frozenset[str]
    sambung: frozenset[str]
    ingkar: frozenset[str]
    kantor: frozenset[str]

    @cached_property
    def by_phrase(self) -> dict[str, tuple[tuple[int, str], ...]]:
        """Folded word or phrase to the lists it stands in, and its name there."""
        found: dict[str, tuple[tuple[int, str], ...]] = {}
        for number, words in enumerate(self.berlainan):
            for word in words:
                found[fold(word)] = (*found.get(fold(word), ()), (number, word))
        return found

    @cached_property
    def phrase_pattern(self) -> re.Pattern[str]:
        """Matches any listed word or phrase, longest first."""
        return _whole_words(self.by_phrase)

    @cached_property
    def measures(self) -> dict[str, str]:
        """Folded measure word to its name."""
        return {fold(word): name for name, words in self.ukuran.items() for word in words}

    @cached_property
    def directions(self) -> dict[str, str]:
        """Folded direction word to naik, turun or tiada."""
        return {fold(word): name for name, words in self.arah.items() for word in words}

    @cached_property
    def direction_pattern(self) -> re.Pattern[str]:
        """Matches any direction word, longest first."""
        return _whole_words(self.directions)

    @model_validator(mode="after")
    def _lists_of_two(self) -> Entities:
        for words in self.berlainan:
            if len(words) < 2:
                raise ValueError(f"a list needs two words that exclude each other: {words}")
        return self


def _whole_words(phrases: dict[str, str] | dict[str, tuple[tuple[int, str], ...]]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, longest))})(?!\S)")


@lru_cache(maxsize=1)
def entities() -> Entities:
    """The vocabulary of guards."""
    return load("entities", Entities)
