"""The door of this room: what one print means.

Nothing is corrected. Each print is read on its own (never by the habit of its document: one column may hold
8,729,557,200 beside 1.855.000.000); what stays open is flagged.
"""

from __future__ import annotations

import re

from extractor.memo import remembered
from extractor.model.value import Flag, Kind, Value
from extractor.values.forms import (
    Reader,
    read_bound,
    read_grade,
    read_missing,
    read_named,
    read_parentheses,
    read_range,
    read_ratio,
)
from extractor.values.numbers import is_code, read_numeral
from extractor.values.quantity import read_quantity

# The order decides: what is more special comes first.
_READERS: tuple[Reader, ...] = (
    read_missing,
    read_grade,
    read_parentheses,
    read_ratio,
    read_range,
    read_bound,
    read_quantity,
    read_named,
)

_SPACE = re.compile(r"\s+")
_FOOTNOTE = re.compile(r"(?<=[\w%).,\-–])\s*(?:\(?\*+\)?|[\^#†‡]+|\*+\))\s*$")
_MONEY = re.compile(r"^\s*(?:rp|idr)\s*[.:]?\s*", re.IGNORECASE)
_TAIL = re.compile(r"[.,]?\s?[-–—=]{1,2}\s*;?$")


def parse(text: str, *, expect: Kind | None = None) -> Value:
    """Read one print: a table cell, or a token of a sentence.

    Args:
        text: As printed; may hold line breaks.
        expect: What the column's header says of bare numbers: PERCENT for "(%)", MONEY for "(Rp)". A sign or unit
            printed in the cell itself wins.

    Returns:
        The value; kind TEXT where the print is not one value. `number` is None, with flag MALFORMED, where its
        grouping fits no way of writing numbers.
    """
    return _parse(text, expect)


@remembered
def _parse(text: str, expect: Kind | None) -> Value:
    teks = _SPACE.sub(" ", text).strip()
    body = _FOOTNOTE.sub("", teks)
    marked = body != teks
    for reader in _READERS:
        value = reader(body, expect)
        if value is not None:
            flags = (*value.flags, Flag.FOOTNOTE) if marked else value.flags
            return value if not marked else value.model_copy(update={"teks": teks, "flags": flags})
    return Value(teks=teks, kind=Kind.TEXT)


def is_malformed_number(token: str) -> bool:
    """A token that was meant as a number but is none: 337.369.33 or 464.71,75.

    Dates, telephone numbers, NIP, numbers of regulations (065/12/35.09.10/2020), headings (3.1.2.1) and account codes
    (1.20.03.15) are none of these.
    """
    bare = token.strip().strip("()\"'“”;:")
    amount = _MONEY.sub("", bare)
    digits = _TAIL.sub("", amount)
    money = amount != bare or (digits != amount and amount[len(digits)] in ".,")
    digits = digits.rstrip(".,;")
    if not re.fullmatch(r"\d[\d.,]*\d", digits):
        return False
    numeral = read_numeral(digits, money=money)
    return not numeral.sound and (money or not is_code(digits))
