"""Tables that only some reports have: efficiency, the annual plan, quarters."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.belanja import Uang
from corpus.generator.buku import Buku
from corpus.generator.kisi import Sel
from corpus.generator.model import Indikator, Sasaran
from corpus.generator.nilai import Nilai
from corpus.generator.ukur import Kolom, TabelUkur, kepala, urutan


def efisiensi(b: Buku, lebar: tuple[float, ...] = (26, 130, 150, 56, 60, 60)) -> None:
    """Achievement less absorption of the programs behind a goal, for each indicator."""
    n, v = b.n, Nilai(b.n, b.c)
    serap: dict[str, str] = {}
    hemat: dict[str, str] = {}
    for index, sasaran in enumerate(n.sasaran):
        own = [p for p in n.program if p.sasaran == index]
        rate = Decimal(sum(p.realisasi for p in own)) * 100 / sum(p.anggaran for p in own)
        for ik in sasaran.indikator:
            serap[ik.id] = n.notasi.rasio(rate)
            gap = n.notasi.baca(v.capaian("efisiensi", ik, n.tahun)) - n.notasi.baca(serap[ik.id])
            hemat[ik.id] = n.notasi.rasio(gap)
    kolom = [
        Kolom("no", lebar[0]), Kolom("sasaran", lebar[1]), Kolom("indikator", lebar[2]),
        Kolom("capaian", lebar[3], n.tahun),
        Kolom("serapan", lebar[4], n.tahun, teks=serap), Kolom("efisiensi", lebar[5], n.tahun, teks=hemat),
    ]  # fmt: skip
    head = kepala(
        b,
        [
            "No",
            "Sasaran Strategis",
            "Indikator Kinerja",
            "% Capaian Kinerja",
            "% Penyerapan Anggaran",
            "Tingkat Efisiensi\n(4 - 5)",
        ],
        nomor=urutan(6),
    )
    TabelUkur(b, "efisiensi", kolom, n.sasaran).tulis(head)


def rkt(b: Buku, lebar: tuple[float, ...] = (26, 150, 190, 250, 110, 90)) -> None:
    """The plan of the year: goals, programs and activities with their budget and output."""
    n, uang = b.n, Uang()
    rows = []
    for p, prog in enumerate(n.program, 1):
        span = len(prog.kegiatan)
        for k, keg in enumerate(prog.kegiatan, 1):
            goal = n.sasaran[prog.sasaran].nama if prog.sasaran is not None else ""
            left = [
                Sel(f"{p}.", baris=span),
                Sel(goal, rata="kiri", baris=span),
                Sel(prog.nama, rata="kiri", baris=span),
            ]
            key = f"rkt/p{p}.k{k}"
            teks = b.c.teks(f"{key}/anggaran", uang.teks(keg.anggaran))
            rows.append([
                *(left if k == 1 else []), Sel(keg.nama, f"{key}/uraian", "kiri"), Sel("1 paket"),
                Sel(teks, f"{key}/anggaran", "kanan"),
            ])  # fmt: skip
            b.c.rekam(
                "anggaran", f"{key}/uraian", tabel=b.tabel_kini, tingkat="kegiatan", uraian=keg.nama, kode=None,
                anggaran=teks,
                realisasi=None, persen=None, lingkup="rkt", tahun=n.tahun, baris=f"p{p}.k{k}", seri="rkt",
            )  # fmt: skip
    head = kepala(b, ["No", "Sasaran", "Program", "Kegiatan", "Target Keluaran", "Anggaran (Rp)"], nomor=urutan(6))
    b.tabel([*head, *rows], list(lebar), len(head))


def triwulan(b: Buku, sasaran: Sasaran, nilai: dict[str, tuple[str, str, str, str]]) -> None:
    """Realisasi by quarter, cumulative: the fourth is that of the year."""
    n, v = b.n, Nilai(b.n, b.c)

    def sel(ik: Indikator, q: int) -> Sel:
        key = f"triwulan/{ik.id}/{q}"
        return Sel(b.c.teks(key, n.notasi.angka(Decimal(nilai[ik.id][q - 1]))), key)

    rows = []
    for number, ik in enumerate(sasaran.indikator, 1):
        key = f"triwulan/{ik.id}/nama"
        target = v.target("triwulan", ik, n.tahun)
        cells = [sel(ik, q) for q in range(1, 5)]
        rows.append([
            Sel(f"{number}."), Sel(ik.nama, key, "kiri"), Sel(ik.satuan),
            Sel(target, v.kunci("triwulan", ik, "target", n.tahun)), *cells,
        ])  # fmt: skip
        umum = {
            "tabel": b.tabel_kini,
            "sasaran": sasaran.nama,
            "induk": None,
            "indikator": ik.nama,
            "satuan": ik.satuan,
            "tahun": n.tahun,
        }
        ekor = {"capaian": None, "kategori": None, "gabungan": False, "menurun": ik.menurun, "identitas": ik.id}
        b.c.rekam("pengukuran", key, **umum, lingkup="tahunan", target=target, realisasi=None, **ekor)
        for q, cell in enumerate(cells, 1):
            b.c.rekam(
                "pengukuran", key, **umum, lingkup="triwulan", triwulan=q, target=None, realisasi=cell.teks, **ekor
            )
    head = kepala(
        b,
        [
            ("No", 1, 2),
            ("Indikator Kinerja", 1, 2),
            ("Satuan", 1, 2),
            (f"Target Tahun {n.tahun}", 1, 2),
            ("Realisasi sampai dengan Triwulan", 4, 1),
        ],
        ["I", "II", "III", "IV"],
    )
    b.tabel([*head, *rows], [26, 196, 58, 60, 44, 44, 44, 44], len(head))
