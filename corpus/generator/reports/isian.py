"""Short ways to fill in data: rows of figures by year, budget lines by amount and absorption."""

from __future__ import annotations

from dataclasses import replace

from corpus.generator.model import Kegiatan, Program


def deret(awal: int, teks: str) -> dict[int, str]:
    """Figures by year from the year `awal` on; "-" for a year without."""
    return {awal + i: item for i, item in enumerate(teks.split()) if item != "-"}


def keg(nama: str, ribu: int, serapan: int, ubah: int = 0, kode: str = "") -> Kegiatan:
    """An activity: budget in thousands, absorption in hundredths of a percent, change of the budget in thousands."""
    anggaran = ribu * 1000
    realisasi = anggaran if serapan == 10000 else anggaran * serapan // 10000 - (ribu * 7 + serapan) % 950
    return Kegiatan(nama, anggaran - ubah * 1000, anggaran, realisasi, kode)


def program(nama: str, kode: str, layan: int | None, *kegiatan: Kegiatan) -> Program:
    """A program whose activities are coded below it."""
    coded = tuple(
        replace(
            item,
            kode=f"{kode}.{n:02d}",
            anak=tuple(replace(a, kode=f"{kode}.{n:02d}.{m:02d}") for m, a in enumerate(item.anak, 1)),
        )
        for n, item in enumerate(kegiatan, 1)
    )
    return Program(nama, coded, kode, layan)


def keg_sub(nama: str, *anak: Kegiatan) -> Kegiatan:
    """An activity that is the sum of its sub-activities."""
    return Kegiatan(
        nama, sum(a.murni for a in anak), sum(a.anggaran for a in anak), sum(a.realisasi for a in anak), anak=anak
    )
