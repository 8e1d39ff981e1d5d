"""Tables of measurement: one set of columns each, in several layouts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from corpus.generator.buku import Buku
from corpus.generator.kisi import Rupa, Sel
from corpus.generator.model import Indikator, Sasaran
from corpus.generator.nilai import Nilai

_NILAI = {
    "target",
    "realisasi",
    "capaian",
    "rasio",
    "kategori",
    "kode",
    "capaian_kode",
    "nasional",
    "selisih",
    "serapan",
    "efisiensi",
    "ket",
}
_BEBAS = {"serapan", "efisiensi", "ket"}  # columns of free text


@dataclass(frozen=True)
class Kolom:
    """A column: what it holds (of which year and scope) and how wide it is."""

    jenis: str
    lebar: float
    tahun: int = 0
    lingkup: str = "tahunan"
    akhir: int | None = None  # last year of the plan, in columns that compare with it
    teks: dict[str, str] | None = None  # free text by indicator id


class TabelUkur:
    """A table over some goals. `nama` starts the keys of its cells."""

    def __init__(self, buku: Buku, nama: str, kolom: list[Kolom], sasaran: Iterable[Sasaran]) -> None:
        self.b, self.nama, self.kolom, self.sasaran = buku, nama, kolom, list(sasaran)
        self.v = Nilai(buku.n, buku.c)
        self.warna = None
        self.nomor_anak = False

    def _isi(self, ik: Indikator, kolom: Kolom) -> tuple[str, str]:
        """Text and key of a value cell."""
        v, nama, tahun = self.v, self.nama, kolom.tahun
        jenis = kolom.jenis
        if jenis == "target":
            return v.target(nama, ik, kolom.akhir or tahun), v.kunci(nama, ik, "target", kolom.akhir or tahun)
        if jenis == "capaian":
            return v.capaian(nama, ik, tahun, kolom.akhir), v.kunci(nama, ik, "akhir" if kolom.akhir else jenis, tahun)
        if jenis in {"kategori", "kode"}:
            return v.kategori(nama, ik, tahun, kode=jenis == "kode"), v.kunci(nama, ik, "kategori", tahun)
        if jenis == "capaian_kode":
            kode = v.kategori(nama, ik, tahun, kode=True)
            return f"{v.capaian(nama, ik, tahun)} ({kode})", v.kunci(nama, ik, "capaian", tahun)
        if jenis in _BEBAS:
            key = v.kunci(nama, ik, jenis, tahun)
            return self.b.c.teks(key, (kolom.teks or {}).get(ik.id, "")), key
        return getattr(v, jenis)(nama, ik, tahun), v.kunci(nama, ik, jenis, tahun)

    def _catat(self, sasaran: Sasaran, ik: Indikator, berbagi: bool) -> None:
        """Records what the row says, one record for each year and scope."""
        source = next(i for i in sasaran.indikator if i.id == ik.gabung) if ik.gabung else ik
        units = any(kolom.jenis == "satuan" for kolom in self.kolom)
        found: dict[tuple[int, str], dict[str, Any]] = {}
        for kolom in (k for k in self.kolom if k.jenis in _NILAI - _BEBAS - {"selisih", "rasio"}):
            text = self._isi(source, kolom)[0]
            record = found.setdefault((kolom.tahun, kolom.lingkup), {})
            field = {"kode": "kategori", "nasional": "target"}.get(kolom.jenis, kolom.jenis)
            if kolom.jenis == "capaian_kode":
                record["kategori"] = self.v.kategori(self.nama, source, kolom.tahun, kode=True)
                field, text = "capaian", self.v.capaian(self.nama, source, kolom.tahun)
            record[field] = text
        for (tahun, lingkup), record in found.items():
            if lingkup in {"akhir_renstra", "nasional"} and "realisasi" not in record:
                record["realisasi"] = self.v.realisasi(self.nama, source, tahun)
            isi = {"target": None, "realisasi": None, "capaian": None, "kategori": None, **record}
            satuan = ik.satuan if units or (self.b.n.satuan_di_nilai and ik.satuan == "%") else None
            self.b.c.rekam(
                "pengukuran", f"{self.nama}/{ik.id}/nama", tabel=self.b.tabel_kini, sasaran=sasaran.nama,
                induk=ik.induk, indikator=ik.nama, satuan=satuan, tahun=tahun, lingkup=lingkup, **isi, gabungan=berbagi,
                menurun=ik.menurun, identitas=ik.id,
            )  # fmt: skip

    def _nilai_sel(self, ik: Indikator, kolom: Kolom, baris: int = 1) -> Sel:
        text, key = self._isi(ik, kolom)
        return Sel(text, key, "kiri" if kolom.jenis == "ket" else "tengah", baris=baris, atas=False)

    def _baris_induk(self, induk: str, nomor: str) -> list[Sel]:
        cells = []
        for kolom in self.kolom:
            if kolom.jenis == "indikator":
                cells.append(Sel(f"{nomor}{induk}", rata="kiri"))
            elif kolom.jenis not in {"no", "sasaran"}:
                cells.append(Sel())
        return cells

    def _kelompok(self, sasaran: Sasaran) -> list[list[Sel]]:
        """The rows of a goal, without its number and name."""
        rows: list[list[Sel]] = []
        count = 0
        for induk, group in groupby(sasaran.indikator, key=lambda ik: ik.induk):
            members = list(group)
            if induk:
                count += 1
                rows.append(self._baris_induk(induk, f"{count}. " if self.nomor_anak else ""))
            for ik in members:
                count += not induk
                awalan = "- " if induk else f"{count}. " if self.nomor_anak else ""
                rows.append(self._baris(sasaran, ik, awalan))
        return rows

    def _baris(self, sasaran: Sasaran, ik: Indikator, awalan: str) -> list[Sel]:
        sharers = [other for other in sasaran.indikator if other.gabung == ik.id]
        self._catat(sasaran, ik, bool(ik.gabung or sharers))
        cells = []
        for kolom in self.kolom:
            if kolom.jenis == "indikator":
                cells.append(Sel(awalan + ik.nama, f"{self.nama}/{ik.id}/nama", "kiri"))
            elif kolom.jenis == "satuan":
                cells.append(Sel(ik.satuan, atas=False))
            elif kolom.jenis in _NILAI and not ik.gabung:
                cells.append(self._nilai_sel(ik, kolom, 1 + len(sharers)))
        return cells

    def _menyatu(self, sasaran: Sasaran) -> list[Sel]:
        """All indicators of a goal in one ruled row, as logical rows."""
        for ik in sasaran.indikator:
            self._catat(sasaran, ik, bool(ik.gabung) or any(other.gabung == ik.id for other in sasaran.indikator))
        cells = []
        for kolom in self.kolom:
            if kolom.jenis == "indikator":
                names = [(f"{n}. {ik.nama}", f"{self.nama}/{ik.id}/nama") for n, ik in enumerate(sasaran.indikator, 1)]
                cells.append(Sel(rata="kiri", butir=tuple(names)))
            elif kolom.jenis == "satuan":
                cells.append(Sel(butir=tuple((ik.satuan, "") for ik in sasaran.indikator)))
            elif kolom.jenis in _NILAI:
                cells.append(
                    Sel(butir=tuple(("", "") if ik.gabung else self._isi(ik, kolom) for ik in sasaran.indikator))
                )
        return cells

    def baris(self, tata: str) -> list[list[Sel]]:
        """All rows: tata is gabung (merged goal cells), judul (goals as full rows), menyatu, or polos (no goal)."""
        out: list[list[Sel]] = []
        terus = 0  # the last number given, where numbers run on over goals
        for number, sasaran in enumerate(self.sasaran, 1):
            if tata == "menyatu":
                out.append([Sel(f"{number}."), Sel(sasaran.nama, rata="kiri"), *self._menyatu(sasaran)])
                continue
            rows = self._kelompok(sasaran)
            if tata == "judul":
                title = Sel(f"Sasaran {number} : {sasaran.nama}", rata="kiri", kolom=len(self.kolom), tebal=True)
                rows = _bernomor(rows, "{n}")
                out.append([title])
            elif tata == "gabung":
                left = [Sel(f"{number}.", baris=len(rows)), Sel(sasaran.nama, rata="kiri", baris=len(rows))]
                rows[0] = [*left, *rows[0]]
            else:
                rows = _bernomor(rows, "{n}.", terus)
                terus += sum(not row[1].teks.startswith("- ") for row in rows)
            out += rows
        return out

    def rata_rata(self, label: str, tahun: int) -> list[Sel]:
        """A row with the mean of the printed capaian."""
        c, n = self.b.c, self.b.n
        own = [ik for sasaran in self.sasaran for ik in sasaran.indikator if not ik.gabung]
        values = [n.notasi.baca(self.v.capaian(self.nama, ik, tahun)) for ik in own]
        key = f"{self.nama}/rata"
        text = c.teks(key, n.notasi.rasio(sum(values, Decimal(0)) / len(values)))
        at = next(i for i, kolom in enumerate(self.kolom) if kolom.jenis in {"capaian", "capaian_kode"})
        cells = [Sel(label, rata="tengah", kolom=at, tebal=True)]
        pita = n.predikat(n.notasi.baca(text))
        kategori = None
        if self.kolom[at].jenis == "capaian_kode":
            cells.append(Sel(f"{text} ({pita.kode})", key, tebal=True))
            kategori = pita.kode
        else:
            cells.append(Sel(text, key, tebal=True))
        for kolom in self.kolom[at + 1 :]:
            if kolom.jenis in {"kategori", "kode"}:
                kategori = pita.kode if kolom.jenis == "kode" else pita.predikat
                cells.append(Sel(kategori, tebal=True))
            else:
                cells.append(Sel())
        c.rekam(
            "rata_rata", key, tabel=self.b.tabel_kini, label=label, nilai=text, kategori=kategori, tahun=tahun,
            anggota=[ik.id for ik in own],
        )  # fmt: skip
        return cells

    def tulis(self, kepala: list[list[Sel]], tata: str = "gabung", rata: str = "", rupa: Rupa | None = None) -> None:
        """Adds the table to the book."""
        rows = [*kepala, *self.baris(tata)]
        if rata:
            rows.append(self.rata_rata(rata, self.b.n.tahun))
        self.b.tabel(rows, [kolom.lebar for kolom in self.kolom], len(kepala), rupa)


def _bernomor(rows: list[list[Sel]], pola: str, n: int = 0) -> list[list[Sel]]:
    """A number above `n` in front of every row but those of children."""
    out = []
    for row in rows:
        child = row[0].teks.startswith("- ")
        n += not child
        out.append([Sel("" if child else pola.format(n=n)), *row])
    return out


def kepala(buku: Buku, *baris: list[str | tuple[str, int, int]], nomor: list[str] | None = None) -> list[list[Sel]]:
    """Header rows: texts, or (text, columns, rows); then the row of column numbers, if any."""
    made = []
    for row in baris:
        cells = [(item, 1, 1) if isinstance(item, str) else item for item in row]
        made.append(
            [Sel(text, kolom=c, baris=r, tebal=True, warna=buku.g.warna_kepala, atas=False) for text, c, r in cells]
        )
    if nomor:
        made.append([Sel(buku.g.baris_nomor.format(n=n), miring=True) for n in nomor])
    return made


def urutan(jumlah: int) -> list[str]:
    return [str(n) for n in range(1, jumlah + 1)]
