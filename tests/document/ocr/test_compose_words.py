"""Words out of what was read of stretches."""

from __future__ import annotations

import pytest

pytest.importorskip("cv2", reason="the extra ocr is not installed")

from extractor.document.ocr.compose import compose
from extractor.document.ocr.engines import Reading
from extractor.document.ocr.segments import Segment
from extractor.model.geometry import Box

DASH = Segment(Box(100, 50, 110, 53), 38, 58, (Box(100, 50, 110, 53),), 0.0)
LETTER = Segment(Box(100, 40, 112, 58), 40, 58, (Box(100, 40, 112, 58),), 2.0)


@pytest.mark.parametrize(
    ("segment", "text", "sure", "read"),
    [(DASH, "-", 0.63, ["-"]), (DASH, "-", 0.4, []), (DASH, "n", 0.63, []), (LETTER, "-", 0.63, [])],
)
def test_a_dash_that_is_drawn_as_one_need_not_be_read_as_surely(
    segment: Segment, text: str, sure: float, read: list[str]
) -> None:
    words = compose([segment], [Reading(text, (0.5,), (sure,))], [(95.0, 20.0)])

    assert [word.text for word in words] == read
