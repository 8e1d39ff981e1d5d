"""In which order the files of a report stand: by what they hold, and where that says nothing by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.interpret.piece import FRONT, FRONTS, Piece

_SERIES = re.compile(r"(?P<lead>\D{0,20}?)(?P<number>\d{1,3})(?!\d)(?P<mark>\W*)")
_NUMBER = re.compile(r"\b[IVX]+\b|\d+|[\s_]+")
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Series:
    """Files named by their order: 01. cover, 02. bab I; a weak hint, for files that hold nothing to tell by.

    Attributes:
        key: What their names share: folder, words in front, and how the number is written.
    """

    key: tuple[str, ...]
    number: int


def find_series(berkas: str) -> Series | None:
    """The series that a file's name stands in."""
    path = Path(berkas)
    found = _SERIES.match(path.stem)
    if not found:
        return None
    lead, digits = found["lead"].casefold(), found["number"]
    written = () if lead else (found["mark"], str(len(digits)))
    return Series((str(path.parent), lead, *written), int(digits))


def unnumbered(berkas: str) -> tuple[str, str]:
    """Folder and name of a file without its numbers: equal for BAB I and BAB II."""
    path = Path(berkas)
    return str(path.parent), _NUMBER.sub("", path.stem).casefold()


def by_name(berkas: str) -> tuple[tuple[int, int, str], ...]:
    """Key for sorting names as people do: 2 before 10."""
    parts = _DIGITS.split(berkas.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Front, chapters, appendices. A file that does not say where it belongs goes behind the one named before it."""
    named = sorted(pieces, key=lambda piece: by_name(piece.berkas))
    fronts = _fronts_in_order([piece for piece in named if piece.begin and piece.begin[0] == FRONT])
    places: dict[str, tuple[int, ...]] = {}
    last: tuple[int, ...] = (FRONT,)
    for at, piece in enumerate(named):
        if piece in fronts:
            last = (FRONT, fronts.index(piece))
        elif piece.begin:
            last = piece.begin
        places[piece.berkas] = (*last, at)
    return sorted(named, key=lambda piece: places[piece.berkas])


def _fronts_in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """By the numbers of their names, else by those of their pages, else as reports mostly have them."""
    series = {found.key for piece in pieces if (found := find_series(piece.berkas))}
    if len(series) == 1 and all(find_series(piece.berkas) for piece in pieces):
        return list(pieces)
    inside = [piece for piece in pieces if FRONTS[0] not in piece.fronts]
    if all(piece.page for piece in inside):
        return sorted(pieces, key=lambda piece: (piece in inside, piece.page or 0))
    return sorted(pieces, key=lambda piece: min(map(_front, piece.fronts), default=0))


def _front(kind: str) -> int:
    return FRONTS.index(kind) if kind in FRONTS else len(FRONTS)
