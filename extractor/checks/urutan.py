"""Sequences of printed numbers: how one counts on, and where it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.memo import remembered

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A printed number: its way of counting and the value of each of its parts; `3.1.2` is decimal, (3, 1, 2)."""

    gaya: Literal["angka", "kecil", "besar", "romawi"]
    nilai: tuple[int, ...]

    @property
    def last(self) -> int:
        """The part that counts."""
        return self.nilai[-1]


@dataclass(frozen=True, slots=True)
class Cacat:
    """Where a sequence goes wrong.

    Attributes:
        jenis: ganda (a number twice), loncat (numbers left out), awal (it begins later than 1), ulang (it begins anew).
        at: Index of the first wrong number.
        harusnya: The number that would have gone on.
    """

    jenis: Literal["ganda", "loncat", "awal", "ulang"]
    at: int
    harusnya: int


@remembered
def hitungan(text: str | None) -> Hitungan | None:
    """What a printed number, letter or decimal heading counts; None for bullets and words."""
    bare = re.sub(r"[()\s]", "", text or "").strip(".:,")
    parts = re.split(r"[.,]", bare)
    if not bare or any(not part for part in parts):
        return None
    first = parts[0]
    if all(part.isdecimal() and len(part) < 4 for part in parts):
        return Hitungan("angka", tuple(map(int, parts)))
    if set(first) <= set("IVXL") and all(part.isdecimal() for part in parts[1:]):
        return Hitungan("romawi", (roman(first), *map(int, parts[1:])))
    if len(first) == 1 and first.isalpha() and first.isascii() and all(part.isdecimal() for part in parts[1:]):
        gaya: Literal["kecil", "besar"] = "kecil" if first.islower() else "besar"
        return Hitungan(gaya, (ord(first.lower()) - ord("a") + 1, *map(int, parts[1:])))
    return None


def roman(text: str) -> int:
    """Value of a Roman number in capitals."""
    values = [_ROMAN[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def tulis(value: int, like: Hitungan) -> str:
    """A value in the way of counting of another number, its other parts kept."""
    if like.gaya == "angka" or len(like.nilai) > 1:
        parts = [str(part) for part in like.nilai[:-1]]
        if like.gaya == "romawi" and parts:
            parts[0] = _roman_of(like.nilai[0])
        if like.gaya in ("kecil", "besar") and parts:
            parts[0] = _letter(like.nilai[0], like.gaya == "besar")
        return ".".join([*parts, str(value)])
    return _roman_of(value) if like.gaya == "romawi" else _letter(value, like.gaya == "besar")


def _letter(value: int, upper: bool) -> str:
    letter = chr(ord("a") + value - 1)
    return letter.upper() if upper else letter


def _roman_of(value: int) -> str:
    text = ""
    for number, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while value >= number:
            text, value = text + sign, value - number
    return text


def cacat(values: Sequence[int]) -> Iterator[Cacat]:
    """Defects of a sequence that counts up from 1; where it begins again from 1, a new one begins.

    A number twice counts only if the sequence then goes on from it, and a gap only if it goes on behind it or ends
    there: what jumps about is no sequence.
    """
    if values and values[0] > 1 and len(values) > 1 and values[1] == values[0] + 1:
        yield Cacat("awal", 0, 1)
    for at in range(1, len(values)):
        before, here = values[at - 1], values[at]
        goes_on = at + 1 == len(values) or values[at + 1] in (here + 1, 1)
        if here == before and here > 1 and goes_on:
            yield Cacat("ganda", at, before + 1)
        elif here in (before + 2, before + 3) and goes_on:
            yield Cacat("loncat", at, before + 1)
