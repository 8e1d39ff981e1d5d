"""A page that is a picture, as plain words and lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extractor.document.ocr import engines
from extractor.document.ocr.compose import compose
from extractor.document.ocr.engines import Reading
from extractor.document.ocr.grain import without_grain
from extractor.document.ocr.render import Picture, dark_on_light, ink_of
from extractor.document.ocr.rules import Rules, find_rules
from extractor.document.ocr.segments import Segment, find_segments
from extractor.document.ocr.turn import find_skew, quarter_turned, straighten
from extractor.model.geometry import Box
from extractor.model.page import Edge, Word

SAMPLE = 12  # stretches that tell whether a page stands upright
UPRIGHT = 0.9  # confidence of its sample with which a page stands upright without a doubt
BESIDE, ABOVE = 0.3, 0.25  # heights of a stretch: paper kept around it
LINE = 0.6  # points: rules are wiped out with so much around them


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read of a page, in points of the upright page that lies straight.

    Attributes:
        width: Of the upright page.
        height: Of the upright page.
        quarters: Quarter turns clockwise by which the page as it is shown was turned.
        skew: Degrees counter-clockwise by which it was turned then.
        confidence: Mean of all that was read, 0 to 1.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    edges: tuple[Edge, ...]
    quarters: int
    skew: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page in one of its four turns, straightened, with what was found on it but not read yet."""

    quarters: int
    skew: float
    picture: Picture  # without rules
    rules: Rules
    segments: list[Segment]


def read_picture(picture: Picture, scale: float) -> Scan:
    """Reads the picture of a page.

    Args:
        picture: The page as it is shown.
        scale: Pixels a point.
    """
    sheet, sample = _upright(dark_on_light(picture, scale), scale)
    crops = [_crop(sheet, segment) for segment in sheet.segments]
    rest = [number for number in range(len(crops)) if number not in sample]
    known = sample | dict(zip(rest, engines.read_lines([crops[number][0] for number in rest]), strict=True))
    readings = [known[number] for number in range(len(crops))]
    words = compose(sheet.segments, readings, [span for _, span in crops])
    height, width = (side / scale for side in sheet.picture.shape)
    return Scan(
        round(width, 1),
        round(height, 1),
        tuple(_word(word, scale) for word in words),
        tuple(_edges(sheet.rules, scale)),
        sheet.quarters,
        sheet.skew,
        _confidence(readings),
    )


def _upright(picture: Picture, scale: float) -> tuple[Sheet, dict[int, Reading]]:
    """The turn in which a sample of the page reads best; as it is shown, if that reads well.

    Returns:
        The page in that turn, and what was read of the sample by the number of its stretch.
    """
    best = _sheet(picture, scale, 0)
    read = _sample(best)
    for quarters in (1, 3, 2):
        if _confidence(read.values()) >= UPRIGHT:
            break
        sheet = _sheet(quarter_turned(picture, quarters), scale, quarters)
        sample = _sample(sheet)
        if _confidence(sample.values()) > _confidence(read.values()):
            best, read = sheet, sample
    return best, read


def _sheet(picture: Picture, scale: float, quarters: int) -> Sheet:
    ink = without_grain(ink_of(picture, scale), scale)
    skew = find_skew(ink)
    picture, ink = straighten(picture, skew), straighten(ink, skew, ground=0)
    rules = find_rules(ink, scale)
    clean = picture.copy()
    side = 2 * max(1, round(LINE * scale)) + 1
    clean[cv2.dilate(rules.ink, np.ones((side, side), np.uint8)) > 0] = 255
    return Sheet(quarters, skew, clean, rules, find_segments(ink, rules, scale))


def _sample(sheet: Sheet) -> dict[int, Reading]:
    """Readings of the longest stretches, by their numbers."""
    numbers = range(len(sheet.segments))
    longest = sorted(numbers, key=lambda number: len(sheet.segments[number].letters), reverse=True)[:SAMPLE]
    parts = [_crop(sheet, sheet.segments[number])[0] for number in longest]
    return dict(zip(longest, engines.read_lines(parts), strict=True))


def _confidence(readings: Iterable[Reading]) -> float:
    """Of all characters, 0 to 1; a reading of few characters weighs little."""
    sure = [one for reading in readings for one in reading.sure]
    return sum(sure) / len(sure) if sure else 0.0


def _crop(sheet: Sheet, segment: Segment) -> tuple[Picture, tuple[float, float]]:
    """The picture of a stretch without its neighbours, and where it begins and how wide it is."""
    height = segment.base - segment.top
    left, right = _room(segment, sheet.segments)
    x0 = int(max(segment.box.x0 - BESIDE * height, left, 0))
    x1 = int(min(segment.box.x1 + BESIDE * height, right)) + 1
    top, foot = min(segment.box.y0, segment.top), max(segment.box.y1, segment.base)
    y0, y1 = max(int(top - ABOVE * height), 0), int(foot + ABOVE * height) + 1
    part = sheet.picture[y0:y1, x0:x1]
    return part, (float(x0), float(part.shape[1]))


def _room(segment: Segment, segments: Iterable[Segment]) -> tuple[float, float]:
    """Where the next stretches to the left and to the right of one end and begin."""
    box = segment.box
    beside = [one.box for one in segments if one.box.y0 < segment.base and one.box.y1 > segment.top]
    left = max((one.x1 for one in beside if one.x1 <= box.x0), default=float("-inf"))
    right = min((one.x0 for one in beside if one.x0 >= box.x1), default=float("inf"))
    return left, right


def _word(word: Word, scale: float) -> Word:
    return word._replace(box=Box(*(side / scale for side in word.box)), size=word.size / scale)


def _edges(rules: Rules, scale: float) -> Iterable[Edge]:
    for x0, y0, x1, y1 in rules.across:
        yield _edge((x0, (y0 + y1) / 2, x1, (y0 + y1) / 2), scale)
    for x0, y0, x1, y1 in rules.upright:
        yield _edge(((x0 + x1) / 2, y0, (x0 + x1) / 2, y1), scale)


def _edge(sides: Sequence[float], scale: float) -> Edge:
    return Edge(*(round(side / scale, 2) for side in sides))
