"""What the data means: the canonical schema of a report, and the relations with every column."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from typing import Any

import duckdb

from extractor.model.laporan import Laporan
from extractor.settings import data_dir
from extractor.store.connection import fetch
from extractor.store.relations import Column, Relation, tables, views

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def laporan_schema() -> dict[str, Any]:
    """JSON Schema of a report as `lkjip extract` writes it."""
    return {"$schema": DIALECT, **Laporan.model_json_schema(mode="serialization")}


def laporan_schema_text() -> str:
    """The same as text, as it is kept in schemas/laporan.schema.json."""
    return json.dumps(laporan_schema(), ensure_ascii=False, indent=2) + "\n"


def keep_laporan_schema() -> None:
    """Writes it there anew, after the model has changed; for a checkout."""
    (data_dir("schemas") / "laporan.schema.json").write_text(laporan_schema_text(), encoding="utf-8")


@lru_cache(maxsize=1)
def describe() -> tuple[Relation, ...]:
    """The relations, then the views, each with the columns that it shows, in order."""
    with duckdb.connect() as con:
        for relation in (*tables().values(), *views().values()):
            con.execute(relation.create())
        shown = {name: tuple(row[0] for row in fetch(con, f"DESCRIBE {name}")) for name in views()}
    return (*tables().values(), *(_narrowed(relation, shown[name]) for name, relation in views().items()))


def describe_json() -> list[dict[str, Any]]:
    """The relations for programs."""
    return [
        {
            "relasi": relation.nama,
            "jenis": "tabel" if relation.select is None else "pandangan",
            "isi": relation.isi,
            "kolom": [_column_json(column) for column in relation.kolom],
        }
        for relation in describe()
    ]


def describe_markdown() -> str:
    """The relations for people: a heading and a table each."""
    return "\n".join(_relation_markdown(relation) for relation in describe())


def _narrowed(view: Relation, shown: tuple[str, ...]) -> Relation:
    columns = {column.nama: column for column in view.kolom}
    return replace(view, kolom=tuple(replace(columns[name], tipe=columns[name].type) for name in shown))


def _column_json(column: Column) -> dict[str, Any]:
    return {
        "nama": column.nama,
        "tipe": column.type,
        "boleh_kosong": column.type == column.tipe,
        "satuan": column.satuan,
        "arti": column.arti,
    }


def _relation_markdown(relation: Relation) -> str:
    head = f"## {relation.nama}\n\n{relation.isi}.\n\n| Column | Type | Unit | Meaning |\n| --- | --- | --- | --- |\n"
    rows = (
        f"| `{column.nama}` | {column.tipe} | {column.satuan or ''} | {column.arti.replace('|', chr(92) + '|')} |\n"
        for column in relation.kolom
    )
    return head + "".join(rows)
