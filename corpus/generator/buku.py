"""A report while it is being written: headings, paragraphs, captions, tables, in the order they are added."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, NextPageTemplate, PageBreak, Paragraph, Spacer

from corpus.generator.angka import romawi
from corpus.generator.catatan import Catatan
from corpus.generator.daftar import BarisIsi
from corpus.generator.halaman import cetak
from corpus.generator.kisi import Kisi, Rupa, Sel
from corpus.generator.model import Naskah

_BAB = ("", "I", "II", "III", "IV")


@dataclass
class Lalu:
    """What the pass before found: page labels, and where the body begins."""

    awal_isi: int = 1
    label: dict[str, str] = field(default_factory=dict)
    isi: list[tuple[int, str, str]] = field(default_factory=list)  # level, text, key
    tabel: list[tuple[str, str]] = field(default_factory=list)  # text, key


class Buku:
    """Collects the story of a report, file by file."""

    def __init__(self, naskah: Naskah, catatan: Catatan, lalu: Lalu, nama: str) -> None:
        self.n, self.c, self.lalu, self.g = naskah, catatan, lalu, naskah.gaya
        self.berkas_kini = nama
        self.cerita: dict[str, list[Flowable]] = {nama: []}
        self.awal: dict[str, str] = {nama: "potret"}
        self.kini = Lalu()
        self.bab_kini = 0
        self.tabel_kini: str | None = None

    @property
    def dasar(self) -> ParagraphStyle:
        g = self.g
        return ParagraphStyle(
            "isi", fontName=g.huruf, fontSize=g.ukuran, leading=g.ukuran * 1.18 * g.spasi / 1.15, alignment=TA_JUSTIFY,
            firstLineIndent=30, spaceAfter=5,
        )  # fmt: skip

    def _gaya(self, **kw: object) -> ParagraphStyle:
        return ParagraphStyle("lain", parent=self.dasar, **kw)

    def tambah(self, *flow: Flowable) -> None:
        self.cerita[self.berkas_kini] += flow

    def berkas(self, nama: str) -> None:
        """Goes on in a new file."""
        self.berkas_kini = nama
        self.cerita[nama], self.awal[nama] = [], "potret"

    def kertas(self, arah: str) -> None:
        """A new page: potret, lanskap, or putar (landscape, drawn sideways on a turned page)."""
        if self.cerita[self.berkas_kini]:
            self.tambah(NextPageTemplate(arah), PageBreak())
        else:
            self.awal[self.berkas_kini] = arah

    def p(self, teks: str, *, lekuk: bool = True) -> None:
        """A paragraph (markup allowed)."""
        self.tambah(Paragraph(teks, self.dasar if lekuk else self._gaya(firstLineIndent=0)))

    def butir(self, isi: Iterable[str], tanda: str = "{n}.") -> None:
        """A numbered or lettered list."""
        style = self._gaya(firstLineIndent=0, leftIndent=44, bulletIndent=26, spaceAfter=2)
        for n, teks in enumerate(isi, 1):
            bullet = tanda.format(n=n, h=chr(96 + n))
            self.tambah(Paragraph(teks, style, bulletText=bullet))
        self.tambah(Spacer(1, 5))

    def tengah(self, teks: str, ukuran: float | None = None, *, tebal: bool = True, ruang: float = 4) -> None:
        size = ukuran or self.g.ukuran
        self.tambah(
            Paragraph(
                teks,
                self._gaya(
                    fontName=self.g.tebal if tebal else self.g.huruf, fontSize=size, leading=size * 1.3,
                    alignment=TA_CENTER, firstLineIndent=0, spaceAfter=ruang,
                ),
            )
        )  # fmt: skip

    def ruang(self, tinggi: float) -> None:
        self.tambah(Spacer(1, tinggi))

    def _bagian(
        self, jenis: str, nomor: str | None, judul: str, tingkat: int, kunci: str, isi: str, **lain: str
    ) -> str:
        """Records a heading; returns the mark that goes into its text."""
        self.c.rekam("bagian", kunci, jenis=jenis, nomor=nomor, judul=judul, **lain)
        self.kini.isi.append((tingkat, isi, kunci))
        return f'<onDraw name="tandai" label="{kunci}"/>'

    def depan(self, judul: str, *, bagian: bool = True) -> None:
        """A part before BAB I, on a new page; lists of tables are no `bagian`, as in the hand-made labels."""
        self.kertas("potret")
        kunci = f"bagian/{judul}"
        mark = f'<onDraw name="tandai" label="{kunci}"/>'
        if bagian:
            mark = self._bagian("depan", None, judul, 0, kunci, judul)
        else:
            self.kini.isi.append((0, judul, kunci))
        self.tengah(mark + judul, self.g.ukuran + 2, ruang=14)

    def bab(self, judul: str, *, renggang: bool = False) -> None:
        """A chapter, on a new page; `renggang` spaces its letters out."""
        self.kertas("potret")
        self.bab_kini += 1
        nomor = _BAB[self.bab_kini]
        tercetak = "   ".join(" ".join(word) for word in judul.split()) if renggang else judul
        mark = self._bagian("bab", nomor, judul, 0, f"bab/{nomor}", f"BAB {nomor} {judul}")
        self.tengah(f"{mark}BAB {nomor}", self.g.ukuran + 2, ruang=0)
        self.tengah(tercetak, self.g.ukuran + 2, ruang=14)
        self.c.nomor.pop("subbab", None)
        self.c.nomor.pop("tabel", None)

    def subbab(self, judul: str) -> None:
        n = self.c.urut("subbab")
        self.c.nomor.pop("anak", None)
        nomor = self.g.pola_judul.format(bab=self.bab_kini, nomor=n, huruf=chr(64 + n))
        mark = self._bagian("subbab", nomor, judul, 1, f"sub/{self.bab_kini}/{n}", f"{nomor} {judul}")
        self._judul_kiri(f"{mark}{nomor}&nbsp;&nbsp;{judul}")

    def anak(self, judul: str) -> None:
        """A heading below a sub-chapter."""
        n = self.c.urut("anak")
        induk = self.c.nomor["subbab"]
        decimal = "{nomor}" in self.g.pola_judul
        nomor = f"{self.bab_kini}.{induk}.{n}" if decimal else f"{n}."
        self._judul_kiri(f"{nomor}&nbsp;&nbsp;{judul}")

    def _judul_kiri(self, teks: str) -> None:
        self.tambah(CondPageBreak(110), Spacer(1, 5))
        self.tambah(Paragraph(teks, self._gaya(fontName=self.g.tebal, firstLineIndent=0, alignment=TA_LEFT)))

    def lampiran(self, judul: str, nomor: str | None = None, arah: str = "potret") -> None:
        """An appendix, on a new page."""
        self.kertas(arah)
        self.tabel_kini = None
        kunci = f"lampiran/{nomor or judul}"
        mark = self._bagian("lampiran", nomor, judul, 0, kunci, f"LAMPIRAN {nomor} {judul}" if nomor else judul)
        if nomor:
            self.tambah(Paragraph(f"{mark}LAMPIRAN {nomor}", self._gaya(firstLineIndent=0, fontName=self.g.tebal)))
            mark = ""
        self.tengah(mark + judul, self.g.ukuran + 1, ruang=10)

    def judul_tabel(self, judul: str) -> None:
        """The caption of the table that follows, numbered within its chapter."""
        n = self.c.urut("tabel")
        roman = "III" in self.g.pola_tabel
        benar = f"Tabel {_BAB[self.bab_kini] if roman else self.bab_kini}.{n}"
        kunci = f"tabel/{self.bab_kini}.{n}"
        teks = self.c.teks(kunci, benar)
        self.tabel_kini = teks
        titik = "." if self.g.pola_tabel.endswith(".") else ""
        isi = self.c.teks(f"{kunci}/judul", judul)
        self.kini.tabel.append((f"{teks} {isi}", kunci))
        self.tambah(CondPageBreak(150), Spacer(1, 4))
        satu = titik and "{nomor}" in self.g.pola_judul
        mark = f'<onDraw name="tandai" label="{kunci}"/><onDraw name="tandai" label="{kunci}/judul"/>'
        self.tengah(f"{mark}{teks}{titik}{' ' if satu else '<br/>'}{isi}", self.g.ukuran - 1, ruang=4)

    def rupa(self, **kw: object) -> Rupa:
        g = self.g
        base = Rupa(g.huruf, g.tebal, g.miring, g.ukuran_tabel, "isi" if g.garis_isi else "kotak")
        return Rupa(**{**base.__dict__, **kw})

    def tabel(self, baris: list[list[Sel]], lebar: list[float], kepala: int, rupa: Rupa | None = None) -> None:
        grid = Kisi(baris, lebar, kepala, rupa or self.rupa(), lambda kunci: self.tandai(kunci))
        self.tambah(grid, Spacer(1, 9))

    def catatan_kaki(self, teks: str) -> None:
        """A small line under a table."""
        if isinstance(self.cerita[self.berkas_kini][-1], Spacer):
            self.cerita[self.berkas_kini].pop()
        style = self._gaya(
            firstLineIndent=0, fontName=self.g.miring, fontSize=9, leading=11, alignment=TA_LEFT, spaceAfter=9
        )
        self.tambah(Paragraph(teks, style))

    def daftar_isi(self) -> None:
        for tingkat, teks, kunci in self.lalu.isi:
            self.tambah(BarisIsi(teks, self.lalu.label.get(kunci, "0"), self.g, 22.0 * tingkat))

    def daftar_tabel(self) -> None:
        for teks, kunci in self.lalu.tabel:
            self.tambah(BarisIsi(teks, self.lalu.label.get(kunci, "0"), self.g, 0))

    def tandai(self, kunci: str) -> None:
        self._tandai(kunci)

    def terbitkan(self, folder: Path | None) -> Lalu:
        """Typesets every file; returns what the next pass has to know."""
        offset = 0
        for nama, story in self.cerita.items():
            halaman = [0]

            def label(page: int, offset: int = offset, halaman: list[int] = halaman) -> str:
                halaman[0] = page
                total = offset + page
                if total == 1:
                    return ""
                awal = self.lalu.awal_isi
                return romawi(total - 1) if total < awal else str(total - awal + 1)

            def tandai(
                kunci: str, nama: str = nama, halaman: list[int] = halaman, label: Callable[[int], str] = label
            ) -> None:
                self.c.tanda(kunci, nama, halaman[0], label(halaman[0]))

            self._tandai = tandai
            judul = f"{self.n.jenis} {self.n.instansi.lengkap} Tahun {self.n.tahun}"
            pages = cetak(
                folder / nama if folder else None, story, self.g, self.awal[nama], label, tandai,
                title=judul, author=self.n.instansi.lengkap,
            )  # fmt: skip
            if "bab/I" in self.c.tempat and self.c.tempat["bab/I"][0] == nama:
                self.kini.awal_isi = offset + self.c.tempat["bab/I"][1]
            offset += pages
        self.kini.label = dict(self.c.label)
        return self.kini


def susun(naskah: Naskah, tulis: Callable[[Buku], None], nama: str, folder: Path | None) -> Catatan:
    """Typesets a report until its page numbers stand still, then writes it."""
    lalu = Lalu()
    for _ in range(6):
        buku = Buku(naskah, Catatan(naskah), lalu, nama)
        tulis(buku)
        kini = buku.terbitkan(None)
        if kini == lalu:
            break
        lalu = kini
    buku = Buku(naskah, Catatan(naskah), lalu, nama)
    tulis(buku)
    buku.terbitkan(folder)
    return buku.c
