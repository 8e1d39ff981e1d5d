"""Printed page numbers: alone in a margin, or glued to a running line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.document.margins import MarginLine
from extractor.model.page import Line

ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3}|X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
NUMBER = rf"(?:(?P<series>[IVX]{{1,5}})\s*[-–.]\s*)?(?P<digits>\d{{1,3}})(?!\d)|(?P<roman>{ROMAN})"
ALONE = re.compile(rf"[\W_]*(?:(?:hal(?:aman)?|hlm|page)\b[\W_]*)?(?:{NUMBER})[\W_]*", re.I)
# Glued: 16LKIP Dinas, Tahun 201637, Provinsi Jawa Barat III-4.
WITHIN = re.compile(rf"(?:(?<!\d)|(?<=\b20\d\d)|(?<=\b19\d\d))(?<![^\W\d_])(?:{NUMBER}(?![a-z]))")
LEAST = 2  # pages
FEW_PAGES = 3  # with fewer, a number alone in a margin needs no others beside it
PLACE = 15.0  # points

VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be the page's. `series`: chapter before it, or that it is Roman."""

    text: str
    series: str
    value: int
    line: Line
    alone: bool
    place: tuple[bool, int]


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
        steps.update({(item.series, item.value - index) for item in page})
        places.update({item.place for item in page if item.alone})

    def chosen(index: int) -> Candidate | None:
        ranked = [
            (steps[item.series, item.value - index], item.alone, places[item.place], item) for item in pages[index]
        ]
        if not ranked:
            return None
        votes, alone, neighbours, best = max(ranked, key=lambda rank: rank[:3])
        if votes >= LEAST or (alone and (neighbours >= LEAST or len(pages) < FEW_PAGES)):
            return best
        return None

    return [chosen(index) for index in range(len(pages))]


def _candidates(lines: Sequence[MarginLine], running: Sequence[Line]) -> Iterator[Candidate]:
    for item in lines:
        text = item.line.text
        alone = ALONE.fullmatch(text)
        place = (item.bottom, round(item.distance / PLACE))
        matches = [alone] if alone else WITHIN.finditer(text) if item.line in running else []
        for match in matches:
            roman = match["roman"]
            series = "roman" if roman else (match["series"] or "").upper()
            value = _value(roman) if roman else int(match["digits"])
            number = f"{series}-{match['digits']}" if match["series"] else roman or match["digits"]
            yield Candidate(number, series, value, item.line, alone is not None, place)


def _value(roman: str) -> int:
    values = [VALUES[letter] for letter in roman.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
