"""Family jumlah over raw tables: a row that heads a numbered list of rows is their sum, as other such rows show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.bahan import Bahan
from extractor.checks.jumlah.tabel import adds_up, is_total, money_tables
from extractor.checks.kisi import Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, di_halaman, kutip
from extractor.model.temuan import Keparahan

_FAR = Decimal("0.1")  # part of the sum from which the rows are rather no breakdown of it


@dataclass(frozen=True, slots=True)
class Induk:
    """A row with the rows 1 to n below it, and the columns in which it is and is not their sum."""

    row: Baris
    parts: Sequence[Baris]
    right: list[int]
    wrong: list[int]


@wide_rule(
    "jumlah.rincian",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Baris yang membawahi rincian bernomor 1 dan seterusnya dibandingkan dengan jumlah rinciannya, bila
    dalam tabel yang sama ada baris semacam itu yang memang jumlah rinciannya.""",
)
def jumlah_rincian(bahan: Bahan) -> Iterator[Draft]:
    """Heads of numbered rows that are not their sum."""
    checked = money_tables(bahan.laporan)
    for grid in bahan.kisi:
        if (grid.berkas, grid.table.tabel_id) not in checked:
            found = list(_families(grid))
            if any(len(one.right) > len(one.wrong) for one in found):
                yield from (_draft(grid, one, col) for one in found for col in one.wrong)


def _families(grid: Kisi) -> Iterator[Induk]:
    for at, row in enumerate(grid.rows):
        parts = _below(grid.rows, at) if row.angka and not is_total(row) else []
        if len(parts) > 1:
            columns = [col for col in grid.columns if col in row.angka and all(col in part.angka for part in parts)]
            right = [col for col in columns if adds_up(row.angka[col], [part.angka[col] for part in parts])]
            near = [col for col in columns if abs(_off(row, parts, col)) <= _FAR * abs(row.angka[col].whole)]
            yield Induk(row, parts, right, [col for col in near if col not in right])


def _below(rows: Sequence[Baris], at: int) -> list[Baris]:
    """Rows numbered 1 to n right below a row that is numbered in another way, or not."""
    parts: list[Baris] = []
    for row in rows[at + 1 :]:
        if _plain(row.nomor) != str(len(parts) + 1):
            break
        parts.append(row)
    own = _plain(rows[at].nomor)
    return [] if own.isdigit() and not re.match(r"[-–•]", parts[0].label if parts else "") else parts


def _plain(nomor: str | None) -> str:
    return (nomor or "").strip("().")


def _off(row: Baris, parts: Sequence[Baris], col: int) -> Decimal:
    return row.angka[col].whole - _sum(parts, col)


def _sum(parts: Sequence[Baris], col: int) -> Decimal:
    return sum((part.angka[col].whole for part in parts), Decimal(0))


def _draft(grid: Kisi, found: Induk, col: int) -> Draft:
    printed = found.row.angka[col]
    given = angka(_sum(found.parts, col), printed.value.decimals)
    places = (grid.place(printed, "jumlah"), *(grid.place(part.angka[col], "anggota") for part in found.parts))
    table = kutip(grid.table.judul) if grid.table.judul else "tabel"
    column = f", kolom {kutip(grid.head(col))}," if grid.head(col) else ""
    return Draft(
        subjek=f"{grid.table.judul or ''} {found.row.label} {grid.head(col)}",
        uraian=f"{kutip(found.row.label)} pada {table}{column} tertulis {printed.value.teks}, sedangkan jumlah "
        f"{len(found.parts)} rinciannya {given} {di_halaman(places)}.",
        tertulis=printed.value.teks,
        hitung=given,
        bukti=places,
        pasti=True,
        selisih=_off(found.row, found.parts, col),
        rumus="jumlah rincian",
        sebab=f"{grid.table.tabel_id} {found.row.label}",
    )
