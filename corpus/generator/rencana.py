"""Chapter II and the appendices about plans: goals, indicators, agreement, strategic plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from corpus.generator.angka import hitung
from corpus.generator.awal import Profil
from corpus.generator.belanja import Baris, TabelBelanja
from corpus.generator.buku import Buku
from corpus.generator.kisi import Sel
from corpus.generator.model import Indikator, Sasaran
from corpus.generator.nilai import Nilai
from corpus.generator.ukur import kepala


def renstra(b: Buku, profil: Profil, judul: str = "Rencana Strategis") -> None:
    n = b.n
    awal, akhir = n.instansi.renstra
    b.subbab(judul)
    b.p(
        f"Rencana Strategis (Renstra) {n.instansi.singkat} Tahun {awal}-{akhir} merupakan dokumen "
        f"perencanaan untuk jangka "
        f"waktu lima tahun yang memuat tujuan, sasaran, strategi, kebijakan, program dan kegiatan. Renstra disusun "
        f"dengan mengacu pada visi daerah, yaitu <b>“{profil.visi}”</b>."
    )
    b.p("Misi yang terkait langsung dengan tugas dan fungsi adalah:", lekuk=False)
    b.butir(f"{item};" for item in profil.misi)
    b.p(f"Tujuan yang hendak dicapai berjumlah {hitung(len(profil.tujuan))}, yaitu:", lekuk=False)
    b.butir((f"{item};" for item in profil.tujuan), "{h}.")
    b.p(f"Untuk mewujudkan tujuan tersebut ditetapkan {hitung(len(n.sasaran))} sasaran strategis:", lekuk=False)
    b.butir(f"{sasaran.nama};" for sasaran in n.sasaran)


def iku(b: Buku, *, bernomor: bool = True, judul: str = "Indikator Kinerja Utama") -> None:
    """The table of key indicators with formula and source."""
    n = b.n
    if bernomor:
        b.judul_tabel(f"{judul} {n.instansi.singkat}")
    rows = []
    for number, sasaran in enumerate(n.sasaran, 1):
        for k, ik in enumerate(sasaran.indikator):
            left = [
                Sel(f"{number}.", baris=len(sasaran.indikator)),
                Sel(sasaran.nama, rata="kiri", baris=len(sasaran.indikator)),
            ]
            key = f"iku/{ik.id}"
            nama = f"{ik.nama} ({ik.induk.rstrip(' :')})" if ik.induk else ik.nama
            rows.append(
                [
                    *(left if not k else []),
                    Sel(nama, key, "kiri"),
                    Sel(ik.formulasi, rata="kiri"),
                    Sel(ik.sumber, rata="kiri"),
                ]
            )
            b.c.rekam("iku", key, sasaran=sasaran.nama, indikator=nama, formulasi=ik.formulasi, sumber_data=ik.sumber)
    head = kepala(b, ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formulasi", "Sumber Data"])
    b.tabel([*head, *rows], [26, 112, 122, 118, 78], len(head))


def baris_sasaran(
    nomor: int, sasaran: Sasaran, kolom_kiri: list[str], isi: Callable[[Indikator, str], list[Sel]], kosong: int
) -> list[list[Sel]]:
    """Rows of a goal: merged cells on the left, a row for each parent and each indicator."""
    rows: list[list[Sel]] = []
    for induk, group in groupby(sasaran.indikator, key=lambda ik: ik.induk):
        if induk:
            rows.append([Sel(induk, rata="kiri"), *(Sel() for _ in range(kosong))])
        rows += [isi(ik, f"- {ik.nama}" if induk else ik.nama) for ik in group]
    left = [Sel(f"{nomor}.", baris=len(rows)), *(Sel(teks, rata="kiri", baris=len(rows)) for teks in kolom_kiri)]
    return [[*left, *rows[0]], *rows[1:]]


def perjanjian(
    b: Buku, nama: str, kepala_tabel: list[list[Sel]], lebar: list[float], *, sumber: str, satuan: bool
) -> None:
    """The goals, indicators and targets that were agreed on."""
    n, v = b.n, Nilai(b.n, b.c)
    rows = []

    def isi(ik: Indikator, teks: str) -> list[Sel]:
        return [Sel(teks, rata="kiri"), *([Sel(ik.satuan)] if satuan else []), _target(ik)]

    def _target(ik: Indikator) -> Sel:
        return Sel(v.target(nama, ik, n.tahun), v.kunci(nama, ik, "target", n.tahun))

    for number, sasaran in enumerate(n.sasaran, 1):
        rows += baris_sasaran(number, sasaran, [sasaran.nama], isi, 1 + satuan)
        for ik in sasaran.indikator:
            sel = _target(ik)
            b.c.rekam(
                "perjanjian", sel.kunci, sumber=sumber, tabel=b.tabel_kini, tahun=n.tahun, sasaran=sasaran.nama,
                induk=ik.induk, indikator=ik.nama, satuan=ik.satuan if satuan else None, target=sel.teks,
                identitas=ik.id,
            )  # fmt: skip
    b.tabel([*kepala_tabel, *rows], lebar, len(kepala_tabel))


def blok_anggaran(
    b: Buku, nama: str, baris: Iterable[Baris], lebar: tuple[float, float, float], tabel: TabelBelanja | None = None
) -> None:
    """The budget block below an agreement."""
    made = tabel or TabelBelanja(
        b, nama, [("no", 28), ("uraian", lebar[0]), ("anggaran", lebar[1]), ("sumber", lebar[2])], "perjanjian"
    )
    made.tulis(kepala(b, ["No", "Program", "Anggaran (Rp)", "Keterangan"]), list(baris))


def matriks(b: Buku, lebar: tuple[float, float, float, float, float] = (24, 130, 150, 168, 62)) -> None:
    """The matrix of the strategic plan: a target for each year."""
    n, v = b.n, Nilai(b.n, b.c)
    awal, akhir = n.instansi.renstra
    years = range(awal, akhir + 1)
    rows = []

    def isi(ik: Indikator, teks: str) -> list[Sel]:
        cells = [Sel(v.target("renstra", ik, year), v.kunci("renstra", ik, "target", year)) for year in years]
        return [Sel(teks, f"renstra/{ik.id}/nama", "kiri"), Sel(ik.satuan), *cells]

    for number, sasaran in enumerate(n.sasaran, 1):
        rows += baris_sasaran(number, sasaran, [sasaran.tujuan, sasaran.nama], isi, 1 + len(years))
        for ik in sasaran.indikator:
            target = {str(year): v.target("renstra", ik, year) for year in years}
            b.c.rekam(
                "renstra", f"renstra/{ik.id}/nama", tujuan=sasaran.tujuan, sasaran=sasaran.nama, induk=ik.induk,
                indikator=ik.nama, satuan=ik.satuan, target=target, identitas=ik.id,
            )  # fmt: skip
    head = kepala(
        b,
        [("No.", 1, 2), ("Tujuan", 1, 2), ("Sasaran", 1, 2), ("Indikator Sasaran", 1, 2), ("Satuan", 1, 2),
         ("Target Kinerja Sasaran pada Tahun", len(years), 1)],
        [str(year) for year in years],
        nomor=[str(i) for i in range(1, 6 + len(years))],
    )  # fmt: skip
    width = (749.0 - sum(lebar)) / len(years) if b.g.kertas[1] < 900 else (843.0 - sum(lebar)) / len(years)
    b.tabel([*head, *rows], [*lebar, *[width] * len(years)], len(head))
