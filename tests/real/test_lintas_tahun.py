"""Seven indicators of one agency, labelled over the reports of three years."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from extractor.canon.fold import squeeze
from extractor.padanan import update
from extractor.pipeline import conclude, read
from extractor.store.connection import fetch, open_store
from extractor.store.load import load

REAL = Path(os.environ.get("LKJIP_REAL", ""))
LABELS = REAL / "gold" / "wonosobo-lintas-tahun.json"
pytestmark = pytest.mark.skipif("LKJIP_REAL" not in os.environ, reason="needs the labelled reports: set LKJIP_REAL")
SAID = """
    SELECT d.indikator_id, p.indikator, d.target_teks, d.realisasi_teks, d.capaian_teks, d.halaman
    FROM indikator_tahun AS d JOIN pengukuran AS p USING (laporan_id, record_id)
    WHERE d.tahun_laporan = ?
"""


def test_each_is_one_indicator_with_the_values_of_its_years(tmp_path: Path) -> None:
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    years = sorted(labels[0]["nilai"])
    db = tmp_path / "lkjip.duckdb"
    with open_store(db) as con:
        for year in years:
            load(con, conclude([read(REAL / "corpus" / f"dpupr-wonosobo-{year}.pdf")]))
    update(db, tmp_path / "keputusan.yaml")
    with open_store(db, read_only=True) as con:
        said = {year: {squeeze(row[1]): row for row in fetch(con, SAID, [int(year)])} for year in years}
    linked = set()
    for label in labels:
        rows = {year: said[year][squeeze(label["indikator"][year])] for year in years}
        assert len({row[0] for row in rows.values()}) == 1, label["indikator"]
        linked.add(rows[years[0]][0])
        for year, (_, _, *values, page) in rows.items():
            wanted = label["nilai"][year]
            assert (*values, page) == (wanted["target"], wanted["realisasi"], wanted["capaian"], wanted["halaman"])
    assert len(linked) == len(labels) == 7
