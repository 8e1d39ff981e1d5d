"""Budget lines as a tree: amounts, children, leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extractor.model.evidence import Reading
from extractor.model.records import Anggaran, TingkatAnggaran
from extractor.model.value import Flag, Kind

_NO_AMOUNT = {Flag.MALFORMED, Flag.PARENTHESES, Flag.TRAILING}

TINGKAT = {
    TingkatAnggaran.BELANJA: "belanja",
    TingkatAnggaran.URUSAN: "urusan",
    TingkatAnggaran.PROGRAM: "program",
    TingkatAnggaran.KEGIATAN: "kegiatan",
    TingkatAnggaran.SUB_KEGIATAN: "subkegiatan",
    TingkatAnggaran.SASARAN: "sasaran",
}


def amount(reading: Reading | None) -> Decimal | None:
    """Rupiah; a dash is nothing spent. None for what is no single amount, or in words of scale (Rp 1,2 miliar)."""
    if reading is None:
        return None
    value = reading.value
    if value.kind is Kind.MISSING:
        return Decimal(0) if value.teks else None
    if value.kind not in (Kind.MONEY, Kind.NUMBER) or not _NO_AMOUNT.isdisjoint(value.flags) or value.scale:
        return None
    if Flag.AMBIGUOUS in value.flags and value.other is not None and value.number is not None:
        return max(value.number, value.other)  # of money, groups of three are thousands
    return value.number


class Tree:
    """Lines of a report by their parents.

    A total without lines of its own stands over those of its table that have no parent: the ones before it back to the
    previous total, or, of a total at the top, the ones behind it.
    """

    def __init__(self, lines: Iterable[Anggaran]) -> None:
        self._lines = {line.record_id: line for line in lines}
        self._parents = {
            line.record_id: line.induk_id
            for line in self._lines.values()
            if line.induk_id in self._lines and line.induk_id != line.record_id
        }
        self._earlier: dict[str, Anggaran] = {}  # a total to the one before it in its table
        self._adopt()
        self._children: defaultdict[str, list[Anggaran]] = defaultdict(list)
        for child, parent in self._parents.items():
            if parent is not None:
                self._children[parent].append(self._lines[child])

    def _adopt(self) -> None:
        taken = set(self._parents.values())
        tables: defaultdict[str, list[Anggaran]] = defaultdict(list)
        for line in self._lines.values():
            if line.tabel_id is not None and line.record_id not in self._parents:
                tables[line.tabel_id].append(line)
        for roots in tables.values():
            free: list[Anggaran] = []
            top: Anggaran | None = None
            last: Anggaran | None = None
            for line in roots:
                if line.tingkat is not TingkatAnggaran.TOTAL or line.record_id in taken:
                    free.append(line)
                elif free:
                    self._parents |= {child.record_id: line.record_id for child in free}
                    if last is not None:
                        self._earlier[line.record_id] = last
                    free, top, last = [], None, line
                else:
                    top = line
            if top is not None:
                self._parents |= {child.record_id: top.record_id for child in free}

    @property
    def lines(self) -> Iterable[Anggaran]:
        """All lines."""
        return self._lines.values()

    def families(self) -> Iterator[tuple[Anggaran, list[Anggaran]]]:
        """Each line that has children, with them."""
        for line in self._lines.values():
            if self._children.get(line.record_id):
                yield line, self._children[line.record_id]

    def children(self, line: Anggaran) -> list[Anggaran]:
        """The lines right below `line`."""
        return self._children.get(line.record_id, [])

    def earlier(self, line: Anggaran) -> list[Anggaran]:
        """The total before a total in its table: a grand total counts it in with the lines between them."""
        return [self._earlier[line.record_id]] if line.record_id in self._earlier else []

    def root(self, line: Anggaran) -> Anggaran:
        """The uppermost line above `line`."""
        seen = {line.record_id}
        while (parent := self._parents.get(line.record_id)) is not None and parent not in seen:
            line = self._lines[parent]
            seen.add(line.record_id)
        return line

    def leaves(self, line: Anggaran) -> list[Anggaran]:
        """The lines below `line` that have no children."""
        below: list[Anggaran] = []
        for child in self._children.get(line.record_id, ()):
            below += self.leaves(child) or [child]
        return below


def total(lines: Iterable[Anggaran], field: str) -> Decimal | None:
    """Sum of a money field; None unless every line carries it."""
    amounts = [amount(getattr(line, field)) for line in lines]
    return sum((item for item in amounts if item is not None), Decimal(0)) if None not in amounts else None
