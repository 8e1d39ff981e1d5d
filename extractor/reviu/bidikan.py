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
NARROW, LOW = 270.0, 70.0  # points of page that a small picture shows at least
WIDEST, HIGHEST = 400.0, 110.0  # points; it shows no places further apart


@dataclass(frozen=True, slots=True)
class Bidikan:
    """A strip of a page, and the boxes to be outlined in it; points from the top left.

    Attributes:
        sides: Left and right end; None for all that is printed.
    """

    berkas: str
    halaman: int
    top: float
    bottom: float
    boxes: tuple[Box, ...]
    sides: tuple[float, float] | None = None


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


def aim_small(places: Sequence[Bukti]) -> Bidikan | None:
    """A small cut-out of the first of `places` and those near to it; None without places."""
    if not places:
        return None
    main = places[0]
    shown = [main.box]
    for place in places[1:]:
        around = union((*shown, place.box))
        here = (place.berkas, place.halaman) == (main.berkas, main.halaman)
        if here and place.box not in shown and around.width <= WIDEST and around.height <= HIGHEST:
            shown.append(place.box)
    around = union(shown)
    left, right = _at_least(around.x0, around.x1, NARROW)
    top, bottom = _at_least(around.y0, around.y1, LOW)
    return Bidikan(main.berkas, main.halaman, top, bottom, tuple(shown), (left, right))


def _at_least(low: float, high: float, length: float) -> tuple[float, float]:
    """The span, lengthened to both sides if it is shorter, but not over the edge of the page."""
    more = max(length - (high - low), 0.0) / 2
    return max(low - more, 0.0), high + more


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
