"""The database as a run sees it: which files are known, and the one place that writes to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.batch.plan import Known
from extractor.model.laporan import Berkas, Status
from extractor.model.putusan import CLOSED

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from extractor.store import Prepared


class Ledger:
    """Opens the database for a moment each time, so that others can read it in between.

    Attributes:
        path: The database file; made when something is first written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def known(self) -> dict[str, Known]:
        """Files in the database, by sha256; of copies the one that was read.

        Raises:
            DatabaseBusy: Another process has it open.
            DatabaseDamaged: It is none.
        """
        if not self.path.exists():
            return {}
        rows = self._known("true ORDER BY status <> 'dilewati', berkas", [])
        return {known.sha256: known for known in rows}

    def load(self, portions: Iterable[Sequence[Prepared]]) -> list[Known]:
        """Puts reports in, in place of what their files gave before; returns the files that lost their rows to them.

        Args:
            portions: Reports that are in memory together; a portion goes in whole or not at all.
        """
        from extractor import store

        with self._writing() as con:
            lost = [path for reports in portions for path in store.load(con, *reports)]
        return self._known("list_contains(?, berkas)", [lost]) if lost else []

    def account(self, files: Sequence[Berkas]) -> None:
        """Puts in files that gave no report, in place of what they gave before."""
        from extractor import store

        with self._writing() as con:
            for berkas in files:
                store.load_failure(con, berkas)

    def severities(self, berkas: Collection[str]) -> Counter[str]:
        """Findings in these files that no reviewer closed, by severity."""
        sql = """
            SELECT keparahan, count(*) FROM temuan
            WHERE list_contains(?, berkas)
              AND temuan_id NOT IN (SELECT temuan_id FROM putusan WHERE list_contains(?, putusan))
            GROUP BY ALL
        """
        return Counter(dict(self._fetch(sql, [list(berkas), [vonis.value for vonis in CLOSED]])))

    def values(self, berkas: Collection[str]) -> int:
        """Printed values of measurements and budget lines in these files."""
        sql = """
            SELECT count(target_teks) + count(realisasi_teks) + count(capaian_teks)
              FROM pengukuran WHERE list_contains(?, berkas)
            UNION ALL
            SELECT count(anggaran_teks) + count(realisasi_teks) + count(persen_teks)
              FROM anggaran WHERE list_contains(?, berkas)
        """
        return sum(count for (count,) in self._fetch(sql, [list(berkas)] * 2))

    @contextmanager
    def _writing(self) -> Iterator[DuckDBPyConnection]:
        """One thread is enough for a report, and memory stays flat: each new thread would leave some behind."""
        from extractor import store

        with store.open_store(self.path) as con:
            con.execute("SET threads = 1")
            yield con

    def _known(self, where: str, parameters: list[object]) -> list[Known]:
        sql = f"SELECT berkas, sha256, status, alasan, versi_program, laporan_id FROM berkas WHERE {where}"  # noqa: S608
        rows = self._fetch(sql, parameters)
        return [Known(berkas, sha256, Status(status), *rest) for berkas, sha256, status, *rest in rows]

    def _fetch(self, sql: str, parameters: list[object]) -> list[tuple[Any, ...]]:
        from extractor import store

        with store.open_store(self.path, read_only=True) as con:
            return store.fetch(con, sql, parameters)
