"""Family jumlah over raw tables: a column of percentages that are shares of a total, or ratios of two columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import may_print
from extractor.checks.jumlah.tabel import is_total
from extractor.checks.kisi import Angka, Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, di_halaman, kutip, persen
from extractor.checks.typo import slip
from extractor.model.laporan import Laporan
from extractor.model.temuan import Keparahan
from extractor.model.value import Kind
from extractor.values.interval import Interval

_WORDS = {"%", "persen", "persentase", "prosentase", "proporsi", "rasio"}
_ENOUGH = 3  # rows that show what the column is
_RARE = 3  # of so many fitting rows one may not fit
_NEAR = Decimal(10)  # points up to which the share was meant
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Bagian:
    """A row of such a column: its percentage, the part, the whole, and what they give."""

    row: Baris
    printed: Angka
    part: Angka
    total: Decimal
    base: Angka | None

    @property
    def ratio(self) -> Decimal:
        """The percentage that the figures give."""
        return self.part.whole / self.total * _HUNDRED

    @property
    def right(self) -> bool:
        """The print may be that of the ratio."""
        return may_print(self.printed.value, Interval.exact(self.ratio))

    @property
    def near(self) -> bool:
        """It misses by so little that it was meant."""
        return abs(self.printed.number - self.ratio) <= _NEAR


@wide_rule(
    "jumlah.bagian",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Kolom persentase yang pada hampir semua baris (sedikitnya tiga) adalah bagian baris itu dari jumlah
    kolom lain, atau perbandingan dua kolom lain, dihitung ulang; baris yang tidak cocok menjadi temuan. Tabel
    pengukuran dan tabel keuangan diperiksa oleh aturan lain.""",
)
def bagian(bahan: Bahan) -> Iterator[Draft]:
    """Percentages that are not those of their row."""
    read = _read(bahan.laporan)
    for grid in bahan.kisi:
        if (grid.berkas, grid.table.tabel_id) not in read:
            for col in range(grid.table.cols):
                if _is_percent(grid, col):
                    yield from (_draft(grid, one) for one in _wrong(grid, col))


def _read(laporan: Laporan) -> set[tuple[str, str | None]]:
    """Tables whose rows are records: measured, or of the budget."""
    records = [*laporan.pengukuran, *laporan.anggaran, *laporan.efisiensi]
    return {(record.bukti.berkas, record.tabel_id) for record in records}


def _is_percent(grid: Kisi, col: int) -> bool:
    """It may be one of percentages: signs or words say so, or fine figures of which none is above a hundred."""
    figures = [row.angka[col] for row in grid.rows if col in row.angka]
    signs = sum(one.value.kind is Kind.PERCENT for one in figures)
    fine = sum(one.value.decimals > 0 for one in figures) * 2 > len(figures)
    small = all(0 <= one.number <= _HUNDRED for one in figures)
    said = signs * 2 > len(figures) or not _WORDS.isdisjoint(fold(grid.head(col)).split())
    return len(figures) > _ENOUGH and (said or (fine and small))


def _wrong(grid: Kisi, col: int) -> list[Bagian]:
    """The rows that do not fit, by the reading of the column that fits the most."""
    best: list[Bagian] = []
    fits: list[bool] = []
    others = [other for other in grid.columns if other != col]
    shares = [_shares(grid, col, other) for other in others]
    ratios = [_ratios(grid, col, *pair) for pair in permutations(others, 2)]
    for found in (*shares, *ratios):
        tried = [one.right for one in found]
        if sum(tried) > sum(fits):
            best, fits = found, tried
    right, wrong = ([one for one, fit in zip(best, fits, strict=True) if fit is wanted] for wanted in (True, False))
    telling = len({one.printed.number for one in right} - {Decimal(0), _HUNDRED})
    meant = telling >= _ENOUGH and len(right) >= _RARE * len(wrong)
    return [one for one in wrong if one.near] if meant else []


def _shares(grid: Kisi, col: int, other: int) -> list[Bagian]:
    """Each row as part of the printed total, else of the sum of the rows."""
    rows = [row for row in grid.rows if {col, other} <= row.angka.keys() and _is_read(row.angka[col])]
    parts = [row for row in rows if not is_total(row)]
    totals = [row.angka[other].whole for row in rows if is_total(row)]
    total = totals[-1] if totals else sum((row.angka[other].whole for row in parts), Decimal(0))
    return [Bagian(row, row.angka[col], row.angka[other], total, None) for row in parts if total]


def _ratios(grid: Kisi, col: int, part: int, base: int) -> list[Bagian]:
    rows = [row for row in grid.rows if {col, part, base} <= row.angka.keys() and _is_read(row.angka[col])]
    return [
        Bagian(row, row.angka[col], row.angka[part], row.angka[base].whole, row.angka[base])
        for row in rows
        if row.angka[base].whole
    ]


def _is_read(one: Angka) -> bool:
    return one.value.kind is not Kind.MISSING


def _draft(grid: Kisi, one: Bagian) -> Draft:
    given = persen(one.ratio, one.printed.value.decimals)
    of = one.base.value.teks if one.base is not None else f"jumlah {angka(one.total)}"
    places = [grid.place(one.printed, "persen"), grid.place(one.part, "bagian")]
    places += [grid.place(one.base, "jumlah")] if one.base is not None else []
    how = slip(one.printed.value.teks, given)
    table = kutip(grid.table.judul) if grid.table.judul else "tabel"
    return Draft(
        subjek=f"{grid.table.judul or ''} {one.row.label} persen",
        uraian=f"Persentase{f' baris {kutip(one.row.label)}' if one.row.label else ''} pada {table} tertulis "
        f"{one.printed.value.teks}, sedangkan {one.part.value.teks} dari {of} adalah {given} {di_halaman(places)}"
        f"{f'; kemungkinan salah ketik ({how})' if how else ''}.",
        tertulis=one.printed.value.teks,
        hitung=given,
        bukti=tuple(places),
        pasti=grid.table.keyakinan >= 0.7,
        selisih=one.printed.number - one.ratio,
        rumus="bagian / jumlah x 100%",
    )
