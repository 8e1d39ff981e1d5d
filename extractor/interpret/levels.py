"""The rank of budget lines: total, belanja, urusan, program, kegiatan; by words, codes, numbering and type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from extractor.canon.fold import fold
from extractor.model.records import TingkatAnggaran

CODE = re.compile(r"^\d{1,4}(?:[.\s]+\d{1,4})*\.?$")
STYLES = (
    ("roman", re.compile(r"^\(?[IVX]{1,5}[.)]?$")),
    ("capital", re.compile(r"^\(?[A-H][.)]?$")),
    ("digit", re.compile(r"^\(?\d{1,3}[.)]?$")),
    ("letter", re.compile(r"^\(?[a-z][.)]?$")),
)
BARE = re.compile(r"^[a-z] (?=(?:program|sub ?kegiatan|kegiatan|belanja|urusan)\b)")  # a letter without its point
MISSION = re.compile(r"^(?:misi|visi)\b")
LEADING = re.compile(r"^\s*(\(?(?:[IVX]{1,5}|[A-H]|\d{1,3}(?:\.\d{1,3})*|[a-z])[.)]+)\s*(?=\S)")
RANKS = (
    TingkatAnggaran.TOTAL,
    TingkatAnggaran.BELANJA,
    TingkatAnggaran.URUSAN,
    TingkatAnggaran.PROGRAM,
    TingkatAnggaran.KEGIATAN,
    TingkatAnggaran.SUB_KEGIATAN,
)
LEAST_OVER_TOTAL = 2  # lines
KINDS_BELOW = (TingkatAnggaran.KEGIATAN, TingkatAnggaran.SUB_KEGIATAN)
BY_WORD = (
    (re.compile(r"^(?:grand )?(?:total|jumlah)\b"), TingkatAnggaran.TOTAL),
    (re.compile(r"^belanja\b"), TingkatAnggaran.BELANJA),
    (re.compile(r"^urusan\b"), TingkatAnggaran.URUSAN),
    (re.compile(r"^program\b"), TingkatAnggaran.PROGRAM),
    (re.compile(r"^sub ?kegiatan\b"), TingkatAnggaran.SUB_KEGIATAN),
    (re.compile(r"^kegiatan\b"), TingkatAnggaran.KEGIATAN),
)


@dataclass(frozen=True, slots=True)
class Line:
    """What tells the rank of a budget line.

    Attributes:
        name: Without its number.
        printed: With it.
        number: Text of the number column.
        code: Text of the code column.
        bold: Printed bold.
        header: Folded header of the column that the name stands in, where the table has one for each rank.
        both: That header names programs and their activities.
        heads: It is the program of the line that follows, out of one cell with it.
    """

    name: str
    printed: str
    number: str | None = None
    code: str | None = None
    bold: bool = False
    header: str = ""
    both: bool = False
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """Rank, and the index of the line that this one is a part of."""

    tingkat: TingkatAnggaran | None
    parent: int | None


def find_levels(lines: Sequence[Line]) -> list[Level]:
    """Ranks the lines of one table, in order.

    A word at the begin of the name decides (Program, Belanja, Jumlah). Lines that carry the same marks (depth of code,
    style of number, bold) as lines so named share their rank. What else stands below the first program is a kegiatan;
    where it has two depths of code, or two styles of number, the deeper or later one is a sub kegiatan. Figures without
    a name at the foot are the total. What stands above the first program, as a table does that goes on from another
    file, is ranked like what stands below it with the same marks.
    """
    named = [rank_by_word(line) for line in lines]
    if len(lines) > LEAST_OVER_TOTAL and not any((lines[-1].name, lines[-1].number, lines[-1].code)):
        named[-1] = TingkatAnggaran.TOTAL
    by_marks: dict[tuple[object, ...], list[TingkatAnggaran]] = {}
    for line, rank in zip(lines, named, strict=True):
        if rank is not None and rank is not TingkatAnggaran.TOTAL:
            by_marks.setdefault(_marks(line), []).append(rank)
    alike = _look_alike(lines) and any(line.both for line in lines)
    if alike and set(chain.from_iterable(by_marks.values())) == {TingkatAnggaran.PROGRAM}:
        by_marks.clear()  # under a header of both, what does not say Program is an activity
    first = named.index(TingkatAnggaran.PROGRAM) if TingkatAnggaran.PROGRAM in named else len(lines)
    below = _styles_below(lines[first:], named[first:], by_marks)
    plain = {_marks(line) for line in lines[first:] if not line.bold}
    ranks: list[TingkatAnggaran | None] = []
    for index, (line, rank) in enumerate(zip(lines, named, strict=True)):
        if rank is None and not MISSION.match(fold(line.name)):
            same = by_marks.get(_marks(line), [])
            rank = Counter(same).most_common(1)[0][0] if same else None
            if rank is None and (index > first or _marks(line) in plain):
                rank = below.get(_marks(line)[0], TingkatAnggaran.KEGIATAN)
        ranks.append(rank)
    return [Level(rank, _parent(ranks, index)) for index, rank in enumerate(ranks)]


def _look_alike(lines: Sequence[Line]) -> bool:
    """Whether no mark tells the lines apart: then the marks of those that name their rank say nothing of the others."""
    return len({_marks(line) for line in lines if rank_by_word(line) is not TingkatAnggaran.TOTAL}) == 1


def _styles_below(
    lines: Sequence[Line], named: Sequence[TingkatAnggaran | None], known: Collection[tuple[object, ...]]
) -> dict[object, TingkatAnggaran]:
    """Ranks of the styles of marks that stand below a program and that no word explains."""
    styles = [
        _marks(line)[0] for line, rank in zip(lines, named, strict=True) if rank is None and _marks(line) not in known
    ]
    order = list(dict.fromkeys(styles))
    depths = sorted(style for style in order if isinstance(style, int))
    if TingkatAnggaran.KEGIATAN in named:
        return dict.fromkeys(depths or order, TingkatAnggaran.SUB_KEGIATAN)
    ranked = depths if len(depths) == len(order) else order
    return {style: KINDS_BELOW[min(place, 1)] for place, style in enumerate(ranked)}


def rank_by_word(line: Line) -> TingkatAnggaran | None:
    """The rank that the name itself says, or the header over it."""
    for text in (BARE.sub("", fold(line.name)), line.header):
        rank = next((rank for pattern, rank in BY_WORD if pattern.match(text)), None)
        if rank is not None:
            return rank
    return None


def _marks(line: Line) -> tuple[object, ...]:
    mark = line.code or line.number or (found.group(1) if (found := LEADING.match(line.printed)) else None)
    return (_style(mark), bool(line.code), line.bold)


def _style(mark: str | None) -> object:
    if not mark:
        return None
    mark = mark.strip()
    if CODE.match(mark) and ("." in mark or " " in mark):
        return len(re.findall(r"\d+", mark))
    return next((name for name, pattern in STYLES if pattern.match(mark)), "other")


def _parent(ranks: Sequence[TingkatAnggaran | None], index: int) -> int | None:
    """The nearest line above of a higher rank; a total has none and is none's parent."""
    rank = ranks[index]
    if rank is None or rank is TingkatAnggaran.TOTAL:
        return None
    own = RANKS.index(rank)
    for before in range(index - 1, -1, -1):
        other = ranks[before]
        if other is not None and other is not TingkatAnggaran.TOTAL and RANKS.index(other) < own:
            return before
    return None
