"""Kecamatan Tirta Kencana 2021: folio, five predicates, quarters, agreements before and after the change of the budget."""

from __future__ import annotations

from dataclasses import replace

from corpus.generator import akuntabilitas as iii
from corpus.generator import awal as i
from corpus.generator import lanjut
from corpus.generator import rencana as ii
from corpus.generator.angka import Notasi
from corpus.generator.belanja import Baris, TabelBelanja, Uang, baris_program, jumlah
from corpus.generator.buku import Buku
from corpus.generator.model import Benih, Gaya, Naskah, Pita
from corpus.generator.nilai import Nilai
from corpus.generator.reports.isian import keg, program
from corpus.generator.reports.kecamatan import INSTANSI, PROFIL, ambil, sasaran
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan

_SASARAN = (
    sasaran("Meningkatnya kualitas pelayanan publik kecamatan", 0, ambil("skm", "Indeks/Nilai Survei Kepuasan Masyarakat"),
            ambil("tepat-waktu"), ambil("lama-layanan", "Rata-rata waktu penyelesaian layanan rekomendasi")),
    sasaran("Meningkatnya koordinasi dan tertib administrasi pemerintahan kelurahan", 1, ambil("rekomendasi"),
            ambil("dokumen-rencana", "Prosentase kelurahan yang menyusun dokumen perencanaan tepat waktu"),
            ambil("dokumen-lapor", "Prosentase kelurahan yang menyusun dokumen pelaporan tepat waktu")),
    sasaran("Meningkatnya ketertiban wilayah dan partisipasi masyarakat", 1, ambil("gangguan"), ambil("usulan"),
            ambil("swadaya", "Jumlah kelurahan dengan kelompok swadaya masyarakat aktif"), ambil("persen-swadaya")),
    sasaran("Meningkatnya akuntabilitas kinerja kecamatan", 0, ambil("sakip", "Nilai SAKIP kecamatan")),
)  # fmt: skip

_PROGRAM = (
    program("Program Penunjang Urusan Pemerintahan Daerah", "7.01.01", 3,
            keg("Administrasi Umum Perangkat Daerah", 148600, 9487, 6000), keg("Pemeliharaan Barang Milik Daerah", 53275, 9702)),
    program("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "7.01.02", 0,
            keg("Koordinasi Penyelenggaraan Pelayanan Publik", 82400, 9618, -9500), keg("Pelaksanaan Survei Kepuasan Masyarakat", 12650, 9875)),
    program("Program Pembinaan dan Pengawasan Pemerintahan Kelurahan", "7.01.06", 1,
            keg("Fasilitasi Administrasi Kelurahan", 27840, 9533), keg("Koordinasi Pelaksanaan Tugas Pemerintahan Kelurahan", 33910, 9276, 4500)),
    program("Program Pemberdayaan Masyarakat dan Ketertiban Umum", "7.01.03", 2,
            keg("Koordinasi Upaya Ketenteraman dan Ketertiban Umum", 64800, 9841), keg("Peningkatan Partisipasi Masyarakat dalam Musrenbang", 26150, 9390),
            keg("Pembinaan Kelompok Swadaya Masyarakat", 18300, 9164)),
)  # fmt: skip

NASKAH = Naskah(
    INSTANSI, 2021, "LKIP", _SASARAN, _PROGRAM,
    skala=(
        Pita("> 100", "Sangat Baik", "SB", 100, termasuk=False), Pita("> 85 - 100", "Baik", "B", 85, termasuk=False),
        Pita("> 70 - 85", "Cukup", "C", 70, termasuk=False), Pita("> 55 - 70", "Kurang", "K", 55, termasuk=False),
        Pita("0 - 55", "Sangat Kurang", "SK", 0, termasuk=True),
    ),
    notasi=Notasi(potong=True),
    gaya=Gaya(
        kertas=(612, 936), huruf="Helvetica", tebal="Helvetica-Bold", miring="Helvetica-Oblique", ukuran=10.5, ukuran_tabel=9,
        spasi=1.5, tepi_atas="KECAMATAN TIRTA KENCANA KOTA TIRTAMAYA", tepi_bawah="LKIP 2021",
    ),
    benih=(
        Benih("ukur/rekomendasi/capaian/2021", "110,11", "capaian",
              "Persentase rekomendasi hasil koordinasi yang ditindaklanjuti: realisasi 91 dari target 90 tertulis {tertulis}, seharusnya {hitung}"),
        Benih("akhir/skm/realisasi/2021", "80,25", "realisasi_beda",
              "Survei Kepuasan Masyarakat: realisasi 2021 pada perbandingan akhir Renstra {tertulis}, pada tabel pengukuran {hitung}",
              juga=("ukur/skm/realisasi/2021",)),
        Benih("anggaran/p3.k1/realisasi", "26.538.8.21", "format", "Fasilitasi Administrasi Kelurahan: realisasi tertulis {tertulis}, pengelompokan angkanya salah (seharusnya {hitung})"),
        Benih("pklampanggaran/p4/anggaran", "109.520.000", "anggaran_beda",
              "Program Pemberdayaan Masyarakat dan Ketertiban Umum: anggaran pada perjanjian kinerja perubahan {tertulis}, pada tabel realisasi {hitung}",
              juga=("anggaran/p4/anggaran",)),
        Benih("ukur/persen-swadaya/kategori/2021", "Cukup", "kategori",
              "Persentase kelompok swadaya yang aktif: capaian 96,66 berpredikat {tertulis}, pada skala laporan {hitung}", juga=("skala/2",)),
        Benih("penutup/indikator", "12 (dua belas)", "hitungan", "Penutup menyebut {tertulis} indikator, perjanjian kinerja dan tabel pengukuran memuat {hitung}"),
        Benih("tabel/3.4", "Tabel 3.3", "penomoran", "Nomor {tertulis} dipakai dua kali, yang kedua seharusnya {hitung}", juga=("tabel/3.3",)),
        Benih("narasi/skm", "menurun", "narasi", "Nilai survei kepuasan masyarakat disebut {tertulis} dari 80,16 menjadi 82,05, seharusnya {hitung}"),
        Benih("banding/usulan/realisasi/2020", "69,0", "realisasi_beda",
              "Persentase usulan musrenbang yang terakomodasi tahun 2020 tertulis {tertulis}, pada laporan tahun 2020 {hitung}", lintas=2020),
    ),
)  # fmt: skip

_TRIWULAN = {
    "skm": ("79.10", "80.32", "81.27", "82.05"), "tepat-waktu": ("91", "93", "95", "96"), "lama-layanan": ("23", "21", "20", "19"),
}  # fmt: skip


def tulis(b: Buku) -> None:
    i.sampul(b)
    i.pengantar(b)
    i.ikhtisar(b, predikat=False)
    i.daftar(b)
    b.bab("PENDAHULUAN")
    i.latar(b)
    i.maksud(b)
    i.gambaran(b, PROFIL)
    i.sistematika(b)
    b.bab("PERENCANAAN KINERJA")
    ii.renstra(b, PROFIL)
    b.subbab("Indikator Kinerja Utama")
    b.p("Indikator Kinerja Utama beserta formulasi dan sumber datanya disajikan pada tabel berikut.")
    ii.iku(b)
    b.subbab("Perjanjian Kinerja")
    _perjanjian(b)
    b.bab("AKUNTABILITAS KINERJA")
    b.subbab("Metode Pengukuran")
    iii.metode(b)
    iii.skala(b)
    b.subbab("Capaian Kinerja Organisasi")
    _pengukuran(b)
    for nomor, item in enumerate(b.n.sasaran, 1):
        b.anak(item.nama)
        iii.analisis(b, item, nomor)
    b.subbab("Capaian Kinerja Triwulan")
    b.p("Perkembangan realisasi indikator pelayanan sampai dengan setiap akhir triwulan disajikan pada tabel berikut.")
    b.judul_tabel("Realisasi Kumulatif Indikator Pelayanan Tahun 2021")
    lanjut.triwulan(b, b.n.sasaran[0], _TRIWULAN)
    b.subbab("Perbandingan Kinerja")
    _perbandingan(b)
    b.subbab("Realisasi Anggaran")
    b.kertas("lanskap")
    b.p("Anggaran sebelum dan sesudah perubahan beserta realisasinya disajikan pada tabel berikut.")
    b.judul_tabel("Anggaran dan Realisasi Tahun 2021")
    tabel = TabelBelanja(
        b,
        "anggaran",
        [("kode", 70), ("uraian", 330), ("murni", 110), ("anggaran", 110), ("realisasi", 110), ("persen", 60)],
        uang=Uang(),
    )
    head = kepala(
        b,
        [("Kode", 1, 2), ("Program/Kegiatan", 1, 2), ("Anggaran", 2, 1), ("Realisasi", 1, 2), ("%", 1, 2)],
        ["Sebelum Perubahan", "Sesudah Perubahan"],
    )
    tabel.tulis(head, [*baris_program(b.n.program, kode=True), jumlah(b.n.program, "JUMLAH")])
    iii.penutup(b, ("memperbaiki ketepatan waktu dokumen pelaporan kelurahan", "mengaktifkan kembali kelompok swadaya"))
    b.lampiran("MATRIKS RENCANA STRATEGIS TAHUN 2016-2021", "I", "lanskap")
    ii.matriks(b)
    b.lampiran("PERJANJIAN KINERJA PERUBAHAN TAHUN 2021", "II")
    head = kepala(b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"], nomor=urutan(4))
    ii.perjanjian(b, "pklamp", head, [28, 170, 200, 66], sumber="lampiran", satuan=False)
    ubah = [
        replace(item, sumber="APBD Perubahan", versi="perubahan") for item in baris_program(b.n.program, kegiatan=False)
    ]
    ii.blok_anggaran(b, "pklampanggaran", ubah, (256, 96, 84))


def _perjanjian(b: Buku) -> None:
    b.p(
        "Perjanjian Kinerja Tahun 2021 ditandatangani pada awal tahun berdasarkan anggaran murni. Setelah perubahan anggaran, "
        "perjanjian tersebut disesuaikan sebagaimana Lampiran II."
    )
    b.judul_tabel("Perjanjian Kinerja Tahun 2021 (Sebelum Perubahan Anggaran)")
    head = kepala(b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"], nomor=urutan(5))
    ii.perjanjian(b, "pk", head, [28, 150, 170, 60, 56], sumber="bab II", satuan=True)
    baris: list[Baris] = [*baris_program(b.n.program, kegiatan=False), jumlah(b.n.program, "Jumlah")]
    murni = [replace(item, anggaran=item.murni, sumber="APBD Murni", versi="murni") for item in baris]
    ii.blok_anggaran(b, "pkanggaran", murni, (270, 100, 66))
    for item in baris:
        if item.murni != item.anggaran:
            b.c.sah(
                f"pkanggaran/{item.kunci}/anggaran", "anggaran murni; tabel realisasi memuat anggaran sesudah perubahan"
            )


def _pengukuran(b: Buku) -> None:
    v = Nilai(b.n, b.c)
    skm = b.n.indikator[0]
    arah = b.c.kata("narasi/skm", "meningkat")
    b.p(
        f"Hasil pengukuran kinerja tahun 2021 disajikan pada tabel berikut. Nilai survei kepuasan masyarakat {arah} dari "
        f"{b.n.notasi.angka(skm.r(2020))} pada tahun 2020 menjadi {v.kata(skm, 'realisasi', 2021)} pada tahun 2021."
    )
    b.judul_tabel("Pengukuran Kinerja Tahun 2021")
    kolom = [Kolom("no", 26), Kolom("sasaran", 96), Kolom("indikator", 122), Kolom("satuan", 50), Kolom("target", 42, 2021),
             Kolom("realisasi", 46, 2021), Kolom("capaian", 44, 2021), Kolom("kategori", 48, 2021)]  # fmt: skip
    head = kepala(
        b,
        ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Reali-sasi", "Capaian (%)", "Kriteria"],
        nomor=urutan(8),
    )
    TabelUkur(b, "ukur", kolom, b.n.sasaran).tulis(head)


def _perbandingan(b: Buku) -> None:
    b.p("Perbandingan realisasi tahun 2020 dan tahun 2021 disajikan pada tabel berikut.")
    b.judul_tabel("Perbandingan Realisasi Tahun 2020 dan Tahun 2021")
    kolom = [
        Kolom("no", 28),
        Kolom("indikator", 260),
        Kolom("satuan", 64),
        Kolom("realisasi", 62, 2021),
        Kolom("realisasi", 62, 2020),
    ]
    head = kepala(b, ["No", "Indikator Kinerja", "Satuan", "Tahun 2021", "Tahun 2020"], nomor=urutan(5))
    TabelUkur(b, "banding", kolom, b.n.sasaran).tulis(head, "polos")
    b.p("Tahun 2021 merupakan tahun terakhir Renstra, sehingga target tahun berjalan sama dengan target akhir Renstra.")
    b.judul_tabel("Realisasi Tahun 2021 terhadap Target Akhir Renstra")
    kolom = [Kolom("no", 28), Kolom("sasaran", 110), Kolom("indikator", 150), Kolom("target", 58, 2021, "akhir_renstra", 2021),
             Kolom("realisasi", 58, 2021, "akhir_renstra"), Kolom("capaian", 60, 2021, "akhir_renstra", 2021)]  # fmt: skip
    head = kepala(
        b,
        ["No", "Sasaran Strategis", "Indikator Kinerja", "Target Akhir Renstra", "Realisasi 2021", "Tingkat Kemajuan"],
        nomor=urutan(6),
    )
    TabelUkur(b, "akhir", kolom, b.n.sasaran).tulis(head)
