"""What the database is asked for, and told, to link names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from duckdb import DuckDBPyConnection

from extractor.padanan.names import Mention
from extractor.padanan.program import Baris
from extractor.settings import data_dir
from extractor.store.connection import fetch

MAKE_STATE = """
    CREATE SCHEMA IF NOT EXISTS _padanan;
    CREATE TABLE IF NOT EXISTS _padanan.keadaan (kunci VARCHAR PRIMARY KEY, keadaan VARCHAR NOT NULL);
"""

# Rows that name an indicator. Those of activities are outputs of one year, not indicators over years.
_NAMED = """
    SELECT laporan_id, induk, indikator, satuan, sasaran, berkas || '#' || tabel_id AS tabel,
        CASE WHEN lingkup = 'tahunan' THEN tahun END AS tahun, target, realisasi
        FROM pengukuran WHERE lingkup <> 'kegiatan'
    UNION ALL
    SELECT laporan_id, NULL, indikator, satuan, sasaran, berkas || '#' || tabel_id, NULL, NULL, NULL FROM perjanjian
    UNION ALL
    SELECT laporan_id, NULL, indikator, satuan, sasaran, berkas || '#' || tabel_id, NULL, NULL, NULL FROM iku
    UNION ALL
    SELECT laporan_id, induk, indikator, satuan, sasaran, berkas || '#' || tabel_id, NULL, NULL, NULL FROM renstra
    UNION ALL
    SELECT laporan_id, NULL, indikator, satuan, sasaran, berkas || '#' || tabel_id, NULL, NULL, NULL
        FROM rkt WHERE indikator IS NOT NULL
    UNION ALL
    SELECT laporan_id, NULL, indikator, NULL, sasaran, berkas || '#' || tabel_id, NULL, NULL, NULL
        FROM efisiensi WHERE indikator IS NOT NULL
"""

FINGERPRINTS = f"""
    SELECT laporan_id, bit_xor(hash(n)) || ' ' || count(*) FROM (
        SELECT * FROM ({_NAMED})
        UNION ALL
        SELECT laporan_id, tingkat, uraian, kode, NULL, 'anggaran', tahun, NULL, NULL FROM anggaran
    ) AS n GROUP BY laporan_id
"""  # noqa: S608 - ours

_MENTIONS = f"""
    SELECT n.laporan_id, l.tahun, n.induk, n.indikator, n.satuan,
        list(DISTINCT n.tabel) FILTER (n.tabel IS NOT NULL),
        list(DISTINCT n.sasaran) FILTER (n.sasaran IS NOT NULL),
        list(DISTINCT (n.tahun, n.target)) FILTER (n.tahun IS NOT NULL AND n.target IS NOT NULL),
        list(DISTINCT (n.tahun, n.realisasi)) FILTER (n.tahun IS NOT NULL AND n.realisasi IS NOT NULL)
    FROM ({_NAMED}) AS n JOIN laporan AS l USING (laporan_id)
    WHERE list_contains(?, n.laporan_id)
    GROUP BY ALL
    ORDER BY n.laporan_id, n.induk, n.indikator, n.satuan
"""  # noqa: S608 - ours

_LINES = """
    SELECT DISTINCT a.laporan_id, l.tahun, a.tingkat, a.kode, a.uraian
    FROM anggaran AS a JOIN laporan AS l USING (laporan_id)
    WHERE a.tingkat IN ('program', 'kegiatan', 'sub_kegiatan') AND list_contains(?, a.laporan_id)
    ORDER BY ALL
"""

_WITH_PARENT = ("pengukuran", "renstra")
_WITHOUT_PARENT = ("perjanjian", "iku", "rkt")


def has_state(con: DuckDBPyConnection) -> bool:
    """Whether anything was linked in this database yet."""
    return bool(fetch(con, "SELECT 1 FROM duckdb_tables() WHERE schema_name = '_padanan' AND table_name = 'keadaan'"))


def mentions(con: DuckDBPyConnection, reports: Sequence[str]) -> Iterator[Mention]:
    """Names of indicators in these reports."""
    for report, tahun, induk, nama, satuan, tables, goals, targets, results in fetch(con, _MENTIONS, [list(reports)]):
        said = [(year, "target", number) for year, number in targets or ()]
        said += [(year, "realisasi", number) for year, number in results or ()]
        yield Mention(
            report, tahun, induk, nama, satuan, frozenset(tables or ()), frozenset(goals or ()), frozenset(said)
        )


def lines(con: DuckDBPyConnection, reports: Sequence[str]) -> Iterator[Baris]:
    """Budget lines of these reports."""
    for row in fetch(con, _LINES, [list(reports)]):
        yield Baris(*row)


def forget_gone(con: DuckDBPyConnection, agencies: Sequence[str]) -> None:
    """Takes out what was linked of agencies that are none of these."""
    for relation in ("indikator", "usulan"):
        con.execute(f"DELETE FROM {relation} WHERE NOT list_contains(?, kunci_instansi)", [list(agencies)])  # noqa: S608
    con.execute("DELETE FROM _padanan.keadaan WHERE NOT list_contains(?, kunci)", [list(agencies)])


def forget(con: DuckDBPyConnection, agencies: Sequence[str], reports: Sequence[str]) -> None:
    """Takes out what was linked of these agencies and reports."""
    for relation in ("indikator", "usulan"):
        con.execute(f"DELETE FROM {relation} WHERE list_contains(?, kunci_instansi)", [list(agencies)])  # noqa: S608
    for relation in ("padanan", "padanan_program", "indikator_tahun"):
        con.execute(f"DELETE FROM {relation} WHERE list_contains(?, laporan_id)", [list(reports)])  # noqa: S608


def state_years(con: DuckDBPyConnection, reports: Sequence[str]) -> None:
    """Puts what these reports say of single years under their indicators."""
    con.execute((data_dir("schemas") / "sql" / "isi_indikator_tahun.sql").read_text(encoding="utf-8"), [list(reports)])


def mark(con: DuckDBPyConnection, reports: Sequence[str]) -> None:
    """Writes into each row that names an indicator which one it is."""
    same = "p.laporan_id = r.laporan_id AND p.nama = r.indikator AND p.satuan IS NOT DISTINCT FROM "
    for relation in (*_WITH_PARENT, *_WITHOUT_PARENT, "efisiensi"):
        unit = "NULL" if relation == "efisiensi" else "r.satuan"
        parent = "r.induk" if relation in _WITH_PARENT else "NULL"
        scope = "AND r.lingkup <> 'kegiatan'" if relation == "pengukuran" else ""
        con.execute(
            f"UPDATE {relation} AS r SET indikator_id = p.indikator_id FROM padanan AS p "  # noqa: S608 - ours
            f"WHERE {same} {unit} AND p.induk IS NOT DISTINCT FROM {parent} AND list_contains(?, r.laporan_id) {scope}",
            [list(reports)],
        )
