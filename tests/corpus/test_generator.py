"""The committed sample reports are what the generator writes, byte for byte."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"


def _files(folder: Path) -> dict[str, bytes]:
    kinds = {".pdf", ".json"}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in kinds and "generator" not in path.parts
    }


@pytest.mark.skipif(
    importlib.util.find_spec("reportlab") is None, reason="reportlab is not installed: make corpus needs it"
)
def test_the_generator_writes_the_committed_bytes(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "corpus.generator", "--out", str(tmp_path)], cwd=ROOT, check=True, timeout=120
    )
    made, committed = _files(tmp_path), _files(CORPUS)
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == []


def test_the_corpus_stays_small() -> None:
    assert sum(len(data) for data in _files(CORPUS).values()) < 1_500_000
