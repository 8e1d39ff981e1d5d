"""Places, values and tables on sample pages: what the sample report is put together from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractor.model.evidence import Bukti, Reading
from extractor.model.geometry import Box
from extractor.model.page import Line, Word
from extractor.model.records import Klaim
from extractor.model.table import Cell, Column, Table, TablePart
from extractor.model.value import Kind, Value

BERKAS = "laporan/dinas-rekaan-2023.pdf"
TOP, LEFT, ROW_HEIGHT, COLUMN_WIDTH = 100.0, 60.0, 20.0, 80.0  # points; where sample tables lie
SOMEWHERE = Box(LEFT, TOP, 540.0, 120.0)


def cell_box(row: int, col: int) -> Box:
    """Where the cell of a sample table lies, points."""
    x, y = LEFT + col * COLUMN_WIDTH, TOP + row * ROW_HEIGHT
    return Box(x, y, x + COLUMN_WIDTH, y + ROW_HEIGHT)


def bukti(teks: str, halaman: int, box: Box = SOMEWHERE, berkas: str = BERKAS) -> Bukti:
    """A place in the sample file."""
    return Bukti(berkas=berkas, halaman=halaman, box=box, teks=teks)


def value(teks: str, kind: Kind | None = None) -> Value:
    """What a print in Indonesian digits means: 1.200,00 is 1200 to two decimals; words are text, a dash is missing."""
    plain = teks.removeprefix("Rp").rstrip("%").strip()
    digits = plain.replace(".", "").replace(",", ".")
    if plain in ("", "-"):
        return Value(teks=teks, kind=Kind.MISSING)
    if not digits.replace(".", "").isdigit():
        return Value(teks=teks, kind=kind or Kind.TEXT)
    decimals = len(digits.partition(".")[2])
    return Value(teks=teks, kind=kind or Kind.NUMBER, number=Decimal(digits), decimals=decimals)


def reading(teks: str, halaman: int, box: Box = SOMEWHERE, kind: Kind | None = None, berkas: str = BERKAS) -> Reading:
    """A value at its place."""
    return Reading(value=value(teks, kind), bukti=bukti(teks, halaman, box, berkas))


def line(teks: str, box: Box) -> Line:
    """A text line that fills `box`, its words side by side."""
    words = teks.split()
    step = box.width / max(len(words), 1)
    return Line(
        tuple(
            Word(word, Box(box.x0 + i * step, box.y0, box.x0 + (i + 1) * step, box.y1), 10.0)
            for i, word in enumerate(words)
        ),
        box,
    )


def table(tabel_id: str, halaman: int, rows: Sequence[Sequence[str]], kind: str | None = None) -> Table:
    """A table on one page without spans; the first row is the header."""
    cells = tuple(
        Cell(r, c, 1, 1, (line(teks, cell_box(r, c)),) if teks else (), halaman, cell_box(r, c))
        for r, texts in enumerate(rows)
        for c, teks in enumerate(texts)
    )
    box = Box(LEFT, TOP, cell_box(0, len(rows[0]) - 1).x1, cell_box(len(rows) - 1, 0).y1)
    return Table(
        tabel_id=tabel_id,
        parts=(TablePart(halaman, box, 0, len(rows)),),
        rows=len(rows),
        cols=len(rows[0]),
        cells=cells,
        columns=tuple(Column((teks,)) for teks in rows[0]),
        header_rows=frozenset({0}),
        nomor=tabel_id.removeprefix("t"),
        judul=f"Contoh tabel {tabel_id.removeprefix('t')}",
        kind=kind,
    )


def claim(tahun: int, berkas: str = BERKAS) -> Klaim:
    """A count told in a sentence, its words beside the digits."""
    sentence = f"Tahun {tahun} ditetapkan 2 (dua) sasaran."
    return Klaim(
        record_id="c1",
        bukti=bukti(sentence, 2, Box(60, 420, 400, 432), berkas),
        kalimat=sentence,
        jenis="hitungan",
        tahun=tahun,
        nilai=reading("2", 2, Box(180, 420, 200, 432), berkas=berkas),
        terbilang=2,
        hitungan="sasaran",
    )
