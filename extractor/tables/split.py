"""Several rows in one ruled row: told apart by text lines that stand on one baseline across the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.canon.units import family
from extractor.model.geometry import Box, union
from extractor.model.page import Line
from extractor.model.value import Flag, Kind
from extractor.tables.celltext import broken_number
from extractor.values.parse import parse

if TYPE_CHECKING:
    from extractor.tables.rows import Slot

MARK = re.compile(
    r"^\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z][.)]|[-–•▪➢✓❖*])(?:\s|$)|^\d{1,2}(?:\.\d{1,2})*\s+(?=[A-Z])"
)
NUMBERED = re.compile(r"^\(?(\d{1,2}|[a-z])[.)](?!\d)\s*\S")
SPACE = 0.3  # of a line's height: between two words
LEVEL = 0.6  # of a line's height: lines closer than this are on one level
VALUES = frozenset(set(Kind) - {Kind.TEXT})

Slots = dict[int, "Slot"]


def split_row(slots: Slots, label: int, figures: Sequence[int]) -> list[Slots]:
    """The logical rows of one ruled row; one if nothing speaks for more.

    Args:
        slots: Column to what stands in it.
        label: The column that names rows.
        figures: Columns of figures.
    """
    if label not in slots or slots[label].merged:
        return [slots]
    filled = [slots[col].lines for col in figures if col in slots and not slots[col].merged]
    several = _stacked(filled)
    if not several and (own := _itemised(slots, label, figures)):
        several, figures = [slots[col].lines for col in own], own  # what else the row holds is of all its items
    if several:
        blocks = _blocks(slots[label].lines, several)
    elif filled and all(len(lines) == 1 for lines in filled):
        blocks = _numbered(slots[label].lines)
    else:
        blocks = []
    if len(blocks) < 2:
        return [slots]
    shared = frozenset() if several else frozenset(figures)
    return [_part(slots, label, figures, blocks, index, shared) for index in range(len(blocks))]


def _stacked(columns: Sequence[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
    """Columns with several values one under the other; empty unless enough of the columns have them."""
    several = [lines for lines in columns if len(_entries(lines)) > 1 and all(_is_value(line.text) for line in lines)]
    if len(several) < min(2, len(columns)):
        return []
    if any(len(lines) == 1 and _is_value(lines[0].text) for lines in columns) and len(several) < len(columns) / 2:
        return []
    return several


def _itemised(slots: Slots, label: int, figures: Sequence[int]) -> list[int]:
    """Columns that hold a value for each of the marked items of the label, where the others hold one for all."""
    lines = slots[label].lines
    items = sum(MARK.match(line.text) is not None for line in lines)
    if items < 2 or not MARK.match(lines[0].text):
        return []
    own = {col: _entries(slots[col].lines) for col in figures if col in slots and not slots[col].merged}
    return [
        col
        for col, entries in own.items()
        if len(entries) == items and all(_is_value(" ".join(line.text for line in entry)) for entry in entries)
    ]


def _levels(several: Sequence[tuple[Line, ...]]) -> list[float]:
    """Heights (baselines) on which figures stand."""
    levels: list[float] = []
    for y, height in sorted((line.box.y1, line.box.height) for lines in several for line in lines):
        if not levels or y - levels[-1] > LEVEL * height:
            levels.append(y)
    return levels


def _numbered(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Blocks of a cell whose lines are numbered 1, 2, ... (or a, b, ...) from its first line on."""
    marks = [(line, found.group(1)) for line in lines if (found := NUMBERED.match(line.text))]
    if len(marks) < 2 or marks[0][0] is not lines[0]:
        return []
    order = [int(mark) if mark.isdecimal() else ord(mark.lower()) for _, mark in marks]
    if any(after - before != 1 for before, after in pairwise(order)):
        return []
    starts = [line.box.y0 for line, _ in marks]
    return list(zip(starts, [*starts[1:], float("inf")], strict=True))


def _is_value(text: str) -> bool:
    value = parse(text)
    return value.kind in VALUES and Flag.MALFORMED not in value.flags and text.strip() != "%"


def _blocks(lines: Sequence[Line], several: Sequence[tuple[Line, ...]]) -> list[tuple[float, float]]:
    """Height ranges (top, bottom) of the rows: by the marks that begin them, else by the levels of the figures.

    Figures above the first label line belong to another column's text; they get a range of their own.
    """
    levels = _levels(several)
    marked = [line.box.y0 for line in lines if MARK.match(line.text)]
    first_marked = bool(marked) and marked[0] == lines[0].box.y0
    if first_marked or len(marked) >= max(2, min(map(len, several)) - 1):
        starts = marked
        if lines[0].box.y0 < starts[0] - 1:
            starts = [lines[0].box.y0, *starts]
    else:
        starts = _starts_by_level(lines, levels)
    if levels[0] < lines[0].box.y_mid - LEVEL * lines[0].box.height:
        starts = [float("-inf"), *starts]
    return list(zip(starts, [*starts[1:], float("inf")], strict=True))


def _starts_by_level(lines: Sequence[Line], levels: Sequence[float]) -> list[float]:
    """A row begins with the label line that stands on the level of its figure, or next to it."""
    starts: list[float] = []
    for level in levels:
        near = min(lines, key=lambda line: abs(line.box.y1 - level))
        if near.box.y0 not in starts and abs(near.box.y1 - level) < 1.5 * near.box.height:
            starts.append(near.box.y0)
    if starts and lines[0].box.y0 < starts[0]:
        starts[0] = lines[0].box.y0
    return starts


def _part(
    slots: Slots,
    label: int,
    figures: Sequence[int],
    blocks: Sequence[tuple[float, float]],
    index: int,
    shared: frozenset[int],
) -> Slots:
    part: Slots = {}
    for col, slot in slots.items():
        if col not in shared and (col == label or col in figures or _follows_blocks(slot, blocks, col < label)):
            lines = _lines_of(slot, blocks, index) if col != label else _lines_within(slot, blocks, index)
            if lines:
                part[col] = replace(slot, lines=lines, box=_around(slot.box, lines), split=True)
        else:
            part[col] = replace(slot, merged=slot.merged or (index > 0 and col not in shared))
    return part


def _lines_of(slot: Slot, blocks: Sequence[tuple[float, float]], index: int) -> tuple[Line, ...]:
    """Lines of one block: one by one where there are as many entries as blocks, else by their height.

    One entry less, none of them beside the first block, are those of the blocks below that heading.
    """
    entries = _entries(slot.lines)
    if len(entries) == len(blocks):
        return entries[index]
    if len(entries) == len(blocks) - 1 and entries and _block_of(entries[0][0], blocks) == 1:
        return entries[index - 1] if index else ()
    return _lines_within(slot, blocks, index)


def _lines_within(slot: Slot, blocks: Sequence[tuple[float, float]], index: int) -> tuple[Line, ...]:
    return tuple(line for line in slot.lines if _block_of(line, blocks) == index)


def _entries(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Lines of a column of figures by figure: what is in parentheses, or no value, belongs to the one above."""
    entries: list[list[Line]] = []
    for line in lines:
        if entries and _goes_on(entries[-1][-1].text, line.text):
            entries[-1].append(line)
        else:
            entries.append([line])
    return [tuple(entry) for entry in entries]


def _goes_on(above: str, text: str) -> bool:
    return text.startswith("(") or not _is_value(text) or broken_number(above, text)


def _follows_blocks(slot: Slot, blocks: Sequence[tuple[float, float]], above: bool) -> bool:
    """Whether each line of a column of words stands at the begin of some block, as units do: each is of its own row.

    Left of the label stands what the rows are below of (`above`): there it is the texts of the cell that must begin
    with the blocks, whose lines go on to the next where they have no room.
    """
    if len(slot.lines) < 2:
        return False
    if above:
        begins = [slot.lines[0], *(line for before, line in pairwise(slot.lines) if not _runs_on(before, line, slot))]
        return len(begins) > 1 and all(_begins_block(line, blocks) for line in begins)
    met = {_block_of(line, blocks) for line in slot.lines}
    if len(met) == len(slot.lines) and all(family(line.text.strip("()")) for line in slot.lines):
        return True
    return len(met) >= max(2, len(blocks) - 1) and len(slot.lines) <= len(blocks) + 1


def _begins_block(line: Line, blocks: Sequence[tuple[float, float]]) -> bool:
    return any(abs(line.box.y0 - top) < LEVEL * line.box.height for top, _ in blocks)


def _runs_on(before: Line, line: Line, slot: Slot) -> bool:
    """A line goes on with the one before: in lower case, or because its first word had no room there."""
    if MARK.match(line.text) or line.box.y0 - before.box.y1 > line.box.height:
        return False
    full = before.box.x1 + line.words[0].box.width + SPACE * line.box.height > slot.box.x1
    return full or line.text[:1].islower()


def _block_of(line: Line, blocks: Sequence[tuple[float, float]]) -> int:
    middle = line.box.y_mid
    return next((index for index, (_, foot) in enumerate(blocks) if middle < foot), len(blocks) - 1)


def _around(cell: Box, lines: Sequence[Line]) -> Box:
    box = union(line.box for line in lines)
    return Box(cell.x0, box.y0, cell.x1, box.y1)
