"""Print a number in either style, read it back."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from extractor.model.value import Flag, Kind
from extractor.values.numbers import read_numeral
from extractor.values.parse import parse

numbers = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)


def printed(number: Decimal, style: str, decimals: int) -> str:
    english = f"{number:,.{decimals}f}"
    return english if style == "en" else english.translate(str.maketrans(",.", ".,"))


@given(numbers, st.sampled_from(["id", "en"]), st.integers(0, 2))
def test_round_trip(number: Decimal, style: str, decimals: int) -> None:
    number = round(number, decimals)
    value = parse(printed(number, style, decimals))
    readings = {value.number, value.other} if Flag.AMBIGUOUS in value.flags else {value.number}
    assert number in readings
    if decimals and value.other is None:
        assert value.decimals == decimals


@given(numbers, st.sampled_from(["id", "en"]), st.sampled_from(["", ",-", ".-"]), st.sampled_from(["Rp ", "Rp.", ""]))
def test_money_is_never_open(number: Decimal, style: str, tail: str, prefix: str) -> None:
    whole = number.to_integral_value()
    value = parse(prefix + printed(whole, style, 0) + tail, expect=Kind.MONEY)
    assert (value.kind, value.number) == (Kind.MONEY, whole)
    assert value.certain


@given(numbers, st.sampled_from(["id", "en"]))
def test_negative_mirrors_positive(number: Decimal, style: str) -> None:
    text = printed(number, style, 2)
    positive, negative = parse(text + "%"), parse(f"-{text}%")
    assert positive.number is not None
    assert negative.number == -positive.number


@given(st.text(alphabet="0123456789.,", max_size=14))
def test_any_run_is_read_or_refused(run: str) -> None:
    numeral = read_numeral(run)
    assert (numeral.number is None) == (Flag.MALFORMED in numeral.flags)
    assert (numeral.other is None) == (Flag.AMBIGUOUS not in numeral.flags)


@given(st.text(max_size=40), st.sampled_from([None, *Kind]))
def test_parse_never_fails_and_keeps_the_print(text: str, expect: Kind | None) -> None:
    assert parse(text, expect=expect).teks == " ".join(text.split())
