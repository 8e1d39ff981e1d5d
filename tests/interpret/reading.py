"""Sketches of tables to records, so that tests compare a few short texts."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.interpret.anggaran import read_anggaran
from extractor.interpret.pengukuran import read_pengukuran, read_rata_rata
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.model.records import Anggaran, Pengukuran, RataRata
from tests.tables.ruled import grid, read

TAHUN = 2020


def view(sketch: str, title: str = "Pengukuran Kinerja") -> TableView:
    """The one table of a page, under a caption."""
    naskah = read([f"Tabel 3.1 {title}", grid(sketch)])
    (table,) = naskah.tables
    return TableView(naskah, table)


def pengukuran(sketch: str, title: str = "Pengukuran Kinerja", tahun: int = TAHUN) -> list[Pengukuran]:
    """The measurements of a table."""
    return list(read_pengukuran(view(sketch, title), tahun))


def rata_rata(sketch: str) -> list[RataRata]:
    """The printed averages of a table."""
    table = view(sketch)
    return list(read_rata_rata(table, TAHUN, list(read_pengukuran(table, TAHUN))))


def anggaran(sketch: str, title: str = "Realisasi Anggaran") -> list[Anggaran]:
    """The budget lines of a table."""
    return list(read_anggaran(view(sketch, title), TAHUN))


def prints(*readings: Reading | None) -> str:
    """What is printed in each of them, `.` where there is none."""
    return " ".join(reading.teks if reading else "." for reading in readings)


def figures(records: Iterable[Pengukuran]) -> list[str]:
    """Name, target, realisasi, capaian."""
    return [f"{item.indikator}: {prints(item.target, item.realisasi, item.capaian)}" for item in records]


def amounts(records: Iterable[Anggaran]) -> list[str]:
    """Rank, name, anggaran, realisasi, persen."""
    return [
        f"{item.tingkat or '?'} {item.uraian}: {prints(item.anggaran, item.realisasi, item.persen)}" for item in records
    ]
