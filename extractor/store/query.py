"""SQL of a user: it reads the database, and reaches nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from extractor.canon.vocabulary import Vocabulary, load
from extractor.errors import BadQuery
from extractor.store.connection import Row, open_store

BATCH = 2000  # rows taken from the database at once

_READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.MULTI}  # MULTI: PIVOT


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave.

    Attributes:
        columns: Names, each once: a second `n` is called `n_2`.
        types: SQL type of each column.
        rows: Can be gone through once, while the query is open.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: Iterator[Row]


class Canned(Vocabulary):
    """A query that comes with the program."""

    title: str
    description: str
    sql: str


class _QueriesFile(Vocabulary):
    queries: dict[str, Canned]


@lru_cache(maxsize=1)
def canned() -> Mapping[str, Canned]:
    """The queries of schemas/queries.yaml, by name."""
    return load("queries", _QueriesFile).queries


@contextmanager
def query(path: Path, sql: str) -> Iterator[Result]:
    """Runs one SELECT, or the canned query of that name.

    Neither files nor network are in its reach, and it can't change the database or its own settings.

    Raises:
        BadQuery: It does not run, is more than one statement, or does not only read.
        NoDatabase: There is no such database.
        DatabaseBusy: Another process writes to it.
    """
    known = canned().get(sql.strip())
    with open_store(path, read_only=True, closed_in=True) as con:
        try:
            yield _run_alone(con, known.sql if known else sql)
        except duckdb.Error as error:
            raise BadQuery(_reason(error)) from error


def run(con: DuckDBPyConnection, sql: str) -> Result:
    """Runs a SELECT of the program's own; its rows are to be read before the connection is used again."""
    found = con.execute(sql)
    names = tuple(name for name, *_ in found.description)
    types = tuple(str(column[1]) for column in found.description)
    return Result(_unique(names), types, _rows(found))


def _run_alone(con: DuckDBPyConnection, sql: str) -> Result:
    statements = con.extract_statements(sql)
    if len(statements) != 1:
        raise BadQuery(f"it is {len(statements)} statements; give one.")
    if statements[0].type not in _READING:
        raise BadQuery("it is not a SELECT, and the database is open for reading only.")
    return run(con, sql)


def _rows(found: DuckDBPyConnection) -> Iterator[Row]:
    while rows := found.fetchmany(BATCH):
        yield from rows


def _unique(names: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        number, wanted = 1, name
        while wanted in found:
            number += 1
            wanted = f"{name}_{number}"
        found.append(wanted)
    return tuple(found)


def _reason(error: duckdb.Error) -> str:
    """What DuckDB says, without the lines that point into the query."""
    said = " ".join(str(error).partition("\n\nLINE ")[0].split())
    return said if said.endswith((".", "!", "?")) else f"{said}."
