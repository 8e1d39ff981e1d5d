"""The running text of a file as plain data, for the rules."""

from __future__ import annotations

from extractor.interpret.paragraphs import find_paragraphs
from extractor.interpret.prose import Paragraph
from extractor.model.laporan import Naskah
from extractor.model.prosa import Baris, Kalimat, Paragraf


def read_prosa(naskah: Naskah) -> tuple[Paragraf, ...]:
    """The paragraphs of a file, in reading order."""
    return tuple(_plain(paragraph) for paragraph in find_paragraphs(naskah))


def read_baris(naskah: Naskah) -> tuple[Baris, ...]:
    """Every printed line of a file, page by page; running headers and footers behind the other lines of their page."""
    return tuple(
        Baris(naskah.document.berkas, page.nomor, page.shown(line.box), line.text, tepi)
        for page in naskah.document.pages
        for tepi, lines in ((False, page.lines), (True, page.running))
        for line in lines
    )


def _plain(paragraph: Paragraph) -> Paragraf:
    kalimat = tuple(
        Kalimat(paragraph.text[start:end].strip(), paragraph.bukti(start, end)) for start, end in paragraph.sentences
    )
    part = paragraph.part.bagian_id if paragraph.part else None
    bukti = paragraph.bukti(0, min(len(paragraph.text), 80))
    return Paragraf(paragraph.label, paragraph.x, part, bukti, kalimat)
