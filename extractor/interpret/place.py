"""Places of text lines."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.model.evidence import Bukti
from extractor.model.geometry import union
from extractor.model.laporan import Naskah
from extractor.model.page import Document, Line, Page


def place(document: Document, page: Page, lines: Sequence[Line], teks: str | None = None) -> Bukti:
    """The place of text lines of one page, on the page as it is shown."""
    box = page.shown(union(line.box for line in lines)).rounded()
    text = " ".join(line.text for line in lines) if teks is None else teks
    return Bukti(berkas=document.berkas, halaman=page.nomor, box=box, teks=text)


def in_table(naskah: Naskah, nomor: int, line: Line) -> bool:
    """Whether a line of the page with the 1-based index `nomor` stands in a table."""
    return any(
        part.page == nomor and part.box.contains(line.box.x_mid, line.box.y_mid)
        for table in naskah.tables
        for part in table.parts
    )
