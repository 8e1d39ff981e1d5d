"""The sample reports as they are read: each raw table and each record, kept in files.

A change that is meant is taken over with LKJIP_REWRITE_GOLDEN=1; what it changes is then seen in the commit.
"""

from __future__ import annotations

import difflib
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from extractor.cli.grids import as_plain_json
from extractor.interpret import interpret
from extractor.model.laporan import Naskah
from extractor.pipeline import read
from extractor.tables import as_shown

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus"
TRUTHS = sorted(CORPUS.glob("*/*.truth.json")) + sorted(CORPUS.glob("*/*/truth.json"))
REWRITE = os.environ.get("LKJIP_REWRITE_GOLDEN") == "1"
WIDTH = 150  # characters: what is shorter stands on one line
SHOWN = 80  # lines of a difference
UNSTABLE = frozenset(
    {"sha256", "ukuran", "detik", "laporan_id", "berkas"}
)  # change with the file, or say only its name


def name_of(truth: Path) -> str:
    agency, year = truth.relative_to(CORPUS).parts[:2]
    return f"{agency}-{year.removesuffix('.truth.json')}"


@pytest.mark.parametrize("truth", TRUTHS, ids=name_of)
def test_report_is_read_as_before(truth: Path) -> None:
    content = json.loads(truth.read_text(encoding="utf-8"))
    naskah = [read(CORPUS / file) for file in content.get("files") or [content["file"]]]
    found = printed(naskah)
    golden = HERE / f"{name_of(truth)}.json"
    if REWRITE:
        golden.write_text(found, encoding="utf-8")
    before = golden.read_text(encoding="utf-8") if golden.exists() else ""
    changes = list(difflib.unified_diff(before.splitlines(), found.splitlines(), "before", "now", lineterm="", n=1))
    if changes:
        more = f"\n... {len(changes) - SHOWN} more lines" if len(changes) > SHOWN else ""
        hint = "\nIf this is meant: LKJIP_REWRITE_GOLDEN=1 python -m pytest tests/golden"
        pytest.fail("\n".join(changes[:SHOWN]) + more + hint, pytrace=False)


def printed(naskah: list[Naskah]) -> str:
    """Raw tables as `lkjip tables --json` writes them and the report as `lkjip extract` does, boxes in whole points."""
    tables = [
        json.loads(as_plain_json(item.document.berkas, [as_shown(table, item.document) for table in item.tables]))
        for item in naskah
    ]
    laporan = interpret(naskah).model_dump(mode="json", exclude_defaults=True)
    text = "\n".join(lines(stable({"tabel": tables, "laporan": laporan})))
    return numbered(text if len(naskah) > 1 else re.sub(r'"berkas": "[^"]*", ', "", text)) + "\n"


def stable(value: Any, key: str = "") -> Any:
    """Without what changes from run to run; of a path its name."""
    if isinstance(value, dict):
        return {name: stable(item, name) for name, item in value.items() if name not in UNSTABLE}
    if isinstance(value, list):
        return [round(edge) for edge in value] if key == "box" else [stable(item) for item in value]
    return Path(value).name if key == "berkas" else value


def lines(value: Any, depth: int = 0, front: str = "", end: str = "") -> list[str]:
    """JSON, broken where it would be longer than a line."""
    blank = " " * depth
    short = json.dumps(value, ensure_ascii=False)
    if len(short) <= WIDTH or not isinstance(value, dict | list):
        return [f"{blank}{front}{short}{end}"]
    items = list(value.items()) if isinstance(value, dict) else [(None, item) for item in value]
    left, right = "{}" if isinstance(value, dict) else "[]"
    inner: list[str] = []
    for at, (name, item) in enumerate(items, 1):
        key = f"{json.dumps(name)}: " if name is not None else ""
        inner += lines(item, depth + 1, key, "," if at < len(items) else "")
    return [f"{blank}{front}{left}", *inner, f"{blank}{right}{end}"]


def numbered(text: str) -> str:
    """Ids, which come from the bytes of the file, as numbers in the order of the records."""
    ids = dict.fromkeys(re.findall(r'"record_id": "([0-9a-f]+)"', text))
    order = {found: f"#{at}" for at, found in enumerate(ids, 1)}
    return re.sub(r'"([0-9a-f]{12})"', lambda match: f'"{order.get(match[1], match[1])}"', text)
