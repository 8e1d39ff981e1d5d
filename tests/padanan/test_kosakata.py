"""Names that mean an indicator that many agencies have, and names that only look so."""

from __future__ import annotations

import pytest

from extractor.padanan.kosakata import acuan, indicators


@pytest.mark.parametrize(
    ("nama", "key"),
    [
        ("Nilai SKM kecamatan", "skm"),
        ("Indek Kepuasan Masyarakat (IKM) atas layanan dinas", "skm"),
        ("Nilai hasil evaluasi SAKIP", "nilai_sakip"),
        ("Laju Pertumbuhan Ekonomi (LPE)", "lpe"),
        ("Ratio kematian ibu", "aki"),
        ("Indeks Pemberdayaan Gender /IDG (poin)*", "idg"),
        ("Nilai Tukar Petani (NTP)", "ntp"),
        ("Indeks Kepuasan Pegawai", None),
        ("Jumlah OPD dengan nilai SAKIP", None),
        ("Persentase OPD dengan nilai SAKIP B ke atas", None),
        ("Persentase penurunan angka kemiskinan", None),
        ("Indeks Kepuasan Masyarakat pengguna angkutan", None),
        ("Nilai Tukar Petani Perkebunan Rakyat", None),
    ],
)
def test_meaning(nama: str, key: str | None) -> None:
    assert acuan(nama) == key


def test_a_unit_that_it_can_not_have_speaks_against_it() -> None:
    assert acuan("Laju inflasi", "persen") == "inflasi"
    assert acuan("Laju inflasi", "orang") is None


def test_every_entry_means_itself_and_no_other() -> None:
    for key, entry in indicators().acuan.items():
        assert acuan(entry.nama) == key
        assert entry.definisi
        assert entry.sumber
