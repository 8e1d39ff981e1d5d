"""Kecamatan Tirta Kencana 2020: in five files; several logical rows in one ruled cell; programs without figures."""

from __future__ import annotations

from corpus.generator import akuntabilitas as iii
from corpus.generator import awal as i
from corpus.generator import lanjut
from corpus.generator import rencana as ii
from corpus.generator.angka import Notasi
from corpus.generator.belanja import TabelBelanja, Uang, baris_program, jumlah
from corpus.generator.buku import Buku
from corpus.generator.model import Benih, Gaya, Naskah, Pita
from corpus.generator.reports.isian import keg, program
from corpus.generator.reports.kecamatan import INSTANSI, PROFIL, ambil, sasaran
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan

BERKAS = ("COVER DAN KATA PENGANTAR.pdf", "BAB I.pdf", "BAB II.pdf", "BAB III.pdf", "BAB IV DAN LAMPIRAN.pdf")

_SASARAN = (
    sasaran("Meningkatnya kualitas pelayanan publik kecamatan", 0,
            ambil("skm", "Nilai SKM kecamatan"), ambil("tepat-waktu", "Prosentase pelayanan administrasi yang selesai tepat waktu"),
            ambil("lama-layanan")),
    sasaran("Meningkatnya koordinasi penyelenggaraan pemerintahan", 1,
            ambil("rekomendasi", "Prosentase rekomendasi koordinasi yang ditindaklanjuti")),
    sasaran("Meningkatnya tertib administrasi kelurahan", 1,
            ambil("dokumen-rencana"), ambil("dokumen-lapor", gabung="dokumen-rencana")),
    sasaran("Meningkatnya ketertiban wilayah dan partisipasi masyarakat", 1,
            ambil("gangguan", "Jumlah gangguan ketertiban umum di wilayah kecamatan"), ambil("usulan"), ambil("swadaya")),
    sasaran("Meningkatnya akuntabilitas kinerja kecamatan", 0, ambil("sakip")),
)  # fmt: skip

_PROGRAM = (
    program("Program Pelayanan Administrasi Perkantoran", "", 4,
            keg("Penyediaan jasa administrasi perkantoran", 172300, 9574), keg("Penyediaan rapat-rapat koordinasi", 28400, 9218)),
    program("Program Peningkatan Pelayanan Umum Kecamatan", "", 0,
            keg("Pelayanan administrasi terpadu kecamatan", 68750, 9633), keg("Survei kepuasan masyarakat", 11800, 9881)),
    program("Program Koordinasi Pemerintahan Kelurahan", "", 1,
            keg("Koordinasi penyelenggaraan pemerintahan kelurahan", 31460, 9542)),
    program("Program Pembinaan Administrasi Kelurahan", "", 2, keg("Pembinaan administrasi kelurahan", 22950, 9716)),
    program("Program Pemberdayaan Masyarakat dan Ketertiban Wilayah", "", 3,
            keg("Pembinaan ketenteraman dan ketertiban wilayah", 61200, 9827), keg("Penyelenggaraan musyawarah perencanaan pembangunan", 24600, 9347),
            keg("Pembinaan kelompok swadaya masyarakat", 14850, 9109)),
)  # fmt: skip

NASKAH = Naskah(
    INSTANSI, 2020, "LKjIP", _SASARAN, _PROGRAM,
    skala=(
        Pita("> 100", "Sangat Baik", "SB", 100, termasuk=False), Pita("80 s.d. 100", "Baik", "B", 80, termasuk=True),
        Pita("55 s.d. < 80", "Cukup", "C", 55, termasuk=True), Pita("< 55", "Kurang", "K", 0, termasuk=True),
    ),
    notasi=Notasi(),
    gaya=Gaya(
        huruf="Helvetica", tebal="Helvetica-Bold", miring="Helvetica-Oblique", ukuran=11, ukuran_tabel=9, spasi=1.5,
        warna_kepala=(0.8, 0.92, 0.8), tepi_bawah="LKjIP Kecamatan Tirta Kencana 2020", nomor_tengah=False, garis_isi=True,
    ),
    benih=(
        Benih("ukur/rata", "103,96", "rata_rata", "Rata-rata capaian tertulis {tertulis}, rata-rata kolom capaian {hitung}"),
        Benih("banding/gangguan/capaian/2019", "94,44", "capaian",
              "Gangguan ketertiban umum tahun 2019: target 18, realisasi 17 tertulis {tertulis} (rumus indikator positif), seharusnya {hitung}"),
        Benih("rkt/p5.k1/anggaran", "62.100.000", "anggaran_beda",
              "Pembinaan ketenteraman dan ketertiban wilayah: anggaran pada RKT {tertulis}, pada tabel realisasi {hitung}",
              juga=("anggaran/p5.k1/anggaran",)),
        Benih("anggaran/p2.k1/persen", "93,66", "persen_anggaran",
              "Pelayanan administrasi terpadu kecamatan: persentase tertulis {tertulis}, seharusnya {hitung}"),
        Benih("pk/skm/target/2020", "81,00", "target_beda",
              "Nilai SKM: target 2020 pada perjanjian kinerja {tertulis}, pada tabel pengukuran {hitung}", juga=("ukur/skm/target/2020",)),
    ),
)  # fmt: skip


def tulis(b: Buku) -> None:
    i.sampul(b)
    i.pengantar(b)
    i.daftar(b)
    b.berkas(BERKAS[1])
    b.bab("PENDAHULUAN")
    i.latar(b)
    i.maksud(b)
    i.gambaran(b, PROFIL)
    i.isu(b, PROFIL)
    b.berkas(BERKAS[2])
    b.bab("PERENCANAAN KINERJA")
    ii.renstra(b, PROFIL)
    b.subbab("Perjanjian Kinerja Tahun 2020")
    b.p("Perjanjian Kinerja Tahun 2020 memuat target setiap indikator dan anggaran setiap program.")
    b.judul_tabel("Perjanjian Kinerja Kecamatan Tirta Kencana Tahun 2020")
    head = kepala(b, ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"], nomor=urutan(5))
    ii.perjanjian(b, "pk", head, [28, 144, 164, 58, 56], sumber="bab II", satuan=True)
    ii.blok_anggaran(
        b, "pkanggaran", [*baris_program(b.n.program, kegiatan=False), jumlah(b.n.program, "Jumlah")], (264, 96, 62)
    )
    b.berkas(BERKAS[3])
    b.bab("AKUNTABILITAS KINERJA")
    b.subbab("Capaian Kinerja Organisasi")
    iii.metode(b)
    iii.skala(b)
    _pengukuran(b)
    for nomor, item in enumerate(b.n.sasaran, 1):
        b.anak(item.nama)
        iii.analisis(b, item, nomor)
    b.kertas("lanskap")
    b.subbab("Perbandingan Kinerja")
    _perbandingan(b)
    b.kertas("potret")
    b.subbab("Realisasi Anggaran")
    b.p("Realisasi anggaran tiap kegiatan tahun 2020 disajikan pada tabel berikut.")
    b.judul_tabel("Realisasi Anggaran Tahun 2020")
    tabel = TabelBelanja(
        b,
        "anggaran",
        [("no", 30), ("uraian", 176), ("anggaran", 76), ("realisasi", 76), ("sisa", 62), ("persen", 38)],
        uang=Uang(),
    )
    head = kepala(b, ["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"], nomor=urutan(6))
    tabel.tulis(head, [*baris_program(b.n.program, kosong=(0, 1, 2, 3, 4)), jumlah(b.n.program, "Jumlah")], belah=True)
    b.berkas(BERKAS[4])
    iii.penutup(b, ("memperluas layanan daring kecamatan", "meningkatkan pendampingan dokumen kelurahan"))
    b.lampiran("RENCANA KINERJA TAHUNAN TAHUN 2020", "I", "lanskap")
    lanjut.rkt(b, (26, 150, 160, 220, 90, 100))
    b.lampiran("MATRIKS RENCANA STRATEGIS TAHUN 2016-2021", "II", "lanskap")
    ii.matriks(b)


def _pengukuran(b: Buku) -> None:
    b.p("Hasil pengukuran kinerja tahun 2020 disajikan pada tabel berikut.")
    b.judul_tabel("Pengukuran Kinerja Tahun 2020")
    kolom = [Kolom("no", 28), Kolom("sasaran", 112), Kolom("indikator", 142), Kolom("satuan", 52), Kolom("target", 46, 2020),
             Kolom("realisasi", 52, 2020), Kolom("capaian", 50, 2020)]  # fmt: skip
    head = kepala(
        b,
        ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
        nomor=urutan(7),
    )
    TabelUkur(b, "ukur", kolom, b.n.sasaran).tulis(head, "menyatu", rata="Rata-rata")


def _perbandingan(b: Buku) -> None:
    b.p("Capaian kinerja tahun 2020 dibandingkan dengan tahun 2019 disajikan pada tabel berikut.")
    b.judul_tabel("Perbandingan Capaian Kinerja Tahun 2019 dan Tahun 2020")
    lajur = [Kolom(jenis, 62, tahun) for tahun in (2019, 2020) for jenis in ("target", "realisasi", "capaian")]
    kolom = [Kolom("no", 28), Kolom("sasaran", 150), Kolom("indikator", 190), *lajur]
    head = kepala(
        b,
        [
            ("No", 1, 2),
            ("Sasaran Strategis", 1, 2),
            ("Indikator Kinerja", 1, 2),
            ("Tahun 2019", 3, 1),
            ("Tahun 2020", 3, 1),
        ],
        ["Target", "Realisasi", "Capaian (%)"] * 2,
        nomor=urutan(9),
    )
    TabelUkur(b, "banding", kolom, b.n.sasaran).tulis(head)
    b.p("Realisasi tahun 2020 dibandingkan dengan target akhir Renstra dan realisasi nasional adalah sebagai berikut.")
    b.judul_tabel("Realisasi Tahun 2020 terhadap Target Akhir Renstra dan Realisasi Nasional")
    kolom = [Kolom("no", 28), Kolom("indikator", 280), Kolom("target", 90, 2020, "akhir_renstra", 2021), Kolom("realisasi", 90, 2020, "akhir_renstra"),
             Kolom("capaian", 90, 2020, "akhir_renstra", 2021), Kolom("nasional", 90, 2020, "nasional")]  # fmt: skip
    head = kepala(
        b, ["No", "Indikator Kinerja", "Target Akhir Renstra (2021)", "Realisasi Th. 2020", "Tingkat Kemajuan (%)", "Realisasi Nasional"],
        nomor=urutan(6),
    )  # fmt: skip
    TabelUkur(b, "akhir", kolom, b.n.sasaran).tulis(head, "polos")
    b.catatan_kaki("Keterangan : tanda “-” berarti data realisasi nasional tidak tersedia")
