from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection
from hypothesis import given
from hypothesis import strategies as st

from extractor import __version__
from extractor.model.evidence import Reading
from extractor.model.laporan import Berkas, Hasil, Status
from extractor.model.value import Flag, Kind, Value
from extractor.store.connection import fetch, open_store
from extractor.store.load import is_current, load, load_failure
from extractor.store.relations import tables
from extractor.store.values import marks, money, number, span
from tests.sample_parts import bukti
from tests.samples import sample_hasil

READ = [name for name, relation in tables().items() if "berkas" in relation.columns]  # the others hold decisions
Content = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def con(tmp_path: Path) -> Iterator[DuckDBPyConnection]:
    with open_store(tmp_path / "lkjip.duckdb") as opened:
        yield opened


def content(con: DuckDBPyConnection) -> Content:
    return {name: fetch(con, f"FROM {name} ORDER BY ALL") for name in tables()}


def reading(**value: object) -> Reading:
    return Reading(value=Value(**{"teks": "x", "kind": Kind.NUMBER, **value}), bukti=bukti("x", 1))


def with_files(hasil: Hasil, *names: str) -> Hasil:
    files = tuple(hasil.laporan.berkas[0].model_copy(update={"berkas": name, "sha256": name}) for name in names)
    outlines = hasil.laporan.outlines * len(names)
    return replace(hasil, laporan=hasil.laporan.model_copy(update={"berkas": files, "outlines": outlines}))


def test_everything_of_a_report_is_a_row(con: DuckDBPyConnection) -> None:
    hasil = sample_hasil()
    assert load(con, hasil) == ()
    cells = sum(len(table.cells) for found in hasil.tables.values() for table in found)
    assert {name: len(rows) for name, rows in content(con).items() if name in READ} == {
        "berkas": 1,
        "laporan": 1,
        "bagian": 2,
        "tabel": 2,
        "sel": cells,
        "pengukuran": 3,
        "rata_rata": 1,
        "anggaran": 3,
        "perjanjian": 1,
        "iku": 1,
        "renstra": 1,
        "rkt": 1,
        "kegiatan": 1,
        "efisiensi": 1,
        "pendukung": 1,
        "penghargaan": 1,
        "skala": 3,
        "rumus": 1,
        "klaim": 1,
        "temuan": 2,
        "bukti": 6,
    }


def test_print_number_and_place_stand_side_by_side(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil())
    sql = "SELECT target_teks, target, capaian_teks, capaian, halaman, x0, y0, teks FROM pengukuran WHERE indikator = ?"
    row = ("500", 500.0, "95,00", 95.0, 3, 60.0, 140.0, "Meningkatnya produksi pangan Daging kg 500 450 95,00")
    assert fetch(con, sql, ["Daging"]) == [row]
    assert fetch(con, sql, ["Nilai SAKIP"])[0][:4] == ("BB", None, "-", None)
    total = fetch(con, "SELECT anggaran_teks, anggaran, persen FROM anggaran WHERE tingkat = 'total'")
    assert total == [("1.500.000.000,00", Decimal("1500000000.00"), 96.67)]


def test_a_claim_has_the_place_of_its_figure(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil())
    sql = "SELECT teks, nilai_teks, nilai, terbilang, hitungan, halaman, x0, tabel_id FROM klaim"
    assert fetch(con, sql) == [("Tahun 2023 ditetapkan 2 (dua) sasaran.", "2", 2.0, 2, "sasaran", 2, 180.0, None)]


def test_plans_keep_print_and_number_of_each_value(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil())
    sql = "SELECT target_teks, target, anggaran_teks, anggaran, target_program, indikator_id FROM rkt"
    assert fetch(con, sql) == [("1.200,00", 1200.0, "Rp900.000.000", Decimal("900000000.00"), None, None)]
    assert fetch(con, "SELECT formulasi_teks, sumber_data, penyebut, target FROM iku") == [
        ("Luas panen x hasil per hektare", "Bidang Pangan", None, None)
    ]
    assert fetch(con, "SELECT tahun, keadaan, target, target_atas FROM renstra") == [(2023, "target", 1200.0, None)]


def test_a_finding_lists_its_pages_and_has_its_places(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil())
    assert fetch(con, "SELECT halaman, selisih FROM temuan WHERE aturan = 'capaian'") == [([3], 5.0)]
    sql = "SELECT peran, teks, y0 FROM temuan JOIN bukti USING (laporan_id, temuan_id) WHERE aturan = ? ORDER BY urutan"
    assert fetch(con, sql, ["capaian"]) == [
        ("target", "500", 140.0),
        ("realisasi", "450", 140.0),
        ("capaian", "95,00", 140.0),
    ]


def test_loading_again_changes_nothing(con: DuckDBPyConnection) -> None:
    other = sample_hasil(laporan_id="lain-2023", berkas="laporan/lain.pdf", sha256="cd" * 32)
    load(con, other)
    load(con, sample_hasil())
    before = content(con)
    load(con, sample_hasil())
    assert content(con) == before


def test_a_report_read_again_replaces_its_own_rows_only(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil(laporan_id="lain-2023", berkas="laporan/lain.pdf"))
    load(con, sample_hasil())
    shorter = sample_hasil()
    load(con, replace(shorter, laporan=shorter.laporan.model_copy(update={"pengukuran": ()}), temuan=()))
    count = "SELECT laporan_id, count(*) FROM {} GROUP BY 1"
    assert fetch(con, count.format("pengukuran")) == [("lain-2023", 3)]
    assert fetch(con, count.format("bukti")) == [("lain-2023", 6)]
    assert len(fetch(con, "FROM anggaran")) == 6


def test_a_file_takes_its_rows_along_when_its_report_gets_another_id(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil(laporan_id="belum-dikenal"))
    load(con, sample_hasil(laporan_id="dikenal-2023"))
    for name in READ:
        assert fetch(con, f"SELECT DISTINCT laporan_id FROM {name}") == [("dikenal-2023",)]  # noqa: S608


def test_a_file_that_lost_its_id_to_another_is_accounted_for_and_not_read_again(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil(berkas="lama.pdf", sha256="aa"))
    assert load(con, sample_hasil(berkas="baru.pdf", sha256="bb")) == ("lama.pdf",)
    status, alasan, report = fetch(con, "SELECT status, alasan, laporan_id FROM berkas WHERE berkas = 'lama.pdf'")[0]
    assert (status, report) == ("dilewati", None)
    assert "baru.pdf" in alasan
    assert is_current(con, "aa")
    assert fetch(con, "SELECT DISTINCT berkas FROM pengukuran") == [("baru.pdf",)]


def test_a_file_left_over_from_a_parted_report_is_read_again(con: DuckDBPyConnection) -> None:
    load(con, with_files(sample_hasil(laporan_id="dua-berkas"), "satu.pdf", "dua.pdf"))
    assert fetch(con, "SELECT berkas FROM laporan") == [(["satu.pdf", "dua.pdf"],)]
    assert load(con, with_files(sample_hasil(laporan_id="satu-berkas"), "satu.pdf")) == ("dua.pdf",)
    assert fetch(con, "SELECT status FROM berkas WHERE berkas = 'dua.pdf'") == [("gagal",)]
    assert is_current(con, "satu.pdf")
    assert not is_current(con, "dua.pdf")


def test_a_failed_file_is_a_row_and_takes_the_place_of_what_it_gave(con: DuckDBPyConnection) -> None:
    failed = sample_hasil().laporan.berkas[0].model_copy(update={"status": Status.GAGAL, "alasan": "Rusak."})
    load(con, sample_hasil())
    load_failure(con, failed)
    assert fetch(con, "SELECT status, alasan, laporan_id FROM berkas") == [("gagal", "Rusak.", None)]
    assert not any(rows for name, rows in content(con).items() if name != "berkas")


def test_a_file_that_could_not_be_opened_has_no_hash(con: DuckDBPyConnection) -> None:
    load_failure(
        con, Berkas(berkas="x", sha256="", ukuran=0, jumlah_halaman=0, cara_baca="kosong", status=Status.GAGAL)
    )
    assert fetch(con, "SELECT sha256 FROM berkas") == [(None,)]


def test_current_is_what_this_version_read(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil(sha256="aa"))
    assert is_current(con, "aa")
    assert is_current(con, "aa", __version__)
    assert not is_current(con, "aa", "0.0.0")
    assert not is_current(con, "bb")


def test_a_load_that_fails_leaves_what_was_there(con: DuckDBPyConnection) -> None:
    load(con, sample_hasil())
    before = content(con)
    laporan = sample_hasil().laporan
    nameless = laporan.pengukuran[0].model_copy(update={"indikator": None})
    with pytest.raises(duckdb.ConstraintException):
        load(con, replace(sample_hasil(), laporan=laporan.model_copy(update={"pengukuran": (nameless,)})))
    assert content(con) == before


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**10), max_value=10**10))
def test_a_double_gives_back_every_print_of_fifteen_digits(printed: Decimal) -> None:
    stored = number(reading(number=printed))
    assert stored is not None
    assert Decimal(repr(stored)) == printed


@pytest.mark.parametrize(
    ("printed", "stored"),
    [
        ("1500000000.00", "1500000000.00"),
        ("9999999999999999999999.99", "9999999999999999999999.99"),
        ("10000000000000000000000", None),  # 23 digits
        ("1.234", None),  # would be rounded
        ("1.2300", "1.23"),
        ("0", "0"),
    ],
)
def test_money_is_exact_or_left_out(printed: str, stored: str | None) -> None:
    assert money(reading(number=Decimal(printed))) == (Decimal(stored) if stored else None)


def test_a_printed_scale_word_counts() -> None:
    assert number(reading(number=Decimal("1.5"), scale="juta")) == 1_500_000
    assert money(reading(number=Decimal("12.345678"), scale="miliar")) == 12_345_678_000
    assert span("target", reading(low=Decimal(1), high=Decimal(2), scale="ribu", kind=Kind.RANGE)) == {
        "target_bawah": 1000.0,
        "target_atas": 2000.0,
    }


def test_marks_tell_how_a_value_was_read() -> None:
    merged = reading(flags=(Flag.AMBIGUOUS,)).model_copy(update={"merged": True})
    assert marks(target=merged, realisasi=None, capaian=reading(denominator=Decimal(100000))) == [
        "target:merged",
        "target:ambiguous_separator",
        "capaian:per 100000",
    ]
