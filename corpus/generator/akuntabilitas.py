"""Chapter III and IV: how performance is measured, what came out, and how the money was spent."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.angka import hitung, rupiah
from corpus.generator.awal import ringkas_anggaran, tanda_tangan
from corpus.generator.buku import Buku
from corpus.generator.kisi import Sel
from corpus.generator.model import Indikator, Program, Sasaran
from corpus.generator.nilai import Nilai, pengganti
from corpus.generator.ukur import kepala


def metode(b: Buku) -> None:
    """The formulas of achievement, as declared."""
    b.p(
        "Pengukuran tingkat capaian kinerja dilakukan dengan membandingkan realisasi dengan target yang "
        "telah ditetapkan. Apabila semakin tinggi realisasi menunjukkan pencapaian kinerja yang semakin "
        "baik, digunakan rumus:"
    )
    for number, (teks, formula, arah) in enumerate(
        (
            ("Capaian = (Realisasi / Target) x 100%", "POS", "positif"),
            ("Capaian = ((2 x Target - Realisasi) / Target) x 100%", "NEG_2TR", "negatif"),
        )
    ):
        if number:
            b.p(
                "Sebaliknya, apabila semakin tinggi realisasi menunjukkan semakin rendahnya pencapaian "
                "kinerja, digunakan rumus:"
            )
        key = f"rumus/{formula}"
        b.tengah(b.c.kata(key, teks), b.g.ukuran, ruang=8)
        b.c.rekam("rumus", key, teks=teks, formula=formula, arah=arah)


def skala(b: Buku, judul: str | None = "Skala Penilaian Capaian Kinerja", *, kode: bool = False) -> None:
    """The report's own scale of predicates."""
    b.p("Hasil pengukuran selanjutnya diberi predikat menurut skala berikut:")
    if judul:
        b.judul_tabel(judul)
    rows = []
    for number, pita in enumerate(b.n.skala, 1):
        key = f"skala/{number}"
        predikat = f"{pita.predikat} ({pita.kode})" if kode else pita.predikat
        rentang = b.c.teks(key, pita.rentang)
        rows.append([Sel(f"{number}."), Sel(rentang, key), Sel(predikat)])
        b.c.rekam("skala", key, nomor=f"{number}.", rentang=rentang, predikat=predikat)
    head = kepala(b, ["No", "Rentang Capaian (%)", "Predikat"])
    b.tabel([*head, *rows], [36, 160, 150], len(head))


def kalimat(b: Buku, v: Nilai, ik: Indikator) -> str:
    """A sentence on one indicator; it claims no more than its figures."""
    n = b.n
    target, realisasi = v.target("ukur", ik, n.tahun), v.realisasi("ukur", ik, n.tahun)
    t, r = n.notasi.baca(target), n.notasi.baca(realisasi)
    if t == r:
        hasil = "tepat sesuai target"
    elif (r > t) != ik.menurun:
        hasil = "melampaui target" if not ik.menurun else "lebih baik daripada target"
    else:
        hasil = "belum mencapai target"
    subjek = f"{ik.nama} ({ik.induk.rstrip(' :').lower()})" if ik.induk else ik.nama
    return (
        f"<b>{subjek}</b> pada tahun {n.tahun} ditargetkan {v.kata(ik, 'target', n.tahun)} dan terealisasi "
        f"{v.kata(ik, 'realisasi', n.tahun)}, sehingga {hasil} dengan capaian "
        f"{v.kata(ik, 'capaian', n.tahun)}. {ik.sebab}"
    )


def analisis(b: Buku, sasaran: Sasaran, nomor: int) -> None:
    """Prose on a goal."""
    v = Nilai(b.n, b.c)
    count = len(sasaran.indikator)
    b.p(
        f"Sasaran {nomor} yaitu “{sasaran.nama}” diukur dengan {hitung(count)} indikator kinerja. Uraian "
        f"capaiannya sebagai berikut."
    )
    for ik in pengganti(sasaran.indikator):
        b.p(kalimat(b, v, ik))


def uraian_anggaran(b: Buku, program: tuple[Program, ...]) -> None:
    """Prose on each program and its activities, each with budget, realisation and percentage."""
    for p, prog in enumerate(program, 1):
        b.p(
            f"{p}.&nbsp; <b>{prog.nama}</b>, "
            + _tiga(b, f"prosa/p{p}", prog.nama, prog.anggaran, prog.realisasi)
            + " Program ini dilaksanakan melalui:",
            lekuk=False,
        )
        b.butir(
            (
                f"{k.nama}, " + _tiga(b, f"prosa/p{p}.k{i}", k.nama, k.anggaran, k.realisasi)
                for i, k in enumerate(prog.kegiatan, 1)
            ),
            "{h})",
        )


def _tiga(b: Buku, kunci: str, nama: str, anggaran: int, realisasi: int) -> str:
    c, notasi = b.c, b.n.notasi
    persen = notasi.rasio(Decimal(realisasi) * 100 / anggaran).rstrip("%").strip()
    a = c.kata(f"{kunci}/anggaran", f"Rp. {rupiah(anggaran)},-")
    r = c.kata(f"{kunci}/realisasi", f"Rp. {rupiah(realisasi)},-")
    s = c.kata(f"{kunci}/persen", f"{persen}%")
    c.rekam(
        "klaim", f"{kunci}/anggaran", jenis="anggaran", uraian=nama, anggaran=c.tercetak[f"{kunci}/anggaran"],
        realisasi=c.tercetak[f"{kunci}/realisasi"], persen=c.tercetak[f"{kunci}/persen"],
    )  # fmt: skip
    return f"dengan alokasi anggaran sebesar {a} dan realisasi sebesar {r} atau {s}."


def penutup(b: Buku, langkah: tuple[str, ...], *, renggang: bool = False, kunci: str = "penutup") -> None:
    """Chapter IV."""
    n = b.n
    b.bab("PENUTUP", renggang=renggang)
    b.p(
        f"{n.jenis} {n.instansi.lengkap} Tahun {n.tahun} menyajikan pertanggungjawaban atas "
        f"{hitung(len(n.sasaran))} sasaran "
        f"strategis yang diukur dengan {b.c.kata('penutup/indikator', hitung(len(n.indikator)))} indikator "
        f"kinerja. Secara umum "
        f"program dan kegiatan telah dilaksanakan sesuai dengan perjanjian kinerja yang ditetapkan pada awal tahun."
    )
    ringkas_anggaran(b, kunci)
    b.p("Langkah perbaikan yang akan ditempuh pada tahun berikutnya adalah:", lekuk=False)
    b.butir(f"{item};" for item in langkah)
    b.p("Demikian laporan ini disusun sebagai bahan pertanggungjawaban dan evaluasi kinerja.")
    tanda_tangan(b, f"Januari {n.tahun + 1}")
