"""What is read of the labelled reports must stay as right as it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.evaluate import evaluate, find_labels
from tests.real.conftest import REAL, Real

pytestmark = pytest.mark.skipif(not os.environ.get("LKJIP_REAL"), reason="needs the labelled reports: set LKJIP_REAL")

LEAST: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("least.yaml").read_text(encoding="utf-8"))
SURE = 0.9  # confidence from which a value may be used without a look
FIGURES = {
    "pengukuran_f1": ("pengukuran", "f1"),
    "anggaran_f1": ("anggaran", "f1"),
    "temuan_recall_angka": ("temuan_angka", "r"),
    "temuan_recall_lain": ("temuan_lain", "r"),
}


@pytest.mark.parametrize("figure", FIGURES)
def test_all_reports_together(figure: str, scores: dict[str, dict[str, Any]]) -> None:
    kind, part = FIGURES[figure]
    assert scores["ALL"][kind][part] >= LEAST[figure]


def test_no_report_falls_below_its_own_floor(scores: dict[str, dict[str, Any]]) -> None:
    assert LEAST["laporan"].keys() == scores.keys() - {"ALL"}
    fallen = {
        f"{name} {kind}": scores[name][kind]["f1"]
        for name, floors in LEAST["laporan"].items()
        for kind, floor in floors.items()
        if scores[name][kind]["f1"] < floor
    }
    assert not fallen


def test_values_of_high_confidence_are_right(reports: dict[str, Real]) -> None:
    labels = find_labels(REAL / "gold", REAL / "corpus")
    by_file = {Path(report.naskah.document.berkas).name: report.hasil for report in reports.values()}
    measured = evaluate(labels, lambda files: by_file[files[0].name])
    sure = [right for item in measured.values() for confidence, right in item.judged if confidence >= SURE]
    assert len(sure) > 1000
    assert sum(sure) / len(sure) >= LEAST["benar_bila_yakin"]
