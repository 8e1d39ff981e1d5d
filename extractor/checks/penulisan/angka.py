"""Family format: numbers that are written in no way that numbers are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.checks.trust import place
from extractor.checks.typo import slip
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.plans import Perjanjian
from extractor.model.records import Anggaran, Pengukuran, RataRata
from extractor.model.temuan import Keparahan
from extractor.model.value import Flag

_NAMES = ("target", "realisasi", "capaian", "anggaran", "anggaran_murni", "persen", "sisa", "fisik", "nilai")
_FIELDS = {
    kind: [field for field in _NAMES if field in kind.model_fields]
    for kind in (Pengukuran, Perjanjian, Anggaran, RataRata)
}
_MARKS_ALONE = re.compile(r"(?:Rp\.?\s*)?\d{1,3}(?:[.,]\s?\d{3})+(?:,-|,\d\d)?")  # groups are whole, marks are mixed
_UNKNOWN = "tidak dapat dibaca sebagai satu angka"


@rule(
    "format",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Angka yang pengelompokan ribuan atau tanda desimalnya tidak mengikuti cara menulis angka mana pun.
    Bila angka utuh yang hanya berbeda satu angka ada di tempat lain dalam laporan, angka itu disebut. Pada halaman
    pindaian, titik dan koma yang tertukar tidak menjadi temuan, karena dapat salah terbaca.""",
)
def malformed(laporan: Laporan) -> Iterator[Draft]:
    """Prints that were meant as numbers and are none."""
    printed = list(_readings(laporan))
    scans = {item.berkas: item.halaman_ocr for item in laporan.berkas}
    sound = list(dict.fromkeys(reading.teks for _, _, reading in printed if reading.value.certain))
    for title, field, reading in printed:
        if Flag.MALFORMED not in reading.value.flags or _glued(reading.teks):
            continue
        if reading.bukti.halaman in scans.get(reading.bukti.berkas, ()) and _MARKS_ALONE.fullmatch(reading.teks):
            continue
        meant = [teks for teks in sound if slip(reading.teks, teks)]
        places = [place(reading, field)]
        places += [place(other, "pembanding") for _, _, other in printed if meant and other.teks == meant[0]]
        reason = f"; di tempat lain tertulis {meant[0]}" if meant else ""
        yield Draft(
            subjek=title,
            uraian=f"{field.replace('_', ' ').capitalize()} {kutip(title)} tertulis {reading.teks}, penulisan "
            f"angka yang keliru sehingga nilainya tidak pasti {di_halaman(places[:1])}{reason}.",
            tertulis=reading.teks,
            hitung=meant[0] if meant else _UNKNOWN,
            bukti=tuple(places),
            pasti=not (reading.split or Flag.JOINED in reading.value.flags),
        )


def malformed_prints(bahan: Bahan) -> set[tuple[int, str]]:
    """Page and digits of the prints that this rule reports."""
    found = (reading for _, _, reading in _readings(bahan.laporan) if Flag.MALFORMED in reading.value.flags)
    return {(reading.bukti.halaman, re.sub(r"\D", "", reading.teks)) for reading in found}


def _glued(teks: str) -> bool:
    """Two sound amounts of one way of writing without a space between them: columns that run together."""
    return re.search(r"\d{1,3}(?:([.,])\d{3}){2,}\d{1,3}(?:\1\d{3}){2,}(?!\d)", teks) is not None


def _readings(laporan: Laporan) -> Iterator[tuple[str, str, Reading]]:
    """All values with the name of their row and of their field."""
    records: list[Pengukuran | Perjanjian | Anggaran | RataRata] = [
        *laporan.pengukuran,
        *laporan.perjanjian,
        *laporan.anggaran,
        *laporan.rata_rata,
    ]
    for record in records:
        title = _title(record)
        for field in _FIELDS[type(record)]:
            reading = getattr(record, field)
            if reading is not None:
                yield title, field, reading


def _title(record: Pengukuran | Perjanjian | Anggaran | RataRata) -> str:
    if isinstance(record, Anggaran):
        return record.uraian
    return record.label if isinstance(record, RataRata) else record.indikator
