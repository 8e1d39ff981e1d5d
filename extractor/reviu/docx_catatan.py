"""Catatan Hasil Reviu: what Permenpan RB 53/2014, lampiran III C.4, wants reported.

The procedures, the errors and weaknesses met, the steps agreed, the steps done, and the advice not or not yet followed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from extractor.model.putusan import Vonis
from extractor.reviu.bahan_reviu import BahanReviu
from extractor.reviu.baris import Baris, kelompok
from extractor.reviu.docx_gaya import add_section, add_text
from extractor.reviu.docx_tabel import add_row, add_table, span_row
from extractor.reviu.kosakata import kosakata
from extractor.reviu.nomor import runs

if TYPE_CHECKING:
    from docx.document import Document

BLANK = "........................................"
IDENTITY = (42.0, 128.0)  # mm
FOUND = (10.0, 14.0, 82.0, 22.0, 42.0)


def add_catatan(doc: Document, bahan: BahanReviu, *, first: bool) -> None:
    """Adds the paper as a section of its own."""
    add_section(doc, landscape=False, head=f"Catatan Hasil Reviu, {bahan.ringkasan.laporan}", first=first)
    add_text(doc, "CATATAN HASIL REVIU", "Title", centred=True)
    add_text(doc, "ATAS LAPORAN KINERJA INSTANSI PEMERINTAH", centred=True, bold=True)
    add_text(doc, (bahan.ringkasan.instansi or "").upper() or BLANK, centred=True, bold=True)
    add_text(doc, f"TAHUN ANGGARAN {bahan.ringkasan.tahun or BLANK}", centred=True, bold=True)
    add_text(
        doc,
        "Konsep yang disusun dari isi dokumen laporan; diperiksa, dilengkapi, dan ditandatangani oleh pereviu.",
        centred=True,
        italic=True,
    )
    _identity(doc, bahan)
    _procedures(doc, bahan)
    _errors(doc, bahan)
    _agreed(doc, bahan)
    _done(doc, bahan)
    _not_done(doc, bahan)
    _conclusion(doc, bahan)
    _signatures(doc)


def _identity(doc: Document, bahan: BahanReviu) -> None:
    item = bahan.ringkasan
    files = "\n".join(PurePath(name).name for name in item.berkas)
    rows = [
        ("Instansi", item.instansi or BLANK),
        ("Tahun anggaran", str(item.tahun or BLANK)),
        ("Dokumen yang direviu", f"{item.laporan}\n{files}"),
        ("Cakupan pembacaan", f"{item.halaman_dibaca} dari {item.halaman} halaman terbaca, {item.nilai} nilai dibaca"),
        ("Pedoman", "Permenpan RB Nomor 53 Tahun 2014, lampiran III: Pedoman Tata Cara Reviu atas Laporan Kinerja"),
        ("Nomor dan tanggal surat tugas", BLANK),
        ("Waktu pelaksanaan reviu", BLANK),
        ("Tim pereviu", BLANK),
    ]
    add_table(doc, (), IDENTITY, rows, size=9.5)


def _procedures(doc: Document, bahan: BahanReviu) -> None:
    item = bahan.ringkasan
    add_text(doc, "A. Prosedur reviu yang dilakukan", "Heading 1")
    add_text(doc, kosakata().cara_uji, leads=True)
    add_table(
        doc,
        ("Pengujian", "Bahan dalam laporan", "Temuan terbuka"),
        (60, 80, 30),
        [
            (one.nama, one.bahan, str(one.temuan) if one.dapat or one.temuan else "tanpa bahan")
            for one in item.pemeriksaan
        ],
        align="llc",
    )
    if item.celah:
        add_text(doc, "Bagian laporan yang tidak terbaca, sehingga tidak ikut diuji:")
        for gap in item.celah:
            add_text(doc, gap, "List Bullet")
    add_text(doc, "Prosedur lain oleh pereviu (wawancara, konfirmasi unit kerja, penelusuran ke sumber data):")
    add_text(doc, f"{BLANK}{BLANK}")


def _errors(doc: Document, bahan: BahanReviu) -> None:
    kata = kosakata()
    add_text(doc, "B. Kesalahan atau kelemahan yang ditemui", "Heading 1")
    groups = kelompok(bahan.baris)
    if not bahan.terbuka:
        add_text(doc, "Tidak ada temuan terbuka pada bagian laporan yang terbaca.")
        return
    counts = ", ".join(f"{len(rows)} {kata.keparahan[level].nama.lower()}" for level, rows in groups.items())
    add_text(
        doc,
        f"{len(bahan.terbuka)} temuan terbuka menurut keparahan: {counts}. Rinciannya ada dalam kertas kerja reviu.",
        leads=True,
    )
    table = add_table(doc, ("No", "Butir", "Kesalahan atau kelemahan", "Halaman", "Dampak"), FOUND, ())
    for level, rows in groups.items():
        if rows:
            span_row(table, f"Keparahan {kata.keparahan[level].nama.lower()}: {kata.keparahan[level].arti}")
        for row in rows:
            add_row(table, (str(row.no), row.butir, _told(row), _pages(row), row.dampak), FOUND, "cclll")


def _pages(row: Baris) -> str:
    return runs([place.bukti.halaman for place in row.tempat]) or "seluruh laporan"


def _told(row: Baris) -> str:
    doubt = kosakata().keyakinan[row.keyakinan]
    return row.uraian if row.keyakinan.value == "pasti" else f"{row.uraian}\n({doubt.nama}: {doubt.arti})"


def _agreed(doc: Document, bahan: BahanReviu) -> None:
    add_text(doc, "C. Langkah perbaikan yang disepakati", "Heading 1")
    if not bahan.terbuka:
        add_text(doc, "Tidak ada yang perlu disepakati.")
        return
    steps: dict[str, list[Baris]] = {}
    for row in bahan.terbuka:
        steps.setdefault(row.rekomendasi, []).append(row)
    add_table(
        doc,
        ("No", "Langkah perbaikan yang disarankan", "Temuan nomor", "Tanggapan unit", "Batas waktu"),
        (10, 70, 26, 42, 22),
        [
            (str(number), step, ", ".join(str(row.no) for row in rows), _answers(rows), "")
            for number, (step, rows) in enumerate(steps.items(), start=1)
        ],
        align="cllll",
    )


def _answers(rows: Sequence[Baris]) -> str:
    return "\n".join(f"No {row.no}: {row.tanggapan}" for row in rows if row.tanggapan)


def _done(doc: Document, bahan: BahanReviu) -> None:
    add_text(doc, "D. Langkah perbaikan yang telah dilakukan", "Heading 1")
    rows = bahan.judged(Vonis.SUDAH_DIPERBAIKI)
    if not rows:
        add_text(doc, "Belum ada perbaikan yang dicatat pereviu.")
        return
    add_table(
        doc,
        ("No", "Kesalahan atau kelemahan", "Perbaikan yang dilakukan"),
        (10, 90, 70),
        [(str(row.no), row.uraian, "\n".join(filter(None, (row.catatan, row.tanggapan)))) for row in rows],
        align="cll",
    )


def _not_done(doc: Document, bahan: BahanReviu) -> None:
    add_text(doc, "E. Saran perbaikan yang tidak atau belum dilaksanakan", "Heading 1")
    if not bahan.terbuka:
        add_text(doc, "Tidak ada.")
        return
    status: dict[str, list[Baris]] = {}
    for row in bahan.terbuka:
        status.setdefault(row.status, []).append(row)
    add_table(
        doc,
        ("Status", "Banyaknya", "Temuan nomor", "Alasan"),
        (40, 22, 68, 40),
        [
            (name, str(len(rows)), ", ".join(str(row.no) for row in rows), _remarks(rows))
            for name, rows in status.items()
        ],
        align="lcll",
    )


def _remarks(rows: Sequence[Baris]) -> str:
    return "\n".join(f"No {row.no}: {row.catatan}" for row in rows if row.catatan)


def _conclusion(doc: Document, bahan: BahanReviu) -> None:
    add_text(doc, "F. Simpulan", "Heading 1")
    if bahan.obstacles:
        add_text(doc, f"Pernyataan Telah Direviu belum dapat dikonsepkan: {'; '.join(bahan.obstacles)}.")
    else:
        add_text(
            doc,
            "Tidak ada temuan terbuka dengan keparahan tinggi. Konsep Pernyataan Telah Direviu dilampirkan; simpulan "
            "dan penandatanganannya menjadi pertimbangan pereviu.",
        )


def _signatures(doc: Document) -> None:
    blank = "\n\n\n\n(................................)\nNIP"
    add_text(doc, "")
    names = tuple(f"{who}{blank}" for who in ("Anggota tim", "Ketua tim", "Mengetahui,"))
    add_table(doc, (), (57, 57, 56), [names], align="ccc", ruled=False)
