"""Kecamatan Tirta Kencana 2019: letters for sub-chapters, whole percents, a table for each goal, money told in prose."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator import akuntabilitas as iii
from corpus.generator import awal as i
from corpus.generator import rencana as ii
from corpus.generator.angka import Notasi, hitung, rupiah
from corpus.generator.belanja import Baris, TabelBelanja, Uang, baris_program, jumlah
from corpus.generator.buku import Buku
from corpus.generator.model import Benih, Gaya, Naskah, Pita
from corpus.generator.reports.isian import keg, program
from corpus.generator.reports.kecamatan import INSTANSI, PROFIL, ambil, sasaran
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan

_SASARAN = (
    sasaran("Meningkatnya kualitas pelayanan publik kecamatan", 0, ambil("skm"), ambil("tepat-waktu"), ambil("lama-layanan")),
    sasaran("Meningkatnya koordinasi penyelenggaraan pemerintahan kelurahan", 1,
            ambil("rekomendasi"), ambil("dokumen")),
    sasaran("Meningkatnya ketertiban wilayah dan partisipasi masyarakat", 1, ambil("gangguan"), ambil("usulan"), ambil("swadaya")),
)  # fmt: skip

_PROGRAM = (
    program("Program Pelayanan Administrasi Perkantoran", "", 0,
            keg("Penyediaan jasa administrasi perkantoran", 186400, 9318), keg("Penyediaan rapat-rapat koordinasi", 42750, 9640)),
    program("Program Peningkatan Pelayanan Umum Kecamatan", "", 0,
            keg("Pelayanan administrasi terpadu kecamatan", 74300, 9486), keg("Survei kepuasan masyarakat", 12500, 9920)),
    program("Program Koordinasi Pemerintahan Kelurahan", "", 1,
            keg("Koordinasi penyelenggaraan pemerintahan kelurahan", 38620, 9713), keg("Pembinaan administrasi kelurahan", 24180, 9522)),
    program("Program Pemberdayaan Masyarakat dan Ketertiban Wilayah", "", 2,
            keg("Pembinaan ketenteraman dan ketertiban wilayah", 56900, 9867), keg("Penyelenggaraan musyawarah perencanaan pembangunan", 28350, 9405),
            keg("Pembinaan kelompok swadaya masyarakat", 19750, 9278)),
)  # fmt: skip

NASKAH = Naskah(
    INSTANSI, 2019, "LKjIP", _SASARAN, _PROGRAM,
    skala=(
        Pita("Lebih dari 100 %", "SANGAT BAIK", "SB", 100, termasuk=False), Pita("75 % s/d 100 %", "BAIK", "B", 75, termasuk=True),
        Pita("55 % s/d < 75 %", "CUKUP", "C", 55, termasuk=True), Pita("Kurang dari 55 %", "KURANG", "K", 0, termasuk=True),
    ),
    notasi=Notasi(digit_rasio=0, persen="%"), btl=(2418730000, 2287164912), satuan_di_nilai=True,
    gaya=Gaya(pola_judul="{huruf}."),
    benih=(
        Benih("skala/2", "76 % s/d 100 %", "format", "Rentang predikat BAIK tertulis {tertulis}: nilai dari 75 sampai di bawah 76 tidak berpredikat (seharusnya {hitung})",
              juga=("skala/3",)),
        Benih("anggaran/total/anggaran", "483.700.000", "jumlah", "Jumlah anggaran belanja langsung tertulis {tertulis}, jumlah empat program {hitung}"),
        Benih("anggaran/total/anggaran", "483.700.000", "anggaran_beda",
              "Anggaran belanja langsung pada baris TOTAL {tertulis}, pada ikhtisar dan penutup {hitung}",
              juga=("ikhtisar/anggaran", "penutup/anggaran")),
        Benih("renstra/usulan/target/2019", "60,0 %", "target_beda",
              "Persentase usulan musrenbang yang terakomodasi: target 2019 pada matriks Renstra {tertulis}, pada perjanjian kinerja dan Tabel 3.1 {hitung}",
              juga=("pk/usulan/target/2019", "ukur/usulan/target/2019")),
        Benih("banding1/tepat-waktu/realisasi/2019", "92 %", "realisasi_beda",
              "Persentase pelayanan tepat waktu: realisasi 2019 pada Tabel 3.2 {tertulis}, pada Tabel 3.1 {hitung}",
              juga=("ukur/tepat-waktu/realisasi/2019",)),
        Benih("prosa/p4.k2/persen", "97%", "persen_anggaran",
              "Penyelenggaraan musyawarah perencanaan pembangunan: persentase realisasi dalam uraian tertulis {tertulis}, seharusnya {hitung}"),
    ),
)  # fmt: skip


def tulis(b: Buku) -> None:
    i.sampul(b)
    i.pengantar(b)
    i.daftar(b, tabel=False)
    i.ikhtisar(b)
    b.bab("PENDAHULUAN")
    i.latar(b, "LATAR BELAKANG")
    i.maksud(b, "MAKSUD DAN TUJUAN")
    i.gambaran(b, PROFIL, "KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI")
    b.bab("PERENCANAAN DAN PERJANJIAN KINERJA")
    ii.renstra(b, PROFIL, "RENCANA STRATEGIS")
    b.subbab("PERJANJIAN KINERJA")
    b.p("Perjanjian Kinerja Kecamatan Tirta Kencana Tahun 2019 adalah sebagai berikut :")
    head = kepala(b, ["NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"], nomor=urutan(4))
    ii.perjanjian(b, "pk", head, [30, 160, 190, 70], sumber="bab II", satuan=False)
    ii.blok_anggaran(b, "pkanggaran", [*baris_program(b.n.program, kegiatan=False)], (260, 110, 50))
    b.subbab("INDIKATOR KINERJA UTAMA (IKU)")
    b.p("Indikator Kinerja Utama Kecamatan Tirta Kencana ditetapkan sebagai berikut :")
    ii.iku(b, bernomor=False)
    b.bab("AKUNTABILITAS KINERJA")
    b.subbab("PENGUKURAN CAPAIAN KINERJA TAHUN 2019")
    iii.metode(b)
    iii.skala(b, None)
    _pengukuran(b)
    b.subbab("EVALUASI DAN ANALISIS CAPAIAN KINERJA")
    b.p(
        f"Pada laporan kinerja tahun 2019 dilakukan evaluasi terhadap {hitung(len(b.n.indikator))} indikator kinerja dari "
        f"{hitung(len(b.n.sasaran))} sasaran strategis sebagai berikut :"
    )
    for nomor, item in enumerate(b.n.sasaran, 1):
        b.anak(f"Sasaran {nomor} : {item.nama}")
        _banding(b, nomor)
        iii.analisis(b, item, nomor)
    b.subbab("AKUNTABILITAS KEUANGAN")
    _keuangan(b)
    iii.penutup(b, ("memperpendek waktu penyelesaian layanan", "menindaklanjuti seluruh rekomendasi hasil koordinasi"))
    b.lampiran("MATRIKS RENCANA STRATEGIS TAHUN 2016-2021", "I", "lanskap")
    ii.matriks(b)


def _pengukuran(b: Buku) -> None:
    b.p("Adapun rincian pengukuran kinerja Kecamatan Tirta Kencana Tahun 2019 sebagai berikut :")
    b.judul_tabel("Pengukuran Realisasi Kinerja Tahun 2019")
    kolom = [Kolom("no", 30), Kolom("sasaran", 116), Kolom("indikator", 124), Kolom("target", 60, 2019), Kolom("realisasi", 62, 2019),
             Kolom("capaian", 58, 2019)]  # fmt: skip
    head = kepala(
        b, ["NO.", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET", "REALISASI", "CAPAIAN"], nomor=urutan(6)
    )
    tabel = TabelUkur(b, "ukur", kolom, b.n.sasaran)
    tabel.nomor_anak = True
    tabel.tulis(head)


def _banding(b: Buku, nomor: int) -> None:
    b.judul_tabel(f"Perbandingan Realisasi Kinerja Sasaran {nomor}")
    kolom = [Kolom("no", 30), Kolom("sasaran", 112), Kolom("indikator", 128), Kolom("target", 56, 2019),
             Kolom("realisasi", 62, 2018), Kolom("realisasi", 62, 2019)]  # fmt: skip
    head = kepala(
        b,
        [
            ("NO.", 1, 2),
            ("SASARAN STRATEGIS", 1, 2),
            ("INDIKATOR SASARAN", 1, 2),
            ("TARGET", 1, 2),
            ("REALISASI", 2, 1),
        ],
        ["Th. 2018 (n-1)", "Th. 2019 (n)"],
        nomor=urutan(6),
    )
    TabelUkur(b, f"banding{nomor}", kolom, b.n.sasaran[nomor - 1 : nomor]).tulis(head)
    b.catatan_kaki(f"Sumber Data : {b.n.sasaran[nomor - 1].indikator[-1].sumber}")


def _keuangan(b: Buku) -> None:
    n = b.n
    btl = n.btl or (0, 0)
    langsung, nyata = sum(p.anggaran for p in n.program), sum(p.realisasi for p in n.program)
    semua = langsung + btl[0]

    def persen(bagian: int, dari: int) -> str:
        return n.notasi.rasio(Decimal(bagian) * 100 / dari)

    b.p(
        f"Jumlah anggaran belanja tahun 2019 sebesar Rp. {rupiah(semua)},- yang terdiri atas belanja tidak langsung sebesar "
        f"Rp. {rupiah(btl[0])},- ({persen(btl[0], semua)} dari jumlah anggaran) dan belanja langsung sebesar Rp. {rupiah(langsung)},- "
        f"({persen(langsung, semua)} dari jumlah anggaran). Realisasi belanja tidak langsung sebesar Rp. {rupiah(btl[1])},- atau "
        f"{persen(btl[1], btl[0])} dan realisasi belanja langsung sebesar Rp. {rupiah(nyata)},- atau {persen(nyata, langsung)}."
    )
    iii.uraian_anggaran(b, n.program)
    b.p("Rincian realisasi anggaran belanja langsung disajikan pada tabel berikut :")
    head = kepala(b, ["No", "PROGRAM/ KEGIATAN", "ANGGARAN (Rp)", "REALISASI (Rp)", "CAPAIAN (%)"])
    b.tabel_kini = None
    tabel = TabelBelanja(
        b, "anggaran", [("no", 30), ("uraian", 200), ("anggaran", 84), ("realisasi", 84), ("persen", 52)], uang=Uang()
    )
    baris: list[Baris] = [*baris_program(n.program), jumlah(n.program, "TOTAL")]
    tabel.tulis(head, baris)
