"""Figures told in the prose of a labelled report: how many are found with the right value and sort."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.interpret.klaim import read_klaim
from extractor.model.records import Klaim
from extractor.pipeline import read

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="needs the labelled reports: set LKJIP_REAL")

SORTS = {  # of the labels, to those of the records
    "rupiah": {"anggaran", "realisasi_anggaran"},
    "persen": {"persen_anggaran", "rata_rata", "capaian", "lain"},
    "hitungan": {"hitungan"},
    "predikat": {"predikat"},
}


def test_claims_of_a_labelled_report() -> None:
    least = yaml.safe_load(Path(__file__).with_name("least.yaml").read_text(encoding="utf-8"))
    label = json.loads((Path(REAL or "") / "gold" / "balung-2020.json").read_text(encoding="utf-8"))
    records = read_klaim(read(Path(REAL or "") / "corpus" / label["file"]), label["laporan"]["tahun"])
    left = [record for record in records if isinstance(record, Klaim)]
    right = 0
    for claim in label["klaim"]:
        match = next((item for item in left if _is_same(item, claim)), None)
        if match is not None:
            left.remove(match)
            right += 1
    assert right / len(label["klaim"]) >= least["klaim"]
    assert len(left) <= 0.2 * len(label["klaim"])


def _is_same(record: Klaim, claim: dict[str, Any]) -> bool:
    here = record.nilai.bukti.halaman == claim["halaman"] and record.jenis in SORTS[claim["jenis"]]
    return here and _folded(record.nilai.teks) == _folded(claim["nilai"])


def _folded(text: str) -> str:
    return re.sub(r"^rp|,-$", "", re.sub(r"[\s.]", "", text.lower()))
