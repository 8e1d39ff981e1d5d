"""Family capaian: one indicator computed as more-is-better in one row and as less-is-better in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.capaian.baris import Row, measured
from extractor.checks.capaian.formulas import Formula
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip, pada_tahun, persen
from extractor.checks.subjects import subjects
from extractor.checks.trust import place, sure
from extractor.model.temuan import Keparahan

_NEGATIVE = frozenset({Formula.NEG_2TR, Formula.NEG_TR})


@wide_rule(
    "capaian.arah",
    keparahan=Keparahan.TINGGI,
    butir="I.3",
    penjelasan="""Indikator yang pada satu baris dihitung dengan realisasi/target dan pada baris lain (tahun atau tabel
    lain) hanya cocok dengan rumus untuk indikator yang makin rendah makin baik. Arah satu indikator tidak berubah.""",
)
def direction(bahan: Bahan) -> Iterator[Draft]:
    """Rows of an indicator whose other rows are computed the other way round."""
    found = bahan.once(measured)
    names = subjects([(row.name, row.record.satuan) for row in found])
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row, subjek in zip(found, names, strict=True):
        groups[subjek].append(row)
    for subjek, members in groups.items():
        positive = [row for row in members if row.fitting == {Formula.POS}]
        negative = [row for row in members if row.fitting and row.fitting <= _NEGATIVE]
        if positive and len({row.matter for row in positive}) <= len(negative):
            yield from (_draft(subjek, row, negative) for row in positive)


def _draft(subjek: str, row: Row, others: list[Row]) -> Draft:
    formula = next(iter(others[0].fitting))
    number = next(one.number for one in row.attempts if one.formula is formula)
    given = persen(number, row.capaian.value.decimals)
    places = (
        place(row.capaian, "capaian"),
        place(row.realisasi, "realisasi"),
        place(row.target, "target"),
        *(place(other.capaian, "pembanding") for other in others),
    )
    return Draft(
        subjek=f"{subjek} {row.record.tahun or ''}",
        uraian=f"Capaian {kutip(row.record.indikator)}{pada_tahun(row.record.tahun)} tertulis {row.capaian.teks} "
        f"(realisasi / target), sedangkan pada baris lain indikator itu dihitung dengan {formula.teks}, yang "
        f"memberikan {given} {di_halaman(places)}.",
        tertulis=row.capaian.teks,
        hitung=given,
        bukti=places,
        pasti=sure((row.capaian, row.realisasi, row.target), (row.record,)) and len(others) > 1,
        rumus=formula.teks,
    )
