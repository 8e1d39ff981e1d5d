"""Which formula of capaian an expression is: told by what it gives, not by how it is written."""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from functools import cached_property, lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load

UNKNOWN = "unknown"
_TRIED = ((Fraction(7), Fraction(5)), (Fraction(3), Fraction(11)))  # realisasi, target
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)?|[-–—−+*/:×÷()\[\]{}]")
_SIGNS = {"–": "-", "—": "-", "−": "-", "×": "*", "÷": "/", ":": "/", "[": "(", "{": "(", "]": ")", "}": ")"}
_YEARS_APART = re.compile(r"\b[tn]\s*[-–]\s*\d", re.IGNORECASE)
_PERCENT = re.compile(r"\s*[x×*]\s*100\s*%?\s*$|%", re.IGNORECASE)


class FormulaWords(Vocabulary):
    """Content of formulas.yaml; the file explains each key."""

    realisasi: frozenset[str]
    target: frozenset[str]
    netral: frozenset[str]
    capaian: frozenset[str]
    lain: frozenset[str]
    makin: tuple[str, ...]
    naik: tuple[str, ...]
    turun: tuple[str, ...]
    menilai: tuple[str, ...]

    @cached_property
    def sizes(self) -> dict[str, bool]:
        """Word of size to whether it is up."""
        return dict.fromkeys(self.naik, True) | dict.fromkeys(self.turun, False)


@lru_cache(maxsize=1)
def formula_words() -> FormulaWords:
    """The words of formulas."""
    return load("formulas", FormulaWords)


def classify(numerator: str, denominator: str | None = None) -> str:
    """POS, NEG_2TR, NEG_TR, NEG_CONST or unknown.

    Args:
        numerator: Above the bar; the whole expression if it stands on one line.
        denominator: Below the bar.
    """
    if denominator is None:
        numerator, denominator = _at_last_slash(_PERCENT.sub("", numerator))
    above, below = _symbols(numerator), _symbols(denominator) if denominator is not None else "1"
    if not above or not below:
        return UNKNOWN
    given = [_value(f"({above})/({below})", *point) for point in _TRIED]
    for name, values in _known().items():
        if given in (values, [100 * value for value in values]):
            return name
    return UNKNOWN


def speaks_of_capaian(expression: str) -> bool:
    """Whether realisasi or target stand in it."""
    words = fold(expression).split()
    return any(word in formula_words().realisasi | formula_words().target for word in words)


def _known() -> dict[str, list[Fraction]]:
    return {
        "POS": [r / t for r, t in _TRIED],
        "NEG_2TR": [(2 * t - r) / t for r, t in _TRIED],
        "NEG_TR": [t / r for r, t in _TRIED],
        "NEG_CONST": [Fraction(1)] * len(_TRIED),
    }


def _at_last_slash(text: str) -> tuple[str, str | None]:
    """What stands before and behind the last slash outside of parentheses: those around the numerator are left out."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in ")]}") - (text[at] in "([{")
        if depth == 0 and text[at] in "/:÷":
            return text[:at], text[at + 1 :]
    return text, None


def _symbols(text: str) -> str | None:
    """The expression in R and T; None if it holds anything else."""
    if _YEARS_APART.search(text):
        return None
    symbols: list[str] = []
    for token in _TOKEN.findall(_PERCENT.sub("", text)):
        symbol = _symbol(token)
        if symbol is None:
            return None
        if symbol and not (symbol in "RT" and symbols[-1:] == [symbol]):  # Target Rencana
            symbols.append(symbol)
    return re.sub(r"T(?:/T)+", "T", "".join(symbols)) or None  # Rencana/Target: one or the other


def _symbol(token: str) -> str | None:
    """R, T, a sign or a number; empty for a word that says nothing, None for one that is not known."""
    words = formula_words()
    word = fold(token)
    if word in words.realisasi:
        return "R"
    if word in words.target:
        return "T"
    if token[0].isdigit():
        return token.replace(",", ".")
    if token.isalpha():
        return "*" if word == "x" else "" if word in words.netral else None
    return _SIGNS.get(token, token)


def _value(expression: str, realisasi: Fraction, target: Fraction) -> Fraction | None:
    try:
        return _evaluate(ast.parse(expression, mode="eval").body, {"R": realisasi, "T": target})
    except (SyntaxError, ZeroDivisionError, KeyError, TypeError):
        return None


def _evaluate(node: ast.expr, names: dict[str, Fraction]) -> Fraction:
    """Value of an arithmetic expression; raises TypeError for anything else."""
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            one, two = _evaluate(left, names), _evaluate(right, names)
            match op:
                case ast.Add():
                    return one + two
                case ast.Sub():
                    return one - two
                case ast.Mult():
                    return one * two
                case ast.Div():
                    return one / two
        case ast.Name(id=name):
            return names[name]
        case ast.Constant(value=int() | float() as number):
            return Fraction(str(number))
    raise TypeError(f"no arithmetic: {ast.dump(node)}")
