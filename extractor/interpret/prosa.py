"""The running text of a file as plain data, for the rules."""

from __future__ import annotations

from extractor.interpret.paragraphs import find_paragraphs
from extractor.interpret.prose import Paragraph
from extractor.model.laporan import Naskah
from extractor.model.prosa import Kalimat, Paragraf


def read_prosa(naskah: Naskah) -> tuple[Paragraf, ...]:
    """The paragraphs of a file, in reading order."""
    return tuple(_plain(paragraph) for paragraph in find_paragraphs(naskah))


def _plain(paragraph: Paragraph) -> Paragraf:
    kalimat = tuple(
        Kalimat(paragraph.text[start:end].strip(), paragraph.bukti(start, end)) for start, end in paragraph.sentences
    )
    part = paragraph.part.bagian_id if paragraph.part else None
    bukti = paragraph.bukti(0, min(len(paragraph.text), 80))
    return Paragraf(paragraph.label, paragraph.x, part, bukti, kalimat)
