"""Family kategori: the predicate beside a capaian is the one that the report's own scale gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.kategori.scale import Scale, scales
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import deret, di_halaman, halaman, kutip, pada_tahun
from extractor.checks.trust import place, sure
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Pengukuran, RataRata, Skala
from extractor.model.temuan import BuktiTemuan, Keparahan


@dataclass(frozen=True, slots=True)
class Judgement:
    """A labelled value, the scale that its label is of, and whether both agree."""

    record: Pengukuran | RataRata
    value: Reading
    label: Reading
    scale: Scale
    bands: list[Skala]
    right: bool
    edge: bool


@rule(
    "kategori",
    keparahan=Keparahan.TINGGI,
    butir="I.3",
    penjelasan="""Predikat di samping capaian dibandingkan dengan skala penilaian yang dimuat laporan itu sendiri.
    Tidak diperiksa bila laporan tidak memuat skala, predikatnya tidak ada dalam skala, nilainya jatuh pada celah
    skala, atau sebagian besar baris tabel tidak cocok (tabel memakai skala lain). Nilai tepat pada batas rentang
    perlu dicek.""",
)
def kategori(laporan: Laporan) -> Iterator[Draft]:
    """Labels that belong to another band."""
    known = scales(laporan.skala)
    tables: defaultdict[str | None, list[Judgement]] = defaultdict(list)
    records: list[Pengukuran | RataRata] = [*laporan.pengukuran, *laporan.rata_rata]
    for record in records:
        value = record.capaian if isinstance(record, Pengukuran) else record.nilai
        if value is not None and record.kategori is not None and value.value.certain:
            judged = [found for scale in known if (found := _judge(record, value, record.kategori, scale)) is not None]
            if judged:
                tables[record.tabel_id].append(max(judged, key=lambda found: found.right))
    for members in tables.values():
        wrong = [found for found in members if not found.right]
        if len(wrong) <= max(1, len(members) - len(wrong)):
            for found in wrong:
                yield _draft(found)


def _judge(record: Pengukuran | RataRata, value: Reading, label: Reading, scale: Scale) -> Judgement | None:
    """How a label stands to a scale; None where the scale says nothing of it."""
    number, ulp = value.value.number, Decimal(1).scaleb(-value.value.decimals)
    if number is None:
        return None
    at, right = scale.at(number), scale.judge(number, label.teks)
    if right is None:
        return None
    edge = scale.on_edge(number, ulp)
    if not right and edge and not _exact(record, number) and len(at) > 1:
        return None
    return Judgement(record, value, label, scale, at, right, edge)


def _exact(record: Pengukuran | RataRata, number: Decimal) -> bool:
    """The value is 100 because realisasi is the target."""
    if isinstance(record, RataRata) or record.target is None or record.realisasi is None:
        return False
    return number == 100 and record.target.value.number == record.realisasi.value.number


def _draft(found: Judgement) -> Draft:
    record, number = found.record, found.value.value.number or Decimal(0)
    name = record.indikator if isinstance(record, Pengukuran) else record.label
    bands = deret([f"{band.rentang} = {band.predikat}" for band in found.bands])
    places = (place(found.label, "predikat"), place(found.value, "capaian"))
    scale = tuple(BuktiTemuan(bukti=band.bukti, peran="skala") for band in found.bands)
    return Draft(
        subjek=f"{name} {record.tahun or ''}",
        uraian=f"{kutip(name)}{pada_tahun(record.tahun)} dengan capaian {found.value.teks} diberi predikat "
        f"{found.label.teks} {di_halaman(places)}, sedangkan menurut skala laporan "
        f"({halaman(item.bukti.halaman for item in scale)}) {bands}.",
        tertulis=found.label.teks,
        hitung=" / ".join(band.predikat for band in found.bands),
        bukti=(*places, *scale),
        pasti=sure((found.value, found.label), (record,)) and (not found.edge or _exact(record, number)),
    )
