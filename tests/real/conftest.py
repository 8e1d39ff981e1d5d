"""The labelled reports, read once for all tests that need them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extractor.model.laporan import Hasil, Naskah
from extractor.pipeline import conclude, read
from extractor.store import load, open_store

REAL = Path(os.environ.get("LKJIP_REAL", ""))


@dataclass(frozen=True, slots=True)
class Real:
    """A labelled report as it was read."""

    naskah: Naskah
    hasil: Hasil


def read_labelled(gold: Path) -> dict[str, Real]:
    """The reports with labels in a folder, by name."""
    found = {}
    for label in sorted(gold.glob("*.json")):
        content = json.loads(label.read_text(encoding="utf-8"))
        if isinstance(content, dict):
            naskah = read(REAL / "corpus" / content["file"])
            found[label.stem] = Real(naskah, conclude([naskah]))
    assert found
    return found


def score(reports: dict[str, Real], gold: Path, folder: Path, *options: str) -> dict[str, dict[str, Any]]:
    """Figures of each report, and of all as ALL: kind to precision p, recall r, f1."""
    with open_store(folder / "real.duckdb") as con:
        for report in reports.values():
            load(con, report.hasil)
    command = [sys.executable, str(REAL / "score" / "score.py"), "--gold", str(gold), *options]
    command += ["--db", str(folder / "real.duckdb"), "--json", str(folder / "scores.json")]
    subprocess.run(command, check=True, capture_output=True)
    figures: dict[str, dict[str, Any]] = json.loads((folder / "scores.json").read_text(encoding="utf-8"))
    return figures


@pytest.fixture(scope="session")
def reports() -> dict[str, Real]:
    """The labelled reports by name."""
    return read_labelled(REAL / "gold")


@pytest.fixture(scope="session")
def scores(reports: dict[str, Real], tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Figures of each report, and of all as ALL: kind to precision p, recall r, f1."""
    return score(reports, REAL / "gold", tmp_path_factory.mktemp("scores"))
