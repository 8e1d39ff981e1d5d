"""Figures that are said of one thing: alokasi X, realisasi Y atau Z%; target A, realisasi B, capaian C%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractor.canon.fold import fold
from extractor.interpret.about import goes_on, indicator_of, is_income, is_whole, subject_of
from extractor.interpret.figures import Figure, find_figures
from extractor.interpret.prose import Paragraph
from extractor.interpret.subjects import Subject, find_subjects, is_measure
from extractor.model.value import Kind

_NEAR = 20  # characters from an amount to the words that say what was spent of it
BUDGET = ("anggaran", "realisasi", "persen", "fisik")
PERFORMANCE = ("target", "realisasi", "capaian")


@dataclass(slots=True)
class Statement:
    """Figures by role.

    Attributes:
        paragraph: Where they stand.
        budget: They are money, else performance.
        figures: anggaran, anggaran_murni, realisasi, persen, fisik; or target, realisasi, capaian; or one of
            rata_rata and bagian.
        subject: What they are said of.
        whole: They are said of the whole budget.
    """

    paragraph: Paragraph
    budget: bool
    figures: dict[str, Figure] = field(default_factory=dict)
    subject: Subject | None = None
    whole: bool = False

    @property
    def start(self) -> int:
        """Where the words of its first figure begin."""
        return min(min(figure.lead, figure.start) for figure in self.figures.values())

    @property
    def end(self) -> int:
        """Behind its last figure."""
        return max(figure.end for figure in self.figures.values())


def find_statements(paragraph: Paragraph) -> list[Statement]:
    """The statements of a paragraph whose figures are certain, in order."""
    figures = find_figures(paragraph)
    if not figures:
        return []
    subjects = find_subjects(paragraph, figures)
    return [statement for statement in _grouped(paragraph, figures, subjects) if _is_certain(statement)]


def _grouped(paragraph: Paragraph, figures: Sequence[Figure], subjects: Sequence[Subject]) -> list[Statement]:
    found: list[Statement] = []
    last: Statement | None = None
    taken: set[tuple[int, str]] = set()
    for figure in _promoted(paragraph.text, figures):
        if figure.role == "jumlah":
            last = None  # an amount of something else stands between
            continue
        slot = _slot(figure, last)
        if slot is None:
            continue
        if last is not None and _joins(figure, slot, last, subjects):
            if slot == "anggaran" and figure.changed and "anggaran" in last.figures:
                last.figures["anggaran_murni"] = last.figures["anggaran"]
            last.figures[slot] = figure
            continue
        budget = slot in ("anggaran", "persen", "fisik") or (slot == "realisasi" and (figure.amount or figure.money))
        statement = Statement(paragraph, budget or (slot == "bagian"), {slot: figure})
        if statement.budget:
            statement.subject = subject_of(paragraph, slot, figure, subjects, taken)
            statement.whole = slot == "anggaran" and not statement.subject and is_whole(paragraph.text, figure)
        else:
            statement.subject = indicator_of(paragraph, figure, found[-1].end if found else 0)
        found.append(statement)
        last = statement
    return found


def _promoted(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """An amount without words of its own is a budget if what was spent of it follows: Rp X dengan realisasi Rp Y."""
    for figure, after in zip(figures, [*figures[1:], None], strict=True):
        spent = after is not None and after.role == "realisasi" and not after.of
        if figure.role == "jumlah" and after is not None and spent and after.lead - figure.end < _NEAR:
            between = text[figure.end : after.lead]
            yield figure if any(mark in between for mark in ".;") else replace(figure, role="anggaran")
        else:
            yield figure


def _slot(figure: Figure, last: Statement | None) -> str | None:
    """What place a figure takes."""
    role = figure.role
    if role == "beda":
        return None
    if role == "persen" and last is not None and not last.budget:
        return "capaian"
    if role == "tercapai":
        if last is None or last.budget or "target" not in last.figures:
            return "capaian" if last and not last.budget and "realisasi" in last.figures else None
        return "capaian" if "realisasi" in last.figures else "realisasi"
    if role == "realisasi" and figure.value.kind is Kind.PERCENT:
        of_money = last is not None and last.budget and "anggaran" in last.figures
        return "persen" if figure.money or of_money else "realisasi"
    if role == "capaian" and last is not None and last.budget and "realisasi" in last.figures:
        near = figure.lead - last.end < 12
        return "persen" if near and "persen" not in last.figures and figure.value.kind is Kind.PERCENT else "capaian"
    if role == "anggaran" and not figure.amount:
        return None
    return role


def _joins(figure: Figure, slot: str, last: Statement, subjects: Sequence[Subject]) -> bool:
    """Whether a figure is said of the same thing as those before it."""
    changed = slot == "anggaran" and figure.changed and last.figures.keys() == {"anggaran"}
    if slot in last.figures and not changed:
        return False
    places = BUDGET if last.budget else PERFORMANCE
    if slot not in places or not set(last.figures) <= {*places, "anggaran_murni"}:
        return False
    named = [subject for subject in subjects if last.end <= subject.start < figure.start]
    if any(not _same(subject, last.subject) for subject in named) and not figure.of:
        return False
    apart = last.paragraph.sentence(last.end - 1) != last.paragraph.sentence(figure.start)
    if last.budget:
        holds = not apart or goes_on(last.paragraph, figure)
        return holds and (slot != "anggaran" or figure.of or changed)
    return not apart and not (figure.amount and slot == "realisasi" and "target" not in last.figures)


def _same(subject: Subject, other: Subject | None) -> bool:
    return other is not None and fold(subject.name) == fold(other.name)


def _is_certain(statement: Statement) -> bool:
    """Enough is said to know what the figures are."""
    figures = statement.figures
    if statement.budget and statement.subject is None and is_income(statement.paragraph, statement.start):
        return False
    if {"rata_rata", "bagian"} & figures.keys():
        return True
    if statement.budget:
        spent = "realisasi" in figures
        told = "anggaran" in figures or (spent and ("persen" in figures or figures["realisasi"].money))
        return told or ("persen" in figures and figures["persen"].money)
    subject = statement.subject
    if subject is None:
        return False
    named = subject.said or is_measure(subject)
    return {"target", "realisasi"} <= figures.keys() or (named and "capaian" in figures)
