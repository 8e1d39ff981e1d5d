"""Which indicator of the tables a sentence names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.canon.acronyms import letters_of, spelt_out
from extractor.canon.alike import Name, name
from extractor.canon.match import Outcome, same_name
from extractor.checks.narasi.kalimat import Kata
from extractor.checks.subjects import subjects
from extractor.model.laporan import Laporan
from extractor.model.plans import KEPALA, Perjanjian, Renstra
from extractor.model.records import Lingkup, Pengukuran

Row = Pengukuran | Perjanjian | Renstra

_PARENTHESES = re.compile(r"\([^()]*\)")
_FAINT = 50  # likeness below which no two spellings of one name were seen
_LONG = 3  # words from which a name stands for itself
_BEGINNING = 5  # words of a name that stand for all of it
_LETTERS = 14  # letters of a shorter one that does
_SCOPES = {Lingkup.TAHUNAN, Lingkup.AKHIR_RENSTRA}


def full_name(row: Row) -> str:
    """Indicator with its parent."""
    return f"{getattr(row, 'induk', None) or ''} {row.indikator}".strip()


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator named in a sentence: its subject, and the characters of the name."""

    subjek: str
    start: int
    end: int


def _may_be(text: str, subjek: str) -> bool:
    """Whether a closer look is worth it: headings are many, and most name nothing of the tables.

    Names that are the same share most of their letters, but for an acronym that stands for its words.
    """
    one, two = name(text), name(subjek)
    return fuzz.token_sort_ratio(one.text, two.text) >= _FAINT or _abbreviates(one, two) or _abbreviates(two, one)


def _abbreviates(one: Name, two: Name) -> bool:
    return any(spelt_out(letters_of(word), two.words) for word in one.acronyms.difference(two.words))


class Indicators:
    """The measured indicators of a report by subject, and the names by which sentences call them."""

    def __init__(self, laporan: Laporan) -> None:
        """Takes the report."""
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)
        self._names: dict[tuple[str, ...], str | None] = {}
        self._resolved: dict[str, str | None] = {}
        rows: list[Row] = [row for row in laporan.pengukuran if row.lingkup in _SCOPES]
        rows += [row for row in laporan.perjanjian if row.tingkat == KEPALA]
        rows += laporan.renstra
        names = subjects([(full_name(row), row.satuan) for row in rows])
        for row, subjek in zip(rows, names, strict=True):
            self.rows[subjek].append(row)
            self._learn(row, subjek)
        self._shorten()
        self._sizes = self._by_first_words()

    def _learn(self, row: Row, subjek: str) -> None:
        if getattr(row, "induk", None):
            return  # a bare word such as Daging says nothing alone
        for text in {row.indikator, _PARENTHESES.sub(" ", row.indikator)}:
            words = name(text).words
            if len(words) < _LONG and sum(map(len, words)) < _LETTERS:
                continue
            owner = self._names.setdefault(words, subjek)
            if owner != subjek:
                self._names[words] = None

    def _shorten(self) -> None:
        """Names without their last words, where no other name begins so."""
        begins: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
        for words, subjek in self._names.items():
            for size in range(_BEGINNING, len(words)):
                begins[words[:size]].add(subjek)
        for words, subjects_of in begins.items():
            if len(subjects_of) == 1 and len(words) >= _BEGINNING:
                self._names.setdefault(words, next(iter(subjects_of)))

    def _by_first_words(self) -> dict[tuple[str, ...], list[int]]:
        """First two words of names to the lengths of those names, the longest first."""
        sizes: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
        for words in self._names:
            sizes[words[:2]].add(len(words))
        return {first: sorted(found, reverse=True) for first, found in sizes.items()}

    def named(self, words: Sequence[Kata]) -> list[Named]:
        """The names in a sentence, the longest where several begin at one word; one name says nothing twice."""
        found: list[Named] = []
        texts = tuple([word.teks for word in words])
        at = 0
        while at < len(texts):
            size, subjek = self._at(texts, at)
            if size:
                if subjek:
                    found.append(Named(subjek, words[at].start, words[at + size - 1].end))
                at += size
            else:
                at += 1
        return found

    def _at(self, words: tuple[str, ...], at: int) -> tuple[int, str | None]:
        for size in self._sizes.get(words[at : at + 2], ()):
            key = words[at : at + size]
            if 1 < len(key) == size and key in self._names:
                return size, self._names[key]
        return 0, None

    def resolve(self, text: str) -> str | None:
        """The subject that a printed name certainly is, and no other."""
        if text not in self._resolved:
            self._resolved[text] = self._find(text)
        return self._resolved[text]

    def _find(self, text: str) -> str | None:
        plain = "".join(name(text).words)
        exact = {subjek for subjek in self.rows if "".join(name(subjek).words) == plain}
        if len(exact) == 1:
            return exact.pop()
        near = [subjek for subjek in self.rows if _may_be(text, subjek)]
        alike = {subjek for subjek in near if same_name(text, subjek).outcome is Outcome.SAME}
        return alike.pop() if len(alike) == 1 else None

    def listed(self) -> dict[tuple[str, ...], set[str]]:
        """All names, bare words of child rows too, with their subjects: for lists that name several of them."""
        found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for subjek, rows in self.rows.items():
            for row in rows:
                found[name(row.indikator).words].add(subjek)
        return found
