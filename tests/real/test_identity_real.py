from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from extractor.document import read_document
from extractor.interpret.identity import find_identity
from extractor.model.laporan import Naskah
from extractor.structure import find_outline

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="LKJIP_REAL names no folder with labelled reports")
ROOT = Path(REAL or ".")


def read(path: Path) -> Naskah:
    document = read_document(path)
    return Naskah(document, find_outline(document), ())


def test_agency_region_and_year_of_labelled_reports() -> None:
    wrong = {}
    for path in sorted((ROOT / "gold").glob("*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(labels, dict) or "laporan" not in labels:
            continue
        expected = labels["laporan"]
        found = find_identity([read(ROOT / "corpus" / labels["file"])])
        told = (found.instansi, found.wilayah, found.tahun)
        if told != (expected["instansi"], expected["wilayah"], expected["tahun"]) or not found.dasar:
            wrong[labels["file"]] = told
    assert wrong == {}
