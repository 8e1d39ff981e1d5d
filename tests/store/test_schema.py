from __future__ import annotations

import json
from pathlib import Path

from extractor.model.laporan import Laporan
from extractor.settings import data_dir
from extractor.store.connection import fetch, open_store
from extractor.store.relations import tables, views
from extractor.store.schema import describe, describe_json, describe_markdown, laporan_schema_text
from tests.samples import sample_hasil


def test_the_committed_schema_is_current() -> None:
    kept = (data_dir("schemas") / "laporan.schema.json").read_text(encoding="utf-8")
    renew = "from extractor.store.schema import keep_laporan_schema; keep_laporan_schema()"
    assert kept == laporan_schema_text(), f'renew it: python -c "{renew}"'


def test_the_schema_describes_what_extract_writes() -> None:
    properties = json.loads(laporan_schema_text())["properties"]
    assert set(json.loads(sample_hasil().laporan.model_dump_json())) == set(properties) == set(Laporan.model_fields)


def test_relations_are_described_as_the_database_has_them(tmp_path: Path) -> None:
    with open_store(tmp_path / "lkjip.duckdb") as con:
        for relation in describe():
            shown = [row[:2] for row in fetch(con, f"DESCRIBE {relation.nama}")]
            assert shown == [(column.nama, column.type) for column in relation.kolom]


def test_every_relation_and_column_has_a_meaning() -> None:
    assert [entry["relasi"] for entry in describe_json()] == [*tables(), *views()]
    for entry in describe_json():
        assert entry["isi"]
        assert all(column["arti"] for column in entry["kolom"])


def test_every_fact_has_its_place() -> None:
    place = {"laporan_id", "berkas", "halaman", "x0", "y0", "x1", "y1"}
    for name, relation in tables().items():
        if "berkas" in relation.columns and name not in ("berkas", "laporan", "temuan"):
            assert place <= set(relation.columns), name


def test_markdown_has_a_table_a_relation() -> None:
    text = describe_markdown()
    assert text.count("| Column | Type | Unit | Meaning |") == len(describe())
    assert "| `anggaran` | DECIMAL(24,2) | rupiah | Budget, after the change where both are printed |" in text
