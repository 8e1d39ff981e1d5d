"""Tables that set achievement against spending to records."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.interpret.chain import find_chain, name_in, under_names
from extractor.interpret.columnformula import column_formula
from extractor.interpret.origin import origin
from extractor.interpret.view import TableView
from extractor.model.records import Efisiensi

KIND = "efisiensi"
FIGURES = {"capaian": ("capaian",), "serapan": ("persen_anggaran",), "efisiensi": ("efisiensi",)}


def read_efisiensi(view: TableView, tahun: int | None) -> Iterator[Efisiensi]:
    """Reads one table of efficiency; nothing if it is none.

    Args:
        view: The table.
        tahun: The report's year.
    """
    if view.table.kind != KIND:
        return
    columns = {figure: view.columns(*roles)[-1] for figure, roles in FIGURES.items() if view.columns(*roles)}
    formula = column_formula(view, columns.get("efisiensi"), {col: figure for figure, col in columns.items()})
    labels = view.columns("indikator")
    for row, names in under_names(view, find_chain(view)):
        values = {figure: view.reading(row, col) for figure, col in columns.items()}
        indikator = name_in(row, labels[-1]) if labels else None
        if any(col in row.own for col in columns.values()) and (indikator or names.get("sasaran")):
            yield Efisiensi(
                **origin(view, row, KIND, names.get("sasaran"), indikator, values=tuple(values.values())),
                tahun=tahun,
                sasaran=names.get("sasaran"),
                indikator=indikator,
                rumus_kolom=formula,
                **values,
            )
