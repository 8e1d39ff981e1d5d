"""Linking what is in a database: again only for what changed, and the same whatever the order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import BadDecisions
from extractor.padanan import default_path, update
from extractor.padanan.keputusan import read
from extractor.store.connection import Row, fetch, open_store
from extractor.store.load import load
from tests.samples import sample_hasil


@pytest.fixture
def db(sample_db: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_db, tmp_path / "lkjip.duckdb"))


def content(path: Path) -> dict[str, list[Row]]:
    with open_store(path, read_only=True) as con:
        return {
            name: fetch(con, f"FROM {name} ORDER BY ALL")
            for name in ("indikator", "padanan", "usulan", "padanan_program", "indikator_tahun", "pengukuran")
        }


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["indikator", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_nothing_changed_nothing_is_written(db: Path) -> None:
    before = db.stat().st_mtime_ns
    assert update(db, default_path(db)).instansi == 0
    assert db.stat().st_mtime_ns == before


def test_a_report_more_touches_its_agency_alone(db: Path) -> None:
    before = content(db)
    with open_store(db) as con:
        load(con, sample_hasil(laporan_id="baru", berkas="baru.pdf", sha256="baru"))
    assert update(db, default_path(db)).instansi == 1
    after = content(db)
    assert all(set(map(repr, before[name])) <= set(map(repr, after[name])) for name in before)
    assert len(after["indikator"]) > len(before["indikator"])
    with open_store(db) as con:
        con.execute("DELETE FROM laporan WHERE laporan_id = 'baru'; DELETE FROM pengukuran WHERE laporan_id = 'baru'")
    update(db, default_path(db))
    assert content(db)["indikator"] == before["indikator"]


def test_linking_from_scratch_gives_the_same(db: Path) -> None:
    before = content(db)
    with open_store(db) as con:
        con.execute("DELETE FROM _padanan.keadaan; UPDATE pengukuran SET indikator_id = NULL")
    update(db, default_path(db))
    assert content(db) == before


def test_decisions_are_applied_kept_and_can_be_taken_back(db: Path) -> None:
    with open_store(db, read_only=True) as con:
        (one, two), *_ = fetch(con, "SELECT indikator_a, indikator_b FROM usulan ORDER BY nama_a")
        (alike,) = fetch(con, "SELECT indikator_id FROM indikator WHERE nama = 'Nilai hasil evaluasi SAKIP'")
    run("gabung", one, two, "--db", str(db), "--oleh", "Pengulas", "--catatan", "dipecah mulai 2020")
    assert {name: len(rows) for name, rows in content(db).items()}["indikator"] == 30
    run("pisah", *alike, "nilai evaluasi SAKIP dinas", "--db", str(db), "--oleh", "Pengulas")
    assert len(content(db)["indikator"]) == 31
    kept = read(default_path(db))
    assert [(item.putusan.value, item.oleh) for item in kept] == [
        ("gabung", "Pengulas"),
        *[("pisah", "Pengulas")] * (len(kept) - 1),
    ]
    with open_store(db, read_only=True) as con:
        assert fetch(con, "SELECT DISTINCT diputus FROM padanan WHERE alasan = 'dipecah mulai 2020'") == [
            ("orang: Pengulas",)
        ]
    default_path(db).unlink()
    update(db, default_path(db))
    assert len(content(db)["indikator"]) == 31
    with open_store(db, read_only=True) as con:
        assert len(fetch(con, "FROM usulan")) == 2


def test_open_cases_as_a_sheet(db: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "kasus.csv"
    run("ekspor", str(sheet), "--db", str(db))
    sheet.write_text(sheet.read_text(encoding="utf-8-sig").replace("\n;", "\npisah;"), encoding="utf-8")
    run("impor", str(sheet), "--db", str(db), "--oleh", "Pengulas")
    with open_store(db, read_only=True) as con:
        assert fetch(con, "FROM usulan") == []
    before = default_path(db).read_bytes()
    run("impor", str(sheet), "--db", str(db), "--oleh", "Orang Lain")
    assert default_path(db).read_bytes() == before


def test_the_list(db: Path) -> None:
    assert "Nilai SKM kecamatan" in run("list", "kepuasan", "--instansi", "kecamatan", "--db", str(db))
    assert '"acuan": "ntp"' in run("list", "--acuan", "ntp", "--json", "--db", str(db))


def test_wrong_ids_and_a_broken_file_are_told(db: Path) -> None:
    result = CliRunner().invoke(app, ["indikator", "gabung", "tiada", "ada", "--db", str(db)])
    assert result.exit_code == 2
    assert "tiada: no such indicator" in result.output
    default_path(db).write_text("keputusan: [", encoding="utf-8")
    with pytest.raises(BadDecisions):
        update(db, default_path(db))
    assert CliRunner().invoke(app, ["run", "--db", str(db), "corpus"]).exit_code == 2
