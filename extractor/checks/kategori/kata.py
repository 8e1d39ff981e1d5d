"""Predicates that sentences tell: where they stand, and the figures that they may be said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from extractor.canon.fold import fold
from extractor.canon.predicates import predicates
from extractor.checks.kategori.scale import Scale
from extractor.checks.narasi.kalimat import Angka, Kata, angka_kalimat, kata
from extractor.model.prosa import Kalimat
from extractor.model.value import Kind

_LONGEST = 4  # words of a predicate
_REACH = 16  # words from a figure to the predicate that it is said to have
_BEHIND = 3  # words from a predicate to the figure behind it: BAIK dengan nilai 100,00%
_BEYOND = {"ke", "keatas", "sampai", "minimal", "maksimal", "hingga"}  # behind a label: it is a bound
_CONDITION = {"apabila", "jika", "bila", "kalau", "jikalau", "target", "ditargetkan"}
_MANY = 3  # predicates in one sentence explain a scale, or count
_PAUSE = re.compile(r"[,;.]")
_BETWEEN = re.compile(r"[<>≤≥]")


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A predicate told in a sentence.

    Attributes:
        label: As printed.
        start: First character.
        tegas: The words before it lead to nothing but a predicate.
        before: The figures before it, back to the predicate before; the last is nearest.
        behind: The figure right behind it.
    """

    kalimat: Kalimat
    label: str
    start: int
    tegas: bool
    before: tuple[Angka, ...]
    behind: Angka | None

    @property
    def figure(self) -> Angka | None:
        """The figure that it is said of: a percentage or score right behind or before it."""
        if self.behind is not None:
            return self.behind
        last = self.before[-1] if self.before else None
        near = last is not None and len(kata(self.kalimat.teks[last.end : self.start])) <= _REACH
        return last if near and last is not None and _is_score(last) else None

    @property
    def words(self) -> set[str]:
        """The words before it, back to the predicate before."""
        first = self.before[0].lead[0].start if self.before and self.before[0].lead else 0
        return {word.teks for word in kata(self.kalimat.teks) if first <= word.start < self.start}

    @property
    def numbers(self) -> list[Decimal]:
        """What it may be said of: the figure, or one of two figures as part of the other."""
        number = self.figure.value.number if self.figure else None
        if number is None:
            return []
        other = self.before[-2].value.number if len(self.before) > 1 and self.behind is None else None
        if self.figure is None or self.figure.peran == "capaian" or not other or not number:
            return [number]
        return [number, number / other * 100, other / number * 100, (2 - number / other) * 100]

    @property
    def exact(self) -> bool:
        """What was reached is the target: the figure is not rounded."""
        values = [one.value.number for one in self.before[:-1]]
        return len(values) > 1 and values[-1] == values[-2]


def _is_score(figure: Angka) -> bool:
    """A percentage, or a number with decimals; a whole number counts something."""
    value = figure.value
    score = value.kind is Kind.PERCENT or (value.kind is Kind.NUMBER and not value.unit and value.decimals > 0)
    return score and value.certain


@dataclass(frozen=True, slots=True)
class Label:
    """Folded words of the predicates and codes of a report's scales.

    Attributes:
        own: Those of the scales.
        every: These, and customary words for the same.
        first: The first word of each.
    """

    own: frozenset[tuple[str, ...]]
    every: frozenset[tuple[str, ...]]
    first: frozenset[str]

    @classmethod
    def of(cls, scales: Sequence[Scale]) -> Label:
        """The labels of scales."""
        texts = [text for scale in scales for band in scale.bands for text in (band.predikat, band.kode) if text]
        others = [word for word in predicates().by_word if any(scale.named(word) for scale in scales)]
        own = frozenset(tuple(fold(text).split()) for text in texts)
        every = own.union(tuple(word.split()) for word in others)
        return cls(own, every, frozenset(label[0] for label in every if label))


def sebutan(kalimat: Kalimat, tahun: int | None, known: Label) -> list[Sebutan]:
    """The predicates of the report's scales that a sentence tells; none in one that explains a scale."""
    words = kata(kalimat.teks)
    if _BETWEEN.search(kalimat.teks) or not _CONDITION.isdisjoint(word.teks for word in words[:2]):
        return []
    spots = list(_spots(words, known))
    if not spots:
        return []
    figures = angka_kalimat(kalimat.teks, tahun)
    found = []
    before = 0
    for (at, size, label), after in zip_longest(spots, spots[1:]):
        start, end = words[at].start, words[at + size - 1].end
        limit = words[after[0]].start if after else len(kalimat.teks)
        own = tuple(one for one in figures if before <= one.start and one.end <= start)
        behind = next((one for one in figures if end <= one.start < limit and _is_score(one)), None)
        if behind is not None and len(kata(kalimat.teks[end : behind.start])) > _BEHIND:
            behind = None
        lead = _lead(kalimat.teks, words, at)
        opened = kalimat.teks[:start].rstrip().endswith("(") and bool(own) and not _between(words, own[-1], at)
        weak = label in known.own and (opened or lead is not None) and bool(own or behind) and end - start > 1
        if lead or weak:
            found.append(Sebutan(kalimat, kalimat.teks[start:end], start, bool(lead), own, behind))
        before = behind.end if behind is not None else end
    return found if len({fold(one.label) for one in found if one.tegas}) < _MANY else []


def _spots(words: Sequence[Kata], known: Label) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Places of labels, how many words they have, and these; the longest where several begin at one word."""
    at = 0
    while at < len(words):
        if words[at].teks not in known.first:
            at += 1
            continue
        sizes = range(min(_LONGEST, len(words) - at), 0, -1)
        texts = {size: tuple(word.teks for word in words[at : at + size]) for size in sizes}
        size = next((size for size in sizes if texts[size] in known.every), 0)
        behind = words[at + size].teks if at + size < len(words) else ""
        if size and behind not in _BEYOND:
            yield at, size, texts[size]
        at += size or 1


def _lead(text: str, words: Sequence[Kata], at: int) -> bool | None:
    """Whether the words that lead to the one at `at` lead to nothing but a predicate; None where none leads to it."""
    known = predicates()
    leads = set()
    after = words[at].start
    for word in reversed(words[:at]):
        if _PAUSE.search(text, word.end, after):
            break
        if word.teks in known.tegas or word.teks in known.lemah:
            leads.add(word.teks)
        elif word.teks not in known.sambung:
            break
        after = word.start
    return bool(leads & known.tegas) if leads else None


def _between(words: Sequence[Kata], figure: Angka, at: int) -> bool:
    return any(figure.end <= word.start < words[at].start for word in words)
