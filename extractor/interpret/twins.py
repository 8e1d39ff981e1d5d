"""The same report twice: in other pages, with a watermark, whole and in chapters. One is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.interpret.reports import Report
from extractor.interpret.sketch import Sketch, share

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
    kept: list[tuple[Report, Sketch]] = []
    twins: list[Twin] = []
    for report in sorted(reports, key=_fullness, reverse=True):
        sketch = report.sketch
        alike = [Twin(report, other, share(sketch, others)) for other, others in kept if _may_be_same(report, other)]
        found = max(alike, key=lambda twin: twin.share, default=None)
        if found and found.share >= (_TWIN if report.owner and found.kept.owner else _TWIN_UNNAMED):
            twins.append(found)
        else:
            kept.append((report, sketch))
    return [report for report, _ in kept], twins


def _fullness(report: Report) -> tuple[int, bool, bool, int]:
    """Chapters first; then a sound copy before a damaged one, one file before its chapters in several, words."""
    return report.chapters, report.sound, not report.parted, report.words


def _may_be_same(report: Report, other: Report) -> bool:
    """Nothing that both say speaks against it, and both were read in the same way.

    A scan is not set against a born-digital file: it may be the one that was signed, and is read less surely.
    """
    dated = report.tahun and other.tahun and report.tahun != other.tahun
    named = report.owner and other.owner and report.owner != other.owner
    return not dated and not named and report.scanned == other.scanned
