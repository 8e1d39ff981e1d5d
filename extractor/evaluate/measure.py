"""Counts: how much of what is labelled was read right, and how much of what was read is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.evaluate.facts import Fact, folded
from extractor.evaluate.pairs import pair


@dataclass(slots=True)
class Count:
    """Cells of one field: right, labelled but not so read, read but not so labelled."""

    right: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 where nothing was read."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was read right; 1 where nothing is labelled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Count) -> None:
        """Adds another count to this one."""
        self.right += other.right
        self.missed += other.missed
        self.extra += other.extra


@dataclass(frozen=True, slots=True)
class Miss:
    """A labelled cell that was not read so, or one that was read and is in no label, and the likely cause."""

    jenis: str
    berkas: str
    halaman: int
    nama: str
    kolom: str
    label: str | None
    dibaca: str | None
    sebab: str


@dataclass(slots=True)
class Measured:
    """All counts of one or several reports.

    Attributes:
        counts: By kind and field.
        judged: Confidence of each cell that was read on a completely labelled page, and whether it is right.
    """

    counts: dict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    misses: list[Miss] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)

    def add(self, other: Measured) -> None:
        """Adds the counts of another report."""
        for key, count in other.counts.items():
            self.counts[key].add(count)
        self.misses += other.misses
        self.judged += other.judged

    def of_kind(self, jenis: str) -> Count:
        """All fields of one kind of record together."""
        total = Count()
        for (kind, _), count in self.counts.items():
            if kind == jenis:
                total.add(count)
        return total


def measure(labels: Sequence[Fact], found: Sequence[Fact], complete: Mapping[str, Collection[int]]) -> Measured:
    """Compares the facts of one report.

    Args:
        labels: What is labelled.
        found: What was read.
        complete: Kind to the pages that are labelled completely: only there counts what is read beyond the labels.
            A kind that is left out is labelled completely everywhere.
    """
    result = Measured()
    pages = sorted({(fact.jenis, fact.berkas, fact.halaman) for fact in (*labels, *found)})
    by_page = _by_page(labels), _by_page(found)
    for key in pages:
        whole = key[0] not in complete or key[2] in complete[key[0]]
        here, read = by_page[0].get(key, []), by_page[1].get(key, [])
        pairs = pair(here, read)
        for i, j in pairs:
            _compare(here[i], read[j], result, whole=whole)
        for i in set(range(len(here))) - {i for i, _ in pairs}:
            _lose(here[i], found, result)
        if whole:
            for j in set(range(len(read))) - {j for _, j in pairs}:
                _surplus(read[j], result)
    return result


def _by_page(facts: Sequence[Fact]) -> dict[tuple[str, str, int], list[Fact]]:
    pages: dict[tuple[str, str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        pages[fact.jenis, fact.berkas, fact.halaman].append(fact)
    return pages


def _compare(label: Fact, fact: Fact, result: Measured, *, whole: bool) -> None:
    for key in label.isi:
        want, got = folded(label.isi[key]), folded(fact.isi[key])
        count = result.counts[label.jenis, key]
        if want == got:
            count.right += want is not None
        else:
            count.missed += want is not None
            count.extra += got is not None and whole
            sebab = "tidak terbaca" if got is None else "tidak berlabel" if want is None else _cause(fact)
            if want is not None or whole:
                result.misses.append(_miss(label, key, label.isi[key], fact.isi[key], sebab))
        if got is not None and whole:
            result.judged.append((fact.keyakinan, want == got))


def _lose(label: Fact, found: Sequence[Fact], result: Measured) -> None:
    sebab = "baris tidak ditemukan"
    others = [fact for fact in found if fact.jenis == label.jenis and fact.halaman != label.halaman]
    if pair([label], [fact for fact in others if abs(fact.halaman - label.halaman) == 1]):
        sebab = "baris di halaman sebelahnya"
    for key, value in label.isi.items():
        if folded(value) is not None:
            result.counts[label.jenis, key].missed += 1
            result.misses.append(_miss(label, key, value, None, sebab))


def _surplus(fact: Fact, result: Measured) -> None:
    for key, value in fact.isi.items():
        if folded(value) is not None:
            result.counts[fact.jenis, key].extra += 1
            result.judged.append((fact.keyakinan, False))
            result.misses.append(_miss(fact, key, None, value, "baris tidak berlabel"))


def _cause(fact: Fact) -> str:
    return "nilai lain" if not fact.tanda else f"nilai lain ({', '.join(fact.tanda)})"


def _miss(fact: Fact, key: str, label: str | None, dibaca: str | None, sebab: str) -> Miss:
    return Miss(fact.jenis, fact.berkas, fact.halaman, fact.nama, key, label, dibaca, sebab)


def calibration(judged: Sequence[tuple[float, bool]]) -> Iterator[tuple[float, int, float]]:
    """Lower end of a band of confidence (0.1 wide; the last is 1.0 alone), cells in it, share of them that is right."""
    bands: dict[float, list[bool]] = defaultdict(list)
    for confidence, right in judged:
        bands[min(int(confidence * 10 + 1e-9), 10) / 10].append(right)
    for low in sorted(bands, reverse=True):
        yield low, len(bands[low]), sum(bands[low]) / len(bands[low])
