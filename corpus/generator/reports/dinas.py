"""Dinas Pertanian dan Perikanan of an invented regency: what its three reports share."""

from __future__ import annotations

from dataclasses import replace

from corpus.generator.awal import Profil
from corpus.generator.model import Indikator, Instansi, Sasaran
from corpus.generator.reports.isian import deret

INSTANSI = Instansi(
    slug="dinas-pertanian-lembah-arum", nama="Dinas Pertanian dan Perikanan", wilayah="Kabupaten Lembah Arum",
    singkat="Dinas Pertanian dan Perikanan", kepala="Kepala Dinas", kota="Lembah Arum", renstra=(2018, 2023),
)  # fmt: skip

PROFIL = Profil(
    dasar="Peraturan Daerah Kabupaten Lembah Arum Nomor 7 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah",
    tugas="Dinas mempunyai tugas membantu Bupati melaksanakan urusan pemerintahan bidang pertanian, peternakan dan perikanan.",
    fungsi=(
        "perumusan kebijakan teknis bidang tanaman pangan, hortikultura, peternakan dan perikanan",
        "pelaksanaan pembinaan dan penyuluhan kepada kelompok tani dan pembudidaya ikan",
        "pelaksanaan evaluasi dan pelaporan bidang pertanian dan perikanan",
        "pengelolaan administrasi dinas",
    ),
    susunan=(
        "Kepala Dinas", "Sekretariat", "Bidang Tanaman Pangan dan Hortikultura", "Bidang Peternakan dan Kesehatan Hewan",
        "Bidang Perikanan Budidaya", "Bidang Penyuluhan", "Unit Pelaksana Teknis",
    ),
    isu=(
        "Alih fungsi lahan sawah menjadi kawasan permukiman",
        "Ketersediaan benih ikan bermutu yang belum mencukupi kebutuhan pembudidaya",
        "Kehilangan hasil pada tahap pascapanen yang masih tinggi",
        "Ancaman penyakit hewan menular akibat lalu lintas ternak antarwilayah",
        "Jumlah penyuluh yang belum sebanding dengan jumlah kelompok tani binaan",
    ),
    visi="Lembah Arum yang Sejahtera, Mandiri dan Lestari",
    misi=(
        "meningkatkan daya saing ekonomi daerah yang bertumpu pada pertanian dan perikanan",
        "mewujudkan tata kelola pemerintahan yang bersih dan melayani",
    ),
    tujuan=(
        "meningkatkan produksi dan nilai tambah hasil pertanian dan perikanan",
        "meningkatkan kesejahteraan petani dan pembudidaya ikan",
        "meningkatkan kualitas tata kelola dinas",
    ),
    pegawai=87,
)  # fmt: skip

TUJUAN = tuple(teks[0].upper() + teks[1:] for teks in PROFIL.tujuan)


def _ik(id: str, nama: str, satuan: str, target: str, realisasi: str, **lain: object) -> Indikator:  # noqa: A002
    return Indikator(id, nama, satuan, deret(2018, target), deret(2018, realisasi), **lain)  # type: ignore[arg-type]


PRODUKSI = "Jumlah produksi komoditas utama :"
IKAN = "Jumlah produksi perikanan budidaya :"
_DATA = "Laporan Statistik Pertanian"
_IKAN = "Laporan Bidang Perikanan"

SEMUA: dict[str, Indikator] = {
    ik.id: ik
    for ik in (
        _ik("produksi-padi", "Padi", "Ton", "205000 208000 211000 214000 217000 220000", "203412 209876 207654 216930",
            induk=PRODUKSI, formulasi="Luas panen padi dikalikan produktivitas", sumber=_DATA,
            sebab="Kondisi ini dipengaruhi oleh ketersediaan air irigasi dan penggunaan benih bersertifikat."),
        _ik("produksi-jagung", "Jagung", "Ton", "48000 49500 51000 52500 54000 55500", "46230 50127 49388 53744",
            induk=PRODUKSI, formulasi="Luas panen jagung dikalikan produktivitas", sumber=_DATA,
            sebab="Luas tanam jagung bergantung pada pola tanam petani setelah panen padi."),
        _ik("produksi-kedelai", "Kedelai", "Ton", "3200 3300 3400 3500 3600 3700", "2987 2641 2518 2705",
            induk=PRODUKSI, formulasi="Luas panen kedelai dikalikan produktivitas", sumber=_DATA,
            sebab="Minat petani menanam kedelai terbatas karena harga jual kurang bersaing."),
        _ik("produktivitas-padi", "Produktivitas padi", "Kw/Ha", "58.10 58.60 59.10 59.60 60.10 60.60",
            "57.84 58.92 58.37 60.05", formulasi="Produksi padi dibagi luas panen padi", sumber=_DATA, nasional="52.56",
            sebab="Pendampingan penyuluh pada tahap pemupukan menjadi faktor yang menentukan."),
        _ik("produksi-lele", "Lele", "Ton", "1850 1920 1990 2060 2130 2200", "1812 1987 1904 2155", induk=IKAN,
            formulasi="Jumlah hasil panen kolam lele", sumber=_IKAN,
            sebab="Permintaan pasar lokal terhadap lele konsumsi relatif stabil."),
        _ik("produksi-nila", "Nila", "Ton", "1240 1290 1340 1390 1440 1490", "1265 1251 1302 1433", induk=IKAN,
            formulasi="Jumlah hasil panen kolam nila", sumber=_IKAN,
            sebab="Pembesaran nila dilakukan pada kolam air deras milik kelompok pembudidaya."),
        _ik("benih-ikan", "Persentase pemenuhan kebutuhan benih ikan", "%", "62.0 65.0 66.0 69.0 72.0 75.0", "60.4 66.3",
            formulasi="Jumlah benih yang dihasilkan dibagi kebutuhan benih dikalikan 100%", sumber=_IKAN,
            sebab="Balai benih ikan mengoptimalkan induk unggul yang tersedia."),
        _ik("benih-lele", "Persentase pemenuhan benih ikan lele", "%", "- - 68.0 71.0 74.0 77.0", "- - 69.3 70.2",
            formulasi="Jumlah benih lele yang dihasilkan dibagi kebutuhan benih lele dikalikan 100%", sumber=_IKAN,
            sebab="Pemijahan buatan dilakukan secara terjadwal di balai benih ikan."),
        _ik("benih-nila", "Persentase pemenuhan benih ikan nila", "%", "- - 64.0 67.0 70.0 73.0", "- - 61.5 68.2",
            formulasi="Jumlah benih nila yang dihasilkan dibagi kebutuhan benih nila dikalikan 100%", sumber=_IKAN,
            sebab="Kebutuhan benih nila sebagian dipenuhi oleh unit pembenihan rakyat."),
        _ik("kasus-rabies", "Jumlah kasus rabies", "Kasus", "12 10 9 8 7 6", "13 9 11", menurun=True,
            formulasi="Jumlah kasus rabies pada hewan dalam satu tahun", sumber="Laporan Kesehatan Hewan",
            sebab="Vaksinasi dilakukan pada seluruh kecamatan dengan prioritas wilayah perbatasan."),
        _ik("kasus-antraks", "Jumlah kasus antraks", "Kasus", "5 5 4 4 3 3", "5 4 3", menurun=True,
            formulasi="Jumlah kasus antraks pada hewan dalam satu tahun", sumber="Laporan Kesehatan Hewan",
            sebab="Pengawasan lalu lintas ternak dilaksanakan bersama petugas pasar hewan."),
        _ik("kasus-penyakit", "Jumlah kasus penyakit hewan menular strategis (rabies dan antraks)", "Kasus",
            "- - - 12 11 10", "- - 14 11", menurun=True, formulasi="Jumlah kasus rabies dan antraks pada hewan dalam satu tahun",
            sumber="Laporan Kesehatan Hewan", sebab="Vaksinasi dan pengawasan lalu lintas ternak dilaksanakan secara terpadu."),
        _ik("hilang-hasil", "Persentase kehilangan hasil pascapanen padi", "%", "10.50 10.20 9.90 9.60 9.30 9.00",
            "10.71 10.02 10.24 9.48", menurun=True, formulasi="Jumlah hasil yang hilang dibagi produksi padi dikalikan 100%",
            sumber=_DATA, nasional="10.12", sebab="Penggunaan mesin panen kombinasi menekan susut pada saat panen."),
        _ik("ntp", "Nilai Tukar Petani (NTP)", "Indeks", "101.50 102.00 102.50 103.00 103.50 104.00",
            "101.12 102.64 100.87 103.41", formulasi="Indeks harga yang diterima dibagi indeks harga yang dibayar dikalikan 100",
            sumber="Badan Pusat Statistik", nasional="104.64",
            sebab="Nilai tersebut mengikuti perkembangan harga gabah di tingkat petani."),
        _ik("kelas-kelompok", "Persentase kelompok tani yang meningkat kelasnya", "%", "14.00 15.00 16.00 17.00 18.00 19.00",
            "13.25 15.60 12.44 17.85", formulasi="Jumlah kelompok yang naik kelas dibagi jumlah kelompok dikalikan 100%",
            sumber="Laporan Bidang Penyuluhan", sebab="Penilaian kelas kelompok dilaksanakan oleh tim tingkat kecamatan."),
        _ik("jumlah-kelompok", "Jumlah kelompok tani yang meningkat kelasnya", "Kelompok", "- - - 96 102 108", "- - 71 101",
            formulasi="Jumlah kelompok tani yang naik kelas dalam satu tahun", sumber="Laporan Bidang Penyuluhan",
            sebab="Kelompok yang naik kelas memperoleh pendampingan administrasi dan permodalan."),
        _ik("rasio-penyuluh", "Rasio penyuluh terhadap kelompok tani binaan", "Rasio", "0.50 0.53 0.55 0.57 0.59 0.61",
            "0.32 0.34 0.41 0.48", asli={2019: "0.33581", 2020: "0.4052", 2021: "0.4763"},
            formulasi="Jumlah penyuluh dibagi jumlah kelompok tani binaan", sumber="Laporan Bidang Penyuluhan",
            sebab="Penambahan tenaga penyuluh belum mengimbangi jumlah kelompok tani binaan."),
        _ik("nilai-sakip", "Nilai evaluasi SAKIP", "Nilai", "65.00 68.00 70.00 72.00 74.00 76.00", "64.37 68.45 70.12 71.88",
            formulasi="Hasil evaluasi Inspektorat atas implementasi SAKIP", sumber="Laporan Hasil Evaluasi",
            sebab="Rekomendasi hasil evaluasi tahun sebelumnya telah ditindaklanjuti secara bertahap."),
        _ik("ikm", "Indeks Kepuasan Masyarakat (IKM)", "Indeks", "78.00 79.00 80.00 81.00 82.00 83.00", "77.60 79.85 80.94 82.31",
            formulasi="Hasil survei kepuasan masyarakat terhadap layanan dinas", sumber="Laporan Survei",
            sebab="Survei dilaksanakan terhadap penerima layanan pada unit pelayanan dinas."),
    )
}  # fmt: skip


def ambil(id: str, nama: str | None = None) -> Indikator:  # noqa: A002
    """An indicator, under the name that a report gives it."""
    return replace(SEMUA[id], nama=nama) if nama else SEMUA[id]


def sasaran(nama: str, tujuan: int, *indikator: Indikator) -> Sasaran:
    return Sasaran(nama, indikator, TUJUAN[tujuan])
