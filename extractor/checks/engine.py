"""All rules over one report."""

from __future__ import annotations

from extractor.checks import (  # noqa: F401 - each registers its rules
    anggaran_beda,
    capaian,
    jumlah,
    kategori,
    penulisan,
    persen_anggaran,
    rata_rata,
    realisasi_beda,
    rumus,
    target_beda,
    tersalin,
)
from extractor.checks.registry import rules
from extractor.model.laporan import Laporan
from extractor.model.temuan import Temuan


def check(laporan: Laporan) -> tuple[Temuan, ...]:
    """All findings of a report, by rule, then in the order in which they stand in it."""
    return tuple(temuan for rule in rules() for temuan in rule.run(laporan))
