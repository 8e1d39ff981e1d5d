"""What the rules look at: the records of a report, its raw tables, its running text, and its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extractor.checks.kisi import Kisi, grids
from extractor.checks.narasi.nama import Indicators
from extractor.model.evidence import Bukti
from extractor.model.laporan import Laporan
from extractor.model.prosa import Baris, Paragraf
from extractor.model.table import Table


@dataclass(frozen=True)
class Bahan:
    """A report under check.

    Attributes:
        laporan: Its records.
        tables: Its raw tables by file, boxes as the pages are shown.
        prosa: Its paragraphs, in reading order.
        baris: Every printed line, with running headers and footers.
    """

    laporan: Laporan
    tables: Mapping[str, Sequence[Table]] = field(default_factory=dict)
    prosa: Sequence[Paragraf] = ()
    baris: Sequence[Baris] = ()

    @cached_property
    def kisi(self) -> tuple[Kisi, ...]:
        """The raw tables that hold numbers, as rows of numbers."""
        return tuple(grid for berkas, tables in self.tables.items() for grid in grids(berkas, tables))

    @cached_property
    def indicators(self) -> Indicators:
        """The measured indicators and the names by which sentences call them."""
        return Indicators(self.laporan)

    def tempat(self, teks: str, kalimat: Bukti) -> Bukti:
        """The line that holds a part of a sentence; the begin of the sentence where no line has it whole."""
        pages = (kalimat.halaman, kalimat.halaman + 1)
        near = (line for line in self.baris if line.berkas == kalimat.berkas and line.halaman in pages)
        return next((line.bukti for line in near if teks in line.teks and not line.tepi), kalimat)
