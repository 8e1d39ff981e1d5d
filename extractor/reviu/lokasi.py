"""Says in words where a place is: page, table, row, or the part of the report it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from extractor.model.evidence import Bukti
from extractor.model.laporan import Hasil, Laporan
from extractor.model.outline import Bagian, JenisBagian
from extractor.model.plans import Perjanjian
from extractor.model.records import Anggaran, Pengukuran, RataRata, Record
from extractor.model.table import Cell, Table

GROUPS, ROWS, NAME = 4, 4, 80  # most groups in a phrase, rows in a group, characters of a row's name


@dataclass(frozen=True, slots=True)
class Letak:
    """Where one place is.

    Attributes:
        berkas: File name, given only where the report consists of several.
        induk: The table, or the part of the report.
        baris: Name of the row.
    """

    berkas: str | None
    halaman: int
    induk: str | None
    baris: str | None

    @property
    def pangkal(self) -> str:
        """The place without its row: `hal. 23, Tabel 3.5`."""
        parts = (self.berkas, f"hal. {self.halaman}", self.induk)
        return ", ".join(part for part in parts if part)


class Peta:
    """The places of one report: looks up the table cell, the row's record and the part around a box."""

    def __init__(self, hasil: Hasil) -> None:
        self._many = len(hasil.laporan.berkas) > 1
        self._outlines = {
            berkas.berkas: outline for berkas, outline in zip(hasil.laporan.berkas, hasil.laporan.outlines, strict=True)
        }
        self._cells: dict[tuple[str, int], list[tuple[Table, Cell]]] = {}
        for berkas, tables in hasil.tables.items():
            for table in tables:
                for cell in table.cells:
                    self._cells.setdefault((berkas, cell.page), []).append((table, cell))
        self._names = dict(_row_names(hasil.laporan))

    def find(self, bukti: Bukti) -> Letak:
        """Where `bukti` stands."""
        berkas = PurePath(bukti.berkas).name if self._many else None
        x, y = bukti.box.x_mid, bukti.box.y_mid
        for table, cell in self._cells.get((bukti.berkas, bukti.halaman), ()):
            if cell.box.contains(x, y):
                return Letak(berkas, bukti.halaman, _table_name(table), self._row(bukti.berkas, table, cell))
        outline = self._outlines.get(bukti.berkas)
        part = outline.at(bukti.halaman, y) if outline else None
        return Letak(berkas, bukti.halaman, _part_name(part) if part else None, None)

    def _row(self, berkas: str, table: Table, cell: Cell) -> str | None:
        if cell.row in table.header_rows:
            return "kepala tabel"
        name = self._names.get((berkas, table.tabel_id, cell.row)) or _first_words(table, cell.row)
        return f"baris “{_shorten(name)}”" if name else None


def describe(places: Iterable[Letak]) -> str:
    """One phrase for all places: `hal. 23, Tabel 3.5, baris “Program III”; hal. 33`."""
    groups: dict[str, dict[str, None]] = {}
    for place in places:
        rows = groups.setdefault(place.pangkal, {})
        if place.baris:
            rows[place.baris] = None
    phrases = [_join(head, tuple(rows)) for head, rows in groups.items()]
    rest = len(phrases) - GROUPS
    shown = "; ".join(phrases[:GROUPS]) or "seluruh laporan"
    return f"{shown}; dan {rest} tempat lain" if rest > 0 else shown


def _join(head: str, rows: tuple[str, ...]) -> str:
    text = ", ".join((head, *rows[:1], *(row.removeprefix("baris ") for row in rows[1:ROWS])))
    return f"{text}, dan {len(rows) - ROWS} baris lain" if len(rows) > ROWS else text


def _row_names(laporan: Laporan) -> Iterator[tuple[tuple[str, str, int], str]]:
    records: tuple[Record, ...] = (*laporan.pengukuran, *laporan.anggaran, *laporan.perjanjian, *laporan.rata_rata)
    for record in records:
        if record.tabel_id is not None and record.baris is not None:
            yield (record.bukti.berkas, record.tabel_id, record.baris), _name(record)


def _name(record: Record) -> str:
    match record:
        case Pengukuran() | Perjanjian():
            return record.indikator
        case Anggaran():
            return record.uraian
        case RataRata():
            return record.label
    return record.bukti.teks


def _first_words(table: Table, row: int) -> str | None:
    """Text of the first cell of the row that says something in words."""
    texts = (cell.text for cell in table.cells if cell.row == row)
    return next((text for text in texts if sum(char.isalpha() for char in text) > 2), None)


def _table_name(table: Table) -> str:
    if table.nomor:
        return f"Tabel {table.nomor}"
    return f"tabel “{_shorten(table.judul)}”" if table.judul else "tabel tanpa nomor"


def _part_name(part: Bagian) -> str:
    if part.jenis is JenisBagian.BAB and part.nomor:
        return part.nomor if part.nomor.upper().startswith("BAB") else f"BAB {part.nomor}"
    return f"“{_shorten(' '.join(filter(None, (part.nomor, part.judul))))}”"


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= NAME else text[: NAME - 1].rsplit(" ", 1)[0] + "…"
