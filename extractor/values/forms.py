"""The forms of a value that are more, or less, than one quantity: ratio, range, bound, grade, opinion, nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from extractor.model.value import Flag, Kind, Value
from extractor.values.lexicon import alternatives, number_words
from extractor.values.numbers import NUMERAL, Numeral, read_numeral
from extractor.values.quantity import SIGN, read_quantity

Reader = Callable[[str, Kind | None], Value | None]

_YEARS = range(1990, 2046)
_N = NUMERAL.pattern
_WORDS = r"(?:\s*\([a-z\s]+\))?"
_RATIO = re.compile(
    rf"({_N}){_WORDS}\s*(?:/|:|\bdari\b|\bper\b)\s*({_N}){_WORDS}(?!\s*[/:\d])\s*([^\d/]*)", re.IGNORECASE
)
_MILLE = re.compile(rf"({_N})\s*‰")
_UPWARDS = re.compile(r"(.+?\d\s*%?)\s*ke\s?(atas|bawah)", re.IGNORECASE)


def read_missing(text: str, expect: Kind | None) -> Value | None:  # noqa: ARG001 - one signature for all readers
    """Nothing, or a mark or words that say so."""
    mark = re.sub("[–—−‐_]", "-", text).strip(" ()").casefold()
    bare = re.sub(r"^rp\b", "", mark).removesuffix("%").strip(" .")
    if not mark or mark in number_words().kosong or bare in number_words().kosong or not bare.strip("-., "):
        return Value(teks=text, kind=Kind.MISSING, flags=())
    return None


def read_grade(text: str, expect: Kind | None) -> Value | None:  # noqa: ARG001
    """A grade (BB), a level in Roman numerals (III) or an opinion (WTP, in short or in full)."""
    bare = _judging().sub("", text).strip(" .\"'“”")
    if bare in number_words().huruf:
        return Value(teks=text, kind=Kind.LETTER)
    plain = re.sub(r"\s+", " ", re.sub(r"[^a-z]+", " ", bare.casefold())).strip()
    short = bare.split("(")[0].strip().casefold()
    for form in (plain, short):
        if form in number_words().opinions:
            return Value(teks=text, kind=Kind.OPINION)
    return None


@lru_cache(maxsize=1)
def _judging() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{alternatives(number_words().penilai)})\s*:?\s+)+", re.IGNORECASE)


def read_parentheses(text: str, expect: Kind | None) -> Value | None:
    """(3.14) alone: negative in accounting, but also a remark; flagged."""
    found = re.fullmatch(r"\(\s*([^()]+?)\s*\)\s*(%?)", text)
    inner = read_quantity(found.group(1) + found.group(2), expect) if found else None
    if inner is None or inner.number is None or Flag.TRAILING in inner.flags:
        return None
    changed = {"teks": text, "number": -abs(inner.number), "flags": (*inner.flags, Flag.PARENTHESES)}
    return inner.model_copy(update=changed | ({"other": -abs(inner.other)} if inner.other is not None else {}))


def read_bound(text: str, expect: Kind | None) -> Value | None:
    """>= 75, kurang dari 3%, UCI >= 90 %, 80 ke atas; `=100%` is just the quantity."""
    if upwards := _UPWARDS.fullmatch(text):
        inner = read_quantity(upwards.group(1), expect)
        return _bound(text, inner, "low" if upwards.group(2).casefold() == "atas" else "high", strict=False)
    found = _comparison().match(text)
    if found is None:
        return None
    end, strict = number_words().comparators[re.sub(r"\s+", " ", found.group("op")).casefold()]
    inner = read_quantity(text[found.end() :].strip(), expect)
    if end == "equal":
        return None if inner is None else inner.model_copy(update={"teks": text})
    bound = _bound(text, inner, end, strict=strict)
    return bound if bound is None or not found.group("name") else _flagged(bound, Flag.TRAILING)


@lru_cache(maxsize=1)
def _comparison() -> re.Pattern[str]:
    signs = [word for word in number_words().comparators if not word[0].isalpha()]
    words = [word for word in number_words().comparators if word[0].isalpha()]
    return re.compile(
        rf"(?:(?P<name>[^\W\d_]{{2,12}})\s*(?=[<>≥≤]))?(?P<op>{alternatives(signs)}|(?:{alternatives(words)})\b)[\s.:]*",
        re.IGNORECASE,
    )


def _bound(text: str, inner: Value | None, end: str, *, strict: bool) -> Value | None:
    if inner is None:
        return None
    changed = {"teks": text, "kind": Kind.BOUND, "number": None, "strict": strict, end: inner.number}
    return inner.model_copy(update=changed)


def read_ratio(text: str, expect: Kind | None) -> Value | None:  # noqa: ARG001
    """89/100.000 KH, 1:20, 3 dari 4, 5 permil: over which number is kept."""
    if mille := _MILLE.fullmatch(text):
        top = read_numeral(mille.group(1).rstrip(".,"))
        return _ratio(text, top, Decimal(1000), "‰")
    found = _RATIO.fullmatch(text)
    if found is None:
        return None
    top, below = read_numeral(found.group(1)), read_numeral(found.group(2), money=True)  # 100.000 is no decimal
    if below.number is None or top.number is None:
        return None
    if int(below.number) in _YEARS and "." not in found.group(2):  # 12/2016, 2015/2016
        return None
    return _ratio(text, top, below.number, found.group(3).strip(" .%") or None)


def _ratio(text: str, top: Numeral, below: Decimal, unit: str | None) -> Value:
    return Value(
        teks=text,
        kind=Kind.RATIO,
        number=top.number,
        decimals=top.decimals,
        denominator=below,
        unit=unit,
        other=top.other,
        other_decimals=top.other_decimals,
        flags=top.flags,
    )


def read_range(text: str, expect: Kind | None) -> Value | None:
    """5-6%, 76 s/d 100, 1-3 hari; not the years 2013-2018."""
    found = _span().match(text)
    if found is None or text[0] in SIGN:
        return None
    low, high = read_quantity(found.group(1), expect), read_quantity(text[found.end() :].strip(), expect)
    if low is None or high is None or low.number is None or high.number is None or low.number > high.number:
        return None
    if found.group(1)[0] == "0" and len(found.group(1)) > 1 and found.group(1)[1].isdigit():  # a telephone number
        return None
    if low.number in _YEARS and high.number in _YEARS and high.unit is None:
        return None
    flags = tuple(dict.fromkeys((*low.flags, *high.flags)))
    changed = {"teks": text, "kind": Kind.RANGE, "number": None, "other": None, "low": low.number, "high": high.number}
    return high.model_copy(update=changed | {"decimals": max(low.decimals, high.decimals), "flags": flags})


@lru_cache(maxsize=1)
def _span() -> re.Pattern[str]:
    words = alternatives(number_words().sampai)
    return re.compile(rf"({_N}(?:\s*%)?)\s*(?:[-–—~]|(?:{words})(?![a-z]))\s*(?=\d)", re.IGNORECASE)


def read_named(text: str, expect: Kind | None) -> Value | None:
    """A number behind the word that says what it counts: Level 3, Skor 3,5."""
    found = _naming().match(text)
    inner = read_quantity(text[found.end() :], expect) if found else None
    if found is None or inner is None or inner.number is None:
        return None
    return inner.model_copy(update={"teks": text, "unit": inner.unit or found.group(1)})


@lru_cache(maxsize=1)
def _naming() -> re.Pattern[str]:
    return re.compile(rf"({alternatives(number_words().awalan)})\s*:?\s+(?=[\d-])", re.IGNORECASE)


def _flagged(value: Value, flag: Flag) -> Value:
    return value.model_copy(update={"flags": (*value.flags, flag)})
