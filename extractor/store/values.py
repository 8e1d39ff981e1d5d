"""Printed values as the database holds them: the print, the number beside it, and what to know of the reading."""

from __future__ import annotations

from decimal import Decimal

from extractor.model.evidence import Reading
from extractor.model.value import Value
from extractor.values.lexicon import number_words

MONEY_DIGITS, SEN = 22, Decimal("0.01")  # of DECIMAL(24,2): digits before the mark, and the smallest step


def text(reading: Reading | None) -> str | None:
    """The print."""
    return reading.value.teks if reading else None


def number(reading: Reading | None) -> float | None:
    """The number, a printed scale word (juta, miliar) multiplied in."""
    return _float(_scaled(reading.value, reading.value.number)) if reading else None


def money(reading: Reading | None) -> Decimal | None:
    """The number as an amount in rupiah; None rather than rounded where DECIMAL(24,2) can't hold it."""
    amount = _scaled(reading.value, reading.value.number) if reading else None
    fits = amount is not None and amount.adjusted() < MONEY_DIGITS and amount % SEN == 0
    return amount if fits else None


def span(name: str, reading: Reading | None) -> dict[str, float | None]:
    """Both ends of a range or bound, for the columns `<name>_bawah` and `<name>_atas`."""
    value = reading.value if reading else None
    low, high = (_scaled(value, value.low), _scaled(value, value.high)) if value else (None, None)
    return {f"{name}_bawah": _float(low), f"{name}_atas": _float(high)}


def marks(**readings: Reading | None) -> list[str]:
    """What to know of how values were read, each as value:mark."""
    return [f"{name}:{mark}" for name, reading in readings.items() if reading for mark in _marks(reading)]


def _marks(reading: Reading) -> list[str]:
    value = reading.value
    found = {"merged": reading.merged, "split": reading.split, "strict": value.strict}
    ratio = [] if value.denominator is None else [f"per {value.denominator}"]
    return [mark for mark, holds in found.items() if holds] + ratio + [flag.value for flag in value.flags]


def _scaled(value: Value, amount: Decimal | None) -> Decimal | None:
    if amount is None or value.scale is None:
        return amount
    return amount * number_words().factor(value.scale)


def _float(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
