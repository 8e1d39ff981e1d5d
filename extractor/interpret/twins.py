"""The same report twice: in other pages, with a watermark, whole and in chapters. One is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.interpret.reports import Report
from extractor.interpret.sketch import share

_TWIN = 0.5  # of the text of the smaller one, with the same agency and year; other years share up to 0.75
_TWIN_UNNAMED = 0.8  # where one of them names no agency


@dataclass(frozen=True, slots=True)
class Twin:
    """A report, the one that is kept instead, and how much of its text stands there too."""

    report: Report
    kept: Report
    share: float


def part_twins(reports: Sequence[Report]) -> tuple[list[Report], list[Twin]]:
    """The reports that are kept, the fuller of two, and their twins."""
    kept: list[Report] = []
    twins: list[Twin] = []
    for report in sorted(reports, key=_fullness, reverse=True):
        alike = [Twin(report, other, _same(report, other)) for other in kept]
        found = max(alike, key=lambda twin: twin.share, default=None)
        if found and found.share:
            twins.append(found)
        else:
            kept.append(report)
    return kept, twins


def _fullness(report: Report) -> tuple[int, bool, int]:
    """Chapters first; then one file before its chapters in several, then words."""
    return report.chapters, not report.parted, report.words


def _same(report: Report, other: Report) -> float:
    """The share of text if that makes them twins, else 0."""
    if report.tahun and other.tahun and report.tahun != other.tahun:
        return 0.0
    named = report.owner is not None and other.owner is not None
    if named and report.owner != other.owner:
        return 0.0
    common = share(report.sketch, other.sketch)
    return common if common >= (_TWIN if named else _TWIN_UNNAMED) else 0.0
