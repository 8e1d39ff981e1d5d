"""Kertas Kerja Reviu: what Permenpan RB 53/2014, lampiran III C.3.c, wants it to hold at least.

The tests of reliability, a look at SAKIP, what was reviewed by which steps, and what came of them: the checklist.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractor.canon.match import Outcome
from extractor.reviu.bahan_reviu import BahanReviu
from extractor.reviu.baris import Baris, kelompok
from extractor.reviu.docx_gaya import add_section, add_text
from extractor.reviu.docx_tabel import add_row, add_table, span_row
from extractor.reviu.kosakata import Jawab, kosakata
from extractor.reviu.selaras import Jodoh, indicators, match_names

if TYPE_CHECKING:
    from docx.document import Document

TESTED = (9.0, 12.0, 36.0, 52.0, 42.0, 36.0, 34.0, 34.0, 30.0)  # mm
CHECKED = (11.0, 72.0, 13.0, 18.0, 13.0, 100.0, 58.0)
ALIGNED = (9.0, 66.0, 66.0, 36.0, 36.0, 36.0, 36.0)
TICKED, FREE, VOID = "☑", "☐", "–"
BOXES = (Jawab.YA, Jawab.SEBAGIAN, Jawab.TIDAK)


def add_kertas(doc: Document, bahan: BahanReviu) -> None:
    """Adds the paper as a section of its own."""
    item = bahan.ringkasan
    add_section(doc, landscape=True, head=f"Kertas Kerja Reviu, {item.laporan}", first=False)
    add_text(doc, "KERTAS KERJA REVIU LAPORAN KINERJA", "Title", centred=True)
    blank = "Nama:\nTanggal:\nParaf:"
    add_table(
        doc,
        (),
        (32, 98, 28, 50, 27, 50),
        [
            (
                "Instansi\nTahun anggaran\nNomor KKR",
                f"{item.instansi or ''}\n{item.tahun or ''}\n",
                "Disusun oleh",
                blank,
                "Direviu oleh",
                blank,
            )
        ],
        size=9,
    )
    _tests(doc, bahan)
    _sakip(doc, bahan)
    _steps(doc)
    _checklist(doc, bahan)


def _tests(doc: Document, bahan: BahanReviu) -> None:
    kata = kosakata()
    add_text(doc, "1. Hasil pengujian atas keandalan dan akurasi data atau informasi kinerja", "Heading 1")
    add_text(doc, "Nomor halaman adalah urutan halaman dalam berkas PDF. Kutipan ditulis seperti tercetak.", leads=True)
    head = ("No", "Butir", "Lokasi", "Kondisi", "Kriteria", "Hitungan", "Dampak", "Rekomendasi", "Putusan dan catatan")
    if not bahan.baris:
        add_text(doc, "Tidak ada temuan pada bagian laporan yang terbaca.")
        return
    table = add_table(doc, head, TESTED, (), size=7.5)
    for level, rows in kelompok(bahan.baris).items():
        if rows:
            span_row(table, f"Keparahan {kata.keparahan[level].nama.lower()}", 7.5)
        for row in rows:
            add_row(table, _tested(row), TESTED, "cc" + "l" * 7, 7.5)
    closed = [row for row in bahan.baris if row.ditutup]
    if closed:
        span_row(table, "Ditutup: diputus bukan temuan atau sudah diperbaiki, tidak ikut dihitung", 7.5)
    for row in closed:
        add_row(table, _tested(row), TESTED, "cc" + "l" * 7, 7.5)


def _tested(row: Baris) -> tuple[str, ...]:
    said = "\n".join(
        filter(
            None,
            (
                kosakata().keyakinan[row.keyakinan].nama,
                row.status,
                row.putusan and f"Putusan: {row.putusan}",
                row.catatan and f"Catatan: {row.catatan}",
                row.tanggapan and f"Tanggapan unit: {row.tanggapan}",
            ),
        )
    )
    return (
        str(row.no),
        row.butir,
        row.lokasi,
        row.kondisi,
        row.kriteria,
        row.hitungan,
        row.dampak,
        row.rekomendasi,
        said,
    )


def _sakip(doc: Document, bahan: BahanReviu) -> None:
    add_text(doc, "2. Telaahan atas penyelenggaraan SAKIP: keselarasan indikator", "Heading 1")
    rows = list(_aligned(bahan))
    if not rows:
        add_text(doc, "Tidak ada baris pengukuran tahun laporan yang terbaca; keselarasan ditelaah pereviu.")
        return
    add_text(
        doc,
        "Nama dianggap sama bila tidak ada kata bermakna yang berbeda; “mirip” berarti perlu dilihat pereviu, dan “–” "
        "berarti tidak ditemukan pada bagian yang terbaca, belum tentu tidak ada.",
        leads=True,
    )
    head = ("No", "Sasaran", "Indikator dalam pengukuran", "Target LKj", "Target perjanjian", "Renstra", "Daftar IKU")
    add_table(doc, head, ALIGNED, rows, align="c" + "l" * 6, size=8)


def _aligned(bahan: BahanReviu) -> Iterator[tuple[str, ...]]:
    telaah = bahan.telaah
    own = indicators(telaah.diukur)
    sides = (indicators(telaah.diperjanjikan), indicators(telaah.laporan.renstra), indicators(telaah.laporan.iku))
    found = [match_names(own, side) for side in sides]
    for number, (name, *pairs) in enumerate(zip(own, *found, strict=True), start=1):
        agreed, *others = pairs
        yield (
            str(number),
            name.sasaran or "",
            f"{name.teks} (hal. {name.halaman})",
            name.target or VOID,
            _side(agreed, target=True),
            *(_side(pair) for pair in others),
        )


def _side(pair: Jodoh, *, target: bool = False) -> str:
    if pair.lawan is None:
        return VOID
    alike = "" if pair.sama is Outcome.SAME else f"mirip: “{pair.lawan.teks}” "
    value = f"{pair.lawan.target or VOID} " if target else "" if alike else "ada "
    return f"{alike}{value}(hal. {pair.lawan.halaman})"


def _steps(doc: Document) -> None:
    add_text(doc, "3. Hal yang direviu dan langkah-langkah reviu", "Heading 1")
    add_table(
        doc,
        ("Hal yang direviu", "Langkah reviu", "Sumber", "Pelaksana, tanggal"),
        (70, 120, 55, 40),
        [
            (one.hal, one.langkah, one.sumber, "dari dokumen laporan" if one.dari_dokumen else "")
            for one in kosakata().langkah
        ],
        size=8,
    )


def _checklist(doc: Document, bahan: BahanReviu) -> None:
    kata = kosakata()
    add_text(doc, "4. Hasil pelaksanaan langkah reviu: checklist reviu (anak lampiran III/2-2)", "Heading 1")
    add_text(
        doc,
        "Tanda diisi hanya bila dokumen laporan sendiri dapat menjawabnya, dan merupakan usulan untuk diputus pereviu. "
        "Kotak yang kosong semua diisi pereviu.",
        leads=True,
    )
    head = ("No", "Pernyataan", "Ya", "Sebagian", "Tidak", "Dasar penilaian dari dokumen", "Catatan pereviu")
    table = add_table(doc, head, CHECKED, (), size=8)
    part = ""
    for one in bahan.checklist:
        roman, _, number = one.butir.partition(".")
        if roman != part:
            part = roman
            span_row(table, f"{roman}. {kata.bagian_butir[roman]}", 8)
        void = one.jawab is Jawab.TIDAK_BERLAKU
        boxes = tuple(VOID if void else TICKED if one.jawab is box else FREE for box in BOXES)
        said = one.dasar if one.jawab in BOXES else f"{kata.jawaban[one.jawab].capitalize()}. {one.dasar}"
        add_row(table, (number, kata.butir[one.butir].teks, *boxes, said, ""), CHECKED, "clcccll", 8)
    add_text(doc, "Kesimpulan dan catatan pereviu:")
    for _ in range(3):
        add_text(doc, "." * 200)
