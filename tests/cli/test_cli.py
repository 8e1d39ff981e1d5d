from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractor import __version__, store
from extractor.batch.account import Entry
from extractor.cli.run import set_ocr
from extractor.errors import WrongUse
from extractor.settings import Ocr
from tests.samples import sample_hasil

COMMANDS = ["run", "extract", "tables", "check", "reviu", "query", "export", "schema", "doctor"]
HEAVY = {
    "camelot",
    "cv2",
    "docx",
    "duckdb",
    "jinja2",
    "numpy",
    "openpyxl",
    "pandas",
    "pdfplumber",
    "pikepdf",
    "pypdfium2",
    "xlsxwriter",
}


def lkjip(
    *arguments: str | Path, cwd: Path | None = None, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs the program as a user does: in a process of its own, away from the checkout."""
    command = [sys.executable, "-m", "extractor", *map(str, arguments)]
    root = str(Path(__file__).parents[2])
    env = {**os.environ, "PYTHONPATH": root, "COLUMNS": "100", **(environment or {})}
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=env, timeout=120, check=False)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A database with one report: two findings, one of them tinggi."""
    path = tmp_path / "out" / "lkjip.duckdb"
    with store.open_store(path) as con:
        store.load(con, sample_hasil())
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\nnot much of a PDF\n")
    return path


def test_version() -> None:
    result = lkjip("--version")
    assert (result.stdout, result.returncode) == (f"lkjip {__version__}\n", 0)


def test_without_arguments_it_says_where_to_start() -> None:
    result = lkjip()
    assert result.returncode == 0
    assert "lkjip run" in result.stdout
    assert "lkjip doctor" in result.stdout


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom extractor.cli.app import app\n"
        "try:\n    app(['run', '--help'], prog_name='lkjip')\nexcept SystemExit:\n    pass\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert not HEAVY & set(result.stderr.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = lkjip(command, "--help")
    assert result.returncode == 0
    assert f"Example:\n    lkjip {command}" in result.stdout
    assert "\x1b[" not in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["run"],
        ["run", "nowhere.pdf"],
        ["run", ".", "--ocr", "always"],
        ["run", ".", "--ocr", "sometimes"],
        ["run", "."],
        ["extract", "nowhere.pdf"],
        ["tables", "nowhere.pdf"],
        ["tables", "nowhere.pdf", "--pages", "9-5"],
        ["check"],
        ["query"],
        ["query", "SELECT 1"],
        ["reviu", "-o", "list.odt"],
        ["export", "data"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_with_2_and_says_why_in_a_sentence(arguments: list[str], tmp_path: Path) -> None:
    result = lkjip(*arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert 1 <= len(result.stderr.strip().splitlines()) <= 4
    assert list(tmp_path.iterdir()) == []


def test_ocr_always_without_the_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.cli.run.ocr_is_installed", lambda: False)
    with pytest.raises(WrongUse, match=r"pip install 'lkjip\[ocr\]'"):
        set_ocr(Ocr.ALWAYS, Path("out/a.duckdb"))


def test_debug_shows_the_traceback() -> None:
    result = lkjip("--debug", "extract", "nowhere.pdf")
    assert "Traceback" in result.stderr
    assert result.returncode != 0


def test_a_file_that_cant_be_read_fails_alone_with_4(broken: Path, tmp_path: Path) -> None:
    for arguments in (["run", str(broken)], ["extract", str(broken)], ["tables", str(broken)], ["check", str(broken)]):
        result = lkjip(*arguments, cwd=tmp_path)
        assert result.returncode == 4, arguments
        assert result.stdout == ""
        assert "broken.pdf" in result.stderr


def test_run_accounts_for_failures_as_json_lines(broken: Path, tmp_path: Path) -> None:
    result = lkjip("run", "--json", "--quiet", broken, cwd=tmp_path)
    (line,) = result.stdout.splitlines()
    row = json.loads(line)
    assert (row["berkas"], row["status"]) == (str(broken), "gagal")
    assert row["alasan"]
    assert result.stderr == ""


def test_a_dry_run_lists_on_stdout_and_writes_nothing(broken: Path, tmp_path: Path) -> None:
    result = lkjip("run", "--dry-run", broken, cwd=tmp_path)
    assert result.stdout.startswith(f"No part of a report:\n  unreadable  {broken}  ")
    assert result.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["broken.pdf"]


def test_an_output_that_cant_be_written_exits_with_5(broken: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    result = lkjip("run", broken, "--db", tmp_path / "taken" / "lkjip.duckdb")
    assert result.returncode == 5
    assert "can't be written" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_busy_database_exits_with_5(db: Path, broken: Path) -> None:
    with store.open_store(db):
        result = lkjip("run", broken, "--db", db)
    assert result.returncode == 5
    assert "in use" in result.stderr


def test_fail_on_exits_with_1_if_a_finding_weighs_as_much(db: Path) -> None:
    assert lkjip("check", "--db", db).returncode == 0
    assert lkjip("check", "--db", db, "--fail-on", "tinggi").returncode == 1


def test_check_writes_findings_as_json(db: Path) -> None:
    result = lkjip("check", "--db", db, "--json")
    found = json.loads(result.stdout)
    assert {temuan["temuan_id"] for temuan in found} == {"capaian-daging", "jumlah-realisasi"}
    assert found[0]["bukti"][0]["bukti"]["halaman"] == 3


def test_query_writes_data_alone(db: Path) -> None:
    result = lkjip("query", "--db", db, "--format", "csv", "SELECT instansi, tahun FROM laporan")
    assert result.stdout == "instansi,tahun\nDinas Pertanian Kabupaten Rekaan,2023\n"
    assert result.stderr == ""


def test_query_refuses_to_change_the_data(db: Path) -> None:
    result = lkjip("query", "--db", db, "DELETE FROM laporan")
    assert result.returncode == 2
    assert result.stdout == ""


def test_query_into_a_file(db: Path, tmp_path: Path) -> None:
    target = tmp_path / "laporan.parquet"
    result = lkjip("query", "--db", db, "-o", target, "SELECT * FROM laporan")
    assert (result.returncode, result.stdout) == (0, "")
    assert target.read_bytes()[:4] == b"PAR1"


def test_query_lists_relations_and_canned_queries() -> None:
    result = lkjip("query", "--list")
    assert "pengukuran" in result.stdout
    assert "Canned queries" in result.stdout


def test_a_reader_that_stops_early_is_no_error(db: Path) -> None:
    command = [sys.executable, "-m", "extractor", "query", "--db", str(db), "--format", "csv", "FROM range(1000000)"]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "range\n"
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_reviu_writes_each_form_and_says_where_on_stderr(db: Path, tmp_path: Path) -> None:
    result = lkjip("reviu", "--db", db, "--format", "xlsx", "--format", "html", "--format", "json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""
    assert {path.name for path in tmp_path.glob("reviu.*")} == {"reviu.xlsx", "reviu.html", "reviu.json"}
    assert len(json.loads((tmp_path / "reviu.json").read_text())["temuan"]) == 2


def test_reviu_of_an_agency_that_is_not_there_says_so(db: Path, tmp_path: Path) -> None:
    result = lkjip("reviu", "--db", db, "--instansi", "Dinas Lain", cwd=tmp_path)
    assert result.returncode == 2
    assert not (tmp_path / "reviu.xlsx").exists()


def test_export_writes_every_relation(db: Path, tmp_path: Path) -> None:
    result = lkjip("export", "--db", db, "--format", "csv", tmp_path / "data")
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""
    assert (tmp_path / "data" / "pengukuran.csv").exists()


def test_schema_describes_report_and_relations() -> None:
    result = json.loads(lkjip("schema", "--json").stdout)
    assert "pengukuran" in result["laporan"]["properties"]
    assert "temuan" in {relation["relasi"] for relation in result["relasi"]}
    text = lkjip("schema").stdout
    assert "pengukuran: " in text


def test_doctor_tells_what_is_installed(tmp_path: Path) -> None:
    result = lkjip("doctor", "--json", "--db", tmp_path / "none.duckdb")
    found = {one["name"]: one for one in json.loads(result.stdout)}
    assert found["lkjip"]["state"] == __version__
    assert found["vocabularies"]["well"]
    assert not found[f"database {tmp_path / 'none.duckdb'}"]["needed"]


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_and_dumb_terminals_get_plain_text(environment: dict[str, str], broken: Path, tmp_path: Path) -> None:
    result = lkjip("run", broken, cwd=tmp_path, environment=environment)
    assert "\x1b[3" not in result.stderr
    assert "broken.pdf" in result.stderr


def test_json_of_an_entry_names_the_report() -> None:
    (berkas,) = sample_hasil().laporan.berkas
    row = Entry(berkas, laporan_id="x").as_json()
    assert row["laporan_id"] == "x"
    assert row["status"] == "ok"
