"""Plans of labelled reports: how many of the labelled cells are read as they were labelled."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from extractor.document import read_document
from extractor.interpret import interpret
from extractor.model.laporan import Laporan, Naskah
from extractor.model.records import Record
from extractor.structure import find_outline
from extractor.tables import find_tables

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="needs the labelled reports: set LKJIP_REAL")

LEAST = 0.95  # of the cells
FIELDS = {
    "iku": ("halaman", "sasaran", "indikator", "formulasi", "penanggung_jawab", "sumber_data"),
    "renstra": (
        "halaman", "tujuan", "indikator_tujuan", "sasaran", "indikator", "strategi", "kebijakan", "program",
    ),
    "rkt": (
        "halaman", "tujuan", "indikator_tujuan", "sasaran", "indikator", "target", "program", "indikator_program",
        "target_program", "kegiatan", "indikator_kegiatan", "target_kegiatan", "anggaran",
    ),
    "kegiatan": ("halaman", "program", "kegiatan", "keterangan"),
}  # fmt: skip
Cells = dict[str, str]  # text by field


def labelled() -> list[dict[str, Any]]:
    """Labels of the reports with at least one of the lists."""
    gold = sorted(Path(REAL, "gold").glob("*.json")) if REAL else []
    labels = [json.loads(path.read_text(encoding="utf-8")) for path in gold]
    return [label for label in labels if isinstance(label, dict) and any(label.get(kind) for kind in FIELDS)]


@pytest.mark.parametrize("label", labelled(), ids=lambda label: str(label["file"]))
def test_cells_of_plans(label: dict[str, Any]) -> None:
    document = read_document(Path(REAL or "", "corpus", label["file"]))
    outline = find_outline(document)
    laporan = interpret([Naskah(document, outline, find_tables(document, outline))])
    wrong: list[str] = []
    cells = 0
    for kind in FIELDS:
        wanted = [cell for row in label.get(kind, ()) for cell in _wanted(kind, row)]
        found = _found(laporan, kind)
        assert len(found) == len(wanted), kind
        for want, got in zip(wanted, found, strict=True):
            cells += len(want)
            missed = {key: text for key, text in want.items() if got.get(key) != text}
            wrong += [f"{kind} {key}: {text!r} is {got.get(key)!r}" for key, text in missed.items()]
    assert len(wrong) <= (1 - LEAST) * cells, "\n".join(wrong)


def _wanted(kind: str, row: dict[str, Any]) -> Iterator[Cells]:
    """The cells of a labelled row; a row of the strategic plan is one for each year."""
    cells = {key: _text(value) for key, value in row.items() if key in FIELDS[kind] and value}
    parts = row.get("formulasi_bagian") or {}
    cells |= {key: _text(parts[key]) for key in ("pembilang", "penyebut") if parts.get(key)}
    if parts:
        cells.pop("formulasi", None)  # labelled as it is read aloud, not as it stands in the cell
    for side in ("masukan", "keluaran"):
        cells |= {f"{side}_{key}": value for key, value in row.get(side, {}).items()}
    if kind != "renstra":
        yield cells
        return
    for year, target in row["target"].items():
        yield cells | {"tahun": year, "target": target}


def _found(laporan: Laporan, kind: str) -> list[Cells]:
    records: Sequence[Record] = getattr(laporan, kind)
    return [_cells(record) for record in records]


def _cells(record: Record) -> Cells:
    values = {name: getattr(record, name) for name in type(record).model_fields}
    cells = {name: getattr(value, "teks", value) for name, value in values.items()}
    texts = {name: str(value) for name, value in cells.items() if value is not None}
    return texts | {"halaman": str(record.bukti.halaman)}


def _text(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
