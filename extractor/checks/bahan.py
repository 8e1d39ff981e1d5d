"""What the rules look at: the records of a report, its raw tables, its running text, and its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from extractor.checks.kisi import Kisi, grids
from extractor.checks.narasi.nama import Indicators
from extractor.model.evidence import Bukti
from extractor.model.laporan import Laporan
from extractor.model.prosa import Baris, Kalimat, Paragraf
from extractor.model.table import Table

T = TypeVar("T")


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
    _made: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[Bahan], T]) -> T:
        """What `make` makes of the report, made once for all the rules that need it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    @cached_property
    def kalimat(self) -> tuple[Kalimat, ...]:
        """The sentences of all paragraphs, in order."""
        return tuple(sentence for paragraph in self.prosa for sentence in paragraph.kalimat)

    @cached_property
    def _plain(self) -> tuple[tuple[Kalimat, str], ...]:
        return tuple((sentence, sentence.teks.casefold()) for sentence in self.kalimat)

    def kalimat_dengan(self, *parts: str) -> Iterator[Kalimat]:
        """The sentences that hold one of the parts, given in small letters: those that a pattern may find."""
        return (sentence for sentence, plain in self._plain if any(map(plain.__contains__, parts)))

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
