from __future__ import annotations

import pytest

from extractor.values.cellparts import CellParts, split_cell


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("63,36 % (Sedang)", CellParts("63,36 %", kategori="Sedang")),
        ("89,5 %\n(Sangat\nBaik)", CellParts("89,5 %", kategori="Sangat Baik")),
        ("104,90 (SB)", CellParts("104,90", kategori="SB")),
        ("81 (A)", CellParts("81", kategori="A")),
        ("100% (Hijau)", CellParts("100%", kategori="Hijau")),
        ("124% BS", CellParts("124%", kategori="BS")),
        ("100 Sangat Baik", CellParts("100", kategori="Sangat Baik")),
        ("86 (101%)", CellParts("86", kedua="101%")),
        ("BB (71,99)", CellParts("BB", kedua="71,99")),
        ("(9,53%)", CellParts("(9,53%)")),
        ("3 (tiga)", CellParts("3 (tiga)")),
        ("12 (orang)", CellParts("12 (orang)")),
        ("30 LPK", CellParts("30 LPK")),
        ("WTP (Wajar Tanpa Pengecualian)", CellParts("WTP (Wajar Tanpa Pengecualian)")),
        ("", CellParts("")),
    ],
)
def test_split_cell(text: str, parts: CellParts) -> None:
    assert split_cell(text) == parts
