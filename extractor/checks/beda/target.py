"""Family target_beda: the target of an indicator for a year is the same wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractor.canon.fold import fold
from extractor.checks.agree import agree
from extractor.checks.bahan import Bahan
from extractor.checks.beda.geser import dated
from extractor.checks.beda.kinerja import Known, known, where
from extractor.checks.contradictions import contradictions
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import kutip
from extractor.model.plans import Renstra
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import Keparahan

_COMPARED = {
    Lingkup.TAHUNAN: "Target",
    Lingkup.TRIWULAN: "Target triwulan",
    Lingkup.AKHIR_RENSTRA: "Target akhir Renstra",
}


@wide_rule(
    "target_beda",
    keparahan=Keparahan.TINGGI,
    butir="III.4",
    penjelasan="""Target satu indikator untuk tahun dan lingkup yang sama dibandingkan antara perjanjian kinerja
    (hanya milik kepala instansi), matriks Renstra, RKT, dan semua tabel. Nama dianggap sama hanya bila tidak ada kata
    bermakna yang berbeda. Huruf (B) lawan angka (80) disebut, tetapi perlu dicek karena dapat berarti sama pada skala
    yang tidak dimuat.""",
)
def target_beda(bahan: Bahan) -> Iterator[Draft]:
    """Targets that differ."""
    tahun = bahan.laporan.identitas.tahun
    records = [one for one in dated(bahan, "target", plans=True) if _comparable(one, tahun)]
    for lingkup, what in _COMPARED.items():
        seen = [one.seen(one.record.target) for one in records if one.record.target and one.kapan[0] is lingkup]
        for found in contradictions(seen, agree):
            yield found.draft(what)


@wide_rule(
    "target_beda.akhir_renstra",
    keparahan=Keparahan.TINGGI,
    butir="III.2",
    penjelasan="""Target akhir Renstra pada tabel perbandingan (kolom atau judulnya menyebut akhir periode) dibandingkan
    dengan target tahun terakhir pada matriks Renstra.""",
)
def end_of_plan(bahan: Bahan) -> Iterator[Draft]:
    """Targets for the end of the plan that are not those of its matrix."""
    ends = _ends(bahan)
    last = max((one.tahun or 0 for one in bahan.laporan.renstra if one.keadaan == "target"), default=0)
    seen = []
    for one in known(bahan.laporan, plans=True):
        record = one.record
        told = isinstance(record, Pengukuran) and record.lingkup is Lingkup.AKHIR_RENSTRA
        if record.target and (
            (told and where(record) in ends) or (isinstance(record, Renstra) and record.tahun == last)
        ):
            title = kutip(record.indikator or "")
            seen.append(replace(one.seen(record.target), kapan="akhir Renstra", judul=title))
    for found in contradictions(seen, agree):
        if {seen.sumber for group in (*found.others, found.main) for seen in group} > {"Renstra"}:
            yield found.draft("Target akhir Renstra")


def _ends(bahan: Bahan) -> set[tuple[str, str | int]]:
    """Tables that say in their header or caption that they speak of the end of the plan."""
    return {
        (berkas, table.tabel_id)
        for berkas, tables in bahan.tables.items()
        for table in tables
        if any(
            "akhir" in fold(text).split() for text in (table.judul or "", *(column.text for column in table.columns))
        )
    }


def _comparable(one: Known, tahun: int | None) -> bool:
    """Of a target of the Renstra the year must be known: often the row has but the year that is reported."""
    if one.kapan[0] is not Lingkup.AKHIR_RENSTRA:
        return True
    return one.record.tahun is not None and tahun is not None and one.record.tahun > tahun
