"""Family narasi, performance: target, realisasi and capaian told in a sentence are those of the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rapidfuzz import fuzz

from extractor.canon.alike import name
from extractor.canon.match import Outcome, same_name
from extractor.canon.units import family
from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import attempts, may_print
from extractor.checks.narasi.nama import Indicators, Row
from extractor.checks.narasi.tutur import Tutur, tuturan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.checks.trust import place, sure
from extractor.checks.typo import slip
from extractor.model.evidence import Reading
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind, Value

_ALIKE = 80.0  # of two names that may be one
_PERCENT = "persen"
_FIELDS = ("target", "realisasi", "capaian")
_TELLING = 3  # digits of a figure that is hardly found twice by chance


@wide_rule(
    "narasi",
    keparahan=Keparahan.TINGGI,
    butir="II.5",
    penjelasan="""Target, realisasi, dan capaian yang disebut dalam uraian dibandingkan dengan tabel untuk indikator
    dan tahun yang sama. Diperiksa hanya bila kalimat atau judul di atasnya menyebut nama indikator; angka yang
    sama dengan salah satu nilai indikator itu pada tahun tersebut di tabel mana pun dianggap benar. Angka nasional,
    triwulan, rata-rata, dan anggaran tidak dibandingkan.""",
)
def narasi(bahan: Bahan) -> Iterator[Draft]:
    """Figures in sentences that no table has."""
    indicators, told = tuturan(bahan)
    groups: defaultdict[tuple[str, str, int | None, str], list[tuple[Tutur, list[Reading], str]]] = defaultdict(list)
    for one in told:
        others = against(one, indicators)
        why = _explained(one, indicators, others) if others else ""
        if others and (one.sure or why) and not _is_other_name(one, indicators):
            groups[one.subjek, one.angka.peran or "", one.angka.tahun, one.angka.value.teks].append((one, others, why))
    for found in groups.values():
        yield _draft(found)


def against(told: Tutur, indicators: Indicators) -> list[Reading]:
    """The prints of the tables that a told figure contradicts; none where some table has it."""
    rows = [row for row in indicators.rows[told.subjek] if row.tahun == told.angka.tahun]
    fields = ("realisasi", "capaian") if told.angka.peran == "capaian" else (told.angka.peran or "",)
    if told.angka.peran == "realisasi" and told.angka.value.kind is Kind.PERCENT:
        fields = ("realisasi", "capaian")
    readings = [reading for row in rows for reading in _readings(row, _FIELDS)]
    if not _of_one_sort(told, rows) or _is_ratio(told, indicators.rows[told.subjek]):
        return []
    near = [row for row in rows if row.bukti.halaman == told.bukti.halaman] if told.above else []
    readings = [reading for row in near or rows for reading in _readings(row, _FIELDS)]
    if any(same(told.angka.value, reading.value) for reading in readings):
        return []
    near = [row for row in near or rows if not _is_plan(row) and not _lacks(row, told.angka.peran)]
    for wanted in ((field,) for field in fields) if len(fields) > 1 else ():
        close = [one for row in near for one in _readings(row, wanted) if slip(told.angka.value.teks, one.teks)]
        if close:
            fields = wanted
    others = [reading for row in near for reading in _readings(row, fields[-1:])]
    others = others or [reading for row in near for reading in _readings(row, fields)]
    return [one for one in others if agree(told.angka.value, one.value) is Verdict.OTHER]


def _lacks(row: Row, field: str | None) -> bool:
    """A measured row whose cell for that field was not read."""
    found = _readings(row, ("target", "capaian"))
    return field == "realisasi" and len(found) > 1 and not _readings(row, (field,))


def _is_plan(row: Row) -> bool:
    """Its target and capaian are of the end of the plan; what was reached is of the year."""
    return isinstance(row, Pengukuran) and row.lingkup is Lingkup.AKHIR_RENSTRA


def _is_ratio(told: Tutur, rows: Sequence[Row]) -> bool:
    """Whether a told capaian is a ratio to another year's realisasi, or to another target, of that indicator."""
    if told.angka.peran != "capaian":
        return False
    reached = [reading.value for row in rows for reading in _readings(row, ("realisasi",))]
    bases = [reading.value for row in rows if row.tahun != told.angka.tahun for reading in _readings(row, _FIELDS[:2])]
    return any(
        may_print(told.angka.value, attempt.span)
        for value in reached
        for base in bases
        for attempt in attempts(base, value)
    )


def _of_one_sort(told: Tutur, rows: Sequence[Row]) -> bool:
    """Whether the figure may be one of the indicator: no kcal of an indicator in percent, no percentage of a count."""
    unit = told.angka.value.unit
    percent = told.angka.value.kind is Kind.PERCENT or (unit is not None and family(unit) == _PERCENT)
    kinds = {family(row.satuan) for row in rows if row.satuan}
    kinds |= {_PERCENT for row in rows if _measure(row) == _PERCENT}
    kinds |= {
        family(reading.value.unit) for row in rows for reading in _readings(row, _FIELDS[:2]) if reading.value.unit
    }
    known = kinds - {None}
    if percent:
        return not known or _PERCENT in known or told.angka.peran == "capaian"
    return unit is None or not known or family(unit) in known


def _measure(row: Row) -> str | None:
    words = name(row.indikator).words
    return _PERCENT if words and words[0].startswith("persentase") else None


def _readings(row: Row, fields: tuple[str, ...]) -> list[Reading]:
    found = [getattr(row, field, None) for field in fields]
    return [reading for reading in found if isinstance(reading, Reading)]


def same(told: Value, printed: Value) -> bool:
    """Whether a told figure is the printed one: a bound that it keeps, the same at the coarser print."""
    if told.kind is Kind.BOUND and printed.number is not None:
        low = told.low is None or printed.number > told.low or (not told.strict and printed.number == told.low)
        high = told.high is None or printed.number < told.high or (not told.strict and printed.number == told.high)
        return low and high
    return agree(told, printed) is not Verdict.OTHER


def _explained(told: Tutur, indicators: Indicators, right: Sequence[Reading]) -> str:
    """Whose the told figure is instead, or by which slip it came of the right one; empty where nothing tells."""
    value = told.angka.value
    own = indicators.rows[told.subjek]
    for row in own:
        for field in _FIELDS:
            reading = getattr(row, field, None)
            if row.tahun not in (None, told.angka.tahun) and reading is not None and _is(value, reading.value):
                return f"angka itu {field} tahun {row.tahun} ({halaman([reading.bukti.halaman])})"
    others = [
        (row.indikator, field, reading)
        for subjek, rows in indicators.rows.items()
        if subjek != told.subjek
        for row in rows
        if row.tahun == told.angka.tahun
        for field in _FIELDS
        if (reading := getattr(row, field, None)) is not None
        and len([char for char in reading.teks if char.isdigit()]) >= _TELLING
        and _is(value, reading.value)
    ]
    if others:
        indikator, field, reading = others[0]
        return f"angka itu {field} indikator {kutip(indikator)} ({halaman([reading.bukti.halaman])})"
    slips = [how for reading in right if (how := slip(value.teks, reading.teks))]
    return f"kemungkinan salah ketik ({slips[0]})" if slips and value.number and value.number > Decimal(9) else ""


def _is_other_name(told: Tutur, indicators: Indicators) -> bool:
    """Whether the figure is that of an indicator whose name may be another print of this one's."""
    return any(
        same_name(told.subjek, row.indikator).outcome is not Outcome.DIFFERENT
        or fuzz.token_set_ratio(told.subjek, row.indikator) > _ALIKE
        for subjek, rows in indicators.rows.items()
        if subjek != told.subjek
        for row in rows
        if row.tahun == told.angka.tahun and any(_is(told.angka.value, one.value) for one in _readings(row, _FIELDS))
    )


def _is(told: Value, printed: Value) -> bool:
    return agree(told, printed) is Verdict.SAME


def _draft(found: list[tuple[Tutur, list[Reading], str]]) -> Draft:
    told, others, why = found[0]
    role = told.angka.peran or ""
    prints: dict[str, list[Reading]] = {}
    for reading in others:
        prints.setdefault(" ".join(reading.teks.split()), []).append(reading)
    right = deret([f"{text} ({halaman(one.bukti.halaman for one in same)})" for text, same in prints.items()])
    places = tuple(BuktiTemuan(bukti=one.bukti, peran="uraian") for one, _, _ in found)
    return Draft(
        subjek=f"{role} {told.subjek} {told.angka.tahun}",
        uraian=f"Uraian menyebut {role} {kutip(told.subjek)} tahun {told.angka.tahun} sebesar {told.angka.value.teks} "
        f"({halaman(one.bukti.halaman for one, _, _ in found)}), sedangkan tabel memuat {right}"
        f"{'; ' + why if why else ''}.",
        tertulis=told.angka.value.teks,
        hitung=" / ".join(prints),
        bukti=(*places, *(place(reading, role) for reading in others)),
        pasti=all(one.sure for one, _, _ in found) and sure(others),
    )
