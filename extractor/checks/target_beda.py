"""Family target_beda: the target of an indicator for a year is the same wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.checks.agree import agree
from extractor.checks.contradictions import contradictions
from extractor.checks.kinerja import Known, known
from extractor.checks.registry import Draft, rule
from extractor.model.laporan import Laporan
from extractor.model.records import Lingkup
from extractor.model.temuan import Keparahan

_COMPARED = {
    Lingkup.TAHUNAN: "Target",
    Lingkup.TRIWULAN: "Target triwulan",
    Lingkup.AKHIR_RENSTRA: "Target akhir Renstra",
}


@rule(
    "target_beda",
    keparahan=Keparahan.TINGGI,
    butir="III.4",
    penjelasan="""Target satu indikator untuk tahun dan lingkup yang sama dibandingkan antara perjanjian kinerja
    (hanya milik kepala instansi) dan semua tabel. Nama dianggap sama hanya bila tidak ada kata bermakna yang
    berbeda. Huruf (B) lawan angka (80) disebut, tetapi perlu dicek karena dapat berarti sama pada skala yang tidak
    dimuat.""",
)
def target_beda(laporan: Laporan) -> Iterator[Draft]:
    """Targets that differ."""
    records = [one for one in known(laporan, agreements=True) if _comparable(one, laporan.identitas.tahun)]
    for lingkup, what in _COMPARED.items():
        seen = [one.seen(one.record.target) for one in records if one.record.target and one.kapan[0] is lingkup]
        for found in contradictions(seen, agree):
            yield found.draft(what)


def _comparable(one: Known, tahun: int | None) -> bool:
    """Of a target of the Renstra the year must be known: often the row has but the year that is reported."""
    if one.kapan[0] is not Lingkup.AKHIR_RENSTRA:
        return True
    return one.record.tahun is not None and tahun is not None and one.record.tahun > tahun
