"""Pieces of text to words, words to text lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.document.pieces import Piece
from extractor.document.spaced import Upright, close_up, join_touching, uprights
from extractor.document.upright import Turn
from extractor.model.geometry import Box, union
from extractor.model.page import Edge, Line, Word

# In heights of a word.
LEVEL = 0.36  # words whose feet are closer than this are on one line
SPREAD = 0.5  # the most by which feet of one line may differ; the lines of two cells of a row are half a line apart


def build_words(pieces: Iterable[Piece], turn: Turn) -> list[Word]:
    """The words of the visible page, in the order in which the page draws them.

    What is printed twice at one place, to look bold, comes once: PDFium sees to that. Words that stand sideways on the
    upright page keep `angle` (quarter turns clockwise that would right them).
    """
    words: list[Word] = []
    width, height = turn.size
    for piece in pieces:
        x0, y0, x1, y1 = turn.box_of(piece.left, piece.bottom, piece.right, piece.top)
        if x0 > x1 or y0 > y1:  # a matrix without a height: its letters go back over each other
            x0, y0, x1, y1 = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        if not (0 <= x0 + x1 <= 2 * width and 0 <= y0 + y1 <= 2 * height and (x0 < x1 or y0 < y1)):
            continue
        angle = (piece.quarters - turn.quarters) % 4
        words.append(Word(piece.text, Box(x0, y0, x1, y1), x1 - x0 if angle % 2 else y1 - y0, piece.bold, angle))
    return words


def build_lines(words: Sequence[Word], edges: Sequence[Edge] = ()) -> tuple[Line, ...]:
    """Words to lines: those on one baseline, left to right; lines from top to bottom.

    Pieces of a word that was drawn in pieces are joined, letter-spaced text is closed up; neither over an upright rule
    among `edges`. Sideways words make lines of their own.
    """
    lines: list[Line] = []
    for angle in sorted({word.angle for word in words}):
        level = [word for word in words if word.angle == angle]
        if angle == 0:
            lines.extend(_level_lines(level, uprights(edges)))
        else:
            righted = [_rotated(word, angle) for word in level]
            level_lines = _level_lines(righted, [])
            lines.extend(_line([_rotated(word, 4 - angle) for word in line.words]) for line in level_lines)
    return tuple(sorted(lines, key=lambda line: (line.box.y1, line.box.x0)))


def _level_lines(words: Sequence[Word], rules: Sequence[Upright]) -> Iterator[Line]:
    row: list[Word] = []
    for word in sorted(words, key=lambda word: (word.box.y1, word.box.x0)):
        foot, size = word.box.y1, max(word.size, 1.0)
        if row and (foot - row[-1].box.y1 > LEVEL * size or foot - row[0].box.y1 > SPREAD * size):
            yield _line(_tidy(row, rules))
            row = []
        row.append(word)
    if row:
        yield _line(_tidy(row, rules))


def _tidy(row: list[Word], rules: Sequence[Upright]) -> list[Word]:
    row.sort(key=lambda word: word.box.x0)
    return close_up(join_touching(row, rules), rules)


def _line(words: list[Word]) -> Line:
    return Line(tuple(words), union(word.box for word in words))


def _rotated(word: Word, quarters: int) -> Word:
    """The word with its box turned about the origin, clockwise."""
    x0, y0, x1, y1 = word.box
    for _ in range(quarters % 4):
        x0, y0, x1, y1 = -y1, x0, -y0, x1
    return word._replace(box=Box(x0, y0, x1, y1))
