"""What is read of the sample reports is exactly their truth."""

from __future__ import annotations

import pytest

from extractor.evaluate import Measured, evaluate, find_labels
from extractor.pipeline import conclude, read
from extractor.settings import data_dir

# `iku.formulasi` and the like are prose in cells: compared by their own tests.
EXACT = ("bagian", "pengukuran", "anggaran", "perjanjian", "renstra", "skala")


@pytest.fixture(scope="module")
def measured() -> dict[str, Measured]:
    corpus = data_dir("corpus")
    reports = find_labels(corpus, corpus)
    return evaluate(reports, lambda files: conclude([read(file) for file in files]))


def test_every_report_is_measured(measured: dict[str, Measured]) -> None:
    assert len(measured) >= 1


@pytest.mark.parametrize("kind", EXACT)
def test_nothing_is_missed_and_nothing_is_made_up(measured: dict[str, Measured], kind: str) -> None:
    misses = [miss for item in measured.values() for miss in item.misses if miss.jenis == kind]
    assert not misses


def test_every_kind_is_there(measured: dict[str, Measured]) -> None:
    for kind in EXACT:
        assert sum(item.of_kind(kind).right for item in measured.values()) > 0, kind
