"""Running text as the rules read it: paragraphs and sentences, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.evidence import Bukti


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence, line and page breaks undone."""

    teks: str
    bukti: Bukti


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph, or an item of a list.

    Attributes:
        nomor: Number, letter or bullet of a list item, as printed; it is no part of the sentences.
        x: Left edge of its first line, points: deeper items stand further right.
        bagian_id: Part of the report that it lies in.
        bukti: The place of its first line's label or words.
        kalimat: Its sentences, in order.
    """

    nomor: str | None
    x: float
    bagian_id: str | None
    bukti: Bukti
    kalimat: tuple[Kalimat, ...]

    @property
    def teks(self) -> str:
        """The whole text."""
        return " ".join(one.teks for one in self.kalimat)
