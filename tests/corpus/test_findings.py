"""The sample reports: every seeded contradiction is found, and nothing else is."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from extractor.checks import rules
from extractor.model.laporan import Hasil
from extractor.model.temuan import Temuan
from extractor.pipeline import conclude, read

CORPUS = Path(__file__).parents[2] / "corpus"
TRUTHS = sorted(CORPUS.rglob("*truth.json"))
REMARKS = frozenset({"kelengkapan.gabungan"})  # shown on purpose, and no contradiction: indicators that share a value
NOT_YET: frozenset[str] = frozenset()  # families of the seeds that no rule finds yet


def numbers(*texts: str | None) -> set[str]:
    found = (number for text in texts for number in re.findall(r"\d[\d.,]*", text or ""))
    return {number.strip(".,").replace(".", "").replace(",", "") for number in found}


@lru_cache(maxsize=2)
def concluded(truth: Path) -> tuple[dict[str, Any], Hasil]:
    content: dict[str, Any] = json.loads(truth.read_text())
    files = content.get("files") or [content["file"]]
    return content, conclude([read(CORPUS / file) for file in files])


def answers(found: Temuan, seed: dict[str, Any]) -> bool:
    """The finding is the seeded matter: of its family, or naming all its numbers, on one of its pages."""
    told = numbers(found.tertulis, found.hitung, found.uraian)
    wanted = numbers(seed["tertulis"], seed["hitung"])
    family = found.aturan.split(".")[0] == seed["aturan"]
    if not set(found.halaman) & set(seed["halaman"]):
        return False
    return (family and (not wanted or bool(wanted & told))) or (len(wanted) > 1 and wanted <= told)


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: f"{path.parent.name}-{path.name.split('.')[0]}")
def test_every_seed_is_found_and_nothing_else(truth: Path) -> None:
    content, hasil = concluded(truth)
    seeds = [seed for seed in content["temuan"] if seed["aturan"] not in NOT_YET]
    lost = [seed["uraian"] for seed in seeds if not any(answers(found, seed) for found in hasil.temuan)]
    assert lost == []
    told = [found for found in hasil.temuan if found.aturan not in REMARKS]
    extra = [found.uraian for found in told if not any(answers(found, seed) for seed in content["temuan"])]
    assert extra == []


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: f"{path.parent.name}-{path.name.split('.')[0]}")
def test_figures_that_look_odd_and_are_right_raise_nothing(truth: Path) -> None:
    content, hasil = concluded(truth)
    for right in content["benar"]:
        wrong = [
            found.uraian
            for found in hasil.temuan
            if right["teks"] is not None
            and right["halaman"] in found.halaman
            and found.tertulis == right["teks"]
            and Path(found.bukti[0].bukti.berkas).name == Path(right.get("berkas") or content["file"]).name
        ]
        assert wrong == [], right["uraian"]


def test_each_seeded_family_has_a_rule() -> None:
    seeded = {seed["aturan"] for truth in TRUTHS for seed in json.loads(truth.read_text())["temuan"]}
    assert seeded - NOT_YET <= {rule.aturan.split(".")[0] for rule in rules()}
