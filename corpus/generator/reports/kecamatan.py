"""A kecamatan of an invented city: what its three reports share."""

from __future__ import annotations

from dataclasses import replace

from corpus.generator.awal import Profil
from corpus.generator.model import Indikator, Instansi, Sasaran
from corpus.generator.reports.isian import deret

INSTANSI = Instansi(
    slug="kecamatan-tirta-kencana", nama="Kecamatan Tirta Kencana", wilayah="Kota Tirtamaya", singkat="Kecamatan Tirta Kencana",
    kepala="Camat Tirta Kencana", kota="Tirtamaya", renstra=(2016, 2021),
)  # fmt: skip

PROFIL = Profil(
    dasar="Peraturan Wali Kota Tirtamaya Nomor 42 Tahun 2016 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi Kecamatan",
    tugas=(
        "Kecamatan mempunyai tugas mengoordinasikan penyelenggaraan pemerintahan umum, pelayanan publik dan pemberdayaan "
        "masyarakat di wilayah kerjanya, yang meliputi 10 (sepuluh) kelurahan."
    ),
    fungsi=(
        "penyelenggaraan urusan pemerintahan umum",
        "pengoordinasian kegiatan pemberdayaan masyarakat",
        "pengoordinasian upaya penyelenggaraan ketenteraman dan ketertiban umum",
        "pembinaan penyelenggaraan pemerintahan kelurahan",
        "pelaksanaan pelayanan masyarakat yang menjadi ruang lingkup tugas kecamatan",
    ),
    susunan=(
        "Camat", "Sekretariat", "Seksi Tata Pemerintahan", "Seksi Pelayanan Umum", "Seksi Ketenteraman dan Ketertiban Umum",
        "Seksi Pemberdayaan Masyarakat",
    ),
    isu=(
        "Tuntutan masyarakat terhadap pelayanan yang cepat dan pasti",
        "Ketertiban administrasi kelurahan yang belum merata",
        "Gangguan ketertiban umum di kawasan pasar dan terminal",
        "Partisipasi masyarakat dalam perencanaan pembangunan yang perlu ditingkatkan",
    ),
    visi="Tirtamaya Kota Jasa yang Tertib dan Nyaman",
    misi=("meningkatkan kualitas pelayanan publik", "mewujudkan lingkungan kota yang aman dan tertib"),
    tujuan=("meningkatkan kualitas penyelenggaraan pelayanan publik kecamatan", "meningkatkan koordinasi dan ketertiban wilayah kecamatan"),
    pegawai=34,
)  # fmt: skip

TUJUAN = tuple(teks[0].upper() + teks[1:] for teks in PROFIL.tujuan)


def _ik(id: str, nama: str, satuan: str, target: str, realisasi: str, **lain: object) -> Indikator:  # noqa: A002
    return Indikator(id, nama, satuan, deret(2016, target), deret(2018, realisasi), **lain)  # type: ignore[arg-type]


SEMUA: dict[str, Indikator] = {
    ik.id: ik
    for ik in (
        _ik("skm", "Nilai Survei Kepuasan Masyarakat (SKM)", "Nilai", "76.00 77.00 78.00 79.00 80.00 81.00", "77.85 79.42 80.16 82.05",
            formulasi="Hasil survei kepuasan masyarakat terhadap pelayanan kecamatan", sumber="Laporan SKM", nasional="82.50",
            sebab="Survei dilaksanakan dua kali dalam setahun terhadap pengguna layanan."),
        _ik("tepat-waktu", "Persentase pelayanan administrasi yang diselesaikan tepat waktu", "%", "85 87 89 91 93 95", "88 90 94 96",
            formulasi="Jumlah layanan yang selesai tepat waktu dibagi jumlah layanan dikalikan 100%", sumber="Seksi Pelayanan Umum",
            sebab="Penerapan antrean berbasis loket mempercepat pemeriksaan berkas pemohon."),
        _ik("lama-layanan", "Rata-rata lama penyelesaian layanan rekomendasi", "Menit", "30 28 26 24 22 20", "27 25 21 19", menurun=True,
            formulasi="Jumlah waktu penyelesaian dibagi jumlah layanan", sumber="Seksi Pelayanan Umum",
            sebab="Lama penyelesaian dipengaruhi oleh kelengkapan berkas pemohon."),
        _ik("rekomendasi", "Persentase rekomendasi hasil koordinasi yang ditindaklanjuti", "%", "80 82 84 86 88 90", "83 82 89 91",
            formulasi="Jumlah rekomendasi yang ditindaklanjuti dibagi jumlah rekomendasi dikalikan 100%", sumber="Seksi Tata Pemerintahan",
            sebab="Rapat koordinasi dilaksanakan setiap bulan bersama kelurahan dan unsur terkait."),
        _ik("dokumen", "Persentase kelurahan yang menyusun dokumen perencanaan dan pelaporan tepat waktu", "%", "70 75 80 85 90 90", "80 90 90",
            formulasi="Jumlah kelurahan yang menyusun dokumen tepat waktu dibagi jumlah kelurahan dikalikan 100%", sumber="Seksi Tata Pemerintahan",
            sebab="Pendampingan penyusunan dokumen dilakukan pada triwulan pertama."),
        _ik("dokumen-rencana", "Persentase kelurahan yang menyusun dokumen perencanaan tepat waktu", "%", "- - - - 90 90", "- - 90 100",
            formulasi="Jumlah kelurahan yang menyusun dokumen perencanaan tepat waktu dibagi jumlah kelurahan dikalikan 100%",
            sumber="Seksi Tata Pemerintahan", sebab="Dokumen dinilai bersama dengan pendampingan oleh kecamatan."),
        _ik("dokumen-lapor", "Persentase kelurahan yang menyusun dokumen pelaporan tepat waktu", "%", "- - - - 90 90", "- - 90 80",
            formulasi="Jumlah kelurahan yang menyusun dokumen pelaporan tepat waktu dibagi jumlah kelurahan dikalikan 100%",
            sumber="Seksi Tata Pemerintahan", sebab="Dua kelurahan menyampaikan laporan setelah batas waktu."),
        _ik("gangguan", "Jumlah gangguan ketertiban umum", "Kejadian", "24 22 20 18 16 14", "21 17 18 13", menurun=True,
            formulasi="Jumlah kejadian gangguan ketertiban umum yang dilaporkan", sumber="Seksi Ketenteraman dan Ketertiban Umum",
            sebab="Patroli wilayah dilaksanakan bersama satuan perlindungan masyarakat."),
        _ik("usulan", "Persentase usulan musrenbang yang terakomodasi", "%", "55.0 57.0 59.0 61.0 63.0 65.0", "58.2 62.4 60.9 66.3",
            formulasi="Jumlah usulan yang terakomodasi dibagi jumlah usulan dikalikan 100%", sumber="Seksi Pemberdayaan Masyarakat",
            sebab="Usulan disusun menurut prioritas kelurahan dan kemampuan anggaran."),
        _ik("swadaya", "Jumlah kelurahan dengan kelompok swadaya aktif", "Kelurahan", "4 5 6 7 8 9", "6 7 7 9",
            formulasi="Jumlah kelurahan yang memiliki kelompok swadaya aktif", sumber="Seksi Pemberdayaan Masyarakat",
            sebab="Pembinaan kelompok dilaksanakan melalui kunjungan lapangan."),
        _ik("persen-swadaya", "Persentase kelompok swadaya yang aktif", "%", "- - - - - 75.0", "- - - 72.5",
            formulasi="Jumlah kelompok swadaya yang aktif dibagi jumlah kelompok swadaya dikalikan 100%", sumber="Seksi Pemberdayaan Masyarakat",
            sebab="Sebagian kelompok belum melaksanakan pertemuan rutin."),
        _ik("sakip", "Nilai evaluasi SAKIP kecamatan", "Nilai", "- - - - 68.00 70.00", "- - 68.35 69.42",
            formulasi="Hasil evaluasi Inspektorat atas implementasi SAKIP", sumber="Laporan Hasil Evaluasi",
            sebab="Perbaikan penyajian capaian kinerja dilakukan sesuai dengan rekomendasi evaluator."),
    )
}  # fmt: skip


def ambil(id: str, nama: str | None = None, **lain: object) -> Indikator:  # noqa: A002
    """An indicator, under the name that a report gives it."""
    return replace(SEMUA[id], **({"nama": nama} if nama else {}), **lain)  # type: ignore[arg-type]


def sasaran(nama: str, tujuan: int, *indikator: Indikator) -> Sasaran:
    return Sasaran(nama, indikator, TUJUAN[tujuan])
