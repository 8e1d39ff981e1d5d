"""The table of contents beside the report: which entry stands for which heading or caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.model.evidence import Bukti
from extractor.model.outline import EntriDaftarIsi, JenisBagian, Outline

_SAME = 82.0  # likeness of words from which an entry is that of a heading
_NUMBERED = 55.0  # the same where number and chapter are equal
_YEARS = re.compile(r"\d{4}")
_OWN = re.compile(r"^(?:bab\s+)?(?:[ivx]+|[a-z]|\d+(?:\s\d+)*)\s+(?=\w{3})")
_WORDS = re.compile(r"^\s*(tabel|gambar|grafik|bagan|diagram|lampiran)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A place of the report that an entry may stand for: a heading or a caption."""

    teks: str
    nomor: str | None
    jenis: str
    bukti: Bukti


Titled = tuple[Sasaran, str]  # a place, and the words of its title


@dataclass(frozen=True, slots=True)
class Pasangan:
    """An entry, and its place; None if there is none."""

    entri: EntriDaftarIsi
    sasaran: Sasaran | None


def words(text: str) -> str:
    """The words of a title: folded, own number, years and the words Tabel or Lampiran left out."""
    bare = _OWN.sub("", fold(_WORDS.sub("", text)))
    return " ".join(_YEARS.sub("", bare).split())


def places(outline: Outline) -> list[Sasaran]:
    """Headings and captions in the order of the report."""
    found = [Sasaran(part.judul, part.nomor, part.jenis.value, part.bukti) for part in outline.bagian]
    found += [Sasaran(title.judul, title.nomor, title.jenis, title.bukti) for title in outline.judul]
    return sorted(found, key=lambda one: (one.bukti.halaman, one.bukti.box.y0))


def contents(bahan: Bahan) -> list[tuple[Outline, list[Pasangan]]]:
    """The outlines of a report, each with the entries of its table of contents."""
    return [(outline, pairs(outline)) for outline in bahan.laporan.outlines]


def pairs(outline: Outline) -> list[Pasangan]:
    """Each entry with the place that it stands for; every place once, entries in their order."""
    entries = [entry for entry in _whole(outline.daftar_isi) if words(entry.teks)]
    free = [
        (place, words(place.teks)) for place in places(outline) if place.bukti.halaman not in outline.halaman_daftar
    ]
    found = []
    chapter = 0
    for entry in entries:
        best = _best(entry, free[chapter:]) or _best(entry, free)
        if best is not None:
            at = free.index(best)
            if best[0].jenis in (JenisBagian.BAB, JenisBagian.SUBBAB):
                chapter = at
            free.pop(at)
        found.append(Pasangan(entry, best[0] if best is not None else None))
    return found


def _whole(entries: Sequence[EntriDaftarIsi]) -> Iterator[EntriDaftarIsi]:
    """Entries, without the second lines of long ones."""
    for at, entry in enumerate(entries):
        rest = entry.nomor is None and at > 0 and entry.halaman_tercetak is None and entry.teks[:1].islower()
        if not rest:
            yield entry


def _best(entry: EntriDaftarIsi, free: Sequence[Titled]) -> Titled | None:
    word = _WORDS.match(entry.teks)
    kind = word.group(1).casefold() if word else None
    told = words(entry.teks)
    best: tuple[float, Titled] | None = None
    for place, title in free:
        if (kind == "tabel") != (place.jenis == "tabel") or (kind == "lampiran" and place.jenis != "lampiran"):
            continue
        numbered = entry.nomor is not None and entry.nomor == place.nomor
        likeness = max(
            fuzz.ratio(told, title),
            fuzz.partial_ratio(told, title) - 8 if numbered else 0.0,
        )
        if likeness >= (_NUMBERED if numbered else _SAME) and (best is None or likeness + numbered > best[0]):
            best = likeness + numbered, (place, title)
    return best[1] if best else None
