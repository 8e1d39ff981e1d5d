"""What was read of stretches of text, as words with their places."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.document.ocr.engines import Reading
from extractor.document.ocr.segments import Segment
from extractor.document.pieces import ASCENT, DESCENT, HEIGHT
from extractor.model.geometry import Box, union
from extractor.model.page import Word

CAPITALS = 0.7  # height of capitals, em
BLANK = 0.3  # heights of capitals: a wider gap parts words where none was read
LIKE = (0.62, 1.3)  # heights in those of the page that count as the same: a word may have no ascender, or a bracket
BOLD = 1.15  # times the usual stroke; that of larger letters grows with the root of their height, as measured
FEW = 6  # letters: with fewer, strokes can't be measured well
BESIDE = 2.5  # heights of capitals from a stretch to its neighbour on the line
LEAST, LEAST_SHORT = 0.5, 0.75  # confidence: what is less sure is a stain or a scribble
SHORT = 2  # characters
FIGURE = set("0123456789.,")
DASHES = ("-", "–", "—")


def usual(values: Sequence[tuple[float, int]]) -> float:
    """The median of values that are weighed; 0 of none."""
    total, so_far = sum(weight for _, weight in values), 0
    for value, weight in sorted(values):
        so_far += weight
        if so_far * 2 >= total:
            return value
    return 0.0


def compose(
    segments: Sequence[Segment], readings: Sequence[Reading], spans: Sequence[tuple[float, float]]
) -> list[Word]:
    """Words in pixels, from top to bottom.

    Args:
        segments: The stretches.
        readings: What was read of each.
        spans: Where the picture that was read of each begins, and how wide it is, pixels.
    """
    capitals = usual([(one.base - one.top, len(one.letters)) for one in segments])
    stroke = usual([(one.stroke, len(one.letters)) for one in segments])
    words: list[Word] = []
    for segment, reading, (left, width) in zip(segments, readings, spans, strict=True):
        if reading.confidence < _least(segment, reading):
            continue
        height = _height(segment, capitals)
        witness = _witness(segment, segments)
        bold = witness.stroke > BOLD * stroke * math.sqrt(max(witness.base - witness.top, 1.0) / capitals)
        for text, box in _words(segment, reading, left, width):
            em = height / CAPITALS
            place = Box(box.x0, segment.base - ASCENT * em, box.x1, segment.base + DESCENT * em)
            words.append(Word(text, place, HEIGHT * em, bold))
    return words


def _least(segment: Segment, reading: Reading) -> float:
    """How sure a reading must be; less where what is read as a dash is drawn as one."""
    drawn = reading.text in DASHES and not segment.stroke
    return LEAST if drawn or len(reading.text) > SHORT else LEAST_SHORT


def _witness(segment: Segment, segments: Sequence[Segment]) -> Segment:
    """The stretch whose strokes tell how thick this one is printed: itself, or if it is short, its neighbour."""
    if len(segment.letters) >= FEW:
        return segment
    reach = BESIDE * (segment.base - segment.top)
    beside = [
        one
        for one in segments
        if len(one.letters) >= FEW
        and abs(one.base - segment.base) <= reach / 8
        and max(one.box.x0 - segment.box.x1, segment.box.x0 - one.box.x1) <= reach
    ]
    return min(beside, key=lambda one: abs(one.box.x_mid - segment.box.x_mid), default=segment)


def _height(segment: Segment, capitals: float) -> float:
    """Height of its capitals: that of the page where it differs no more than measuring does."""
    own = segment.base - segment.top
    return capitals if LIKE[0] * capitals <= own <= LIKE[1] * capitals else own


def _words(segment: Segment, reading: Reading, left: float, width: float) -> Iterator[tuple[str, Box]]:
    """Words of a stretch with their boxes: parted where a blank was read, and where there is a wide gap."""
    places = [left + place * width for place in reading.places]
    cuts = sorted({*_read_blanks(reading.text), *_gaps(segment, reading.text, places)})
    spans = [(start, end) for start, end in pairwise([0, *cuts, len(places)]) if reading.text[start:end].strip()]
    borders = [(places[one[1] - 1] + places[other[0]]) / 2 for one, other in pairwise(spans)]
    edges = [float("-inf"), *borders, float("inf")]
    for (start, end), (least, most) in zip(spans, pairwise(edges), strict=True):
        letters = [box for box in segment.letters if least <= box.x_mid < most]
        box = union(letters) if letters else Box(places[start], segment.top, places[end - 1], segment.base)
        yield reading.text[start:end].strip(), box


def _read_blanks(text: str) -> Iterator[int]:
    return (number for number, char in enumerate(text) if char == " ")


def _gaps(segment: Segment, text: str, places: Sequence[float]) -> Iterator[int]:
    """Where a wide gap lies between two characters that were read as one word; never within a figure."""
    end = segment.letters[0].x1
    for box in segment.letters[1:]:
        if box.x0 - end > BLANK * (segment.base - segment.top):
            middle = (box.x0 + end) / 2
            cut = next((number for number, place in enumerate(places) if place > middle), len(places))
            if (
                0 < cut < len(places)
                and " " not in text[cut - 1 : cut + 1]
                and not set(text[cut - 1 : cut + 1]) <= FIGURE
            ):
                yield cut
        end = max(end, box.x1)
