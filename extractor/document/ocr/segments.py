"""Stretches of text in a picture of a page that lies straight, each a part of one line, without what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extractor.document.ocr.render import Picture, boxes_of
from extractor.document.ocr.rules import Rules
from extractor.model.geometry import Box, union

# In points.
LEAST, MOST = 2.2, 40.0  # height of a letter
USUAL = 7.0  # height of capitals where a page has too few letters to tell
WIDEST = 170.0  # of a stretch: what is longer is cut at a gap, since recognition loses letters of long ones

# In heights of usual letters.
GAP = 0.9  # wider gaps part stretches
CUT = 0.28  # a long stretch is cut at no narrower gap
LOWEST = 0.5  # a letter is at least so high, a comma or a dot is not
NEAR = 0.5  # dots, commas and accents lie so near to their letters
LOW = 0.65  # what stands alone and is so low is a comma of larger letters
DASH = 0.25  # width of the least dash
DOT = (0.08, 0.3)  # least and greatest width of the dots of a colon
APART = (0.3, 0.75)  # of their middles


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, in pixels.

    Attributes:
        box: Around its ink.
        top: Where its capitals end.
        base: The line on which its letters stand.
        letters: Boxes of its letters, dots and accents, from left to right.
        stroke: How thick its letters are drawn.
    """

    box: Box
    top: float
    base: float
    letters: tuple[Box, ...]
    stroke: float


def find_segments(ink: Picture, rules: Rules, scale: float) -> list[Segment]:
    """Finds the stretches of text.

    Args:
        ink: 255 where there is ink.
        rules: The ruling lines in it.
        scale: Pixels a point.
    """
    text = cv2.bitwise_and(ink, cv2.bitwise_not(cv2.dilate(rules.ink, np.ones((3, 3), np.uint8))))
    boxes = _components(text, scale)
    usual = _usual_height(boxes, scale)
    letters = [box for box in boxes if box.height >= LOWEST * usual]
    small = [box for box in boxes if box.height < LOWEST * usual]
    groups = _grouped(letters, rules, text.shape, GAP * usual)
    small += [group.pop() for group in groups if len(group) == 1 and group[0].height < LOW * usual]
    groups = [group for group in groups if group]
    left = _attach(small, groups, usual)
    groups.extend(_colons(left, usual))
    groups.extend([dash] for dash in left if _is_dash(dash, rules, usual, scale))
    found = [part for group in groups for part in _cut(sorted(group), usual, WIDEST * scale)]
    return [_segment(part, text, usual) for part in found]


def _components(text: Picture, scale: float) -> list[Box]:
    return [box for box in boxes_of(text) if box.height <= MOST * scale and box.width <= 4 * MOST * scale]


def _usual_height(boxes: Sequence[Box], scale: float) -> float:
    """Height of capitals: of the upper half of what is as high as a letter."""
    heights = sorted(box.height for box in boxes if LEAST * scale <= box.height <= MOST / 2 * scale)
    return heights[len(heights) * 7 // 10] if len(heights) >= 20 else USUAL * scale


def _grouped(letters: Sequence[Box], rules: Rules, shape: tuple[int, ...], gap: float) -> list[list[Box]]:
    """Letters of one line that follow each other without a wide gap or an upright rule between them.

    The middle halves of their boxes are smeared sideways until they touch: ascenders of a line and descenders of the
    line above it don't.
    """
    smear = np.zeros(shape[:2], np.uint8)
    for x0, y0, x1, y1 in letters:
        quarter = (y1 - y0) / 4
        smear[int(y0 + quarter) : max(int(y1 - quarter), int(y0 + quarter) + 1), int(x0) : int(x1)] = 255
    smear = cv2.morphologyEx(smear, cv2.MORPH_CLOSE, np.ones((1, max(3, round(gap))), np.uint8))
    for x0, y0, x1, y1 in rules.upright:
        smear[int(y0) : int(y1) + 1, int(x0) : int(x1) + 1] = 0
    _, labels = cv2.connectedComponents(smear)
    groups: dict[int, list[Box]] = {}
    for box in letters:
        strip = labels[int(box.y_mid), int(box.x0) : int(box.x1)]
        inked = strip[strip > 0]
        if inked.size:
            groups.setdefault(int(inked[inked.size // 2]), []).append(box)
    return list(groups.values())


def _attach(small: Sequence[Box], groups: list[list[Box]], usual: float) -> list[Box]:
    """Gives dots, commas and accents to the letters nearest to them; returns what belongs to none."""
    around = np.array([union(group) for group in groups]).reshape(-1, 4)
    left: list[Box] = []
    for box in sorted(small):
        across = np.maximum(np.maximum(around[:, 0] - box.x1, box.x0 - around[:, 2]), 0)
        down = np.maximum(np.maximum(around[:, 1] - box.y_mid, box.y_mid - around[:, 3]), 0)
        near = (across <= NEAR * usual) & (down <= NEAR * usual)
        if near.any():
            nearest = int(np.where(near, across + 2 * down, np.inf).argmin())
            groups[nearest].append(box)
            around[nearest] = union(groups[nearest])
        else:
            left.append(box)
    return left


def _colons(dots: Sequence[Box], usual: float) -> list[list[Box]]:
    """Pairs of dots, one above the other, that stand alone: `Nama : ...`."""
    found: list[list[Box]] = []
    round_ = [box for box in dots if DOT[0] * usual <= box.width <= DOT[1] * usual and box.height <= DOT[1] * usual]
    for upper in round_:
        below = [
            box
            for box in round_
            if abs(box.x_mid - upper.x_mid) <= DOT[0] * usual
            and APART[0] * usual <= box.y_mid - upper.y_mid <= APART[1] * usual
        ]
        if len(below) == 1:
            found.append([upper, below[0]])
    return found


def _is_dash(box: Box, rules: Rules, usual: float, scale: float) -> bool:
    """Whether it is a dash, and not a worn piece of a line or a speck."""
    if box.width < max(DASH * usual, 1.5 * box.height) or box.width > 2 * usual:
        return False
    return all(abs(box.y_mid - rule.y_mid) > 3 * scale for rule in rules.across)


def _cut(group: list[Box], usual: float, widest: float) -> list[list[Box]]:
    """Cuts long stretches at the widest gap near their middle."""
    x0, x1 = group[0].x0, max(box.x1 for box in group)
    if x1 - x0 <= widest:
        return [group]
    best, place = CUT * usual, 0
    end = group[0].x1
    for number, box in enumerate(group[1:], start=1):
        off = abs((box.x0 + end) / 2 - (x0 + x1) / 2) / (x1 - x0)
        gap = (box.x0 - end) * (1 - off)
        if gap > best and off < 0.4:
            best, place = gap, number
        end = max(end, box.x1)
    if not place:
        return [group]
    return [*_cut(group[:place], usual, widest), *_cut(group[place:], usual, widest)]


def _segment(group: list[Box], text: Picture, usual: float) -> Segment:
    box = union(group)
    high = [one for one in group if one.height >= LOWEST * usual]
    if not high:  # a dash: it lies halfway up letters that are not there
        return Segment(box, box.y_mid - 0.65 * usual, box.y_mid + 0.35 * usual, tuple(group), 0.0)
    bottoms = sorted(one.y1 for one in high)
    base = bottoms[(len(bottoms) - 1) // 2]
    top = sorted(one.y0 for one in high)[len(high) // 10]
    part = text[int(box.y0) : int(box.y1), int(box.x0) : int(box.x1)]
    inner = cv2.erode(part, np.ones((3, 3), np.uint8))
    stroke = float(part.mean() / max(part.mean() - inner.mean(), 1.0))
    return Segment(box, top, base, tuple(group), stroke)
