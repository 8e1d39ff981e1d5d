from __future__ import annotations

from extractor.model.records import LingkupAnggaran
from extractor.model.records import TingkatAnggaran as T
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik


def kecamatan(third: str = "116.735.000", fourth: str = "51.645.000") -> Pabrik:
    """A total of four programs; the last two with their kegiatan."""
    pabrik = Pabrik()
    total = pabrik.dana("TOTAL", "400.000.000", tingkat=T.TOTAL)
    pabrik.dana("Program Pelayanan", "200.320.000", induk=total)
    pabrik.dana("Program Sarana", "31.300.000", induk=total)
    program = pabrik.dana("Program Koordinasi", third, induk=total)
    for name, money in (("Rapat", "4.900.000"), ("Musrenbang", "24.425.000"), ("Lomba", "87.410.000")):
        pabrik.dana(f"Kegiatan {name}", money, tingkat=T.KEGIATAN, induk=program)
    program = pabrik.dana("Program Umum", fourth, induk=total)
    pabrik.dana("Kegiatan Umum", "51.645.000", tingkat=T.KEGIATAN, induk=program)
    return pabrik


def test_sums_that_add_up() -> None:
    assert kecamatan().temuan() == []


def test_a_program_that_is_not_the_sum_of_its_kegiatan() -> None:
    first, second = kecamatan(third="116.736.000").temuan()
    assert (first.aturan, first.tertulis, first.hitung) == ("jumlah.anggaran", "400.000.000", "400.001.000")
    assert (second.tertulis, second.hitung) == ("116.736.000", "116.735.000")
    assert second.keyakinan is Keyakinan.PASTI
    assert "berbeda satu angka" in second.uraian
    assert second.selisih == 1000


def test_a_wrong_program_shows_in_its_total_too() -> None:
    total, program = kecamatan(fourth="25.900.000").temuan()
    assert (program.tertulis, program.hitung) == ("25.900.000", "51.645.000")
    assert "jumlah itu cocok dengan" in total.uraian
    assert {total.keyakinan, program.keyakinan} == {Keyakinan.PASTI}


def total_of(parts: list[tuple[str, str, str]], anggaran: str, realisasi: str) -> Pabrik:
    pabrik = Pabrik()
    total = pabrik.dana("Jumlah", anggaran, realisasi, tingkat=T.TOTAL)
    for name, budget, spent in parts:
        pabrik.dana(name, budget, spent, induk=total)
    return pabrik


def test_one_column_that_adds_up_proves_the_other_wrong() -> None:
    (found,) = total_of([("Satu", "500", "400"), ("Dua", "300", "250")], "800", "690").temuan("jumlah")
    assert (found.aturan, found.tertulis, found.hitung) == ("jumlah.realisasi", "690", "650")
    assert found.keyakinan is Keyakinan.PASTI


def test_lines_that_are_missing_are_no_wrong_sum() -> None:
    parts = [("Satu", "5.000", "4.000"), ("Dua", "3.000", "2.500")]
    assert total_of(parts, "10.700", "8.600").temuan("jumlah") == []


def test_lines_that_are_nearly_all_need_a_look() -> None:
    parts = [("Satu", "5.000", "4.000"), ("Dua", "3.000", "2.500")]
    found = total_of(parts, "8.300", "6.620").temuan("jumlah")
    assert {one.keyakinan for one in found} == {Keyakinan.PERLU_DICEK}
    assert "periksa apakah rinciannya lengkap" in found[0].uraian


def test_a_sum_that_another_table_prints() -> None:
    pabrik = Pabrik()
    program = pabrik.dana("Program Produksi", "109.571.450.000", halaman=38)
    pabrik.dana("Kegiatan Benih", "20.244.979.000", tingkat=T.KEGIATAN, induk=program)
    pabrik.dana("Kegiatan Pupuk", "1.000.000.000", tingkat=T.KEGIATAN, induk=program)
    pabrik.dana("PROGRAM PRODUKSI", "21.244.979.000", halaman=74, tabel="t2")
    (found,) = pabrik.temuan("jumlah")
    assert found.keyakinan is Keyakinan.PASTI
    assert "tertulis untuk baris itu di hal. 74" in found.uraian


def test_a_line_without_value_leaves_the_sum_open() -> None:
    pabrik = total_of([("Satu", "500", "400")], "800", "700")
    pabrik.dana("Dua", None, "300", induk=pabrik.records[0])
    assert [one.aturan for one in pabrik.temuan("jumlah")] == []


def test_a_dash_is_nothing_spent() -> None:
    assert total_of([("Satu", "500", "-"), ("Dua", "300", "250")], "800", "250").temuan() == []


def test_details_beside_their_own_sum() -> None:
    parts = [
        ("Belanja pegawai", "700", "600"),
        ("Gaji", "400", "350"),
        ("Tunjangan", "300", "250"),
        ("Modal", "100", "90"),
    ]
    assert total_of(parts, "800", "690").temuan("jumlah") == []


def test_kinds_of_belanja_beside_programs() -> None:
    pabrik = Pabrik()
    total = pabrik.dana("Jumlah", "900.000", tingkat=T.TOTAL)
    pabrik.dana("Belanja tidak langsung", "400.000", tingkat=T.BELANJA, induk=total)
    pabrik.dana("Belanja langsung", "500.000", tingkat=T.BELANJA, induk=total)
    pabrik.dana("Program Satu", "300.000", induk=total)
    pabrik.dana("Program Dua", "200.000", induk=total)
    assert pabrik.temuan() == []


def test_a_program_left_out_of_the_total() -> None:
    parts = [("Program Satu", "500.000", "410.700"), ("Program Dua", "300.000", "250.300")]
    (found,) = total_of(parts, "800.000", "410.700").temuan("jumlah")
    assert "tidak ikut dijumlahkan" in found.uraian
    assert found.keyakinan is Keyakinan.PASTI


def test_amounts_with_and_without_sen() -> None:
    assert total_of([("Satu", "500,00", "400,40"), ("Dua", "300,00", "250,30")], "800", "651").temuan("jumlah") == []


def test_amounts_in_millions_are_not_summed() -> None:
    assert total_of([("Satu", "Rp 1,2 miliar", "1"), ("Dua", "Rp 3 miliar", "1")], "5", "2").temuan("jumlah") == []


def test_sisa() -> None:
    pabrik = Pabrik()
    pabrik.dana("Program Satu", "1.000.000", "900.000", sisa="100.000")
    pabrik.dana("Program Dua", "1.000.000", "900.000", sisa="(100.000)")
    assert pabrik.temuan() == []
    pabrik.dana("Program Tiga", "148.260", "38.000", sisa="110.183")
    (found,) = pabrik.temuan()
    assert (found.aturan, found.tertulis, found.hitung) == ("jumlah.sisa", "110.183", "110.260")


def test_budgets_that_add_up_show_what_belongs_together() -> None:
    pabrik = Pabrik()
    pabrik.dana("Gaji dan tunjangan", "60.000.000", "55.000.000", tingkat=T.PROGRAM)
    for name, budget, spent in (("Gaji pokok", "40.000.000", "38.000.000"), ("Tunjangan", "20.000.000", "17.450.000")):
        pabrik.dana(name, budget, spent, tingkat=T.BELANJA)
    (found,) = pabrik.temuan("jumlah.setara")
    assert (found.tertulis, found.hitung) == ("55.000.000", "55.450.000")


def test_a_told_total_over_the_programs_of_a_table() -> None:
    def told(spent: str) -> Pabrik:
        pabrik = Pabrik()
        for name in ("Program Jalan", "Program Irigasi", "Program Air Minum"):
            pabrik.dana(name, "100.000.000", "90.000.000")
        pabrik.dana("Belanja Langsung", "Rp 300.000.000", spent, tingkat=T.BELANJA, tabel=None, halaman=9)
        return pabrik

    (found,) = told("Rp 269.000.000").temuan("jumlah.setara")
    assert found.hitung == "270.000.000"
    assert found.halaman == (1, 9)
    assert told("Rp 270.000.000").temuan("jumlah.setara") == []


def test_lines_of_one_rank_that_happen_to_add_up() -> None:
    pabrik = Pabrik()
    for name, budget, spent in (
        ("A", "60.000.000", "50.000.000"),
        ("B", "40.000.000", "38.000.000"),
        ("C", "20.000.000", "17.000.000"),
    ):
        pabrik.dana(name, budget, spent, tingkat=T.KEGIATAN)
    assert pabrik.temuan("jumlah.setara") == []


def test_the_part_that_another_table_prints_otherwise() -> None:
    pabrik = Pabrik()
    for tabel, page, last in (("t1", 37, "705.500.000"), ("t2", 71, "500.000.000")):
        program = pabrik.dana("Program Pemeliharaan Sarana", "1.705.500.000", tabel=tabel, halaman=page)
        pabrik.dana(
            "Pemeliharaan kantor pusat", "1.000.000.000", tingkat=T.KEGIATAN, induk=program, tabel=tabel, halaman=page
        )
        pabrik.dana("Pemeliharaan kantor balai", last, tingkat=T.KEGIATAN, induk=program, tabel=tabel, halaman=page)
    found = next(one for one in pabrik.temuan("jumlah.anggaran"))
    assert "705.500.000" in found.uraian
    assert found.halaman == (37, 71)


def agreements(line: str, *parts: str) -> Pabrik:
    """A kegiatan in one agreement, its subkegiatan in that of an official below."""
    pabrik = Pabrik()
    pabrik.dana("Administrasi Umum", line, tingkat=T.KEGIATAN, lingkup=LingkupAnggaran.PERJANJIAN, halaman=49)
    pabrik.dana("Administrasi Keuangan", "2.247.175.039", tingkat=T.KEGIATAN, lingkup=LingkupAnggaran.PERJANJIAN)
    for at, money in enumerate(parts):
        pabrik.dana(
            f"Penyediaan {at}",
            money,
            tingkat=T.SUB_KEGIATAN,
            lingkup=LingkupAnggaran.PERJANJIAN,
            tabel="t26",
            halaman=51,
        )
    return pabrik


def test_agreements_below_that_miss_their_line() -> None:
    (found,) = agreements("43.711.622", "28.711.900", "14.999.632").temuan("jumlah.bawahan")
    assert (found.tertulis, found.hitung, found.halaman) == ("43.711.622", "43.711.532", (49, 51))
    assert found.keyakinan is Keyakinan.PERLU_DICEK


def test_agreements_below_that_add_up_or_are_of_something_else() -> None:
    assert agreements("43.711.532", "28.711.900", "14.999.632").temuan("jumlah.bawahan") == []
    assert agreements("63.711.532", "28.711.900", "14.999.632").temuan("jumlah.bawahan") == []


def innovations(first: str, second: str) -> Pabrik:
    """A line by indicator, and two activities that prose tells with their budgets."""
    pabrik = Pabrik()
    line = pabrik.dana("Jumlah Inovasi Pelayanan Publik", "429.600.000", "364.664.000", tabel="t15", halaman=34)
    pabrik.records[-1] = line.model_copy(update={"tingkat": None})
    for name, budget, spent in ((first, "167.930.000", "165.761.000"), (second, "261.670.000", "103.202.500")):
        pabrik.dana(name, budget, spent, tingkat=T.KEGIATAN, tabel=None, halaman=33)
    return pabrik


def test_activities_elsewhere_whose_names_and_budgets_are_those_of_a_line() -> None:
    pabrik = innovations("Pengembangan Inovasi Pelayanan Publik Kabupaten", "Inovasi Pelayanan Publik Provinsi")
    (found,) = pabrik.temuan("jumlah.setara")
    assert (found.tertulis, found.hitung, found.halaman) == ("364.664.000", "268.963.500", (33, 34))


def test_activities_of_other_names_that_happen_to_add_up() -> None:
    assert innovations("Rapat koordinasi", "Pembangunan jalan").temuan("jumlah.setara") == []


def with_grand_total(grand: str) -> Pabrik:
    """Programs with their total; then a kind of belanja, its only part, and the total of all."""
    pabrik = Pabrik()
    pabrik.dana("Program Satu", "300.000")
    pabrik.dana("Program Dua", "200.000")
    pabrik.dana("TOTAL KEGIATAN", "500.000", tingkat=T.TOTAL)
    pabrik.dana("Belanja Tidak Langsung", "100.000", tingkat=T.BELANJA)
    pabrik.dana("Belanja Pegawai", "100.000", tingkat=T.BELANJA)
    pabrik.dana("JUMLAH TOTAL", grand, tingkat=T.TOTAL)
    return pabrik


def test_a_grand_total_counts_an_earlier_total_in() -> None:
    assert with_grand_total("600.000").temuan("jumlah") == []
    assert with_grand_total("650.000").temuan("jumlah") != []
