"""Every example of the cookbook runs, and gives what the page says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from extractor.store.query import canned

DOCS = Path(__file__).parents[2] / "docs"
OVER_THE_YEARS = {
    "tren-indikator",
    "tiga-tahun-tak-tercapai",
    "serapan-kinerja",
    "pelapor-skm",
    "beda-antarlaporan",
    "program-antartahun",
    "jalan-renstra",
    "nama-berganti",
    "indikator-terbuka",
}


@pytest.fixture(scope="module")
def results() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_results", DOCS / "results.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_results_are_those_of_the_sample_reports(results: ModuleType, sample_db: Path) -> None:
    page = (DOCS / "cookbook.md").read_text(encoding="utf-8")
    assert results.filled(page, sample_db) == page, "run: python docs/results.py"


def test_twenty_examples_and_every_canned_query_over_the_years(results: ModuleType) -> None:
    found = results.queries((DOCS / "cookbook.md").read_text(encoding="utf-8"))
    named = {one for one in found if one in canned()}
    assert named == OVER_THE_YEARS
    assert len(found) - len(named) == 20
