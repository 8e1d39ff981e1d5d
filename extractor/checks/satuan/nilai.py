"""Family satuan: values that do not go with their unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.canon.units import counts
from extractor.checks.bahan import Bahan
from extractor.checks.narasi.nama import Row
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import deret, di_halaman, halaman, kutip
from extractor.checks.trust import SURE, place, sure
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Pengukuran
from extractor.model.temuan import Keparahan
from extractor.model.value import Kind

_FIELDS = ("target", "realisasi")
_INDEX = {"nilai", "indeks", "indek", "skor"}  # first words of indicators that are marks, no shares


@rule(
    "satuan.pecahan",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Target atau realisasi berupa pecahan padahal satuannya menghitung benda utuh (464.971,75 orang).
    Semua nilai satu indikator menjadi satu temuan.""",
)
def fractions(laporan: Laporan) -> Iterator[Draft]:
    """Parts of a person, or of a document."""
    found: defaultdict[str, list[tuple[Pengukuran, Reading]]] = defaultdict(list)
    for row in laporan.pengukuran:
        for reading in _readings(row) if row.satuan and counts(row.satuan) else ():
            number = reading.value.number
            whole = number is None or number == number.to_integral_value()
            if not whole and reading.value.kind is Kind.NUMBER and reading.value.certain:
                found[fold(row.indikator)].append((row, reading))
    for values in found.values():
        row, reading = values[0]
        places = tuple(place(one, "nilai") for _, one in values)
        yield Draft(
            subjek=f"pecahan {row.indikator}",
            uraian=f"{kutip(row.indikator)} bersatuan {row.satuan}, nilainya {reading.teks} berupa pecahan "
            f"{di_halaman(places)}.",
            tertulis=reading.teks,
            hitung="bilangan bulat",
            bukti=places,
            pasti=sure((one for _, one in values), (one for one, _ in values)),
        )


@rule(
    "satuan.persen",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Target atau realisasi bertanda persen padahal kolom satuan barisnya menghitung benda utuh (orang,
    unit, dokumen). Semua nilai satu indikator menjadi satu temuan.""",
)
def shares(laporan: Laporan) -> Iterator[Draft]:
    """Percentages of what is counted."""
    found: defaultdict[str, list[tuple[Pengukuran, Reading]]] = defaultdict(list)
    for row in laporan.pengukuran:
        for reading in _readings(row) if row.satuan and counts(row.satuan) else ():
            if "%" in reading.teks:
                found[fold(row.indikator)].append((row, reading))
    for values in found.values():
        row, reading = values[0]
        places = tuple(place(one, "nilai") for _, one in values)
        yield Draft(
            subjek=f"persen {row.indikator}",
            uraian=f"{kutip(row.indikator)} bersatuan {row.satuan}, tetapi nilainya {kutip(reading.teks)} "
            f"berupa persen {di_halaman(places)}.",
            tertulis=row.satuan or "",
            hitung="%",
            bukti=places,
            pasti=all(one.keyakinan >= SURE for one, _ in values),
        )


def _readings(row: Row) -> Iterator[Reading]:
    for field in _FIELDS:
        reading = getattr(row, field, None)
        if reading is not None:
            yield reading


@wide_rule(
    "satuan.indeks",
    keparahan=Keparahan.RENDAH,
    butir="II.5",
    penjelasan="""Indikator berupa nilai, indeks, atau skor yang di satu tempat bertanda persen dan di tempat lain,
    dengan angka yang sama, tidak. Selalu perlu dicek.""",
)
def marks(bahan: Bahan) -> Iterator[Draft]:
    """Marks that are a percentage here and none there."""
    for subjek, rows in bahan.indicators.rows.items():
        if _INDEX.isdisjoint(fold(subjek).split()[:2]):
            continue
        groups: defaultdict[object, dict[Kind, list[Reading]]] = defaultdict(lambda: defaultdict(list))
        for row in rows:
            for field, reading in ((field, getattr(row, field, None)) for field in _FIELDS):
                if reading is None or row.satuan:
                    continue
                signed = "%" in reading.teks if reading.value.kind is Kind.PERCENT else True
                if reading.value.kind in (Kind.PERCENT, Kind.NUMBER) and signed:
                    groups[field, reading.value.number][reading.value.kind].append(reading)
        for kinds in groups.values():
            if len(kinds) > 1:
                yield _mark(subjek, kinds[Kind.PERCENT], kinds[Kind.NUMBER])
                break


def _mark(subjek: str, percent: list[Reading], plain: list[Reading]) -> Draft:
    places = tuple(place(one, "nilai") for one in (*percent, *plain))
    told = [f"{group[0].teks} ({halaman(one.bukti.halaman for one in group)})" for group in (percent, plain)]
    return Draft(
        subjek=f"indeks {subjek}",
        uraian=f"{kutip(subjek)} ditulis sebagai persen dan tanpa persen: {deret(told)}.",
        tertulis=percent[0].teks,
        hitung=plain[0].teks,
        bukti=places,
        pasti=False,
    )
