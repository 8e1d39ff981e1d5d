"""Family target_beda: the target of an indicator for a year is the same wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.checks.agree import agree
from extractor.checks.contradictions import contradictions
from extractor.checks.kinerja import known
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
    records = [one for one in known(laporan, agreements=True) if one.record.target is not None]
    for lingkup, what in _COMPARED.items():
        seen = [one.seen(one.record.target) for one in records if one.record.target and one.kapan[0] is lingkup]
        for found in contradictions(seen, agree):
            # Which year a target of the Renstra is for is seldom printed with it.
            yield found.draft(what, pasti=lingkup is not Lingkup.AKHIR_RENSTRA)
