"""Budgets told in the prose of the sample reports: all that their truth files name, with the right names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from extractor.interpret.klaim import read_klaim
from extractor.model.records import Anggaran
from extractor.pipeline import read

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
TRUTHS = sorted(CORPUS.glob("*/*.truth.json")) + sorted(CORPUS.glob("*/*/truth.json"))
Told = tuple[int, str | None, str | None, str | None]


@pytest.fixture(params=TRUTHS, ids=lambda path: str(path.relative_to(CORPUS)))
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


def _folded(text: str | None) -> str | None:
    return re.sub(r"[\s%]", "", text) if text else None


def _rows(truth: dict[str, Any]) -> list[Anggaran]:
    files = truth.get("files") or [truth["file"]]
    found = [record for file in files for record in read_klaim(read(CORPUS / file), truth["laporan"]["tahun"])]
    return [record for record in found if isinstance(record, Anggaran)]


def _told(row: Anggaran) -> Told:
    anggaran, realisasi, persen = (
        _folded(reading.teks) if reading else None for reading in (row.anggaran, row.realisasi, row.persen)
    )
    return row.bukti.halaman, anggaran, realisasi, persen


def test_what_is_told_of_budgets_is_read(truth: dict[str, Any]) -> None:
    rows = _rows(truth)
    wanted = {
        (claim["halaman"], *(_folded(claim[key]) for key in ("anggaran", "realisasi", "persen"))): claim.get("uraian")
        for claim in truth["klaim"]
    }
    found = {_told(row): row for row in rows}
    assert set(wanted) <= set(found)
    assert {told: found[told].uraian for told, name in wanted.items() if name} == {
        told: name for told, name in wanted.items() if name
    }
    triples = [told for told in found if None not in told]
    assert set(triples) == set(wanted), "nothing else is told in full"
