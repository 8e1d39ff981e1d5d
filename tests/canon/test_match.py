from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.canon.match import Outcome, same_name

SAME = [
    ("Prosentase Desa yang menyusun dokumen.", "Persentase desa menyusun dokumen"),
    ("1) Indeks Pelayanan Umum (IPU)", "Indek Pelayanan Umum 75 poin"),
    ("Jumlah Taman Keanekaragaman Hayati (KEHATI)", "Jumlah taman keanekaragaman hayati"),
    ("Jumlah LPK yang terakreditasi", "Jumlah Lembaga Pelatihan Kerja yang terakreditasi"),
    ("Cakupan TPA di kota", "Cakupan Tempat Pemrosesan Akhir di kota"),
    ("Jumlah Rehabilitas i Kawas an Pes is ir", "Jumlah rehabilitasi kawasan pesisir"),
    ("Jumlah kasus perikanan dan kelautan", "Jumlah kasus kelautan dan perikanan"),
    ("Jumlah dokter mampu meberikan layanan", "Jumlah dokter mampu memberikan layanan"),
    ("% jalan kondisi baik", "Persentase jalan kondisi baik (%)"),
    ("Tingkat kehilangan hasil panen", "Menurunnya tingkat kehilangan hasil panen"),
    ("Jumlah kajian 2 dokumen angkutan kota dan desa", "Jumlah kajian angkutan kota dan desa"),
    ("Jumlah bantuan jaring (4 jaring)", "Jumlah bantuan jaring"),
    ("Indeks Pelayanan Umum /IPU (poin)", "Indeks Pelayanan Umum"),
    ("Tingkat hunian kamar (IKU)", "Tingkat hunian kamar"),
    ("Persentase gagasan menjadi Sistem Gagasan Daerah", "Persentase gagasan menjadi SIGDa"),
    ("Bed Turn Over (BTO)", "Bed Tern Over (BTO)"),
    ("Jumlah unit yang mendapat sertifikat", "Jumlah unit yang mendapatkan sertifikat"),
    ("Jumlah naskah yang disusun", "Jumlah penyusunan naskah"),
    ("Persentase kelompok yang naik kelas", "Persentase kelompok yang meningkat kelasnya"),
    ("Rata-rata lama penyelesaian izin", "Rata-rata waktu penyelesaian izin"),
    ("Jumlah kunjungan museum di Provinsi Jawa Barat", "Jumlah kunjungan museum"),
    ("Jumlah temuan yang selesai pada OPD terhadap", "Jumlah temuan yang selesai terhadap OPD inti"),
    ("3 Persentase jalan mantap", "Persentase jalan mantap"),
    ("Jumlah koperasi sehat tahun 2021", "Jumlah koperasi sehat"),
]

DIFFERENT = [
    ("Jumlah kerja sama penelitian", "Persentase kerja sama penelitian"),
    ("Persentase penurunan kasus", "Persentase peningkatan kasus"),
    ("Rasio Kematian Ibu", "Rasio Kematian Bayi"),
    ("Persentase Kontribusi Benih Ikan Lele", "Persentase Kontribusi Benih Ikan Nila"),
    ("Dokter spesialis dasar sesuai standar", "Dokter spesialis penunjang sesuai standar"),
    ("Persentase OPD yang memperoleh nilai CC ke atas", "Persentase OPD yang memperoleh nilai B ke atas"),
    ("Net Death Rate (NDR)", "Gross Death Rate (GDR)"),
    ("Tindak lanjut temuan BPK", "Tindak lanjut temuan Inspektorat"),
    ("Peningkatan Produksi tanaman", "Peningkatan Produktivitas tanaman"),
    ("Pelabuhan yang memenuhi standar Tahap I", "Pelabuhan yang memenuhi standar Tahap II"),
    ("Indeks Pembangunan Gender (IPG)", "Indeks Pemberdayaan Gender (IDG)"),
    ("Jumlah peserta pelatihan bidang pertanian umum", "Jumlah peserta bimbingan bidang pertanian umum"),
    ("Belanja tidak langsung", "Belanja langsung"),
    ("Jumlah desa yang membina kader", "Jumlah desa yang dibina kader"),
    ("Cakupan layanan bayi (0-11 bulan)", "Cakupan layanan bayi umur (12-59 bulan)"),
    ("", "Jumlah desa"),
]

ASK = [
    ("Jumlah pelatih bidang tani", "Jumlah pelatihan bidang tani"),
    ("Jumlah populasi ternak", "Jumlah populasi ternak unggas"),
    ("Persentase penyerapan Dana Kelurahan (DAK)", "Persentase penyerapan Dana Kelurahan"),
    ("Jumlah sarana yang mematuhi standar minimal", "Jumlah sarana yang memenuhi standar minimal"),
    ("Ketersediaan naskah laporan keuangan daerah", "Persentase ketersediaan naskah laporan keuangan daerah"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert same_name(a, b).outcome is Outcome.SAME


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_look_alike_but_different(a: str, b: str) -> None:
    assert same_name(a, b).outcome is Outcome.DIFFERENT


@pytest.mark.parametrize(("a", "b"), ASK)
def test_a_person_decides(a: str, b: str) -> None:
    match = same_name(a, b)
    assert match.outcome is Outcome.ASK
    assert match.reason.startswith("kata berbeda")


def test_units_that_clash() -> None:
    assert same_name("Kerja sama daerah", "Kerja sama daerah", unit_a="%", unit_b="dokumen").outcome is Outcome.ASK
    assert same_name("Kerja sama daerah", "Kerja sama daerah", unit_a="%", unit_b="persen").outcome is Outcome.SAME
    assert same_name("Kerja sama daerah (%)", "Kerja sama di daerah (dokumen)").outcome is Outcome.ASK


names = st.sampled_from([name for pair in (*SAME, *DIFFERENT, *ASK) for name in pair])


@given(names, names)
def test_symmetric(a: str, b: str) -> None:
    assert same_name(a, b).outcome is same_name(b, a).outcome


@given(names)
def test_a_name_is_itself(name: str) -> None:
    assert same_name(name, name).outcome is (Outcome.SAME if name else Outcome.DIFFERENT)
