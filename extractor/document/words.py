"""Characters to words, words to text lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from extractor.document.pdfium import Char, RawPage
from extractor.document.upright import Turn
from extractor.model.geometry import Box, union
from extractor.model.page import Line, Word

# All in heights of the character's box, which is about 1.15 em.
BLANK = 0.2  # a gap wider than this is a blank although none is written
BACK = 0.35  # a character may start this far before the end of the one before it
LEVEL = 0.25  # baselines closer than this are one
TOUCHING = 0.04  # pieces of a word that was drawn in pieces


def build_words(raw: RawPage, turn: Turn, runs: dict[int, int | None]) -> list[Word]:
    """Joins characters to words in the order in which the page draws them; text that leans is dropped.

    Words that stand sideways on the upright page keep `angle` (quarter turns clockwise that would right them).
    """
    words: list[Word] = []
    for piece, quarters in _runs(raw.chars, runs):
        own = Turn(raw.box, quarters)
        for chars in _split(piece, own):
            words.append(_word(chars, own, turn, piece[0].index in raw.bold))
    return words


def _runs(chars: Iterable[Char], runs: dict[int, int | None]) -> Iterator[tuple[list[Char], int]]:
    """Characters that follow each other without a blank, with the turn that brings them upright."""
    piece: list[Char] = []
    quarters: int | None = None
    for char in chars:
        if char.text == " " or char.index in runs:
            if piece and quarters is not None:
                yield piece, quarters
            piece = []
            if char.text == " ":
                continue
            quarters = runs[char.index]
        piece.append(char)
    if piece and quarters is not None:
        yield piece, quarters


Placed = tuple[str, float, float, float, float]


def _split(piece: list[Char], turn: Turn) -> Iterator[list[Placed]]:
    """Splits a run where the gap says that there is a blank, or where it goes back or to another line."""
    part: list[Placed] = []
    for char in piece:
        x0, y0, x1, y1 = turn.box_of(char.left, char.bottom, char.right, char.top)
        if part:
            _, _, last_y0, last_x1, last_y1 = part[-1]
            height = max(last_y1 - last_y0, 1.0)
            if not (-BACK * height < x0 - last_x1 < BLANK * height) or abs(y1 - last_y1) > LEVEL * height:
                yield part
                part = []
        part.append((char.text, x0, y0, x1, y1))
    if part:
        yield part


def _word(chars: list[Placed], own: Turn, turn: Turn, bold: bool) -> Word:
    text = "".join(char[0] for char in chars)
    x0, x1 = min(char[1] for char in chars), max(char[3] for char in chars)
    y0, y1 = min(char[2] for char in chars), max(char[4] for char in chars)
    angle = (own.quarters - turn.quarters) % 4
    box = Box(x0, y0, x1, y1) if angle == 0 else Box(*_turned_back(own, turn, (x0, y0, x1, y1)))
    return Word(text, box, y1 - y0, bold, angle)


def _turned_back(own: Turn, turn: Turn, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A box on the page as turned for its text, on the page as turned for most text."""
    back = Turn((0.0, 0.0, *own.size), (turn.quarters - own.quarters) % 4)
    x0, y0, x1, y1 = box
    height = own.size[1]
    return back.box_of(x0, height - y1, x1, height - y0)


def build_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """Words to lines: those on one baseline, left to right; lines from top to bottom.

    Sideways words make lines of their own.
    """
    lines: list[Line] = []
    for angle in sorted({word.angle for word in words}):
        level = [word for word in words if word.angle == angle]
        lines.extend(_level_lines(level) if angle == 0 else _sideways_lines(level, angle))
    return tuple(sorted(lines, key=lambda line: (line.box.y1, line.box.x0)))


def _level_lines(words: Sequence[Word]) -> Iterator[Line]:
    row: list[Word] = []
    bottom = 0.0
    for word in sorted(words, key=lambda word: (word.box.y1, word.box.x0)):
        if row and word.box.y1 - bottom > LEVEL * max(min(word.size, row[-1].size), 1.0):
            yield _line(row)
            row = []
        if not row:
            bottom = word.box.y1
        row.append(word)
    if row:
        yield _line(row)


def _sideways_lines(words: Sequence[Word], angle: int) -> Iterator[Line]:
    """Lines of text that runs up (3 quarters) or down (1) the page, in reading order."""
    if angle == 2:
        yield from _level_lines(words)
        return
    down = angle == 1
    column: list[Word] = []
    for word in sorted(words, key=lambda word: word.box.x0 if not down else -word.box.x1):
        if column and abs(word.box.x_mid - column[0].box.x_mid) > 2 * LEVEL * max(word.size, 1.0):
            yield _stack(column, down=down)
            column = []
        column.append(word)
    if column:
        yield _stack(column, down=down)


def _stack(words: list[Word], *, down: bool) -> Line:
    words = sorted(words, key=lambda word: word.box.y0 if down else -word.box.y1)
    return Line(tuple(words), union(word.box for word in words))


def _line(row: list[Word]) -> Line:
    words = _close_up(_join_pieces(sorted(row, key=lambda word: word.box.x0)))
    return Line(tuple(words), union(word.box for word in words))


def _merged(parts: Sequence[Word]) -> Word:
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    return Word(
        "".join(part.text for part in parts), union(part.box for part in parts), first.size, first.bold, first.angle
    )


def _join_pieces(words: list[Word]) -> list[Word]:
    """Joins pieces that touch: a word drawn out of order."""
    joined: list[list[Word]] = []
    for word in words:
        if joined:
            last = joined[-1][-1]
            gap = word.box.x0 - last.box.x1
            if -BACK * last.size < gap < TOUCHING * last.size and abs(last.size - word.size) < LEVEL * last.size:
                joined[-1].append(word)
                continue
        joined.append([word])
    return [_merged(parts) for parts in joined]


def _close_up(words: list[Word]) -> list[Word]:
    """Closes up letter-spaced text: `P E N U T U P` to `PENUTUP`; a clearly wider gap stays a blank."""
    single = [word for word in words if len(word.text) == 1 and word.text.isalpha()]
    if len(single) < 4 or len(single) < 0.7 * len(words):
        return words
    gaps = [right.box.x0 - left.box.x1 for left, right in zip(words, words[1:], strict=False)]
    usual = median(gaps)
    closed: list[list[Word]] = [[words[0]]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap > 1.6 * usual + 0.5:
            closed.append([word])
        else:
            closed[-1].append(word)
    return [_merged(parts) for parts in closed]
