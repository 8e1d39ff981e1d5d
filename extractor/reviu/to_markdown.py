"""The list as Markdown, to be pasted where text goes: notes, wikis, messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan
from extractor.reviu.baris import Baris, kelompok
from extractor.reviu.daftar import make_daftar
from extractor.reviu.keluaran import put
from extractor.reviu.kosakata import kosakata
from extractor.reviu.ringkasan import Ringkasan

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")  # what would become a mark, anywhere in a line
_START = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")  # what would, at the start of one


def write_markdown(path: Path, hasil: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}) -> None:
    """Writes the list; the same results give the same bytes.

    Args:
        path: Where to.
        hasil: The reports.
        putusan: Verdicts by temuan_id.

    Raises:
        OutputUnwritable: The file can't be written.
    """
    daftar = make_daftar(hasil, putusan)
    lines = _lines(daftar.ringkasan, daftar.baris)
    put(path, "".join(f"{line}\n" for line in lines).encode())


def plain(text: str) -> str:
    """The text on one line, so that no mark in it counts."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)


def _lines(ringkasan: Sequence[Ringkasan], rows: Sequence[Baris]) -> Iterator[str]:
    kata = kosakata()
    yield "# Daftar ketidaksesuaian laporan kinerja"
    yield ""
    yield "Bahan reviu menurut Permenpan RB Nomor 53 Tahun 2014, lampiran III. Nomor halaman adalah urutan dalam PDF."
    yield ""
    levels = [kata.keparahan[level].nama for level in kata.keparahan]
    yield "| Laporan | Halaman terbaca | " + " | ".join(levels) + " | Ditutup |"
    yield "| --- | ---: |" + " ---: |" * (len(levels) + 1)
    for item in ringkasan:
        counts = " | ".join(map(str, (*item.keparahan.values(), item.ditutup)))
        yield f"| {plain(item.laporan)} | {item.halaman_dibaca} dari {item.halaman} | {counts} |"
    for item in ringkasan:
        yield from _report(item, [row for row in rows if row.laporan_id == item.laporan_id])


def _report(item: Ringkasan, rows: Sequence[Baris]) -> Iterator[str]:
    kata = kosakata()
    yield ""
    yield f"## {plain(item.laporan)}"
    if item.celah:
        yield ""
        yield from (f"- Tidak terbaca: {plain(gap)}" for gap in item.celah)
    if not item.temuan:
        yield ""
        yield "Tidak ada temuan terbuka pada bagian yang terbaca."
    for level, group in kelompok(rows).items():
        if group:
            yield from _group(f"{kata.keparahan[level].nama}: {len(group)} temuan", group)
    closed = [row for row in rows if row.ditutup]
    if closed:
        yield from _group(f"Ditutup: {len(closed)} temuan, tidak ikut dihitung", closed)


def _group(title: str, rows: Sequence[Baris]) -> Iterator[str]:
    yield ""
    yield f"### {title}"
    for row in rows:
        yield ""
        yield f"**{row.no}. {plain(row.uraian)}**"
        yield ""
        yield from (f"- {name}: {plain(text)}" for name, text in _facts(row) if text)


def _facts(row: Baris) -> Iterator[tuple[str, str]]:
    yield "Butir checklist", f"{row.butir} {row.butir_teks}"
    yield "Lokasi", row.lokasi
    yield "Tertulis", row.tertulis
    yield row.pembanding, row.hitung
    yield "Kriteria", row.kriteria.partition("\n")[0]
    yield "Hitungan", row.hitungan.replace("\n", "; ")
    yield "Dampak", row.dampak
    yield "Rekomendasi", row.rekomendasi
    yield "Keyakinan", kosakata().keyakinan[row.keyakinan].nama
    yield "Status", ", putusan: ".join(filter(None, (row.status, row.putusan)))
    yield "Catatan pereviu", row.catatan
    yield "Tanggapan unit", row.tanggapan
    yield "ID temuan", row.temuan_id
