"""Family kelengkapan: appendices that are promised, in a report that has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.outline import JenisBagian
from extractor.model.temuan import BuktiTemuan, Keparahan

_ALONE = re.compile(r"lampiran(?:\s*[-–]\s*lampiran)?\s*:?", re.IGNORECASE)
_ATTACHED = re.compile(r"\bterlampir\b", re.IGNORECASE)
_DECREE = re.compile(r"\b(?:keputusan|peraturan|diktum)\b", re.IGNORECASE)
_MOST = 3  # promises that are told


@wide_rule(
    "kelengkapan.lampiran",
    keparahan=Keparahan.SEDANG,
    butir="I.4",
    penjelasan="""Lampiran yang dijanjikan (dalam daftar isi, dalam sistematika, atau dengan kata terlampir), padahal
    laporan yang berbab penutup itu tidak memuat satu lampiran pun. Tidak diperiksa bila ada halaman berupa gambar;
    perlu dicek bila hanya kata terlampir yang menjanjikannya, atau laporan terdiri atas beberapa berkas.""",
)
def appendices(bahan: Bahan) -> Iterator[Draft]:
    """Reports that promise appendices and have none."""
    parts = [part for outline in bahan.laporan.outlines for part in outline.bagian]
    closing = any(part.jenis_kanonik == "bab_penutup" for part in parts)
    gaps = any(file.halaman_tanpa_teks for file in bahan.laporan.berkas)
    if gaps or not closing or any(part.jenis is JenisBagian.LAMPIRAN for part in parts):
        return
    listed, attached = _listed(bahan), _attached(bahan)
    if listed or attached:
        places = tuple(BuktiTemuan(bukti=bukti, peran="janji") for bukti in (*listed, *attached))
        told = deret([kutip(place.bukti.teks) for place in places[:_MOST]])
        yield Draft(
            subjek="lampiran",
            uraian=f"Laporan menjanjikan lampiran ({told}), tetapi tidak memuat satu pun {di_halaman(places)}.",
            tertulis=places[0].bukti.teks[:80],
            hitung="(tidak ada)",
            bukti=places,
            pasti=bool(listed) and len(bahan.laporan.berkas) == 1,
        )


def _listed(bahan: Bahan) -> list[Bukti]:
    """Lines of the table of contents, or of the outline that the introduction gives, that say just that."""
    entries = [entry for outline in bahan.laporan.outlines for entry in outline.daftar_isi]
    found = [entry.bukti for entry in entries if _ALONE.fullmatch(entry.teks.strip())]
    return found + [text.bukti for text in bahan.prosa if _ALONE.fullmatch(text.teks.strip())]


def _attached(bahan: Bahan) -> list[Bukti]:
    sentences = bahan.kalimat_dengan("terlampir")
    return [one.bukti for one in sentences if _ATTACHED.search(one.teks) and not _DECREE.search(one.teks)]
