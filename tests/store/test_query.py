from __future__ import annotations

import csv
import json
import re
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import BadQuery, NoDatabase
from extractor.store.cells import flat, harmless, plain
from extractor.store.connection import open_store
from extractor.store.formats import Format, write_csv, write_result
from extractor.store.load import load
from extractor.store.query import Result, canned, query
from tests.samples import sample_hasil

OUTSIDE = [
    "SELECT * FROM read_csv('/etc/hostname')",
    "SELECT * FROM read_text('/etc/hostname')",
    "FROM '/etc/hostname'",
    "FROM glob('/*')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "SELECT * FROM read_blob('/etc/hostname')",
    "SELECT * FROM sniff_csv('/etc/hostname')",
    "FROM query('FROM read_text(''/etc/hostname'')')",
    "FROM duckdb_secrets()",
    "FROM enable_logging()",
    "SELECT getenv('HOME')",
    "EXPLAIN ANALYZE COPY temuan TO 'keluar.csv'",
]
PIVOT = "PIVOT temuan ON keparahan USING count(*)"
CHANGING = [
    "DELETE FROM temuan",
    "CREATE TABLE baru (i INTEGER)",
    "CREATE TEMP TABLE baru AS SELECT 1",
    "COPY temuan TO 'keluar.csv'",
    "ATTACH 'lain.duckdb'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "RESET lock_configuration",
    "PRAGMA database_list",
    "PRAGMA memory_limit = '1GB'",
    "PRAGMA enable_profiling = 'json'",
    "CALL enable_logging(storage = 'file')",
    "EXPLAIN ANALYZE DELETE FROM temuan",
    "IMPORT DATABASE 'keluar'",
    "SET VARIABLE x = 1",
    "USE memory",
    "CHECKPOINT",
    "EXPORT DATABASE 'keluar'",
    "INSERT INTO temuan (temuan_id) VALUES ('x') RETURNING temuan_id",
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "lkjip.duckdb"
    with open_store(path) as con:
        load(con, sample_hasil())
    return path


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with query(path, sql) as result:
        return list(result.rows)


def written(path: Path, sql: str, format_: Format) -> bytes:
    stream = BytesIO()
    with query(path, sql) as result:
        write_result(result, format_, stream)
    assert not stream.closed
    return stream.getvalue()


@pytest.mark.parametrize("sql", ["SELECT 1", "FROM laporan", "DESCRIBE temuan", "WITH a AS (SELECT 1) FROM a", PIVOT])
def test_what_only_reads_runs(path: Path, sql: str) -> None:
    assert rows(path, sql)


@pytest.mark.parametrize("sql", OUTSIDE)
def test_files_and_network_are_out_of_reach(path: Path, sql: str) -> None:
    with pytest.raises(BadQuery):
        rows(path, sql)


@pytest.mark.parametrize("sql", CHANGING)
def test_what_changes_is_refused(path: Path, sql: str) -> None:
    before = path.read_bytes()
    with pytest.raises(BadQuery):
        rows(path, sql)
    assert path.read_bytes() == before


@pytest.mark.parametrize("sql", ["SELECT 1; SELECT 2", "", "-- nothing"])
def test_one_statement_at_a_time(path: Path, sql: str) -> None:
    with pytest.raises(BadQuery, match="statements"):
        rows(path, sql)


def test_an_error_says_what_is_wrong_and_where_to_look(path: Path) -> None:
    with pytest.raises(BadQuery, match=r"temuann.*lkjip query --list"):
        rows(path, "FROM temuann")
    with pytest.raises(BadQuery, match="tinggi"):  # found out only while rows are read
        rows(path, "SELECT keparahan::INTEGER FROM temuan WHERE keparahan = 'tinggi'")


def test_variables_of_the_program_are_no_relations(path: Path) -> None:
    result_of_nobody = [1]
    assert result_of_nobody
    with pytest.raises(BadQuery):
        rows(path, "FROM result_of_nobody")


def test_no_database(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase):
        rows(tmp_path / "none.duckdb", "SELECT 1")


@pytest.mark.parametrize("name", list(canned()))
def test_canned_queries_run_and_name_what_they_show(path: Path, name: str) -> None:
    with query(path, name) as result:
        assert len(set(result.columns)) == len(result.columns)
        list(result.rows)
    assert canned()[name].title
    assert canned()[name].description


def test_canned_queries_answer(path: Path) -> None:
    assert rows(path, "ringkasan")[0][3:8] == (4, 3, 3, 2, 1)
    assert [row[3] for row in rows(path, "serapan-terendah")] == [
        "Program Sarana Pertanian",
        "Program Penunjang Urusan",
    ]
    assert [row[3] for row in rows(path, "indikator-tidak-tercapai")] == ["Daging"]
    assert rows(path, "temuan-per-aturan")[0][:3] == ("capaian", 1, 1)
    assert [row[2] for row in rows(path, "temuan-tinggi")] == ["3"]
    assert rows(path, "target-perjanjian")[0][2:6] == ("Produksi padi", "1.200,00", "1.200,00", True)
    assert rows(path, "berkas-bermasalah") == []


def test_columns_of_one_name_stay_apart(path: Path) -> None:
    assert json.loads(written(path, "SELECT 1 AS a, 2 AS a, 3 AS a", Format.JSON)) == [{"a": 1, "a_2": 2, "a_3": 3}]


def test_json_holds_numbers_lists_and_null(path: Path) -> None:
    sql = "SELECT anggaran, persen, sumber_dana, versi, alasan FROM anggaran WHERE tingkat = 'total'"
    assert json.loads(written(path, sql, Format.JSON)) == [
        {"anggaran": 1_500_000_000, "persen": 96.67, "sumber_dana": "APBD", "versi": None, "alasan": []}
    ]
    assert json.loads(written(path, "SELECT 1 AS a WHERE false", Format.JSON)) == []


def test_csv_reads_back(path: Path) -> None:
    data = written(path, "SELECT halaman, uraian, selisih FROM temuan ORDER BY selisih", Format.CSV).decode()
    back = list(csv.reader(StringIO(data)))
    assert back[0] == ["halaman", "uraian", "selisih"]
    assert back[1] == ["3", "Capaian Daging tertulis 95,00, sedangkan 450 dibagi 500 adalah 90,00.", "5"]


def test_a_bare_carriage_return_ends_no_row_of_csv(path: Path) -> None:
    data = written(path, "SELECT 'satu' || chr(13) || 'dua' AS a, 1 AS b", Format.CSV).decode()
    assert list(csv.reader(StringIO(data, newline=""))) == [["a", "b"], ["satu\ndua", "1"]]


def test_csv_for_excel_in_indonesia() -> None:
    stream = BytesIO()
    row = (1.5, Decimal("-2.00"), "=1+1", "-", "-5,2", "+62", "@nama", None)
    write_csv(Result(tuple("abcdefgh"), ("VARCHAR",) * 8, iter([row])), stream, excel=True)
    assert stream.getvalue().decode("utf-8") == "\ufeffa;b;c;d;e;f;g;h\r\n1,5;-2,00;'=1+1;-;-5,2;+62;'@nama;\r\n"


def test_parquet_reads_back_with_its_types(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.parquet"
    sql = 'SELECT anggaran, halaman AS "hal""aman", alasan, NULL AS kosong FROM anggaran ORDER BY anggaran'
    file.write_bytes(written(path, sql, Format.PARQUET))
    with duckdb.connect() as con:
        found = con.execute(f"FROM '{file}'")
        assert [str(column[1]) for column in found.description] == ["DECIMAL(24,2)", "INTEGER", "VARCHAR[]", "VARCHAR"]
        assert found.fetchall()[0] == (Decimal("500000000.00"), 4, [], None)


def test_xlsx_holds_text_as_text(path: Path) -> None:
    sql = (
        """SELECT '=HYPERLINK("x")' AS a, 'https://example.org' AS b, '007' AS c, 1.5 AS d, 12345678901234567890 AS e"""
    )
    page = openpyxl.load_workbook(BytesIO(written(path, sql, Format.XLSX)))["hasil"]
    cells = next(page.iter_rows(min_row=2))
    values = ['=HYPERLINK("x")', "https://example.org", "007", 1.5, "12345678901234567890"]
    assert [cell.value for cell in cells] == values
    assert [cell.data_type for cell in cells] == ["s", "s", "s", "n", "s"]
    assert cells[1].hyperlink is None


def test_a_table_is_not_cut_where_there_is_no_terminal(path: Path) -> None:
    data = written(path, "SELECT uraian, '[bold]x' AS apa FROM temuan", Format.TABLE).decode()
    assert "Capaian Daging tertulis 95,00, sedangkan 450 dibagi 500 adalah 90,00." in data
    assert "[bold]x" in data


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_a_number_as_text_is_the_same_number(printed: Decimal) -> None:
    assert Decimal(flat(float(printed))) == printed
    assert Decimal(flat(float(printed), comma=True).replace(",", ".")) == printed
    assert "e" not in flat(float(printed)).lower()


@given(st.sampled_from("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"), st.text())
def test_no_text_stays_a_formula(first: str, rest: str) -> None:
    text = first + rest
    number = re.fullmatch(r"[+-]?\s?[\d.,]+\s?%?\s*|-+\s*", text)
    assert harmless(text) == (text if number else f"'{text}")


@pytest.mark.parametrize("text", ["-5,2", "-1.234,56", "+62", "- 3", "-0,5%", "-12,5 %", "-", "--", "a=b", "98,7%", ""])
def test_numbers_and_dashes_are_left_as_they_are(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("text", ["=1+1", "-5-2", "+A1", "-cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "- Jumlah"])
@pytest.mark.parametrize("excel", [False, True])
def test_csv_holds_no_formula(text: str, excel: bool) -> None:
    stream = BytesIO()
    write_csv(Result(("teks", "angka"), ("VARCHAR", "DOUBLE"), iter([(text, -5.2)])), stream, excel=excel)
    content = StringIO(stream.getvalue().decode("utf-8-sig"), newline="")
    _, row = csv.reader(content, delimiter=";" if excel else ",")
    assert row == [f"'{text}", "-5,2" if excel else "-5.2"]


def test_values_as_json_knows_them() -> None:
    value = {1: [Decimal("1.50"), date(2023, 1, 2), float("nan"), b"\x01"]}
    assert plain(value) == {"1": [1.5, "2023-01-02", None, "01"]}
    assert flat(value) == '{"1": [1.5, "2023-01-02", null, "01"]}'
