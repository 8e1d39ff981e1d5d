"""Tables without rules in real reports."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.model.laporan import Naskah
from extractor.model.table import Table
from extractor.structure import find_outline
from extractor.tables import find_tables
from tests.tables.ruled import texts

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="needs real reports: set LKJIP_REAL")
UNRULED = "tabel tanpa garis"


@cache
def unruled(name: str) -> tuple[Table, ...]:
    document = read_document(Path(REAL or "") / name)
    outline = find_outline(document)
    naskah = Naskah(document, outline, find_tables(document, outline))
    return tuple(table for table in naskah.tables if any(reason.startswith(UNRULED) for reason in table.reasons))


@pytest.mark.parametrize(
    ("name", "pages", "rows", "last"),
    [
        ("corpus/bplhd-jabar-2016.pdf", (16, 17), 6, ["100%", ""]),
        ("corpus/bplhd-jabar-2016.pdf", (13, 14), 5, ["Rp 1.700.000.000", "APBN"]),
        ("corpus/diskominfo-ambon-2021.pdf", (47, 47), 2, ["Rp. 424.773.064,-", "APBD"]),
        ("corpus/diskominfo-ambon-2021.pdf", (65, 65), 1, ["Rp. 349.855.000,-", "APBD"]),
        ("heap/6. LKIP_2016_FULL_1.pdf", (46, 47), 12, ["185,71", "78,34", "21,66%"]),
        ("heap/6. LKIP_2016_FULL_2.pdf", (12, 12), 11, ["254.592.454.249,00", "76,74", "93,08"]),
    ],
)
def test_a_table_is_found_whole(name: str, pages: tuple[int, int], rows: int, last: list[str]) -> None:
    (table,) = [table for table in unruled(name) if (table.halaman, table.halaman_akhir) == pages]
    found = texts(table)
    assert len(found) == rows
    assert found[-1][-len(last) :] == last


def test_three_tables_on_one_page() -> None:
    found = [table for table in unruled("corpus/disnak-jabar-2016.pdf") if table.halaman == 17]
    assert [len(texts(table)) for table in found] == [11, 17, 13]
    assert texts(found[-1])[-1][-2:] == ["80.361.575.770", "77.005.760.086"]


@pytest.mark.parametrize(
    "name",
    [
        "bpbd-jabar-2016", "biro-organisasi-jabar-2016", "bkpd-jabar-2016", "biro-hpu-jabar-2016", "disbun-jabar-2016",
        "dishub-jatim-2019", "dpupr-wonosobo-2020", "rs-jiwa-jabar-2016",
    ],
)  # fmt: skip
def test_prose_charts_and_ruled_tables_make_none(name: str) -> None:
    assert unruled(f"corpus/{name}.pdf") == ()
