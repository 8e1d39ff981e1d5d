"""Columns whose header can't be read, known by what stands in them.

A scan may leave the dark cells of a header black. What a column holds is then not guessed, but it can be proven: by
arithmetic over its rows, by the same values in a table whose columns are known, or where the caption speaks of budgets
and there is only one column of amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from rapidfuzz import fuzz

from extractor.canon.columns import meaning, speaks_of_budgets_alone
from extractor.canon.fold import fold
from extractor.model.table import BY_RATIO, Table
from extractor.model.value import Value
from extractor.tables.kind import find_kind
from extractor.tables.rows import label_column
from extractor.values.parse import parse

LEAST_ROWS = 3  # rows of a column with a figure
NUMBERS = 0.8  # share of a column's cells that must be numbers, legible or not
DIGITS = 0.5  # share of its characters that are digits in a number that can't be understood
WORDS = 2.0  # words a cell, on average, in a column of names
TELLING = 2  # rows that must prove a meaning: those where another column would not do as well
EQUAL = 0.9  # share of the rows in which the values of two columns must be the same
SAME_NAME = 90  # fuzz.ratio
AMOUNT = 1_000_000  # rupiah: sums of a budget are no less, figures of performance are less
LESS_SURE = 0.2  # what the confidence loses

BY_LIKENESS = "arti kolom dari tabel lain yang isinya sama"
BY_CAPTION = "arti kolom dari judul tabel"
PERFORMANCE = ("target", "realisasi", "capaian")
MONEY = ("anggaran", "realisasi_anggaran", "persen_anggaran")
_ORDINAL = re.compile(r"^\d{1,2}[.)]?$")

Figures = Mapping[int, Value]  # by row


@dataclass(frozen=True)
class _Content:
    """What stands in a table's cells of one column, by the row in which they begin."""

    table: Table

    @cached_property
    def texts(self) -> dict[int, dict[int, str]]:
        """Column to row to text."""
        found: dict[int, dict[int, str]] = {}
        for cell in self.table.cells:
            if cell.lines and cell.colspan == 1 and cell.row not in self.table.header_rows:
                found.setdefault(cell.col, {})[cell.row] = cell.text
        return found

    @cached_property
    def figures(self) -> dict[int, Figures]:
        """Columns of numbers, left to right, behind the names."""
        found: dict[int, Figures] = {}
        for col, texts in sorted(self.texts.items()):
            values = {row: value for row, text in texts.items() if (value := parse(text)).number is not None}
            figures = sum(row in values or _is_figure(text) for row, text in texts.items())
            if figures >= max(LEAST_ROWS, NUMBERS * len(texts)) and not _are_ordinals(col, texts):
                found[col] = values
        return found

    @cached_property
    def names(self) -> list[int]:
        """Columns of names before the first column of numbers."""
        end = min(self.figures, default=self.table.cols)
        return [
            col
            for col, texts in sorted(self.texts.items())
            if col < end and sum(len(text.split()) for text in texts.values()) >= WORDS * len(texts)
        ]


def with_proven_columns(tables: Iterable[Table]) -> tuple[Table, ...]:
    """The tables; those without a legible header with the roles of columns that can be proven."""
    first = [_named(table, *_by_ratio(_Content(table))) if _is_silent(table) else table for table in tables]
    known = [_Content(table) for table in first if not _is_silent(table)]
    second = [_named(table, *_by_likeness(_Content(table), known)) if _is_silent(table) else table for table in first]
    return tuple(_named(table, *_by_caption(_Content(table))) if _is_silent(table) else table for table in second)


def _are_ordinals(col: int, texts: Mapping[int, str]) -> bool:
    """Whether a column holds the numbers of the rows."""
    return col == 0 and all(map(_ORDINAL.match, texts.values()))


def _is_figure(text: str) -> bool:
    return sum(map(str.isdigit, text)) > DIGITS * len(text)


def _is_silent(table: Table) -> bool:
    return not any(column.path or column.role for column in table.columns)


def _named(table: Table, roles: Mapping[int, str], reason: str) -> Table:
    """The table with the proven roles, and what follows from them for the columns of names."""
    if not roles:
        return table
    content = _Content(table)
    all_roles = {**_roles_of_names(content, money=not set(MONEY).isdisjoint(roles.values())), **roles}
    columns = tuple(replace(column, role=all_roles.get(col)) for col, column in enumerate(table.columns))
    return replace(
        table,
        columns=columns,
        kind=find_kind(columns, [table.judul] if table.judul else []),
        keyakinan=round(max(table.keyakinan - LESS_SURE, 0.1), 2),
        reasons=(*table.reasons, reason),
    )


def _roles_of_names(content: _Content, *, money: bool) -> dict[int, str]:
    """The last column of names names the rows; one before it whose cells span several rows, what they serve."""
    roles = {col: "nomor" for col, texts in content.texts.items() if _are_ordinals(col, texts)}
    if content.names:
        *before, last = content.names
        roles[last] = "uraian" if money else "indikator"
        if before and not money and len(content.texts[before[-1]]) < len(content.texts[last]):
            roles[before[-1]] = "sasaran"
    return roles


def _by_ratio(content: _Content) -> tuple[dict[int, str], str]:
    """Three columns, left to right, of which the last is the second in percent of the first.

    So capaian is computed in all guidelines (realisasi / target x 100), and the share of a budget that was spent. Rows
    in which target and realisasi are equal prove nothing. A row may contradict the others: that is the report's error.
    """
    found = [
        (count, columns)
        for columns in combinations(content.figures, 3)
        if (count := _proofs(*(content.figures[col] for col in columns))) >= TELLING
    ]
    most = max((count for count, _ in found), default=0)
    best = [columns for count, columns in found if count == most]
    if len(best) != 1 or not content.names:
        return {}, BY_RATIO
    amounts = [abs(value.number or Decimal(0)) for value in content.figures[best[0][0]].values()]
    if min(amounts) < AMOUNT <= max(amounts):
        return {}, BY_RATIO
    return dict(zip(best[0], MONEY if min(amounts) >= AMOUNT else PERFORMANCE, strict=True)), BY_RATIO


def _proofs(targets: Figures, realised: Figures, shares: Figures) -> int:
    """Rows that prove the ratio; 0 if too many deny it."""
    agree = deny = 0
    for row in targets.keys() & realised.keys() & shares.keys():
        target, done, share = (item[row].number for item in (targets, realised, shares))
        if not target or done is None or share is None:
            continue
        holds = abs(done / target * 100 - share) <= Decimal(1).scaleb(-shares[row].decimals) / 2
        agree += holds and done != target
        deny += not holds
    return agree if agree >= 2 * deny else 0


def _by_likeness(content: _Content, known: Iterable[_Content]) -> tuple[dict[int, str], str]:
    """Columns that hold, name by name, the values of a column whose meaning is known."""
    roles: dict[int, str] = {}
    for other in known:
        pairs = list(_same_rows(content, other))
        for col, role in _like(content, other, pairs):
            if role not in roles.values():
                roles.setdefault(col, role)
    return roles, BY_LIKENESS


def _same_rows(content: _Content, other: _Content) -> Iterator[tuple[int, int]]:
    """Rows of both tables with one name."""
    label = label_column([meaning(column.path, column.role).role for column in other.table.columns])
    if not content.names or label is None:
        return
    theirs = {row: fold(text) for row, text in other.texts.get(label, {}).items()}
    for row, text in content.texts[content.names[-1]].items():
        same = [there for there, name in theirs.items() if fuzz.ratio(fold(text), name) >= SAME_NAME]
        if len(same) == 1:
            yield row, same[0]


def _like(content: _Content, other: _Content, rows: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    for there, values in other.figures.items():
        column = other.table.columns[there]
        said = meaning(column.path, column.role)
        if said.role not in (*PERFORMANCE, *MONEY) or said.year or said.triwulan:
            continue
        like = [col for col in content.figures if _holds_the_same(content, col, values, rows)]
        if len(like) == 1:
            yield like[0], said.role


def _holds_the_same(content: _Content, col: int, values: Figures, rows: Sequence[tuple[int, int]]) -> bool:
    own = content.figures[col]
    both = [(row, own[row].number, values[there].number) for row, there in rows if row in own and there in values]
    equal = [row for row, number, other in both if number == other]
    beside = [figures for other, figures in content.figures.items() if other != col]
    telling = [row for row in equal if all(own[row].number != other[row].number for other in beside if row in other)]
    return len(equal) >= max(LEAST_ROWS, EQUAL * len(both)) and len(telling) >= TELLING


def _by_caption(content: _Content) -> tuple[dict[int, str], str]:
    """The only column of numbers, all of them sums of money, under a caption that speaks of budgets alone."""
    if len(content.figures) != 1 or not content.names or not speaks_of_budgets_alone(content.table.judul or ""):
        return {}, BY_CAPTION
    ((col, values),) = content.figures.items()
    sums = all(abs(value.number or Decimal(0)) >= AMOUNT for value in values.values())
    return ({col: "anggaran"} if sums else {}), BY_CAPTION
