"""Answers are remembered while a report is worked on, and no longer."""

from __future__ import annotations

import pytest

from extractor.memo import forgetting, remembered

asked: list[str] = []


@remembered
def length(text: str) -> int:
    asked.append(text)
    return len(text)


@pytest.fixture(autouse=True)
def _asked_anew() -> None:
    with forgetting():
        asked.clear()


def test_a_text_is_looked_at_once() -> None:
    assert [length("sasaran"), length("sasaran")] == [7, 7]
    assert asked == ["sasaran"]


def test_nothing_is_remembered_after_a_report() -> None:
    with forgetting():
        length("sasaran")
    length("sasaran")
    assert asked == ["sasaran", "sasaran"]


@forgetting()
def _fail() -> None:
    length("sasaran")
    raise ValueError("rusak")


def test_a_report_that_fails_is_forgotten_too() -> None:
    with pytest.raises(ValueError, match="rusak"):
        _fail()
    length("sasaran")
    assert asked == ["sasaran", "sasaran"]
