"""Family rata_rata over raw tables: rows called Rata-rata, in columns of whatever meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import may_print
from extractor.checks.kisi import Angka, Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, di_halaman, kutip
from extractor.model.temuan import Keparahan
from extractor.values.interval import Interval, around

_NEAR = Decimal("0.1")  # relative distance up to which the mean was meant, where another column shows how it is taken
_UNNAMED = Decimal("0.005")  # the same for a figure without a name below a column
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Rerata:
    """A printed mean, and the figures above it."""

    printed: Angka
    members: list[Angka]

    @property
    def span(self) -> Interval:
        """What the mean of the unrounded figures may be."""
        spans = [around(one.number, one.value.decimals) for one in self.members if one.value.decimals]
        exact = [Interval.exact(one.number) for one in self.members if not one.value.decimals]
        return sum([*spans, *exact], Interval.exact(0)) / len(self.members)

    @property
    def given(self) -> Decimal:
        """The mean of the figures as printed."""
        return sum((one.number for one in self.members), Decimal(0)) / len(self.members)

    @property
    def right(self) -> bool:
        """The mean may be printed so."""
        return may_print(self.printed.value, self.span)

    def within(self, share: Decimal) -> bool:
        """It misses by no more than a part of the mean."""
        return abs(self.printed.number - self.given) <= share * abs(self.given)


@wide_rule(
    "rata_rata.tabel",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Baris Rata-rata pada tabel apa pun dihitung ulang di setiap kolom angka. Menjadi temuan bila kolom
    lain pada baris itu memang rata-rata nilai di atasnya, atau bila angka tanpa nama di bawah kolom hampir sama
    dengan rata-ratanya. Rata-rata capaian diperiksa oleh aturan rata_rata.""",
)
def rata_tabel(bahan: Bahan) -> Iterator[Draft]:
    """Means of raw tables."""
    told = {(one.nilai.bukti.halaman, one.nilai.bukti.box) for one in bahan.laporan.rata_rata}
    for grid in bahan.kisi:
        for row, found, pasti in _wrong(grid):
            cell = found.printed.cell
            if (cell.page, cell.box.rounded()) not in told:
                yield _draft(grid, row, found, pasti)


def _wrong(grid: Kisi) -> Iterator[tuple[Baris, Rerata, bool]]:
    for at, row in enumerate(grid.rows):
        named = row.words[:1] in (("rata",), ("rerata",), ("rataan",))
        unnamed = not row.label and row.nomor is None and at == len(grid.rows) - 1 and len(row.angka) == 1
        if not named and not unnamed:
            continue
        means = [found for col in row.angka if (found := _mean(grid.rows[:at], row, col)) is not None]
        shown = any(one.right and len({two.number for two in one.members}) > 1 for one in means)
        for one in means:
            if not one.right and ((shown and one.within(_NEAR)) or (unnamed and one.within(_UNNAMED))):
                yield row, one, shown or unnamed


def _mean(above: tuple[Baris, ...], row: Baris, col: int) -> Rerata | None:
    members = [other.angka[col] for other in above if col in other.angka]
    unclear = any(col in other.kabur for other in above) or col in row.kabur
    if len(members) < _ENOUGH or unclear or not sum(one.number for one in members):
        return None
    return Rerata(row.angka[col], members)


def _draft(grid: Kisi, row: Baris, found: Rerata, pasti: bool) -> Draft:
    decimals = max(found.printed.value.decimals, 2)
    given = angka(found.given, decimals)
    places = (grid.place(found.printed, "rata-rata"), *(grid.place(one, "anggota") for one in found.members))
    head = grid.head(found.printed.cell.col)
    table = kutip(grid.table.judul) if grid.table.judul else "tabel"
    name = kutip(row.label) if row.label else "Angka terbawah"
    return Draft(
        subjek=f"{grid.table.judul or ''} {row.label} {head}",
        uraian=f"{name} kolom {kutip(head)} pada {table} tertulis {found.printed.value.teks}, sedangkan rata-rata "
        f"{len(found.members)} nilai di atasnya {given} {di_halaman(places)}.",
        tertulis=found.printed.value.teks,
        hitung=given,
        bukti=places,
        pasti=pasti,
        selisih=found.printed.number - found.given,
        rumus="rata-rata kolom",
    )
