"""Spending of goals and indicators in tables of efficiency: that of the tables of the budget, or its sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from extractor.checks.agree import agree
from extractor.checks.anggaran.budget import amount, total
from extractor.checks.anggaran.persen import prints
from extractor.checks.beda.kinerja import where
from extractor.checks.contradictions import Seen, contradictions
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, di_halaman, halaman, kutip, persen
from extractor.checks.subjects import subjects
from extractor.checks.trust import place
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran, Efisiensi
from extractor.model.temuan import Keparahan

_ENOUGH = 2  # goals whose spending is that of their lines: so the lines are theirs, and complete
_NEAR = Decimal(10)  # points up to which the spending of the lines was meant

_computed = partial(agree, computed=True)


@rule(
    "realisasi_beda.serapan",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Persentase penyerapan anggaran indikator atau sasaran pada tabel efisiensi dibandingkan dengan
    persentase pada tabel keuangan untuk baris atau indikator dengan nama yang sama. Tabel yang berbeda pada sebagian
    besar barisnya perlu dicek.""",
)
def serapan_beda(laporan: Laporan) -> Iterator[Draft]:
    """Spending of one thing that differs."""
    if not laporan.efisiensi:
        return
    found: list[tuple[Efisiensi | Anggaran, Reading, str]] = [
        (row, row.serapan, _name(row)) for row in laporan.efisiensi if row.serapan is not None and _name(row)
    ]
    measured = _measured(laporan)
    for line in laporan.anggaran:
        if line.persen is not None and line.tabel_id is not None and line.persen_dari == "realisasi":
            named = measured.get((where(line), line.baris))
            found += [(line, line.persen, text) for text in (line.uraian, named) if text]
    names = subjects([(text, None) for _, _, text in found])
    seen = [
        Seen(subjek, record.tahun, kutip(text), where(record), reading, record)
        for (record, reading, text), subjek in zip(found, names, strict=True)
    ]
    for one in contradictions(seen, _computed):
        kinds = {type(item.record) for group in (one.main, *one.others) for item in group}
        if len(kinds) > 1:
            draft = one.draft("Penyerapan anggaran")
            yield replace(draft, pasti=draft.pasti and not one.mixed)


def _measured(laporan: Laporan) -> dict[tuple[Hashable, int | None], str | None]:
    """The indicator that a row of a table measures, beside its budget; None where it measures several."""
    found: dict[tuple[Hashable, int | None], str | None] = {}
    for record in laporan.pengukuran:
        if record.baris is not None:
            at = where(record), record.baris
            known = found.setdefault(at, record.indikator)
            found[at] = known if known == record.indikator else None
    return found


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its printed spending, and the budget lines that support it."""

    sasaran: str
    serapan: Reading
    lines: Sequence[Anggaran]
    anggaran: Decimal
    realisasi: Decimal

    @property
    def ratio(self) -> Decimal:
        """Spending of its lines."""
        return self.realisasi / self.anggaran * 100


@rule(
    "persen_anggaran.sasaran",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Persentase penyerapan anggaran tiap sasaran pada tabel efisiensi dihitung ulang dari semua program
    dan kegiatan sasaran itu pada tabel keuangan. Diperiksa hanya bila sedikitnya dua sasaran lain cocok, sehingga
    jelas bahwa barisnya lengkap.""",
)
def serapan_sasaran(laporan: Laporan) -> Iterator[Draft]:
    """Spending of a goal that its lines do not give."""
    tables: defaultdict[Hashable, list[Goal]] = defaultdict(list)
    for table, goal in _goals(laporan):
        tables[table].append(goal)
    for goals in tables.values():
        wrong = [goal for goal in goals if not prints(goal.serapan.value, goal.ratio)]
        if len(goals) - len(wrong) >= _ENOUGH and len(wrong) < len(goals) - len(wrong):
            yield from (_draft(goal) for goal in wrong if abs(_number(goal) - goal.ratio) <= _NEAR)


def _goals(laporan: Laporan) -> Iterator[tuple[Hashable, Goal]]:
    """The goals of each pair of an efficiency table and a table of the budget by goal."""
    at = {(where(line), line.baris): line for line in laporan.anggaran if line.tabel_id and line.realisasi is not None}
    rows = [row for row in laporan.efisiensi if row.sasaran and row.serapan is not None]
    names = subjects(
        [*((row.sasaran or "", None) for row in rows), *((one.sasaran, None) for one in laporan.pendukung)]
    )
    groups: defaultdict[tuple[Hashable, str], list[Anggaran]] = defaultdict(list)
    for one, subjek in zip(laporan.pendukung, names[len(rows) :], strict=True):
        line = at.get((where(one), one.baris))
        if line is not None:
            groups[where(one), subjek].append(line)
    told: dict[tuple[Hashable, str], Efisiensi] = {}
    for row, subjek in zip(rows, names, strict=False):
        told.setdefault((where(row), subjek), row)
    for (table, subjek), lines in groups.items():
        anggaran, realisasi = total(lines, "anggaran"), total(lines, "realisasi")
        for (efficiency, own), row in told.items():
            if own == subjek and anggaran and realisasi is not None and row.serapan and row.serapan.value.certain:
                yield (table, efficiency), Goal(row.sasaran or "", row.serapan, lines, anggaran, realisasi)


def _name(row: Efisiensi) -> str:
    """Of whom the spending is: of the goal, where its indicators share it."""
    shared = row.serapan is not None and row.serapan.merged
    return (row.sasaran if shared else row.indikator or row.sasaran) or ""


def _number(goal: Goal) -> Decimal:
    return goal.serapan.value.number or Decimal(0)


def _draft(goal: Goal) -> Draft:
    given = persen(goal.ratio, goal.serapan.value.decimals)
    parts = [
        place(reading, role)
        for line in goal.lines
        for reading, role in ((line.realisasi, "realisasi"), (line.anggaran, "anggaran"))
        if reading is not None and amount(reading) is not None
    ]
    places = (place(goal.serapan, "persen"), *parts)
    return Draft(
        subjek=f"serapan {goal.sasaran}",
        uraian=f"Penyerapan anggaran sasaran {kutip(goal.sasaran)} tertulis {goal.serapan.teks} "
        f"({halaman([goal.serapan.bukti.halaman])}), sedangkan {len(goal.lines)} baris anggarannya (realisasi "
        f"{angka(goal.realisasi)} dari {angka(goal.anggaran)}) menghasilkan {given} "
        f"{di_halaman(parts)}.",
        tertulis=goal.serapan.teks,
        hitung=given,
        bukti=places,
        selisih=_number(goal) - goal.ratio,
        rumus="realisasi / anggaran x 100%",
    )
