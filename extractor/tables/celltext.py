"""The text of a cell, line breaks undone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.model.page import Line

DIGITS_GO_ON = re.compile(r"^\d{1,3}(?:[.,]\d{3})*(?:[.,](?:\d{2}|-))?\s*%?$|^,?-$|^%$")
GROUPED = re.compile(r"^(?:Rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:[.,](?:\d{2}|-))?\s*-?%?$")
WHOLE = re.compile(r"^(?:Rp\.?\s*)?\d{1,3}(?:(?:\.\d{3})+(?:,\d{2})?|(?:,\d{3})+(?:\.\d{2})?|(?:[.,]\d{3})+[.,]-)$")
WITH_DECIMALS = re.compile(r"^\d+[.,]\d{1,2}$|^\d{1,3}\.\d{3},\d{1,2}$|^\d{1,3},\d{3}\.\d{1,2}$")
JOINT = re.compile(r"\w/$")  # a slash at a line's end joins
CURRENCY = re.compile(r"^Rp\.?$", re.IGNORECASE)


def cell_text(lines: Sequence[Line]) -> str:
    """Lines joined by blanks; digits of one number that a narrow cell broke are joined without.

    A currency sign that stands on a line of its own, lower or higher than its figure, comes first.
    """
    text = ""
    currency = [line.text for line in lines if CURRENCY.match(line.text)] if len(lines) > 1 else []
    parts = [line.text for line in lines if line.text not in currency]
    for part in currency[:1] + parts if len(currency) == 1 else [line.text for line in lines]:
        if text and (broken_number(text, part) or JOINT.search(text)):
            text += part
        else:
            text = f"{text} {part}" if text else part
    return text


def broken_number(text: str, part: str) -> bool:
    """`2.162.300.0` and `00`: no number ends so, and together they are one.

    Of `85,5` and `90` each is a number; of `400.0` and `00` the second is none.
    """
    last = text.rsplit(" ", 1)[-1]
    if not DIGITS_GO_ON.match(part) or (not last[-1:].isdigit() and last[-1:] not in ".,"):
        return False
    if part in ("-", ",-", ".-"):
        return text[-1:] in ".,"
    if part == "%":
        return False
    number = last.removeprefix("Rp").lstrip(".")
    if WITH_DECIMALS.match(number) and not re.match(r"0\d", part):
        return False
    groups = re.split(r"[.,]", number)
    return bool(GROUPED.match(last + part)) and not WHOLE.match(last) and len(groups) > 1 and len(groups[-1]) < 3
