"""Lists as reviewers hand them back: written, filled in, saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import openpyxl

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan, Vonis
from extractor.reviu import write_xlsx

FILLED_AT = datetime(2024, 3, 1, 9, 30)


def verdict(temuan_id: str, putusan: Vonis | None = None, **changes: str) -> Putusan:
    """A verdict on a finding."""
    return Putusan.model_validate(
        {"temuan_id": temuan_id, "putusan": putusan, "waktu": FILLED_AT, "berkas_sumber": "daftar.xlsx", **changes}
    )


def by_id(*semua: Putusan) -> dict[str, Putusan]:
    """Verdicts as the writers take them."""
    return {one.temuan_id: one for one in semua}


def filled_in(path: Path, hasil: Iterable[Hasil], cells: Mapping[str, Mapping[str, object]]) -> Path:
    """The list of the reports with cells filled in, by temuan_id and heading."""
    write_xlsx(path, hasil)
    return fill(path, cells)


def fill(path: Path, cells: Mapping[str, Mapping[str, object]]) -> Path:
    """Fills in cells of a list that is there."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets[1:]:
        heads = [cell.value for cell in sheet[1]]
        for row in sheet.iter_rows(min_row=2):
            for heading, value in cells.get(str(row[heads.index("ID temuan")].value), {}).items():
                row[heads.index(heading)].value = value
    book.save(path)
    return path
