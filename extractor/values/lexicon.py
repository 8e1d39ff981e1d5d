"""How numbers are written, from schemas/numbers.yaml, as the patterns that the readers use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property, lru_cache

from extractor.canon.vocabulary import Vocabulary, load


class Scale(Vocabulary):
    """A scale word: what it multiplies by, and how it is spelt."""

    nilai: int
    tulisan: tuple[str, ...]


class NumberWords(Vocabulary):
    """Content of numbers.yaml; the file explains each key."""

    angka: dict[str, int]
    skala: dict[str, Scale]
    skala_uang: dict[str, str]
    mata_uang: dict[str, tuple[str, ...]]
    persen: tuple[str, ...]
    kosong: frozenset[str]
    huruf: frozenset[str]
    opini: dict[str, tuple[str, ...]]
    penilai: tuple[str, ...]
    awalan: tuple[str, ...]
    paling_sedikit: tuple[str, ...]
    paling_banyak: tuple[str, ...]
    lebih_dari: tuple[str, ...]
    kurang_dari: tuple[str, ...]
    sampai: tuple[str, ...]
    bukan_satuan: frozenset[str]

    @cached_property
    def scales(self) -> dict[str, str]:
        """Spelling, casefolded, to scale."""
        return {word.casefold(): name for name, scale in self.skala.items() for word in scale.tulisan}

    @cached_property
    def currencies(self) -> dict[str, str]:
        """Spelling, casefolded and without spaces, to currency."""
        return {word.replace(" ", ""): name for name, words in self.mata_uang.items() for word in words}

    @cached_property
    def comparators(self) -> dict[str, tuple[str, bool]]:
        """Words and signs of comparison to (end that they give: low, high or equal; strict)."""
        signs = {">": ("low", True), "<": ("high", True), "=": ("equal", False), "≥": ("low", False)}
        signs |= {"≤": ("high", False), ">=": ("low", False), "=>": ("low", False), "<=": ("high", False)}
        signs |= {"=<": ("high", False), "≧": ("low", False), "≦": ("high", False)}
        signs |= dict.fromkeys(self.paling_sedikit, ("low", False)) | dict.fromkeys(self.paling_banyak, ("high", False))
        return signs | dict.fromkeys(self.lebih_dari, ("low", True)) | dict.fromkeys(self.kurang_dari, ("high", True))

    @cached_property
    def opinions(self) -> dict[str, str]:
        """Short and long forms of an opinion, casefolded, to its short form."""
        long = {words: short for short, forms in self.opini.items() for words in forms}
        return long | {short.casefold(): short for short in self.opini}

    def factor(self, scale: str | None) -> Decimal:
        """What a scale word multiplies by; 1 without one."""
        return Decimal(self.skala[scale].nilai) if scale else Decimal(1)


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """The vocabulary of numbers."""
    return load("numbers", NumberWords)


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, longest first, white space in them flexible."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
