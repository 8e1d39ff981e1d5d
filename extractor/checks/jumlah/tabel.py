"""Family jumlah over raw tables: rows called Jumlah or Total, in tables of whatever kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.bahan import Bahan
from extractor.checks.kisi import Angka, Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, di_halaman, kutip
from extractor.checks.typo import slip
from extractor.model.laporan import Laporan
from extractor.model.temuan import Keparahan
from extractor.model.value import Kind

_TOTAL = {"jumlah", "total", "subtotal", "grand", "sub"}
_LONGEST = 5  # words of the label of a total; more is the name of an indicator
_FAR = Decimal("0.1")  # part of the sum from which rows are rather no breakdown of it
_ROUNDED = 10_000  # sums of figures from here on may be those of unrounded ones
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Selisih:
    """A total that the rows of its block do not give.

    Attributes:
        proven: Other columns of the same total are the sums of the same rows.
    """

    grid: Kisi
    total: Baris
    col: int
    parts: Sequence[Baris]
    proven: bool

    @property
    def printed(self) -> Angka:
        """The total as printed."""
        return self.total.angka[self.col]

    @property
    def members(self) -> list[Angka]:
        """The figures above."""
        return [row.angka[self.col] for row in self.parts if self.col in row.angka]

    @property
    def given(self) -> Decimal:
        """Their sum."""
        return sum((one.whole for one in self.members), Decimal(0))


@wide_rule(
    "jumlah.tabel",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Baris Jumlah atau Total pada tabel apa pun (pegawai, produksi, aset) dibandingkan dengan jumlah baris
    di atasnya, atau dengan jumlah baris-baris total sebelumnya. Tabel keuangan yang sudah diperiksa baris demi baris
    tidak diperiksa lagi. Tidak diperiksa bila ada nilai yang tidak terbaca; perlu dicek bila tidak ada kolom lain
    atau penomoran yang menunjukkan bahwa semua baris ikut dijumlahkan.""",
)
def jumlah_tabel(bahan: Bahan) -> Iterator[Draft]:
    """Totals of raw tables."""
    checked = money_tables(bahan.laporan)
    for grid in bahan.kisi:
        if (grid.berkas, grid.table.tabel_id) not in checked:
            for found in wrong_totals(grid):
                yield _draft(found)


def money_tables(laporan: Laporan) -> set[tuple[str, str | None]]:
    """Tables of money, whose lines the other rules of the family add up."""
    return {(line.bukti.berkas, line.tabel_id) for line in laporan.anggaran}


def wrong_totals(grid: Kisi) -> Iterator[Selisih]:
    """Totals that no block of rows gives."""
    totals = [at for at, row in enumerate(grid.rows) if is_total(row)]
    for at in totals:
        total = grid.rows[at]
        columns = [col for col in grid.columns if col in total.angka and _sound(total.angka[col])]
        blocks = [block for block in _blocks(grid.rows, at, totals) if len(block) > 1]
        fits = {col: [block for block in blocks if _fits(total, col, block)] for col in columns}
        proofs = [block for found in fits.values() for block in found]
        for col in columns:
            if not fits[col] and not _mean(total, col, blocks):
                yield from _wrong(grid, total, col, blocks, proofs)


def _wrong(
    grid: Kisi, total: Baris, col: int, blocks: list[list[Baris]], proofs: list[list[Baris]]
) -> Iterator[Selisih]:
    for block in proofs or blocks[:1]:
        found = Selisih(grid, total, col, block, bool(proofs))
        whole_block = all(col not in row.kabur and (col in row.angka or bool(proofs)) for row in block)
        printed = found.printed.whole
        near = printed != 0 and abs(printed - found.given) <= _FAR * abs(printed)
        if whole_block and len(found.members) > 1 and found.given and (near or proofs):
            yield found
            return


def _mean(total: Baris, col: int, blocks: list[list[Baris]]) -> bool:
    """The figure is far below every sum: an average, or a share, beside the sums."""
    largest = max((abs(row.angka[col].whole) for block in blocks for row in block if col in row.angka), default=0)
    return abs(total.angka[col].whole) <= largest and total.angka[col].value.decimals > 0


def is_total(row: Baris) -> bool:
    """The row is a total: its label is that word, and little besides."""
    words = row.words
    return bool(words) and words[0] in _TOTAL and len(words) <= _LONGEST and row.nomor is None and bool(row.angka)


def _blocks(rows: Sequence[Baris], at: int, totals: Sequence[int]) -> Iterator[list[Baris]]:
    """What a total may be the sum of, the most likely first."""
    before = max((other for other in totals if other < at), default=-1)
    above = list(rows[before + 1 : at])
    heads = [place for place, row in enumerate(above) if not row.angka and not row.kabur]
    yield [row for row in above if row.angka or row.kabur]
    if heads:
        yield [row for row in above[heads[-1] + 1 :] if row.angka or row.kabur]
    yield [row for row in above if row.nomor and (row.angka or row.kabur)]
    yield [row for place, row in enumerate(rows[:at]) if place not in totals and (row.angka or row.kabur)]
    earlier = [other for other in totals if other < at]
    for first in range(len(earlier) - 1):
        yield [rows[other] for other in earlier[first:]]
    yield [rows[other] for other in earlier[-1:]] + [row for row in above if row.angka]


def _sound(one: Angka) -> bool:
    return one.value.kind is not Kind.MISSING and one.value.kind is not Kind.PERCENT


def _fits(total: Baris, col: int, block: Sequence[Baris]) -> bool:
    figures = [row.angka[col] for row in block if col in row.angka]
    if len(figures) < 2 and not (figures and figures[0].whole):
        return False
    return adds_up(total.angka[col], figures)


def adds_up(total: Angka, parts: Sequence[Angka]) -> bool:
    """The parts give the total, but for the rounding of the figures."""
    off = abs(total.whole - sum([one.whole for one in parts], Decimal(0)))
    return not off or off <= _slack([total, *parts])


def _slack(figures: Sequence[Angka]) -> Decimal:
    """How much the rounding of the figures may amount to: none for counts and amounts of money."""
    decimals = max(one.value.decimals if one.value.other is None else 0 for one in figures)
    if decimals == 0:
        money = any(one.value.kind is Kind.MONEY for one in figures)
        if money or max(abs(one.whole) for one in figures) < _ROUNDED:
            return Decimal(0)
    return Decimal(len(figures)) / 2 * Decimal(1).scaleb(-decimals)


def _draft(found: Selisih) -> Draft:
    numbered = _numbered(found.parts) and len(found.parts) >= _ENOUGH
    places = (
        found.grid.place(found.printed, "jumlah"),
        *(found.grid.place(one, "anggota") for one in found.members),
    )
    printed, given = found.printed.value.teks, angka(found.given, found.printed.value.decimals)
    how = slip(printed, given)
    table = kutip(found.grid.table.judul) if found.grid.table.judul else "tabel"
    head = found.grid.head(found.col)
    column = f" kolom {kutip(head)}" if head else ""
    ending = f"; kemungkinan salah ketik ({how})" if how else ""
    return Draft(
        subjek=f"{found.grid.table.judul or ''} {found.total.label} {head}",
        uraian=f"{kutip(found.total.label)}{column} pada {table} tertulis {printed}, sedangkan "
        f"{len(found.members)} baris yang dijumlahkan memberikan {given} {di_halaman(places)}{ending}.",
        tertulis=printed,
        hitung=given,
        bukti=places,
        pasti=found.grid.table.keyakinan >= 0.7 and (found.proven or numbered),
        selisih=found.printed.whole - found.given,
        rumus="jumlah baris",
    )


def _numbered(rows: Sequence[Baris]) -> bool:
    """The rows are numbered 1 to n: none is missing, and none is a part of another."""
    return [(row.nomor or "").strip("().") for row in rows] == [str(at) for at in range(1, len(rows) + 1)]
