"""What stands above the list: which reports, how much of them was read, what was checked, how much was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from extractor.checks import rules
from extractor.model.evidence import Reading
from extractor.model.laporan import Berkas, Hasil, Laporan, Status
from extractor.model.putusan import Putusan
from extractor.model.temuan import Keparahan, Keyakinan, Temuan
from extractor.reviu.baris import by_report, laporan_name
from extractor.reviu.kosakata import Keluarga, family, kosakata
from extractor.reviu.nomor import runs


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A family of rules over one report.

    Attributes:
        bahan: What the report offers for it, counted: `12 baris pengukuran, 3 baris skala predikat`.
        dapat: Whether all that it needs is there; if not, nothing was checked.
    """

    keluarga: str
    nama: str
    bahan: str
    dapat: bool
    temuan: int


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One report in figures.

    Attributes:
        keparahan: Open findings by severity; those that a reviewer closed are in `ditutup` alone.
    """

    laporan_id: str
    laporan: str
    instansi: str | None
    tahun: int | None
    berkas: tuple[str, ...]
    halaman: int
    halaman_dibaca: int
    nilai: int
    celah: tuple[str, ...]
    keparahan: dict[Keparahan, int]
    keyakinan: dict[Keyakinan, int]
    ditutup: int
    pemeriksaan: tuple[Pemeriksaan, ...]

    @property
    def temuan(self) -> int:
        """Open findings of the report."""
        return sum(self.keparahan.values())


def list_ringkasan(semua: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}) -> tuple[Ringkasan, ...]:
    """One summary a report, in the order of the list."""
    return tuple(_ringkasan(hasil, open_findings(hasil, putusan)) for hasil in by_report(semua))


def open_findings(hasil: Hasil, putusan: Mapping[str, Putusan]) -> tuple[Temuan, ...]:
    """Findings that no reviewer closed."""
    closed = {key for key, one in putusan.items() if one.ditutup}
    return tuple(temuan for temuan in hasil.temuan if temuan.temuan_id not in closed)


def _ringkasan(hasil: Hasil, terbuka: Sequence[Temuan]) -> Ringkasan:
    laporan = hasil.laporan
    keparahan = Counter(temuan.keparahan for temuan in terbuka)
    keyakinan = Counter(temuan.keyakinan for temuan in terbuka)
    return Ringkasan(
        laporan_id=laporan.laporan_id,
        laporan=laporan_name(laporan),
        instansi=laporan.identitas.instansi,
        tahun=laporan.identitas.tahun,
        berkas=tuple(item.berkas for item in laporan.berkas),
        halaman=sum(item.jumlah_halaman for item in laporan.berkas),
        halaman_dibaca=sum(_pages_read(item) for item in laporan.berkas),
        nilai=_count_values(laporan),
        celah=tuple(_gaps(laporan.berkas)),
        keparahan={level: keparahan[level] for level in Keparahan},
        keyakinan={level: keyakinan[level] for level in Keyakinan},
        ditutup=len(hasil.temuan) - len(terbuka),
        pemeriksaan=_pemeriksaan(hasil.laporan, terbuka),
    )


def _pages_read(berkas: Berkas) -> int:
    if berkas.status in (Status.GAGAL, Status.DILEWATI):
        return 0
    return berkas.jumlah_halaman - len(berkas.halaman_tanpa_teks)


def _gaps(semua: Sequence[Berkas]) -> Iterable[str]:
    """What was not read of the report, in sentences."""
    for berkas in semua:
        name = PurePath(berkas.berkas).name
        if berkas.status is not Status.OK and berkas.alasan:
            yield f"{name}: {berkas.alasan}"
        elif berkas.halaman_tanpa_teks:
            yield (
                f"{name}: hal. {runs(berkas.halaman_tanpa_teks)} tidak berlapis teks (gambar atau halaman kosong), "
                "isinya tidak ikut diperiksa."
            )


def _count_values(laporan: Laporan) -> int:
    records = (*laporan.pengukuran, *laporan.rata_rata, *laporan.anggaran, *laporan.perjanjian)
    return sum(isinstance(value, Reading) for record in records for _, value in record)


def _pemeriksaan(laporan: Laporan, terbuka: Sequence[Temuan]) -> tuple[Pemeriksaan, ...]:
    kata = kosakata()
    counts = _count_material(laporan)
    found = Counter(family(temuan.aturan) for temuan in terbuka)

    def one(key: str, words: Keluarga) -> Pemeriksaan:
        bahan = ", ".join(f"{counts[name]} {kata.bahan[name]}" for name in words.bahan)
        return Pemeriksaan(key, words.nama, bahan, all(counts[name] for name in words.bahan), found[key])

    # A family that no rule serves has not been checked.
    checked = {family(rule.aturan) for rule in rules()} | set(found)
    return tuple(one(key, words) for key, words in kata.aturan.items() if key in checked)


def _count_material(laporan: Laporan) -> dict[str, int]:
    """How much of each thing there is; keys as `bahan` in schemas/reviu.yaml."""
    return {
        "halaman": sum(_pages_read(item) for item in laporan.berkas),
        "bagian": sum(len(outline.bagian) for outline in laporan.outlines),
        "judul": sum(len(outline.judul) for outline in laporan.outlines),
        "daftar_isi": sum(len(outline.daftar_isi) for outline in laporan.outlines),
        "pengukuran": len(laporan.pengukuran),
        "rata_rata": len(laporan.rata_rata),
        "skala": len(laporan.skala),
        "anggaran": len(laporan.anggaran),
        "perjanjian": len(laporan.perjanjian),
    }
