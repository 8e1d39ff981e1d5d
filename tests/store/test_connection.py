from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from extractor.errors import DatabaseBusy, DatabaseDamaged, ExitCode, NoDatabase, OutputUnwritable
from extractor.store.connection import fetch, open_store
from extractor.store.load import load
from extractor.store.relations import tables, views
from tests.samples import sample_hasil

KILLED = """
import os, signal, sys
from pathlib import Path
from extractor.store import load, open_store
from tests.samples import sample_hasil
loading = sys.modules["extractor.store.load"]
append = loading.append
def append_or_die(con, relation, rows):
    append(con, relation, rows)
    if relation == "anggaran":
        os.kill(os.getpid(), signal.SIGKILL)
loading.append = append_or_die
with open_store(Path(sys.argv[1])) as con:
    load(con, sample_hasil())
"""
KILLED_AT_FIRST = """
import os, signal, sys
from pathlib import Path
from extractor.store import open_store
connection = sys.modules["extractor.store.connection"]
connection._make_tables = lambda con: os.kill(os.getpid(), signal.SIGKILL)
with open_store(Path(sys.argv[1])):
    pass
"""
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from extractor.errors import OutputUnwritable
from extractor.store import load, open_store
from tests.samples import sample_hasil
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))  # bytes that a file may grow to: a few reports
try:
    with open_store(path) as con:
        for n in range(1000):
            load(con, sample_hasil(laporan_id=str(n), berkas=str(n)))
except OutputUnwritable as error:
    sys.exit(error.exit_code)
"""
HOLD = "import duckdb, sys; con = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"


def test_a_new_database_has_every_relation_and_all_is_explained(tmp_path: Path) -> None:
    with open_store(tmp_path / "new" / "folder" / "lkjip.duckdb") as con:
        named = (
            "SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = 'main' "
            "UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal"
        )
        found: dict[str, str] = dict(fetch(con, named))
        sql = "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() "
        sql += "WHERE NOT internal AND schema_name = 'main'"
        columns = fetch(con, sql)
    relations = {**tables(), **views()}
    assert found == {name: relation.isi for name, relation in relations.items()}
    declared = {(name, column.nama): column for name, relation in relations.items() for column in relation.kolom}
    for table, column, data_type, comment in columns:
        assert (data_type, comment) == (declared[table, column].type, declared[table, column].comment)


def test_opening_again_keeps_the_content(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    with open_store(path) as con:
        load(con, sample_hasil())
    with open_store(path):
        pass
    with open_store(path, read_only=True) as con:
        assert fetch(con, "SELECT count(*) FROM pengukuran") == [(3,)]
        with pytest.raises(duckdb.InvalidInputException):
            con.execute("DELETE FROM pengukuran")


def test_reading_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match="lkjip run"), open_store(tmp_path / "none.duckdb", read_only=True):
        pass
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("read_only", [True, False])
def test_a_database_that_another_process_holds(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "lkjip.duckdb"
    with open_store(path):
        pass
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(DatabaseBusy, match="Wait until") as caught, open_store(path, read_only=read_only):
            pass
        holder.communicate()
    assert caught.value.exit_code == ExitCode.OUTPUT
    with open_store(path, read_only=read_only):
        pass


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputUnwritable) as caught, open_store(tmp_path / "file" / "lkjip.duckdb"):
        pass
    assert caught.value.exit_code == ExitCode.OUTPUT


def test_a_place_that_can_not_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable), open_store(tmp_path):
        pass


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    path.write_text("nothing of the sort" * 1000)
    with pytest.raises(DatabaseDamaged, match="Move it away"), open_store(path):
        pass


def test_a_database_of_another_version(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    with open_store(path) as con:
        con.execute("ALTER TABLE rumus DROP COLUMN arah")
    with pytest.raises(DatabaseDamaged, match="rumus"), open_store(path, read_only=True):
        pass
    with pytest.raises(DatabaseDamaged, match="rumus"), open_store(path):
        pass


def test_views_answer_for_people(tmp_path: Path) -> None:
    with open_store(tmp_path / "lkjip.duckdb") as con:
        load(con, sample_hasil())
        serapan = "SELECT uraian, persen, persen_hitung, sisa_hitung FROM v_serapan ORDER BY persen_hitung LIMIT 1"
        assert [str(cell) for cell in fetch(con, serapan)[0]] == [
            "Program Sarana Pertanian",
            "80.0",
            "80.0",
            "100000000.00",
        ]
        sql = "SELECT instansi, tahun_laporan, indikator, judul_tabel FROM v_pengukuran WHERE halaman = 3 ORDER BY ALL"
        assert fetch(con, sql)[0] == ("Dinas Pertanian Kabupaten Rekaan", 2023, "Daging", "Contoh tabel 1")
        assert fetch(con, "SELECT daftar_halaman, jumlah_bukti FROM v_temuan ORDER BY ALL") == [("3", 3), ("4", 3)]


def run(program: str, path: Path) -> int:
    root = Path(__file__).parents[2]
    return subprocess.run([sys.executable, "-c", program, str(path)], cwd=root, check=False).returncode


def test_a_run_killed_in_the_middle_of_a_load_leaves_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    with open_store(path) as con:
        load(con, sample_hasil(laporan_id="sebelumnya", berkas="sebelumnya.pdf"))
    assert run(KILLED, path) == -signal.SIGKILL
    with open_store(path) as con:
        assert fetch(con, "SELECT DISTINCT laporan_id FROM pengukuran") == [("sebelumnya",)]
        assert fetch(con, "SELECT berkas FROM berkas") == [("sebelumnya.pdf",)]
        load(con, sample_hasil())


def test_a_run_killed_while_it_makes_the_database_leaves_none_half_made(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    assert run(KILLED_AT_FIRST, path) == -signal.SIGKILL
    assert not path.exists()
    with open_store(path) as con:
        load(con, sample_hasil())
    assert not Path(f"{path}.wal").exists()


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    with open_store(path) as con:
        load(con, sample_hasil(laporan_id="sebelumnya", berkas="sebelumnya.pdf"))
    assert run(FULL_DISK, path) == ExitCode.OUTPUT
    with open_store(path) as con:
        assert ("sebelumnya",) in fetch(con, "SELECT laporan_id FROM laporan")
        reports = fetch(con, "SELECT laporan_id, count(*) FROM pengukuran GROUP BY 1")
        assert {count for _, count in reports} == {3}


def test_views_of_another_version_are_replaced_and_those_of_this_one_stay(tmp_path: Path) -> None:
    path = tmp_path / "lkjip.duckdb"
    with open_store(path) as con:
        con.execute("CREATE OR REPLACE VIEW v_temuan AS SELECT 1 AS lama")
    with open_store(path) as con:  # made by this version, says the database
        assert fetch(con, "FROM v_temuan") == [(1,)]
        con.execute("UPDATE _versi.tampilan SET sidik = 'dulu'")
    with open_store(path) as con:
        assert [name for (name, *_) in fetch(con, "DESCRIBE v_temuan")][:2] == ["instansi", "wilayah"]
