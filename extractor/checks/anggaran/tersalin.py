"""Family anggaran_beda, copied columns: a table's budgets are what another table prints as spent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import permutations

from extractor.checks.anggaran.beda import lines
from extractor.checks.anggaran.budget import amount
from extractor.checks.bahan import Bahan
from extractor.checks.beda.kinerja import where
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import halaman, kutip
from extractor.checks.trust import place, sure
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran, TingkatAnggaran
from extractor.model.temuan import Keparahan

_ENOUGH = 3  # rows that are no chance
_MOST = 0.8  # part of the common rows that must be copied

Pair = tuple[Anggaran, Anggaran]  # the line in the copying table, and in the other


@wide_rule(
    "anggaran_beda.tersalin",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Kolom anggaran sebuah tabel dibandingkan dengan kolom realisasi tabel lain. Bila hampir semua baris
    yang sama tercetak persis sama, padahal anggaran di tabel lain itu berbeda, realisasi tersalin sebagai anggaran.""",
)
def copied(bahan: Bahan) -> Iterator[Draft]:
    """Pairs of tables, one finding each."""
    tables: defaultdict[Hashable, dict[str, Anggaran]] = defaultdict(dict)
    for line, subjek in bahan.once(lines):
        if line.tabel_id is not None:
            tables[where(line)].setdefault(subjek, line)
    for one, two in permutations(tables.values(), 2):
        common = [(one[name], two[name]) for name in one if name in two and two[name].realisasi is not None]
        found = [pair for pair in common if _copied(*pair)]
        if len(found) >= _ENOUGH and len(found) >= _MOST * len(common):
            yield _draft(sorted(found, key=_from_the_top), _total(bahan.laporan, found))


def _total(laporan: Laporan, found: list[Pair]) -> Pair | None:
    """The total of the copying table, and the line of the other one that prints it as spent."""
    here, there = where(found[0][0]), where(found[0][1])
    others = [line for line in laporan.anggaran if where(line) == there and line.realisasi is not None]
    for line in laporan.anggaran:
        if where(line) == here and line.tingkat is TingkatAnggaran.TOTAL:
            same = [other for other in others if _copied(line, other)]
            if same:
                return line, same[0]
    return None


def _copied(line: Anggaran, other: Anggaran) -> bool:
    budget = amount(line.anggaran)
    return bool(budget) and budget == amount(other.realisasi) and budget != amount(other.anggaran)


def _from_the_top(pair: Pair) -> tuple[bool, int, float]:
    line = pair[0]
    return line.tingkat is not TingkatAnggaran.TOTAL, line.bukti.halaman, line.bukti.box.y0


def _draft(found: list[Pair], total: Pair | None) -> Draft:
    readings = [
        (line.anggaran, other.realisasi, other.anggaran)
        for line, other in found
        if line.anggaran and other.realisasi and other.anggaran
    ]
    budget, _, right = readings[0]
    here, there = halaman(one[0].bukti.halaman for one in readings), halaman(one[1].bukti.halaman for one in readings)
    whole = ""
    if total is not None and total[0].anggaran and total[1].realisasi and total[1].anggaran:
        whole = f" dan {kutip(total[0].uraian)} {total[0].anggaran.teks}, di tabel itu {total[1].anggaran.teks}"
        readings.append((total[0].anggaran, total[1].realisasi, total[1].anggaran))
    places = tuple(
        place(reading, role)
        for row in readings
        for reading, role in zip(row, ("anggaran", "realisasi", "anggaran di tabel lain"), strict=True)
    )
    return Draft(
        subjek=f"kolom anggaran {found[0][0].uraian}",
        uraian=f"Kolom anggaran ({here}) pada {len(found)} baris sama dengan kolom realisasi ({there}): "
        f"{kutip(found[0][0].uraian)} {budget.teks}, sedangkan anggarannya di tabel itu {right.teks}{whole}; realisasi "
        "mungkin tersalin sebagai anggaran.",
        tertulis=budget.teks,
        hitung=right.teks,
        bukti=places,
        pasti=sure([reading for row in readings for reading in row], [line for pair in found for line in pair]),
    )
