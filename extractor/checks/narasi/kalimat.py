"""A sentence as the rules of the family narasi read it: its words with their places, its figures with their roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered
from extractor.model.value import Kind, Value
from extractor.values.prose import find_values
from extractor.values.years import find_years

_NEAR = 7  # words before a figure that may make it one of something else
_WORD = re.compile(r"[^\W_]+(?:[-/.,'’][^\W_]+)*%?")
_STOP = re.compile(r"[;!?]|[.:]\s")
_BEHIND = re.compile(
    r"(?:\s+(?!dan\b|di?banding|dari\b|dengan\b|terhadap\b|menjadi\b|atau\b|serta\b|sedang)[^\W\d]+){0,3}?\s*\btahun\s+(\d{4})(?!\d)",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"\btahun\s+(?:lalu|sebelumnya)\b", re.IGNORECASE)


class NarasiWords(Vocabulary):
    """Content of narasi.yaml; the file explains each key."""

    peran: dict[str, frozenset[str]]
    penghubung: frozenset[str]
    asing: frozenset[str]
    naik: frozenset[str]
    turun: frozenset[str]
    lanjutan: frozenset[str]
    sekitar: frozenset[str]
    tercapai: frozenset[str]
    jumlah: frozenset[str]
    beda: frozenset[str]

    @cached_property
    def roles(self) -> dict[str, str]:
        """Folded word to the role that it names."""
        return {word: role for role, words in self.peran.items() for word in words}


@lru_cache(maxsize=1)
def narasi_words() -> NarasiWords:
    """The vocabulary of narrated figures."""
    return load("narasi", NarasiWords)


@dataclass(frozen=True, slots=True)
class Kata:
    """A folded word and the characters that it stands for."""

    teks: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure in a sentence.

    Attributes:
        start: First character.
        end: Behind its last character.
        value: What is printed.
        peran: target, realisasi or capaian, where the words before it say so.
        tahun: The year that the words around it name.
        lead: The folded words between it and the figure before.
    """

    start: int
    end: int
    value: Value
    peran: str | None
    tahun: int | None
    lead: tuple[Kata, ...]

    @property
    def words(self) -> list[str]:
        """The words before it."""
        return [kata.teks for kata in self.lead]


@remembered
def kata(text: str) -> tuple[Kata, ...]:
    """The folded words of a text."""
    return tuple(
        Kata(part, found.start(), found.end()) for found in _WORD.finditer(text) for part in fold(found.group()).split()
    )


@remembered
def angka_kalimat(text: str, tahun: int | None) -> tuple[Angka, ...]:
    """The figures of a sentence, in order.

    Args:
        text: A sentence.
        tahun: The report's year, for a sentence that names none.
    """
    found: list[Angka] = []
    before = 0
    years = [year for year in find_years(text) if not year.legal and year.akhir is None]
    for start, end, value in find_values(text):
        lead = tuple(word for word in kata(text) if before <= word.start and word.end <= start)
        year = _year(text, before, start, end, tahun)
        named = {one.tahun for one in years if one.start < start}
        if year is None and len(named) < 2:
            year = named.pop() if named else tahun
        role = _role(text, lead, start) or _tied(text[before:start], lead, value, found)
        found.append(Angka(start, end, value, role, year, lead))
        before = end
    return tuple(found)


def _year(text: str, before: int, start: int, end: int, tahun: int | None) -> int | None:
    behind = _BEHIND.match(text, end)
    if behind:
        return int(behind[1])
    named = [year.tahun for year in find_years(text[before:start]) if not year.legal and year.akhir is None]
    if not named and tahun is not None and _LAST_YEAR.search(text[before:start]):
        return tahun - 1
    return named[-1] if named else None


def _role(text: str, lead: Sequence[Kata], start: int) -> str | None:
    """What the last run of role words says, if only joining words stand between it and the figure."""
    roles, joining = narasi_words().roles, narasi_words().penghubung
    end = next((at for at in range(len(lead) - 1, -1, -1) if lead[at].teks in roles), None)
    if end is None or _STOP.search(text[lead[end].end : start].rstrip(" :")):
        return None
    if any(word.teks not in joining and not _is_year(word.teks) for word in lead[end + 1 :]):
        return None
    first = end
    while first and (lead[first - 1].teks in roles or lead[first - 1].teks == "kinerja"):
        first -= 1
    run = [roles[word.teks] for word in lead[first : end + 1] if word.teks in roles]
    if first and lead[first - 1].teks in narasi_words().tercapai and run == ["target"]:
        return None  # mencapai target sebesar 96,95%: of this year's target, or of something else
    return "realisasi" if "realisasi" in run else run[0]


def _tied(between: str, lead: Sequence[Kata], value: Value, found: Sequence[Angka]) -> str | None:
    """The percentage behind a realisasi is the capaian: realisasi 81 atau 103,88%."""
    opened = between.rstrip().endswith("(") or any(word.teks == "atau" for word in lead)
    joined = all(word.teks in narasi_words().penghubung for word in lead)
    measured = bool(found) and found[-1].peran == "realisasi"
    return "capaian" if measured and opened and joined and value.kind is Kind.PERCENT else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def is_foreign(words: Sequence[str]) -> bool:
    """Whether words beside a figure make it one of something else: target nasional, capaian triwulan."""
    return not narasi_words().asing.isdisjoint(words[-_NEAR:])
