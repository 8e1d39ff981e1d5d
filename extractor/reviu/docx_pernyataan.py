"""Pernyataan Telah Direviu: the words of Permenpan RB 53/2014, anak lampiran III/1-2, as a draft to be signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm

from extractor.model.temuan import Keparahan
from extractor.reviu.bahan_reviu import BahanReviu
from extractor.reviu.docx_gaya import add_section, add_text
from extractor.reviu.docx_tabel import add_table
from extractor.reviu.kosakata import kosakata

if TYPE_CHECKING:
    from docx.document import Document

BLANK = "...................."
WARNING = (
    "KONSEP: belum berlaku sebelum diperiksa dan ditandatangani oleh pereviu. Hapus kotak ini setelah "
    "disetujui.\nReviu menurut pedoman hanya diwajibkan atas laporan kinerja tingkat K/L/Pemda."
)
PLACE = f"{BLANK}, {BLANK} {BLANK}\n\nInspektur {BLANK}{BLANK}\n\n\n\n\n{BLANK}{BLANK}\nNIP"  # city, date; office; name


def add_pernyataan(doc: Document, bahan: BahanReviu) -> None:
    """Adds the draft as a section of its own.

    Raises:
        ValueError: Something stands in the way of it.
    """
    if bahan.obstacles:
        raise ValueError("; ".join(bahan.obstacles))
    item, kata = bahan.ringkasan, kosakata()
    instansi, tahun = item.instansi or BLANK, str(item.tahun or BLANK)
    add_section(doc, landscape=False, head=f"Pernyataan Telah Direviu, {item.laporan}", first=False)
    add_table(doc, (), (170,), [(WARNING,)], align="c", size=9)
    for line in ("PERNYATAAN TELAH DIREVIU", instansi.upper(), f"TAHUN ANGGARAN {tahun}"):
        add_text(doc, line, "Title", centred=True)
    wording = list(kata.pernyataan)
    if item.temuan:
        wording.append(kata.paragraf_penjelas)
    for sentence in wording:
        paragraph = add_text(doc, sentence.format(instansi=instansi, tahun=tahun, sisa=_rest(bahan)))
        paragraph.paragraph_format.space_before = Mm(4)
        paragraph.paragraph_format.first_line_indent = Mm(10)
    add_table(doc, (), (85, 85), [("", PLACE)], align="lc", size=10.5, ruled=False)


def _rest(bahan: BahanReviu) -> str:
    counts = {level: bahan.ringkasan.keparahan[level] for level in (Keparahan.SEDANG, Keparahan.RENDAH)}
    return " dan ".join(f"{number} temuan dengan keparahan {level}" for level, number in counts.items() if number)
