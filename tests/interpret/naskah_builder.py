"""Small files for the tests of interpret/: pages built from lines, tables from texts."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.model.geometry import Box, union
from extractor.model.laporan import Naskah
from extractor.model.outline import Bagian, JenisBagian, Outline
from extractor.model.page import CaraBaca, Document, Line, Page, Word
from extractor.model.table import Table
from tests.sample_parts import bukti

CHARACTER, HEIGHT, STEP = 5.0, 12.0, 18.0  # points
At = tuple[float, float, str]  # x, y, text


def words(text: str, x: float, y: float) -> tuple[Word, ...]:
    """The words of a text from `x` on, each as wide as its letters."""
    placed = []
    for word in text.split():
        placed.append(Word(word, Box(x, y, x + CHARACTER * len(word), y + HEIGHT), HEIGHT))
        x += CHARACTER * (len(word) + 1)
    return tuple(placed)


def line(x: float, y: float, text: str) -> Line:
    placed = words(text, x, y)
    return Line(placed, union(word.box for word in placed))


def page(
    lines: Sequence[str | At],
    nomor: int = 1,
    running: Sequence[str] = (),
    width: float = 600,
    height: float = 900,
    number: str | None = None,
) -> Page:
    """A page; texts without a place stand below each other at the left margin. `number` is printed on it."""
    placed = [
        line(*item) if not isinstance(item, str) else line(70, 80 + STEP * at, item) for at, item in enumerate(lines)
    ]
    return Page(
        nomor,
        width,
        height,
        CaraBaca.TEKS if placed else CaraBaca.KOSONG,
        words=tuple(word for item in placed for word in item.words),
        lines=tuple(placed),
        running=tuple(line(70, 30 + STEP * at, text) for at, text in enumerate(running)),
        printed_number=number,
    )


def naskah(
    *pages: Page, tables: Sequence[Table] = (), bagian: Sequence[Bagian] = (), berkas: str = "laporan/rekaan.pdf"
) -> Naskah:
    """A file of such pages."""
    document = Document(berkas, f"{berkas:0<64}", 1000, pages)
    return Naskah(document, Outline(bagian=tuple(bagian)), tuple(tables))


def bagian(
    judul: str,
    halaman: int = 1,
    *,
    jenis: JenisBagian = JenisBagian.BAB,
    nomor: str | None = None,
    kind: str | None = None,
) -> Bagian:
    """A part that begins at the top of a page."""
    return Bagian(
        bagian_id=f"b{halaman}{nomor}",
        jenis=jenis,
        nomor=nomor,
        judul=judul,
        jenis_kanonik=kind,
        bukti=bukti(judul, halaman, Box(70, 10, 300, 22)),
        halaman_akhir=99,
    )
