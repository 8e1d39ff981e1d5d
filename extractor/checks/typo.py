"""Slips of the pen: two prints that differ by one digit, or by two neighbouring digits that changed places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

TELLING = 2  # decimals from which a result is so fine that a changed input hardly fits it by chance


def slip(printed: str, meant: str) -> str | None:
    """How `printed` came of `meant`, in Indonesian; None if by more than one slip.

    Args:
        printed: Digits as printed; separators and units are ignored.
        meant: Digits that would have been right.
    """
    wrong, right = _digits(printed), _digits(meant)
    if len(wrong) < 2 or wrong == right:
        return None
    if len(wrong) == len(right):
        differing = [at for at, (a, b) in enumerate(zip(wrong, right, strict=True)) if a != b]
        if len(differing) == 1:
            return "berbeda satu angka"
        if len(differing) == 2 and differing[1] - differing[0] == 1 and wrong[differing[0]] == right[differing[1]]:
            return "dua angka tertukar tempat" if wrong[differing[1]] == right[differing[0]] else None
        return None
    short, long = sorted((wrong, right), key=len)
    if len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long))):
        return "kurang satu angka" if short is wrong else "lebih satu angka"
    return None


def mended(printed: str, number: Decimal, fits: Callable[[Decimal], bool]) -> tuple[str, ...]:
    """Prints that differ from `printed` by one digit, or two swapped ones, and that would fit.

    Args:
        printed: A number as printed, such as `65,54%`.
        number: What it was read as.
        fits: Whether a number would be right in its place.
    """
    found = re.search(r"\d[\d.,]*\d|\d", printed)
    if found is None:
        return ()
    token = found.group()
    places = [at for at, char in enumerate(token) if char.isdecimal()]
    weights = _weights(number, len(places))
    if weights is None:
        return ()
    answers = []
    for changed in _variants(token, places):
        digits = [int(changed[at]) for at in places]
        value = sum((digit * weight for digit, weight in zip(digits, weights, strict=True)), Decimal(0))
        if fits(value.copy_sign(number)):
            answers.append(printed[: found.start()] + changed + printed[found.end() :])
    return tuple(dict.fromkeys(answers))


def _weights(number: Decimal, digits: int) -> list[Decimal] | None:
    """What each printed digit counts; None where the number has more digits than its print."""
    parts = number.as_tuple()
    if not isinstance(parts.exponent, int) or len(parts.digits) > digits:
        return None
    return [Decimal(1).scaleb(digits - 1 - at + parts.exponent) for at in range(digits)]


def _variants(token: str, places: list[int]) -> Iterator[str]:
    for at in places:
        for digit in "0123456789":
            if digit != token[at]:
                yield token[:at] + digit + token[at + 1 :]
    for left, right in pairwise(places):
        if token[left] != token[right]:
            chars = list(token)
            chars[left], chars[right] = chars[right], chars[left]
            yield "".join(chars)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", re.sub(r"[.,]\s*[-–]+\s*$|[.,]0{1,2}(?!\d)", "", text))
