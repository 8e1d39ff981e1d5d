"""Running text as the rules read it: paragraphs and sentences, each with its place; and every printed line."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model.evidence import Bukti
from extractor.model.geometry import Box


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
        return " ".join([one.teks for one in self.kalimat])


@dataclass(frozen=True, slots=True)
class Baris:
    """A printed line, wherever it stands: in running text, in a table, in a chart, at the edge of the page.

    Attributes:
        box: On the page as it is shown.
        tepi: It is part of the running header or footer.
    """

    berkas: str
    halaman: int
    box: Box
    teks: str
    tepi: bool = False

    @property
    def bukti(self) -> Bukti:
        """Its place."""
        return Bukti(berkas=self.berkas, halaman=self.halaman, box=self.box.rounded(), teks=self.teks)
