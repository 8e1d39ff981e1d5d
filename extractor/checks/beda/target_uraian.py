"""Family target_beda, running text: targets listed in prose, one indicator an item, are those of the tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip, pada_tahun
from extractor.checks.trust import place
from extractor.model.evidence import Reading
from extractor.model.prosa import Kalimat
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Value
from extractor.values.prose import find_values
from extractor.values.years import find_years

_ITEM = re.compile(
    r"^(?P<name>[^\d:;]{12,200}?)\s*(?:dengan\s+target\s+)?(?:sebesar|sebanyak|sejumlah|senilai|adalah)\s*$",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\b(?:setiap|tiap)\s+tahun", re.IGNORECASE)
_REST = re.compile(r"^[\s.;,]*(?:(?:setiap|per|tiap)\s+tahun(?:nya)?|dan)?[\s.;,]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A target told by an item of a list, and the prints of the tables."""

    kalimat: Kalimat
    subjek: str
    value: Value
    others: tuple[Reading, ...]


@wide_rule(
    "target_beda.uraian",
    keparahan=Keparahan.TINGGI,
    butir="III.4",
    penjelasan="""Butir daftar dalam uraian yang seluruhnya berbunyi nama indikator dan satu angka (X sebesar 400 ton
    setiap tahun) dibandingkan dengan target indikator itu di tabel, bila judul bagiannya menyebut tahun laporan, atau
    butirnya berlaku untuk setiap tahun. Menjadi temuan bila tidak ada tabel, untuk tahun dan lingkup mana pun, yang
    memuat angka itu untuk indikator itu; selalu perlu dicek, karena butirnya sendiri tidak menyebut tahun.""",
)
def target_uraian(bahan: Bahan) -> Iterator[Draft]:
    """Listed targets that no table has."""
    groups: defaultdict[tuple[str, str], list[Sasaran]] = defaultdict(list)
    titles = {part.bagian_id: part.judul for outline in bahan.laporan.outlines for part in outline.bagian}
    for paragraf in bahan.prosa:
        item = paragraf.nomor is not None and len(paragraf.kalimat) == 1
        if item and _of_year(titles.get(paragraf.bagian_id or "", ""), paragraf.teks, bahan.laporan.identitas.tahun):
            found = _told(bahan, paragraf.kalimat[0])
            if found is not None:
                groups[found.subjek, found.value.teks].append(found)
    for found_all in groups.values():
        yield _draft(found_all, bahan.laporan.identitas.tahun)


def _of_year(title: str, text: str, tahun: int | None) -> bool:
    """The part is of the report's year, or of a period in which the item holds for every year."""
    for year in find_years(title):
        if None in (tahun, year.tahun):
            continue
        last = year.akhir if year.akhir is not None else year.tahun
        if (year.tahun or 0) <= (tahun or 0) <= (last or 0):
            return year.akhir is None or _EVERY.search(text) is not None
    return False


def _told(bahan: Bahan, kalimat: Kalimat) -> Sasaran | None:
    figures = find_values(kalimat.teks)
    if len(figures) != 1 or find_years(kalimat.teks):
        return None
    start, end, value = figures[0]
    item = _ITEM.match(kalimat.teks[:start])
    if item is None or not _REST.match(kalimat.teks[end:]) or value.number is None:
        return None
    subjek = bahan.indicators.resolve(item["name"])
    rows = bahan.indicators.rows[subjek] if subjek else []
    own = [row for row in rows if row.tahun == bahan.laporan.identitas.tahun and row.target is not None]
    yearly = [row for row in own if not isinstance(row, Pengukuran) or row.lingkup is Lingkup.TAHUNAN]
    prints = [
        reading.value
        for row in rows
        for reading in (getattr(row, field, None) for field in ("target", "realisasi", "capaian"))
        if isinstance(reading, Reading)
    ]
    others = tuple(row.target for row in yearly if row.target is not None)
    differ = others and all(agree(value, one.value) is Verdict.OTHER for one in others)
    if not subjek or not differ or any(agree(value, one) is Verdict.SAME for one in prints):
        return None
    return Sasaran(kalimat, subjek, value, others)


def _draft(found: list[Sasaran], tahun: int | None) -> Draft:
    one = found[0]
    prints: dict[str, list[Reading]] = {}
    for reading in one.others:
        prints.setdefault(reading.teks, []).append(reading)
    told = deret([f"{text} ({halaman(item.bukti.halaman for item in same)})" for text, same in prints.items()])
    return Draft(
        subjek=f"target {one.subjek}",
        uraian=f"Uraian menyebut target {kutip(one.subjek)} {one.value.teks} "
        f"({halaman(item.kalimat.bukti.halaman for item in found)}), sedangkan tabel memuat target{pada_tahun(tahun)} "
        f"{told}.",
        tertulis=one.value.teks,
        hitung=" / ".join(prints),
        bukti=(
            *(BuktiTemuan(bukti=item.kalimat.bukti, peran="uraian") for item in found),
            *(place(reading, "target") for reading in one.others),
        ),
        pasti=False,
    )
