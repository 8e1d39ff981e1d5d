"""Opens the database; what DuckDB 2 asks of a caller stays in here.

DuckDB 2 streams: a result that was not fetched to its end owns the connection. `fetch` always takes all rows.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection

from extractor.errors import DatabaseBusy, DatabaseDamaged, NoDatabase, OutputUnwritable
from extractor.store.relations import tables, views

Row = tuple[Any, ...]
_Config = dict[str, str | bool | int | float | list[str]]

CLOSED_IN: _Config = {  # a reader's SQL reaches neither files nor network, and can't open the way to them
    "enable_external_access": False,
    "python_enable_replacements": False,
    "lock_configuration": True,
}


@contextmanager
def open_store(path: Path, *, read_only: bool = False, closed_in: bool = False) -> Iterator[DuckDBPyConnection]:
    """Opens the database for one `with` block; makes it, and its folder, when it is opened for writing and not there.

    Args:
        path: The database file.
        read_only: Several readers may have it open at once, but none while a writer has.
        closed_in: SQL on this connection can reach nothing but the database.

    Raises:
        NoDatabase: Opened for reading, and not there.
        DatabaseBusy: Another process has it open.
        DatabaseDamaged: No DuckDB database, or one that another version of the program made.
        OutputUnwritable: The file can't be made or written, also in the middle of the block (a full disk).
    """
    con = _connect(path, read_only, CLOSED_IN if closed_in else {})
    try:
        if not read_only:
            _make_tables(con)
        _check_columns(con, path)
        if not read_only:
            _make_views(con)
        yield con
    except duckdb.Error as error:
        if _can_not_write(error):
            raise OutputUnwritable(path, _first_line(error)) from error
        raise
    finally:
        con.close()


def fetch(con: DuckDBPyConnection, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
    """All rows that a statement gives."""
    return con.execute(sql, parameters).fetchall()


def append(con: DuckDBPyConnection, relation: str, rows: Sequence[Row]) -> None:
    """Adds rows, their values in the order of the relation's columns."""
    if rows:
        with con.appender(relation) as appender:
            appender.append_rows(rows)


@contextmanager
def transaction(con: DuckDBPyConnection) -> Iterator[None]:
    """All that is done in the block, or nothing of it."""
    con.begin()
    try:
        yield
    except BaseException:
        with suppress(duckdb.Error):  # after a full disk there may be nothing left to roll back
            con.rollback()
        raise
    con.commit()


def _connect(path: Path, read_only: bool, config: _Config) -> DuckDBPyConnection:
    if read_only and not path.is_file():
        raise NoDatabase(path)
    try:
        if not path.is_file():
            _make_new(path)
        return duckdb.connect(str(path), read_only=read_only, config=config)
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error
    except (duckdb.IOException, duckdb.ConnectionException) as error:
        reason = _first_line(error)
        # A second connection of the same process with other settings is refused as well.
        if "lock" in reason or "different configuration" in reason:
            raise DatabaseBusy(path) from error
        if "valid DuckDB" in reason or "newer version" in reason:
            raise DatabaseDamaged(path, "it is no DuckDB database, or of another version of DuckDB") from error
        raise OutputUnwritable(path, reason) from error
    except duckdb.Error as error:
        raise DatabaseDamaged(path, _first_line(error)) from error


def _make_new(path: Path) -> None:
    """Makes the database beside its place and moves it there: killed at any moment, it leaves none half made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    with duckdb.connect(str(beside)) as con:
        _make_tables(con)
    beside.replace(path)


def _make_tables(con: DuckDBPyConnection) -> None:
    there = {name for (name,) in fetch(con, "SELECT table_name FROM duckdb_tables()")}
    with transaction(con):
        for name, relation in tables().items():
            if name not in there:
                con.execute(relation.create())
                con.execute(";".join(relation.comments(relation.columns)))


def _make_views(con: DuckDBPyConnection) -> None:
    """Makes the views of this version, unless they are there: making them takes longer than all else of opening."""
    made = sha256("".join(map(repr, views().values())).encode()).hexdigest()
    con.execute("CREATE SCHEMA IF NOT EXISTS _versi; CREATE TABLE IF NOT EXISTS _versi.tampilan (sidik VARCHAR)")
    if fetch(con, "FROM _versi.tampilan") == [(made,)]:
        return
    with transaction(con):
        for relation in views().values():
            con.execute(relation.create())
            shown = tuple(name for (name, *_) in fetch(con, f"DESCRIBE {relation.nama}"))
            con.execute(";".join(relation.comments(shown)))
        con.execute("DELETE FROM _versi.tampilan")
        con.execute("INSERT INTO _versi.tampilan VALUES (?)", [made])


def _check_columns(con: DuckDBPyConnection, path: Path) -> None:
    """Refuses a database whose tables have other columns than this version writes and reads."""
    found: dict[str, list[str]] = {}
    sql = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index"
    for table, column in fetch(con, sql):
        found.setdefault(table, []).append(column)
    for name, relation in tables().items():
        if tuple(found.get(name, ())) != relation.columns:  # in this order: rows are added by position
            raise DatabaseDamaged(path, f"relation {name} has other columns: another version of lkjip made it")


def _can_not_write(error: duckdb.Error) -> bool:
    """Whether it is the disk that failed: found out at a commit, it comes as a failed transaction."""
    return isinstance(error, duckdb.IOException | duckdb.FatalException) or "Failed to commit" in str(error)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]
