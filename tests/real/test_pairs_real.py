"""Names labelled by hand as the same indicator or not."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import pytest

from extractor.canon.match import Outcome, same_name

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="needs the labelled reports: set LKJIP_REAL")


def test_same_is_right_and_nothing_true_is_thrown_away() -> None:
    with (Path(REAL or "") / "gold" / "pairs.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    outcomes = Counter((row["sama"] == "1", same_name(row["teks_a"], row["teks_b"]).outcome) for row in rows)
    true = sum(count for (same, _), count in outcomes.items() if same)
    assert outcomes[False, Outcome.SAME] == 0
    assert outcomes[True, Outcome.DIFFERENT] == 0
    assert outcomes[True, Outcome.SAME] >= 0.7 * true
