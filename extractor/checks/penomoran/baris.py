"""Family penomoran: numbers of the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.urutan import Cacat, Hitungan, cacat, hitungan, tulis
from extractor.model.evidence import Bukti
from extractor.model.table import Cell, Table
from extractor.model.temuan import BuktiTemuan, Keparahan

Nomor = tuple[Hitungan, Cell, str]


@wide_rule(
    "penomoran.baris",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor baris tabel yang dipakai dua kali atau dilompati. Penomoran yang mulai lagi dari 1 (per misi,
    per program) wajar; baris yang terputus halaman perlu dicek.""",
)
def rows(bahan: Bahan) -> Iterator[Draft]:
    """Tables whose rows do not count on."""
    for berkas, tables in bahan.tables.items():
        for table in tables:
            for col in _numbered(table):
                numbers = list(_numbers(table, col))
                for found in cacat([number.last for number, _, _ in numbers]):
                    if found.jenis != "awal" and not _inside(table, col, found):
                        yield _draft(berkas, table, numbers, found)


def _numbered(table: Table) -> Iterator[int]:
    """Columns headed No or Nomor, or the first one if it holds numbers that count up by one nearly always."""
    for col in range(min(2, table.cols)):
        head = fold(table.columns[col].text).split() if col < len(table.columns) else []
        numbers = [number.last for number, _, _ in _numbers(table, col)]
        steps = [two - one for one, two in pairwise(numbers) if two != 1]  # groups begin anew
        ups = sum(step == 1 for step in steps)
        named = head[:1] in (["no"], ["nomor"])
        if len(numbers) > 2 and (named or col == 0) and ups >= max(2 - named, 0.6 * len(steps)):
            yield col
            return


def _numbers(table: Table, col: int) -> Iterator[Nomor]:
    """Whole numbers of a column from top to bottom; of the kind that most of them are."""
    found: list[Nomor] = []
    for cell in sorted(table.cells, key=lambda cell: cell.row):
        if cell.col == col and cell.colspan == 1 and cell.row not in table.header_rows:
            for line in cell.lines:
                number = hitungan(line.text.strip())
                if number is not None and len(number.nilai) == 1 and number.gaya == "angka":
                    found.append((number, cell, line.text.strip()))
    yield from found


def _inside(table: Table, col: int, found: Cacat) -> bool:
    """The number that seems to be missing stands in a cell with others."""
    texts = (cell.text.split() for cell in table.cells if cell.col == col)
    return found.jenis == "loncat" and any(str(found.harusnya) in words[1:] for words in texts)


def _draft(berkas: str, table: Table, numbers: list[Nomor], found: Cacat) -> Draft:
    number, cell, text = numbers[found.at]
    before = numbers[found.at - 1]
    right = tulis(found.harusnya, number)
    places = tuple(_place(berkas, table, item) for item in (before, numbers[found.at]))
    what = f"nomor {number.last} dipakai dua kali"
    if found.jenis == "loncat":
        what = f"nomor melompat dari {before[0].last} ke {number.last}"
    name = kutip(table.judul) if table.judul else f"tabel di halaman {cell.page}"
    return Draft(
        subjek=f"baris {table.judul or ''} {number.last}",
        uraian=f"Penomoran baris pada {name}: {what}, seharusnya {right} {di_halaman(places)}.",
        tertulis=text,
        hitung=right,
        bukti=places,
        pasti=table.keyakinan >= 0.7 and before[1].page == cell.page,
    )


def _place(berkas: str, table: Table, item: Nomor) -> BuktiTemuan:
    row = [cell.text for cell in table.cells if cell.row == item[1].row]
    text = " | ".join(filter(None, row))[:200]
    return BuktiTemuan(
        bukti=Bukti(berkas=berkas, halaman=item[1].page, box=item[1].box.rounded(), teks=text), peran="nomor"
    )
