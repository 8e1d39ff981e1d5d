"""White lines show where they part shading, and nowhere else."""

from __future__ import annotations

from extractor.document.paths import Rule, Strokes


def test_a_white_line_between_shaded_cells_is_a_line_of_the_table() -> None:
    strokes = Strokes(
        rules=[Rule(0, 0, 100, 0)], white=[Rule(50, 0, 50, 20)], shades=[(0, 0, 49.5, 20), (50.5, 0, 100, 20)]
    )
    assert Rule(50, 0, 50, 20) in strokes.visible()


def test_a_white_line_on_paper_is_none() -> None:
    strokes = Strokes(white=[Rule(300, 0, 300, 20)], shades=[(0, 0, 49.5, 20)])
    assert strokes.visible() == []
