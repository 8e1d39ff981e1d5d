"""Predicates that sentences tell, judged by the report's own scale: by their figure, or by the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.alike import name
from extractor.canon.predicates import predicates
from extractor.checks.bahan import Bahan
from extractor.checks.kategori.kata import Label, Sebutan, sebutan
from extractor.checks.kategori.scale import Scale
from extractor.checks.narasi.kalimat import kata
from extractor.checks.trust import sure
from extractor.model.evidence import Reading
from extractor.model.prosa import Kalimat, Paragraf
from extractor.model.records import Lingkup, Pengukuran, Skala
from extractor.model.value import Kind
from extractor.values.years import find_years

_SHORTEST = 3  # words of a goal's name that stand for it
_OPENING = 3  # words at the beginning of a sentence among which a bare name such as Rabies is its subject
_GRADES = {"AA", "BB", "CC"}  # codes of a scale that rates scores, not capaian
_EVERY = {"seluruh", "semua", "keseluruhan"}


@dataclass(frozen=True, slots=True)
class Salah:
    """A predicate told of numbers that the scale calls otherwise.

    Attributes:
        tentang: What it is told of, as printed; empty where nothing is named.
        readings: Capaian in tables; none where the sentence itself tells the figure.
        luar: The indicators that are not so, where all are said to be.
    """

    sebutan: Sebutan
    tentang: str
    tertulis: str
    bands: Sequence[Skala]
    readings: Sequence[Reading] = ()
    certain: bool = True
    luar: Sequence[str] = ()


class Reader:
    """Judges the predicates in the sentences of a report."""

    def __init__(self, bahan: Bahan, known: Sequence[Scale]) -> None:
        """Takes the report and its scales."""
        self.bahan, self.scales, self.labels = bahan, known, Label.of(known)
        self.tahun = bahan.laporan.identitas.tahun
        self.rows = [
            row
            for row in bahan.laporan.pengukuran
            if row.tahun == self.tahun and row.lingkup is Lingkup.TAHUNAN and _number(row) is not None
        ]
        self.goals: defaultdict[tuple[str, ...], list[Pengukuran]] = defaultdict(list)
        for row in self.rows:
            self.goals[name(row.sasaran or "").words].append(row)

    def read(self) -> Iterator[tuple[Salah, bool]]:
        """What is told, and whether it is wrong."""
        for paragraf in self.bahan.prosa:
            for kalimat in paragraf.kalimat:
                for one in sebutan(kalimat, self.tahun, self.labels):
                    judged = self._told(one) if one.figure or one.before else self._named(one, paragraf)
                    judged = judged or self._named(one, paragraf)
                    if judged is not None:
                        yield judged

    def _told(self, one: Sebutan) -> tuple[Salah, bool] | None:
        """Against the figure of the sentence."""
        figure = one.figure
        if figure is None or figure.value.number is None:
            return None
        known = self._scales(one)
        verdicts = [(scale, number, scale.judge(number, one.label)) for number in one.numbers for scale in known]
        own = [scale for scale, number, verdict in verdicts if verdict is not None and number == figure.value.number]
        if not own:
            return None
        right = any(verdict for _, _, verdict in verdicts)
        ulp = Decimal(1).scaleb(-figure.value.decimals)
        if not right and own[0].on_edge(figure.value.number, ulp) and not one.exact:
            return None
        names = [named for named in self.bahan.indicators.named(kata(one.kalimat.teks)) if named.start < one.start]
        about = names[-1].subjek if names else self._claimed(one.kalimat)
        return Salah(one, about, figure.value.teks, own[0].at(figure.value.number)), not right

    def _scales(self, one: Sebutan) -> Sequence[Scale]:
        """The scales that its figure may be judged by: of a score, those of grades, as AKIP has them."""
        words, figure = one.words, one.figure
        if figure is None or not predicates().uang.isdisjoint(words):
            return ()
        graded = [scale for scale in self.scales if any(band.kode in _GRADES for band in scale.bands)]
        if figure.value.kind is not Kind.PERCENT:
            return (
                graded if find_years(one.kalimat.teks) else ()
            )  # else of some year, whose scale may have been another
        own = figure.peran == "capaian" or predicates().sendiri.isdisjoint(words)
        return self.scales if own else graded

    def _claimed(self, kalimat: Kalimat) -> str:
        told = {one.tentang for one in self.bahan.laporan.klaim if one.kalimat == kalimat.teks and one.tentang}
        return told.pop() if len(told) == 1 else ""

    def _named(self, one: Sebutan, paragraf: Paragraf) -> tuple[Salah, bool] | None:
        """Against the tables, of the goal or indicator that the sentence names, or of all of them."""
        if not one.tegas:
            return None
        words = [word.teks for word in kata(one.kalimat.teks) if word.start < one.start]
        goals = [goal for goal in self.goals if len(goal) >= _SHORTEST and _holds(words, goal)]
        if self._is_every(one, words):
            return self._against(one, "semua indikator", self.rows, every=True)
        if goals:
            rows = self.goals[max(goals, key=len)]
            return self._against(one, rows[0].sasaran or "", rows)
        rows = self._opening(words) if one.kalimat == paragraf.kalimat[0] else []
        return self._against(one, rows[0].indikator, rows) if rows else None

    def _is_every(self, one: Sebutan, words: Sequence[str]) -> bool:
        """Whether it is told of all indicators: seluruh indikator, dari 2 indikator sebanyak 2 indikator."""
        if "indikator" not in words:
            return False
        counts = [claim for claim in self.bahan.laporan.klaim if claim.kalimat == one.kalimat.teks]
        numbers = [claim.nilai.value.number for claim in counts if claim.hitungan == "indikator"]
        if len(numbers) > 1:
            return numbers[-1] == numbers[-2]
        at = words.index("indikator")
        return not numbers and not _EVERY.isdisjoint(words[max(0, at - 2) : at])

    def _opening(self, words: Sequence[str]) -> list[Pengukuran]:
        """Rows of the indicator, a child row perhaps, whose whole name stands at the beginning."""
        groups: defaultdict[tuple[str, ...], list[Pengukuran]] = defaultdict(list)
        for row in self.rows:
            known = name(row.indikator).words
            if known and list(known) in [words[at : at + len(known)] for at in range(_OPENING)]:
                groups[known].append(row)
        return groups[max(groups, key=len)] if groups else []

    def _against(
        self, one: Sebutan, about: str, rows: Sequence[Pengukuran], *, every: bool = False
    ) -> tuple[Salah, bool] | None:
        scale = next((scale for scale in self.scales if scale.named(one.label)), None)
        if scale is None or not rows:
            return None
        judged = [(row, number, scale.judge(number, one.label)) for row in rows if (number := _number(row)) is not None]
        if any(verdict is None or _blurred(scale, row, number) for row, number, verdict in judged):
            return None
        off = [(row, number) for row, number, verdict in judged if not verdict]
        mean = sum((number for _, number, _ in judged), Decimal(0)) / len(judged)
        fails = bool(off) if every else len(off) == len(judged) and not scale.judge(mean, one.label)
        told = off if fails else [(row, number) for row, number, _ in judged]
        readings = [row.capaian for row, _ in told if row.capaian is not None]
        certain = not every and sure(readings, [row for row, _ in told])
        prints = " / ".join(dict.fromkeys(reading.teks for reading in readings))
        names = tuple(dict.fromkeys(row.indikator for row, _ in told)) if every else ()
        return Salah(one, about, prints, scale.at(told[0][1]), readings, certain, names), fails


def _number(row: Pengukuran) -> Decimal | None:
    return row.capaian.value.number if row.capaian is not None and row.capaian.value.certain else None


def _blurred(scale: Scale, row: Pengukuran, number: Decimal) -> bool:
    """The print lies so near an edge that it may stand for a number beyond it."""
    exact = row.target is not None and row.realisasi is not None and row.target.value == row.realisasi.value
    decimals = row.capaian.value.decimals if row.capaian is not None else 0
    return not exact and scale.on_edge(number, Decimal(1).scaleb(-decimals))


def _holds(words: Sequence[str], goal: tuple[str, ...]) -> bool:
    return any(tuple(words[at : at + len(goal)]) == goal for at in range(len(words) - len(goal) + 1))
