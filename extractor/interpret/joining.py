"""Where the files go that are no chapters: appendices, files without a name, files without text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.interpret.documents import LONG, REPORT, documents
from extractor.interpret.order import Series, find_series
from extractor.interpret.owners import Owner
from extractor.interpret.piece import Piece
from extractor.interpret.reports import Report

_FEW_PAGES = 30  # at most in a file without text that goes with the only report beside it


def home_of_appendix(piece: Piece, owner: Owner, reports: Sequence[Report]) -> Report | None:
    """The report of the same agency and year.

    An appendix that says another year belongs there all the same if its heading calls it one and the agency has no
    other report: plans name the years that they are for.
    """
    usual = piece.appendix or piece.jenis == REPORT or piece.jenis in documents().lampiran
    if not usual and (piece.divided or piece.words >= LONG):
        return None
    own = [report for report in reports if report.owner == owner]
    titled = piece.signs.title_years
    dated = [report for report in own if report.tahun in (titled or piece.signs.years)]
    if titled and not dated and not piece.appendix:
        return None
    votes = piece.signs.years
    return max(dated, key=lambda report: votes.get(report.tahun or 0, 0), default=own[0] if len(own) == 1 else None)


def home_by_looks(piece: Piece, reports: Sequence[Report]) -> Report | None:
    """For a file that names no agency: the only report that lacks what it holds, and has its running lines or year."""
    if piece.jenis not in (REPORT, None) or not piece.begins:
        return None
    open_ = [report for report in reports if report.parted and report.fits(piece)]
    dated = [report for report in open_ if not piece.signs.years or report.tahun in piece.signs.years]
    alike = [report for report in dated if any(piece.telling & other.telling for other in report.pieces)]
    return (alike or dated)[0] if len(alike or dated) == 1 else None


def home_by_series(piece: Piece, reports: Sequence[Report]) -> Report | None:
    """The report whose numbered files stand around it; at either end of a series one side is enough."""
    own = find_series(piece.berkas)
    if own is None:
        return None
    near = _members(own, reports)
    before = max((at for at in near if at < own.number), default=None)
    behind = min((at for at in near if at > own.number), default=None)
    sides = [near[at] for at in (before, behind) if at is not None]
    found = [report for side in sides for report in side]
    return found[0] if found and all(report is found[0] for report in found) else None


def _members(series: Series, reports: Sequence[Report]) -> dict[int, list[Report]]:
    """The reports at each number of a series; a single file makes no series."""
    near: defaultdict[int, list[Report]] = defaultdict(list)
    for report in reports:
        numbers = {
            found.number for other in report.pieces if (found := find_series(other.berkas)) and found.key == series.key
        }
        for number in numbers if len(numbers) > 1 else ():
            near[number].append(report)
    return near


def home_of_silent(piece: Piece, reports: Sequence[Report], *, alone: bool) -> Report | None:
    """For a file without text: the series, or the only report beside it, if that lies there in several files too."""
    found = home_by_series(piece, reports)
    if found or not alone or len(reports) != 1:
        return found
    short = piece.kartu.berkas.jumlah_halaman <= _FEW_PAGES
    return reports[0] if reports[0].parted and short else None
