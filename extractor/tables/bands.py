"""Text lines outside ruled grids as bands of chunks: what stands side by side with wide gaps."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.canon.columns import meaning, vocabulary
from extractor.model.geometry import Box, union
from extractor.model.page import Edge, Line, Word
from extractor.model.value import Kind
from extractor.tables.header import is_header_text
from extractor.tables.rows import FIGURES
from extractor.values.parse import parse

WIDE = 1.0  # of a word's height: a gap that no line of prose has
LEVEL = 0.5  # of a line's height: closer than this, lines are side by side
MARK = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{1,5})[.)]$|^[-–•▪➢✓❖*]$")
ORDINAL = re.compile(r"^\(?(?:\d{1,3}|[a-zA-Z]|[IVX]{1,5})[.)]?$")
CURRENCY = re.compile(r"^(?:Rp|IDR)[.:]?$", re.IGNORECASE)
FIGURE_KINDS = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.RATIO, Kind.RANGE, Kind.BOUND})
RULE = 0.5  # of a stretch: drawn lines that cover as much of it part what is above from what is below
STAGGERED = 4  # bands of one header, half a line apart
HEADER_WORDS = 8  # words in the header of one column


@dataclass(frozen=True, slots=True)
class Band:
    """Chunks on one height, from left to right. A chunk is a run of words without a wide gap."""

    chunks: tuple[Line, ...]
    box: Box

    @property
    def size(self) -> float:
        """Height of most of its letters, points."""
        return max(self.chunks, key=lambda chunk: len(chunk.text)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(chunk.bold for chunk in self.chunks)


def has_wide_gap(line: Line) -> bool:
    """Whether two neighbours in the line stand further apart than words do."""
    words = line.words
    end = words[0].box[2]
    for word in words[1:]:
        x0, _, x1, _ = word.box
        if x0 - end > WIDE * word.size:
            return True
        end = x1
    return False


def cut(line: Line) -> Iterator[Line]:
    """The chunks of a line: cut at wide gaps and behind a number or bullet at its begin; Rp stays with its amount."""
    run: list[Word] = []
    for word in line.words:
        if run and _parts(run, word):
            yield line_of(run)
            run = []
        run.append(word)
    yield line_of(run)


def _parts(run: Sequence[Word], word: Word) -> bool:
    last = run[-1]
    if CURRENCY.match(last.text):
        return False
    if len(run) == 1 and MARK.match(last.text):
        return True
    return word.box.x0 - last.box.x1 > WIDE * min(word.size, last.size)


def line_of(words: Sequence[Word]) -> Line:
    """Words, left to right, as one chunk."""
    return Line(tuple(words), union(word.box for word in words))


def bands_of(lines: Iterable[Line]) -> list[Band]:
    """Lines to bands, from top to bottom. Sideways text is left out."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box.y_mid):
        if line.words[0].angle:
            continue
        if groups and line.box.y_mid - groups[-1][0].box.y_mid <= LEVEL * min(line.size, groups[-1][0].size):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_band_of_lines(group) for group in groups]


def _band_of_lines(lines: Sequence[Line]) -> Band:
    return band_of([chunk for line in lines for chunk in cut(line)])


def band_of(chunks: Iterable[Line]) -> Band:
    """Chunks on one height, put in order."""
    ordered = tuple(sorted(chunks, key=lambda chunk: chunk.box.x0))
    return Band(ordered, union(chunk.box for chunk in ordered))


def within(bands: Iterable[Band], left: float, right: float) -> list[Band]:
    """The bands with those chunks only whose middle lies between two places."""
    kept = ([chunk for chunk in band.chunks if left <= chunk.box.x_mid <= right] for band in bands)
    return [band_of(chunks) for chunks in kept if chunks]


def recut(band: Band, xs: Sequence[float], whole: Container[str] = ()) -> Band:
    """A band cut between given columns instead of at wide gaps.

    Args:
        band: The band.
        xs: Borders of columns, left to right.
        whole: Texts that stand over several columns and are not cut.
    """
    columns: dict[int, list[Word]] = {}
    for chunk in band.chunks:
        for word in chunk.words:
            place = chunk.box.x0 if chunk.text in whole else word.box.x_mid
            columns.setdefault(bisect_right(xs, place), []).append(word)
    return band_of([line_of(words) for words in columns.values()])


def is_figure(text: str) -> bool:
    """Whether a chunk is one figure."""
    return any(char.isdigit() for char in text) and parse(text).kind in FIGURE_KINDS


def roles(band: Band) -> list[str]:
    """What the chunks say as headers of columns; nothing of a chunk too long for one."""
    return _roles([chunk.text for chunk in band.chunks])


def _roles(texts: Iterable[str]) -> list[str]:
    found = (meaning((text,)).role for text in texts if len(text.split()) <= HEADER_WORDS)
    return [role for role in found if role is not None]


def reads_like_header(band: Band) -> bool:
    """Whether a band names columns: two at least, one of them of figures, and most of its chunks do so."""
    return len(band.chunks) > 1 and _name_columns([chunk.text for chunk in band.chunks])


def _name_columns(texts: Sequence[str]) -> bool:
    known = _roles(texts)
    if len(known) < 2 or not any(role in FIGURES for role in known):
        return False
    return sum(map(is_header_text, texts)) >= 0.6 * len(texts) and not any(map(is_figure, texts))


def heads_at(bands: Sequence[Band], at: int) -> bool:
    """Whether a band names columns, by itself or with those that stand half a line higher or lower.

    So names of one line stand beside names of two that are centred in the same header.
    """
    if reads_like_header(bands[at]):
        return True
    end = at + 1
    while end < len(bands) and end - at < STAGGERED and bands[end].box.y0 < bands[end - 1].box.y1:
        end += 1
    return end > at + 1 and _name_columns(_stacked(bands[at:end]))


def _stacked(bands: Sequence[Band]) -> list[str]:
    """Texts of chunks of several bands, those over one another as one."""
    columns: list[tuple[float, float, str]] = []
    for chunk in (chunk for band in bands for chunk in band.chunks):
        over = [item for item in columns if item[0] < chunk.box.x1 and item[1] > chunk.box.x0]
        columns = [item for item in columns if item not in over]
        left, right = min([chunk.box.x0, *(x0 for x0, _, _ in over)]), max([chunk.box.x1, *(x1 for _, x1, _ in over)])
        columns.append((left, right, " ".join([*(text for _, _, text in over), chunk.text])))
    return [text for _, _, text in columns]


@lru_cache(maxsize=1)
def _figure_words() -> frozenset[str]:
    """Words that headers of figures consist of."""
    phrases = vocabulary().phrases.items()
    return frozenset(word for phrase, role in phrases if role in FIGURES for word in phrase)


def may_head_columns(line: Line) -> bool:
    """Whether a line may be part of the header of columns: the test that every line of a page takes."""
    if len(line.words) < 2 or not has_wide_gap(line):
        return False
    return not {word.text.casefold().strip(":.,()") for word in line.words}.isdisjoint(_figure_words())


def rules_across(edges: Iterable[Edge], left: float, right: float) -> list[float]:
    """Heights at which drawn lines run over most of a stretch.

    Args:
        edges: Drawn lines.
        left: Where the stretch begins, points.
        right: Where it ends.
    """
    lengths: dict[int, float] = {}
    for x0, y0, x1, y1 in edges:
        if y0 == y1 and x1 > left and x0 < right:
            lengths[round(y0)] = lengths.get(round(y0), 0.0) + min(x1, right) - max(x0, left)
    return [level for level, length in lengths.items() if length >= RULE * (right - left)]
