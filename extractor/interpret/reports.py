"""Reports as they are put together out of files: what fits into one, and how well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from extractor.interpret.documents import REPORT
from extractor.interpret.order import find_series, unnumbered
from extractor.interpret.owners import Owner, find_years
from extractor.interpret.piece import Piece
from extractor.interpret.sketch import Sketch
from extractor.interpret.yearvote import elect_year
from extractor.model.laporan import Status


@dataclass(slots=True)
class Report:
    """Files that were found to make up one report.

    Attributes:
        owner: Agency; None if none is named.
        tahun: Year; None if none is told.
    """

    owner: Owner | None
    tahun: int | None
    pieces: list[Piece] = field(default_factory=list)

    @property
    def begins(self) -> frozenset[str | int]:
        """Chapters and parts in front that it has."""
        return frozenset(chain.from_iterable(piece.begins for piece in self.pieces))

    @property
    def chapters(self) -> int:
        """How many chapters it has."""
        return len(frozenset(chain.from_iterable(piece.chapters for piece in self.pieces)))

    @property
    def sketch(self) -> Sketch:
        """Sketch of all its text."""
        return frozenset(chain.from_iterable(piece.sketch for piece in self.pieces))

    @property
    def sound(self) -> bool:
        """All of its files were read whole."""
        return all(piece.kartu.berkas.status is Status.OK for piece in self.pieces)

    @property
    def words(self) -> int:
        """Number of its words."""
        return sum(piece.words for piece in self.pieces)

    @property
    def pages(self) -> int:
        """Number of its pages."""
        return sum(piece.kartu.berkas.jumlah_halaman for piece in self.pieces)

    @property
    def complete(self) -> bool:
        """It is a report, not only a cover or an appendix."""
        return any(piece.has_body for piece in self.pieces) and any(piece.jenis == REPORT for piece in self.pieces)

    @property
    def scanned(self) -> bool:
        """All of it was read from pictures."""
        return all(piece.scanned for piece in self.pieces)

    @property
    def parted(self) -> bool:
        """It lies there in several files."""
        return len(self.pieces) > 1

    def fits(self, piece: Piece) -> bool:
        """A report has each chapter once, and one year."""
        return not (self.begins & piece.begins)


def of_one_owner(owner: Owner, pieces: Sequence[Piece]) -> list[Report]:
    """The reports of one agency, without its appendices: by year, each chapter once."""
    years = find_years(pieces)
    core = [piece for piece in pieces if piece.has_core]
    by_year: defaultdict[int | None, list[Piece]] = defaultdict(list)
    for piece in core:
        by_year[years[piece.berkas]].append(piece)
    undated = by_year.pop(None, [])
    reports = [report for year in by_year for report in _put_together(owner, year, by_year[year])]
    for piece in undated:
        best = most_alike(piece, reports)
        if best:
            best.pieces.append(piece)
        else:
            reports.append(Report(owner, None, [piece]))
    return reports


def _put_together(owner: Owner, tahun: int | None, pieces: Sequence[Piece]) -> list[Report]:
    """Each chapter once.

    Files that hold most come first, so that a whole report does not end up in pieces of another one; unless the most
    complete report comes about the other way round.
    """
    by_content = sorted(pieces, key=lambda piece: len(piece.chapters), reverse=True)
    ways = [_in_turn(owner, tahun, by_content), _in_turn(owner, tahun, by_content[::-1])]
    return max(ways, key=lambda reports: max((report.chapters for report in reports), default=0))


def _in_turn(owner: Owner, tahun: int | None, pieces: Sequence[Piece]) -> list[Report]:
    reports: list[Report] = []
    for piece in pieces:
        best = most_alike(piece, reports)
        if best:
            best.pieces.append(piece)
        else:
            reports.append(Report(owner, tahun, [piece]))
    return reports


def most_alike(piece: Piece, reports: Sequence[Report]) -> Report | None:
    """The report into which a file fits, and which looks most like it."""
    fitting = [report for report in reports if report.fits(piece)]
    return max(fitting, key=lambda report: _likeness(piece, report), default=None)


def without_owner(pieces: Sequence[Piece]) -> list[Report]:
    """The reports of files that name no agency: those of one year with the same running lines or names."""
    reports: list[Report] = []
    for piece in sorted(pieces, key=lambda piece: -len(piece.chapters)):
        tahun = elect_year(piece.signs.years)
        near = [report for report in reports if report.tahun in (tahun, None) or tahun is None]
        best = most_alike(piece, [report for report in near if _akin(piece, report)])
        if best:
            best.pieces.append(piece)
            best.tahun = best.tahun or tahun
        else:
            reports.append(Report(None, tahun, [piece]))
    return reports


def _akin(piece: Piece, report: Report) -> bool:
    names = {unnumbered(other.berkas) for other in report.pieces}
    return unnumbered(piece.berkas) in names or any(piece.telling & other.telling for other in report.pieces)


def _likeness(piece: Piece, report: Report) -> tuple[bool, bool, bool, bool]:
    series = find_series(piece.berkas)
    named = {found.key for other in report.pieces if (found := find_series(other.berkas))}
    return (
        any(piece.telling & other.telling for other in report.pieces),
        not any(other.has_whole for other in report.pieces),
        series is not None and series.key in named,
        any(piece.format == other.format for other in report.pieces),
    )


def of_owners(pieces: Sequence[Piece], owners: Mapping[str, Owner]) -> list[Report]:
    """The reports of all agencies."""
    by_owner: defaultdict[Owner, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.berkas in owners:
            by_owner[owners[piece.berkas]].append(piece)
    return [report for owner, members in by_owner.items() for report in of_one_owner(owner, members)]
