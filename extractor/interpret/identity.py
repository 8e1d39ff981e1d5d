"""Whose report it is and of which year, by its content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.model.evidence import Bukti
from extractor.model.laporan import Identitas, Naskah
from extractor.model.page import Line

YEAR = re.compile(r"\b(?:tahun(?: anggaran)?|th\.?|t\.?a\.?)\s*((?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)\d\d)", re.IGNORECASE)
PERIOD = re.compile(r"((?:19|20)\d\d)\s*(?:[-–]|s\.?/?d\.?|sampai(?: dengan)?)\s*((?:19|20)\d\d)")
AGENCY = re.compile(
    r"\b((?:dinas|badan|kecamatan|biro|inspektorat|sekretariat|rumah sakit|rsud|satuan polisi|kantor|kelurahan|bappeda|"
    r"direktorat|pusat|balai|kementerian|lembaga)\b.*)",
    re.IGNORECASE,
)
REGION = re.compile(r"\b((?:provinsi|propinsi|kabupaten|kota)\s+[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})", re.IGNORECASE)
TITLE = re.compile(r"\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lkj?ip|lakip|lkj)\b", re.IGNORECASE)
FRONT = 3  # pages that may be the cover


def find_identity(naskah: Sequence[Naskah]) -> Identitas:
    """Agency, region, year and kind of a report, with the places they rest on."""
    places: list[Bukti] = []
    tahun = _year(naskah, places)
    instansi = _most_said(naskah, AGENCY, places)
    wilayah = _most_said(naskah, REGION, places)
    jenis = "LKjIP" if any(TITLE.search(line.text) for _, line in _lines(naskah, FRONT)) else None
    periods = Counter(f"{a}-{b}" for _, line in _lines(naskah) for a, b in PERIOD.findall(line.text) if 3 <= int(b) - int(a) <= 6)
    return Identitas(
        jenis=jenis,
        instansi=instansi,
        wilayah=wilayah,
        tahun=tahun,
        periode_renstra=periods.most_common(1)[0][0] if periods else None,
        dasar=tuple(places),
    )


def _lines(naskah: Sequence[Naskah], pages: int | None = None) -> Iterable[tuple[Naskah, Line]]:
    for item in naskah:
        for page in item.document.pages[:pages]:
            for line in (*page.running, *page.lines):
                yield item, line


def _year(naskah: Sequence[Naskah], places: list[Bukti]) -> int | None:
    """The year that is said most often behind the word Tahun; the cover's year counts more."""
    votes: Counter[int] = Counter()
    for item in naskah:
        for page in item.document.pages:
            front = page.nomor <= FRONT and item is naskah[0]
            for line in page.lines:
                for year in YEAR.findall(line.text):
                    votes[int(year)] += 5 if front and TITLE.search(line.text) else 1
    if not votes:
        return None
    year = votes.most_common(1)[0][0]
    _note(naskah, re.compile(rf"\b{year}\b"), places)
    return year


def _most_said(naskah: Sequence[Naskah], pattern: re.Pattern[str], places: list[Bukti]) -> str | None:
    """The name that the front pages and running lines say most often."""
    said: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for item in naskah:
        for page in item.document.pages:
            lines = page.lines if page.nomor <= FRONT else page.running
            for line in lines:
                found = pattern.search(line.text)
                if found and len(found.group(1).split()) <= 10:
                    name = re.sub(r"[\W\d_]+$", "", re.sub(r"\s+", " ", found.group(1)))
                    name = re.split(r"\s+(?:tahun|th\.)\b", name, flags=re.IGNORECASE)[0].strip()
                    said[name.casefold()] += 1
                    shown.setdefault(name.casefold(), name)
    if not said:
        return None
    best = said.most_common(1)[0][0]
    _note(naskah, re.compile(re.escape(shown[best])), places)
    return shown[best].title() if shown[best].isupper() else shown[best]


def _note(naskah: Sequence[Naskah], pattern: re.Pattern[str], places: list[Bukti]) -> None:
    for item in naskah:
        for page in item.document.pages:
            for line in (*page.lines, *page.running):
                if pattern.search(line.text):
                    berkas = item.document.berkas
                    places.append(Bukti(berkas=berkas, halaman=page.nomor, box=page.shown(line.box).rounded(), teks=line.text))
                    return
