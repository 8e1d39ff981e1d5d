"""Dinas Pertanian dan Perikanan 2021: sub-activities with codes, one digit, a scale from 80, a table without rules."""

from __future__ import annotations

from corpus.generator import akuntabilitas as iii
from corpus.generator import awal as i
from corpus.generator import rencana as ii
from corpus.generator.angka import Notasi
from corpus.generator.belanja import TabelBelanja, Uang, baris_program, jumlah
from corpus.generator.buku import Buku
from corpus.generator.model import Benih, Gaya, Naskah, Pita
from corpus.generator.reports.dinas import INSTANSI, PROFIL, ambil, sasaran
from corpus.generator.reports.isian import keg, keg_sub, program
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan

_SASARAN = (
    sasaran("Meningkatnya produksi dan produktivitas tanaman pangan", 0,
            ambil("produksi-padi"), ambil("produksi-jagung"), ambil("produksi-kedelai"),
            ambil("produktivitas-padi", "Produktivitas tanaman padi")),
    sasaran("Meningkatnya produksi perikanan budidaya", 0,
            ambil("produksi-lele"), ambil("produksi-nila"), ambil("benih-lele"), ambil("benih-nila")),
    sasaran("Terkendalinya penyakit hewan dan kehilangan hasil pertanian", 0,
            ambil("kasus-penyakit"), ambil("hilang-hasil", "Persentase kehilangan hasil padi pada tahap pascapanen")),
    sasaran("Meningkatnya kesejahteraan dan kapasitas petani", 1,
            ambil("ntp", "Nilai Tukar Petani / NTP"), ambil("kelas-kelompok", "Persentase kelompok tani yang naik kelas"),
            ambil("jumlah-kelompok"), ambil("rasio-penyuluh")),
    sasaran("Meningkatnya akuntabilitas kinerja dan pelayanan dinas", 2,
            ambil("nilai-sakip", "Nilai hasil evaluasi SAKIP"), ambil("ikm", "Indeks Kepuasan Masyarakat (IKM) atas layanan dinas")),
)  # fmt: skip

_PROGRAM = (
    program("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "3.27.01", 4,
            keg_sub("Perencanaan, Penganggaran dan Evaluasi Kinerja Perangkat Daerah",
                    keg("Penyusunan Dokumen Perencanaan Perangkat Daerah", 28450, 9902), keg("Evaluasi Kinerja Perangkat Daerah", 17300, 9846)),
            keg_sub("Administrasi Umum Perangkat Daerah",
                    keg("Penyediaan Bahan Logistik Kantor", 94275, 9611), keg("Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD", 118640, 9388))),
    program("Program Penyediaan dan Pengembangan Sarana Pertanian", "3.27.02", 0,
            keg_sub("Pengawasan Penggunaan Sarana Pertanian",
                    keg("Pengawasan Penggunaan Sarana Pendukung Pertanian sesuai dengan Komoditas", 864300, 9728)),
            keg_sub("Pengelolaan Sumber Daya Genetik Hewan dan Tumbuhan",
                    keg("Penjaminan Kemurnian dan Kelestarian Sumber Daya Genetik Tanaman", 276950, 9455))),
    program("Program Penyediaan dan Pengembangan Prasarana Pertanian", "3.27.03", 0,
            keg_sub("Pembangunan Prasarana Pertanian",
                    keg("Pembangunan, Rehabilitasi dan Pemeliharaan Jaringan Irigasi Usaha Tani", 1634800, 9871),
                    keg("Pembangunan, Rehabilitasi dan Pemeliharaan Jalan Usaha Tani", 742150, 9809))),
    program("Program Pengelolaan Perikanan Budidaya", "3.25.04", 1,
            keg_sub("Pemberdayaan Pembudi Daya Ikan Kecil",
                    keg("Pengembangan Kapasitas Pembudi Daya Ikan Kecil", 219480, 9664)),
            keg_sub("Pengelolaan Pembudidayaan Ikan",
                    keg("Penyediaan Prasarana Pembudidayaan Ikan", 487900, 9590), keg("Pembinaan dan Pemantauan Pembudidayaan Ikan", 93720, 9276))),
    program("Program Pengendalian Kesehatan Hewan", "3.27.04", 2,
            keg_sub("Penjaminan Kesehatan Hewan dan Penutupan Wabah",
                    keg("Pengendalian dan Penanggulangan Penyakit Hewan dan Zoonosis", 318640, 9835))),
    program("Program Penyuluhan Pertanian", "3.27.07", 3,
            keg_sub("Pelaksanaan Penyuluhan Pertanian",
                    keg("Peningkatan Kapasitas Kelembagaan Penyuluhan Pertanian", 164325, 9617), keg("Pengembangan Kapasitas Kelembagaan Petani", 257890, 9742))),
)  # fmt: skip

NASKAH = Naskah(
    INSTANSI, 2021, "LKjIP", _SASARAN, _PROGRAM,
    skala=(
        Pita("≥ 80", "Sangat Baik", "SB", 80, termasuk=True), Pita("≥ 60 - < 80", "Baik", "B", 60, termasuk=True),
        Pita("≥ 50 - < 60", "Sedang", "S", 50, termasuk=True), Pita("< 50", "Kurang", "K", 0, termasuk=True),
    ),
    notasi=Notasi(digit_rasio=1),
    gaya=Gaya(
        huruf="Vera", tebal="Vera-Bold", miring="Vera-Italic", ukuran=9.5, spasi=1.5, ukuran_tabel=7.5,
        warna_kepala=(1.0, 0.9, 0.6), tepi_atas="LKjIP TAHUN 2021  |  DINAS PERTANIAN DAN PERIKANAN", pola_tabel="Tabel 3.1.",
    ),
    benih=(
        Benih("pkanggaran/p4/anggaran", "801.000.000", "anggaran_beda",
              "Program Pengelolaan Perikanan Budidaya: anggaran pada perjanjian kinerja {tertulis}, pada tabel realisasi anggaran {hitung}",
              juga=("anggaran/p4/anggaran",)),
        Benih("ukur/rasio-penyuluh/kategori/2021", "Baik", "kategori",
              "Rasio penyuluh: capaian 83,6 berpredikat {tertulis}, pada skala laporan {hitung}", juga=("skala/1",)),
        Benih("ukur/benih-nila/capaian/2021", "108,1", "capaian",
              "Benih ikan nila: realisasi 68,2 dari target 67,0 tertulis {tertulis}, seharusnya {hitung}"),
        Benih("anggaran/p4.k2.s1/realisasi", "467.987.235", "jumlah",
              "Pengelolaan Pembudidayaan Ikan: realisasi tertulis {tertulis}, jumlah dua subkegiatannya {hitung}",
              induk="anggaran/p4.k2/realisasi"),
        Benih("tabel/3.3/judul", "Perbandingan Realisasi Kinerja Tahun 2019 dan Tahun 2020", "tahun",
              "Judul Tabel 3.3 tertulis {tertulis}, kolomnya tahun 2020 dan 2021 ({hitung})"),
        Benih("akhir/ikm/target/2023", "82,00", "target_beda",
              "IKM: target akhir Renstra pada tabel perbandingan {tertulis}, pada matriks Renstra {hitung}", juga=("renstra/ikm/target/2023",)),
    ),
)  # fmt: skip


def tulis(b: Buku) -> None:
    i.sampul(b)
    i.pengantar(b)
    i.daftar(b)
    i.ikhtisar(b, predikat=False)
    b.bab("PENDAHULUAN")
    i.latar(b)
    i.maksud(b)
    i.gambaran(b, PROFIL)
    i.isu(b, PROFIL)
    i.sistematika(b)
    b.bab("PERENCANAAN KINERJA")
    ii.renstra(b, PROFIL)
    b.subbab("Indikator Kinerja Utama")
    b.p("Indikator Kinerja Utama yang digunakan mulai tahun 2021 disajikan pada tabel berikut.")
    ii.iku(b)
    b.subbab("Perjanjian Kinerja Tahun 2021")
    b.p("Perjanjian Kinerja Tahun 2021 disusun berdasarkan nomenklatur program yang baru.")
    b.judul_tabel("Perjanjian Kinerja Tahun 2021")
    head = kepala(b, ["No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2021"], nomor=urutan(5))
    ii.perjanjian(b, "pk", head, [28, 146, 158, 58, 62], sumber="bab II", satuan=True)
    ii.blok_anggaran(b, "pkanggaran", baris_program(b.n.program, kegiatan=False), (250, 108, 66))
    b.bab("AKUNTABILITAS KINERJA")
    b.subbab("Pengukuran Kinerja")
    iii.metode(b)
    iii.skala(b)
    b.kertas("lanskap")
    b.subbab("Capaian Kinerja Organisasi")
    _pengukuran(b)
    b.kertas("potret")
    b.subbab("Analisis Capaian Kinerja")
    for nomor, item in enumerate(b.n.sasaran, 1):
        b.anak(item.nama)
        iii.analisis(b, item, nomor)
    b.subbab("Perbandingan Kinerja")
    _perbandingan(b)
    b.subbab("Realisasi Anggaran")
    b.p("Realisasi anggaran menurut program, kegiatan dan subkegiatan disajikan pada tabel berikut.")
    b.judul_tabel("Anggaran dan Realisasi Tahun 2021")
    tabel = TabelBelanja(
        b, "anggaran", [("kode", 70), ("uraian", 178), ("anggaran", 84), ("realisasi", 84), ("persen", 36)], uang=Uang()
    )
    head = kepala(
        b, ["Kode", "Program / Kegiatan / Subkegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"], nomor=urutan(5)
    )
    tabel.tulis(head, [*baris_program(b.n.program, kode=True), jumlah(b.n.program, "JUMLAH")])
    iii.penutup(
        b,
        (
            "menyusun rencana aksi pemenuhan benih ikan nila",
            "memperkuat kelembagaan kelompok tani",
            "menambah cakupan layanan kesehatan hewan",
        ),
        renggang=True,
    )
    b.lampiran("MATRIKS RENCANA STRATEGIS TAHUN 2018-2023", "I", "lanskap")
    ii.matriks(b, (26, 120, 130, 170, 60))


def _pengukuran(b: Buku) -> None:
    b.p("Hasil pengukuran seluruh indikator kinerja tahun 2021 adalah sebagai berikut.")
    b.judul_tabel("Hasil Pengukuran Kinerja Tahun 2021")
    kolom = [Kolom("no", 30), Kolom("indikator", 300), Kolom("satuan", 70), Kolom("target", 80, 2021), Kolom("realisasi", 80, 2021),
             Kolom("capaian", 80, 2021), Kolom("kategori", 90, 2021)]  # fmt: skip
    head = kepala(
        b,
        ["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat"],
        nomor=["1", "2", "3", "4", "5", "6", "7"],
    )
    TabelUkur(b, "ukur", kolom, b.n.sasaran).tulis(head, "judul", rata="Rata-rata capaian")


def _perbandingan(b: Buku) -> None:
    b.p(
        "Perbandingan realisasi dua tahun terakhir disajikan pada tabel berikut. Tanda “-” berarti data tidak tersedia."
    )
    b.judul_tabel("Perbandingan Realisasi Kinerja Tahun 2020 dan Tahun 2021")
    kolom = [
        Kolom("no", 28),
        Kolom("indikator", 230),
        Kolom("satuan", 60),
        Kolom("realisasi", 66, 2020),
        Kolom("realisasi", 66, 2021),
    ]
    head = kepala(
        b, [("No", 1, 2), ("Indikator Kinerja", 1, 2), ("Satuan", 1, 2), ("Realisasi", 2, 1)], ["2020", "2021"]
    )
    TabelUkur(b, "banding", kolom, b.n.sasaran).tulis(head, "polos")
    b.p("Perbandingan realisasi tahun 2021 dengan target akhir Renstra tahun 2023 adalah sebagai berikut.")
    b.judul_tabel("Realisasi Tahun 2021 terhadap Target Akhir Renstra")
    kolom = [Kolom("no", 28), Kolom("sasaran", 120), Kolom("indikator", 140), Kolom("realisasi", 56, 2021, "akhir_renstra"),
             Kolom("target", 56, 2021, "akhir_renstra", 2023), Kolom("capaian", 56, 2021, "akhir_renstra", 2023)]  # fmt: skip
    head = kepala(
        b, ["No", "Sasaran", "Indikator Kinerja", "Realisasi 2021", "Target 2023", "Capaian (%)"], nomor=urutan(6)
    )
    TabelUkur(b, "akhir", kolom, b.n.sasaran[3:]).tulis(head)
    b.p("Beberapa indikator memiliki angka pembanding pada tingkat nasional sebagaimana tabel berikut.")
    b.judul_tabel("Perbandingan Realisasi Tahun 2021 dengan Realisasi Nasional")
    ada = [s for s in b.n.sasaran if any(ik.nasional for ik in s.indikator)]
    pilih = [type(s)(s.nama, tuple(ik for ik in s.indikator if ik.nasional), s.tujuan) for s in ada]
    kolom = [Kolom("no", 28), Kolom("indikator", 210), Kolom("realisasi", 76, 2021, "nasional"), Kolom("nasional", 76, 2021, "nasional"),
             Kolom("selisih", 60, 2021, "nasional")]  # fmt: skip
    head = kepala(b, ["No", "Indikator Kinerja", "Realisasi 2021", "Realisasi Nasional", "Selisih (+/-)"])
    TabelUkur(b, "nasional", kolom, pilih).tulis(head, "polos", rupa=b.rupa(garis="tanpa", tepi=5.0))
    b.catatan_kaki("Sumber : diolah dari publikasi statistik nasional, 2021")
