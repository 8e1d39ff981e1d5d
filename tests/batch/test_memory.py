from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOADING = """
import resource
import sys
from dataclasses import replace
from pathlib import Path
from extractor.batch.ledger import Ledger
from extractor.batch.worker import peak_mb
from extractor.store import prepare
from tests.samples import sample_hasil

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20

ledger = Ledger(Path(sys.argv[1]))
seen = []
for number in range(60):
    hasil = sample_hasil(laporan_id=str(number), berkas=f"{number}.pdf", sha256=str(number))
    tables = hasil.tables[f"{number}.pdf"]
    ledger.load([[prepare(replace(hasil, tables={f"{number}.pdf": tables * 20}))]])
    seen.append((resident_mb(), peak_mb()))
print(*(max(at[kind] for at in part) for kind in (0, 1) for part in (seen[10:20], seen[50:])))
"""


def test_the_memory_of_a_run_does_not_grow_with_its_reports(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOADING, str(tmp_path / "lkjip.duckdb")]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True, timeout=120)
    early, late, early_peak, late_peak = map(float, result.stdout.split())
    assert late <= 1.03 * early  # what stays between two reports
    # A little more for a moment: DuckDB writes the last group of 122,880 rows of a relation anew until it is full.
    assert late_peak <= 1.05 * early_peak
