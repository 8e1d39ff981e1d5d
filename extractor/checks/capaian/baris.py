"""Family capaian: the printed capaian is what target and realisasi of its row give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from rapidfuzz import fuzz

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import Attempt, Formula, attempts, computable, may_print, nearest, printed_spans
from extractor.checks.misfits import misfits
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, di_halaman, halaman, kutip, pada_tahun, persen
from extractor.checks.subjects import subjects
from extractor.checks.trust import place, sure
from extractor.checks.typo import TELLING, mended, slip
from extractor.model.evidence import Reading
from extractor.model.records import Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind, Value

_NEAR = Decimal("0.03")  # relative distance up to which a formula was meant, and missed
_SAME_NAME = 80.0  # likeness of the shared words of two names, one perhaps longer
_ROLES = ("capaian", "realisasi", "target")


@dataclass(frozen=True, slots=True)
class Row:
    """A measured row: its three prints, and what the admissible formulas give.

    Attributes:
        fitting: The formulas that give the print.
        subjek: Name that stands for the indicator in all tables.
        used: Formulas that the report shows itself to use; of these the nearest is named where none fits.
    """

    record: Pengukuran
    target: Reading
    realisasi: Reading
    capaian: Reading
    attempts: list[Attempt]
    fitting: frozenset[Formula]
    subjek: str = ""
    used: frozenset[Formula] = frozenset(Formula)

    @property
    def name(self) -> str:
        """Indicator with its parent."""
        return f"{self.record.induk or ''} {self.record.indikator}".strip()

    @property
    def right(self) -> bool:
        """Some admissible formula gives the print."""
        return bool(self.fitting)

    @property
    def nearest(self) -> Attempt:
        """The formula in use that comes closest."""
        return nearest(self.capaian.value, [one for one in self.attempts if one.formula in self.used] or self.attempts)

    @property
    def near(self) -> bool:
        """It misses by so little that no other quantity can be meant."""
        number = self.capaian.value.number
        return number is not None and abs(self.nearest.number - number) <= _NEAR * abs(self.nearest.number)

    @property
    def table(self) -> tuple[str, str] | None:
        """Table and scope."""
        return (self.record.tabel_id, self.record.lingkup) if self.record.tabel_id else None

    @property
    def matter(self) -> tuple[str, ...]:
        """Name, year and figures."""
        figures = (str(reading.value.number) for reading in _prints(self))
        return self.subjek, str(self.record.tahun), *figures


@wide_rule(
    "capaian",
    keparahan=Keparahan.TINGGI,
    butir="I.3",
    penjelasan="""Capaian dihitung ulang dari target dan realisasi baris yang sama dengan rumus yang lazim:
    realisasi/target, dan untuk indikator yang makin rendah makin baik (2 x target - realisasi)/target atau
    target/realisasi. Cukup satu rumus yang cocok. Angka tercetak dianggap selang (pembulatan maupun pemotongan).
    Tabel yang sebagian besar barisnya tidak cocok dengan rumus mana pun tidak diperiksa, karena kolomnya berarti
    lain.""",
)
def capaian(bahan: Bahan) -> Iterator[Draft]:
    """Rows whose capaian no admissible formula gives."""
    found = _apart(bahan.once(measured))
    names = subjects([(row.name, row.record.satuan) for row in found])
    used = in_use(found)
    known = [replace(row, subjek=subjek, used=used) for row, subjek in zip(found, names, strict=True)]
    for members, meant in misfits(known):
        yield _draft(members, meant, _other_target(members[0], bahan.laporan.pengukuran))


def _apart(found: list[Row]) -> list[Row]:
    """Without what stands in the cell of the realisasi, 22,7 % (75%), where no other row shows it to be a capaian."""

    def together(row: Row) -> bool:
        one, two = row.capaian.bukti, row.realisasi.bukti
        return (one.berkas, one.halaman, one.box) == (two.berkas, two.halaman, two.box)

    shown = {row.table for row in found if together(row) and row.right}
    return [row for row in found if not together(row) or row.near or row.table in shown]


def _other_target(row: Row, records: Iterable[Pengukuran]) -> Pengukuran | None:
    """Another row of that indicator and realisasi, perhaps under a longer name, whose target gives the capaian."""
    for other in records:
        if other.target is None or other.realisasi is None or other.tahun != row.record.tahun:
            continue
        realised = other.realisasi.value.number == row.realisasi.value.number is not None
        elsewhere = realised and other.target.value.number != row.target.value.number
        same = elsewhere and fuzz.token_set_ratio(fold(other.indikator), fold(row.record.indikator)) >= _SAME_NAME
        if same and _reconciles(row, other.target.value, row.realisasi.value):
            return other
    return None


def measured(bahan: Bahan) -> list[Row]:
    """The rows of a report from which capaian can be computed."""
    return list(rows(bahan.laporan.pengukuran))


def rows(records: Iterable[Pengukuran]) -> Iterator[Row]:
    """Rows with a target, a realisasi and a capaian from which capaian can be computed."""
    for record in records:
        target, realisasi, printed = record.target, record.realisasi, record.capaian
        if target is None or realisasi is None or printed is None or printed.value.number is None:
            continue
        if not measures_target(record) or not (computable(target.value, realisasi.value) or _grades(target.value)):
            continue
        found = attempts(target.value, realisasi.value)
        spans = printed_spans(printed.value)
        fitting = frozenset(one.formula for one in found if any(one.span.overlaps(span) for span in spans))
        if found and (fitting or not _swapped(target.value, realisasi.value, printed.value)):
            yield Row(record, target, realisasi, printed, found, fitting)


def in_use(found: Iterable[Row]) -> frozenset[Formula]:
    """Realisasi / target, and the formulas for less-is-better that alone explain some row of the report."""
    alone = [row.fitting for row in found if len(row.fitting) == 1]
    return frozenset({Formula.POS, Formula.MET}).union(*alone)


def measures_target(record: Pengukuran) -> bool:
    """The column's formula, if its header prints one, compares realisasi with target, or columns that have no number.

    (=7/8) over columns without a row of numbers names neither; whether it is meant, the other rows tell.
    """
    formula = record.rumus_kolom
    if formula is None:
        return True
    unresolved = not any(map(str.isalpha, formula))
    return "/" in formula and (unresolved or ("realisasi" in formula and "target" in formula))


def _swapped(target: Value, realisasi: Value, printed: Value) -> bool:
    """With realisasi and capaian in each other's place the row is right: their headers mislead."""
    turned = attempts(target, printed)
    return any(attempt.formula is Formula.POS and may_print(realisasi, attempt.span) for attempt in turned)


def _grades(target: Value) -> bool:
    return target.kind in (Kind.LETTER, Kind.OPINION)


def _draft(found: list[Row], meant: bool, other: Pengukuran | None) -> Draft:
    row = found[0]
    value, attempt = row.capaian.value, row.nearest
    places = tuple(place(reading, role) for row in found for reading, role in zip(_prints(row), _ROLES, strict=True))
    given = persen(attempt.number, value.decimals)
    reason = _explanation(row, given)
    elsewhere: tuple[BuktiTemuan, ...] = ()
    if reason is None and other is not None and other.target is not None:
        where = halaman([other.target.bukti.halaman])
        reason = f"cocok dengan target {other.target.teks} yang tertulis untuk {kutip(other.indikator)} ({where})"
        elsewhere = (place(other.target, "target di tabel lain"),)
    certain = any(sure(_prints(row), (row.record,)) for row in found)
    return Draft(
        subjek=f"{row.subjek} {row.record.tahun or ''}",
        uraian=f"Capaian {kutip(row.record.indikator)}{pada_tahun(row.record.tahun)} tertulis {row.capaian.teks}, "
        f"sedangkan target {row.target.teks} dan realisasi {row.realisasi.teks} menghasilkan {given} "
        f"({attempt.formula.teks}) {di_halaman(places)}{f'; {reason}' if reason else ''}.",
        tertulis=row.capaian.teks,
        hitung=given,
        bukti=(*places, *elsewhere),
        pasti=certain and (meant or reason is not None),
        selisih=None if value.number is None else value.number - attempt.number,
        toleransi=f"{angka(attempt.span.low, 2)} - {angka(attempt.span.high, 2)}",
        rumus=attempt.formula.teks,
    )


def _prints(row: Row) -> tuple[Reading, Reading, Reading]:
    return row.capaian, row.realisasi, row.target


def _explanation(row: Row, given: str) -> str | None:
    """A single slip of the pen that would reconcile the row."""
    if how := slip(row.capaian.teks, given):
        return f"kemungkinan salah ketik: capaian seharusnya {given} ({how})"
    for name, fits in (("realisasi", _fits_realisasi), ("target", _fits_target)):
        reading: Reading = getattr(row, name)
        number = reading.value.number
        if number is None or not reading.value.certain or reading.value.scale or row.capaian.value.decimals < TELLING:
            continue
        meant = mended(reading.teks, number, partial(fits, row))
        if len(meant) == 1:
            return f"kemungkinan salah ketik: cocok bila {name} {meant[0]}"
    return None


def _fits_realisasi(row: Row, number: Decimal) -> bool:
    return _reconciles(row, row.target.value, row.realisasi.value.model_copy(update={"number": number}))


def _fits_target(row: Row, number: Decimal) -> bool:
    return _reconciles(row, row.target.value.model_copy(update={"number": number}), row.realisasi.value)


def _reconciles(row: Row, target: Value, realisasi: Value) -> bool:
    found = attempts(target, realisasi)
    return any(
        attempt.formula is row.nearest.formula and may_print(row.capaian.value, attempt.span) for attempt in found
    )
