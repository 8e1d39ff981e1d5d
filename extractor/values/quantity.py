"""A single quantity: currency, sign, digits, money tail, percent sign, scale word, unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.canon.units import family
from extractor.model.value import Flag, Kind, Value
from extractor.values.lexicon import alternatives, number_words
from extractor.values.numbers import NUMERAL, Numeral, is_code, read_numeral
from extractor.values.words import words_to_number

SIGN = "-+−–"
_MONEY_TAIL = re.compile(r"[.,]{0,2}\s?[-–—=]{1,2}(?![\d\s]*\d)\s*[.;,]?")
_BARE_TAIL = re.compile(r"[-–—]\s*[.;]?$")
_PARENTHESIS = re.compile(r"^\s*\(([^()]*)\)")
_UNIT = re.compile(r"(?:[^\W\d_]|[µ°])[^\d(),;:=<>≥≤]*(?:(?<=[a-z])[²³23](?!\d))?", re.IGNORECASE)
_OCR_ZERO = re.compile(r"0(?=[a-z]{3})")
_MORE = re.compile(r"\s+([.,]?\d[\d.,]*)(?![^\W_])")
_MAX_UNIT_WORDS = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Digits at the start of a text, and what is left behind them."""

    numeral: Numeral
    digits: str
    rest: str
    joined: bool


@lru_cache(maxsize=1)
def _currency() -> re.Pattern[str]:
    names = [word for word in number_words().currencies if word not in {"rupiah", "rupiahs", "dollar", "dolar"}]
    return re.compile(rf"({alternatives(names)}|us\s\$|\$)[\s.:]*(?=[-+\d])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _percent() -> re.Pattern[str]:
    return re.compile(rf"\s*[.,]?\s*({alternatives(number_words().persen)})(?![^\W\d_])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _scale() -> re.Pattern[str]:
    return re.compile(rf"\s*({alternatives([*number_words().scales, *number_words().skala_uang])})\b", re.IGNORECASE)


def read_run(text: str, *, money: bool, percent: bool) -> Run | None:
    """Digits at the start of `text`, put together where a line break or a stray space cut them."""
    found = NUMERAL.match(text)
    if found is None:
        return None
    digits, rest, joined = found.group(), text[found.end() :], False
    while more := _MORE.match(rest):
        glued = digits + more.group(1)
        if _complete(digits) and more.group(1)[0] not in ".," and more.group(1).strip("0"):
            break
        if not read_numeral(glued.rstrip(".,"), money=money).sound:
            break
        digits, rest, joined = glued, rest[more.end() :], True
    core = digits.rstrip(".,")
    rest = digits[len(core) :] + rest
    return Run(read_numeral(core, money=money, percent=percent), core, rest, joined)


def _complete(digits: str) -> bool:
    """The run needs nothing more to be a number: no open separator, no short last group of thousands."""
    return digits[-1].isdigit() and read_numeral(digits).sound


def read_quantity(text: str, expect: Kind | None = None) -> Value | None:
    """A text that begins with one quantity; None if it does not, or if more numbers follow.

    Args:
        text: White space collapsed.
        expect: What the column says of bare numbers.
    """
    currency, rest = _take_currency(text)
    negative = rest[:1] in {"-", "−", "–"}
    rest = rest[1:].lstrip() if rest[:1] and rest[0] in SIGN else rest
    money = bool(currency or expect is Kind.MONEY) and "%" not in rest
    percent = expect is Kind.PERCENT or "%" in rest
    run = read_run(rest, money=money, percent=percent)
    if run and not money and _money_tail(run):
        money, run = True, read_run(rest, money=True, percent=False)
    if run is None or (not money and is_code(run.digits) and not run.numeral.sound):
        return None
    return _finish(text, run, negative=negative, currency=currency, money=money, expect=expect)


def _take_currency(text: str) -> tuple[str | None, str]:
    found = _currency().match(text)
    if found is None:
        return None, text
    name = re.sub(r"\s", "", found.group(1)).casefold()
    return number_words().currencies.get(name, "US$"), text[found.end() :]


def _money_tail(run: Run) -> bool:
    """A tail of money stands right behind the digits: `,-`, `.-`, or a bare dash behind whole groups."""
    tail = _MONEY_TAIL.match(run.rest)
    if tail is None:
        return False
    bare = _BARE_TAIL.match(run.rest) is not None and _thousands_mark(run.digits) is not None
    return bare or tail.group()[0] in ".,"


def _finish(
    text: str, run: Run, *, negative: bool, currency: str | None, money: bool, expect: Kind | None
) -> Value | None:
    flags = [*run.numeral.flags, *([Flag.JOINED] if run.joined else [])]
    rest = run.rest
    if money and (tail := _MONEY_TAIL.match(rest)):
        rest = rest[tail.end() :]
    elif rest[:1] in {".", ","}:
        if rest.strip() == rest[0] == _thousands_mark(run.digits):  # 35.317. lost its last group
            return Value(teks=text, kind=Kind.MONEY if money else Kind.NUMBER, flags=(Flag.MALFORMED,))
        rest = rest[1:]
    rest = _drop_words(rest)
    percent = _percent().match(rest)
    rest = _drop_words(rest[percent.end() :]) if percent else rest
    scale, rest = _take_scale(rest, money) if not percent else (None, rest)
    unit, rest = _take_unit(rest.strip())
    if re.search(r"\d", rest) or (percent and rest and _is_stop(rest)):
        return None
    if rest.strip(" .;"):
        flags.append(Flag.TRAILING)
    if unit and unit.casefold() in number_words().currencies:
        currency, unit, money = number_words().currencies[unit.casefold()], None, True
    kind = _kind(percent=percent is not None, money=money and unit is None, unit=unit, expect=expect)
    if kind is Kind.PERCENT and unit:
        unit, flags = None, [*flags, Flag.TRAILING]
    return _value(text, run.numeral, negative, kind, "%" if percent else unit or currency, scale, tuple(flags))


def _value(
    text: str,
    numeral: Numeral,
    negative: bool,
    kind: Kind,
    unit: str | None,
    scale: str | None,
    flags: tuple[Flag, ...],
) -> Value:
    number, other = numeral.number, numeral.other
    return Value(
        teks=text,
        kind=kind,
        number=-number if negative and number is not None else number,
        decimals=numeral.decimals,
        unit=unit,
        scale=scale,
        other=-other if negative and other is not None else other,
        other_decimals=numeral.other_decimals,
        flags=flags,
    )


def _kind(*, percent: bool, money: bool, unit: str | None, expect: Kind | None) -> Kind:
    if percent:
        return Kind.PERCENT
    if money:
        return Kind.MONEY
    return Kind.PERCENT if expect is Kind.PERCENT and unit is None else Kind.NUMBER


def _thousands_mark(digits: str) -> str | None:
    return digits[-4] if len(digits) > 4 and digits[-4] in ".," else None


def _drop_words(rest: str) -> str:
    """Without the same number in words: 21 (dua puluh satu)."""
    found = _PARENTHESIS.match(rest)
    return rest[found.end() :] if found and words_to_number(found.group(1)) is not None else rest


def _take_scale(rest: str, money: bool) -> tuple[str | None, str]:
    found = _scale().match(rest)
    if found is None:
        return None, rest
    word = found.group(1)
    if len(word) == 1 and (not word.isupper() or (rest[found.end() :].strip() and not money)):
        return None, rest
    vocabulary = number_words()
    scale = vocabulary.scales.get(word.casefold()) or (vocabulary.skala_uang.get(word.upper()) if money else None)
    return (scale, rest[found.end() :]) if scale else (None, rest)


def _take_unit(rest: str) -> tuple[str | None, str]:
    """The unit at the start of `rest`, and what follows it."""
    inside = _PARENTHESIS.match(rest)
    if inside and family(inside.group(1)) is not None:
        return inside.group(1).strip(), rest[inside.end() :]
    found = _UNIT.match(_OCR_ZERO.sub("O", rest, count=1)) if rest else None
    if found is None:
        return None, rest
    unit = rest[: found.end()].strip(" .-–*")
    if _is_stop(unit) or len(unit.split()) > _MAX_UNIT_WORDS:
        return None, rest
    return unit, rest[found.end() :]


def _is_stop(rest: str) -> bool:
    """The text goes on with a word that begins no unit."""
    words = rest.split()
    return bool(words) and words[0].strip(".,;").casefold() in number_words().bukan_satuan
