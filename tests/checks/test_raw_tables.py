from __future__ import annotations

from extractor.checks import check
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik
from tests.checks.kisi import BERKAS, laporan, table, temuan

PEGAWAI = """
No | Golongan | Jumlah Pegawai | %
1 | IV | 7 | 14,3
2 | III | 21 | 42,9
3 | II | 21 | 42,9
  | JUMLAH | {total} | 100
"""


def test_a_total_that_its_rows_do_not_give() -> None:
    (found,) = temuan("jumlah.tabel", table(PEGAWAI.format(total=50), "Pegawai"))
    assert (found.tertulis, found.hitung, found.keyakinan) == ("50", "49", Keyakinan.PASTI)
    assert found.selisih == 1


def test_a_total_that_adds_up() -> None:
    assert temuan("jumlah.tabel", table(PEGAWAI.format(total=49))) == []


PELABUHAN = """
Pelabuhan | 2021 | 2022
Utara | 1.200.000 | 1.300.000
Timur | 400.000 | 500.000
JUMLAH BONGKAR | 1.600.000 | 1.800.000
Utara | 700.000 | 800.000
Timur | 100.000 | 100.000
JUMLAH MUAT | 800.000 | 900.000
TOTAL BONGKAR MUAT | 2.400.000 | {total}
"""


def test_a_total_of_totals() -> None:
    assert temuan("jumlah.tabel", table(PELABUHAN.format(total="2.700.000"))) == []
    (found,) = temuan("jumlah.tabel", table(PELABUHAN.format(total="2.720.000")))
    assert (found.tertulis, found.hitung) == ("2.720.000", "2.700.000")


def test_rows_that_are_no_breakdown_of_a_total() -> None:
    text = "Uraian | Unit\nKendaraan | 10\nRoda dua | 6\nRoda empat | 4\nJumlah | 10"
    assert temuan("jumlah.tabel", table(text)) == []


def test_an_indicator_that_begins_with_jumlah_is_no_total() -> None:
    text = "Indikator | Target\nJumlah dokumen perencanaan yang disusun tepat waktu | 5\nJumlah laporan | 4"
    assert temuan("jumlah.tabel", table(text)) == []


ANGKUTAN = """
Tahun | Mudik | Balik | Kapal | Penumpang Total
2018 | 1.742 | 2.418 | 3 | 4.160
2019 | 2.878 | 2.327 | 4 | 5.205
2020 | 3.432 | 2.571 | 3 | 6.003
2021 | 2.785 | 3.200 | 3 | {total}
2022 | 2.411 | 2.242 | 3 | 4.653
"""


def test_a_column_that_is_the_sum_of_others_but_once() -> None:
    (found,) = temuan("jumlah.kolom", table(ANGKUTAN.format(total="4.653")))
    assert (found.tertulis, found.hitung) == ("4.653", "5.985")
    assert "baris lain" in found.uraian
    assert temuan("jumlah.kolom", table(ANGKUTAN.format(total="5.985"))) == []


PRODUKSI = """
No | Komoditas | Produksi (ton)
I. | Daging | {daging}
1. | Sapi | 84.491
2. | Kambing | 10.170
II. | Telur | 72.334
1. | Ayam | 19.664
2. | Itik | 52.669
III. | Susu | 268.797
"""


def test_a_heading_row_that_is_not_the_sum_of_its_rows() -> None:
    (found,) = temuan("jumlah.rincian", table(PRODUKSI.format(daging="95.661")))
    assert (found.tertulis, found.hitung) == ("95.661", "94.661")
    assert temuan("jumlah.rincian", table(PRODUKSI.format(daging="94.661"))) == []


BANDING = """
Indikator | 2022 | 2023 | % Peningkatan
Daging | 95,70 | 125,69 | 29,99
Telur | 99,80 | 116,79 | 16,99
Susu | 95,50 | 131,10 | 35,60
Sapi | 95,10 | 88,13 | -6,97
Perah | 82,80 | 83,18 | {beda}
"""


def test_a_difference_with_the_wrong_sign() -> None:
    (found,) = temuan("capaian.selisih", table(BANDING.format(beda="-0,38")))
    assert (found.tertulis, found.hitung) == ("-0,38", "0,38")
    assert "terbalik" in found.uraian
    assert temuan("capaian.selisih", table(BANDING.format(beda="0,38"))) == []


def test_rows_stacked_in_one_ruled_row() -> None:
    lama, baru = "9,70 // 9,80 // 9,50 // 9,10 // 8,80", "12,69 // 11,79 // 13,10 // 8,13 // 9,18"
    beda = "2,99 // 1,99 // 3,60 // -0,97 // 0,83"
    stacked = f"Indikator | 2022 | 2023 | Selisih\nDaging // Telur // Susu // Sapi // Itik | {lama} | {baru} | {beda}"
    (found,) = temuan("capaian.selisih", table(stacked))
    assert (found.tertulis, found.hitung) == ("0,83", "0,38")


RATA = """
Indikator | Capaian | Serapan | Efisiensi
Satu | 200 | 80,40 | 119,60
Dua | 100 | 77,34 | 22,67
Tiga | 128,57 | 84,88 | 43,69
Rata-rata | 142,86 | 80,87 | {rata}
"""


def test_one_mean_of_a_row_of_means() -> None:
    (found,) = temuan("rata_rata.tabel", table(RATA.format(rata="65,02")))
    assert (found.tertulis, found.hitung) == ("65,02", "61,99")
    assert temuan("rata_rata.tabel", table(RATA.format(rata="61,99"))) == []


def test_a_figure_below_a_column_that_is_no_mean() -> None:
    assert temuan("rata_rata.tabel", table("Indikator | Capaian\nA | 101,36\nB | 95,74\nC | 106,82\n | 80,00")) == []
    (found,) = temuan("rata_rata.tabel", table("Indikator | Capaian\nA | 101,36\nB | 95,74\nC | 106,82\n | 101,29"))
    assert found.hitung == "101,31"


def test_a_share_that_is_not_that_of_its_total() -> None:
    rows = "No|Es|Jumlah|%\n1|2B|-|-\n2|3A|1|0,91\n3|B|5|4,55\n4|4A|15|{}\n5|4B|4|3,64\n6|-|85|77,27\n|Total|110|100"
    (found,) = temuan("jumlah.bagian", table(rows.format("15,45"), "Pegawai"))
    assert (found.tertulis, found.hitung) == ("15,45", "13,64")
    assert temuan("jumlah.bagian", table(rows.format("13,64"), "Pegawai")) == []
    assert temuan("jumlah.bagian", table(rows.format("13,6"), "Pegawai")) == []  # 13,636


def test_a_ratio_of_two_columns() -> None:
    rows = "Wilayah|Luas|Terairi|%\nA|200|150|75,00\nB|400|310|77,50\nC|80|61|76,25\nD|90|81|{}"
    (found,) = temuan("jumlah.bagian", table(rows.format("91,00")))
    assert (found.tertulis, found.hitung) == ("91,00", "90,00")
    assert temuan("jumlah.bagian", table(rows.format("90,00"))) == []
    assert temuan("jumlah.bagian", table(rows.format("9,00"))) == []  # something else


def test_fine_figures_that_are_no_shares() -> None:
    rows = "Wilayah|Jumlah|Indeks\nA|20|71,20\nB|40|65,31\nC|60|70,02\nD|80|69,90\nE|10|55,10"
    assert temuan("jumlah.bagian", table(rows)) == []


def test_a_row_of_the_budget_is_told_once() -> None:
    rows = ("A|100.500|60.200|40.300", "B|90.400|50.100|40.300", "C|80.300|50.000|30.300", "D|70.200|50.000|20.200")
    grid = table("\n".join(("Uraian|Anggaran|Realisasi|Sisa", *rows, "E|60.100|50.000|11.100")), "Realisasi")
    (found,) = temuan("jumlah.kolom", grid)
    line = Pabrik().dana("E", "60.100", "50.000", sisa="11.100")
    places = {place.bukti.teks: place.bukti for place in found.bukti}
    told = {
        name: reading.model_copy(update={"bukti": places[reading.teks]})
        for name in ("anggaran", "realisasi", "sisa")
        if (reading := getattr(line, name)) is not None
    }
    report = laporan().model_copy(update={"anggaran": (line.model_copy(update=told),)})
    assert [one.aturan for one in check(report, {BERKAS: [grid]}) if one.aturan.startswith("jumlah")] == ["jumlah.sisa"]
