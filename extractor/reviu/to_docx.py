"""The papers of the reviu as one document: for each report the notes, the working paper, and the draft statement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan
from extractor.reviu.bahan_reviu import BahanReviu, list_bahan
from extractor.reviu.keluaran import put
from extractor.reviu.kosakata import kosakata

if TYPE_CHECKING:
    from docx.document import Document

WRITTEN = dt.datetime(2000, 1, 1)  # fixed: the same results give the same bytes
TITLE = "Catatan hasil reviu dan kertas kerja reviu laporan kinerja"


def write_docx(path: Path, hasil: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}) -> None:
    """Writes the papers; the same results give the same bytes.

    Args:
        path: Where to.
        hasil: The reports; more than one are listed on a page in front.
        putusan: Verdicts by temuan_id.

    Raises:
        OutputUnwritable: The file can't be written.
    """
    import docx

    from extractor.reviu.docx_gaya import make_styles

    doc = docx.Document()
    make_styles(doc)
    _fill(doc, list_bahan(hasil, putusan))
    about = doc.core_properties
    about.title, about.author, about.comments, about.last_modified_by = TITLE, "", "", ""
    about.created = about.modified = WRITTEN
    stream = BytesIO()
    doc.save(stream)
    put(path, _timeless(stream))


def _fill(doc: Document, semua: Sequence[BahanReviu]) -> None:
    from extractor.reviu.docx_catatan import add_catatan
    from extractor.reviu.docx_kertas import add_kertas
    from extractor.reviu.docx_pernyataan import add_pernyataan

    alone = len(semua) == 1
    if not alone:
        _overview(doc, semua)
    for bahan in semua:
        add_catatan(doc, bahan, first=alone)
        add_kertas(doc, bahan)
        if not bahan.obstacles:
            add_pernyataan(doc, bahan)


def _overview(doc: Document, semua: Sequence[BahanReviu]) -> None:
    from extractor.reviu.docx_gaya import add_section, add_text
    from extractor.reviu.docx_tabel import add_table

    levels = kosakata().keparahan
    add_section(doc, landscape=False, head="Rekapitulasi reviu laporan kinerja", first=True)
    add_text(doc, "REKAPITULASI REVIU LAPORAN KINERJA", "Title", centred=True)
    if not semua:
        add_text(doc, "Tidak ada laporan.")
        return
    rows = [
        (
            str(number),
            item.laporan,
            f"{item.halaman_dibaca} dari {item.halaman}",
            *(str(item.keparahan[level]) for level in levels),
            str(item.ditutup),
        )
        for number, item in enumerate((bahan.ringkasan for bahan in semua), start=1)
    ]
    head = ("No", "Laporan", "Halaman terbaca", *(sebutan.nama for sebutan in levels.values()), "Ditutup")
    add_table(doc, head, (10, 70, 26, 16, 16, 16, 16), rows, align="clccccc")


def _timeless(stream: BytesIO) -> bytes:
    """The archive with the time of its entries fixed."""
    fixed = BytesIO()
    with ZipFile(stream) as old, ZipFile(fixed, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), old.read(entry), ZIP_DEFLATED)
    return fixed.getvalue()
