"""Ranges of a scale as reports print them: > 100, 76 % s/d 100 %, 100 > n > 80, lebih dari 100 %, and broken ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extractor.interpret.scalewords import scale_words
from extractor.values.lexicon import alternatives, number_words
from extractor.values.parse import parse

_MIRRORED = {"low": "high", "high": "low"}
_MAX_NOMOR = 9
_MOST_NUMBERS = 3  # of a range: one that counts the bands, and both ends


@dataclass(frozen=True, slots=True)
class Range:
    """A printed range.

    Attributes:
        numbers: All numbers printed in it, in order.
        low: Lower end; None if it is open, or if the print leaves in doubt what is meant.
        high: Upper end, likewise.
        point: One bare number.
        certain: False for a range that says nothing sound, such as `80 > 100`.
    """

    numbers: tuple[Decimal, ...]
    low: Decimal | None = None
    low_included: bool = True
    high: Decimal | None = None
    high_included: bool = True
    point: bool = False
    certain: bool = True

    @property
    def order(self) -> tuple[Decimal, Decimal]:
        """What ranges of one scale are in order by: their ends; those of an uncertain one are its numbers."""
        if not self.certain:
            return min(self.numbers), max(self.numbers)
        low = Decimal("-Infinity") if self.low is None else self.low
        return low, Decimal("Infinity") if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class Found:
    """A range in a text.

    Attributes:
        start: First character.
        end: Behind the last character.
        nomor: A number in front of it that only counts the bands.
    """

    range: Range
    start: int
    end: int
    nomor: str | None = None


class _Token(NamedTuple):
    kind: str  # Number, Operator, Span (s/d), anD, Variable, upwards (K), word (w)
    text: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _tokens() -> re.Pattern[str]:
    words = scale_words()
    signs = [sign for sign in number_words().comparators if not sign[0].isalpha() and sign != "="]
    named = [word for word in number_words().comparators if word[0].isalpha()]
    parts = (
        rf"(?P<K>\b(?:{alternatives([*words.ke_atas, *words.ke_bawah])})\b)",
        rf"(?P<O>[<>]\s+=|{alternatives(signs)}|\b(?:{alternatives(named)})\b)",
        rf"(?P<S>(?<![^\W\d_])(?:{alternatives(number_words().sampai)})(?![^\W\d_])|[-–—])",
        rf"(?P<N>\d[\d.,]*(?<![.,])(?:\s*(?:{alternatives(number_words().persen)}))?)",
        rf"(?P<D>(?<!\w)(?:{alternatives(words.penghubung)})(?!\w))",
        rf"(?P<V>\b(?:{alternatives(words.peubah)})\b)",
        r"(?P<w>[^\W\d_]+|=|:|\()",
    )
    return re.compile("|".join(parts), re.IGNORECASE)


def find_range(text: str) -> Found | None:
    """The one range in a text; None if there is none, or numbers stand in several places."""
    if not any(map(str.isdigit, text)):
        return None
    runs = _split(text).runs
    if not runs or _is_scattered(runs):
        return None
    run, nomor = runs[-1], runs[0][0].text if len(runs) > 1 else None
    if nomor is None and len(run) > 1 and run[1].kind in "NO" and _is_nomor(run[:1]) and _counts(run):
        run, nomor = run[1:], run[0].text
    meant = _read(run)
    return Found(meant, run[0].start, run[-1].end, nomor) if meant else None


def may_grow(text: str) -> bool:
    """Whether the range that begins in a text may still end, or become one, in what follows the text."""
    split = _split(text)
    if split.closed or _is_scattered(split.runs):
        return False
    numbers = sum(token.kind == "N" for token in split.runs[-1]) if split.runs else 0
    return numbers <= _MOST_NUMBERS


@dataclass(frozen=True, slots=True)
class _Split:
    runs: list[list[_Token]]  # tokens that follow each other without a word between them, a number among them
    closed: bool  # a word stands behind the last one


@lru_cache(maxsize=64)
def _split(text: str) -> _Split:
    """Stops where numbers stand in too many places."""
    runs: list[list[_Token]] = []
    run: list[_Token] = []
    for found in _tokens().finditer(text):
        kind = found.lastgroup or "w"
        if kind != "w":
            run.append(_Token(kind, found.group(), found.start(), found.end()))
        elif run:
            runs.extend(_numbered(run))
            run = []
            if _is_scattered(runs):
                break
    return _Split([*runs, *_numbered(run)], bool(runs) and not _trimmed(run))


def _is_scattered(runs: list[list[_Token]]) -> bool:
    """More than one range, or than a number that counts the bands and a range."""
    return len(runs) > 2 or (len(runs) == 2 and not _is_nomor(runs[0]))


def _numbered(run: list[_Token]) -> Iterator[list[_Token]]:
    """What is left of a run where what can't begin or end a range is cut off, if it holds a number."""
    trimmed = _trimmed(run)
    if any(token.kind == "N" for token in trimmed):
        yield trimmed


def _trimmed(run: list[_Token]) -> list[_Token]:
    while run and run[0].kind in "DVSK":
        run = run[1:]
    while run and (run[-1].kind in "DS" or (run[-1].kind == "V" and (len(run) < 2 or run[-2].kind != "O"))):
        run = run[:-1]
    return run


def _is_nomor(run: list[_Token]) -> bool:
    return len(run) == 1 and run[0].text.isdecimal() and int(run[0].text) <= _MAX_NOMOR


def _counts(run: list[_Token]) -> bool:
    """The small number in front is none of the range: a range follows, or a number of another size."""
    rest = [token for token in run[1:] if token.kind == "N"]
    if run[1].kind == "N":
        return len(rest) == 2
    return len(rest) > 0 and _number(rest[0]) > _MAX_NOMOR


def _read(run: list[_Token]) -> Range | None:
    kinds = "".join(token.kind for token in run)
    numbers = [_number(token) for token in run if token.kind == "N"]
    ops = [_end(token) for token in run if token.kind in "OK"]
    if kinds == "N":
        return Range((numbers[0],), numbers[0], True, numbers[0], True, point=True)
    if kinds in ("ON", "NK"):
        return _bounded(numbers, [ops[0]])
    if kinds in ("NO", "NOV"):
        return _bounded(numbers, [_mirror(ops[0])])
    between = kinds[kinds.find("N") + 1 : kinds.rfind("N")]
    if len(numbers) != 2 or not re.fullmatch("O?N.*N", kinds):
        return None
    first = ops[0] if kinds[0] == "O" else None
    if between in ("S", "D") or (between == "" and first is None and numbers[0] < numbers[1]):
        return _bounded(numbers, [first, None])
    if between in ("SO", "DO", "DVO") or (between == "O" and first is not None):
        return _bounded(numbers, [first, ops[-1]])
    if between == "OVO" and first is None:
        return _bounded(numbers, [_mirror(ops[0]), ops[1]])
    if between == "O" and ops[0][0] == "high" and numbers[0] < numbers[1]:
        return _bounded(numbers, [None, ops[0]])
    return Range(tuple(numbers), certain=False) if between == "O" else None


def _number(token: _Token) -> Decimal:
    return parse(token.text).number or Decimal(0)


def _end(token: _Token) -> tuple[str, bool]:
    """Which end an operator gives, and whether it leaves the end itself out."""
    word = re.sub(r"\s+", " ", token.text.casefold())
    if token.kind == "K":
        return ("low" if word in scale_words().ke_atas else "high"), False
    known = number_words().comparators
    return known[word if word in known else word.replace(" ", "")]


def _mirror(end: tuple[str, bool]) -> tuple[str, bool]:
    return _MIRRORED[end[0]], end[1]


def _bounded(numbers: list[Decimal], ends: Iterable[tuple[str, bool] | None]) -> Range:
    """The range between two numbers, each with what is said of it; uncertain if that contradicts their order."""
    said = list(zip(numbers, ends, strict=True))
    if len(said) == 1:
        number, end = said[0]
        strict = bool(end and end[1])
        if end and end[0] == "low":
            return Range((number,), low=number, low_included=not strict)
        return Range((number,), high=number, high_included=not strict)
    (low, low_end), (high, high_end) = sorted(said, key=lambda item: item[0])
    if (low_end and low_end[0] != "low") or (high_end and high_end[0] != "high") or low == high:
        return Range(tuple(numbers), certain=False)
    return Range(tuple(numbers), low, not (low_end and low_end[1]), high, not (high_end and high_end[1]))
