"""Family realisasi_beda, headers: a column that is headed by one year and holds the figures of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.beda.kinerja import Known, known, where
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.checks.trust import place, sure
from extractor.model.evidence import Bukti, Reading
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.table import Table
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import find_years

_FIELDS = ("target", "realisasi", "capaian")
_ENOUGH = 3  # figures of the other year that are no chance
_CLEAR = 3  # times as many as those that are not

Column = tuple[Hashable, int]  # a table, and the year that its rows are of
Figures = dict[Column, Reading]  # one figure of one indicator, wherever it is printed
Votes = tuple[int, Reading | None]  # tables that print a figure less those that print another; and one that prints it


@dataclass(slots=True)
class Geser:
    """Evidence that a column headed by one year is of another.

    Attributes:
        moved: Its figures that only the other year has elsewhere, each with one of its prints there.
        kept: How many others contradict the other year.
    """

    moved: list[tuple[Reading, Reading]] = field(default_factory=list)
    kept: int = 0

    @property
    def clear(self) -> bool:
        """Nearly every figure that can tell the two years apart is of the other one."""
        return len(self.moved) >= max(_ENOUGH, _CLEAR * self.kept)


Shifts = dict[tuple[str, Column], tuple[int, Geser]]  # columns by what they hold, and the year that they are of


@wide_rule(
    "realisasi_beda.kolom_tahun",
    keparahan=Keparahan.TINGGI,
    butir="III.7",
    penjelasan="""Angka di bawah kepala satu tahun dibandingkan dengan angka indikator yang sama di tabel lain. Bila
    hampir semua angka yang dapat membedakan kedua tahun itu adalah angka tahun lain (sedikitnya tiga), kolomnya
    menjadi satu temuan, dan dalam perbandingan lain angkanya dihitung sebagai angka tahun lain itu. Tabel yang
    kepalanya tidak mencetak tahun tidak diperiksa: angkanya sendiri yang keliru.""",
)
def misdated(bahan: Bahan) -> Iterator[Draft]:
    """Columns that hold the figures of another year than their header says."""
    tables = {(berkas, one.tabel_id): one for berkas, found in bahan.tables.items() for one in found}
    together: defaultdict[tuple[Column, int], list[tuple[str, Geser]]] = defaultdict(list)
    _, shifts = bahan.once(_with_plans)
    for (name, column), (tahun, geser) in shifts.items():
        together[column, tahun].append((name, geser))
    for ((at, headed), tahun), found in together.items():
        yield from (_draft(table, headed, tahun, found) for key, table in tables.items() if key == at)


def dated(bahan: Bahan, name: str, *, plans: bool) -> Iterator[Known]:
    """As `known`, of the figure `name`; one under the header of another year is taken as of its own."""
    every, shifts = bahan.once(_with_plans if plans else _without_plans)
    for one in every:
        shift = shifts.get((name, _column(one)))
        yield one if shift is None else replace(one, record=one.record.model_copy(update={"tahun": shift[0]}))


def _with_plans(bahan: Bahan) -> tuple[list[Known], Shifts]:
    every = list(known(bahan.laporan, plans=True))
    return every, _shifts(every, bahan)


def _without_plans(bahan: Bahan) -> tuple[list[Known], Shifts]:
    every = list(known(bahan.laporan, plans=False))
    return every, _shifts(every, bahan)


def _column(one: Known) -> Column:
    return where(one.record), one.record.tahun or 0


def _shifts(every: Iterable[Known], bahan: Bahan) -> Shifts:
    """Columns of another year than that of their rows, which must be printed in a header.

    Two tables whose years are exchanged, each as seen from the other, are left: either may be the wrong one.
    """
    found: defaultdict[tuple[str, Column, int], Geser] = defaultdict(Geser)
    for name, figures in _figures(every):
        years = {year for _, year in figures}
        for column, reading in figures.items() if len(years) > 1 else ():
            votes = _votes(figures, column, reading)
            for tahun in years - {column[1]}:
                _weigh(found[name, column, tahun], reading, votes[column[1]], votes[tahun])
    clear = {key: geser for key, geser in found.items() if geser.clear}
    headings = _headings(bahan) if clear else {}
    return {
        (name, (at, headed)): (tahun, geser)
        for (name, (at, headed), tahun), geser in clear.items()
        if headed in headings.get(at, ())
        and not any(other != at and (name, headed, tahun) == (kind, year, back) for kind, (other, back), year in clear)
    }


def _headings(bahan: Bahan) -> dict[Hashable, set[int | None]]:
    """The years that the header of each table prints."""
    return {
        (berkas, table.tabel_id): {year.tahun for column in table.columns for year in find_years(column.text)}
        for berkas, tables in bahan.tables.items()
        for table in tables
    }


def _figures(every: Iterable[Known]) -> Iterator[tuple[str, Figures]]:
    """The figures of the year, by indicator and kind; one that stands twice in a column tells nothing."""
    found: defaultdict[tuple[str, str], defaultdict[Column, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for one in every:
        if one.kapan[0] is Lingkup.TAHUNAN and one.record.tabel_id is not None:
            for name in _FIELDS if isinstance(one.record, Pengukuran) else _FIELDS[:1]:
                reading = getattr(one.record, name)
                if reading is not None:
                    found[one.subjek, name][_column(one)].append(reading)
    for (_, name), columns in found.items():
        yield name, {column: readings[0] for column, readings in columns.items() if len(readings) == 1}


def _weigh(geser: Geser, reading: Reading, headed: Votes, moved: Votes) -> None:
    """Adds what one figure tells of the year of its header and another: nothing, if it may be of either."""
    (own, _), (other, witness) = headed, moved
    if own < 0 < other and witness is not None:
        geser.moved.append((reading, witness))
    elif other < 0:
        geser.kept += 1


def _votes(figures: Figures, column: Column, reading: Reading) -> dict[int, Votes]:
    """The votes of the other tables on a figure, by the year for which they print it or another."""
    found: defaultdict[int, Votes] = defaultdict(lambda: (0, None))
    for (at, year), other in figures.items():
        verdict = agree(reading.value, other.value, computed=True) if at != column[0] else None
        votes, witness = found[year]
        if verdict is Verdict.SAME:
            found[year] = votes + 1, witness or other
        elif verdict is Verdict.OTHER:
            found[year] = votes - 1, witness
    return found


def _draft(table: Table, headed: int, tahun: int, found: list[tuple[str, Geser]]) -> Draft:
    own = [reading for _, geser in found for reading, _ in geser.moved]
    others = [reading for _, geser in found for _, reading in geser.moved]
    names = deret([name for name, _ in found])
    title = kutip(table.judul) if table.judul else "tabel"
    box = table.box.rounded()
    whole = Bukti(berkas=own[0].bukti.berkas, halaman=table.halaman, box=box, teks=table.judul or str(headed))
    return Draft(
        subjek=f"kolom {names} tahun {headed} {table.nomor or ''} {table.judul or ''}",
        uraian=f"Kolom {names} tahun {headed} pada {title} ({halaman(one.bukti.halaman for one in own)}) memuat angka "
        f"tahun {tahun}: {len(own)} angkanya berbeda dengan angka tahun {headed} di tabel lain dan sama dengan angka "
        f"tahun {tahun} ({halaman(one.bukti.halaman for one in others)}).",
        tertulis=str(headed),
        hitung=str(tahun),
        bukti=(
            BuktiTemuan(bukti=whole, peran="tabel"),
            *(place(one, f"kolom tahun {headed}") for one in own),
            *(place(one, f"angka tahun {tahun}") for one in others),
        ),
        pasti=sure([*own, *others]),
    )
