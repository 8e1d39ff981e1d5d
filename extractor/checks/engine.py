"""All rules over one report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from extractor.checks.bahan import Bahan
from extractor.checks.kelompok import grouped
from extractor.checks.registry import rules
from extractor.model.laporan import Laporan
from extractor.model.prosa import Baris, Paragraf
from extractor.model.table import Table
from extractor.model.temuan import Temuan

for _module in walk_packages([str(Path(__file__).parent)], "extractor.checks."):
    import_module(_module.name)  # each registers its rules


def check(
    laporan: Laporan,
    tables: Mapping[str, Sequence[Table]] | None = None,
    prosa: Sequence[Paragraf] = (),
    baris: Sequence[Baris] = (),
) -> tuple[Temuan, ...]:
    """All findings of a report, by rule, then in the order in which they stand in it.

    Args:
        laporan: The report.
        tables: Its raw tables by file, as in Hasil; without them rules over raw tables keep silent.
        prosa: Its running text; without it rules over sentences and lists keep silent.
        baris: Its printed lines; without them rules over what stands anywhere on a page keep silent.
    """
    bahan = Bahan(laporan, tables or {}, prosa, baris)
    return grouped([temuan for rule in rules() for temuan in rule.run(bahan)])
