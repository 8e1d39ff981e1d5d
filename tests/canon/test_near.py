"""Texts that stand near each other are found, each pair once."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from extractor.canon.near import pairs


@given(st.lists(st.text("abc ", max_size=6), max_size=8), st.sampled_from([40.0, 75.0, 100.0]))
def test_pairs_are_those_that_comparing_all_with_all_gives(texts: list[str], least: float) -> None:
    alike = [(one, two, fuzz.ratio(texts[one], texts[two])) for one, two in combinations(range(len(texts)), 2)]
    assert list(pairs(texts, least)) == [pair for pair in alike if pair[2] >= least]


def test_a_text_stands_near_its_own_slip_of_the_pen() -> None:
    assert [pair[:2] for pair in pairs(["jalan mantap", "air bersih", "jalan mantab"], 90.0)] == [(0, 2)]
