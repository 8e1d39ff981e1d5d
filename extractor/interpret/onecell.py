"""A program and its activity in one cell: the name of the program in bold, that of the activity below it not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from extractor.canon.fold import fold
from extractor.model.page import Line

PROGRAM = "program"


def part_names(lines: Sequence[Line]) -> tuple[str, str] | None:
    """The name of the program and that of the activity; None if the lines are one name.

    Args:
        lines: The lines of a cell below a header of programs and activities.
    """
    words = [word for line in lines for word in line.words]
    program = [*takewhile(lambda word: word.bold, words)]
    rest = words[len(program) :]
    if len(program) < 2 or not rest or any(word.bold for word in rest) or fold(program[0].text) != PROGRAM:
        return None
    return " ".join(word.text for word in program), " ".join(word.text for word in rest)
