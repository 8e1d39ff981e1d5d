"""Which files of a folder are parts of one report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.canon.fold import squeeze
from extractor.interpret.documents import REPORT, document_kind
from extractor.interpret.identity import find_identity
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian

CHAPTERS = ("bab_pendahuluan", "bab_gambaran_umum", "bab_perencanaan", "bab_akuntabilitas", "bab_penutup")
WHOLE = {"bab_perencanaan", "bab_akuntabilitas"}  # a file with these holds a report
FRONT, BEHIND = 0, len(CHAPTERS) + 1  # ranks of what stands before and behind the chapters
_SERIES = re.compile(r"^(\d{1,3})(\W+)")  # files named by their order: 01. cover, 02. ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, and what its content says of its place in a report.

    Attributes:
        order: Place in the order of the folder.
        kind: Kind of document.
        agency: Name without its region, made comparable; None if none is named.
        region: Region that is printed with the name; None without one.
        tahun: Year; None if none is told.
        chapters: Kinds of the chapters it holds.
        parts: It holds chapters, or parts in front or behind.
    """

    naskah: Naskah
    order: int
    kind: str | None
    agency: str | None
    region: str | None
    tahun: int | None
    chapters: frozenset[str]
    parts: frozenset[JenisBagian]

    @property
    def rank(self) -> int | None:
        """Where it stands in a report; None if nothing in it says so."""
        ranks = [at for at, chapter in enumerate(CHAPTERS, 1) if chapter in self.chapters]
        if ranks:
            return ranks[0]
        if JenisBagian.LAMPIRAN in self.parts or self.kind not in (REPORT, None):
            return BEHIND
        return FRONT if self.kind == REPORT or JenisBagian.DEPAN in self.parts else None

    @property
    def whole(self) -> bool:
        """It holds a report of its own."""
        return self.chapters >= WHOLE

    @property
    def of_report(self) -> bool:
        """It is a piece of a report: by its kind, or an appendix, which is a document without chapters."""
        chapters = JenisBagian.BAB in self.parts
        return not self.whole and (self.kind in (REPORT, None) or not chapters)


def group_files(naskah: Sequence[Naskah]) -> list[list[Naskah]]:
    """Files of one folder, each group the parts of one report in reading order.

    Pieces belong together if they name the same agency and no two different years, and hold no chapter twice. A file
    that holds a whole report is a report of its own. A piece that names no agency goes with the only report beside it,
    or with the report whose numbered files stand around it. What is left over stays alone.
    """
    pieces = [_piece(file, order) for order, file in enumerate(naskah)]
    groups = _by_agency([piece for piece in pieces if piece.of_report and piece.agency])
    wholes = [piece for piece in pieces if piece.whole]
    silent = [piece for piece in pieces if piece.of_report and not piece.agency]
    if len(groups) == 1 and not wholes and len(pieces) == len(groups[0]) + len(silent):
        groups[0] += silent
    else:
        for piece in silent:
            group = _around(piece, groups)
            if group is not None:
                group.append(piece)
    taken = {piece.order for group in groups for piece in group}
    groups += [[piece] for piece in pieces if piece.order not in taken]
    groups.sort(key=lambda group: min(piece.order for piece in group))
    return [[piece.naskah for piece in _in_order(group)] for group in groups]


def _piece(naskah: Naskah, order: int) -> Piece:
    identity = find_identity([naskah])
    name, region = identity.instansi or "", identity.wilayah or ""
    chapters = [part for part in naskah.outline.bagian if part.jenis is JenisBagian.BAB]
    return Piece(
        naskah=naskah,
        order=order,
        kind=document_kind(naskah),
        agency=squeeze(name.removesuffix(region)) if name else None,
        region=squeeze(region) if region and name.endswith(region) else None,
        tahun=identity.tahun,
        chapters=frozenset(part.jenis_kanonik for part in chapters if part.jenis_kanonik in CHAPTERS),
        parts=frozenset(part.jenis for part in naskah.outline.bagian),
    )


def _by_agency(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces of one agency and year. A name without its region counts for the only agency of this name."""
    names: defaultdict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        names[piece.agency or ""].append(piece)
    groups: list[list[Piece]] = []
    for members in names.values():
        regions = {piece.region for piece in members if piece.region}
        if len(regions) < 2:
            groups += _by_year(members)
        for region in sorted(regions) if len(regions) > 1 else ():
            groups += _by_year([piece for piece in members if piece.region == region])
    return groups


def _by_year(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces by year; those without one, or whose year no chapter has, go with the only report there is."""
    years: defaultdict[int | None, list[Piece]] = defaultdict(list)
    for piece in pieces:
        years[piece.tahun].append(piece)
    reports = [year for year, members in years.items() if year and any(piece.kind == REPORT for piece in members)]
    if len(reports) == 1:
        own = [piece for piece in pieces if piece.tahun == reports[0] or not piece.tahun or piece.rank == BEHIND]
        years = defaultdict(list, {reports[0]: own})
    for year in reports:
        members = years[year]
        chapters = [chapter for piece in members for chapter in piece.chapters]
        holds_parts = any(piece.parts & {JenisBagian.BAB, JenisBagian.DEPAN} for piece in members)
        if len(members) > 1 and holds_parts and len(chapters) == len(set(chapters)):
            yield members


def _around(piece: Piece, groups: Sequence[list[Piece]]) -> list[Piece] | None:
    """The group that the files numbered before and behind it belong to; one side is enough at the end of a series."""
    number = _number(piece)
    if number is None:
        return None
    folder, mark, own = number
    near: dict[int, list[Piece]] = {}
    for group in groups:
        for other in group:
            found = _number(other)
            if found and found[:2] == (folder, mark):
                near[found[2]] = group
    before = [near[at] for at in sorted(near) if at < own]
    behind = [near[at] for at in sorted(near) if at > own]
    if not before or (behind and behind[0] is not before[-1]):
        return None
    return before[-1]


def _number(piece: Piece) -> tuple[Path, str, int] | None:
    """Folder, mark behind the number, and number of a file that is named by its order."""
    path = Path(piece.naskah.document.berkas)
    found = _SERIES.match(path.name)
    return (path.parent, found[2], int(found[1])) if found else None


def _in_order(group: Sequence[Piece]) -> list[Piece]:
    """Front, chapters, appendices; a piece that does not say where it belongs goes behind the one before it."""
    ranks: dict[int, int] = {}
    rank = FRONT
    for piece in sorted(group, key=lambda piece: piece.order):
        rank = rank if piece.rank is None else piece.rank
        ranks[piece.order] = rank
    return sorted(group, key=lambda piece: (ranks[piece.order], piece.order))
