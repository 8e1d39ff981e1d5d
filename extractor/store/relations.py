"""The relations and views of the database, as schemas/relations.yaml has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.canon.vocabulary import Vocabulary, load
from extractor.settings import data_dir


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a relation.

    Attributes:
        nama: Its name.
        tipe: SQL type, with NOT NULL where that holds.
        arti: What a cell means.
        satuan: Unit of the figures, or None.
    """

    nama: str
    tipe: str
    arti: str
    satuan: str | None = None

    @property
    def type(self) -> str:
        """SQL type alone."""
        return self.tipe.removesuffix(" NOT NULL")

    @property
    def comment(self) -> str:
        """Meaning and unit in one text, as the database keeps it."""
        return f"{self.arti} [{self.satuan}]" if self.satuan else self.arti


@dataclass(frozen=True, slots=True)
class Relation:
    """A table; or a view, where `select` says what it shows.

    Of a view, `kolom` holds every column that it may show: its own, and those of the relations that it is made of.
    """

    nama: str
    isi: str
    kolom: tuple[Column, ...]
    select: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(column.nama for column in self.kolom)

    def create(self) -> str:
        """The statement that makes it."""
        if self.select is not None:
            return f"CREATE OR REPLACE VIEW {self.nama} AS {self.select}"
        columns = ", ".join(f"{column.nama} {column.tipe}" for column in self.kolom)
        return f"CREATE TABLE {self.nama} ({columns})"

    def comments(self, shown: tuple[str, ...]) -> Iterator[str]:
        """The statements that explain it and its columns `shown`."""
        yield f"COMMENT ON {'TABLE' if self.select is None else 'VIEW'} {self.nama} IS {_literal(self.isi)}"
        meanings = {column.nama: column.comment for column in self.kolom}
        for column in shown:
            yield f"COMMENT ON COLUMN {self.nama}.{column} IS {_literal(meanings[column])}"


_Groups = list[dict[str, tuple[str, str] | tuple[str, str, str]]]


class _TableEntry(Vocabulary):
    isi: str
    kolom: _Groups


class _ViewEntry(_TableEntry):
    dari: list[str]


class _RelationsFile(Vocabulary):
    bersama: _Groups
    relasi: dict[str, _TableEntry]
    pandangan: dict[str, _ViewEntry]


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Relation]:
    """The tables by name, in the order in which they are described."""
    return {name: Relation(name, entry.isi, _columns(entry.kolom)) for name, entry in _file().relasi.items()}


@lru_cache(maxsize=1)
def views() -> Mapping[str, Relation]:
    """The views by name."""
    return {name: _view(name, entry) for name, entry in _file().pandangan.items()}


@lru_cache(maxsize=1)
def _file() -> _RelationsFile:
    return load("relations", _RelationsFile)


def _view(name: str, entry: _ViewEntry) -> Relation:
    select = (data_dir("schemas") / "sql" / f"{name}.sql").read_text(encoding="utf-8").strip()
    inherited = [column for base in reversed(entry.dari) for column in tables()[base].kolom]
    meanings = {column.nama: column for column in (*inherited, *_columns(entry.kolom))}
    return Relation(name, entry.isi, tuple(meanings.values()), select)


def _columns(groups: _Groups) -> tuple[Column, ...]:
    return tuple(Column(name, *entry) for group in groups for name, entry in group.items())


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
