"""Words that were drawn in pieces, or letter by letter, closed up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from extractor.document.pieces import BACK, LEVEL
from extractor.model.geometry import union
from extractor.model.page import Edge, Word

# In heights of the word's box, which is about 1.15 em.
TOUCHING = 0.04  # pieces of one word lie closer than this
SPACED = 1.2  # letters of letter-spaced text lie closer than this
SNAP = 1.0  # points by which a rule may stand off the gap that it fills

FEWEST = 4  # letters: fewer are no letter-spaced text, but a, b and c
WIDER = 1.6  # times the usual gap between letters: a blank

Upright = tuple[float, float, float]  # x, y0, y1 of an upright rule


def uprights(edges: Iterable[Edge]) -> list[Upright]:
    """The upright ones of a page's edges."""
    return [(edge.x0, edge.y0, edge.y1) for edge in edges if edge.x0 == edge.x1]


def join_touching(words: Sequence[Word], rules: Sequence[Upright]) -> list[Word]:
    """Joins pieces of a line that touch, such as a word drawn out of order."""
    joined: list[list[Word]] = []
    for word in words:
        last = joined[-1][-1] if joined else None
        if (
            last is not None
            and -BACK * last.size < word.box.x0 - last.box.x1 < TOUCHING * last.size
            and _alike(last, word)
            and not _parted(last, word, rules)
        ):
            joined[-1].append(word)
        else:
            joined.append([word])
    return [_merged(parts) for parts in joined]


def close_up(words: list[Word], rules: Sequence[Upright]) -> list[Word]:
    """Closes up letter-spaced text in a line: `P E N U T U P  2 0 1 6` to `PENUTUP 2016`."""
    if sum(len(word.text) == 1 for word in words) < FEWEST - 1:
        return words
    closed: list[Word] = []
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word, rules):
            closed.extend(_closed(run))
            run = []
        run.append(word)
    return closed + _closed(run)


def _goes_on(last: Word, word: Word, rules: Sequence[Upright]) -> bool:
    return (
        _is_letters(last)
        and _is_letters(word)
        and word.box.x0 - last.box.x1 < SPACED * last.size
        and _alike(last, word)
        and not _parted(last, word, rules)
    )


def _is_letters(word: Word) -> bool:
    return len(word.text) <= 2 and word.text.isalnum()


def _closed(run: list[Word]) -> list[Word]:
    single = [word.text for word in run if len(word.text) == 1]
    letters = sum(word.text.isalpha() for word in run)
    if len(single) < max(FEWEST - 1, 0.75 * len(run)) or len(run) < FEWEST or letters * 2 < len(run):
        return run
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(run)]
    blank = WIDER * max(median(gaps), 0.0) + 0.5
    parts: list[list[Word]] = [[run[0]]]
    for gap, (last, word) in zip(gaps, pairwise(run), strict=True):
        if gap > blank or last.text.isalpha() != word.text.isalpha():
            parts.append([])
        parts[-1].append(word)
    return [_merged(part) for part in parts]


def _alike(one: Word, other: Word) -> bool:
    return abs(one.size - other.size) < LEVEL * one.size


def _parted(left: Word, right: Word, rules: Sequence[Upright]) -> bool:
    """Whether a rule of a table stands between two words."""
    x0, x1 = sorted((left.box.x1, right.box.x0))
    y = right.box.y_mid
    return any(x0 - SNAP <= x <= x1 + SNAP and y0 <= y <= y1 for x, y0, y1 in rules)


def _merged(parts: Sequence[Word]) -> Word:
    if len(parts) == 1:
        return parts[0]
    text = "".join(part.text for part in parts)
    return parts[0]._replace(text=text, box=union(part.box for part in parts))
