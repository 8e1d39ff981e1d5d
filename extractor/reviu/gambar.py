"""Pictures as files: the smallest form that their readers know."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

COLOURS = 16  # of a picture in a sheet


@dataclass(frozen=True, slots=True)
class Gambar:
    """A cut-out as a file, and its size on the page in points."""

    isi: bytes
    jenis: str
    width: float
    height: float

    @property
    def uri(self) -> str:
        """The picture as a data URI."""
        return f"data:image/{self.jenis};base64,{b64encode(self.isi).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class Bentuk:
    """How finely pages are drawn, and in what form a picture of them is kept.

    Attributes:
        dpi: Pixels an inch.
        encode: Gives the file and its kind.
    """

    dpi: int
    encode: Callable[[Image.Image], tuple[bytes, str]]


def web(image: Image.Image) -> tuple[bytes, str]:
    """What a browser shows. Exact: pages come in few shades, and so are as small as a lossy picture would be."""
    return _save(image, "WEBP", method=0, lossless=True), "webp"


def office(image: Image.Image) -> tuple[bytes, str]:
    """What Excel and Word of any age show."""
    from PIL.Image import Dither, Quantize

    return _save(image.quantize(COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE), "PNG"), "png"


LAYAR = Bentuk(140, web)
LEMBAR = Bentuk(110, office)


def _save(image: Image.Image, form: str, **options: bool | int) -> bytes:
    stream = BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()
