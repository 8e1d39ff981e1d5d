"""Puts what was read into the database: whole or not at all, in place of what its files gave before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from duckdb import DuckDBPyConnection

from extractor import __version__
from extractor.cycles import no_cycle_search
from extractor.model.laporan import Berkas, Hasil, Status
from extractor.store import arsip
from extractor.store.connection import append, fetch, transaction
from extractor.store.prepare import Prepared, in_order, prepare
from extractor.store.relations import tables
from extractor.store.rows import file_fact


@no_cycle_search()
def load(con: DuckDBPyConnection, *reports: Hasil | Prepared) -> tuple[str, ...]:
    """Puts reports in, in one transaction, in place of what their files gave before.

    A report that is there under the same laporan_id goes too: two that claim to be the same can't both be it; of two
    such in one call the later stays. A file that loses its rows to another report stays in `berkas`, with the reason.
    Many at once are loaded several times as fast: what a transaction and a relation cost is paid once.

    Returns:
        Paths of the files that lost their rows.
    """
    lost: list[str] = []
    ready = [report if isinstance(report, Prepared) else prepare(report) for report in reports]
    with transaction(con):
        for group in _apart(ready):
            if _are_known(con, group):
                for report in group:
                    lost += _clear(con, list(report.berkas), report.laporan_id)
            _append_all(con, group)
            arsip.keep(con, {report.laporan_id: report.arsip for report in group})
    return tuple(lost)


def load_failure(con: DuckDBPyConnection, berkas: Berkas) -> None:
    """Puts in a file that failed or was skipped, in place of what it gave before."""
    with transaction(con):
        _clear(con, [berkas.berkas])
        append(con, "berkas", in_order("berkas", [file_fact(berkas, None, __version__)]))


def is_current(con: DuckDBPyConnection, sha256: str, version: str = __version__) -> bool:
    """Whether a file with this content was read by this version of the program, whatever came of it."""
    return bool(fetch(con, "SELECT 1 FROM berkas WHERE sha256 = ? AND versi_program = ? LIMIT 1", [sha256, version]))


def _clear(con: DuckDBPyConnection, files: Sequence[str], laporan_id: str | None = None) -> tuple[str, ...]:
    """Takes out the reports that the files are a part of, and the one of this id; returns their other files."""
    owner: dict[str, str | None] = dict(
        fetch(con, "SELECT berkas, laporan_id FROM berkas WHERE list_contains(?, berkas)", [files])
    )
    parted = {report for report in owner.values() if report}
    reports = sorted(parted | {laporan_id} if laporan_id else parted)
    sql = "SELECT berkas, laporan_id FROM berkas WHERE list_contains(?, laporan_id) ORDER BY ALL"
    members: dict[str, str] = dict(fetch(con, sql, [reports]))
    for name, relation in tables().items():
        if members and name != "berkas" and "laporan_id" in relation.columns:  # verdicts belong to no report
            con.execute(f"DELETE FROM {name} WHERE list_contains(?, laporan_id)", [reports])  # noqa: S608 - ours
    arsip.drop(con, reports)
    if owner:
        con.execute("DELETE FROM berkas WHERE list_contains(?, berkas)", [files])
    lost = [file for file in members if file not in files]
    for file in lost:
        _note_loss(con, file, files[0], parted=members[file] in parted)
    return tuple(lost)


def _note_loss(con: DuckDBPyConnection, file: str, winner: str, *, parted: bool) -> None:
    """Accounts for a file whose report was taken out.

    If the report was parted, the next run must read the file again, so it counts as read by no version. If another
    file took its place, reading it again would only turn that round.
    """
    if parted:
        alasan = f"Laporannya terbagi: {winner} kini dibaca tanpa berkas ini. Jalankan lagi agar dibaca ulang."
        change = "laporan_id = NULL, status = ?, alasan = ?, versi_program = ''"
    else:
        alasan = f"Digantikan {winner}, yang dibaca kemudian sebagai laporan yang sama. Simpan satu saja."
        change = "laporan_id = NULL, status = ?, alasan = ?"
    status = Status.GAGAL if parted else Status.DILEWATI
    con.execute(f"UPDATE berkas SET {change} WHERE berkas = ?", [status.value, alasan, file])  # noqa: S608 - ours


def _apart(reports: Iterable[Prepared]) -> Iterator[list[Prepared]]:
    """The reports in groups in which no id and no file stands twice."""
    group: list[Prepared] = []
    seen: set[str] = set()
    for report in reports:
        marks = {f"id {report.laporan_id}", *report.berkas}
        if seen & marks:
            yield group
            group, seen = [], set()
        group.append(report)
        seen |= marks
    if group:
        yield group


def _are_known(con: DuckDBPyConnection, reports: Sequence[Prepared]) -> bool:
    """Whether any of the files or ids is there already."""
    files = [berkas for report in reports for berkas in report.berkas]
    ids = [report.laporan_id for report in reports]
    sql = "SELECT 1 FROM berkas WHERE berkas IN (SELECT unnest(?)) OR laporan_id IN (SELECT unnest(?)) LIMIT 1"
    return bool(fetch(con, sql, [files, ids]))


def _append_all(con: DuckDBPyConnection, reports: Sequence[Prepared]) -> None:
    for relation in dict.fromkeys(name for report in reports for name in report.rows):
        append(con, relation, [row for report in reports for row in report.rows.get(relation, ())])
