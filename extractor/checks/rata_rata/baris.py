"""Family rata_rata: a printed average is the mean of what stands under it, in one of the ways of averaging."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.checks.capaian.formulas import figures, may_print
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, di_halaman, kutip, persen
from extractor.checks.trust import place, sure
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Pengukuran, RataRata
from extractor.model.temuan import Keparahan
from extractor.values.interval import Interval, around

_FIELDS = ("capaian", "realisasi", "target")
_NEAR = Decimal("0.05")  # relative distance up to which no other mean can be meant


@dataclass(frozen=True, slots=True)
class Mean:
    """A way of averaging, and what it gives."""

    how: str
    span: Interval
    number: Decimal


@rule(
    "rata_rata",
    keparahan=Keparahan.TINGGI,
    butir="I.3",
    penjelasan="""Rata-rata dihitung ulang dengan semua cara yang lazim: atas semua indikator, atas rata-rata tiap
    sasaran, bertingkat menurut induk, dengan nilai kosong dilewati atau dihitung nol. Hanya bila tidak satu pun
    cocok menjadi temuan; cara yang paling dekat disebut.""",
)
def rata_rata(laporan: Laporan) -> Iterator[Draft]:
    """Averages that no way of averaging gives."""
    records = {record.record_id: record for record in laporan.pengukuran}
    for average in laporan.rata_rata:
        members = [records[member] for member in average.anggota if member in records]
        number = average.nilai.value.number
        if (
            number is None
            or "rata" not in fold(average.label).split()
            or len(members) < 2
            or len(members) < len(average.anggota)
        ):
            continue
        means = {field: list(_means(members, field)) for field in _FIELDS}
        if any(may_print(average.nilai.value, mean.span) for found in means.values() for mean in found):
            continue
        if means["capaian"]:
            yield _draft(average, members, means["capaian"], number)


def _means(members: Sequence[Pengukuran], field: str) -> Iterator[Mean]:
    spans = [(member, _span(getattr(member, field))) for member in members]
    present = [(member, span) for member, span in spans if span is not None]
    if not present:
        return
    yield _mean("semua indikator", [span for _, span in present])
    sasaran: defaultdict[str | None, list[Interval]] = defaultdict(list)
    induk: defaultdict[tuple[str | None, str], list[Interval]] = defaultdict(list)
    for member, span in present:
        sasaran[member.sasaran].append(span)
        induk[member.sasaran, member.induk or member.indikator].append(span)
    every = {member.sasaran for member in members}
    yield _mean("rata-rata tiap sasaran", [_average(group) for group in sasaran.values()])
    yield _mean("rata-rata tiap kelompok indikator", [_average(group) for group in induk.values()])
    ladder: defaultdict[str | None, list[Interval]] = defaultdict(list)
    for (name, _), group in induk.items():
        ladder[name].append(_average(group))
    yield _mean("rata-rata bertingkat", [_average(group) for group in ladder.values()])
    zero = Interval.exact(0)
    if len(present) < len(members):
        yield _mean("semua indikator, nilai kosong dihitung nol", [span or zero for _, span in spans])
        groups = [_average(sasaran[name]) if name in sasaran else zero for name in every]
        yield _mean("rata-rata tiap sasaran, nilai kosong dihitung nol", groups)


def _span(reading: Reading | None) -> Interval | None:
    """What a printed member may stand for; of a bound its end."""
    found = figures(reading.value) if reading is not None else []
    if not found or reading is None:
        return None
    decimals = reading.value.decimals
    return found[0].span if decimals == 0 else around(found[0].number, decimals)


def _average(spans: Sequence[Interval]) -> Interval:
    return sum(spans, Interval.exact(0)) / len(spans)


def _mean(how: str, spans: Sequence[Interval]) -> Mean:
    span = _average(spans)
    return Mean(how, span, (span.low + span.high) / 2)


def _draft(average: RataRata, members: Sequence[Pengukuran], means: list[Mean], number: Decimal) -> Draft:
    best = min(means, key=lambda mean: abs(mean.number - number))
    readings = [member.capaian for member in members if member.capaian is not None]
    places = (place(average.nilai, "rata-rata"), *(place(reading, "anggota") for reading in readings))
    given = persen(best.number, average.nilai.value.decimals)
    complete = len(readings) == len(members)
    near = abs(best.number - number) <= _NEAR * abs(best.number)
    return Draft(
        subjek=f"{average.label} {average.tahun or ''} {members[0].indikator}",
        uraian=f"{kutip(average.label)} capaian tertulis {average.nilai.teks}, sedangkan {len(readings)} nilai "
        f"di atasnya memberikan {given} ({best.how}, cara yang paling dekat) {di_halaman(places)}.",
        tertulis=average.nilai.teks,
        hitung=given,
        bukti=places,
        pasti=complete and near and sure((average.nilai, *readings), (average, *members)),
        selisih=number - best.number,
        toleransi=f"{angka(best.span.low, 2)} - {angka(best.span.high, 2)}",
        rumus=f"rata-rata: {best.how}",
    )
