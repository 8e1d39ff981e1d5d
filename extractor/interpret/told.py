"""What prose tells besides statements: counts, numbers in words, predicates, comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractor.canon.predicates import predicates
from extractor.interpret.prose import Paragraph
from extractor.interpret.prosewords import ProseWords, idea, prose_words
from extractor.interpret.subjects import Subject, find_subjects
from extractor.model.records import TingkatAnggaran
from extractor.model.value import Kind, Value
from extractor.values.lexicon import alternatives, number_words
from extractor.values.parse import parse
from extractor.values.prose import find_values
from extractor.values.words import words_to_number

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)?[\s,:(]*$")
_GOAL = re.compile(
    r"\b(?:sasaran|misi|tujuan)(?:\s+strategis)?\s*(?:ke\s?-?\s*)?(?:\d{1,2}|[IVX]{1,4}|pertama|kedua|ketiga|keempat|kelima)\b"
    r"(?!\s*\()",
    re.IGNORECASE,
)
_TARGET_NEAR = 90  # characters before a bare count in which a target makes it one of the target's figures
_NEAR = 70  # characters from a word of comparison to its figure
_CLOSE = 2  # words from `dari` or `menjadi` to its figure
_RANKS = frozenset({TingkatAnggaran.PROGRAM, TingkatAnggaran.KEGIATAN})
_BOUND = re.compile(r"[<>≤≥]")  # of a scale
_SCALE = 3  # predicates in one sentence explain a scale


@dataclass(frozen=True, slots=True)
class Told:
    """A figure told in prose, and what kind it is of.

    Attributes:
        start: First character in the paragraph.
        end: Behind its last character.
        value: What is printed there.
        jenis: hitungan, predikat or lain.
        terbilang: The number in words that stands behind the digits.
        hitungan: What is counted.
        tentang: What it is said of, as printed.
        group: First character of what it is compared within; figures of one comparison share it.
    """

    start: int
    end: int
    value: Value
    jenis: str
    terbilang: int | None = None
    hitungan: str | None = None
    tentang: str | None = None
    group: int | None = None


@lru_cache(maxsize=1)
def _count() -> re.Pattern[str]:
    words = prose_words()
    nouns = alternatives(noun for nouns in words.hitungan.values() for noun in nouns)
    numbers = alternatives(word for word in number_words().angka if word != "nol")
    return re.compile(
        rf"(?<![\w.,/-])(?P<number>\d{{1,3}}(?:[.,]\d{{1,2}})?\s?%|\d{{1,3}}|(?:{numbers}|sepuluh|sebelas)(?:\s(?:belas|puluh))?)"
        rf"(?P<other>\s*\((?:\d{{1,3}}|[a-z\s]+)\))?\s+(?:buah\s+)?(?P<noun>{nouns})\b(?!\s*ke\b|-|/)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _predicate() -> re.Pattern[str]:
    triggers = alternatives(prose_words().berpredikat)
    labels = alternatives(predicates().by_word)
    return re.compile(
        rf"\b(?:{triggers})\s*(?:(?:nilai|kinerja|kategori|predikat|adalah|dengan|dalam)\b\s*)*[\"“„:(‘']*\s*"
        rf"(?P<label>{labels})(?![\w-])",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _direction() -> re.Pattern[str]:
    words = alternatives(word for words in prose_words().arah.values() for word in words)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def counts(paragraph: Paragraph) -> Iterator[Told]:
    """Counts of goals, indicators, programs and activities."""
    text, words = paragraph.text, prose_words()
    subjects: list[Subject] | None = None
    for found in _count().finditer(text):
        other = found["other"]
        noun = re.sub(r"\s+", " ", found["noun"].casefold())
        what = next(name for name, nouns in words.hitungan.items() if noun in nouns)
        if found["number"].endswith("%"):
            yield Told(*found.span("number"), parse(found["number"]), "lain", hitungan=what)
            continue
        number = _number(found["number"])
        if number is None or (other is None and not _is_counted(text, found, words)):
            continue
        terbilang = _number(other.strip(" ()")) if other else None
        start, end = found.start(), found.end("other") if other else found.end("number")
        value = parse(text[start:end])
        if value.number is None:
            value = value.model_copy(update={"kind": Kind.NUMBER, "number": Decimal(number)})
        subjects = find_subjects(paragraph, []) if subjects is None else subjects
        about = _name_before(paragraph, subjects, start) or goal_before(paragraph, start)
        yield Told(start, end, value, "hitungan", terbilang, what, about)


def _name_before(paragraph: Paragraph, subjects: Sequence[Subject], at: int) -> str | None:
    """The program or activity that a sentence names before a count: it is the count of its parts."""
    start, _ = paragraph.sentence(at)
    named = [subject for subject in subjects if start <= subject.start < at and subject.tingkat in _RANKS]
    return named[-1].name if named else None


def _number(text: str) -> int | None:
    number = int(text) if text.isdecimal() else words_to_number(text)
    return int(number) if number is not None else None


def _is_counted(text: str, found: re.Match[str], words: ProseWords) -> bool:
    """Whether the words before a bare number count; within a target it is a target."""
    before = _BEFORE.search(text, 0, found.start())
    word = (before["word"] or "").casefold() if before else ""
    joined = word == "dan" or (before is not None and "," in before.group()) or not word
    near = _WORD.findall(text[max(0, found.start() - _TARGET_NEAR) : found.start()].casefold())
    return (joined or word in words.berhitung) and not any(idea(item) == "target" for item in near)


def goal_before(paragraph: Paragraph, at: int) -> str | None:
    """The goal or mission by its number that a sentence names before a place: sasaran 1."""
    start, _ = paragraph.sentence(at)
    found = list(_GOAL.finditer(paragraph.text, start, at))
    return found[-1].group() if found else None


def predicates_told(paragraph: Paragraph) -> Iterator[Told]:
    """Predicates that something is said to have; rules and scales are none."""
    text = paragraph.text
    found = list(_predicate().finditer(text))
    for match in found:
        start, end = paragraph.sentence(match.start())
        here = {other["label"].casefold() for other in found if start <= other.start() < end}
        sentence = set(_WORD.findall(text[start:end].casefold()))
        if len(here) >= _SCALE or _BOUND.search(text, start, end) or not sentence.isdisjoint(prose_words().bersyarat):
            continue
        at, behind = match.span("label")
        yield Told(at, behind, parse(text[at:behind]), "predikat", tentang=goal_before(paragraph, match.start()))


def comparisons(paragraph: Paragraph, taken: Sequence[int]) -> Iterator[Told]:
    """Figures that are compared with another year or with a target; those that begin at `taken` are told already."""
    text, words = paragraph.text, prose_words()
    for start, end in paragraph.sentences:
        direction = _direction().search(text, start, end)
        if direction is None or words.pembanding.isdisjoint(_WORD.findall(text[start:end].casefold())):
            continue
        before = start
        for first, behind, value in find_values(text[start:end]):
            lead = text[before : start + first]
            before = start + behind
            if start + first not in taken and start + first > direction.start() and _is_compared(lead):
                yield Told(start + first, before, value, "lain", group=start)


def _is_compared(lead: str) -> bool:
    """Whether the words before a figure compare it: meningkat sebesar, menjadi, dibanding tahun 2015 sebesar."""
    near = lead[-_NEAR:]
    words = _WORD.findall(near.casefold())
    direction = _direction().search(near)
    if direction is None and _is_apart(words):
        return False
    at_once = direction is not None and not near[direction.end() :].strip()
    return at_once or not words or words[-1] in prose_words().penghubung


def _is_apart(words: Sequence[str]) -> bool:
    """Whether no word of comparison leads to the figure."""
    known = prose_words()
    return known.peralihan.isdisjoint(words[-_CLOSE:]) and known.pembanding.isdisjoint(words)
