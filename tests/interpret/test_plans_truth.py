"""Plans of the sample reports against the truth that was written with them."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from extractor.document import read_document
from extractor.interpret.iku import read_iku
from extractor.interpret.renstra import read_renstra
from extractor.interpret.view import TableView
from extractor.model.laporan import Naskah
from extractor.structure import find_outline
from extractor.tables import find_tables

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
TRUTHS = sorted(CORPUS.glob("*/*.truth.json")) + sorted(CORPUS.glob("*/*/truth.json"))


@lru_cache(maxsize=2)
def views(truth: Path) -> list[TableView]:
    """The tables of the report that a truth is about."""
    found = []
    for file in content(truth).get("files") or [content(truth)["file"]]:
        document = read_document(CORPUS / file)
        outline = find_outline(document)
        tables = find_tables(document, outline)
        found += [TableView(Naskah(document, outline, tables), table) for table in tables]
    return found


def content(truth: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(truth.read_text(encoding="utf-8"))
    return loaded


def unbroken(text: str | None) -> str | None:
    """Without blanks: a narrow cell breaks numbers over lines."""
    return text.replace(" ", "") if text else None


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: str(path.relative_to(CORPUS)))
def test_renstra(truth: Path) -> None:
    wanted = [
        (
            row["halaman"],
            row["tujuan"],
            row["sasaran"],
            row["induk"],
            row["indikator"],
            row["satuan"],
            int(year),
            target,
        )
        for row in content(truth)["renstra"]
        for year, target in row["target"].items()
    ]
    found = [
        (row.bukti.halaman, row.tujuan, row.sasaran, row.induk, row.indikator, row.satuan, row.tahun, row.target.teks)
        for view in views(truth)
        for row in read_renstra(view)
    ]
    assert wanted
    assert [(*row[:-1], unbroken(row[-1])) for row in found] == [(*row[:-1], unbroken(row[-1])) for row in wanted]


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: str(path.relative_to(CORPUS)))
def test_iku(truth: Path) -> None:
    wanted = [
        (row["halaman"], row["sasaran"], row["indikator"], row["formulasi"], row["sumber_data"])
        for row in content(truth)["iku"]
    ]
    found = [
        (row.bukti.halaman, row.sasaran, row.indikator, row.formulasi.teks if row.formulasi else None, row.sumber_data)
        for view in views(truth)
        for row in read_iku(view)
    ]
    assert found == wanted
