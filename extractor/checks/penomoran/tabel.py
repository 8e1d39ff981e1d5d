"""Family penomoran: numbers of tables and figures, in their captions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, halaman, kutip
from extractor.checks.urutan import Hitungan, hitungan, tulis
from extractor.model.outline import JenisBagian, Judul
from extractor.model.temuan import BuktiTemuan, Keparahan

_BEGINS = re.compile(r"\s*(?:tabel|table|gambar|grafik|diagram|bagan|foto)", re.IGNORECASE)


@wide_rule(
    "penomoran.tabel_ganda",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor tabel atau gambar yang dipakai untuk dua judul yang berbeda, atau untuk judul yang sama dengan
    tabel lain di antaranya. Lanjutan tabel di halaman berikutnya tidak dihitung.""",
)
def doubled(bahan: Bahan) -> Iterator[Draft]:
    """Numbers that two captions carry."""
    for series in _series(bahan).values():
        seen: dict[tuple[int, ...], tuple[int, Judul]] = {}
        for at, (number, title) in enumerate(series):
            first = seen.setdefault(number.nilai, (at, title))
            if first[1] is not title and not _goes_on(first, at, title):
                yield _doubled(first[1], title, _next(series, number))


def _series(bahan: Bahan) -> dict[tuple[str, str, tuple[int, ...]], list[tuple[Hitungan, Judul]]]:
    """Numbered captions by file, kind and chapter."""
    found: defaultdict[tuple[str, str, tuple[int, ...]], list[tuple[Hitungan, Judul]]] = defaultdict(list)
    for outline in bahan.laporan.outlines:
        for title in outline.judul:
            number = hitungan(re.sub(r"[-–]", ".", title.nomor or ""))
            if number is not None:
                found[title.bukti.berkas, title.jenis, number.nilai[:-1]].append((number, title))
    return found


def _goes_on(first: tuple[int, Judul], at: int, title: Judul) -> bool:
    """The second caption is that of the rest of the table."""
    following = at == first[0] + 1 and title.bukti.halaman > first[1].bukti.halaman
    same = title.judul.casefold() == first[1].judul.casefold() or not title.judul
    return "lanjut" in f"{title.judul} {title.bukti.teks}".casefold() or (following and same)


def _next(series: list[tuple[Hitungan, Judul]], number: Hitungan) -> str:
    return tulis(max(one.last for one, _ in series) + 1, number)


def _doubled(first: Judul, second: Judul, free: str) -> Draft:
    word = first.jenis.capitalize()
    places = tuple(BuktiTemuan(bukti=one.bukti, peran="judul") for one in (first, second))
    return Draft(
        subjek=f"{first.jenis} {first.nomor} {second.judul}",
        uraian=f"Nomor {word} {first.nomor} dipakai dua kali: {kutip(first.judul or '(tanpa judul)')} "
        f"({halaman([first.bukti.halaman])}) dan {kutip(second.judul or '(tanpa judul)')} "
        f"({halaman([second.bukti.halaman])}).",
        tertulis=f"{word} {second.nomor}",
        hitung=f"nomor lain, misalnya {word} {free}",
        bukti=places,
    )


@wide_rule(
    "penomoran.tabel_loncat",
    keparahan=Keparahan.RENDAH,
    butir="I.4",
    penjelasan="""Nomor tabel atau gambar yang dilompati dalam satu bab dan tidak disebut di mana pun dalam laporan.
    Nomor di dalam gambar tidak terbaca, karena itu perlu dicek bila halaman tanpa teks ada di antaranya.""",
)
def skipped(bahan: Bahan) -> Iterator[Draft]:
    """Numbers between two captions that none carries."""
    for (_, jenis, _), series in _series(bahan).items():
        before, spare = 0, 0
        for number, title in sorted(series, key=lambda item: item[0].last):
            spare += number.last == before  # a number used twice: one of the two was meant to be a later one
            missing = [tulis(value, number) for value in range(before + 1 + spare, number.last)]
            spare = spare if number.last == before else 0
            begun = before > 0 or _has_chapter(bahan, title)
            if missing and begun and not any(_mentioned(bahan, jenis, nomor) for nomor in missing):
                yield _skipped(title, missing)
            before = number.last


def _has_chapter(bahan: Bahan, title: Judul) -> bool:
    """A chapter begins in the file before the caption: it is no later part of a report in several files."""
    here = title.bukti
    parts = (part for outline in bahan.laporan.outlines for part in outline.bagian if part.jenis is JenisBagian.BAB)
    return any(part.bukti.berkas == here.berkas and part.halaman <= here.halaman for part in parts)


def mentioned_captions(bahan: Bahan, jenis: str) -> set[str]:
    """Numbers that captions carry, or that stand at the begin of a text where a caption was not known as one."""
    words = "tabel|table" if jenis == "tabel" else "gambar|grafik|diagram|bagan|foto"
    begins = re.compile(rf"(?:{words})\s*\.?\s*([IVX]+|\d{{1,2}})((?:\s?[.\-–]\s?\d{{1,2}})*)", re.IGNORECASE)
    texts = [title.bukti.teks for outline in bahan.laporan.outlines for title in outline.judul if title.jenis == jenis]
    found = (begins.match(text.strip()) for text in (*texts, *bahan.once(_begun)))
    return {
        re.sub(r"\s", "", one.group(1) + one.group(2)).replace("-", ".").replace("–", ".").upper()
        for one in found
        if one
    }


def _begun(bahan: Bahan) -> list[str]:
    """The texts that begin as a caption does."""
    return [text for text in _texts(bahan) if _BEGINS.match(text)]


def _texts(bahan: Bahan) -> Iterator[str]:
    """The texts of the table of contents, of tables and of paragraphs."""
    yield from (entry.teks for outline in bahan.laporan.outlines for entry in outline.daftar_isi)
    yield from (cell.text for tables in bahan.tables.values() for table in tables for cell in table.cells)
    yield from (paragraph.teks for paragraph in bahan.prosa)


def _mentioned(bahan: Bahan, jenis: str, nomor: str) -> bool:
    """The number stands anywhere in the text, the tables or the table of contents."""
    words = "tabel|table" if jenis == "tabel" else "gambar|grafik|diagram|bagan|foto"
    parts = r"\s*[.\-–]\s*".join(map(re.escape, nomor.split(".")))
    pattern = re.compile(rf"(?:{words})\s*\.?\s*{parts}(?![.\-]?\d)", re.IGNORECASE)
    return any(pattern.search(text) for text in _texts(bahan))


def _skipped(after: Judul, missing: list[str]) -> Draft:
    word = after.jenis.capitalize()
    told = missing[0] if len(missing) == 1 else f"{missing[0]} sampai {missing[-1]}"
    places = (BuktiTemuan(bukti=after.bukti, peran="judul"),)
    return Draft(
        subjek=f"{after.jenis} {told}",
        uraian=f"{word} {told} tidak ada: sebelum {word} {after.nomor} {kutip(after.judul or '(tanpa judul)')} "
        f"tidak ditemukan judul bernomor itu {di_halaman(places)}.",
        tertulis=f"{word} {after.nomor}",
        hitung=f"{word} {missing[0]}",
        bukti=places,
        pasti=after.jenis == "tabel",
    )
