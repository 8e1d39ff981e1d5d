"""Families rujukan, tahun and kelengkapan over the table of contents: its entries against the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.rujukan.daftar_isi import Pasangan, Sasaran, contents, words
from extractor.checks.rujukan.lampiran import retitled
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.model.outline import Bagian, EntriDaftarIsi, JenisBagian, Outline
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import find_years

_ENOUGH = 6  # entries whose pages show how printed pages and pages of the file go together
_MOST = 0.8  # part of them that must agree
_ABSENT = 70.0  # likeness below which a title stands nowhere
_LONG = 2  # words of a title that can be looked for
_UNLIKE = 75.0  # likeness to every entry below which a heading has none


@wide_rule(
    "tahun.daftar_isi",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="Tahun pada entri daftar isi dibandingkan dengan tahun pada judul yang sama di badan laporan.",
)
def years(bahan: Bahan) -> Iterator[Draft]:
    """Entries with another year than their heading."""
    for _, found in bahan.once(contents):
        for pair in found:
            if pair.sasaran is None:
                continue
            told, meant = _years(pair.entri.teks), _years(pair.sasaran.teks)
            if len(told) == 1 and len(meant) == 1 and told != meant:
                places = (
                    BuktiTemuan(bukti=pair.entri.bukti, peran="daftar isi"),
                    BuktiTemuan(bukti=pair.sasaran.bukti, peran="judul"),
                )
                yield Draft(
                    subjek=f"daftar isi {pair.entri.teks}",
                    uraian=f"Daftar isi memuat {kutip(pair.entri.teks)}, judul di badan laporan "
                    f"{kutip(pair.sasaran.teks)} {di_halaman(places)}.",
                    tertulis=str(told[0]),
                    hitung=str(meant[0]),
                    bukti=places,
                )


def _years(text: str) -> list[int]:
    return [year.tahun for year in find_years(text) if year.tahun is not None and year.akhir is None]


@wide_rule(
    "rujukan.daftar_isi",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Subbab yang tidak ada dalam daftar isi, padahal subbab lain dari bab yang sama ada di sana.""",
)
def missing_entries(bahan: Bahan) -> Iterator[Draft]:
    """Headings that the table of contents leaves out."""
    for outline, found in bahan.once(contents):
        listed = {(pair.sasaran.bukti, pair.entri.nomor) for pair in found if pair.sasaran is not None}
        places = {bukti for bukti, _ in listed}
        for part in outline.bagian:
            siblings = [
                other for other in outline.bagian if other.induk_id == part.induk_id and other.jenis is part.jenis
            ]
            known = sum((other.bukti, other.nomor) in listed for other in siblings)
            if part.jenis is not JenisBagian.SUBBAB or part.bukti in places or known < max(2, len(siblings) // 2):
                continue
            if all(fuzz.token_set_ratio(words(part.judul), words(pair.entri.teks)) < _UNLIKE for pair in found):
                yield _unlisted(outline, part)


def _unlisted(outline: Outline, part: Bagian) -> Draft:
    title = f"{part.nomor}. {part.judul}" if part.nomor else part.judul
    contents = outline.daftar_isi[0].bukti
    places = (BuktiTemuan(bukti=contents, peran="daftar isi"), BuktiTemuan(bukti=part.bukti, peran="judul"))
    return Draft(
        subjek=f"daftar isi tanpa {title}",
        uraian=f"Daftar isi tidak memuat {kutip(title)} yang ada di badan laporan {di_halaman(places)}.",
        tertulis="(tidak ada)",
        hitung=title,
        bukti=places,
        pasti=part.nomor is not None,
    )


@wide_rule(
    "rujukan.halaman",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor halaman dalam daftar isi dan daftar tabel. Selisih antara nomor tercetak dan halaman berkas sama
    untuk hampir semua entri; entri dengan selisih lain menjadi temuan.""",
)
def pages(bahan: Bahan) -> Iterator[Draft]:
    """Entries that lead to another page."""
    for _, entries in bahan.once(contents):
        found = [
            (pair.entri, int(pair.entri.halaman_tercetak or 0), pair.sasaran)
            for pair in entries
            if pair.sasaran is not None and (pair.entri.halaman_tercetak or "").isdecimal()
        ]
        shifts = Counter(place.bukti.halaman - printed for _, printed, place in found)
        if sum(shifts.values()) < _ENOUGH:
            continue
        (shift, often), *_ = shifts.most_common(1)
        if often >= _MOST * sum(shifts.values()):
            for entry, printed, place in found:
                if place.bukti.halaman - printed != shift:
                    yield _misled(entry, place, printed, place.bukti.halaman - shift)


def _misled(entry: EntriDaftarIsi, place: Sasaran, printed: int, right: int) -> Draft:
    places = (BuktiTemuan(bukti=entry.bukti, peran="daftar isi"), BuktiTemuan(bukti=place.bukti, peran="judul"))
    return Draft(
        subjek=f"halaman {entry.teks}",
        uraian=f"Daftar isi menyebut {kutip(entry.teks)} di halaman {printed}, adanya di halaman {right} "
        f"{di_halaman(places)}.",
        tertulis=str(printed),
        hitung=str(right),
        bukti=places,
    )


@wide_rule(
    "kelengkapan.daftar_isi",
    keparahan=Keparahan.SEDANG,
    butir="I.4",
    penjelasan="""Lampiran dan bagian yang dijanjikan daftar isi tetapi tidak ditemukan di mana pun dalam berkas.
    Lampiran yang berupa gambar tidak terbaca; karena itu hanya diperiksa bila semua halaman berteks dan
    berkas memuat bab penutup.""",
)
def promised(bahan: Bahan) -> Iterator[Draft]:
    """Parts of the table of contents that are nowhere."""
    for (outline, entries), file in zip(bahan.once(contents), bahan.laporan.berkas, strict=False):
        closing = any(part.jenis_kanonik == "bab_penutup" for part in outline.bagian)
        if file.halaman_tanpa_teks or len(bahan.laporan.berkas) > 1 or not closing:
            continue
        told = {bukti for bukti, _ in retitled(bahan)}
        lost = [pair for pair in entries if _is_lost(pair) and pair.entri.bukti not in told]
        texts = list(_texts(bahan, outline)) if lost else []
        missing = [pair for pair in lost if _absent(pair, texts)]
        if missing:
            yield _absent_draft(outline, missing)


def _texts(bahan: Bahan, outline: Outline) -> Iterator[str]:
    """All that stands outside the table of contents, as words."""
    lists = set(outline.halaman_daftar)
    for part in outline.bagian:
        if part.halaman not in lists or part.jenis is not JenisBagian.LAMPIRAN:
            yield words(part.judul)
    yield from (words(title.judul) for title in outline.judul)
    for paragraph in bahan.prosa:
        yield from (words(one.teks) for one in paragraph.kalimat if one.bukti.halaman not in lists)
    for tables in bahan.tables.values():
        yield from (words(cell.text) for table in tables for cell in table.cells if cell.lines)


def _is_lost(pair: Pasangan) -> bool:
    """An entry of some words that stands for no heading and no caption, and for no list."""
    title = pair.entri.teks
    return pair.sasaran is None and len(words(title).split()) >= _LONG and not title.lower().startswith("daftar")


def _absent(pair: Pasangan, texts: list[str]) -> bool:
    wanted = words(pair.entri.teks)
    return all(fuzz.partial_ratio(wanted, text) < _ABSENT for text in texts if len(text) >= len(wanted) * 0.7)


def _absent_draft(outline: Outline, missing: list[Pasangan]) -> Draft:
    titles = [pair.entri.teks for pair in missing]
    places = [BuktiTemuan(bukti=pair.entri.bukti, peran="daftar isi") for pair in missing]
    places += [
        BuktiTemuan(bukti=part.bukti, peran="lampiran")
        for part in outline.bagian
        if part.jenis is JenisBagian.LAMPIRAN and "lampiran" in part.judul.casefold()
    ][:1]
    return Draft(
        subjek="daftar isi tanpa isi",
        uraian=f"Daftar isi memuat {deret([kutip(title) for title in titles])} yang tidak ditemukan dalam berkas "
        f"{di_halaman(places)}.",
        tertulis="; ".join(titles),
        hitung="(tidak ada)",
        bukti=tuple(places),
        pasti=False,
    )
