"""Dinas Pertanian dan Perikanan 2020: folio, realisasi before target, cut ratios, a page on its side, a watermark."""

from __future__ import annotations

from corpus.generator import akuntabilitas as iii
from corpus.generator import awal as i
from corpus.generator import lanjut
from corpus.generator import rencana as ii
from corpus.generator.angka import Notasi
from corpus.generator.belanja import TabelBelanja, Uang, baris_program, jumlah
from corpus.generator.buku import Buku
from corpus.generator.model import Benih, Gaya, Naskah, Pita
from corpus.generator.reports.dinas import INSTANSI, PROFIL, ambil, sasaran
from corpus.generator.reports.isian import keg, program
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan

_SASARAN = (
    sasaran("Meningkatnya produksi dan produktivitas komoditas pertanian", 0,
            ambil("produksi-padi"), ambil("produksi-jagung"), ambil("produksi-kedelai"),
            ambil("produktivitas-padi", "Tingkat produktivitas padi")),
    sasaran("Meningkatnya produksi perikanan budi daya", 0,
            ambil("produksi-lele"), ambil("produksi-nila"),
            ambil("benih-lele", "Prosentase pemenuhan benih ikan lele"), ambil("benih-nila", "Prosentase pemenuhan benih ikan nila")),
    sasaran("Terkendalinya penyakit hewan menular dan kehilangan hasil pertanian", 0,
            ambil("kasus-rabies", "Jumlah kasus penyakit rabies"), ambil("kasus-antraks", "Jumlah kasus penyakit antraks"),
            ambil("hilang-hasil", "Prosentase kehilangan hasil panen padi")),
    sasaran("Meningkatnya kesejahteraan petani dan pembudidaya ikan", 1,
            ambil("ntp", "Nilai Tukar Petani"), ambil("kelas-kelompok", "Prosentase kelompok tani yang meningkat kelasnya"),
            ambil("rasio-penyuluh")),
    sasaran("Meningkatnya akuntabilitas kinerja dinas", 2,
            ambil("nilai-sakip", "Nilai evaluasi SAKIP Dinas"), ambil("ikm", "Indeks Kepuasan Masyarakat")),
)  # fmt: skip

_PROGRAM = (
    program("Program Pelayanan Administrasi Perkantoran", "3.03.01", 4,
            keg("Penyediaan jasa surat menyurat", 16200, 9744), keg("Penyediaan jasa komunikasi, sumber daya air dan listrik", 208750, 9127),
            keg("Rapat-rapat koordinasi dan konsultasi ke luar daerah", 62340, 9681)),
    program("Program Peningkatan Produksi Pertanian", "3.03.15", 0,
            keg("Penyediaan sarana produksi tanaman pangan", 946200, 9803), keg("Pengembangan perbenihan tanaman pangan", 318900, 9426),
            keg("Rehabilitasi jaringan irigasi tingkat usaha tani", 1268500, 9917)),
    program("Program Pengembangan Budidaya Perikanan", "3.03.20", 1,
            keg("Pengembangan bibit ikan unggul", 402650, 9588), keg("Pendampingan pada kelompok pembudidaya ikan", 164800, 9742)),
    program("Program Pencegahan dan Penanggulangan Penyakit Ternak", "3.03.21", 2,
            keg("Pemeliharaan kesehatan dan pencegahan penyakit menular ternak", 287450, 9816), keg("Pengawasan lalu lintas ternak", 58300, 9305)),
    program("Program Peningkatan Kesejahteraan Petani", "3.03.22", 3,
            keg("Penyuluhan dan pendampingan petani dan pelaku agribisnis", 351275, 9637), keg("Peningkatan kemampuan lembaga petani", 142600, 9551)),
)  # fmt: skip

NASKAH = Naskah(
    INSTANSI, 2020, "LAKIP", _SASARAN, _PROGRAM,
    skala=(
        Pita("> 100", "Sangat Baik", "SB", 100, termasuk=False), Pita("> 75 - 100", "Baik", "B", 75, termasuk=False),
        Pita("> 55 - 75", "Cukup", "C", 55, termasuk=False), Pita("0 - 55", "Kurang", "K", 0, termasuk=True),
    ),
    notasi=Notasi(desimal=".", ribuan=",", potong=True),
    gaya=Gaya(
        kertas=(612, 936), ukuran=11.5, spasi=1.4, ukuran_tabel=9, warna_kepala=(0.86, 0.86, 0.86),
        tepi_bawah="LAKIP Dinas Pertanian dan Perikanan Kabupaten Lembah Arum Tahun 2020", nomor_tengah=False,
        tanda_air="SALINAN ARSIP", pola_judul="{huruf}.", pola_tabel="Tabel III.1", garis_isi=True, baris_nomor="{n}",
    ),
    benih=(
        Benih("ukur/rata", "97.38", "rata_rata", "Rata-rata capaian kinerja tertulis {tertulis}, rata-rata kolom capaian {hitung}"),
        Benih("anggaran/p3.k1/persen", "98.55", "persen_anggaran",
              "Pengembangan bibit ikan unggul: persentase realisasi tertulis {tertulis}, seharusnya {hitung}"),
        Benih("renstra/ikm/target/2020", "80.50", "target_beda",
              "Indeks Kepuasan Masyarakat: target 2020 pada matriks Renstra {tertulis}, pada perjanjian kinerja dan tabel pengukuran {hitung}",
              juga=("pk/ikm/target/2020", "ukur/ikm/target/2020")),
        Benih("ikhtisar/realisasi", "Rp 4.110.21.744,-", "format",
              "Realisasi anggaran pada ikhtisar tertulis {tertulis}, pengelompokan angkanya salah; pada tabel realisasi {hitung}"),
        Benih("esakip/produksi-lele/akhir/2020", "87.27", "capaian",
              "Lele: realisasi 1,904 terhadap target akhir Renstra 2,200 tertulis {tertulis}, seharusnya {hitung}"),
        Benih("esakip/ntp/realisasi/2019", "101.64", "realisasi_beda",
              "Nilai Tukar Petani tahun 2019 tertulis {tertulis}, pada laporan tahun 2019 {hitung}", lintas=2019),
    ),
)  # fmt: skip


def tulis(b: Buku) -> None:
    i.sampul(b)
    i.daftar(b, tabel=False)
    i.pengantar(b)
    i.ikhtisar(b, "RINGKASAN EKSEKUTIF")
    b.bab("PENDAHULUAN")
    i.latar(b)
    i.gambaran(b, PROFIL)
    i.isu(b, PROFIL)
    b.bab("PERENCANAAN DAN PERJANJIAN KINERJA")
    ii.renstra(b, PROFIL)
    b.subbab("Perjanjian Kinerja Tahun 2020")
    b.p("Sasaran strategis, indikator kinerja dan target yang diperjanjikan pada tahun 2020 adalah sebagai berikut.")
    b.judul_tabel("Perjanjian Kinerja Tahun 2020")
    head = kepala(b, ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"])
    ii.perjanjian(b, "pk", head, [28, 170, 190, 80], sumber="bab II", satuan=False)
    ii.blok_anggaran(
        b, "pkanggaran", [*baris_program(b.n.program, kegiatan=False), jumlah(b.n.program, "JUMLAH")], (280, 100, 60)
    )
    b.bab("AKUNTABILITAS KINERJA")
    b.subbab("Pengukuran Kinerja")
    iii.metode(b)
    iii.skala(b, kode=True)
    b.p("Hasil pengukuran kinerja tahun 2020 disajikan pada tabel berikut.")
    _pengukuran(b)
    b.subbab("Evaluasi dan Analisis Capaian Kinerja")
    for nomor, item in enumerate(b.n.sasaran, 1):
        b.anak(f"Sasaran {nomor} : {item.nama}")
        iii.analisis(b, item, nomor)
    b.kertas("lanskap")
    b.subbab("Capaian terhadap Tahun Lalu dan Target Akhir Renstra")
    _esakip(b)
    b.kertas("potret")
    b.subbab("Analisis Efisiensi Penggunaan Sumber Daya")
    b.p(
        "Tingkat efisiensi dihitung dari selisih antara capaian kinerja dengan penyerapan anggaran program pendukung sasaran."
    )
    b.judul_tabel("Efisiensi Penggunaan Sumber Daya Tahun 2020")
    lanjut.efisiensi(b)
    b.subbab("Akuntabilitas Keuangan")
    b.p("Anggaran dan realisasi setiap program dan kegiatan tahun 2020 disajikan pada tabel berikut.")
    b.judul_tabel("Realisasi Anggaran Program dan Kegiatan Tahun 2020")
    tabel = TabelBelanja(
        b,
        "anggaran",
        [("no", 26), ("uraian", 186), ("anggaran", 88), ("realisasi", 88), ("persen", 42), ("fisik", 38)],
        uang=Uang(),
    )
    head = kepala(
        b,
        [("No", 1, 2), ("Program/Kegiatan", 1, 2), ("Anggaran (Rp)", 1, 2), ("Realisasi (Rp)", 1, 2), ("%", 2, 1)],
        ["Keuangan", "Fisik"],
    )
    tabel.tulis(head, [*baris_program(b.n.program), jumlah(b.n.program, "JUMLAH")], ulang=False)
    iii.penutup(
        b,
        (
            "memenuhi kebutuhan benih nila melalui unit pembenihan rakyat",
            "meningkatkan pendampingan kelompok tani",
            "mempercepat pelaksanaan kegiatan pascarefocusing anggaran",
        ),
    )
    b.lampiran("RENCANA KINERJA TAHUNAN TAHUN 2020", "1", "putar")
    lanjut.rkt(b)
    b.lampiran("MATRIKS RENCANA STRATEGIS PERUBAHAN TAHUN 2018-2023", "2", "lanskap")
    ii.matriks(b)


def _pengukuran(b: Buku) -> None:
    b.judul_tabel("Pengukuran Kinerja Tahun 2020")
    kolom = [Kolom("no", 26), Kolom("sasaran", 118), Kolom("indikator", 140), Kolom("realisasi", 62, 2020),
             Kolom("target", 62, 2020), Kolom("capaian_kode", 62, 2020)]  # fmt: skip
    head = kepala(
        b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Realisasi Tahun 2020", "Target PK Tahun 2020", "Capaian Kinerja (4/5) x 100%"],
        nomor=urutan(6),
    )  # fmt: skip
    TabelUkur(b, "ukur", kolom, b.n.sasaran).tulis(head, rata="RATA-RATA", rupa=b.rupa(ulang=False, belah=True))
    b.catatan_kaki("Keterangan : SB = Sangat Baik, B = Baik, C = Cukup, K = Kurang")


def _esakip(b: Buku) -> None:
    b.p(
        "Capaian tahun 2020 dibandingkan dengan realisasi tahun sebelumnya dan target akhir Renstra (tahun 2023) adalah sebagai berikut."
    )
    b.judul_tabel("Capaian Tahun 2020 terhadap Tahun 2019 dan Target Akhir Renstra")
    kolom = [Kolom("no", 26), Kolom("sasaran", 150), Kolom("indikator", 190), Kolom("realisasi", 76, 2019), Kolom("target", 66, 2020),
             Kolom("realisasi", 66, 2020), Kolom("capaian", 66, 2020), Kolom("target", 80, 2020, "akhir_renstra", 2023),
             Kolom("capaian", 90, 2020, "akhir_renstra", 2023)]  # fmt: skip
    head = kepala(
        b,
        [("No.", 1, 2), ("Sasaran", 1, 2), ("Indikator", 1, 2), ("Realisasi Tahun Lalu (2019)", 1, 2), ("Tahun 2020", 3, 1),
         ("Target Akhir Renstra (2023)", 1, 2), ("Capaian Tahun 2020 terhadap Target Akhir Renstra (%)", 1, 2)],
        ["Target", "Realisasi", "% Realisasi"],
        nomor=urutan(9),
    )  # fmt: skip
    TabelUkur(b, "esakip", kolom, b.n.sasaran).tulis(head)
