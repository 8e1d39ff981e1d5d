"""Whole reports are kept in tables of bounded size, and go with their rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.store import arsip, fetch, load, open_store, results
from tests.samples import sample_hasil

PARTS = "SELECT table_name, estimated_size FROM duckdb_tables() WHERE schema_name = '_arsip' ORDER BY ALL"


def test_many_reports_fill_several_tables_and_come_back_by_their_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arsip, "_PART", 2)
    with open_store(tmp_path / "lkjip.duckdb") as con:
        for name in "edcba":
            load(con, sample_hasil(laporan_id=name, berkas=f"{name}.pdf"))
        assert fetch(con, PARTS) == [("hasil_1", 2), ("hasil_2", 2), ("hasil_3", 1)]
        assert [hasil.laporan.laporan_id for hasil in results(con)] == list("abcde")
        assert [hasil.laporan.berkas[0].berkas for hasil in results(con, laporan_id="c")] == ["c.pdf"]


def test_a_report_read_again_is_kept_once_and_one_displaced_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arsip, "_PART", 1)
    with open_store(tmp_path / "lkjip.duckdb") as con:
        load(con, sample_hasil(laporan_id="a", berkas="a.pdf"), sample_hasil(laporan_id="b", berkas="b.pdf"))
        load(con, sample_hasil(laporan_id="a", berkas="a.pdf"))
        load(con, sample_hasil(laporan_id="c", berkas="b.pdf"))  # its file gives another report now
        kept: list[str] = []
        for part, _ in fetch(con, PARTS):
            kept += [name for (name,) in fetch(con, f"SELECT laporan_id FROM _arsip.{part}")]  # noqa: S608
        assert sorted(kept) == ["a", "c"]
        assert [hasil.laporan.laporan_id for hasil in results(con)] == ["a", "c"]
