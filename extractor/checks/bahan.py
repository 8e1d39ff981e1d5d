"""What the rules look at: the records of a report, its raw tables, and its running text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractor.model.laporan import Laporan
from extractor.model.prosa import Paragraf
from extractor.model.table import Table


@dataclass(frozen=True, slots=True)
class Bahan:
    """A report under check.

    Attributes:
        laporan: Its records.
        tables: Its raw tables by file, boxes as the pages are shown.
        prosa: Its paragraphs, in reading order.
    """

    laporan: Laporan
    tables: Mapping[str, Sequence[Table]] = field(default_factory=dict)
    prosa: Sequence[Paragraf] = ()
