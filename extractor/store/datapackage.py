"""The description of exported files that other programs read: datapackage.json (Frictionless Data Package 1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.store.relations import Column, Relation, tables

DESCRIPTOR = "datapackage.json"
_FORMS = {  # suffix of a file's name to the form that it is in
    "-excel.csv": ("-excel", "csv", "text/csv"),
    ".csv": ("", "csv", "text/csv"),
    ".parquet": ("-parquet", "parquet", "application/vnd.apache.parquet"),
}
_TYPES = ((r"(TINY|SMALL|BIG|HUGE)?INT|INTEGER", "integer"), (r"DOUBLE|DECIMAL.*", "number"), (r"BOOLEAN", "boolean"))


def write_descriptor(folder: Path) -> None:
    """Describes the files of relations in a folder: columns with type, unit and meaning."""
    found = {
        "name": "lkjip",
        "title": "Data of performance reports (LKjIP)",
        "profile": "data-package",
        "created_by": f"lkjip {__version__}",
        "resources": list(_resources(folder)),
    }
    (folder / DESCRIPTOR).write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _resources(folder: Path) -> Iterator[dict[str, Any]]:
    for relation in tables().values():
        for suffix, (mark, form, media) in _FORMS.items():
            if (folder / f"{relation.nama}{suffix}").is_file():
                yield _resource(relation, f"{relation.nama}{suffix}", mark, form, media)
        if (folder / relation.nama).is_dir():
            parts = sorted(path.relative_to(folder).as_posix() for path in (folder / relation.nama).rglob("*.parquet"))
            if parts:
                yield _resource(relation, parts, "-parquet-tahun", "parquet", _FORMS[".parquet"][2])


def _resource(relation: Relation, path: str | list[str], mark: str, form: str, media: str) -> dict[str, Any]:
    excel = mark == "-excel"
    resource: dict[str, Any] = {
        "name": (relation.nama + mark).replace("_", "-"),
        "path": path,
        "format": form,
        "mediatype": media,
        "encoding": "utf-8",
        "description": relation.isi,
        "schema": {"fields": list(_fields(relation.kolom, csv=form == "csv", comma=excel)), "missingValues": [""]},
    }
    if excel:
        resource["dialect"] = {"delimiter": ";", "lineTerminator": "\r\n"}
    return resource


def _fields(columns: Iterable[Column], *, csv: bool, comma: bool) -> Iterator[dict[str, Any]]:
    for column in columns:
        kind = _kind(column.type, csv=csv)
        found: dict[str, Any] = {"name": column.nama, "type": kind, "description": column.arti}
        if column.satuan:
            found["unit"] = column.satuan
        if kind == "number" and comma:
            found["decimalChar"] = ","
        if column.type != column.tipe:
            found["constraints"] = {"required": True}
        yield found


def _kind(sql: str, *, csv: bool) -> str:
    """Type of a field; a list or a structure is one text in CSV."""
    if sql.endswith("]"):
        return "string" if csv else "array"
    if sql.startswith(("STRUCT", "MAP")):
        return "string" if csv else "object"
    if sql == "TIMESTAMP":
        return "datetime"
    return next((kind for pattern, kind in _TYPES if re.fullmatch(pattern, sql)), "string")
