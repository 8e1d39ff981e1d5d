"""Tables of money: budget and realisation, the budget block of an agreement, plans."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from corpus.generator.angka import rupiah
from corpus.generator.buku import Buku
from corpus.generator.kisi import Sel
from corpus.generator.model import Kegiatan, Program

_UANG = ("murni", "anggaran", "realisasi", "sisa")


@dataclass(frozen=True)
class Uang:
    """How a table prints money."""

    awal: str = ""
    akhir: str = ""

    def teks(self, value: int) -> str:
        return f"{self.awal}{rupiah(value)}{self.akhir}"


@dataclass(frozen=True)
class Baris:
    """A budget line on its way to the page."""

    kunci: str
    nomor: str
    uraian: str
    tingkat: str
    murni: int
    anggaran: int
    realisasi: int
    sumber: str = "APBD"
    versi: str | None = None
    kosong: bool = False  # a heading without figures


class TabelBelanja:
    """A table of budget lines. `nama` starts the keys of its cells."""

    def __init__(
        self,
        buku: Buku,
        nama: str,
        kolom: list[tuple[str, float]],
        lingkup: str = "realisasi",
        uang: Uang | None = None,
    ) -> None:
        self.b, self.nama, self.kolom, self.lingkup = buku, nama, kolom, lingkup
        self.uang = uang or Uang()

    def _teks(self, baris: Baris, jenis: str) -> str:
        c, key = self.b.c, f"{self.nama}/{baris.kunci}/{jenis}"
        if jenis == "persen":
            notasi = self.b.n.notasi
            return c.teks(key, notasi.rasio(Decimal(baris.realisasi) * 100 / baris.anggaran))
        if jenis == "fisik":
            return c.teks(key, "100" if baris.realisasi else "-")
        value = baris.anggaran - baris.realisasi if jenis == "sisa" else getattr(baris, jenis)
        return c.teks(key, self.uang.teks(value))

    def baris(self, baris: Baris) -> list[Sel]:
        """The cells of a line; records it."""
        tebal = baris.tingkat not in {"kegiatan", "sub_kegiatan"}
        texts: dict[str, str | None] = {"anggaran": None, "realisasi": None, "persen": None}
        cells = []
        for jenis, _ in self.kolom:
            key = f"{self.nama}/{baris.kunci}/{jenis}"
            if jenis in {"no", "kode"}:
                cells.append(Sel(baris.nomor, tebal=tebal, rata="tengah" if jenis == "no" else "kiri"))
            elif jenis == "uraian":
                cells.append(Sel(baris.uraian, key, "kiri", tebal=tebal))
            elif jenis == "sumber":
                cells.append(Sel(baris.sumber, key))
            elif baris.kosong:
                cells.append(Sel())
            else:
                texts[jenis] = self._teks(baris, jenis)
                rata = "kanan" if jenis in _UANG else "tengah"
                cells.append(Sel(texts[jenis] or "", key, rata, tebal=tebal, atas=False))
        if baris.kosong and baris.tingkat == "program":
            self.b.c.sah(
                f"{self.nama}/{baris.kunci}/uraian", "baris program tanpa angka: bukan nol, hanya judul kelompok"
            )
        murni = texts.pop("murni", None)
        if murni and baris.murni != baris.anggaran:
            self.b.c.sah(f"{self.nama}/{baris.kunci}/murni", "anggaran murni dan perubahan memang berbeda")
        self.b.c.rekam(
            "anggaran", f"{self.nama}/{baris.kunci}/uraian", tabel=self.b.tabel_kini, tingkat=baris.tingkat,
            uraian=baris.uraian, kode=baris.nomor if any(jenis == "kode" for jenis, _ in self.kolom) else None,
            **texts, lingkup=self.lingkup, tahun=self.b.n.tahun, **({"anggaran_murni": murni} if murni else {}),
            **({"versi": baris.versi} if baris.versi else {}), baris=baris.kunci, seri=self.nama,
        )  # fmt: skip
        return cells

    def tulis(self, kepala: list[list[Sel]], baris: list[Baris], **rupa: object) -> None:
        rows = [*kepala, *(self.baris(item) for item in baris)]
        self.b.tabel(rows, [lebar for _, lebar in self.kolom], len(kepala), self.b.rupa(**rupa))


def baris_program(
    program: tuple[Program, ...], *, kegiatan: bool = True, kode: bool = False, kosong: tuple[int, ...] = ()
) -> list[Baris]:
    """The lines of programs and what is below them; programs at the indexes `kosong` print no figures."""
    out = []
    for p, prog in enumerate(program, 1):
        nomor = prog.kode if kode else ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[p]
        out.append(
            Baris(
                f"p{p}", nomor, prog.nama, "program", prog.murni, prog.anggaran, prog.realisasi, kosong=p - 1 in kosong
            )
        )
        for k, keg in enumerate(prog.kegiatan if kegiatan else (), 1):
            out.append(_kegiatan(f"p{p}.k{k}", keg, keg.kode if kode else f"{k}.", "kegiatan"))
            out += [
                _kegiatan(f"p{p}.k{k}.s{s}", sub, sub.kode if kode else f"{k}.{s}", "sub_kegiatan")
                for s, sub in enumerate(keg.anak, 1)
            ]
    return out


def _kegiatan(kunci: str, keg: Kegiatan, nomor: str, tingkat: str) -> Baris:
    return Baris(kunci, nomor, keg.nama, tingkat, keg.murni, keg.anggaran, keg.realisasi)


def jumlah(program: tuple[Program, ...], label: str, btl: tuple[int, int] | None = None, kunci: str = "total") -> Baris:
    """The total of programs, and of indirect expenditure if given."""
    add = btl or (0, 0)
    return Baris(
        kunci, "", label, "belanja" if kunci == "bl" else "total",
        sum(p.murni for p in program) + add[0], sum(p.anggaran for p in program) + add[0],
        sum(p.realisasi for p in program) + add[1],
    )  # fmt: skip
