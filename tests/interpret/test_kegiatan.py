from __future__ import annotations

from extractor.interpret.kegiatan import is_activity, read_kegiatan
from extractor.interpret.report import interpret
from extractor.interpret.view import TableView
from extractor.model.records import Anggaran, Kegiatan
from tests.interpret.reading import prints, view
from tests.tables.ruled import grid, read

FORM = """
_ | _ | Target | Realisasi
Input/ Masukan : | : | 51.645.000 | 48.150.485
Output/Keluaran : | : | 13.000 Berkas | 7.393 Berkas
Keterangan Pelaksanaan Kegiatan : Jumlah berkas yang terbit | < | < | <
"""


def test_input_and_output_under_the_names_above() -> None:
    naskah = read(["1. Program : Pelayanan Umum", "a. Kegiatan Koordinasi Pelayanan", grid(FORM)])
    (table,) = naskah.tables
    activity, money = read_kegiatan(TableView(naskah, table), 2023)
    assert isinstance(activity, Kegiatan)
    assert (activity.program, activity.kegiatan) == ("Pelayanan Umum", "Kegiatan Koordinasi Pelayanan")
    assert prints(activity.masukan_target, activity.masukan_realisasi) == "51.645.000 48.150.485"
    assert prints(activity.keluaran_target, activity.keluaran_realisasi) == "13.000 Berkas 7.393 Berkas"
    assert (activity.keluaran, activity.keterangan) == (None, "Jumlah berkas yang terbit")
    assert isinstance(money, Anggaran)
    assert (money.lingkup, money.tingkat, money.uraian) == ("kegiatan", "kegiatan", "Kegiatan Koordinasi Pelayanan")
    assert prints(money.anggaran, money.realisasi) == "51.645.000 48.150.485"
    assert money.record_id != activity.record_id
    assert money.bukti == activity.bukti


def test_second_activity_of_a_program_with_a_name_over_two_lines() -> None:
    naskah = read(
        ["1. Program : Program Koordinasi Wilayah", "a. Kegiatan Rapat", grid(FORM)],
        ["- Realisasi sudah sesuai dengan rencana", "b. Kegiatan Pemberdayaan", "Masyarakat", grid(FORM)],
    )
    found = [record for table in naskah.tables for record in read_kegiatan(TableView(naskah, table), 2023)]
    assert [(row.program, row.kegiatan) for row in found if isinstance(row, Kegiatan)] == [
        ("Program Koordinasi Wilayah", "Kegiatan Rapat"),
        ("Program Koordinasi Wilayah", "Kegiatan Pemberdayaan Masyarakat"),
    ]


def test_output_named_in_its_row_and_money_of_no_amount() -> None:
    form = "Uraian | Target | Realisasi\nMasukan | SDM | SDM\nKeluaran : Laporan | 1 | 1"
    naskah = read(["Kegiatan : Survei", grid(form)])
    (table,) = naskah.tables
    (activity,) = read_kegiatan(TableView(naskah, table), 2023)
    assert isinstance(activity, Kegiatan)
    assert (activity.kegiatan, activity.keluaran) == ("Survei", "Laporan")


def test_an_activity_is_no_measurement() -> None:
    sketch = "Indikator | Target | Realisasi\nMasukan | 51.645.000 | 48.150.485\nKeluaran | 12 | 12"
    assert is_activity(view(sketch))
    laporan = interpret([read(["a. Kegiatan Rapat", grid(sketch)])])
    assert (len(laporan.kegiatan), len(laporan.pengukuran)) == (1, 0)
    assert [row.lingkup for row in laporan.anggaran] == ["kegiatan"]


def test_measurements_are_no_activity() -> None:
    sketch = "Indikator | Target | Realisasi\nNilai SKM | 80 | 82\nLama layanan | 30 | 28"
    assert not is_activity(view(sketch))
    assert list(read_kegiatan(view(sketch), 2023)) == []
