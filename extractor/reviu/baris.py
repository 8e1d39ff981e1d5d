"""The rows of the discrepancy list, in the form in which they go into the reviu papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractor.model.evidence import Bukti
from extractor.model.laporan import Hasil, Laporan
from extractor.model.putusan import Putusan
from extractor.model.temuan import Keparahan, Keyakinan, Temuan
from extractor.reviu.kosakata import Kosakata, family, kosakata
from extractor.reviu.lokasi import Letak, Peta, describe
from extractor.reviu.nomor import runs

ORDER = tuple(Keparahan)  # tinggi, sedang, rendah
FINEST = 4  # decimals of a computed difference


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place that proves a finding, and where it is in words."""

    bukti: Bukti
    peran: str
    letak: Letak


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the list: what audit papers call kondisi, kriteria, dampak, rekomendasi, and what they rest on.

    Attributes:
        no: Position in the whole list, from 1.
        laporan: Name of the report as people call it.
        hitungan: Formula, difference and tolerance, a line each.
        kelompok: The same for findings of one cause; None for one alone.
        tanggapan: Answer of the unit under review, for it to fill in.
        status: What the verdict makes of the finding.
        putusan: The reviewer's verdict; empty while there is none.
        ditutup: No finding, or settled: it stands at the end, and is not counted.
    """

    no: int
    laporan_id: str
    laporan: str
    instansi: str | None
    tahun: int | None
    butir: str
    butir_teks: str
    aturan: str
    keluarga: str
    keparahan: Keparahan
    keyakinan: Keyakinan
    uraian: str
    tertulis: str
    pembanding: str
    hitung: str
    selisih: str | None
    toleransi: str | None
    rumus: str | None
    lokasi: str
    kondisi: str
    kriteria: str
    hitungan: str
    dampak: str
    rekomendasi: str
    tanggapan: str
    status: str
    putusan: str
    catatan: str
    ditutup: bool
    temuan_id: str
    kelompok: str | None
    tempat: tuple[Tempat, ...]


def list_baris(semua: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}) -> tuple[Baris, ...]:
    """The list over all reports: by report, severity, page; numbered. Closed findings stand behind all others.

    Args:
        semua: The reports.
        putusan: Verdicts by temuan_id.

    Raises:
        KeyError: A finding names a family or a checklist item that schemas/reviu.yaml does not know.
    """
    kata = kosakata()
    rows: list[Baris] = []
    for hasil in by_report(semua):
        peta = Peta(hasil)
        ranked = sorted(hasil.temuan, key=_rank)
        rows += [_baris(hasil.laporan, one, peta, kata, putusan.get(one.temuan_id)) for one in ranked]
    return numbered(rows)


def numbered(rows: Iterable[Baris]) -> tuple[Baris, ...]:
    """The rows, closed ones behind all others, numbered from 1; each names those of the same cause."""
    ordered = [replace(row, no=no) for no, row in enumerate(sorted(rows, key=lambda row: row.ditutup), start=1)]
    groups: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for row in ordered:
        groups[row.laporan_id, row.kelompok].append(row.no)
    return tuple(_related(row, groups[row.laporan_id, row.kelompok]) if row.kelompok else row for row in ordered)


def _related(row: Baris, group: Sequence[int]) -> Baris:
    others = [no for no in group if no != row.no]
    return replace(row, kondisi=_lines(row.kondisi, f"Berkaitan dengan temuan no. {runs(others)}." if others else None))


def report_key(hasil: Hasil) -> tuple[str, int, str]:
    """What reports are in order by: agency and year."""
    identitas = hasil.laporan.identitas
    return (identitas.instansi or "", identitas.tahun or 0, hasil.laporan.laporan_id)


def by_report(semua: Iterable[Hasil]) -> list[Hasil]:
    """The reports in order, whatever the order in which they came."""
    return sorted(semua, key=report_key)


def kelompok(rows: Sequence[Baris]) -> dict[Keparahan, tuple[Baris, ...]]:
    """The open rows by severity, the gravest first; all three are there, if empty."""
    return {level: tuple(row for row in rows if row.keparahan is level and not row.ditutup) for level in ORDER}


def laporan_name(laporan: Laporan) -> str:
    """What people call the report: `LKjIP Dinas X Tahun 2023`; its file's name where the agency was not read."""
    identitas = laporan.identitas
    whose = identitas.instansi or f"{laporan.laporan_id} (instansi tidak terbaca)"
    year = f"Tahun {identitas.tahun}" if identitas.tahun else None
    return " ".join(part for part in (identitas.jenis or "Laporan", whose, year) if part)


def indonesian(number: Decimal) -> str:
    """A number in Indonesian digits, all its decimals kept: 1.234.567,50."""
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))


def rounded(number: Decimal) -> Decimal:
    """A computed number with as many decimals as one reads: four, or those that it needs not to vanish."""
    places = max(FINEST, -number.adjusted()) if number else FINEST
    short = round(number, places)
    return short if short != number else number


def _rank(temuan: Temuan) -> tuple[int, int, int, str, str]:
    page = temuan.halaman[0] if temuan.bukti else 0
    sure = list(Keyakinan).index(temuan.keyakinan)
    return (ORDER.index(temuan.keparahan), page, sure, temuan.aturan, temuan.temuan_id)


def _baris(laporan: Laporan, temuan: Temuan, peta: Peta, kata: Kosakata, putusan: Putusan | None) -> Baris:
    """The row, not yet numbered."""
    words = kata.aturan[family(temuan.aturan)]
    tempat = tuple(Tempat(item.bukti, item.peran, peta.find(item.bukti)) for item in temuan.bukti)
    vonis = putusan.putusan if putusan else None
    selisih = indonesian(rounded(temuan.selisih)) if temuan.selisih is not None else None
    hitungan = (
        temuan.rumus and f"Rumus: {temuan.rumus}",
        selisih and f"Selisih: {selisih}",
        temuan.toleransi and f"Batas yang diterima: {temuan.toleransi}",
    )
    return Baris(
        no=0,
        laporan_id=laporan.laporan_id,
        laporan=laporan_name(laporan),
        instansi=laporan.identitas.instansi,
        tahun=laporan.identitas.tahun,
        butir=temuan.butir_reviu,
        butir_teks=kata.butir[temuan.butir_reviu].teks,
        aturan=temuan.aturan,
        keluarga=words.nama,
        keparahan=temuan.keparahan,
        keyakinan=temuan.keyakinan,
        uraian=temuan.uraian,
        tertulis=temuan.tertulis,
        pembanding=words.pembanding,
        hitung=temuan.hitung,
        selisih=selisih,
        toleransi=temuan.toleransi,
        rumus=temuan.rumus,
        lokasi=describe(item.letak for item in tempat),
        kondisi=_lines(temuan.uraian, temuan.tertulis and f"Tertulis: {temuan.tertulis}"),
        kriteria=_lines(words.kriteria, temuan.hitung and f"{words.pembanding}: {temuan.hitung}"),
        hitungan=_lines(*hitungan),
        dampak=words.dampak,
        rekomendasi=words.rekomendasi,
        tanggapan=(putusan and putusan.tanggapan) or "",
        status=kata.status[vonis] if vonis else kata.status_awal,
        putusan=vonis or "",
        catatan=(putusan and putusan.catatan) or "",
        ditutup=putusan is not None and putusan.ditutup,
        temuan_id=temuan.temuan_id,
        kelompok=temuan.kelompok,
        tempat=tempat,
    )


def _lines(*parts: str | None) -> str:
    return "\n".join(part for part in parts if part)
