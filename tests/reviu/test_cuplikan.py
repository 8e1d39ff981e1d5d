from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractor.model.geometry import Box
from extractor.model.laporan import Berkas, Status
from extractor.reviu.bidikan import aim
from extractor.reviu.cuplikan import MARK, Cuplikan, take
from extractor.reviu.gambar import LAYAR, Gambar
from tests.sample_parts import bukti

WIDTH, HEIGHT = 400.0, 600.0
SPOT = (300.0, 450.0, 40.0, 20.0)  # x, y, width, height in page space: origin bottom left


def write_pdf(path: Path, rotate: int = 0, pages: int = 1) -> None:
    # reportlab names the size as shown, and swaps it for a page on its side.
    canvas = Canvas(str(path), pagesize=(HEIGHT, WIDTH) if rotate % 180 else (WIDTH, HEIGHT))
    for _ in range(pages):
        canvas.setPageRotation(rotate)
        canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(*SPOT, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()


def file_of(path: Path, **changes: object) -> Berkas:
    file = Berkas(
        berkas=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        ukuran=path.stat().st_size,
        jumlah_halaman=1,
        cara_baca="teks",
        status=Status.OK,
    )
    return file.model_copy(update=changes)


def shoot(path: Path, box: Box, page: int = 1, **changes: object) -> Cuplikan:
    shots = aim([bukti("spot", page, box, path.name)])
    return take(shots, {path.name: file_of(path, **changes)}, path.parent)


def picture(gambar: Gambar) -> Image.Image:
    return Image.open(BytesIO(gambar.isi)).convert("RGB")


Pixel = tuple[int, int, int]


def pixels(image: Image.Image) -> list[Pixel]:
    data = image.tobytes()
    return list(zip(data[0::3], data[1::3], data[2::3], strict=True))


def is_outline(pixel: Pixel) -> bool:
    return pixel == MARK


def is_spot(pixel: Pixel) -> bool:
    red, green, blue = pixel
    return red < 90 and green < 90 and blue > 90


def extent(image: Image.Image, wanted: Callable[[Pixel], bool]) -> tuple[int, int, int, int]:
    """Where the wanted pixels lie."""
    mask = Image.new("L", image.size)
    mask.putdata([255 * wanted(pixel) for pixel in pixels(image)])
    box = mask.getbbox()
    assert box is not None
    return box


# The blue spot on the page as it is shown: worked out by hand from SPOT and the page size.
UPRIGHT = Box(300, 130, 340, 150)
QUARTER = Box(450, 300, 470, 340)
HALF = Box(60, 450, 100, 470)
THREE = Box(130, 60, 150, 100)


@pytest.mark.parametrize(
    ("rotate", "turned", "box"),
    [
        (0, 0, UPRIGHT),
        (90, 0, QUARTER),
        (180, 0, HALF),
        (270, 0, THREE),
        (0, 1, UPRIGHT),
        (0, 3, UPRIGHT),
        (90, 1, QUARTER),
    ],
)
def test_the_outline_lies_around_the_place_however_the_page_is_turned(
    tmp_path: Path, rotate: int, turned: int, box: Box
) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path, rotate)
    cuplikan = shoot(path, box, diputar={1: turned} if turned else {})
    (gambar,) = cuplikan.gambar.values()
    image = picture(gambar)
    outline, spot = extent(image, is_outline), extent(image, is_spot)
    # Three pixels of air, the line, and a pixel of rounding.
    assert all(0 <= inner - outer <= 5 for outer, inner in zip(outline[:2], spot[:2], strict=True))
    assert all(0 <= outer - inner <= 5 for outer, inner in zip(outline[2:], spot[2:], strict=True))
    assert abs(image.height - gambar.height * LAYAR.dpi / 72) <= 1
    assert not cuplikan.celah


def test_a_page_is_rendered_once_for_all_its_cut_outs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path)
    rendered = 0
    original = pdfium.PdfPage.render

    def render(page: pdfium.PdfPage, **options: object) -> pdfium.PdfBitmap:
        nonlocal rendered
        rendered += 1
        return original(page, **options)

    monkeypatch.setattr(pdfium.PdfPage, "render", render)
    boxes = (Box(20, 30, 60, 40), Box(20, 300, 60, 310), Box(20, 550, 60, 560))
    shots = aim([bukti("1", 1, box, path.name) for box in boxes])
    cuplikan = take((*shots, *shots), {path.name: file_of(path)}, tmp_path)
    assert len(cuplikan.gambar) == 3
    assert rendered == 1


def test_a_box_beyond_the_page_still_gives_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path)
    assert len(shoot(path, Box(380, 590, 900, 2000)).gambar) == 1
    assert len(shoot(path, Box(-50, 2000, -20, 2100)).gambar) == 1


def test_a_missing_file_is_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path)
    shots = aim([bukti("1", 1, UPRIGHT, path.name)])
    cuplikan = take(shots, {path.name: file_of(path)}, tmp_path / "elsewhere")
    assert not cuplikan.gambar
    assert cuplikan.celah == {"a.pdf": "berkas tidak ditemukan di tempatnya semula"}


def test_another_edition_of_the_file_proves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path)
    cuplikan = shoot(path, UPRIGHT, sha256="0" * 64)
    assert not cuplikan.gambar
    assert cuplikan.celah == {"a.pdf": "berkas sudah berubah sejak dibaca"}


def test_a_page_that_is_not_there_is_a_gap_and_the_others_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_pdf(path)
    shots = aim([bukti("1", page, UPRIGHT, path.name) for page in (1, 7)])
    cuplikan = take(shots, {path.name: file_of(path)}, tmp_path)
    assert [shot.halaman for shot in cuplikan.gambar] == [1]
    assert cuplikan.celah == {"a.pdf": "hal. 7 tidak dapat digambar"}


def test_a_damaged_file_is_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"no pdf at all")
    assert shoot(path, UPRIGHT).celah == {"a.pdf": "berkas tidak dapat dibuka"}


@pytest.mark.skipif(not os.environ.get("LKJIP_REAL"), reason="needs real reports: LKJIP_REAL")
def test_a_printed_figure_of_a_real_page_is_in_the_outline() -> None:
    path = next(iter(sorted(Path(os.environ["LKJIP_REAL"]).rglob("balung-2020.pdf"))))
    with pdfium.PdfDocument(path) as pdf:
        page = pdf[22]
        text = page.get_textpage()
        index, length = text.search("116.736.000").get_next()
        edges = [text.get_charbox(number) for number in range(index, index + length)]
        height = page.get_height()
    box = Box(edges[0][0], height - max(e[3] for e in edges), edges[-1][2], height - min(e[1] for e in edges))
    (gambar,) = shoot(path, box, page=23).gambar.values()
    image = picture(gambar)
    inside = image.crop(extent(image, is_outline))
    dark = sum(max(pixel) < 60 for pixel in pixels(inside)) / (inside.width * inside.height)
    assert 0.1 < dark < 0.6
    assert len(gambar.uri) < 30_000


@pytest.mark.parametrize("size", [(14400, 14400), (400, 3)])
def test_a_page_too_large_or_too_small_to_see_is_a_gap(tmp_path: Path, size: tuple[float, float]) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=size)
    canvas.showPage()
    canvas.save()
    cuplikan = shoot(path, UPRIGHT)
    assert not cuplikan.gambar
    assert cuplikan.celah == {"a.pdf": "hal. 1 tidak dapat digambar"}
