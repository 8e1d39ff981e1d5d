from __future__ import annotations

import pytest

from extractor.checks.rujukan.peraturan import citations, legal
from extractor.model.outline import Outline
from extractor.model.prosa import Kalimat
from extractor.model.temuan import Keyakinan
from tests.checks.naskah import bagian, bukti, isi, judul, prosa, temuan

REVIU = "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja"


def test_citations() -> None:
    text = "Undang-undang Nomor 17 Tahun 2003 tentang Keuangan Negara; PP No. 8/2006 tentang Pelaporan Keuangan."
    found = list(citations([Kalimat(text, bukti(text, 1))]))
    assert [(one.jenis, one.nomor, one.tahun) for one in found] == [("uu", 17, 2003), ("pp", 8, 2006)]
    assert found[0].tentang == "Keuangan Negara"


def test_the_gazetteer_names_each_regulation_once() -> None:
    keys = [(item.jenis, item.nomor, item.tahun) for item in legal().peraturan]
    assert len(keys) == len(set(keys))
    assert {item.jenis for item in legal().peraturan} <= set(legal().jenis)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            f"Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2015 {REVIU}.",
            2015,
            2014,
        ),
        ("Peraturan Pemerintah Nomor 18 Tahun 2018 tentang Perangkat Daerah.", 2018, 2016),
        ("Undang-undang Nomor 32/2000 Tentang Pemerintah Daerah;", 2000, 2004),
    ],
)
def test_a_regulation_of_another_year(text: str, wrong: int, right: int) -> None:
    (found,) = temuan("rujukan.peraturan", prose=prosa(text))
    assert found.tertulis.endswith(str(wrong))
    assert found.hitung.endswith(str(right))


@pytest.mark.parametrize(
    "text",
    [
        f"Permenpan RB Nomor 53 Tahun 2014 {REVIU}.",
        "Peraturan Pemerintah Nomor 58 Tahun 2010 tentang hal lain sama sekali.",
        "Peraturan Bupati Rekaan Nomor 18 Tahun 2018 tentang Perangkat Daerah.",
        "Peraturan Pemerintah Nomor 18 Tahun 2018.",
    ],
)
def test_regulations_that_are_left_alone(text: str) -> None:
    assert temuan("rujukan", prose=prosa(text)) == []


def test_one_subject_under_two_numbers() -> None:
    about = "tentang Rencana Pembangunan Jangka Menengah Daerah Kabupaten Rekaan Tahun 2019-2024."
    first = prosa(f"Peraturan Daerah Nomor 2 Tahun 2019 {about}", halaman=3)
    second = prosa(f"Peraturan Daerah Nomor 25 Tahun 2019 {about}", halaman=30)
    (found,) = temuan("rujukan", prose=[*first, *second])
    assert (found.tertulis, found.keyakinan) == ("Nomor 25 Tahun 2019", Keyakinan.PERLU_DICEK)
    near = prosa(f"Peraturan Daerah Nomor 25 Tahun 2019 {about}", halaman=4)
    assert temuan("rujukan", prose=[*first, *near]) == []


def test_a_revoked_regulation() -> None:
    (found,) = temuan(
        "rujukan", prose=prosa("Permenpan RB Nomor 29 Tahun 2010 tentang Pedoman Penyusunan Penetapan Kinerja.")
    )
    assert "53 Tahun 2014" in found.hitung
    assert temuan("rujukan", prose=prosa("Permenpan RB Nomor 29 Tahun 2010 berlaku."), tahun=2013) == []
    told = "Permenpan RB Nomor 53 Tahun 2014 sebagai pengganti Permenpan RB Nomor 29 Tahun 2010."
    assert temuan("rujukan.dicabut", prose=prosa(told)) == []


def test_a_ministry_that_there_is_not() -> None:
    text = "Peraturan Menteri Pemberdayaan Aparatur Negara Nomor 29 Tahun 2013."
    (found,) = temuan("rujukan.kementerian", prose=prosa(text))
    assert found.hitung == "Pendayagunaan Aparatur Negara"
    right = "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor 29 Tahun 2013."
    assert temuan("rujukan.kementerian", prose=prosa(right, "Sekretaris Kementerian Aparatur Negara.")) == []


PARTS = bagian(
    ("bab", "II", "PERENCANAAN KINERJA", 9),
    ("subbab", "A", "RENCANA STRATEGIS", 9),
    ("subbab", "B", "RENCANA KINERJA TAHUNAN", 11),
    ("subbab", "C", "PERJANJIAN KINERJA", 13),
    ("subbab", "D", "INDIKATOR UTAMA", 14),
)
ENTRIES = isi(
    ("II", "BAB II PERENCANAAN KINERJA"),
    ("A", "A. RENCANA STRATEGIS"),
    ("B", "B. RENCANA KINERJA TAHUNAN"),
    ("C", "C. PERJANJIAN KINERJA"),
)


def test_a_heading_that_the_contents_leave_out() -> None:
    (found,) = temuan("rujukan", outline=Outline(bagian=PARTS, daftar_isi=ENTRIES))
    assert found.hitung == "D. INDIKATOR UTAMA"
    assert temuan("rujukan", outline=Outline(bagian=PARTS[:-1], daftar_isi=ENTRIES)) == []


def test_contents_of_the_chapters_alone() -> None:
    assert temuan("rujukan", outline=Outline(bagian=PARTS, daftar_isi=ENTRIES[:1])) == []


def test_an_entry_that_leads_to_another_page() -> None:
    captions = judul(
        *(
            (f"3.{at}", f"Judul {word}", 10 + at)
            for at, word in enumerate(["satu", "dua", "tiga", "empat", "lima", "enam"], 1)
        )
    )
    entries = [
        entry.model_copy(update={"halaman_tercetak": str(at + 2)})
        for at, entry in enumerate(isi(*((title.nomor, f"Tabel {title.nomor} {title.judul}") for title in captions)), 1)
    ]
    assert temuan("rujukan", outline=Outline(judul=captions, daftar_isi=tuple(entries))) == []
    entries[3] = entries[3].model_copy(update={"halaman_tercetak": "9"})
    (found,) = temuan("rujukan", outline=Outline(judul=captions, daftar_isi=tuple(entries)))
    assert (found.tertulis, found.hitung) == ("9", "6")
