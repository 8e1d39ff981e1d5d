"""The truth files say what the pages say, and nothing but the seeds is off."""

from __future__ import annotations

import copy
import importlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
TRUTHS = sorted(CORPUS.glob("*/*.truth.json")) + sorted(CORPUS.glob("*/*/truth.json"))
FAMILIES = {
    "capaian", "rata_rata", "kategori", "jumlah", "persen_anggaran", "target_beda", "realisasi_beda", "anggaran_beda",
    "format", "narasi", "hitungan", "tahun", "penomoran",
}  # fmt: skip


def _name(path: Path) -> str:
    return str(path.relative_to(CORPUS))


@pytest.fixture(params=TRUTHS, ids=_name)
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


def _files(truth: dict[str, Any]) -> list[str]:
    return list(truth["files"]) if "files" in truth else [truth["file"]]


def _pages(truth: dict[str, Any]) -> dict[tuple[str, int], str]:
    """Text of every page without blanks, by file and 1-based page."""
    pages = {}
    for file in _files(truth):
        with pypdfium2.PdfDocument(CORPUS / file) as document:
            for number, page in enumerate(document, 1):
                pages[file, number] = re.sub(r"[\s\x02\ufffe]+", "", page.get_textpage().get_text_range())
    return pages


def _missing(truth: dict[str, Any], kind: str, fields: tuple[str, ...]) -> list[str]:
    pages = _pages(truth)
    lost = []
    for row in truth[kind]:
        page = pages[row.get("berkas", _files(truth)[0]), row["halaman"]]
        for field in fields:
            text = row.get(field)
            if text and text != "-" and re.sub(r"\s+", "", text) not in page:
                lost.append(f"p{row['halaman']} {field} {text!r}")
    return lost


def test_there_are_two_agencies_with_three_years_each() -> None:
    reports = Counter(path.relative_to(CORPUS).parts[0] for path in TRUTHS)
    assert len(reports) == 2
    assert set(reports.values()) == {3}


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("bagian", ("nomor",)),
        ("pengukuran", ("indikator", "target", "realisasi", "capaian", "kategori")),
        ("anggaran", ("uraian", "anggaran_murni", "anggaran", "realisasi", "persen")),
        ("perjanjian", ("target",)),
        ("skala", ("rentang", "predikat")),
        ("rata_rata", ("nilai",)),
        ("benar", ("teks",)),
    ],
)
def test_every_record_stands_on_its_page(truth: dict[str, Any], kind: str, fields: tuple[str, ...]) -> None:
    # A shared value stands beside the first of its indicators, maybe on the page before.
    plain = {**truth, kind: [row for row in truth[kind] if not row.get("gabungan")]}
    assert _missing(plain, kind, fields) == []


def test_findings_are_seeded_in_known_families_on_real_pages(truth: dict[str, Any]) -> None:
    pages = _pages(truth)
    for finding in truth["temuan"]:
        places = finding.get("tempat") or [{"berkas": _files(truth)[0], "halaman": p} for p in finding["halaman"]]
        assert finding["aturan"] in FAMILIES
        assert finding["tertulis"] != finding["hitung"]
        assert any(
            re.sub(r"\s+", "", finding["tertulis"]) in pages[place["berkas"], place["halaman"]] for place in places
        ), finding


def test_the_corpus_has_enough_findings() -> None:
    found = Counter(f["aturan"] for path in TRUTHS for f in json.loads(path.read_text(encoding="utf-8"))["temuan"])
    assert set(found) == FAMILIES
    assert 15 <= sum(found.values()) <= 40


def test_an_identity_goes_by_several_names_over_the_years() -> None:
    names: dict[str, set[str]] = {}
    for path in TRUTHS:
        for item in json.loads(path.read_text(encoding="utf-8"))["indikator"]:
            names.setdefault(item["identitas"], set()).add(item["nama"])
    assert sum(len(found) > 1 for found in names.values()) >= 10


def test_only_the_seeds_are_off(truth: dict[str, Any]) -> None:
    check = importlib.import_module("corpus.generator.periksa").periksa
    assert check(truth) == []


@pytest.mark.parametrize(
    ("kind", "field", "family"),
    [
        ("pengukuran", "capaian", "capaian"),
        ("anggaran", "persen", "persen_anggaran"),
        ("perjanjian", "target", "target_beda"),
    ],
)
def test_the_check_sees_a_figure_that_nobody_seeded(truth: dict[str, Any], kind: str, field: str, family: str) -> None:
    check = importlib.import_module("corpus.generator.periksa").periksa
    spoiled = copy.deepcopy(truth)
    row = next(row for row in spoiled[kind] if row.get(field) and row[field] != "-")
    row[field] = "9" + row[field]
    assert any(family in error for error in check(spoiled))
