"""Whose the files of a folder are: each by what it says itself, and where that is an odd one out, by its neighbours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractor.canon.agencies import agencies
from extractor.canon.alike import is_slip
from extractor.canon.fold import squeeze
from extractor.canon.regions import region_code
from extractor.interpret.identity import abbreviates, elect_agency, elect_region
from extractor.interpret.names import Agency
from extractor.interpret.piece import FRONT, Piece
from extractor.interpret.yearvote import elect_year

_FEW = 3  # votes that a year needs to stand against its neighbours
_SECOND = 0.25  # share of its first name's votes that a second one needs to stand in for it


@dataclass(frozen=True, slots=True)
class Owner:
    """An agency, made comparable.

    Attributes:
        agency: Name without its region.
        region: Region, or its code; None if nothing says.
    """

    agency: str
    region: str | None


def find_owners(pieces: Sequence[Piece]) -> dict[str, Owner]:
    """Whose each file is, by its path; files that name no agency are left out."""
    elected = {piece.berkas: mention for piece in pieces if (mention := elect_agency(piece.signs.agencies))}
    names = _one_name_each([mention.name for mention in elected.values()])
    keys = {berkas: names[mention.name.key] for berkas, mention in elected.items()}
    counts = Counter(keys.values())
    for piece in pieces:
        own = keys.get(piece.berkas)
        if own and counts[own] == 1 and not piece.has_whole:
            others = [other for other in pieces if other is not piece and other.berkas in keys]
            shared = _by_running_lines(piece, others, keys)
            keys[piece.berkas] = shared or _by_neighbours(own, _votes(piece, names), counts) or own
    regions = {piece.berkas: _region(piece, keys[piece.berkas], names) for piece in pieces if piece.berkas in keys}
    said = defaultdict(set)
    for berkas, region in regions.items():
        if region:
            said[keys[berkas]].add(region)
    return {
        berkas: Owner(key, regions[berkas] or (next(iter(said[key])) if len(said[key]) == 1 else None))
        for berkas, key in keys.items()
    }


def find_years(pieces: Sequence[Piece]) -> dict[str, int | None]:
    """The year of each file of one agency; a year that only one file has gives way to one that its neighbours have.

    A cover has the year in which the report was printed, too.
    """
    years = {piece.berkas: elect_year(piece.signs.years) for piece in pieces}
    counts = Counter(year for year in years.values() if year)
    for piece in pieces:
        own = years[piece.berkas]
        if own and counts[own] == 1 and not piece.has_whole:
            votes = dict(piece.signs.years)
            if piece.begin == (FRONT, 0):
                votes.setdefault(own - 1, votes[own])
            votes = {year: count for year, count in votes.items() if counts[year] and year != own}
            best = max(votes, key=lambda year: (counts[year], votes[year]), default=None)
            if best and votes[best] >= _SECOND * piece.signs.years[own]:
                years[piece.berkas] = best
            elif piece.signs.years[own] < _FEW and len(counts) > 1:
                years[piece.berkas] = None
    return years


def _one_name_each(names: Sequence[Agency]) -> dict[str, str]:
    """By key, the key that stands for it: names that differ by slips, are acronyms, or add what they are a part of."""
    found: dict[str, Agency] = {}
    counts = Counter(name.key for name in names)
    for name in names:
        found.setdefault(name.key, name)
    stands: dict[str, str] = {}
    for key in sorted(found, key=lambda key: (-counts[key], key)):
        stands[key] = next((other for other in stands.values() if _same(found[key], found[other])), key)
    return stands


def _same(a: Agency, b: Agency) -> bool:
    short, long = sorted((a.key, b.key), key=len)
    if long.startswith(short) and long.removeprefix(short) in {squeeze(name) for name in agencies().berdiri_sendiri}:
        return True
    if abbreviates(a, b) or abbreviates(b, a):
        return True
    left, right = ([squeeze(word) for word in name.words if word.isalpha()] for name in (a, b))
    return len(left) == len(right) and all(x == y or is_slip(x, y) for x, y in zip(left, right, strict=True))


def _votes(piece: Piece, names: Mapping[str, str]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mention in piece.signs.agencies:
        votes[names.get(mention.name.key, mention.name.key)] += mention.votes
    return votes


def _by_neighbours(own: str, votes: Counter[str], counts: Mapping[str, int]) -> str | None:
    """The name that its neighbours have and this file says often enough, or begins its own with."""
    known = [key for key in counts if key != own and counts[key] > 1]
    said = [key for key in known if votes[key] >= _SECOND * votes[own]] or [
        key for key in known if own.startswith(key) and key not in {squeeze(name) for name in agencies().instansi}
    ]
    return max(said, key=lambda key: (votes[key], len(key)), default=None)


def _by_running_lines(piece: Piece, others: Iterable[Piece], keys: Mapping[str, str]) -> str | None:
    """The agency of the files with the same running lines, if it is one."""
    found = {keys[other.berkas] for other in others if piece.telling & other.telling}
    return next(iter(found)) if len(found) == 1 else None


def _region(piece: Piece, key: str, names: Mapping[str, str]) -> str | None:
    """Code of the region that is printed behind the agency's name, or its name where it has none."""
    own = [mention for mention in piece.signs.agencies if names.get(mention.name.key) == key and mention.name.region]
    best = max(own, key=lambda mention: mention.votes, default=None)
    region = elect_region([piece.signs], best) if best else None
    return (region_code(region.name.text) or squeeze(region.name.text)) if region else None
