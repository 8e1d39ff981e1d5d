"""What a function answered to a text, remembered until the report is done: many rules ask for the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

_MOST = 32768  # answers of one function; names of a whole archive may be asked for in one process

_forget: list[Callable[[], None]] = []


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    """The function, with its answers remembered; its arguments must be hashable, its answers are shared."""
    kept = lru_cache(maxsize=_MOST)(function)
    _forget.append(kept.cache_clear)
    return cast("Callable[P, R]", kept)


@contextmanager
def forgetting() -> Iterator[None]:
    """Forgets all answers at the end: texts of one report seldom stand in the next, and hold 45 MiB after 700 pages."""
    try:
        yield
    finally:
        for forget in _forget:
            forget()
