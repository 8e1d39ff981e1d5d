"""Indicators that many agencies have: schemas/indicators.yaml."""

from __future__ import annotations

from functools import cached_property, lru_cache

from pydantic import model_validator

from extractor.canon.acronyms import letters_of, stands_for
from extractor.canon.alike import name
from extractor.canon.entities import entities
from extractor.canon.fold import fold
from extractor.canon.units import family
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered

_COUNT = "jumlah"  # the number of offices that have an opinion is not the opinion


class Acuan(Vocabulary):
    """One of them.

    Attributes:
        nama: What it is called in full.
        nama_lain: Phrases of which one must stand in a name that means it.
        sertaan: Words that may stand beside the phrase, besides measure words, filling words and those of an office.
        definisi: What it measures.
        satuan: Families of units that it may have.
        arah: naik if more is better, turun if less is, tetap if neither.
        sumber: Who defines it, and where.
    """

    nama: str
    nama_lain: tuple[str, ...] = ()
    sertaan: frozenset[str] = frozenset()
    definisi: str
    satuan: tuple[str, ...]
    arah: str
    sumber: str

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Folded phrases, the longest first."""
        folded = {tuple(fold(one).split()) for one in (self.nama, *self.nama_lain)}
        return tuple(sorted(folded, key=lambda words: (-len(words), words)))

    @model_validator(mode="after")
    def _known(self) -> Acuan:
        if self.arah not in ("naik", "turun", "tetap"):
            raise ValueError(f"arah is {self.arah!r}: naik, turun or tetap")
        return self


class Indicators(Vocabulary):
    """Content of indicators.yaml."""

    sertaan: frozenset[str]
    acuan: dict[str, Acuan]


@lru_cache(maxsize=1)
def indicators() -> Indicators:
    """The vocabulary."""
    return load("indicators", Indicators)


@remembered
def acuan(text: str, satuan: str | None = None) -> str | None:
    """Key of the indicator that a name means; None if a word of it says more than the vocabulary knows.

    Args:
        text: Name as printed.
        satuan: Family of its unit, where known: one that the indicator can't have speaks against it.
    """
    one = name(text)
    unit = satuan or (family(one.unit) if one.unit else None)
    for key, entry in indicators().acuan.items():
        if unit is not None and unit not in entry.satuan:
            continue
        if any(_means(one.words, phrase, entry) for phrase in entry.phrases):
            return key
    return None


def _means(words: tuple[str, ...], phrase: tuple[str, ...], entry: Acuan) -> bool:
    size = len(phrase)
    for at in range(len(words) - size + 1):
        if words[at : at + size] == phrase:
            rest = words[:at] + words[at + size :]
            return all(_says_nothing(word, phrase, entry) for word in rest)
    return False


def _says_nothing(word: str, phrase: tuple[str, ...], entry: Acuan) -> bool:
    known = entities()
    return (
        word in known.pengisi
        or (word in known.ringan and known.measures.get(word) != _COUNT)
        or word in entry.sertaan
        or word in known.kantor
        or word in indicators().sertaan
        or stands_for(letters_of(word), phrase)
    )
