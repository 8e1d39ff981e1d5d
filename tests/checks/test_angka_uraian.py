from __future__ import annotations

import pytest

from extractor.model.outline import Outline
from extractor.model.prosa import Kalimat, Paragraf
from extractor.model.records import Efisiensi, Pendukung
from extractor.model.records import TingkatAnggaran as T
from extractor.model.temuan import Keyakinan, Temuan
from tests.checks.factory import Pabrik, bukti, reading
from tests.checks.kisi import table
from tests.checks.naskah import bagian, butir, prosa, temuan


@pytest.mark.parametrize(
    ("sentence", "printed", "given"),
    [
        ("Kematian sebanyak 6.493 ekor terdiri dari ayam 2.699 ekor dan itik 3.789 ekor.", "6.493 ekor", "6.488"),
        ("Pegawai 349 orang, dengan perincian golongan II 120 orang dan golongan III 234 orang.", "349 orang", "354"),
        (
            "Anggaran Rp 500.000.000 terdiri dari gaji Rp 300.000.000 dan modal Rp 199.000.000.",
            "Rp 500.000.000",
            "499.000.000",
        ),
        (
            "Belanja langsung Rp 4.100.000.000 dan lain-lain Rp 160.000.000 sehingga total anggaran Rp 5.118.000.000.",
            "Rp 5.118.000.000",
            "4.260.000.000",
        ),
    ],
)
def test_told_parts_that_do_not_add_up(sentence: str, printed: str, given: str) -> None:
    (one,) = temuan("jumlah.uraian", prose=prosa(sentence))
    assert (one.tertulis, one.hitung) == (printed, given)


def test_a_list_counted_in_other_words_than_the_sentence_before() -> None:
    texts = ("Sebanyak 20 sampel positif.", "Hasil itu meliputi 3 (tiga)ekor A, 5 ekor B, 7 ekor C, dan 4 ekor D.")
    place = bukti("x", 7)
    paragraf = Paragraf(None, 100.0, None, place, tuple(Kalimat(text, place) for text in texts))
    assert temuan("jumlah.uraian", prose=[paragraf]) == []  # misses by more than 2 %
    texts = ("Sebanyak 200 sampel positif.", "Hasil itu meliputi 30 ekor A, 50 ekor B, 78 ekor C, dan 41 ekor D.")
    paragraf = Paragraf(None, 100.0, None, place, tuple(Kalimat(text, place) for text in texts))
    (one,) = temuan("jumlah.uraian", prose=[paragraf])
    assert (one.tertulis, one.hitung) == ("200 sampel", "199")


@pytest.mark.parametrize(
    "sentence",
    [
        "Penduduk 43.021 jiwa terdiri dari laki-laki 21.876 jiwa (50,85%) dan perempuan 21.145 jiwa.",
        "Anggaran Rp 500.000.000 terdiri dari gaji Rp 300.000.000 dan lain-lain.",
        "Pegawai 110 orang terdiri dari 50 orang struktural, 58 orang fungsional, dan 2 lainnya.",
        "Anggaran Rp 300.000.000 terserap Rp 120.000.000 sehingga jumlah yang tersisa Rp 180.000.000.",
        "Anggaran Rp 300.000.000 bertambah Rp 90.000.000 dan Rp 40.000.000 sehingga total anggaran Rp 480.000.000.",
        "Wilayah 27 kabupaten/kota terdiri dari 18 kabupaten dan 9 kota.",
        "Sebanyak 900 ekor, antara lain meliputi 300 ekor di A dan 200 ekor di B.",
        "Belanja Rp 300.000.000 dan modal Rp 200.000.000 sehingga total anggaran Rp 500.000.000.",
        "Anggaran Rp 500.000.000, realisasi Rp 450.000.000, terdiri dari gaji Rp 300.000.000 realisasi Rp 290.000.000.",
    ],
)
def test_told_parts_that_add_up_or_are_not_all(sentence: str) -> None:
    assert temuan("jumlah.uraian", prose=prosa(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Sisa Rp96.094.221,00 atau sebesar 22,67% dari anggaran sebesar Rp424.000.000,00.", True),
        ("Sisa Rp96.094.221,00 atau sebesar 22,66% dari anggaran sebesar Rp424.000.000,00.", False),
        ("Anggaran Rp 34.438.482.000,- dengan capaian realisasinya Rp. 32.931.467.320,- atau 98%.", True),
        ("Anggaran Rp 34.438.482.000,- dengan capaian realisasinya Rp. 32.931.467.320,- atau 95%.", False),  # cut off
        ("Realisasi Rp 23.720.000.000 atau 87,66% terdiri dari Rp 27.000.000.000.", False),
        ("Pergeseran Rp 3.894.360.712,- dan realisasi Rp 51.413.862.701 atau 95,24 %.", False),
    ],
)
def test_a_percentage_between_two_amounts(sentence: str, wrong: bool) -> None:
    assert bool(temuan("persen_anggaran.uraian", prose=prosa(sentence))) is wrong


def test_a_line_that_is_read_as_budget_is_told_once() -> None:
    pabrik = Pabrik()
    pabrik.dana("Kegiatan A", "Rp 100.000.000", "Rp 90.000.000", "91%", tabel=None, halaman=5)
    sentence = "Anggaran Rp 100.000.000 dengan realisasi Rp 90.000.000 atau 91%."
    found = temuan("persen_anggaran", prose=prosa(sentence), anggaran=pabrik.laporan().anggaran)
    assert [one.aturan for one in found] == ["persen_anggaran"]


def renstra(item: str, title: str) -> list[Temuan]:
    pabrik = Pabrik()
    pabrik.ukur("Jumlah tonase cadangan pangan pokok pemerintah", "450", "270", "60", halaman=30)
    outline = Outline(bagian=bagian(("bab", "II", title, 10)))
    paragraf = butir(("b", item), halaman=12)[0]
    own = Paragraf("b", paragraf.x, "0", paragraf.bukti, paragraf.kalimat)
    return temuan("target_beda.uraian", outline=outline, prose=[own], pengukuran=pabrik.laporan().pengukuran)


CADANGAN = "Jumlah tonase cadangan pangan pokok pemerintah sebesar {}"


@pytest.mark.parametrize(
    ("item", "title", "wrong"),
    [
        ("400 ton setiap tahun", "Rencana Strategis Tahun 2021 - 2026", True),
        ("400 ton", "Perjanjian Kinerja Tahun 2023", True),
        ("450 ton", "Perjanjian Kinerja Tahun 2023", False),
        ("500 ton", "Rencana Kinerja Tahun 2024", False),
        ("500 ton", "Rencana Strategis Tahun 2021 - 2026", False),  # for its end, perhaps
        ("400 ton dan jagung 30 ton", "Perjanjian Kinerja Tahun 2023", False),
        ("60 %", "Perjanjian Kinerja Tahun 2023", False),
    ],
)
def test_a_listed_target(item: str, title: str, wrong: bool) -> None:
    found = renstra(CADANGAN.format(item), title)
    assert bool(found) is wrong
    assert all(one.keyakinan is Keyakinan.PERLU_DICEK and one.halaman == (12, 30) for one in found)


def efisiensi(*rows: tuple[str, str]) -> tuple[Efisiensi, ...]:
    return tuple(
        Efisiensi(
            record_id=f"e{at}",
            bukti=bukti(name, 26),
            tabel_id="t9",
            tahun=2023,
            sasaran=name,
            serapan=reading(value, 26),
        )
        for at, (name, value) in enumerate(rows)
    )


@pytest.mark.parametrize(("last", "wrong"), [("88,05", True), ("88,00", False), ("55,00", False)])
def test_spending_of_a_goal_is_that_of_its_lines(last: str, wrong: bool) -> None:
    pabrik = Pabrik()
    goals = (
        "Meningkatnya kualitas udara kota",
        "Menurunnya timbulan sampah pasar",
        "Terlindunginya kawasan resapan air",
    )
    supports = []
    for at, goal in enumerate(goals):
        line = pabrik.dana(
            f"Kegiatan {at}", "100.000.000", ("90.000.000", "70.000.000", "88.000.000")[at], tingkat=T.KEGIATAN
        )
        own = line.model_copy(update={"baris": at})
        pabrik.records[-1] = own
        supports.append(
            Pendukung(
                record_id=f"p{at}", bukti=own.bukti, tabel_id=own.tabel_id, baris=at, sasaran=goal, kegiatan=own.uraian
            )
        )
    found = temuan(
        "persen_anggaran.sasaran",
        anggaran=pabrik.laporan().anggaran,
        pendukung=tuple(supports),
        efisiensi=efisiensi((goals[0], "90,00"), (goals[1], "70,00"), (goals[2], last)),
    )
    assert [one.hitung for one in found] == (["88,00"] if wrong else [])


def test_spending_in_two_tables() -> None:
    pabrik = Pabrik()
    pabrik.dana("Jumlah unit pelayanan publik terbaik", "210.000.000", "198.903.000", "94,72", halaman=34)
    line = pabrik.laporan().anggaran
    (one,) = temuan(
        "realisasi_beda.serapan", anggaran=line, efisiensi=efisiensi(("Jumlah unit pelayanan publik terbaik", "84,88"))
    )
    assert {one.tertulis, one.hitung} == {"94,72", "84,88"}
    assert one.halaman == (26, 34)
    same = efisiensi(("Jumlah unit pelayanan publik terbaik", "94,7"))
    assert temuan("realisasi_beda.serapan", anggaran=line, efisiensi=same) == []


def totals(sentence: str) -> list[Temuan]:
    pabrik = Pabrik()
    pabrik.dana("JUMLAH", "221.273.156.000", "210.215.991.469", tingkat=T.TOTAL, halaman=10)
    pabrik.dana("Program Jalan", "200.000.000.000", halaman=10)
    pabrik.dana("Program Air", "21.273.156.000", "20.000.000.000", halaman=10)
    prose = prosa(sentence, halaman=2)
    return temuan("anggaran_beda.jumlah", prose=prose, anggaran=pabrik.laporan().anggaran)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas mengelola anggaran langsung Rp 228.773.344.312.",
        "Alokasi anggaran belanja langsung bertambah menjadi Rp 228.773.344.312.",
    ],
)
def test_a_told_total_that_no_table_has(sentence: str) -> None:
    (one,) = totals(sentence)
    assert (one.tertulis, one.hitung) == ("Rp 228.773.344.312", "221.273.156.000")
    assert one.keyakinan is Keyakinan.PERLU_DICEK
    assert one.halaman == (2, 10)


def test_told_spending_that_no_table_has() -> None:
    (one,) = totals("Total anggaran terealisasi sebesar Rp 218.773.344.312.")
    assert (one.tertulis, one.hitung) == ("Rp 218.773.344.312", "210.215.991.469")


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas mengelola anggaran langsung Rp 221.273.156.000.",
        "Dinas mengelola total anggaran Rp 20.000.000.000.",
        "Dinas mengelola anggaran belanja tidak langsung Rp 228.773.344.312.",
        "Total anggaran Program Jalan Rp 228.773.344.312.",
        "Total realisasi anggaran Rp 210.215.991.469.",
        "Total realisasi anggaran Rp 21.215.991.469.",
        "Total anggaran tahun 2022 Rp 228.773.344.312.",
        "Total anggaran Rp 28.773.344.312.",
        "Total anggaran semula Rp 228.773.344.312.",
        "Total anggaran Rp 228.773.344.312 berubah menjadi total anggaran Rp 221.273.156.000.",
    ],
)
def test_a_told_total_of_a_table_or_of_something_else(sentence: str) -> None:
    assert totals(sentence) == []


@pytest.mark.parametrize(("last", "wrong"), [("5.692.600.000", True), ("5.542.600.000", False), ("55.000.000", False)])
def test_amounts_in_cells_of_another_table(last: str, wrong: bool) -> None:
    pabrik = Pabrik()
    names = (
        "Pengelolaan keuangan badan",
        "Pemeliharaan sarana kantor",
        "Perkuatan bidang bencana",
        "Pengadaan sarana kantor",
    )
    for name, money in zip(names, ("100.000.000", "1.577.250.000", "706.950.000", "5.542.600.000"), strict=True):
        pabrik.dana(f"Kegiatan {name}", money, tingkat=T.KEGIATAN, halaman=66, tabel="t9")
    told = ("100.000.000", "1.577.250.000", "706.950.000", last)
    cell = " ".join(f"{name} Rp.{money}" for name, money in zip(names, told, strict=True))
    grid = table(f"Program|Capaian\n{cell}|100%", halaman=4)
    found = temuan("anggaran_beda.sel", tables=[grid], anggaran=pabrik.laporan().anggaran)
    assert [one.tertulis for one in found] == (["Rp.5.692.600.000"] if wrong else [])


def test_spending_of_the_indicator_in_the_same_row() -> None:
    pabrik = Pabrik()
    line = pabrik.dana("Program Peningkatan Pelayanan Angkutan", "2.241.375.000", "1.670.808.837", "74.54", halaman=28)
    row = pabrik.ukur("Persentase ketersediaan angkutan antarkota", "90", "90", "100", halaman=28)
    found = temuan(
        "realisasi_beda.serapan",
        anggaran=(line.model_copy(update={"baris": 3}),),
        pengukuran=(row.model_copy(update={"baris": 3}),),
        efisiensi=efisiensi(("Persentase ketersediaan angkutan antarkota", "71,60")),
    )
    assert [{one.tertulis, one.hitung} for one in found] == [{"74.54", "71,60"}]
