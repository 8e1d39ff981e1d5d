"""Dinas Pertanian dan Perikanan 2019: A4, one wide table over pages, budget before and after the change."""

from __future__ import annotations

from corpus.generator import akuntabilitas as iii
from corpus.generator import awal as i
from corpus.generator import rencana as ii
from corpus.generator.angka import Notasi
from corpus.generator.belanja import Baris, TabelBelanja, Uang, baris_program, jumlah
from corpus.generator.buku import Buku
from corpus.generator.model import Benih, Gaya, Naskah, Pita
from corpus.generator.reports.dinas import INSTANSI, PROFIL, ambil, sasaran
from corpus.generator.reports.isian import keg, program
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan

_SASARAN = (
    sasaran("Meningkatnya produksi dan produktivitas komoditas pertanian", 0,
            ambil("produksi-padi"), ambil("produksi-jagung"), ambil("produksi-kedelai"), ambil("produktivitas-padi")),
    sasaran("Meningkatnya produksi perikanan budidaya", 0,
            ambil("produksi-lele"), ambil("produksi-nila"), ambil("benih-ikan")),
    sasaran("Terkendalinya penyakit hewan menular dan kehilangan hasil pertanian", 0,
            ambil("kasus-rabies"), ambil("kasus-antraks"), ambil("hilang-hasil")),
    sasaran("Meningkatnya kesejahteraan petani dan pembudidaya ikan", 1,
            ambil("ntp"), ambil("kelas-kelompok"), ambil("rasio-penyuluh")),
    sasaran("Meningkatnya akuntabilitas kinerja dinas", 2, ambil("nilai-sakip"), ambil("ikm")),
)  # fmt: skip

_PROGRAM = (
    program("Program Pelayanan Administrasi Perkantoran", "3.03.01", 4,
            keg("Penyediaan jasa surat menyurat", 18450, 9871), keg("Penyediaan jasa komunikasi, sumber daya air dan listrik", 214300, 8842, 12000),
            keg("Penyediaan makanan dan minuman", 64725, 9914, -3500), keg("Rapat-rapat koordinasi dan konsultasi ke luar daerah", 187600, 9726)),
    program("Program Peningkatan Sarana dan Prasarana Aparatur", "3.03.02", 4,
            keg("Pemeliharaan rutin/berkala gedung kantor", 156250, 9655), keg("Pemeliharaan rutin/berkala kendaraan dinas", 142875, 9388, 8000)),
    program("Program Peningkatan Produksi Pertanian", "3.03.15", 0,
            keg("Penyediaan sarana produksi tanaman pangan", 1284500, 9762, 150000), keg("Pengembangan perbenihan tanaman pangan", 436750, 9517),
            keg("Rehabilitasi jaringan irigasi tingkat usaha tani", 2145000, 9893)),
    program("Program Pengembangan Budidaya Perikanan", "3.03.20", 1,
            keg("Pengembangan bibit ikan unggul", 528400, 9604), keg("Pendampingan pada kelompok pembudidaya ikan", 247350, 9731, -15000),
            keg("Pembinaan dan pengembangan perikanan", 318900, 9458)),
    program("Program Pencegahan dan Penanggulangan Penyakit Ternak", "3.03.21", 2,
            keg("Pemeliharaan kesehatan dan pencegahan penyakit menular ternak", 372600, 9839), keg("Pengawasan lalu lintas ternak", 96480, 9277)),
    program("Program Peningkatan Kesejahteraan Petani", "3.03.22", 3,
            keg("Penyuluhan dan pendampingan petani dan pelaku agribisnis", 463250, 9648), keg("Peningkatan kemampuan lembaga petani", 187420, 9582)),
    program("Program Peningkatan Pengembangan Sistem Pelaporan Capaian Kinerja dan Keuangan", "3.03.06", 4,
            keg("Penyusunan laporan capaian kinerja dan ikhtisar realisasi kinerja SKPD", 38900, 9950)),
)  # fmt: skip

NASKAH = Naskah(
    INSTANSI, 2019, "LKIP", _SASARAN, _PROGRAM,
    skala=(
        Pita("> 100", "Sangat Baik", "SB", 100, termasuk=False), Pita("> 80 - 100", "Baik", "B", 80, termasuk=False),
        Pita("> 55 - 80", "Cukup", "C", 55, termasuk=False), Pita("0 - 55", "Kurang", "K", 0, termasuk=True),
    ),
    notasi=Notasi(), btl=(6238471500, 6104927318),
    gaya=Gaya(
        huruf="Helvetica", tebal="Helvetica-Bold", miring="Helvetica-Oblique", ukuran=11, spasi=1.45, ukuran_tabel=8.5,
        warna_kepala=(0.78, 0.85, 0.94), tepi_atas="Laporan Kinerja Instansi Pemerintah (LKIP) Tahun 2019",
        tepi_bawah="Dinas Pertanian dan Perikanan Kabupaten Lembah Arum", nomor_tengah=False,
    ),
    benih=(
        Benih("ukur/produktivitas-padi/capaian/2019", "105,45", "capaian",
              "Produktivitas padi: realisasi 58,92 dari target 58,60 tertulis {tertulis}, seharusnya {hitung}"),
        Benih("pk/kelas-kelompok/target/2019", "16,00", "target_beda",
              "Persentase kelompok tani yang meningkat kelasnya: target 2019 di Perjanjian Kinerja BAB II {tertulis}, di tabel pengukuran {hitung}",
              juga=("ukur/kelas-kelompok/target/2019",)),
        Benih("anggaran/p5.k1/realisasi", "366.589.351", "jumlah",
              "Program Pencegahan dan Penanggulangan Penyakit Ternak: realisasi tertulis {tertulis}, jumlah dua kegiatannya {hitung}",
              induk="anggaran/p5/realisasi"),
        Benih("akhir/ntp/realisasi/2019", "102,46", "realisasi_beda",
              "Realisasi NTP tahun 2019 pada perbandingan akhir Renstra {tertulis}, pada tabel pengukuran {hitung}",
              juga=("ukur/ntp/realisasi/2019",)),
        Benih("ukur/produksi-kedelai/kategori/2019", "Cukup", "kategori",
              "Kedelai: capaian 80,03 berpredikat {tertulis}, pada skala laporan {hitung}", juga=("skala/2",)),
    ),
)  # fmt: skip


def tulis(b: Buku) -> None:
    i.sampul(b)
    i.pengantar(b)
    i.ikhtisar(b, predikat=False)
    i.daftar(b)
    b.bab("PENDAHULUAN")
    i.latar(b)
    i.maksud(b)
    i.gambaran(b, PROFIL)
    i.isu(b, PROFIL)
    i.sistematika(b)
    b.bab("PERENCANAAN KINERJA")
    ii.renstra(b, PROFIL, "Rencana Strategis Tahun 2018-2023")
    b.subbab("Indikator Kinerja Utama")
    b.p(
        "Indikator Kinerja Utama digunakan sebagai ukuran keberhasilan pencapaian sasaran strategis sebagaimana tabel berikut."
    )
    ii.iku(b)
    b.subbab("Perjanjian Kinerja Tahun 2019")
    b.p(
        "Perjanjian Kinerja Tahun 2019 memuat sasaran, indikator dan target yang akan dicapai beserta anggaran setiap program."
    )
    b.judul_tabel("Perjanjian Kinerja Tahun 2019")
    head = kepala(b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"], nomor=urutan(5))
    ii.perjanjian(b, "pk", head, [26, 150, 160, 56, 62], sumber="bab II", satuan=True)
    ii.blok_anggaran(
        b, "pkanggaran", [*baris_program(b.n.program, kegiatan=False), jumlah(b.n.program, "Jumlah")], (260, 104, 62)
    )
    b.bab("AKUNTABILITAS KINERJA")
    b.subbab("Kerangka Pengukuran Kinerja")
    iii.metode(b)
    iii.skala(b)
    b.subbab("Capaian Kinerja Organisasi")
    b.p("Hasil pengukuran kinerja atas sasaran strategis tahun 2019 disajikan pada tabel berikut.")
    _pengukuran(b)
    for nomor, item in enumerate(b.n.sasaran, 1):
        b.anak(item.nama)
        iii.analisis(b, item, nomor)
    b.subbab("Perbandingan Realisasi Kinerja Tahun 2019 dengan Tahun 2018")
    _banding(b)
    b.subbab("Perbandingan Realisasi Kinerja dengan Target Akhir Renstra")
    _akhir(b)
    b.subbab("Realisasi Anggaran")
    _anggaran(b)
    iii.penutup(
        b,
        (
            "memperkuat balai benih ikan",
            "menambah tenaga penyuluh pendamping kelompok tani",
            "memperluas cakupan vaksinasi ternak",
        ),
    )
    b.lampiran("MATRIKS RENCANA STRATEGIS TAHUN 2018-2023", "I", "lanskap")
    ii.matriks(b)
    b.lampiran("PERJANJIAN KINERJA TAHUN 2019", "II")
    head = kepala(b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"], nomor=urutan(5))
    ii.perjanjian(b, "pklamp", head, [26, 150, 160, 56, 62], sumber="lampiran", satuan=True)


def _pengukuran(b: Buku) -> None:
    b.judul_tabel("Pengukuran Kinerja Tahun 2019")
    kolom = [Kolom("no", 24), Kolom("sasaran", 92), Kolom("indikator", 116), Kolom("satuan", 46), Kolom("target", 48, 2019),
             Kolom("realisasi", 50, 2019), Kolom("capaian", 44, 2019), Kolom("kategori", 50, 2019)]  # fmt: skip
    head = kepala(
        b,
        [("No", 1, 2), ("Sasaran Strategis", 1, 2), ("Indikator Kinerja", 1, 2), ("Satuan", 1, 2), ("Tahun 2019", 2, 1),
         ("Capaian (%)", 1, 2), ("Kategori", 1, 2)],
        ["Target", "Realisasi"],
        nomor=urutan(8),
    )  # fmt: skip
    TabelUkur(b, "ukur", kolom, b.n.sasaran).tulis(head, rata="Rata-rata")
    b.catatan_kaki("Sumber : Dinas Pertanian dan Perikanan Kabupaten Lembah Arum, 2019 (diolah)")


def _banding(b: Buku) -> None:
    b.p("Perbandingan realisasi tahun 2019 dengan realisasi tahun 2018 disajikan pada tabel berikut.")
    b.judul_tabel("Perbandingan Realisasi Kinerja Tahun 2018 dan Tahun 2019")
    kolom = [Kolom("no", 24), Kolom("indikator", 190), Kolom("satuan", 56), Kolom("realisasi", 64, 2018),
             Kolom("realisasi", 64, 2019), Kolom("rasio", 72, 2019)]  # fmt: skip
    head = kepala(
        b, ["No", "Indikator Kinerja", "Satuan", "Realisasi Tahun 2018", "Realisasi Tahun 2019", "Realisasi 2019 terhadap 2018\n(5/4) x 100%"],
        nomor=urutan(6),
    )  # fmt: skip
    TabelUkur(b, "banding", kolom, b.n.sasaran).tulis(head, "judul")


def _akhir(b: Buku) -> None:
    b.p("Posisi realisasi tahun 2019 terhadap target akhir Renstra (tahun 2023) disajikan pada tabel berikut.")
    b.judul_tabel("Realisasi Kinerja Tahun 2019 terhadap Target Akhir Renstra")
    pilih = [
        item
        for item in b.n.sasaran
        if item.nama.startswith(("Meningkatnya kesejahteraan", "Meningkatnya akuntabilitas"))
    ]
    kolom = [Kolom("no", 24), Kolom("sasaran", 120), Kolom("indikator", 130), Kolom("target", 62, 2019, "akhir_renstra", 2023),
             Kolom("realisasi", 62, 2019, "akhir_renstra"), Kolom("capaian", 62, 2019, "akhir_renstra", 2023)]  # fmt: skip
    head = kepala(
        b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Target Akhir Renstra (2023)", "Realisasi Tahun 2019", "Tingkat Kemajuan (%)"],
        nomor=urutan(6),
    )  # fmt: skip
    TabelUkur(b, "akhir", kolom, pilih).tulis(head)


def _anggaran(b: Buku) -> None:
    iii.uraian_anggaran(b, b.n.program[2:4])
    b.kertas("lanskap")
    b.p("Rincian anggaran sebelum dan sesudah perubahan beserta realisasinya disajikan pada tabel berikut.")
    b.judul_tabel("Anggaran dan Realisasi Program dan Kegiatan Tahun 2019")
    btl = b.n.btl or (0, 0)
    baris = [
        Baris("btl", "", "BELANJA TIDAK LANGSUNG", "belanja", btl[0], btl[0], btl[1]),
        jumlah(b.n.program, "BELANJA LANGSUNG", kunci="bl"),
        *baris_program(b.n.program, kode=True),
        jumlah(b.n.program, "JUMLAH BELANJA", b.n.btl),
    ]
    tabel = TabelBelanja(
        b, "anggaran",
        [("kode", 66), ("uraian", 300), ("murni", 94), ("anggaran", 94), ("realisasi", 94), ("persen", 60)],
        uang=Uang(),
    )  # fmt: skip
    head = kepala(
        b,
        [("Kode", 1, 2), ("Program / Kegiatan", 1, 2), ("Anggaran (Rp)", 2, 1), ("Realisasi (Rp)", 1, 2), ("%", 1, 2)],
        ["Sebelum Perubahan", "Setelah Perubahan"],
        nomor=urutan(6),
    )  # fmt: skip
    tabel.tulis(head, baris)
    b.c.sah("anggaran/total/anggaran", "jumlah memuat belanja tidak langsung")
