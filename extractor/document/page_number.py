"""Printed page numbers: alone in a margin, or glued to a running line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.document.margins import MarginLine
from extractor.model.page import Line

ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}|X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
NUMBER = rf"(?:(?P<chapter>[IVX]{{1,5}})\s*[-–.]\s*)?(?P<digits>\d{{1,3}})(?!\d)|(?P<roman>{ROMAN})"
ALONE = re.compile(rf"[\W_]*(?:(?:hal(?:aman)?|hlm|page)\b[\W_]*)?(?:{NUMBER})[\W_]*", re.I)
# Glued: 16LKIP Dinas, Tahun 201637, Provinsi Jawa Barat III-4.
WITHIN = re.compile(rf"(?:(?<!\d)|(?<=\b20\d\d)|(?<=\b19\d\d))(?<![^\W\d_])(?:{NUMBER}(?![a-z]))")
LEAST = 2  # pages
FEW_PAGES = 3  # with fewer, a number alone in a margin needs no others beside it
PLACE = 15.0  # points

VALUES = {"i": 1, "v": 5, "x": 10}


class Number(NamedTuple):
    """A number as printed. `series`: the chapter before it, or that it is Roman; pages of one series count up."""

    text: str
    series: str
    value: int


class Candidate(NamedTuple):
    """A number that may be the page's."""

    number: Number
    line: Line
    alone: bool
    place: tuple[bool, int]  # at the bottom, and how far from the edge, roughly


def numbers_in(text: str) -> list[Number]:
    """The numbers in a line of a margin that may count pages, also those glued to a word or a year."""
    return [_number(match) for match in WITHIN.finditer(text)]


def find_page_numbers(
    margins: Sequence[Sequence[MarginLine]], running: Sequence[Sequence[Line]]
) -> list[Candidate | None]:
    """The number that each page prints: the one that counts up with the pages, or stands where it does on others.

    Args:
        margins: The lines in the margins of each page.
        running: Those of them that run.
    """
    pages = [list(_candidates(lines, known)) for lines, known in zip(margins, running, strict=True)]
    steps: Counter[tuple[str, int]] = Counter()
    places: Counter[tuple[bool, int]] = Counter()
    for index, page in enumerate(pages):
        steps.update({_step(item.number, index) for item in page})
        places.update({item.place for item in page if item.alone})

    def chosen(index: int) -> Candidate | None:
        def rank(item: Candidate) -> tuple[int, bool, int]:
            return steps[_step(item.number, index)], item.alone, places[item.place]

        best = max(pages[index], key=rank, default=None)
        if best is None:
            return None
        votes, alone, neighbours = rank(best)
        if votes >= LEAST or (alone and (neighbours >= LEAST or len(pages) < FEW_PAGES)):
            return best
        return None

    return [chosen(index) for index in range(len(pages))]


def count_with_pages(lines: Iterable[tuple[int, str]]) -> int:
    """On how many pages a number in the lines, given with the index of their page, counts up with the pages."""
    steps = Counter(step for index, text in lines for step in {_step(number, index) for number in numbers_in(text)})
    return max(steps.values(), default=0)


def _step(number: Number, index: int) -> tuple[str, int]:
    return number.series, number.value - index


def _candidates(lines: Sequence[MarginLine], running: Sequence[Line]) -> Iterator[Candidate]:
    for item in lines:
        place = (item.bottom, round(item.distance / PLACE))
        alone = ALONE.fullmatch(item.line.text)
        if alone:
            yield Candidate(_number(alone), item.line, True, place)
        elif item.line in running:
            for number in numbers_in(item.line.text):
                yield Candidate(number, item.line, False, place)


def _number(match: re.Match[str]) -> Number:
    chapter, digits, roman = match["chapter"], match["digits"], match["roman"]
    if roman:
        return Number(roman, "roman", _value(roman))
    if chapter:
        return Number(f"{chapter}-{digits}", chapter.upper(), int(digits))
    return Number(digits, "", int(digits))


def _value(roman: str) -> int:
    values = [VALUES[letter] for letter in roman.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
