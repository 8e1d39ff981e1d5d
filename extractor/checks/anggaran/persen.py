"""Family persen_anggaran: the printed percentage is what anggaran and realisasi of its row give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.checks.anggaran.budget import Tree, amount
from extractor.checks.capaian.formulas import may_print
from extractor.checks.misfits import misfits
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, di_halaman, halaman, kutip, persen
from extractor.checks.trust import place, sure
from extractor.checks.typo import TELLING, mended, slip
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran
from extractor.model.temuan import Keparahan
from extractor.model.value import Value
from extractor.values.interval import Interval, around

_NEAR = Decimal(3)  # points up to which the ratio was meant, and missed
_ALIKE = Decimal("0.01")  # part of a budget by which another may differ from it and still be meant
_SPENT, _LEFT = "realisasi / anggaran x 100%", "(anggaran - realisasi) / anggaran x 100%"


@dataclass(frozen=True, slots=True)
class Row:
    """A budget line with its percentage, and the ratios that it may be, by formula."""

    line: Anggaran
    anggaran: Reading
    realisasi: Reading
    persen: Reading
    ratios: dict[str, Decimal]

    @property
    def right(self) -> bool:
        """One of the ratios gives the print."""
        return any(prints(self.persen.value, ratio) for ratio in self.ratios.values())

    @property
    def meant(self) -> tuple[str, Decimal]:
        """The ratio that the column is of."""
        formula = _LEFT if self.line.persen_dari == "sisa" else _SPENT
        return formula, self.ratios[formula]

    @property
    def near(self) -> bool:
        """It misses by so little that no other quantity can be meant."""
        number = self.persen.value.number
        return number is not None and abs(number - self.meant[1]) <= _NEAR

    @property
    def table(self) -> str | None:
        """Its table."""
        return self.line.tabel_id

    @property
    def matter(self) -> tuple[str, ...]:
        """Name and figures."""
        figures = (amount(self.anggaran), amount(self.realisasi), self.persen.value.number)
        return fold(self.line.uraian), *map(str, figures)


def prints(value: Value, number: Decimal) -> bool:
    """The value may be the print of `number`, rounded or cut off."""
    return may_print(value, Interval.exact(number))


@rule(
    "persen_anggaran",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Persentase serapan dihitung ulang: realisasi/anggaran, dengan pembulatan maupun pemotongan.
    Persentase yang cocok dengan sisa/anggaran atau dengan anggaran sebelum perubahan tidak dianggap keliru. Tabel
    yang sebagian besar barisnya tidak cocok tidak diperiksa, karena kolomnya berarti lain.""",
)
def persen_anggaran(laporan: Laporan) -> Iterator[Draft]:
    """Budget lines whose percentage is not that of their amounts."""
    tree = Tree(laporan.anggaran)
    for found, meant in misfits(_rows(laporan.anggaran)):
        yield _draft(tree, found, meant)


def _rows(lines: Iterable[Anggaran]) -> Iterator[Row]:
    for line in lines:
        if line.anggaran is None or line.realisasi is None or line.persen is None or line.persen.value.number is None:
            continue
        budget, spent = amount(line.anggaran), amount(line.realisasi)
        if not budget or spent is None or line.anggaran.value.scale or line.realisasi.value.scale:
            continue
        ratios = {_SPENT: spent / budget * 100, _LEFT: (budget - spent) / budget * 100}
        before = amount(line.anggaran_murni)
        if before:
            ratios["realisasi / anggaran sebelum perubahan x 100%"] = spent / before * 100
        yield Row(line, line.anggaran, line.realisasi, line.persen, ratios)


def _draft(tree: Tree, found: list[Row], meant: bool) -> Draft:
    row = found[0]
    formula, ratio = row.meant
    number, decimals = row.persen.value.number, row.persen.value.decimals
    given = persen(ratio, decimals)
    places = own = tuple(
        place(reading, role)
        for row in found
        for reading, role in ((row.persen, "persen"), (row.realisasi, "realisasi"), (row.anggaran, "anggaran"))
    )
    reason = _explanation(tree, row, given)
    other = _other_budget(tree, row) if reason is None else None
    if other is not None and other.anggaran is not None:
        reason = _as_elsewhere(row, other)
        places += (place(other.anggaran, "anggaran di tempat lain"),)
    certain = any(sure((row.persen, row.realisasi, row.anggaran), (row.line,)) for row in found)
    return Draft(
        subjek=row.line.uraian,
        uraian=f"Persentase {'sisa' if formula is _LEFT else 'realisasi'} anggaran {kutip(row.line.uraian)} tertulis "
        f"{row.persen.teks}, sedangkan realisasi {row.realisasi.teks} dari anggaran {row.anggaran.teks} menghasilkan "
        f"{given} {di_halaman(own)}{f'; {reason}' if reason else ''}.",
        tertulis=row.persen.teks,
        hitung=given,
        bukti=places,
        pasti=certain and (meant or (reason is not None and other is None)),
        selisih=None if number is None else number - ratio,
        toleransi=_tolerance(row),
        rumus=formula,
    )


def _tolerance(row: Row) -> str | None:
    number = row.persen.value.number
    if number is None:
        return None
    span = around(number, row.persen.value.decimals)
    return f"{angka(span.low, row.persen.value.decimals + 1)} - {angka(span.high, row.persen.value.decimals + 1)}"


def _explanation(tree: Tree, row: Row, given: str) -> str | None:
    """A mean of the lines below, or a single slip of the pen, that would reconcile the row."""
    below = [child.persen.value.number for child in tree.children(row.line) if child.persen is not None]
    numbers = [number for number in below if number is not None]
    if len(numbers) > 1 and prints(row.persen.value, sum(numbers, Decimal(0)) / len(numbers)):
        return "angka itu rata-rata persentase rincian di bawahnya"
    if how := slip(row.persen.teks, given):
        return f"kemungkinan salah ketik: seharusnya {given} ({how})"
    return _exchanged(tree, row) or _one_slip(row)


def _exchanged(tree: Tree, row: Row) -> str | None:
    """The only other row of its table whose percentage belongs here, and the one of this row there."""
    if row.persen.value.decimals < TELLING:
        return None
    alike = [other for other in _rows(tree.lines) if other.table == row.table and not other.right]
    found = [
        other
        for other in alike
        if prints(row.persen.value, other.meant[1]) and prints(other.persen.value, row.meant[1])
    ]
    return f"tertukar dengan persentase {kutip(found[0].line.uraian)}" if len(found) == 1 else None


def _other_budget(tree: Tree, row: Row) -> Anggaran | None:
    """The only other line whose budget, nearly the printed one, gives the percentage."""
    budget, spent = amount(row.anggaran), amount(row.realisasi)
    if not budget or not spent or row.persen.value.decimals < TELLING:
        return None
    fitting: dict[Decimal, Anggaran] = {}
    for line in tree.lines:
        number = amount(line.anggaran)
        near = number is not None and number != budget and abs(number - budget) <= _ALIKE * budget
        if number and near and prints(row.persen.value, spent / number * 100):
            fitting.setdefault(number, line)
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _as_elsewhere(row: Row, other: Anggaran) -> str:
    """What is printed there and here."""
    numbers = [angka(amount(reading) or Decimal(0)) for reading in (other.anggaran, row.anggaran)]
    where = halaman([other.bukti.halaman])
    return f"cocok dengan anggaran {numbers[0]} yang tertulis untuk {kutip(other.uraian)} ({where}), bukan {numbers[1]}"


def _one_slip(row: Row) -> str | None:
    budget, spent = amount(row.anggaran), amount(row.realisasi)
    if not budget or spent is None or row.persen.value.decimals < TELLING:
        return None
    tests = (
        ("realisasi", row.realisasi, lambda other: prints(row.persen.value, other / budget * 100)),
        ("anggaran", row.anggaran, lambda other: other != 0 and prints(row.persen.value, spent / other * 100)),
    )
    for name, reading, fits in tests:
        number = reading.value.number
        meant = mended(reading.teks, number, fits) if number is not None else ()
        if len(meant) == 1:
            return f"kemungkinan salah ketik: cocok bila {name} {meant[0]}"
    return None
