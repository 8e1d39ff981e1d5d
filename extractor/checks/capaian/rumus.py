"""Family capaian, its formulas: what the report declares, and what its rows were computed with."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.checks.capaian.baris import Row, measures_target, rows
from extractor.checks.capaian.formulas import Formula, attempts, has_figure
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import di_halaman, kutip, pada_tahun, persen
from extractor.checks.trust import place, sure
from extractor.model.laporan import Laporan
from extractor.model.records import Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind

_ENOUGH = 2  # rows that show a habit


@rule(
    "capaian.rumus",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Rumus yang dinyatakan laporan untuk indikator yang makin rendah makin baik dibandingkan dengan
    rumus yang ternyata dipakai. Menjadi temuan bila sedikitnya dua baris hanya cocok dengan target/realisasi,
    padahal laporan menyatakan (2 x target - realisasi)/target.""",
)
def undeclared(laporan: Laporan) -> Iterator[Draft]:
    """Rows that fit only T/R in a report that declares (2T-R)/T."""
    declared = [rumus for rumus in laporan.rumus if rumus.formula == Formula.NEG_2TR]
    if not declared or any(rumus.formula == Formula.NEG_TR for rumus in laporan.rumus):
        return
    found = [row for row in rows(laporan.pengukuran) if _only_inverse(row)]
    if len({row.matter for row in found}) < _ENOUGH:
        return
    given = [(row, _declared_gives(row)) for row in found]
    told = "; ".join(f"{kutip(row.record.indikator)} {row.capaian.teks} (seharusnya {other})" for row, other in given)
    places = tuple(place(reading, "capaian") for row in found for reading in (row.capaian,))
    yield Draft(
        subjek="rumus indikator negatif",
        uraian=f"Capaian dihitung dengan target/realisasi, padahal rumus yang dinyatakan laporan adalah "
        f"{Formula.NEG_2TR.teks}: {told} {di_halaman(places)}.",
        tertulis="; ".join(row.capaian.teks for row in found),
        hitung="; ".join(other for _, other in given),
        bukti=(*places, *(BuktiTemuan(bukti=rumus.bukti, peran="rumus") for rumus in declared)),
        pasti=all(sure((row.capaian, row.target, row.realisasi), (row.record,)) for row in found),
        rumus=Formula.NEG_2TR.teks,
    )


def _only_inverse(row: Row) -> bool:
    return row.fitting == {Formula.NEG_TR}


def _declared_gives(row: Row) -> str:
    number = next(attempt.number for attempt in row.attempts if attempt.formula is Formula.NEG_2TR)
    return persen(number, row.capaian.value.decimals)


@rule(
    "capaian.rumus_tetap",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="Rumus capaian yang tercetak selalu menghasilkan 100%, berapa pun realisasinya.",
)
def constant(laporan: Laporan) -> Iterator[Draft]:
    """Formulas such as (R-(R-T))/T."""
    for rumus in laporan.rumus:
        if rumus.formula == "NEG_CONST":
            places = (BuktiTemuan(bukti=rumus.bukti, peran="rumus"),)
            yield Draft(
                subjek="rumus tetap",
                uraian=f"Rumus capaian {kutip(rumus.teks)} selalu menghasilkan 100% berapa pun realisasinya "
                f"{di_halaman(places)}; yang lazim {Formula.NEG_2TR.teks}.",
                tertulis=rumus.teks,
                hitung=Formula.NEG_2TR.teks,
                bukti=places,
                pasti=sure((), (rumus,)),
            )


@rule(
    "capaian.tanpa_dasar",
    keparahan=Keparahan.SEDANG,
    butir="I.2",
    penjelasan="""Capaian berupa angka padahal tidak dapat dihitung: targetnya nol sedangkan realisasinya tidak, atau
    targetnya huruf sedangkan realisasinya angka. Selalu perlu dicek.""",
)
def groundless(laporan: Laporan) -> Iterator[Draft]:
    """Capaian in figures of a target that is zero or a letter."""
    for record in laporan.pengukuran:
        reason = _groundless(record)
        if reason and record.target and record.realisasi and record.capaian:
            places = (
                place(record.capaian, "capaian"),
                place(record.realisasi, "realisasi"),
                place(record.target, "target"),
            )
            yield Draft(
                subjek=f"{record.indikator} {record.tahun or ''}",
                uraian=f"Capaian {kutip(record.indikator)}{pada_tahun(record.tahun)} tertulis {record.capaian.teks}, "
                f"padahal {reason} (target {record.target.teks}, realisasi {record.realisasi.teks}) sehingga capaian "
                f"tidak dapat dihitung {di_halaman(places)}.",
                tertulis=record.capaian.teks,
                hitung="tidak dapat dihitung",
                bukti=places,
                pasti=False,
            )


def _groundless(record: Pengukuran) -> str | None:
    target, realisasi, printed = record.target, record.realisasi, record.capaian
    if target is None or realisasi is None or printed is None or printed.value.number is None:
        return None
    letter = target.value.kind in (Kind.LETTER, Kind.OPINION)
    if not (letter or target.value.number == 0) or not has_figure(realisasi.value) or not measures_target(record):
        return None
    if letter:
        return "target berupa huruf dan realisasi berupa angka"
    if not attempts(target.value, realisasi.value) and printed.value.number not in (0, 100):
        return "target nol dan realisasi tidak nol"
    return None
