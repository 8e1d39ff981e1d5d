"""The sample reports reword, split and merge indicators on purpose: what is found is what is true."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from extractor.canon.fold import squeeze
from extractor.store.connection import fetch, open_store

ROOT = Path(__file__).parents[2]
TRUTHS = sorted(ROOT.glob("corpus/*/**/*truth.json"))


def truth(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def label(nama: str, induk: str | None) -> tuple[str, str]:
    return squeeze(induk or ""), squeeze(nama)


@pytest.fixture(scope="module")
def found(sample_db: Path) -> dict[tuple[str, int], dict[tuple[str, str], str]]:
    """Agency's first word and year to the names of the report and their indicator."""
    reports: defaultdict[tuple[str, int], dict[tuple[str, str], str]] = defaultdict(dict)
    sql = """
        SELECT l.instansi, l.tahun, p.nama, p.induk, p.indikator_id
        FROM padanan AS p JOIN laporan AS l USING (laporan_id)
    """
    with open_store(sample_db, read_only=True) as con:
        for instansi, tahun, nama, induk, identity in fetch(con, sql):
            reports[instansi.split()[0], tahun][label(nama, induk)] = identity
    return reports


def test_identities_are_exactly_those_of_the_truth(found: dict[tuple[str, int], dict[tuple[str, str], str]]) -> None:
    names: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in TRUTHS:
        content = truth(path)
        agency = content["laporan"]["instansi"].split()[0]
        report = found[agency, content["laporan"]["tahun"]]
        for one in content["indikator"]:
            names[agency].append((one["identitas"], report[label(one["nama"], one["induk"])]))
    assert sum(map(len, names.values())) > 70
    for pairs in names.values():
        for (true_a, found_a), (true_b, found_b) in combinations(pairs, 2):
            assert (true_a == true_b) == (found_a == found_b), (true_a, true_b)


def test_what_later_reports_say_otherwise_is_what_was_seeded(sample_db: Path) -> None:
    seeded = {
        (one["tahun_lain"], one["tertulis"].replace(",", "."), one["hitung"].replace(",", "."), one["halaman"][0])
        for path in TRUTHS
        for one in truth(path)["temuan_lintas"]
    }
    sql = """
        SELECT tahun, replace(tertulis_kemudian, ',', '.'), replace(tertulis_asal, ',', '.'), halaman_kemudian
        FROM v_konsistensi WHERE NOT sama
    """
    with open_store(sample_db, read_only=True) as con:
        assert set(fetch(con, sql)) == seeded
        (same,) = fetch(con, "SELECT count(*) FROM v_konsistensi WHERE sama")[0]
    assert len(seeded) == 2
    assert same > 40


def test_the_report_of_the_year_itself_is_preferred(sample_db: Path) -> None:
    sql = """
        SELECT tahun, realisasi_teks, laporan_tahun_itu, tahun_laporan, [x.realisasi_teks for x in menurut_laporan_lain]
        FROM v_indikator_tahun WHERE acuan = 'ntp' ORDER BY tahun
    """
    with open_store(sample_db, read_only=True) as con:
        assert fetch(con, sql) == [
            (2018, "101,12", False, 2019, None),
            (2019, "102,64", True, 2019, ["101.64"]),
            (2020, "100.87", True, 2020, ["100,87"]),
            (2021, "103,41", True, 2021, None),
        ]


def test_a_trend_is_in_one_notation(sample_db: Path) -> None:
    """One report parts thousands with commas, the others with dots."""
    sql = "SELECT tahun, target, realisasi, tercapai FROM v_indikator_tren WHERE indikator = 'Jagung' ORDER BY tahun"
    with open_store(sample_db, read_only=True) as con:
        assert fetch(con, sql) == [
            (2018, None, 46230.0, None),
            (2019, 49500.0, 50127.0, True),
            (2020, 51000.0, 49388.0, False),
            (2021, 52500.0, 53744.0, True),
        ]


def test_programs_are_linked_whether_their_code_is_printed_or_not(sample_db: Path) -> None:
    sql = """
        SELECT tahun, kode, realisasi FROM v_anggaran_program_tahun
        WHERE program = 'Program Peningkatan Kesejahteraan Petani' ORDER BY tahun
    """
    with open_store(sample_db, read_only=True) as con:
        assert [(year, code, int(spent)) for year, code, spent in fetch(con, sql)] == [
            (2019, "3.03.22", 626528824),
            (2020, None, 474719764),
        ]
        several = fetch(
            con, "SELECT program_id FROM v_anggaran_program_tahun GROUP BY ALL HAVING count(DISTINCT instansi) > 1"
        )
    assert not several


def test_the_path_to_the_end_of_the_plan(sample_db: Path) -> None:
    sql = """
        SELECT tahun, target, realisasi FROM v_target_renstra
        WHERE indikator = 'Nilai hasil evaluasi SAKIP' AND tahun_laporan = 2021 AND keadaan = 'target' ORDER BY tahun
    """
    with open_store(sample_db, read_only=True) as con:
        rows = fetch(con, sql)
    content = truth(ROOT / "corpus/dinas-pertanian-lembah-arum/2021.truth.json")
    path = next(row["target"] for row in content["renstra"] if row["indikator"] == "Nilai hasil evaluasi SAKIP")
    assert [(year, target) for year, target, _ in rows] == [
        (int(year), float(print_.replace(",", "."))) for year, print_ in path.items()
    ]
    assert {year: reached for year, _, reached in rows}[2021] == 71.88


def test_every_row_that_names_an_indicator_is_marked(sample_db: Path) -> None:
    with open_store(sample_db, read_only=True) as con:
        for relation in ("perjanjian", "iku", "renstra", "efisiensi"):
            sql = f"SELECT count(*) FROM {relation} WHERE indikator IS NOT NULL AND indikator_id IS NULL"  # noqa: S608
            assert fetch(con, sql) == [(0,)], relation
        assert fetch(con, "SELECT count(*) FROM pengukuran WHERE (indikator_id IS NULL) <> (lingkup = 'kegiatan')") == [
            (0,)
        ]
