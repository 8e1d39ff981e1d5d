"""The words of sentences that state figures, from schemas/prose.yaml."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from extractor.canon.alike import is_slip
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered
from extractor.values.lexicon import alternatives

_ENDING = re.compile(r"nya$")
_SHORTEST = 7  # letters of a word that may hold a slip


class ProseWords(Vocabulary):
    """Content of prose.yaml; the file explains each key."""

    gagasan: dict[str, tuple[str, ...]]
    bukan_gagasan: tuple[str, ...]
    penghubung: frozenset[str]
    penyambung: frozenset[str]
    pewaris: frozenset[str]
    dari: frozenset[str]
    andaian: frozenset[str]
    bandingan: frozenset[str]
    tingkat: dict[str, tuple[str, ...]]
    urutan: tuple[str, ...]
    belanja: tuple[str, ...]
    seluruh: tuple[str, ...]
    mempersempit: frozenset[str]
    akhir_nama: tuple[str, ...]
    akhir_indikator: tuple[str, ...]
    awal_bukan_nama: tuple[str, ...]
    hitungan: dict[str, tuple[str, ...]]
    berhitung: frozenset[str]
    berpredikat: tuple[str, ...]
    bersyarat: frozenset[str]
    arah: dict[str, tuple[str, ...]]
    pembanding: frozenset[str]
    peralihan: frozenset[str]

    @cached_property
    def ideas(self) -> dict[str, str]:
        """Word to what it speaks of."""
        return {word: idea for idea, words in self.gagasan.items() for word in words}

    @cached_property
    def no_idea(self) -> re.Pattern[str]:
        """Matches phrases whose words speak of something else than they do alone."""
        return re.compile(rf"(?<!\w)(?:{alternatives(self.bukan_gagasan)})(?!\w)", re.IGNORECASE)

    @cached_property
    def ranks(self) -> re.Pattern[str]:
        """Matches a word such as Program with what stands between it and a name in capitals; 2 Program is a count."""
        words = alternatives(word for words in self.tingkat.values() for word in words)
        orders = alternatives(self.urutan)
        before_name = r"\s*(?::\s*|\d[.)]\s*)?(?!Rp)(?=[A-Z„“\"‘'])"
        not_behind = r"(?<![\w-])(?<!dari )(?<!\d\s)(?<![a-z]\)\s)"
        return re.compile(rf"{not_behind}(?i:(?P<rank>{words})(?P<order>(?:\s+(?:{orders}))*)){before_name}")

    @cached_property
    def rank_of(self) -> dict[str, str]:
        """Word to the rank that it names."""
        return {word: rank for rank, words in self.tingkat.items() for word in words}

    @cached_property
    def spending(self) -> re.Pattern[str]:
        """Matches a kind of spending."""
        return re.compile(rf"(?<!\w)(?:{alternatives(self.belanja)})(?!\w)", re.IGNORECASE)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """Matches what stands for a budget as a whole."""
        return re.compile(rf"(?<!\w)(?:{alternatives(self.seluruh)})(?!\w)", re.IGNORECASE)

    @cached_property
    def name_end(self) -> re.Pattern[str]:
        """Matches what ends a name."""
        return re.compile(
            rf"\s*[,.]?\s(?:{alternatives(self.akhir_nama)})(?!\w)|\s*\bRp\b|\s*[;:]|,\s*\(?\d{{1,2}}\)\s"
        )

    @cached_property
    def indicator_end(self) -> re.Pattern[str]:
        """Matches what ends the name of an indicator."""
        return re.compile(rf"\s*[,.]?\s(?:{alternatives(self.akhir_indikator)})(?!\w)|\s*[;:]")

    @cached_property
    def no_name(self) -> re.Pattern[str]:
        """Matches the start of a sentence that begins with no name."""
        return re.compile(rf"\W*(?:{alternatives(self.awal_bukan_nama)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def prose_words() -> ProseWords:
    """The vocabulary of prose."""
    return load("prose", ProseWords)


@remembered
def idea(word: str) -> str | None:
    """What a word in small letters speaks of: anggaran, realisasi, ...; slips of the pen are understood."""
    known = prose_words().ideas
    found = known.get(word) or known.get(_ENDING.sub("", word))
    if found is None and len(word) >= _SHORTEST and word not in prose_words().penghubung:
        return next((known[other] for other in ("anggaran", "realisasi") if is_slip(word, other)), None)
    return found
