from __future__ import annotations

import pytest

from extractor.model.records import Pengukuran
from extractor.model.temuan import Keyakinan
from tests.checks.factory import Pabrik
from tests.checks.naskah import temuan


def counted(target: str, realisasi: str, satuan: str = "Orang") -> Pengukuran:
    row = Pabrik().ukur("Jumlah korban bencana yang ditangani", target, realisasi)
    return row.model_copy(update={"satuan": satuan})


def test_a_part_of_a_person() -> None:
    (found,) = temuan("satuan.pecahan", pengukuran=(counted("460.000", "464.971,75"),))
    assert (found.tertulis, found.hitung) == ("464.971,75", "bilangan bulat")


def test_a_percentage_of_persons() -> None:
    (found,) = temuan("satuan.persen", pengukuran=(counted("1% dari jumlah penduduk", "464.971"),))
    assert (found.tertulis, found.hitung) == ("Orang", "%")


@pytest.mark.parametrize(
    ("target", "realisasi", "satuan"),
    [
        ("460.000", "464.971", "Orang"),
        ("80,5", "81,25", "Nilai"),
        ("95%", "96,5%", "%"),
        ("1.250,5", "1.300,25", "Ton"),
    ],
)
def test_values_that_go_with_their_unit(target: str, realisasi: str, satuan: str) -> None:
    row = counted(target, realisasi, satuan)
    assert temuan("satuan.pecahan", pengukuran=(row,)) == []
    assert temuan("satuan.persen", pengukuran=(row,)) == []


def test_a_mark_with_and_without_percent() -> None:
    pabrik = Pabrik()
    rows = (
        pabrik.ukur("Nilai Survei Kepuasan Masyarakat", "80%", "66%", halaman=17),
        pabrik.ukur("Nilai Survei Kepuasan Masyarakat", "80", "82", halaman=28, tabel="t2", tahun=2024),
    )
    (found,) = temuan("satuan.indeks", pengukuran=rows)
    assert (found.tertulis, found.hitung, found.halaman) == ("80%", "80", (17, 28))
    assert found.keyakinan is Keyakinan.PERLU_DICEK


def test_shares_and_other_marks() -> None:
    pabrik = Pabrik()
    share = (pabrik.ukur("Persentase jalan mantap", "80%"), pabrik.ukur("Persentase jalan mantap", "80", tabel="t2"))
    assert temuan("satuan.indeks", pengukuran=share) == []
    other = (
        pabrik.ukur("Nilai kepuasan masyarakat", "80%"),
        pabrik.ukur("Nilai kepuasan masyarakat", "82", tabel="t2"),
    )
    assert temuan("satuan.indeks", pengukuran=other) == []
