"""Types pages without rules from a sketch: each character is as wide as the next, as on a typewriter."""

from __future__ import annotations

import re

from extractor.document.words import build_lines
from extractor.model.geometry import Box
from extractor.model.page import CaraBaca, Edge, Page, Word

LETTER, PITCH, SIZE, LEFT, TOP = 5.0, 13.0, 10.0, 60.0, 72.0  # points; three blanks are a wide gap


def typed(nomor: int, sketch: str, *rules: int) -> Page:
    """A page with the lines of a sketch; a line that begins with `*` is bold.

    Args:
        nomor: Number of the page.
        sketch: Its text, a line each.
        rules: Lines of the sketch under which a rule is drawn over the whole width.
    """
    words: list[Word] = []
    for index, line in enumerate(sketch.strip("\n").splitlines()):
        bold, foot = line.startswith("*"), TOP + index * PITCH
        for found in re.finditer(r"[^\s*]\S*", line):
            x0, x1 = LEFT + found.start() * LETTER, LEFT + found.end() * LETTER
            words.append(Word(found.group(), Box(x0, foot - SIZE, x1, foot), SIZE, bold))
    levels = [TOP + index * PITCH + (PITCH - SIZE) / 2 for index in rules]
    edges = tuple(Edge(LEFT - 5, level, LEFT + 500, level) for level in levels)
    return Page(nomor, 620, 900, CaraBaca.TEKS, tuple(words), build_lines(words), edges)
