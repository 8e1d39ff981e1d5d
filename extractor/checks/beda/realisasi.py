"""Family realisasi_beda: realisasi and capaian of an indicator for a year are the same wherever they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.beda.geser import dated
from extractor.checks.beda.kinerja import Known, where
from extractor.checks.capaian.baris import measured, measures_target, rows
from extractor.checks.contradictions import Contradiction, Seen, contradictions
from extractor.checks.registry import Draft, wide_rule
from extractor.model.evidence import Reading
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.table import BY_RATIO
from extractor.model.temuan import Keparahan

_NEAR = Decimal("0.01")
_COMPARED = {Lingkup.TAHUNAN, Lingkup.TRIWULAN}
_YEARLY = {Lingkup.TAHUNAN, Lingkup.AKHIR_RENSTRA, Lingkup.NASIONAL}
_computed = partial(agree, computed=True)


@wide_rule(
    "realisasi_beda",
    keparahan=Keparahan.TINGGI,
    butir="II.5",
    penjelasan="""Realisasi satu indikator untuk tahun yang sama dibandingkan antartabel pada ketelitian yang lebih
    kasar. Nilai yang ternyata capaian pada tabel lain tidak dibandingkan. Bila dua tabel berbeda pada sebagian
    besar barisnya, atau satu tabel memuat capaian pada kolom realisasinya, temuan perlu dicek.""",
)
def realisasi_beda(bahan: Bahan) -> Iterator[Draft]:
    """Realisasi that differ."""
    groups: defaultdict[Hashable, list[Known]] = defaultdict(list)
    for one in _measured(bahan, "realisasi"):
        groups[one.subjek, one.kapan].append(one)
    seen = [item for group in groups.values() for item in _realised(group)]
    misnamed = {
        (where(one.record), one.subjek) for group in groups.values() for one in group if _is_misnamed(one, group)
    }
    unlike = {table for table, count in Counter(table for table, _ in misnamed).items() if count > 1}
    for found in contradictions(seen, _computed):
        draft = found.draft("Realisasi")
        tables = {item.tabel for group in (*found.others, found.main) for item in group}
        yield replace(draft, pasti=False) if tables & unlike else draft


@wide_rule(
    "realisasi_beda.pembanding",
    keparahan=Keparahan.TINGGI,
    butir="II.5",
    penjelasan="""Realisasi tahun laporan pada tabel perbandingan dengan akhir Renstra atau nasional dibandingkan dengan
    realisasi pada tabel pengukuran. Tidak menjadi temuan bila tabelnya berbeda pada sebagian besar barisnya, karena
    dapat memuat angka kumulatif.""",
)
def compared(bahan: Bahan) -> Iterator[Draft]:
    """Realisasi of the year in tables that compare it with something else."""
    tahun = bahan.laporan.identitas.tahun
    groups: defaultdict[Hashable, list[Known]] = defaultdict(list)
    for one in dated(bahan, "realisasi", plans=False):
        record = one.record
        if isinstance(record, Pengukuran) and record.tahun == tahun and _is_of_year(record):
            groups[one.subjek].append(one)
    seen = [replace(item, kapan=tahun) for group in groups.values() for item in _realised(group)]
    for found in contradictions(seen, _computed):
        lesser = {_scope(item) for group in found.others for item in group}
        yearly = any(_scope(item) is Lingkup.TAHUNAN for item in found.main)
        if not found.systematic and yearly and Lingkup.TAHUNAN not in lesser:
            yield found.draft("Realisasi")


@wide_rule(
    "realisasi_beda.capaian",
    keparahan=Keparahan.TINGGI,
    butir="II.5",
    penjelasan="""Capaian satu indikator untuk tahun yang sama dibandingkan antartabel. Perbedaan yang berasal dari
    target atau realisasi yang berbeda, atau dari capaian yang salah hitung, dilaporkan oleh aturan lain dan tidak
    diulang.""",
)
def capaian_beda(bahan: Bahan) -> Iterator[Draft]:
    """Capaian that differ without any difference, or any calculation, that would explain it."""
    right = {row.record.record_id: row.right for row in bahan.once(measured)}
    seen = [
        one.seen(one.record.capaian)
        for one in _measured(bahan, "capaian")
        if isinstance(one.record, Pengukuran) and one.record.capaian is not None and _of_target(one.record, right)
    ]
    for found in contradictions(seen, _computed):
        if not _explained(found):
            yield found.draft("Capaian")


def _is_of_year(record: Pengukuran) -> bool:
    """Whether its realisasi is that of the year: what one known by arithmetic alone sums up, no header says."""
    return record.lingkup is Lingkup.TAHUNAN or (record.lingkup in _YEARLY and BY_RATIO not in record.alasan)


def _scope(item: Seen) -> Lingkup | None:
    return item.record.lingkup if isinstance(item.record, Pengukuran) else None


def _of_target(record: Pengukuran, right: Mapping[str, bool]) -> bool:
    """Its capaian is one of the target, and not one that the rule capaian reports."""
    if record.target is None and record.realisasi is not None:  # a ratio to another year
        return False
    return measures_target(record) and right.get(record.record_id, True)


def _measured(bahan: Bahan, name: str) -> Iterator[Known]:
    return (one for one in dated(bahan, name, plans=False) if one.kapan[0] in _COMPARED)


def _realised(group: list[Known]) -> Iterator[Seen]:
    """Realisasi of one indicator, without those that are the capaian of another table under a wrong header."""
    for one in group:
        if isinstance(one.record, Pengukuran) and one.record.realisasi is not None and not _is_misnamed(one, group):
            yield one.seen(one.record.realisasi)


def _is_misnamed(one: Known, group: list[Known]) -> bool:
    """Whether a realisasi is the capaian of another table: where several of a table are, others may be so too."""
    records = [other.record for other in group if isinstance(other.record, Pengukuran)]
    record = one.record
    reading = record.realisasi if isinstance(record, Pengukuran) else None
    if reading is None:
        return False
    return any(
        other.capaian is not None
        and agree(reading.value, other.capaian.value) is Verdict.SAME
        and (other.realisasi is None or agree(reading.value, other.realisasi.value) is Verdict.OTHER)
        for other in records
        if other.tabel_id != record.tabel_id
    ) and not any(_realises(other, reading) for other in records)


def _realises(record: Pengukuran, reading: Reading) -> bool:
    """It is the realisasi of a row whose capaian is right: with a target of 100 both are the same."""
    return any(row.right and agree(reading.value, row.realisasi.value) is Verdict.SAME for row in rows([record]))


def _explained(found: Contradiction) -> bool:
    """Every pair differs in target or realisasi too, or both rows can be computed again."""
    pairs = [(one.record, two.record) for group in found.others for one in group for two in found.main]
    return all(
        isinstance(one, Pengukuran) and isinstance(two, Pengukuran) and (_differ(one, two) or _whole(one, two))
        for one, two in pairs
    )


def _differ(one: Pengukuran, two: Pengukuran) -> bool:
    """The rows differ in realisasi; or in target, so that both capaian come of one realisasi."""
    if one.realisasi is not None and two.realisasi is not None:
        return agree(one.realisasi.value, two.realisasi.value) is Verdict.OTHER
    first, second = _implied(one), _implied(two)
    return first is not None and second is not None and abs(first - second) <= _NEAR * max(abs(first), abs(second))


def _implied(record: Pengukuran) -> Decimal | None:
    """The realisasi that target and capaian stand for."""
    target = record.target.value.number if record.target else None
    ratio = record.capaian.value.number if record.capaian else None
    return target * ratio / 100 if target is not None and ratio is not None else None


def _whole(one: Pengukuran, two: Pengukuran) -> bool:
    return None not in (one.target, one.realisasi, two.target, two.realisasi)
