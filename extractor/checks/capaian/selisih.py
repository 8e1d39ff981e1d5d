"""Family capaian over raw tables: a column that is the difference of two others, but not in every row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.kisi import Angka, Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, di_halaman, kutip
from extractor.model.temuan import Keparahan

_WORDS = {"selisih", "peningkatan", "kenaikan", "pertumbuhan", "naik", "deviasi", "efisiensi"}
_ENOUGH = 4  # rows that show what the column is
_RARE = 3  # of so many fitting rows one may not fit

Pair = tuple[int, int]


@wide_rule(
    "capaian.selisih",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Kolom selisih (peningkatan, kenaikan, efisiensi) yang pada hampir semua baris adalah selisih dua kolom
    lain dihitung ulang; baris yang tidak cocok menjadi temuan. Kolom yang berupa rasio tidak diperiksa.""",
)
def selisih(bahan: Bahan) -> Iterator[Draft]:
    """Differences that are none."""
    for grid in bahan.kisi:
        for col in range(grid.table.cols):
            if _WORDS & set(fold(grid.head(col)).split()):
                yield from _wrong(grid, col)


def _wrong(grid: Kisi, col: int) -> Iterator[Draft]:
    columns = [other for other in range(grid.table.cols) if other != col]
    best: tuple[list[Baris], list[Baris], Pair] = [], [], (0, 0)
    for pair in permutations(columns, 2):
        rows = [row for row in grid.rows if {col, *pair} <= row.angka.keys() - row.kabur]
        right = [row for row in rows if _fits(row, col, pair)]
        telling = [row for row in right if all(row.angka[one].number for one in (col, *pair))]
        if len(telling) >= _ENOUGH and len(right) > len(best[0]):
            best = right, [row for row in rows if row not in right], pair
    right, wrong, pair = best
    if len(right) >= _RARE * len(wrong):
        yield from (_draft(grid, row, col, pair) for row in wrong)


def _fits(row: Baris, col: int, pair: Pair) -> bool:
    printed, given = row.angka[col], _given(row, pair)
    return abs(printed.number - given) <= _ulp([printed, row.angka[pair[0]], row.angka[pair[1]]])


def _given(row: Baris, pair: Pair) -> Decimal:
    return row.angka[pair[0]].number - row.angka[pair[1]].number


def _ulp(figures: Sequence[Angka]) -> Decimal:
    """One unit of the coarsest print; of whole numbers none."""
    decimals = min(one.value.decimals for one in figures)
    finest = max(one.value.decimals for one in figures)
    return Decimal(1).scaleb(-decimals) if finest and decimals else Decimal("0.01") if finest else Decimal(0)


def _draft(grid: Kisi, row: Baris, col: int, pair: Pair) -> Draft:
    printed, one, two = row.angka[col], row.angka[pair[0]], row.angka[pair[1]]
    given = angka(_given(row, pair), max(one.value.decimals, two.value.decimals))
    places = (grid.place(printed, "selisih"), grid.place(one, "anggota"), grid.place(two, "anggota"))
    how = "; tandanya terbalik" if printed.number == -_given(row, pair) else ""
    table = kutip(grid.table.judul) if grid.table.judul else "tabel"
    return Draft(
        subjek=f"{grid.table.judul or ''} {row.label} {grid.head(col)}",
        uraian=f"{kutip(grid.head(col))}{f' baris {kutip(row.label)}' if row.label else ''} pada {table} tertulis "
        f"{printed.value.teks}, sedangkan {one.value.teks} dikurangi {two.value.teks} adalah {given} "
        f"{di_halaman(places)}{how}.",
        tertulis=printed.value.teks,
        hitung=given,
        bukti=places,
        pasti=True,
        selisih=printed.number - _given(row, pair),
        rumus="selisih dua kolom",
    )
