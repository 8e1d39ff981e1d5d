"""Parts of labelled reports: how many are found, and how many of the found are right."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz

from extractor.document import read_document
from extractor.structure import find_outline

REAL = os.environ.get("LKJIP_REAL")
pytestmark = pytest.mark.skipif(not REAL, reason="needs the labelled reports: set LKJIP_REAL")

SAME_NAME = 80  # token_sort_ratio from which two headings on one page are one
Part = tuple[int, str, str]  # page, rank, folded title


def test_parts_of_labelled_reports() -> None:
    least = yaml.safe_load(Path(__file__).with_name("least.yaml").read_text(encoding="utf-8"))
    right = found = labelled = 0
    for gold in sorted((Path(REAL or "") / "gold").glob("*.json")):
        label = json.loads(gold.read_text(encoding="utf-8"))
        if not isinstance(label, dict) or not label.get("bagian"):
            continue
        wanted = [(part["halaman"], part["jenis"], _folded(part["judul"])) for part in label["bagian"]]
        parts = _parts(Path(REAL or "") / "corpus" / label["file"])
        hits = _hits(wanted, parts)
        kinds = {part[1] for part in wanted}
        right, labelled = right + len(hits), labelled + len(wanted)
        found += sum(part in hits or part[1] in kinds for part in parts)
    assert labelled
    assert 2 * right / (found + labelled) >= least["bagian_f1"]


def _parts(path: Path) -> list[Part]:
    outline = find_outline(read_document(path))
    return [(part.halaman, part.jenis.value, _folded(part.judul)) for part in outline.bagian]


def _hits(wanted: list[Part], parts: list[Part]) -> list[Part]:
    left = list(parts)
    hits: list[Part] = []
    for page, _, title in wanted:
        for part in left:
            if part[0] == page and fuzz.token_sort_ratio(title, part[2]) >= SAME_NAME:
                left.remove(part)
                hits.append(part)
                break
    return hits


def _folded(title: str) -> str:
    return re.sub(r"[^\w%/ ]+", " ", " ".join(title.lower().split())).strip()
