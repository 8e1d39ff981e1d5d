"""The printed values of an indicator: target, realisasi, capaian, ratio to the year before, predicate."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.angka import capaian
from corpus.generator.catatan import Catatan
from corpus.generator.model import Indikator, Naskah

KOSONG = "-"


class Nilai:
    """Reads an indicator's figures into prints; a seed on a key changes what is printed there.

    A ratio follows what is printed beside it, so that a seeded target or realisasi upsets no ratio of its own row.
    """

    def __init__(self, naskah: Naskah, catatan: Catatan) -> None:
        self.n, self.c = naskah, catatan

    def kunci(self, tabel: str, ik: Indikator, jenis: str, tahun: int) -> str:
        return f"{tabel}/{ik.id}/{jenis}/{tahun}"

    def _angka(self, text: str | None, ik: Indikator) -> str:
        if text is None:
            return KOSONG
        suffix = " %" if self.n.satuan_di_nilai and ik.satuan == "%" else ""
        return self.n.notasi.angka(Decimal(text)) + suffix

    def target(self, tabel: str, ik: Indikator, tahun: int) -> str:
        return self.c.teks(self.kunci(tabel, ik, "target", tahun), self._angka(ik.target.get(tahun), ik))

    def realisasi(self, tabel: str, ik: Indikator, tahun: int) -> str:
        return self.c.teks(self.kunci(tabel, ik, "realisasi", tahun), self._angka(ik.realisasi.get(tahun), ik))

    def _tepat(self, text: str, ik: Indikator, tahun: int) -> Decimal:
        """The number behind a printed realisasi: the unrounded one if that is what was printed from."""
        if tahun in ik.asli and text == self._angka(ik.realisasi.get(tahun), ik):
            return ik.tepat(tahun)
        return self.n.notasi.baca(text)

    def capaian(self, tabel: str, ik: Indikator, tahun: int, akhir: int | None = None) -> str:
        """Realisasi of `tahun` against its own target, or against that of the year `akhir`."""
        key = self.kunci(tabel, ik, "akhir" if akhir else "capaian", tahun)
        target, realisasi = self.target(tabel, ik, akhir or tahun), self.realisasi(tabel, ik, tahun)
        if KOSONG in (target, realisasi):
            return self.c.teks(key, KOSONG)
        value = capaian(self.n.notasi.baca(target), self._tepat(realisasi, ik, tahun), menurun=ik.menurun)
        self._catat(key, ik, tahun, value)
        return self.c.teks(key, self.n.notasi.rasio(value))

    def _catat(self, key: str, ik: Indikator, tahun: int, value: Decimal) -> None:
        if key in self.c.seeded:
            return
        if tahun in ik.asli:
            self.c.sah(key, f"dihitung dari realisasi sebelum dibulatkan ({ik.asli[tahun]})")
        elif ik.menurun:
            self.c.sah(key, "indikator menurun, rumus (2 x target - realisasi) / target")
        elif self.n.notasi.potong and self.n.notasi.bulatkan(value) + Decimal("0.005") <= value:
            self.c.sah(key, f"dipotong, bukan dibulatkan ({value:.4f})")

    def rasio(self, tabel: str, ik: Indikator, tahun: int) -> str:
        """Realisasi of a year in percent of the year before."""
        key = self.kunci(tabel, ik, "rasio", tahun)
        kini, lalu = self.realisasi(tabel, ik, tahun), self.realisasi(tabel, ik, tahun - 1)
        if KOSONG in (kini, lalu):
            return self.c.teks(key, KOSONG)
        value = self._tepat(kini, ik, tahun) * 100 / self._tepat(lalu, ik, tahun - 1)
        return self.c.teks(key, self.n.notasi.rasio(value))

    def kategori(self, tabel: str, ik: Indikator, tahun: int, *, kode: bool = False) -> str:
        text = self.capaian(tabel, ik, tahun)
        pita = self.n.predikat(self.n.notasi.baca(text))
        return self.c.teks(self.kunci(tabel, ik, "kategori", tahun), pita.kode if kode else pita.predikat)

    def nasional(self, tabel: str, ik: Indikator, tahun: int) -> str:
        return self.c.teks(self.kunci(tabel, ik, "nasional", tahun), self._angka(ik.nasional, ik))

    def selisih(self, tabel: str, ik: Indikator, tahun: int) -> str:
        """Realisasi less the national figure, signed."""
        key = self.kunci(tabel, ik, "selisih", tahun)
        nasional = self.nasional(tabel, ik, tahun)
        if nasional == KOSONG:
            return self.c.teks(key, KOSONG)
        gap = self.n.notasi.baca(self.realisasi(tabel, ik, tahun)) - self.n.notasi.baca(nasional)
        return self.c.teks(key, ("+" if gap > 0 else "") + self.n.notasi.angka(gap))

    def kata(self, ik: Indikator, jenis: str, tahun: int) -> str:
        """What the measurement table prints, for running text; a mark tells where it is quoted."""
        text = {"target": self.target, "realisasi": self.realisasi, "capaian": self.capaian}[jenis]("ukur", ik, tahun)
        if not text.endswith("%"):
            if jenis == "capaian" or ik.satuan == "%":
                text += " %"
            elif ik.satuan not in {"Nilai", "Indeks", "Rasio"}:
                text += f" {ik.satuan.lower()}"
        label = self.c.kutip(self.kunci("ukur", ik, jenis, tahun))
        return f'<onDraw name="tandai" label="{label}"/>{text}'


def pengganti(indikator: tuple[Indikator, ...]) -> list[Indikator]:
    """The indicators that have value cells of their own."""
    return [ik for ik in indikator if not ik.gabung]
