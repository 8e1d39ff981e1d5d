"""Values of the database as text for people and sheets, and as JSON."""

from __future__ import annotations

import json
import math
import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

# What a spreadsheet would take for a formula (owasp.org, CSV Injection), in the wide forms of some keyboards too.
# Signed numbers, percentages and dashes alone are none; `-5-2` is one.
_PLAIN = r"(?:[+-]?\s?[\d.,]+\s?%?|-+)\s*$"
_FORMULA = re.compile(rf"(?!{_PLAIN})[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def flat(value: object, *, comma: bool = False) -> str:
    """A value as one line of text, empty for NULL.

    Args:
        value: As DuckDB gives it.
        comma: The decimal mark is a comma, as Excel expects it in Indonesia.
    """
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() | Decimal():
            digits = _digits(value)
            return digits.replace(".", ",") if comma else digits
        case list() | tuple():
            return ", ".join(flat(item, comma=comma) for item in value)
        case dict():
            return json.dumps(plain(value), ensure_ascii=False)
        case _:
            return str(plain(value))


def plain(value: Any) -> Any:
    """A value as JSON knows it: amounts are numbers, dates ISO text, bytes hexadecimal; what is no number is null."""
    match value:
        case float() if not math.isfinite(value):
            return None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case date() | time():
            return value.isoformat()
        case timedelta() | UUID():
            return str(value)
        case bytes():
            return value.hex()
        case _:
            return value


def harmless(text: str) -> str:
    """Text for a sheet that is read from CSV: an apostrophe before what would be taken for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _digits(value: float | Decimal) -> str:
    """Digits without exponent; of a float the fewest that mean it, of an amount all."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    digits = repr(value)
    if "e" in digits:
        digits = f"{Decimal(digits):f}"
    return digits.removesuffix(".0")
