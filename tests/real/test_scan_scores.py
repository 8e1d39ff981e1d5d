"""What is read of the labelled scans must stay as right as it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.real.conftest import REAL, read_labelled, score

pytestmark = pytest.mark.skipif(not os.environ.get("LKJIP_REAL"), reason="needs the labelled reports: set LKJIP_REAL")
pytest.importorskip("rapidocr", reason="the extra ocr is not installed")
pytest.importorskip("onnxruntime", reason="the extra ocr is not installed")

LEAST: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("least.yaml").read_text(encoding="utf-8"))


def test_no_scan_falls_below_its_floor(tmp_path: Path) -> None:
    gold = REAL / "gold-scan"
    scans = read_labelled(gold)
    by_print, by_digits = score(scans, gold, tmp_path), score(scans, gold, tmp_path, "--digits")

    assert LEAST["pindaian"].keys() == scans.keys()
    fallen = {
        f"{name} {kind}": figures[name][kind]["f1"]
        for name, floors in LEAST["pindaian"].items()
        for figures in [by_digits if name in LEAST["digit_saja"] else by_print]
        for kind, floor in floors.items()
        if figures[name][kind]["f1"] < floor
    }
    assert not fallen
