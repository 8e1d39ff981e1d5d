"""PDFs that no report is: whatever is drawn on their pages, they are read to an end, and accounted for."""

from __future__ import annotations

import math
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.errors import UnreadableFile
from extractor.model.geometry import Box
from extractor.model.laporan import Hasil, Naskah, Status
from extractor.model.page import CaraBaca, Page
from extractor.pipeline import conclude, read
from extractor.reviu.bidikan import aim
from extractor.reviu.cuplikan import take
from tests.document.sheets import BOLD, NAMELESS, ODD, PLAIN, TALL, Sheet, fill, grid, show, stroke, write_pdf
from tests.sample_parts import bukti

HEADINGS = ["BAB III AKUNTABILITAS KINERJA", "3.1 Capaian", "Tabel 3.1 Pengukuran Kinerja", "Sasaran", "Indikator"]
CELLS = ["Target", "Realisasi", "Capaian (%)", "98,7%", "1.234,56", "Rp 400.000.000,-", "2019", "-", "A" * 300]
TEXTS = st.one_of(
    st.sampled_from(HEADINGS),
    st.sampled_from(CELLS),
    st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=12),
)
NEAR = st.integers(-50, 900)
ODD_NUMBERS = [0, 0.0001, -0.5, 10**4, -(10**6), 10**9, 2**31, -(2**31), 3 * 10**38, -3 * 10**38]  # no exponents in PDF
NUMBER = st.one_of(NEAR, NEAR, NEAR, NEAR, st.sampled_from(ODD_NUMBERS))
SIZE = st.one_of(st.integers(6, 14), st.sampled_from([0, 0.01, 1, -11, 400, 10**6]))
TURN = st.one_of(
    st.sampled_from([(1.0, 0.0, 0.0, 1.0), (0.0, 1.0, -1.0, 0.0), (0.0, -1.0, 1.0, 0.0), (-1.0, 0.0, 0.0, -1.0)]),
    st.tuples(*[st.sampled_from([0.0, 1.0, -1.0, 0.7, 0.0001, 10.0**6])] * 4),
)
FONTS = st.sampled_from([PLAIN, BOLD, ODD, TALL, NAMELESS, "Tidak"])
WRITTEN = st.builds(show, TEXTS, NUMBER, NUMBER, SIZE, TURN, FONTS, st.integers(0, 7))
PLAIN_TEXT = st.builds(show, TEXTS, NEAR, NEAR)
SPACED = st.sampled_from(
    ["5 Tc", "-900 Tw", "0 Tz", "-100 Tz", "1000000 Ts", "-99999999999 TL", "0 Tc 0 Tw 100 Tz 0 Ts"]
).map("{}\n".format)
STROKES = st.builds(stroke, NUMBER, NUMBER, NUMBER, NUMBER, st.sampled_from(["0 G", "1 G", "/Pattern CS /P1 SCN"]))
FILLS = st.builds(fill, NUMBER, NUMBER, NUMBER, NUMBER)
CURVES = st.builds(lambda *ends: "{} {} m {} {} {} {} {} {} c h B\n".format(*ends), *[NUMBER] * 8)
SIDES = st.lists(st.integers(30, 560), min_size=2, max_size=6, unique=True).map(sorted)
GRIDS = st.builds(grid, SIDES, SIDES)
HATCHES = st.builds(
    lambda x, y, step, count: "".join(stroke(x + at * step, y, x + at * step, y + step) for at in range(count)),
    NEAR,
    NEAR,
    st.sampled_from([0.01, 0.4, 3]),
    st.sampled_from([40, 1500]),
)
IMAGES = st.builds(
    "q {} 0 0 {} {} {} cm BI /W {} /H {} /CS /G /BPC 8 /F /AHx ID 80C0> EI Q\n".format,
    NUMBER,
    NUMBER,
    NEAR,
    NEAR,
    st.sampled_from([0, 1, 2, 70000]),
    st.sampled_from([-1, 1, 2]),
)
MOVED = st.builds(
    "{} {} {} {} {} {} cm\n".format, *[st.sampled_from([0, 1, -1, 0.5, 0.0001, 10**5])] * 4, NUMBER, NUMBER
)
STATES = ["q", "Q", "Q Q Q", "/X1 Do", "/Tidak Do", "100 100 200 200 re W n", "BT", "ET", "/Span BMC", "EMC"]
BROKEN = [
    "(tidak ditutup",
    "<41 Tj",
    "[(a) -1000000000 (b) 1000000000 (c)] TJ",
    "\x00\xff\x80 xyz",
    "99999999999999999999 0 m",
]
OTHER = st.sampled_from(STATES).map("{}\n".format)
PARTS = st.one_of(PLAIN_TEXT, PLAIN_TEXT, WRITTEN, SPACED, STROKES, FILLS, CURVES, GRIDS, HATCHES, IMAGES, MOVED, OTHER)
ALONE = PARTS.map("q {}Q\n".format)  # without an effect on what follows
CONTENT = st.builds(
    lambda above, parts, end: "".join([*above, *parts, end]),
    st.lists(PLAIN_TEXT, max_size=4),
    st.lists(st.one_of(ALONE, ALONE, ALONE, PARTS), max_size=12),
    st.sampled_from(["", "", *BROKEN]),
)
BOXES = st.sampled_from(
    [None, None, None, "0 0 842 595", "595 842 0 0", "-300 -400 300 400", "0 0 0 0", "0 0 14400 14400"]
)
CROPS = st.sampled_from(
    [None, None, None, (100, 100, 400, 700), (-50, -50, 900, 900), (700, 900, 800, 999), (9, 9, 9, 9)]
)
MATRICES = st.sampled_from(
    ["1 0 0 1 0 0", "0 1 -1 0 595 0", "0.1 0 0 0.1 50 50", "0 0 0 0 0 0", "1000000 0 0 1000000 0 0"]
)
SHEETS = st.builds(
    Sheet,
    content=CONTENT,
    rotate=st.sampled_from([0, 0, 90, 180, 270, -90, 45, 3600]),
    media=BOXES,
    crop=CROPS,
    form=st.tuples(CONTENT, MATRICES),  # that draws itself, where it holds /X1
    meanings=st.dictionaries(st.sampled_from("ABCabc019"), st.sampled_from(["x", "", "\u200b", "ﬁ", "𝟗", "\u0000"])),
)


def is_within(box: Box, page: Page) -> bool:
    sides = all(map(math.isfinite, box)) and box.x0 <= box.x1 and box.y0 <= box.y1
    return sides and 0 <= box.x_mid <= page.width + 0.1 and 0 <= box.y_mid <= page.height + 0.1


def check(naskah: Naskah, hasil: Hasil) -> None:
    """What holds of every file."""
    (berkas,) = hasil.laporan.berkas
    assert berkas.jumlah_halaman == len(naskah.document.pages)
    assert (berkas.status is Status.OK) == (berkas.alasan is None)
    for page in naskah.document.pages:
        assert all(is_within(word.box, page) for word in page.words), page.words
        assert all(0 <= edge.x0 <= edge.x1 <= page.width + 0.1 for edge in page.edges)
        assert page.nomor in berkas.halaman_tanpa_teks or page.cara_baca is not CaraBaca.KOSONG or not page.images
    spots = [
        bukti(word.text, page.nomor, page.shown(word.box), berkas.berkas)
        for page in naskah.document.pages
        for word in page.words[:1]
    ]
    shown = take(aim(spots), {berkas.berkas: berkas}) if spots else None
    assert shown is None or all(image.width > 0 and image.height > 0 for image in shown.gambar.values())


@pytest.fixture(autouse=True, scope="module")
def no_ocr() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LKJIP_OCR", "never")
        yield


@settings(
    max_examples=60,
    deadline=timedelta(seconds=10),
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(SHEETS, min_size=1, max_size=3), st.booleans())
def test_odd_pdfs_are_read_to_an_end(sheets: list[Sheet], shared: bool) -> None:
    with TemporaryDirectory() as folder:
        path = write_pdf(Path(folder) / "aneh.pdf", *sheets)
        if shared:  # all pages draw one stream
            with pikepdf.open(path, allow_overwriting_input=True) as pdf:
                for page in pdf.pages:
                    page.obj.Contents = pdf.pages[0].obj.Contents
                pdf.save(path)
        with suppress(UnreadableFile):  # all of its pages have no area
            naskah = read(path)
            check(naskah, conclude([naskah]))
