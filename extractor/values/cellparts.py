"""Cells that hold more than one thing: value, capaian, category."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.canon.fold import fold
from extractor.canon.predicates import predicate, predicates
from extractor.model.value import Kind
from extractor.values.parse import parse

_TAIL = re.compile(r"^(?P<front>.*\S)\s*\(\s*(?P<inside>[^()]+?)\s*\)\s*(?P<mark>[*^#]*\)?)$", re.DOTALL)
_WORDS_BEHIND = re.compile(r"^(?P<front>.*[\d%)])\s*[-–:;,/]?\s+(?P<words>[^\W\d][\w\s]*)$", re.DOTALL)
_MARKS = (Kind.NUMBER, Kind.PERCENT, Kind.MONEY)


@dataclass(frozen=True, slots=True)
class CellParts:
    """What one cell holds, each part as printed.

    Attributes:
        nilai: The value: `63,36 %` of "63,36 % (Sedang)".
        kategori: The category: `Sedang`; a grade, predicate, code or colour.
        kedua: A second value in parentheses: `101%` of "86 (101%)", mostly the capaian.
    """

    nilai: str
    kategori: str | None = None
    kedua: str | None = None


def split_cell(text: str) -> CellParts:
    """Take a cell apart; one that holds a single thing, or nothing known, comes back whole as `nilai`."""
    teks = " ".join(text.split())
    if found := _TAIL.match(teks):
        front, inside = found.group("front"), found.group("inside")
        if _is_value(front) or parse(front).kind is Kind.LETTER:
            if _is_value(inside):
                return CellParts(front, kedua=inside)
            if _is_value(front) and _is_category(inside):
                return CellParts(front + found.group("mark"), kategori=inside)
    if (found := _WORDS_BEHIND.match(teks)) and predicate(found.group("words")) and _is_value(found.group("front")):
        return CellParts(found.group("front"), kategori=found.group("words"))
    return CellParts(teks)


def _is_value(text: str) -> bool:
    return parse(text).kind in (*_MARKS, Kind.RATIO, Kind.RANGE, Kind.BOUND)


def _is_category(text: str) -> bool:
    """A grade, predicate, code or colour; not a unit, not the number in words."""
    known = predicate(text) is not None or fold(text) in predicates().colours
    return known or parse(text).kind in (Kind.LETTER, Kind.OPINION)
