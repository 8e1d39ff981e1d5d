"""The sample reports as `lkjip run` leaves them in a database."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read from the PDFs once; not to be written to."""
    path = tmp_path_factory.mktemp("contoh") / "lkjip.duckdb"
    command = [sys.executable, "-m", "extractor", "run", "--quiet", "--db", str(path), "corpus"]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"NO_COLOR": "1"}, check=True, capture_output=True)
    return path
