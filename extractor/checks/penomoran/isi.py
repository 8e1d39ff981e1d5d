"""Family penomoran: numbers in the table of contents, in lists of tables, and in the outline of the introduction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.rujukan.daftar_isi import contents, words
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.checks.urutan import Hitungan, hitungan
from extractor.model.evidence import Bukti
from extractor.model.laporan import Laporan
from extractor.model.outline import EntriDaftarIsi, JenisBagian
from extractor.model.temuan import BuktiTemuan, Keparahan

_SAME = 90.0  # likeness of words from which two titles are one
_LONG = 3  # words of a title that is hardly used twice
_TWO = 2  # captions with one number: told by penomoran.tabel_ganda
_PARTS = (JenisBagian.SUBBAB, JenisBagian.ANAK_SUBBAB)


@dataclass(frozen=True, slots=True)
class Bernomor:
    """A title with its number."""

    nomor: str
    judul: str
    bukti: Bukti

    @property
    def hitungan(self) -> Hitungan | None:
        """What the number counts."""
        return hitungan(self.nomor)


@wide_rule(
    "penomoran.daftar_isi",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor subbab dalam daftar isi yang berbeda dari nomornya di badan laporan, bila keduanya ditulis
    dengan cara yang sama. Semua subbab menjadi satu temuan.""",
)
def entries(bahan: Bahan) -> Iterator[Draft]:
    """Headings with another number than the table of contents gives them."""
    for outline, listed in bahan.once(contents):
        by_place = {part.bukti: part for part in outline.bagian if part.jenis in _PARTS and part.nomor}
        found = []
        for pair in listed:
            part = by_place.get(pair.sasaran.bukti) if pair.sasaran is not None else None
            if part is not None and pair.entri.nomor and _alike(pair.entri.teks, part.judul):
                entry = Bernomor(pair.entri.nomor, pair.entri.teks, pair.entri.bukti)
                found.append((entry, Bernomor(part.nomor or "", part.judul, part.bukti)))
        wrong = [(one, two) for one, two in found if _differ(one, two)]
        if wrong and len(wrong) < len(found) / 2:
            yield _draft(wrong, "Daftar isi")


@wide_rule(
    "penomoran.sistematika",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor subbab dalam sistematika penulisan (2.1.2 Rencana Kinerja) yang berbeda dari nomor judul yang
    sama di badan laporan, bila judul itu hanya ada sekali di keduanya.""",
)
def outline_of_introduction(bahan: Bahan) -> Iterator[Draft]:
    """Titles with another number than the outline in the introduction gives them."""
    items = [
        Bernomor(item.nomor or "", item.teks, item.bukti)
        for item in bahan.prosa
        if (number := hitungan(item.nomor)) is not None and len(number.nilai) > 1
    ]
    often = Counter(words(item.judul) for item in items)
    for at, one in enumerate(items):
        for two in items[at + 1 :]:
            same = _alike(one.judul, two.judul) and often[words(one.judul)] <= 2
            if same and _differ(one, two) and two.bukti.halaman > one.bukti.halaman:
                yield _draft([(one, two)], "Sistematika")


def _alike(one: str, two: str) -> bool:
    return len(words(one).split()) >= _LONG and fuzz.ratio(words(one), words(two)) >= _SAME


def _differ(one: Bernomor, two: Bernomor) -> bool:
    """The numbers are written alike and say two things."""
    first, second = one.hitungan, two.hitungan
    if first is None or second is None or first.gaya != second.gaya:
        return False
    return len(first.nilai) == len(second.nilai) and first.nilai != second.nilai


def _draft(wrong: list[tuple[Bernomor, Bernomor]], where: str) -> Draft:
    places = tuple(
        BuktiTemuan(bukti=one.bukti, peran=peran)
        for pair in wrong
        for one, peran in zip(pair, (where.lower(), "judul"), strict=True)
    )
    told = deret([f"{kutip(two.judul)} bernomor {one.nomor}, di badan laporan {two.nomor}" for one, two in wrong])
    return Draft(
        subjek=f"{where} {' '.join(one.nomor for one, _ in wrong)}",
        uraian=f"{where} memuat {told} {di_halaman(places)}.",
        tertulis="; ".join(two.nomor for _, two in wrong),
        hitung="; ".join(one.nomor for one, _ in wrong),
        bukti=places,
    )


@rule(
    "penomoran.daftar_tabel",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor tabel atau gambar yang tercantum dua kali dalam daftar tabel atau daftar gambar, padahal
    judul di badan laporan memakainya sekali.""",
)
def lists_of_tables(laporan: Laporan) -> Iterator[Draft]:
    """Lists of tables that give one number twice."""
    for outline in laporan.outlines:
        seen: dict[tuple[str, str], EntriDaftarIsi] = {}
        used = Counter(title.nomor for title in outline.judul)
        for entry in outline.daftar_isi:
            word = entry.teks.split()[0].casefold() if entry.teks.split() else ""
            if word not in ("tabel", "gambar", "grafik") or entry.nomor is None:
                continue
            first = seen.setdefault((word, entry.nomor), entry)
            if first is not entry and used[entry.nomor] < _TWO:
                yield _twice(first, entry)


def _twice(first: EntriDaftarIsi, entry: EntriDaftarIsi) -> Draft:
    places = tuple(BuktiTemuan(bukti=one.bukti, peran="daftar tabel") for one in (first, entry))
    word = entry.teks.split()[0].capitalize()
    return Draft(
        subjek=f"daftar {entry.teks}",
        uraian=f"Daftar {word.lower()} memuat {word} {entry.nomor} dua kali: {kutip(first.teks)} dan "
        f"{kutip(entry.teks)} {di_halaman(places)}.",
        tertulis=f"{word} {entry.nomor}",
        hitung="satu kali",
        bukti=places,
    )
