from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.store.connection import fetch, open_store
from extractor.store.export import ExportFormat, export
from extractor.store.load import load
from extractor.store.samaran import mask
from tests.samples import sample_hasil


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Drs. BUDI SANTOSO, M.Si", "Drs. [nama], M.Si"),
        ("NIP. 19650412 199003 1 005 Pembina Utama Muda", "NIP. [NIP] Pembina Utama Muda"),
        ("NIP dengan 19 angka: NIP.199711129 199903 1 002", "NIP dengan 19 angka: NIP.[NIP]"),
    ],
)
def test_persons_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Rp. 19.650.412.199,00",
        "Program Pengembangan Angkutan Kereta Api",
        "Jumlah PNS Berdasarkan Golongan",
        "Pemeliharaan Jalan Jenderal Sudirman",
        "Persentase capaian 104,51 % tahun 2023",
        "3.27.10.2.01.0005",
    ],
)
def test_words_and_figures_of_reports_stay(text: str) -> None:
    assert mask(text) == text


@given(st.text(max_size=80))
def test_masking_twice_changes_nothing(text: str) -> None:
    assert mask(mask(text)) == mask(text)


def test_an_export_is_masked_and_the_database_is_not(tmp_path: Path) -> None:
    db = tmp_path / "lkjip.duckdb"
    with open_store(db) as con:
        load(con, sample_hasil(laporan_id="a", berkas="a.pdf", sha256="a"))
        con.execute("UPDATE pengukuran SET indikator = 'Nilai menurut Drs. BUDI SANTOSO, M.Si'")
    export(db, tmp_path / "keluar", [ExportFormat.PARQUET], samarkan=True)
    exported = duckdb.read_parquet(str(tmp_path / "keluar" / "pengukuran.parquet"))
    (original,) = fetch(duckdb.connect(str(db)), "SELECT * FROM pengukuran LIMIT 1")
    row = dict(zip(exported.columns, exported.fetchall()[0], strict=True))
    assert row["indikator"] == "Nilai menurut Drs. [nama], M.Si"
    kept = dict(zip(exported.columns, original, strict=True))
    assert {name for name in row if row[name] != kept[name]} == {"indikator"}
