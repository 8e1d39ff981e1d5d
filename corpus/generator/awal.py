"""The parts before the chapters, and chapter I: prose about an agency."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from corpus.generator.angka import hitung, rupiah, terbilang
from corpus.generator.buku import Buku
from corpus.generator.nilai import Nilai, pengganti


@dataclass(frozen=True)
class Profil:
    """What chapter I tells about an agency."""

    dasar: str  # regulation that sets it up
    tugas: str
    fungsi: tuple[str, ...]
    susunan: tuple[str, ...]
    isu: tuple[str, ...]
    visi: str
    misi: tuple[str, ...]
    tujuan: tuple[str, ...]
    pegawai: int


def sampul(b: Buku) -> None:
    n = b.n
    b.ruang(90)
    b.tengah("LAPORAN KINERJA<br/>INSTANSI PEMERINTAH" + f"<br/>({n.jenis})", 22, ruang=30)
    b.tengah(f"TAHUN {n.tahun}", 18, ruang=190)
    b.tengah(n.instansi.nama.upper(), 18, ruang=4)
    b.tengah(n.instansi.wilayah.upper(), 18, ruang=4)
    b.tengah(f"{n.tahun + 1}", 14)


def tanda_tangan(b: Buku, kapan: str) -> None:
    """Place, date and office; no name."""
    b.ruang(14)
    baris = (f"{b.n.instansi.kota}, {kapan}", f"{b.n.instansi.kepala},", "", "", "", "ttd.")
    for teks in baris:
        b.tengah("&nbsp;" * 60 + teks if teks else "&nbsp;", b.g.ukuran - 1, tebal=False, ruang=0)


def pengantar(b: Buku) -> None:
    n = b.n
    b.depan("KATA PENGANTAR")
    b.p(
        f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat-Nya Laporan Kinerja Instansi "
        f"Pemerintah ({n.jenis}) {n.instansi.lengkap} Tahun {n.tahun} dapat diselesaikan. Laporan ini merupakan bentuk "
        f"pertanggungjawaban atas pelaksanaan tugas dan fungsi yang dipercayakan kepada {n.instansi.singkat} atas "
        f"penggunaan anggaran selama tahun {n.tahun}."
    )
    b.p(
        "Penyusunan laporan berpedoman pada Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem "
        "Akuntabilitas Kinerja "
        "Instansi Pemerintah dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi "
        "Nomor 53 Tahun "
        "2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja "
        "Instansi Pemerintah."
    )
    b.p(
        "Kami menyadari bahwa laporan ini masih memiliki keterbatasan. Saran dan masukan yang membangun sangat kami "
        "harapkan untuk perbaikan kinerja pada tahun-tahun mendatang. Kepada semua pihak yang telah membantu "
        "penyusunannya kami sampaikan terima kasih."
    )
    tanda_tangan(b, f"Januari {n.tahun + 1}")


def ikhtisar(b: Buku, judul: str = "IKHTISAR EKSEKUTIF", *, predikat: bool = True, uang: bool = True) -> None:
    """The executive summary; `predikat` also counts indicators by predicate."""
    n, v = b.n, Nilai(b.n, b.c)
    own = pengganti(n.indikator)
    b.depan(judul)
    b.p(
        f"{n.jenis} {n.instansi.singkat} Tahun {n.tahun} menyajikan capaian atas {hitung(len(n.sasaran))} "
        f"sasaran strategis "
        f"dengan {hitung(len(n.indikator))} indikator kinerja sebagaimana ditetapkan dalam Perjanjian Kinerja Tahun "
        f"{n.tahun}. Perjanjian tersebut merupakan penjabaran Rencana Strategis (Renstra) Tahun "
        f"{n.instansi.renstra[0]}-"
        f"{n.instansi.renstra[1]}."
    )
    if predikat:
        counts: dict[str, int] = {}
        for ik in own:
            label = n.predikat(n.notasi.baca(v.capaian("ukur", ik, n.tahun))).predikat
            counts[label] = counts.get(label, 0) + 1
        words = ", ".join(
            f"{hitung(counts[p.predikat])} indikator berpredikat {p.predikat}" for p in n.skala if p.predikat in counts
        )
        b.p(
            f"Berdasarkan hasil pengukuran kinerja tahun {n.tahun}, {words}. Capaian tiap sasaran diuraikan "
            f"dalam Bab III laporan ini."
        )
    b.p("Beberapa capaian yang menonjol dapat disampaikan sebagai berikut:", lekuk=False)
    pilih = own[:: max(1, len(own) // 4)][:4]
    b.butir(
        f"{ik.nama}{f' ({ik.induk.rstrip(chr(32) + chr(58))})' if ik.induk else ''} terealisasi "
        f"{v.kata(ik, 'realisasi', n.tahun)} "
        f"dari target {v.kata(ik, 'target', n.tahun)} atau mencapai {v.kata(ik, 'capaian', n.tahun)};"
        for ik in pilih
    )
    if uang:
        ringkas_anggaran(b)


def ringkas_anggaran(b: Buku, kunci: str = "ikhtisar") -> None:
    """One paragraph with the totals of budget and realisation."""
    n = b.n
    anggaran, realisasi = sum(p.anggaran for p in n.program), sum(p.realisasi for p in n.program)
    persen = n.notasi.rasio(Decimal(realisasi) * 100 / anggaran).rstrip("%").strip()
    a = b.c.kata(f"{kunci}/anggaran", f"Rp {rupiah(anggaran)},-")
    r = b.c.kata(f"{kunci}/realisasi", f"Rp {rupiah(realisasi)},-")
    s = b.c.kata(f"{kunci}/persen", persen)
    b.p(
        f"Untuk mencapai sasaran tersebut, pada tahun {n.tahun} dialokasikan anggaran "
        f"{'belanja langsung ' if n.btl else ''}"
        f"sebesar {a} dengan realisasi sebesar {r} atau {s} %."
    )
    b.c.rekam(
        "klaim", f"{kunci}/anggaran", jenis="anggaran", anggaran=b.c.tercetak[f"{kunci}/anggaran"],
        realisasi=b.c.tercetak[f"{kunci}/realisasi"], persen=b.c.tercetak[f"{kunci}/persen"],
    )  # fmt: skip


def daftar(b: Buku, *, tabel: bool = True) -> None:
    b.depan("DAFTAR ISI")
    b.daftar_isi()
    if tabel:
        b.depan("DAFTAR TABEL", bagian=False)
        b.daftar_tabel()


def latar(b: Buku, judul: str = "Latar Belakang") -> None:
    n = b.n
    b.subbab(judul)
    b.p(
        "Terselenggaranya tata kelola pemerintahan yang baik merupakan prasyarat bagi setiap pemerintahan "
        "untuk mewujudkan "
        "aspirasi masyarakat serta mencapai tujuan dan cita-cita bernegara. Untuk itu diperlukan "
        "pengembangan dan penerapan "
        "sistem pertanggungjawaban yang tepat, jelas dan terukur, sehingga penyelenggaraan pemerintahan dan "
        "pembangunan "
        "dapat berlangsung secara berdaya guna, berhasil guna, bersih dan bertanggung jawab."
    )
    b.p(
        f"Sejalan dengan hal tersebut, {n.instansi.lengkap} sebagai unsur penyelenggara pemerintahan daerah wajib "
        f"menyusun laporan kinerja sebagai wujud akuntabilitas pencapaian hasil pelaksanaan program dan "
        f"kegiatan. Laporan "
        f"kinerja tahun {n.tahun} memuat perbandingan antara target kinerja yang diperjanjikan dengan realisasinya, "
        f"disertai analisis atas keberhasilan dan kendala yang dihadapi."
    )


def maksud(b: Buku, judul: str = "Maksud dan Tujuan") -> None:
    n = b.n
    b.subbab(judul)
    b.p(
        f"Maksud penyusunan {n.jenis} {n.instansi.singkat} Tahun {n.tahun} adalah memberikan informasi "
        f"kinerja yang terukur kepada pemberi mandat. Adapun tujuannya adalah:"
    )
    b.butir(
        (
            "mempertanggungjawabkan kinerja yang telah dan seharusnya dicapai;",
            "menjadi bahan evaluasi untuk perbaikan berkesinambungan; dan",
            "menjadi masukan bagi penyusunan rencana kerja tahun berikutnya.",
        ),
        "{h}.",
    )


def gambaran(b: Buku, profil: Profil, judul: str = "Tugas, Fungsi dan Susunan Organisasi") -> None:
    n = b.n
    b.subbab(judul)
    b.p(f"{n.instansi.nama} dibentuk berdasarkan {profil.dasar}. {profil.tugas}")
    b.p("Dalam melaksanakan tugas tersebut diselenggarakan fungsi:", lekuk=False)
    b.butir((f"{item};" for item in profil.fungsi), "{h}.")
    b.p(
        f"Susunan organisasi {n.instansi.singkat} terdiri atas {hitung(len(profil.susunan))} unsur, yaitu:", lekuk=False
    )
    b.butir((f"{item};" for item in profil.susunan), "{n})")
    b.p(
        f"Sampai dengan akhir tahun {n.tahun} {n.instansi.singkat} didukung oleh {profil.pegawai} "
        f"({terbilang(profil.pegawai)}) "
        f"orang pegawai yang tersebar pada seluruh unsur organisasi."
    )


def isu(b: Buku, profil: Profil, judul: str = "Isu Strategis") -> None:
    b.subbab(judul)
    b.p("Isu strategis yang dihadapi dalam penyelenggaraan tugas dan fungsi adalah sebagai berikut:", lekuk=False)
    b.butir(f"{item}." for item in profil.isu)


def sistematika(b: Buku, judul: str = "Sistematika Penulisan") -> None:
    b.subbab(judul)
    b.p("Sistematika penulisan laporan ini adalah sebagai berikut:", lekuk=False)
    for teks in (
        "BAB I PENDAHULUAN<br/>Memuat latar belakang, maksud dan tujuan, gambaran organisasi serta isu strategis.",
        "BAB II PERENCANAAN KINERJA<br/>Memuat Rencana Strategis, Indikator Kinerja Utama dan Perjanjian Kinerja.",
        "BAB III AKUNTABILITAS KINERJA<br/>Memuat capaian kinerja organisasi dan realisasi anggaran.",
        "BAB IV PENUTUP<br/>Memuat simpulan dan langkah perbaikan kinerja.",
    ):
        b.p(teks, lekuk=False)
