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


def test_same_is_right_and_a_person_is_seldom_asked() -> None:
    with (Path(REAL or "") / "gold" / "pairs.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    outcomes = Counter((row["sama"] == "1", same_name(row["teks_a"], row["teks_b"]).outcome) for row in rows)
    true = sum(count for (same, _), count in outcomes.items() if same)
    said = outcomes[True, Outcome.SAME] + outcomes[False, Outcome.SAME]
    assert outcomes[True, Outcome.SAME] >= 0.98 * said
    assert outcomes[True, Outcome.SAME] >= 0.88 * true
    assert outcomes[True, Outcome.ASK] + outcomes[False, Outcome.ASK] <= 0.15 * len(rows)
    assert outcomes[True, Outcome.DIFFERENT] == 0
