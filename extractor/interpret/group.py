"""Which files of a folder are parts of one report, and which are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from extractor.interpret import skipped
from extractor.interpret.documents import documents
from extractor.interpret.identity import elect_identity
from extractor.interpret.joining import home_by_looks, home_by_series, home_of_appendix, home_of_silent
from extractor.interpret.order import by_name, in_order
from extractor.interpret.owners import Owner, find_owners
from extractor.interpret.piece import Piece
from extractor.interpret.reports import Report, of_owners, without_owner
from extractor.interpret.sketch import share
from extractor.interpret.twins import Twin, part_twins
from extractor.model.susunan import Dilewati, Himpunan, Susunan

_REPEATED = 0.9  # share of an appendix that stands in the chapters' file already


def group_files(pieces: Sequence[Piece]) -> Susunan:
    """Sorts out the files of one folder.

    Files belong together if they are of one agency and year, and no chapter comes twice. Of a report that is there
    twice the fuller one is kept. Appendices and plans go with the report of the same agency and year; files that say
    nothing with those that stand around them by number. What is left over is no report, or an incomplete one.
    """
    readable = [piece for piece in pieces if not piece.silent and piece.jenis != documents().asing]
    owners = find_owners(readable)
    fitting = [piece for piece in readable if piece.may_belong]
    found = [report for report in of_owners(fitting, owners) if report.complete]
    found += _unnamed([piece for piece in fitting if piece.berkas not in owners], found)
    kept, twins = part_twins(found)
    taken = {piece.berkas for report in found for piece in report.pieces}
    rest = [piece for piece in pieces if piece.berkas not in taken]
    repeated = list(_join(rest, found, twins, owners))
    joined = {piece.berkas for report in kept for piece in report.pieces}
    gone = [*chain.from_iterable(map(skipped.twin, twins)), *repeated]
    known = joined | {item.kartu.berkas.berkas for item in gone}
    gone += [skipped.alone(piece) for piece in pieces if piece.berkas not in known]
    return Susunan(
        laporan=tuple(map(_himpunan, sorted(kept, key=lambda report: min(map(_name, report.pieces))))),
        dilewati=tuple(sorted(gone, key=lambda item: by_name(item.kartu.berkas.berkas))),
    )


def _name(piece: Piece) -> tuple[tuple[int, int, str], ...]:
    return by_name(piece.berkas)


def _unnamed(pieces: Sequence[Piece], reports: Sequence[Report]) -> list[Report]:
    """Reports out of files that name no agency; those that fit into one of the others are put there."""
    left = []
    for piece in pieces:
        home = home_by_looks(piece, reports)
        if home:
            home.pieces.append(piece)
        elif piece.has_core:
            left.append(piece)
    return [report for report in without_owner(left) if report.complete]


def _join(
    rest: Sequence[Piece], reports: Sequence[Report], twins: Sequence[Twin], owners: Mapping[str, Owner]
) -> Iterator[Dilewati]:
    """Puts appendices and the like to their reports; yields those that their report holds already."""
    instead = {id(twin.report): twin.kept for twin in twins}
    homes: list[tuple[Piece, Report]] = []
    silent: list[Piece] = []
    for piece in rest:
        if piece.silent:
            silent.append(piece)
        elif piece.may_belong and (home := _home(piece, owners.get(piece.berkas), reports)):
            homes.append((piece, instead.get(id(home), home)))
    for piece, home in homes:
        if any(other.chapters and share(piece.sketch, other.sketch) >= _REPEATED for other in home.pieces):
            yield skipped.repeated(piece, home)
        else:
            home.pieces.append(piece)
    alone = len(homes) + len(silent) == len(rest)
    for piece, home in [(piece, home_of_silent(piece, reports, alone=alone)) for piece in silent]:
        if home:
            instead.get(id(home), home).pieces.append(piece)


def _home(piece: Piece, owner: Owner | None, reports: Sequence[Report]) -> Report | None:
    near = home_by_series(piece, reports)
    if owner is None:
        return near
    own = home_of_appendix(piece, owner, reports)
    return own or (near if near and (near.owner == owner or piece.scanned) else None)


def _himpunan(report: Report) -> Himpunan:
    ordered = in_order(report.pieces)
    return Himpunan(elect_identity([piece.signs for piece in ordered]), tuple(piece.in_report for piece in ordered))
