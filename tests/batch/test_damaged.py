"""Sample reports with bytes changed or cut off, read as a run reads them: each ends with a status and a reason."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from extractor.settings import data_dir

ROOT = Path(__file__).parents[2]
CASES = 30


def damaged(data: bytes, chance: random.Random) -> bytes:
    """One kind of damage: bytes changed all over or in one place, the end cut off, a piece out, a piece twice."""
    changed = bytearray(data)
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 4000))
    match chance.randrange(6):
        case 0:
            for _ in range(chance.choice([1, 10, 100, 2000])):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
        case 1:
            changed[start:end] = chance.randbytes(end - start)
        case 2:
            del changed[max(start, 10) :]
        case 3:
            del changed[start:end]
        case 4:
            changed[start:start] = data[start:end]
        case _:  # digits alone: lengths, offsets, sizes, counts
            digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
            for at in chance.sample(digits, min(300, len(digits))):
                changed[at] = chance.randrange(48, 58)
    return bytes(changed)


def unpacked(path: Path) -> bytes:
    """The file with its streams laid open, so that damage strikes what is drawn rather than how it is packed."""
    out = io.BytesIO()
    with pikepdf.open(path) as pdf:
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return out.getvalue()


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    folder = tmp_path_factory.mktemp("rusak")
    chance = random.Random(1999)
    small = sorted((data_dir("corpus") / "kecamatan-tirta-kencana" / "2020").glob("*.pdf"))
    for number in range(CASES):
        target = folder / f"{number:02}" / "laporan.pdf"
        target.parent.mkdir()
        path = chance.choice(small)
        target.write_bytes(damaged(unpacked(path) if number % 2 else path.read_bytes(), chance))
    command = [sys.executable, "-m", "extractor", "run", "--json", "--quiet", "--jobs", "2"]
    result = subprocess.run(
        [*command, "--db", str(folder / "out" / "lkjip.duckdb"), str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
        check=False,
    )
    assert result.returncode in (0, 3), result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_damaged_file_ends_with_a_status_and_a_reason(rows: list[dict[str, object]]) -> None:
    assert len(rows) == CASES
    for row in rows:
        assert row["status"] in {"ok", "sebagian", "gagal", "dilewati"}
        assert row["status"] == "ok" or row["alasan"] or row["halaman_tanpa_teks"], row


def test_no_damage_shows_an_error_of_the_program(rows: list[dict[str, object]]) -> None:
    errors = ("Kesalahan pada program", "berhenti mendadak", "tidak ada kemajuan")
    assert [row for row in rows if any(error in str(row["alasan"]) for error in errors)] == []


def test_the_damage_is_of_all_degrees(rows: list[dict[str, object]]) -> None:
    assert {"ok", "gagal"} < {str(row["status"]) for row in rows}
