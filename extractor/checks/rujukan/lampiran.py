"""Families rujukan and tahun over lists of one thing at two places: appendices, and the chapters of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.checks.bahan import Bahan
from extractor.checks.penomoran.daftar import numbered_lists
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.rujukan.daftar_isi import words
from extractor.checks.sentences import di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.outline import EntriDaftarIsi
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import find_years

_APPENDIX = re.compile(r"^\s*lampiran\s+(?P<nomor>\d{1,2})\b[\s.:–-]*", re.IGNORECASE)
_SAME = 90.0  # likeness of words from which two titles are one
_OTHER = 60.0  # and below which they are two
_WITNESSES = 2  # titles that two lists have in common


@dataclass(frozen=True, slots=True)
class Kembar:
    """One line of a list and the line with the same number of another."""

    satu: str
    dua: str
    tempat: tuple[Bukti, Bukti]

    @property
    def alike(self) -> float:
        """Likeness of their words, years left out."""
        return fuzz.ratio(words(self.satu), words(self.dua))

    def places(self, satu: str, dua: str) -> tuple[BuktiTemuan, ...]:
        """Both places, with the parts that they play."""
        return tuple(
            BuktiTemuan(bukti=bukti, peran=peran) for bukti, peran in zip(self.tempat, (satu, dua), strict=True)
        )


def appendices(bahan: Bahan) -> Iterator[Kembar]:
    """Appendices of the table of contents beside the list of appendices: two lists with titles in common."""
    entries: dict[int, EntriDaftarIsi] = {}
    for outline in bahan.laporan.outlines:
        for entry in outline.daftar_isi:
            found = _APPENDIX.match(entry.teks)
            if found:
                entries.setdefault(int(found["nomor"]), entry)
    for listed in numbered_lists(bahan.prosa) if len(entries) >= _WITNESSES else ():
        pairs = [
            Kembar(_APPENDIX.sub("", entries[number.last].teks), item.teks, (entries[number.last].bukti, item.bukti))
            for number, item in listed.items
            if number.gaya == "angka" and len(number.nilai) == 1 and number.last in entries
        ]
        if sum(pair.alike >= _SAME for pair in pairs) >= _WITNESSES:
            yield from pairs


def chapters(bahan: Bahan) -> Iterator[Kembar]:
    """Lines of the outline that the introduction gives (2.1.2 Rencana Kinerja) beside the headings of these numbers."""
    headings = {
        part.nomor: part for outline in bahan.laporan.outlines for part in outline.bagian if "." in (part.nomor or "")
    }
    for item in bahan.prosa:
        part = headings.get((item.nomor or "").strip(".")) if "." in (item.nomor or "") else None
        if part is not None:
            yield Kembar(item.teks, part.judul, (item.bukti, part.bukti))


@wide_rule(
    "rujukan.lampiran",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Judul lampiran dalam daftar isi yang berbeda dari judul lampiran bernomor sama dalam daftar
    lampiran, bila sedikitnya dua lampiran lain sama di kedua daftar.""",
)
def other_titles(bahan: Bahan) -> Iterator[Draft]:
    """Appendices that two lists give other titles."""
    for pair in _retitled(bahan):
        places = pair.places("daftar isi", "daftar lampiran")
        yield Draft(
            subjek=f"lampiran {pair.satu}",
            uraian=f"Daftar isi memuat {kutip(pair.tempat[0].teks)}, daftar lampiran dengan nomor yang sama "
            f"{kutip(pair.dua)} {di_halaman(places)}.",
            tertulis=pair.tempat[0].teks,
            hitung=pair.dua,
            bukti=places,
        )


def _retitled(bahan: Bahan) -> Iterator[Kembar]:
    return (pair for pair in appendices(bahan) if pair.alike < _OTHER)


def retitled(bahan: Bahan) -> Iterator[tuple[Bukti, Bukti]]:
    """The places of appendices that two lists give other titles."""
    return (pair.tempat for pair in _retitled(bahan))


@wide_rule(
    "tahun.daftar",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Tahun dalam judul yang sama di dua tempat: lampiran dalam daftar isi dan dalam daftar lampiran,
    subbab dalam sistematika penulisan dan di badan laporan.""",
)
def other_years(bahan: Bahan) -> Iterator[Draft]:
    """Titles of one thing with other years at two places."""
    for name, found in (("Daftar isi", appendices(bahan)), ("Sistematika", chapters(bahan))):
        for pair in found:
            told, meant = _years(pair.satu), _years(pair.dua)
            if pair.alike >= _SAME and told and meant and told != meant:
                places = pair.places(name.lower(), "judul")
                yield Draft(
                    subjek=f"{name} {pair.satu}",
                    uraian=f"{name} memuat {kutip(pair.satu)}, di tempat lain {kutip(pair.dua)} {di_halaman(places)}.",
                    tertulis=told,
                    hitung=meant,
                    bukti=places,
                )


def _years(text: str) -> str:
    return ", ".join(
        f"{year.tahun}-{year.akhir}" if year.akhir else str(year.tahun)
        for year in find_years(text)
        if year.tahun is not None and not year.legal
    )
