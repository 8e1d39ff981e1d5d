from __future__ import annotations

from collections.abc import Sequence

from extractor.model.evidence import Reading
from extractor.model.geometry import Box
from extractor.model.records import Pengukuran
from extractor.model.temuan import Temuan
from tests.checks.factory import Pabrik
from tests.checks.kisi import table
from tests.checks.naskah import temuan

ROWS = ("Jalan mantap | 75% | 60,6% | 80,80%", "Irigasi baik | 75% | 60% | 80%", "Tata ruang | 53% | 82,56% | ")


def at(reading: Reading | None, row: int, col: int) -> Reading | None:
    """A reading in the middle of a cell of the grid."""
    if reading is None:
        return None
    box = Box(col * 50 + 20, row * 20 + 5, col * 50 + 30, row * 20 + 15)
    return reading.model_copy(update={"bukti": reading.bukti.model_copy(update={"box": box})})


def read(rows: Sequence[str]) -> list[Temuan]:
    """Findings of a table, its records read from it."""
    pabrik, records = Pabrik(), []
    for line, text in enumerate(rows, start=1):
        name, *values = (part.strip() or None for part in text.split("|"))
        record: Pengukuran = pabrik.ukur(name or "", *values)
        fields = ("target", "realisasi", "capaian")
        placed = {field: at(getattr(record, field), line, col) for col, field in enumerate(fields, start=1)}
        records.append(record.model_copy(update=placed))
    raw = table("\n".join(["Indikator | Target | Realisasi | Capaian", *rows]))
    return temuan("kelengkapan.sel", pengukuran=tuple(records), tables=[raw])


def test_an_empty_cell_beside_target_and_realisasi() -> None:
    (found,) = read(ROWS)
    assert found.hitung == "155,77%"
    assert "“Tata ruang”" in found.uraian


def test_cells_that_are_filled_or_were_not_to_be() -> None:
    assert read([*ROWS[:2], "Tata ruang | 53% | 82,56% | 155,77%"]) == []
    assert read([*ROWS[:2], "Tata ruang | 53% |  | "]) == []  # no realisasi
    assert read([ROWS[0], "Irigasi baik | 75% | 60% | ", ROWS[2]]) == []  # hardly any is filled
    assert read([*ROWS[:2], "Tata ruang | B | BB | "]) == []
