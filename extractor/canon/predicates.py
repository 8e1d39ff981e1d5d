"""Predicates of capaian: Sangat Baik and its like, with synonyms and codes."""

from __future__ import annotations

from functools import cached_property, lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered


class Predicate(Vocabulary):
    """One predicate; `urutan` is its rank, 1 the best."""

    label: str
    urutan: int
    sinonim: tuple[str, ...]
    kode: tuple[str, ...]


class Predicates(Vocabulary):
    """Content of predicates.yaml."""

    predikat: tuple[Predicate, ...]
    warna: tuple[str, ...]
    tegas: frozenset[str]
    lemah: frozenset[str]
    sendiri: frozenset[str]
    uang: frozenset[str]
    sambung: frozenset[str]

    @cached_property
    def by_word(self) -> dict[str, Predicate]:
        """Folded label or synonym to predicate."""
        return {fold(word): one for one in self.predikat for word in (one.label, *one.sinonim)}

    @cached_property
    def by_code(self) -> dict[str, Predicate]:
        """Code in capitals to predicate."""
        return {code: one for one in self.predikat for code in one.kode}

    @cached_property
    def colours(self) -> frozenset[str]:
        """Folded colours that stand for a predicate in some scales."""
        return frozenset(map(fold, self.warna))


@lru_cache(maxsize=1)
def predicates() -> Predicates:
    """The vocabulary of predicates."""
    return load("predicates", Predicates)


@remembered
def predicate(text: str) -> Predicate | None:
    """The predicate that a print stands for: `SANGAT BAIK`, `baik sekali`, `SB`; None if it is none."""
    bare = text.strip(" .()\"'*")
    return predicates().by_word.get(fold(bare)) or predicates().by_code.get(bare.upper())
