"""Family jumlah over raw tables: a column that is the sum of the columns beside it, but not in every row."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.jumlah.tabel import adds_up
from extractor.checks.kisi import Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, deret, di_halaman, kutip
from extractor.checks.typo import slip
from extractor.model.evidence import Bukti
from extractor.model.temuan import Keparahan

_ENOUGH = 3  # rows that show what the column is the sum of
_RARE = 4  # of so many fitting rows one may not fit
_TOTAL = {"jumlah", "total"}


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column, the columns that it is the sum of, and the rows in which it is and is not."""

    col: int
    parts: tuple[int, ...]
    right: list[Baris]
    wrong: list[Baris]


@wide_rule(
    "jumlah.kolom",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Bila sebuah kolom pada hampir semua baris adalah jumlah kolom-kolom di sebelahnya (sedikitnya tiga
    baris cocok), baris yang tidak cocok menjadi temuan. Baris anggaran, realisasi, dan sisa diperiksa oleh
    jumlah.sisa dan tidak diulang.""",
)
def jumlah_kolom(bahan: Bahan) -> Iterator[Draft]:
    """Rows that do not add up in tables whose other rows do."""
    budget = {
        frozenset(_at(one.bukti) for one in (line.anggaran, line.realisasi, line.sisa) if one is not None)
        for line in bahan.laporan.anggaran
    }
    for grid in bahan.kisi:
        for col in grid.columns:
            found = total_column(grid, col)
            drafts = [_draft(grid, found, row) for row in found.wrong] if found is not None else []
            yield from (one for one in drafts if frozenset(_at(part.bukti) for part in one.bukti) not in budget)


def _at(bukti: Bukti) -> Hashable:
    return bukti.berkas, bukti.halaman, bukti.box


def total_column(grid: Kisi, col: int) -> Kolom | None:
    """What a column is the sum of; None if of nothing, or of columns in too few rows."""
    others = [other for other in grid.columns if other < col], [other for other in grid.columns if other > col]
    runs = [side[first:end] for side in others for first in range(len(side)) for end in range(first + 2, len(side) + 1)]
    named = bool(_TOTAL & set(fold(grid.head(col)).split()))
    rows = [row for row in grid.rows if col in row.angka and col not in row.kabur]
    tried = [_tried(rows, col, run) for run in runs]
    known = [
        one for one in tried if len(one.right) >= _ENOUGH + (not named) and len(one.right) >= _RARE * len(one.wrong)
    ]
    return max(known, key=lambda one: (len(one.right), len(one.parts)), default=None)


def _tried(rows: Sequence[Baris], col: int, parts: Sequence[int]) -> Kolom:
    """Rows with at least two figures; what is left blank is nothing."""
    right: list[Baris] = []
    wrong: list[Baris] = []
    for row in rows:
        figures = [row.angka[part] for part in parts if part in row.angka]
        if sum([bool(one.whole) for one in figures]) < 2 or not row.kabur.isdisjoint(parts):
            continue
        (right if adds_up(row.angka[col], figures) else wrong).append(row)
        if len(wrong) * _RARE > len(rows):
            break  # too many, whatever follows
    return Kolom(col, tuple(parts), right, wrong)


def _draft(grid: Kisi, found: Kolom, row: Baris) -> Draft:
    printed, parts = row.angka[found.col], [row.angka[part] for part in found.parts if part in row.angka]
    given = sum((one.whole for one in parts), Decimal(0))
    places = (grid.place(printed, "jumlah"), *(grid.place(one, "anggota") for one in parts))
    name = row.label or row.nomor or " ".join(one.value.teks for one in list(row.angka.values())[:1])
    told = deret([one.value.teks for one in parts])
    how = slip(printed.value.teks, angka(given))
    same = [one for other in found.right if (one := other.angka[found.col]).value.teks == printed.value.teks]
    ending = "; angka itu sama dengan jumlah pada baris lain" if same else ""
    ending = f"; kemungkinan salah ketik ({how})" if how else ending
    table = kutip(grid.table.judul) if grid.table.judul else "tabel"
    return Draft(
        subjek=f"{grid.table.judul or ''} {name} {grid.head(found.col)}",
        uraian=f"Jumlah baris {kutip(name)} pada {table} tertulis {printed.value.teks}, sedangkan {told} berjumlah "
        f"{angka(given, printed.value.decimals)} {di_halaman(places)}{ending}.",
        tertulis=printed.value.teks,
        hitung=angka(given, printed.value.decimals),
        bukti=places,
        pasti=True,
        selisih=printed.whole - given,
        rumus="jumlah kolom",
    )
