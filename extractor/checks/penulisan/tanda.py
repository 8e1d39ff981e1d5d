"""Family format over raw tables: decimal marks that differ from those around them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.table import Cell, Table
from extractor.model.temuan import BuktiTemuan, Keparahan

_DECIMAL = re.compile(r"^-?\d{1,3}(?P<mark>[.,])\d{1,2}\s?%?$")
_COMMAS = re.compile(r"^(?:Rp\.?\s?)?\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})+$")
_SHARE = re.compile(r"^(?:-?\d{1,3}[.,]\d{1,2}\s?-\s?)?-?\d{1,3}(?P<mark>[.,])\d{1,2}\s?%$")
_MANY = 4  # cells of a column that show how it writes numbers
_RARE = 5  # of so many cells one may be written in another way
_CLEAR = 2 / 3  # part of a table's figures that show how it writes them
_USUAL = 0.85  # part of a report's percentages that show how it writes them
_NAMED = 5  # figures that are named
_ENOUGH = 20  # percentages of a report that show it


Figure = tuple[str, str, Cell]  # a mark, a print, its cell


@wide_rule(
    "format.desimal",
    keparahan=Keparahan.RENDAH,
    butir="II.5",
    penjelasan="""Tanda desimal atau ribuan yang dalam satu kolom tabel berbeda dari hampir semua sel lain kolom itu
    (83.18 di antara 83,18), atau persentase yang ditulis lain daripada hampir semua persentase laporan. Semua sel satu
    tabel menjadi satu temuan.""",
)
def marks(bahan: Bahan) -> Iterator[Draft]:
    """Columns that mix decimal points and commas, and tables that do where the report writes one of them."""
    percentages = {
        (berkas, table.tabel_id): list(_percentages(table))
        for berkas, tables in bahan.tables.items()
        for table in tables
    }
    usual = _usual(percentages.values())
    for berkas, tables in bahan.tables.items():
        for table in tables:
            told = [
                (name, rare)
                for pattern, name in ((_DECIMAL, "desimal"), (_COMMAS, "ribuan"))
                if (rare := _mixed(table, pattern))
            ]
            if not told and usual is not None and (other := _unusual(percentages[berkas, table.tabel_id], usual)):
                told = [("desimal", other)]
            for name, rare in told:
                yield _marks(berkas, table, rare, name)


def _usual(tables: Iterable[list[Figure]]) -> str | None:
    """The decimal mark of nearly all percentages in the tables of a report."""
    found = [mark for figures in tables for mark, _, _ in figures]
    (mark, often), *_ = Counter(found).most_common(1) or [("", 0)]
    return mark if len(found) >= _ENOUGH and often >= _USUAL * len(found) else None


def _percentages(table: Table) -> Iterator[Figure]:
    """Percentages with decimals that stand alone in a cell: decimal mark, print, cell."""
    for cell in table.cells:
        alone = len(cell.lines) == 1 and cell.row not in table.header_rows
        found = _SHARE.match(cell.lines[0].text.strip()) if alone else None
        if found is not None:
            yield found["mark"], found.group(), cell


def _unusual(found: list[Figure], usual: str) -> list[Figure]:
    """The percentages of a table that are written otherwise, if most of it is written as the report is."""
    rare = [(usual, text, cell) for mark, text, cell in found if mark != usual]
    return rare if 2 * len(rare) < len(found) else []


def _mixed(table: Table, pattern: re.Pattern[str]) -> list[Figure]:
    """The figures that have another mark than nearly all of their column: the usual mark, the figure, its cell."""
    columns = _figures(table, pattern)
    everywhere = [mark for found in columns.values() for mark, _, _ in found]
    return [one for col in sorted(columns) for one in _rare(columns[col], everywhere)]


def _rare(found: list[Figure], everywhere: list[str]) -> list[Figure]:
    """The figures of a column that have another mark than nearly all.

    Where the table as a whole writes the mark that is rare in the column, those that are usual in the column.
    """
    usual, other = (",", ".") if 2 * sum(mark == "," for mark, _, _ in found) > len(found) else (".", ",")
    rare = sum(mark == other for mark, _, _ in found)
    if not rare or len(found) < _MANY or rare * _RARE > len(found):
        return []
    if everywhere.count(other) >= _CLEAR * len(everywhere):
        usual = other
    return [(usual, text, cell) for mark, text, cell in found if mark != usual]


def _figures(table: Table, pattern: re.Pattern[str]) -> dict[int, list[Figure]]:
    """The figures of each column: mark, print, cell."""
    columns: defaultdict[int, list[Figure]] = defaultdict(list)
    for cell in table.cells:
        if cell.row in table.header_rows:
            continue
        texts = [line.text.strip().strip("*") for line in cell.lines]
        matches = [match for text in texts if (match := pattern.match(text))]
        if len(matches) == len(texts):  # otherwise a number may be broken over lines
            columns[cell.col] += ((match.group("mark"), match.group(), cell) for match in matches)
    return columns


def _marks(berkas: str, table: Table, rare: list[Figure], name: str) -> Draft:
    printed = [text for _, text, _ in rare]
    right = [re.sub(r"[.,]", usual, text) for usual, text, _ in rare]
    places = tuple(
        BuktiTemuan(bukti=Bukti(berkas=berkas, halaman=cell.page, box=cell.box.rounded(), teks=text), peran="angka")
        for _, text, cell in rare
    )
    title = kutip(table.judul) if table.judul else "tabel"
    told = printed if len(printed) <= _NAMED else [*printed[:_NAMED], f"{len(printed) - _NAMED} angka lain"]
    return Draft(
        subjek=f"tanda {table.judul or table.tabel_id} {' '.join(printed)}",
        uraian=f"Tanda {name} pada {title} tidak seragam: {deret(told)}, sedangkan hampir semua angka lain "
        f"pada kolom atau tabel itu memakai tanda “{rare[0][0]}” {di_halaman(places)}.",
        tertulis="; ".join(printed),
        hitung="; ".join(right),
        bukti=places,
    )
