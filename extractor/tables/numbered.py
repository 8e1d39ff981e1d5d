"""Several rows in one ruled row: told apart by their numbers, which stand one below the other in its first cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.model.geometry import Box, union
from extractor.model.page import Line

if TYPE_CHECKING:
    from extractor.tables.rows import Slot

NUMBER = re.compile(r"^(\d{1,2})[.)]?$")
LEVEL = 0.6  # of a line's height: lines closer than this are on one level

Slots = dict[int, "Slot"]


def part_by_numbers(slots: Slots, numbers: int | None) -> list[Slots]:
    """The rows of one ruled row, parted at its numbers; one if it is not numbered so.

    That is so where the cell holds nothing but numbers that count on, and beside each of them a text begins in one and
    the same column.

    Args:
        slots: Column to what stands in it.
        numbers: The column of numbers.
    """
    if numbers is None or numbers not in slots or slots[numbers].merged or len(slots[numbers].lines) < 2:
        return [slots]
    lines = slots[numbers].lines
    if not _counts_on(lines) or not any(_begins(slot, lines) for col, slot in slots.items() if col != numbers):
        return [slots]
    starts = [line.box.y0 - LEVEL * line.box.height for line in lines]
    starts[0] = float("-inf")
    spans = list(pairwise([*starts, float("inf")]))
    return [{col: slot for col, slot in _between(slots, *span).items() if slot.lines} for span in spans]


def _counts_on(lines: Sequence[Line]) -> bool:
    found = [NUMBER.match(line.text) for line in lines]
    numbers = [int(number[1]) for number in found if number]
    return len(numbers) == len(lines) and all(after - before == 1 for before, after in pairwise(numbers))


def _begins(slot: Slot, numbers: Sequence[Line]) -> bool:
    """Whether a text begins beside each number, with a capital."""
    beside = [_beside(slot.lines, number) for number in numbers]
    return all(line is not None and line.text[:1].isupper() for line in beside)


def _beside(lines: Sequence[Line], number: Line) -> Line | None:
    near = LEVEL * number.box.height
    return next((line for line in lines if abs(line.box.y1 - number.box.y1) < near), None)


def _between(slots: Slots, top: float, foot: float) -> Slots:
    parts: Slots = {}
    for col, slot in slots.items():
        lines = tuple(line for line in slot.lines if top <= line.box.y0 < foot)
        box = union(line.box for line in lines) if lines else slot.box
        parts[col] = replace(slot, lines=lines, box=Box(slot.box.x0, box.y0, slot.box.x1, box.y1), split=True)
    return parts
