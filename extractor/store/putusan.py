"""Verdicts of reviewers, kept by the id of the finding: whatever is read again, they stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from extractor.model.putusan import Putusan
from extractor.store.connection import append, fetch, transaction
from extractor.store.relations import tables


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of verdicts that were taken in, by temuan_id.

    Attributes:
        new: Findings that had none.
        changed: Findings whose verdict, remark or answer is now another.
        unchanged: Findings of which the database knew it already.
        unknown: Those among them that no finding in the database has; kept until one does.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    unknown: tuple[str, ...]


def verdicts(con: DuckDBPyConnection) -> dict[str, Putusan]:
    """All verdicts by temuan_id."""
    columns = tables()["putusan"].columns
    rows = fetch(con, f"SELECT {', '.join(columns)} FROM putusan")  # noqa: S608 - ours
    return {row[0]: Putusan(**dict(zip(columns, row, strict=True))) for row in rows}


def judge(con: DuckDBPyConnection, semua: Iterable[Putusan]) -> Applied:
    """Takes verdicts in, all or none. What one leaves empty stays as it was; who said it first is kept."""
    before = verdicts(con)
    after = {one.temuan_id: _merged(before.get(one.temuan_id), one) for one in semua}
    changed = {key: one for key, one in after.items() if one != before.get(key)}
    with transaction(con):
        con.execute("DELETE FROM putusan WHERE list_contains(?, temuan_id)", [list(changed)])
        append(con, "putusan", [_row(one) for one in changed.values()])
    known = {row[0] for row in fetch(con, "SELECT DISTINCT temuan_id FROM temuan")}
    return Applied(
        new=tuple(key for key in changed if key not in before),
        changed=tuple(key for key in changed if key in before),
        unchanged=tuple(key for key in after if key not in changed),
        unknown=tuple(key for key in after if key not in known),
    )


def _merged(old: Putusan | None, new: Putusan) -> Putusan:
    if old is None:
        return new
    said: Mapping[str, object] = {
        name: getattr(new, name) for name in ("putusan", "catatan", "tanggapan") if getattr(new, name) is not None
    }
    if all(getattr(old, name) == value for name, value in said.items()):
        return old
    return old.model_copy(update={**said, "oleh": new.oleh, "waktu": new.waktu, "berkas_sumber": new.berkas_sumber})


def _row(one: Putusan) -> tuple[object, ...]:
    plain = one.model_dump() | {"putusan": one.putusan and one.putusan.value}
    return tuple(plain[name] for name in tables()["putusan"].columns)
