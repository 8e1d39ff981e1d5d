"""Lists of key indicators to records: what each is, how it is computed, who answers for it."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.interpret.chain import find_chain, name_in, under_names
from extractor.interpret.origin import origin
from extractor.interpret.stacked import find_fraction
from extractor.interpret.titles import part_of
from extractor.interpret.view import TableView
from extractor.model.plans import Iku
from extractor.tables.kind import DONE
from extractor.tables.rows import Row

KIND = "iku"


def read_iku(view: TableView) -> Iterator[Iku]:
    """Reads one list of key indicators; nothing if it is none.

    A table of measurements with a column of formulas is such a list only in a part of the report for them.
    """
    part = part_of(view)
    sumber = part.jenis_kanonik if part else None
    columns = view.columns("indikator")
    if view.table.kind != KIND or not columns or (view.columns(*DONE) and sumber != KIND):
        return
    label, formulas, targets = columns[-1], view.columns("formulasi"), view.columns("target")
    for row, names in under_names(view, find_chain(view)):
        name = name_in(row, label)
        if name is None or label not in row.own or (targets and _heads_others(view, row)):
            continue
        above, below = _fraction(view, row, formulas[0]) if formulas else (None, None)
        yield Iku(
            **origin(view, row, KIND, name),
            sumber=sumber or KIND,
            sasaran=names.get("sasaran"),
            indikator=name,
            satuan=view.text(row, "satuan"),
            target=view.reading(row, targets[0]) if targets else None,
            formulasi=view.reading(row, formulas[0]) if formulas else None,
            pembilang=above,
            penyebut=below,
            penanggung_jawab=_whole(view, row, "penanggung_jawab"),
            sumber_data=_whole(view, row, "sumber_data"),
        )


def _heads_others(view: TableView, row: Row) -> bool:
    """A row with nothing beside its name, in a list that has targets."""
    return not any(col in row.slots for col in view.columns("target", "satuan", "formulasi", "sumber_data"))


def _whole(view: TableView, row: Row, role: str) -> str | None:
    """All of a cell, as a list of offices or sources keeps its bullets."""
    return next((row.slots[col].text for col in view.columns(role) if col in row.slots), None)


def _fraction(view: TableView, row: Row, col: int) -> tuple[str, str] | tuple[None, None]:
    slot = row.slots.get(col)
    if slot is None:
        return None, None
    return find_fraction(slot.lines, slot.box, view.naskah.document.page(slot.page).edges) or (None, None)
