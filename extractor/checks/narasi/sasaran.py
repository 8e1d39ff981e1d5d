"""Family narasi, goals: efficiency and mean of capaian told of a goal are those of the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from extractor.canon.alike import name
from extractor.canon.fold import fold
from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import may_print
from extractor.checks.narasi.kalimat import Angka, angka_kalimat, kata, narasi_words
from extractor.checks.narasi.kinerja import same
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip, persen
from extractor.checks.trust import place, sure
from extractor.model.evidence import Reading
from extractor.model.prosa import Kalimat
from extractor.model.records import Efisiensi, Lingkup, Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind, Value
from extractor.values.interval import Interval
from extractor.values.prose import find_values

_SHORTEST = 4  # words of a goal's name that stand for it
_ULP = Decimal("0.02")  # points that a mean of rounded values may miss by


def _holds(words: Sequence[str], title: str) -> bool:
    """Whether a name stands in a sentence, word for word; a figure behind it in its cell is no part of it."""
    wanted = list(takewhile(lambda word: not word.isdigit(), name(title).words))
    return len(wanted) >= _SHORTEST and f" {' '.join(wanted)} " in f" {' '.join(words)} "


def _leads(figure: Angka, word: str) -> bool:
    """Whether a word of the lead, and only joining words behind it, say what a figure is."""
    ends = [at for at, one in enumerate(figure.words) if one == word]
    return bool(ends) and all(one in narasi_words().penghubung for one in figure.words[ends[-1] + 1 :])


@wide_rule(
    "narasi.efisiensi",
    keparahan=Keparahan.SEDANG,
    butir="I.6",
    penjelasan="""Tingkat efisiensi, dan capaian yang disebut bersamanya, untuk sasaran yang namanya disebut lengkap
    dibandingkan dengan tabel efisiensi; rata-rata efisiensi dihitung ulang dari tabel itu dan perlu dicek.""",
)
def efficiency(bahan: Bahan) -> Iterator[Draft]:
    """Efficiency told otherwise than in the table."""
    rows = [row for row in bahan.laporan.efisiensi if row.efisiensi is not None]
    for kalimat in bahan.kalimat if rows else ():
        words = [word.teks for word in kata(kalimat.teks)]
        if "efisiensi" not in words:
            continue
        figures = angka_kalimat(kalimat.teks, bahan.laporan.identitas.tahun)
        goals = {row.sasaran for row in rows if row.sasaran and _holds(words, row.sasaran)}
        if len(goals) == 1:
            own = [row for row in rows if row.sasaran in goals]
            yield from _of_goal(kalimat, figures, words, own)
        elif not goals:
            yield from _mean_efficiency(kalimat, figures, rows)


def _of_goal(
    kalimat: Kalimat, figures: Sequence[Angka], words: Sequence[str], rows: Sequence[Efisiensi]
) -> Iterator[Draft]:
    named = [row for row in rows if row.indikator and set(fold(row.indikator).split()) <= set(words)]
    own = named if named else rows
    told = figures[0] if len(figures) == 1 else next((one for one in figures if _leads(one, "efisiensi")), None)
    pairs = [("efisiensi", told)] + [("capaian", one) for one in figures if one is not told and one.peran == "capaian"]
    for field, figure in pairs:
        if figure is None or figure.value.kind is Kind.MONEY:
            continue
        readings = [one for row in rows if (one := getattr(row, field))]
        right = [one for row in own if (one := getattr(row, field))]
        if right and not any(same(figure.value, one.value) for one in readings) and _plain(right):
            goal = named[0].indikator if named and named[0].indikator else rows[0].sasaran or ""
            yield _draft(kalimat, figure, field, goal, right)


def _plain(readings: Sequence[Reading]) -> bool:
    return all(one.value.number is not None for one in readings)


def _mean_efficiency(kalimat: Kalimat, figures: Sequence[Angka], rows: Sequence[Efisiensi]) -> Iterator[Draft]:
    told = [one for one in figures if one.words[-6:] and {"rata", "efisiensi"} <= set(one.words[-6:])]
    readings = [row.efisiensi for row in rows if row.efisiensi is not None and row.efisiensi.value.number is not None]
    numbers = [one.value.number or Decimal(0) for one in readings]
    if len(told) != 1 or len(numbers) < 2 or told[0].value.number is None:
        return
    mean = sum(numbers, Decimal(0)) / len(numbers)
    if abs(told[0].value.number - mean) > _ULP and not any(
        agree(told[0].value, one.value) is Verdict.SAME for one in readings
    ):
        yield _draft(kalimat, told[0], "rata-rata efisiensi", "", readings, persen(mean, 2))


@wide_rule(
    "narasi.rata_rata",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Rata-rata capaian sasaran yang namanya disebut lengkap dihitung ulang dari baris sasaran itu di tabel:
    rata-rata semua baris, atau rata-rata dari rata-rata tiap kelompok indikator. Diperiksa hanya bila rata-rata yang
    dihitung juga tercetak dalam laporan, sehingga jelas tidak ada baris yang terlewat.""",
)
def means(bahan: Bahan) -> Iterator[Draft]:
    """Means told of a goal that its rows do not give."""
    tahun = bahan.laporan.identitas.tahun
    tables: defaultdict[tuple[str, str], list[Pengukuran]] = defaultdict(list)
    for row in bahan.laporan.pengukuran:
        if row.sasaran and row.capaian and row.target and row.tahun == tahun and row.lingkup is Lingkup.TAHUNAN:
            tables[row.tabel_id or "", row.sasaran].append(row)
    printed = [mean.nilai.value for mean in bahan.laporan.rata_rata]
    for kalimat in bahan.kalimat if tables else ():
        told = [one for one in angka_kalimat(kalimat.teks, tahun) if _is_mean(one)]
        if len(told) != 1:
            continue
        words = [word.teks for word in kata(kalimat.teks)]
        groups = [rows for (_, goal), rows in tables.items() if _holds(words, goal)]
        if groups and len({rows[0].sasaran for rows in groups}) == 1:
            yield from _judge(kalimat, told[0], groups, [*printed, *_beside(bahan, groups)])


def _beside(bahan: Bahan, groups: Sequence[list[Pengukuran]]) -> list[Value]:
    """Figures that stand in the tables of the rows, but are none of their capaian: a mean beside the goal's name."""
    known = {(rows[0].bukti.berkas, rows[0].tabel_id) for rows in groups}
    own = {row.capaian.teks for rows in groups for row in rows if row.capaian is not None}
    tables = (table for berkas, found in bahan.tables.items() for table in found if (berkas, table.tabel_id) in known)
    texts = {line.text for table in tables for cell in table.cells for line in cell.lines}
    return [value for text in texts for _, _, value in find_values(text) if value.decimals and value.teks not in own]


def _is_mean(figure: Angka) -> bool:
    near = set(figure.words[-7:]) if figure.value.kind is Kind.PERCENT else set()
    return "rata" in near and bool(near & {"capaian", "pencapaian"})


def _judge(
    kalimat: Kalimat, told: Angka, groups: Sequence[list[Pengukuran]], printed: Sequence[Value]
) -> Iterator[Draft]:
    """A told mean that the rows do not give, where a mean that the report prints shows that the rows are complete."""
    goal = groups[0][0].sasaran or ""
    marks = [value for _, _, value in find_values(goal)]
    answers = [mean for rows in groups for mean in _means(rows)]
    proven = [mean for mean in answers if any(_gives(mean, value) for value in (*marks, *printed))]
    if proven and not any(_gives(mean, told.value) for mean in answers) and not _is_mark(told, marks):
        readings = [row.capaian for row in groups[0] if row.capaian is not None]
        yield _draft(kalimat, told, "rata-rata capaian", goal, readings, persen(proven[0], 2))


def _gives(mean: Decimal, value: Value) -> bool:
    return may_print(value, Interval(mean - _ULP, mean + _ULP))


def _is_mark(told: Angka, marks: Sequence[Value]) -> bool:
    return any(value.number == told.value.number for value in marks)


def _means(rows: Sequence[Pengukuran]) -> list[Decimal]:
    """The mean of all rows, and that of the means of their groups; none where a row has no number."""
    parents: defaultdict[str, list[Decimal]] = defaultdict(list)
    for row in rows:
        number = row.capaian.value.number if row.capaian else None
        if number is None:
            return []
        parents[row.induk or row.indikator].append(number)
    every = [number for numbers in parents.values() for number in numbers]
    within = [sum(numbers, Decimal(0)) / len(numbers) for numbers in parents.values()]
    return [sum(every, Decimal(0)) / len(every), sum(within, Decimal(0)) / len(within)]


def _draft(
    kalimat: Kalimat, figure: Angka, what: str, goal: str, readings: Sequence[Reading], mean: str | None = None
) -> Draft:
    prints = list(dict.fromkeys(one.teks for one in readings))
    pages = halaman(one.bukti.halaman for one in readings)
    facts = (
        f"tabel ({pages}) menghasilkan {mean} (dari {deret(prints)})"
        if mean
        else f"tabel ({pages}) memuat {deret(prints)}"
    )
    named = f" {kutip(goal)}" if goal else ""
    return Draft(
        subjek=f"{what} {goal}",
        uraian=f"Uraian (hal. {kalimat.bukti.halaman}) menyebut {what}{named} {figure.value.teks}, sedangkan {facts}.",
        tertulis=figure.value.teks,
        hitung=mean or " / ".join(prints),
        bukti=(BuktiTemuan(bukti=kalimat.bukti, peran="uraian"), *(place(one, what) for one in readings)),
        pasti=mean is None and len(prints) == 1 and sure(readings),
    )
