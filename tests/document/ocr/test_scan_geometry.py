"""Geometry of scans: lean, lines, stretches of text, dark grounds. No recognition."""

from __future__ import annotations

import pytest

pytest.importorskip("cv2", reason="the extra ocr is not installed")

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from extractor.document.ocr.grain import without_grain
from extractor.document.ocr.render import dark_on_light, ink_of
from extractor.document.ocr.rules import Rules, find_rules
from extractor.document.ocr.segments import find_segments
from extractor.document.ocr.turn import find_skew, quarter_turned, straighten
from tests.document.ocr.pictures import SCALE, grid, pixels, sheet

TEXTS = [(30.0, 30.0 + 16 * row, "Meningkatnya kualitas pelayanan publik di kecamatan") for row in range(12)]


@pytest.mark.parametrize("lean", [-2.4, -0.6, 0.0, 1.1, 3.0])
def test_lean_is_found_and_taken_back(lean: float) -> None:
    askew = sheet(TEXTS).rotate(lean, fillcolor=255, resample=Image.Resampling.BICUBIC)

    ink = ink_of(pixels(askew), SCALE)

    assert find_skew(ink) == pytest.approx(-lean, abs=0.11)
    assert abs(find_skew(straighten(ink, find_skew(ink), ground=0))) <= 0.11


def test_the_edge_of_the_paper_tells_no_lean() -> None:
    askew = sheet(TEXTS[:2]).rotate(2.0, fillcolor=255, resample=Image.Resampling.BICUBIC)
    askew.paste(0, (0, askew.height - 20, askew.width, askew.height))

    assert find_skew(ink_of(pixels(askew), SCALE)) == pytest.approx(-2.0, abs=0.11)


def test_quarter_turns_are_clockwise() -> None:
    picture = pixels(sheet([], [(10, 10, 100, 10)]))  # a line at the top

    turned = quarter_turned(picture, 1)

    assert turned.shape == picture.shape[::-1]
    assert (turned[:, -round(20 * SCALE) :] == 0).any()  # now at the right
    assert (quarter_turned(turned, 3) == picture).all()


def test_lines_of_a_grid_are_found_but_not_strokes_of_letters() -> None:
    picture = pixels(sheet([*TEXTS, (60, 250, "TELTELTEL")], grid([40, 150, 380], [230, 255, 280])))

    rules = find_rules(ink_of(picture, SCALE), SCALE)

    assert [round(box.y_mid / SCALE) for box in rules.across] == [230, 255, 280]
    assert [round(box.x_mid / SCALE) for box in rules.upright] == [40, 150, 380]
    assert all(box.x0 / SCALE == pytest.approx(40, abs=1.5) for box in rules.across)


def test_worn_line_is_one_and_tables_one_above_the_other_stay_two() -> None:
    worn = [(x, 200.0, x + 12, 200.0) for x in range(40, 340, 20)] + [(40.0, 200.0, 80.0, 200.0)]
    tables = [*grid([40, 200], [20, 60]), *grid([40, 200], [74, 120])]

    rules = find_rules(ink_of(pixels(sheet([], [*worn, *tables])), SCALE), SCALE)

    assert sum(abs(box.y_mid / SCALE - 200) < 1 for box in rules.across) == 1
    uprights = sorted((box.y0 / SCALE, box.y1 / SCALE) for box in rules.upright)
    assert [side for one in uprights for side in one] == pytest.approx([20, 60, 20, 60, 74, 120, 74, 120], abs=1.5)


def rules_of(image: Image.Image) -> Rules:
    return find_rules(ink_of(pixels(image), SCALE), SCALE)


def levels(rules: Rules, x: float) -> list[int]:
    """Heights of the level lines that go through a column, points."""
    return sorted(round(box.y_mid / SCALE) for box in rules.across if box.x0 / SCALE <= x <= box.x1 / SCALE)


def test_letters_that_touch_a_line_hide_it_not() -> None:
    touching = [(45.0, 244.5, "PROSENTASE"), (160.0, 244.5, "PROGRAM PEMBINAAN JASA"), (160.0, 261.0, "Tgl. Hgp")]

    rules = rules_of(sheet(touching, grid([40, 150, 380], [230, 247, 270])))

    assert levels(rules, 100) == levels(rules, 300) == [230, 247, 270]


def test_strokes_of_a_title_do_not_lengthen_the_line_below_them() -> None:
    title = [(x, 195.0, x, 203.0) for x in (150.0, 260.0)]  # as the stem of a letter, right above a line

    rules = rules_of(sheet([], [*grid([40, 150, 260, 380], [210, 240, 270]), *title]))

    assert [round(box.y0 / SCALE) for box in rules.upright] == [210] * 4


def test_what_is_left_of_a_line_tells_where_it_went() -> None:
    specks = [(x, 240.0, x + 1.5, 240.0) for x in range(155, 370, 9)]
    half = [*grid([40, 150, 260, 380], [210, 270]), (40.0, 240.0, 150.0, 240.0)]

    rules = rules_of(sheet([(45, 232, "Nilai"), (155, 232, "12,5"), (265, 264, "83%")], [*half, *specks]))
    dotted = rules_of(sheet([], [*grid([40, 150, 260, 380], [210, 270]), *specks]))

    assert levels(rules, 100) == levels(rules, 200) == levels(rules, 300) == [210, 240, 270]
    assert levels(dotted, 200) == levels(dotted, 300) == [210, 240, 270]
    assert levels(dotted, 100) == [210, 270]


def test_the_edge_of_the_paper_is_no_line() -> None:
    edges = [(3.0, 20.0, 3.0, 280.0), (20.0, 297.0, 400.0, 297.0)]

    rules = rules_of(sheet([], [*grid([40, 150, 380], [210, 240]), *edges]))

    assert [round(box.x_mid / SCALE) for box in rules.upright] == [40, 150, 380]
    assert levels(rules, 100) == [210, 240]


def test_stops_and_commas_make_no_line() -> None:
    texts = [(155.0 + 40 * number, 240.0, "1.2.3.4") for number in range(5)]

    rules = rules_of(sheet(texts, grid([40, 150, 260, 380], [210, 270])))

    assert levels(rules, 200) == levels(rules, 300) == [210, 270]


def test_a_comma_stays_with_its_figure() -> None:
    comma = [(75.5, 59.5, 74.8, 61.7)]  # reaches down as far as the descenders of the next word
    picture = pixels(sheet([(45, 60, "1.903"), (82.5, 60, "yang jelas")], comma))
    ink = ink_of(picture, SCALE)

    found = sorted(find_segments(ink, find_rules(ink, SCALE), SCALE), key=lambda one: one.box.x0)

    assert [round(one.box.x0 / SCALE) for one in found] == [46, 82]
    assert len(found[0].letters) == 6


def test_a_colon_that_stands_alone_is_a_stretch_and_a_speck_is_none() -> None:
    specks = [(300.0, 52.0, 301.0, 52.0), (340.0, 200.0, 341.0, 200.0)]
    ink = ink_of(pixels(sheet([(45, 60, "Instansi"), (120, 60, ":"), (135, 60, "Kecamatan")], specks)), SCALE)

    found = sorted(find_segments(ink, find_rules(ink, SCALE), SCALE), key=lambda one: one.box.x0)

    assert [round(one.box.x0 / SCALE) for one in found] == [46, 120, 136]
    assert found[1].base / SCALE == pytest.approx(60, abs=1.5)


def test_stretches_end_at_lines_and_wide_gaps() -> None:
    picture = pixels(
        sheet([(45, 248, "83%"), (155, 248, "100%"), (250, 248, "Baik sekali")], grid([40, 150, 380], [230, 260]))
    )
    ink = ink_of(picture, SCALE)

    found = sorted(find_segments(ink, find_rules(ink, SCALE), SCALE), key=lambda one: one.box.x0)

    assert [round(one.box.x0 / SCALE, -1) for one in found] == [50, 160, 250]
    assert all(one.base / SCALE == pytest.approx(248, abs=1) for one in found)


def test_white_letters_on_black_become_black_on_white_and_the_scanners_rim_white() -> None:
    image = sheet([(60, 60, "INDIKATOR KINERJA")])
    image.paste(ImageOps.invert(image.crop((100, 80, 800, 220))), (100, 80))
    image.paste(0, (image.width - 60, 0, image.width, image.height))

    out = dark_on_light(pixels(image), SCALE)

    assert (out[90:210, 110:790] > 128).mean() > 0.7
    assert (out[90:210, 110:790] < 128).any()
    assert (out[:, -50:] == 255).all()


def test_letters_right_below_a_black_cell_stay_as_they_are() -> None:
    image = sheet([(60, 98, "Meningkatnya penyelenggaraan")])
    image.paste(0, (100, 100, 800, 244))  # down to the tops of the letters

    out = dark_on_light(pixels(image), SCALE)

    below = (slice(248, None), slice(None))
    assert (out[below] == pixels(image)[below]).all()
    assert (out[120:230, 120:780] == 255).all()


def test_lines_beside_dark_cells_are_found_and_shading_is_no_text() -> None:
    image = sheet([(45, 232, "Nilai")], grid([40, 150, 200, 250], [210, 240, 270]))
    for x0 in (40, 200):
        left, top, right, foot = (round(side * SCALE) + 2 for side in (x0, 210, x0 + 49, 270))
        shaded = image.crop((left, top, right, foot)).point(lambda grey: grey * 120 // 255)
        image.paste(shaded, (left, top))
    ink = ink_of(pixels(image.filter(ImageFilter.GaussianBlur(1))), SCALE)

    rules = find_rules(ink, SCALE)

    assert levels(rules, 175) == [210, 240, 270]
    assert [round(one.box.x0 / SCALE) for one in find_segments(ink, rules, SCALE)] == [46]


def test_faint_print_is_ink_and_the_grain_of_paper_is_none() -> None:
    faint = sheet([(45, 232, "Nilai")], grid([40, 150, 380], [210, 240, 270])).point(
        lambda grey: 200 + grey * 35 // 255
    )
    grain = (np.indices(pixels(faint).shape).sum(axis=0) % 7).astype(np.uint8)

    ink = ink_of(pixels(faint) - grain, SCALE)

    rules = find_rules(ink, SCALE)
    assert levels(rules, 100) == levels(rules, 300) == [210, 240, 270]
    assert [round(one.box.x0 / SCALE) for one in find_segments(ink, rules, SCALE)] == [46]


def test_commas_one_below_the_other_make_no_line() -> None:
    figures = [(160.0, 50.0 + 16 * row, f"{80 + row},2{row % 10}") for row in range(13)]

    rules = rules_of(sheet(figures, grid([40, 150, 260], [30, 150, 260])))

    assert [round(box.x_mid / SCALE) for box in rules.upright] == [40, 150, 260]


def test_a_line_does_not_go_through_the_letters_of_a_cell_over_two_columns() -> None:
    stems = [(x, 257.0, x, 264.0) for x in (147.0, 150.0, 153.0, 156.0)]  # of H and H, one where the line would be
    bars = [(x, 260.0, x + 3, 260.0) for x in (147.0, 153.0)]
    table = [*grid([40, 150, 260], [210, 254]), *grid([40, 260], [254, 267]), *grid([40, 150, 260], [267, 290])]

    rules = rules_of(sheet([], [*table, *stems, *bars]))

    middle = sorted(
        (round(box.y0 / SCALE), round(box.y1 / SCALE)) for box in rules.upright if 148 < box.x_mid / SCALE < 152
    )
    assert middle == [(210, 254), (267, 290)]


def test_a_line_does_not_go_through_an_empty_row_between_such_cells() -> None:
    stems = [(x, y, x, y + 7) for x in (147.0, 150.0, 153.0, 156.0) for y in (257.0, 275.0)]
    bars = [(x, y + 3, x + 3, y + 3) for x in (147.0, 153.0) for y in (257.0, 275.0)]
    rows = [(40.0, y, 260.0, y) for y in (267.0, 272.0)]
    table = [*grid([40, 150, 260], [200, 254]), *grid([40, 150, 260], [285, 298]), *rows]

    rules = rules_of(sheet([], [*table, *stems, *bars]))

    middle = sorted(
        (round(one.y0 / SCALE), round(one.y1 / SCALE)) for one in rules.upright if 148 < one.x_mid / SCALE < 152
    )
    assert (200, 254) in middle
    assert all(end <= 254 or start >= 285 for start, end in middle)


def test_lines_of_a_double_border_are_found() -> None:
    double = [*grid([40, 80], [210, 240]), *grid([81.8, 122], [210, 240]), *grid([40, 80], [241.8, 270])]

    rules = rules_of(sheet([], double))

    assert levels(rules, 60) == [210, 240, 242, 270]
    assert sorted({round(box.x_mid / SCALE) for box in rules.upright}) == [40, 80, 82, 122]


def test_the_grain_of_a_screened_cell_is_no_ink_but_dots_of_letters_are() -> None:
    image = sheet([(45, 232, "Nilai kinerja ini: 1.5")], grid([40, 380], [210, 240, 270]))
    before = ink_of(pixels(image), SCALE)
    places = [(x + y * 7 % 5, y + x * 5 % 7) for x in range(116, 1050, 12) for y in range(588, 662, 12)]
    for place in places:
        image.putpixel(place, 0)

    ink = without_grain(ink_of(pixels(image), SCALE), SCALE)

    rules = find_rules(ink, SCALE)
    assert levels(rules, 200) == [210, 240, 270]
    assert (without_grain(before, SCALE) == before).all()
    found = find_segments(ink, rules, SCALE)
    assert all(one.box.y0 / SCALE == pytest.approx(222, abs=3) for one in found)
