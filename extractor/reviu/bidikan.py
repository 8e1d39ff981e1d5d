"""Which cut-outs of which pages show a finding: geometry alone, no page is opened here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.model.evidence import Bukti
from extractor.model.geometry import Box, union

MARGIN = 30.0  # points of page above and below the places: a line or two of context
GAP = 90.0  # points between places that still go into one cut-out
TALLEST = 330.0  # points; a cut-out of several places grows no taller
MOST = 4  # cut-outs a finding


@dataclass(frozen=True, slots=True)
class Bidikan:
    """A strip of a page, in its full width, and the boxes to be outlined in it; points from the top left."""

    berkas: str
    halaman: int
    top: float
    bottom: float
    boxes: tuple[Box, ...]


def aim(places: Sequence[Bukti]) -> tuple[Bidikan, ...]:
    """The cut-outs that show all `places`, in the order in which their first places are given.

    Places near to each other on a page share a cut-out; the caller shows the first `MOST`.
    """
    pages: dict[tuple[str, int], list[Box]] = {}
    for place in places:
        boxes = pages.setdefault((place.berkas, place.halaman), [])
        if place.box not in boxes:
            boxes.append(place.box)
    shots = [
        (min(boxes.index(box) for box in group), _shot(berkas, halaman, group), number)
        for number, ((berkas, halaman), boxes) in enumerate(pages.items())
        for group in _neighbours(boxes)
    ]
    return tuple(shot for _, shot, _ in sorted(shots, key=lambda item: (item[2], item[0])))


def _neighbours(boxes: Sequence[Box]) -> list[list[Box]]:
    groups: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.y0, box.x0)):
        around = union(groups[-1]) if groups else None
        if around and box.y0 - around.y1 <= GAP and max(box.y1, around.y1) - around.y0 <= TALLEST:
            groups[-1].append(box)
        else:
            groups.append([box])
    return groups


def _shot(berkas: str, halaman: int, boxes: Sequence[Box]) -> Bidikan:
    around = union(boxes)
    return Bidikan(berkas, halaman, max(around.y0 - MARGIN, 0.0), around.y1 + MARGIN, tuple(boxes))
