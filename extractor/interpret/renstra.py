"""Tables of the strategic plan to records: one for each indicator and year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.canon.columns import ColumnMeaning
from extractor.canon.names import strip_numbering
from extractor.interpret.chain import find_chain, name_in, under_names
from extractor.interpret.origin import origin
from extractor.interpret.pengukuran import BULLET
from extractor.interpret.view import TableView
from extractor.model.plans import Renstra
from extractor.tables.kind import kind_of_title
from extractor.tables.rows import Row

KIND = "renstra"
_ROMAN = ("I", "II", "III", "IV", "V", "VI")
_NTH = re.compile(r"(?:\b(?:tahun|thn?|th)\b\W*)?(?:\bke\b\W*)?([1-6]|I{1,3}|IV|VI?)\W*$", re.IGNORECASE)
_YEAR_WORD = re.compile(r"\b(?:tahun|thn|th|ke)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A column of targets: of a year, or of the condition at the begin (awal) or end (akhir) of the plan."""

    col: int
    tahun: int | None
    tahun_ke: int | None
    keadaan: str = "target"


def read_renstra(view: TableView) -> Iterator[Renstra]:
    """Reads one table of the strategic plan; nothing if it is none, or sets no targets."""
    if view.table.kind != KIND:
        return
    chain = find_chain(view)
    targets = _targets(view)
    label = _label(view, targets)
    if label is None:
        return
    goal = chain.columns.get(("tujuan", "indikator"))
    induk: str | None = None
    for row, names in under_names(view, chain):
        slot = row.slots.get(label)
        name = name_in(row, label)
        if slot is None or name is None:
            continue
        if not BULLET.match(slot.text):
            induk = None
        if not any(target.col in row.slots for target in targets):
            induk = strip_numbering(slot.text)
        elif label in row.own or any(target.col in row.own for target in targets):
            shared = {
                "tujuan": names.get("tujuan"),
                "indikator_tujuan": name_in(row, goal) if goal != label else None,
                "sasaran": names.get("sasaran"),
                "induk": induk,
                "indikator": name,
                **{role: view.text(row, role) for role in ("satuan", "strategi", "kebijakan", "program")},
            }
            yield from _values(view, row, targets, shared)


def _values(view: TableView, row: Row, targets: Sequence[Target], shared: dict[str, str | None]) -> Iterator[Renstra]:
    for target in targets:
        reading = view.reading(row, target.col)
        if reading is not None:
            yield Renstra(
                **origin(view, row, KIND, shared["indikator"], target.col, values=(reading,)),
                **shared,
                tahun=target.tahun,
                tahun_ke=target.tahun_ke,
                keadaan=target.keadaan,
                target=reading,
            )


def _targets(view: TableView) -> list[Target]:
    """The columns of targets, left to right.

    A column under a bare year counts where the caption says that the table is one of the plan.
    """
    named = kind_of_title(view.table.judul or "") == KIND
    found = [
        col
        for col, item in enumerate(view.meanings)
        if item.role in ("target", "kondisi") or (item.role is None and item.year and named)
    ]
    below = _year_row(view, found)
    return [_target(col, view.meanings[col], [*view.table.columns[col].path, below.get(col, "")]) for col in found]


def _target(col: int, item: ColumnMeaning, path: Sequence[str]) -> Target:
    text = " ".join(path).casefold()
    if item.role == "kondisi":
        return Target(col, item.year, None, "akhir" if "akhir" in text else "awal")
    if item.year is not None:
        return Target(col, item.year, None)
    if item.plan_end:
        return Target(col, None, None, "akhir")
    return Target(col, None, _nth(path))


def _nth(path: Sequence[str]) -> int | None:
    """The number of a year of the plan: `TAHUN KE - 2`, `Tahun` over `II`."""
    texts = [text for text in path if text]
    found = _NTH.search(texts[-1]) if texts else None
    if found is None or not _YEAR_WORD.search(" ".join(texts)):
        return None
    number = found[1].upper()
    return int(number) if number.isdecimal() else _ROMAN.index(number) + 1


def _year_row(view: TableView, columns: Sequence[int]) -> dict[int, str]:
    """Texts by column of a first row that numbers the years, where it was taken for data."""
    if not view.rows:
        return {}
    own = view.rows[0].slots
    texts = {col: slot.text for col, slot in own.items() if col in columns and _nth([slot.text]) is not None}
    return texts if len(texts) > 1 and len(texts) == len(own) else {}


def _label(view: TableView, targets: Sequence[Target]) -> int | None:
    """The column of indicators that the targets are of: the last one before them."""
    first = min((target.col for target in targets), default=0)
    return max((col for col in view.columns("indikator") if col < first), default=None)
