"""Raw tables from text, for the tests of rules over them: cells parted by `|`, the first line is the header."""

from __future__ import annotations

from extractor.checks import check
from extractor.model.geometry import Box
from extractor.model.laporan import Identitas, Laporan
from extractor.model.page import Line, Word
from extractor.model.table import Cell, Column, Table, TablePart
from extractor.model.temuan import Temuan

BERKAS = "dinas-rekaan.pdf"


def lines(text: str, box: Box) -> tuple[Line, ...]:
    """Text lines parted by `/`."""
    return tuple(Line((Word(text=part.strip(), box=box, size=10.0),), box) for part in text.split("//") if part.strip())


def table(text: str, judul: str | None = None, *, halaman: int = 1) -> Table:
    rows = [[cell.strip() for cell in row.split("|")] for row in text.strip().splitlines()]
    cells = []
    for at, row in enumerate(rows):
        for col, cell in enumerate(row):
            box = Box(col * 50.0, at * 20.0, col * 50.0 + 50, at * 20.0 + 20)
            cells.append(Cell(at, col, 1, 1, lines(cell, box), halaman, box))
    whole = Box(0, 0, 500, 500)
    return Table(
        tabel_id=f"t{halaman}",
        parts=(TablePart(halaman, whole, 0, len(rows)),),
        rows=len(rows),
        cols=len(rows[0]),
        cells=tuple(cells),
        columns=tuple(Column((head,)) for head in rows[0]),
        header_rows=frozenset({0}),
        judul=judul,
    )


def laporan(tahun: int = 2023) -> Laporan:
    return Laporan(
        laporan_id="dinas-rekaan", identitas=Identitas(instansi="Dinas Rekaan", tahun=tahun), berkas=(), outlines=()
    )


def temuan(aturan: str, *tables: Table) -> list[Temuan]:
    """Findings of one rule over raw tables."""
    return [one for one in check(laporan(), {BERKAS: tables}) if one.aturan == aturan]
