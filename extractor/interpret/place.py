"""Places of text lines."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.model.evidence import Bukti
from extractor.model.geometry import union
from extractor.model.page import Document, Line, Page


def place(document: Document, page: Page, lines: Sequence[Line], teks: str | None = None) -> Bukti:
    """The place of text lines of one page, on the page as it is shown."""
    box = page.shown(union(line.box for line in lines)).rounded()
    text = " ".join(line.text for line in lines) if teks is None else teks
    return Bukti(berkas=document.berkas, halaman=page.nomor, box=box, teks=text)
