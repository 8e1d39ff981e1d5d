from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOADING = """
import sys
from dataclasses import replace
from pathlib import Path
from extractor.batch.ledger import Ledger
from extractor.batch.worker import peak_mb
from tests.samples import sample_hasil

ledger = Ledger(Path(sys.argv[1]))
peaks = []
for number in range(60):
    hasil = sample_hasil(laporan_id=str(number), berkas=f"{number}.pdf", sha256=str(number))
    tables = hasil.tables[f"{number}.pdf"]
    ledger.load(replace(hasil, tables={f"{number}.pdf": tables * 20}))
    peaks.append(peak_mb())
print(peaks[19], peaks[-1])
"""


def test_the_memory_of_a_run_does_not_grow_with_its_reports(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOADING, str(tmp_path / "lkjip.duckdb")]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True, timeout=120)
    after_twenty, after_sixty = map(int, result.stdout.split())
    assert after_sixty <= 1.05 * after_twenty
