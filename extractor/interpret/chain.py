"""A plan as a chain of ranks: which columns name and measure tujuan to kegiatan, and under which names a row stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.canon.fold import fold
from extractor.canon.names import strip_numbering
from extractor.canon.ranks import RANKS, ranks
from extractor.interpret.pengukuran import AVERAGE, HEADED, HEADING
from extractor.interpret.view import TableView
from extractor.tables.rows import Row

NAMES = frozenset({"tujuan", "sasaran", "program"})
FIGURES = frozenset({"indikator", "target", "satuan", "anggaran"})
FIRST = "sasaran"  # whose indicators are meant where no header says it

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Chain:
    """Columns of a plan.

    Attributes:
        names: Column to the ranks that it names: several where program and kegiatan share one.
        columns: By rank and role (indikator, target, satuan, anggaran).
    """

    names: dict[int, tuple[str, ...]] = field(default_factory=dict)
    columns: dict[tuple[str, str], int] = field(default_factory=dict)

    def at(self, role: str, *of: str) -> int | None:
        """The column of a role at the lowest of the ranks that has one."""
        return next((self.columns[rank, role] for rank in reversed(of) if (rank, role) in self.columns), None)


def find_chain(view: TableView) -> Chain:
    """The columns of a plan by rank: as their headers say, else as the column on their left."""
    chain = Chain()
    for col, item in enumerate(view.meanings):
        if item.role in NAMES:
            chain.names[col] = _named_by(item.role or "", ranks(view.table.columns[col].path))
    known = {rank for named in chain.names.values() for rank in named}
    left = FIRST
    for col, item in enumerate(view.meanings):
        if col in chain.names:
            left = chain.names[col][-1]
        elif item.role in FIGURES and item.triwulan is None:
            said = ranks(view.table.columns[col].path)
            left = next((rank for rank in reversed(said) if rank in known), said[-1] if said else left)
            _take(chain, left, item.role or "", col)
    return chain


def _take(chain: Chain, rank: str, role: str, col: int) -> None:
    """The last column of a role, as its number may stand in one before; of figures the first."""
    if role == "indikator":
        chain.columns[rank, role] = col
    else:
        chain.columns.setdefault((rank, role), col)


def _named_by(role: str, said: Sequence[str]) -> tuple[str, ...]:
    if role != "program":
        return (role,)
    below = tuple(rank for rank in said if RANKS.index(rank) >= RANKS.index("program"))
    return below or (role,)


def under_names(view: TableView, chain: Chain) -> Iterator[tuple[Row, Names]]:
    """Each row with the names over it: a name holds until it, or one above it, changes.

    Rows over the whole width only set names, rows of sums are left out.
    """
    above: dict[str, str] = {}
    for row in view.rows:
        heading = _heading(row)
        if heading is not None:
            _set(above, *heading)
            continue
        if _sums_up(row):
            continue
        for col, named in sorted(chain.names.items(), key=lambda item: RANKS.index(item[1][0])):
            name = name_in(row, col)
            if name:
                _set(above, named[0] if fold(name).startswith(f"{named[0]} ") else named[-1], name)
        yield row, dict(above)


def name_in(row: Row, col: int | None) -> str | None:
    """Text of a cell, its own number or bullet dropped."""
    return strip_numbering(row.slots[col].text) or None if col is not None and col in row.slots else None


def _set(above: dict[str, str], rank: str, name: str) -> None:
    """Takes a name; names of lower ranks end with the one before, all of them with a new mission."""
    if rank not in RANKS:
        above.clear()
    elif above.get(rank) != name:
        for lower in RANKS[RANKS.index(rank) :]:
            above.pop(lower, None)
        above[rank] = name


def _heading(row: Row) -> tuple[str, str] | None:
    """Rank and name of a row that is nothing but `Sasaran 1: ...`, or `Misi 1: ...`."""
    own = list(row.own.values())
    found = HEADING.match(own[0].text) if len(own) == 1 and own[0].colspan > 1 else None
    if found is None or not own[0].text[found.end() :].strip():
        return None
    return found[1].lower(), own[0].text[found.end() :].strip()


def _sums_up(row: Row) -> bool:
    words = [slot.text for _, slot in sorted(row.own.items()) if any(char.isalpha() for char in slot.text)]
    return bool(words) and (AVERAGE.match(words[0]) is not None or HEADED.match(words[0]) is not None)
