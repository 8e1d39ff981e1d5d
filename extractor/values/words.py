"""Numbers written out in words, and digits that stand beside their words: 3 (tiga)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractor.model.value import Value
from extractor.values.lexicon import alternatives, number_words

_TENS = {"belas", "puluh", "ratus"}
_TAIL = re.compile(r"\s*\b(?:rupiah|persen|prosen|orang)\b\s*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    words = [*number_words().angka, *_TENS, *number_words().scales, "koma"]
    return re.compile(rf"se(?=\s*(?:{alternatives([*_TENS, *number_words().scales])}))|{alternatives(words)}")


def words_to_number(text: str) -> Decimal | None:
    """The number that Indonesian words stand for: `dua puluh satu` is 21; None if they are no number.

    Spelling variants (milyar, trilyun), glued words (duapuluh) and decimals (dua koma lima) are understood; a
    trailing rupiah, persen or orang is ignored.
    """
    rest = re.sub(r"[\s\-]+", " ", _TAIL.sub("", text).casefold().strip(" .,"))
    tokens: list[str] = []
    while rest:
        found = _word().match(rest)
        if found is None:
            return None
        tokens.append(found.group())
        rest = rest[found.end() :].lstrip()
    if not tokens:
        return None
    whole, _, decimals = _split(tokens)
    number = _whole(whole)
    if number is None or decimals is None:
        return number
    digits = [number_words().angka.get(token) for token in decimals]
    if not digits or None in digits:
        return None
    return number + Decimal("0." + "".join(str(digit) for digit in digits))


def _split(tokens: list[str]) -> tuple[list[str], str, list[str] | None]:
    if "koma" not in tokens:
        return tokens, "", None
    at = tokens.index("koma")
    return tokens[:at], "koma", tokens[at + 1 :]


def _whole(tokens: list[str]) -> Decimal | None:
    """Sum of groups below a scale word; None where the words do not follow each other as numbers do."""
    vocabulary = number_words()
    total, group, unit = Decimal(0), 0, None
    ceiling = Decimal("Infinity")
    for token in tokens:
        scale = vocabulary.scales.get(token)
        if token == "se" or token in vocabulary.angka:  # noqa: S105 - a number word
            if unit is not None:
                return None
            unit = vocabulary.angka.get(token, 1)
        elif scale:
            amount, factor = group + (unit or 0), vocabulary.factor(scale)
            if amount == 0 or factor >= ceiling:
                return None
            total, group, unit, ceiling = total + amount * factor, 0, None, factor
        else:
            if unit is None:
                return None
            if token == "belas":  # noqa: S105 - a number word
                unit += 10
            else:
                group, unit = group + unit * (10 if token == "puluh" else 100), None  # noqa: S105
    return total + group + (unit or 0)


@dataclass(frozen=True, slots=True)
class DigitsWords:
    """Digits with words in parentheses behind them, and where both stand in the text.

    Attributes:
        digits: The value in digits.
        start: First character of the digits.
        end: Behind the last character of the digits.
        words: The words, as printed.
        number: What the words stand for.
        words_start: First character of the words.
        words_end: Behind the last character of the words.
    """

    digits: Value
    start: int
    end: int
    words: str
    number: Decimal
    words_start: int
    words_end: int

    @property
    def agree(self) -> bool:
        """Digits and words say the same number."""
        return self.digits.number == self.number


_PAIR = re.compile(
    r"(?<![\w.,/])((?:Rp|IDR)?[.\s]{0,2}\d[\d.,]*(?:[.,]?-)?)\s*(?:%|persen)?\s*\(\s*([A-Za-z][A-Za-z\s\-]*?)\s*\)",
    re.IGNORECASE,
)


def digits_with_words(text: str) -> list[DigitsWords]:
    """All pairs such as `3 (tiga)` in a text, whether they agree or not."""
    from extractor.values.parse import parse  # parse() itself reads number words

    pairs = []
    for found in _PAIR.finditer(text):
        number = words_to_number(found.group(2))
        if number is not None:
            digits = found.group(1).rstrip(".,")
            start = found.start(1) + len(digits) - len(digits.lstrip(" ."))
            value = parse(digits.lstrip(" ."))
            pairs.append(
                DigitsWords(value, start, found.start(1) + len(digits), found.group(2), number, *found.span(2))
            )
    return pairs
