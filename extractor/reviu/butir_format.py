"""Checklist I, format: what the report shows."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.canon.fold import squeeze
from extractor.model.evidence import Reading
from extractor.model.records import LingkupAnggaran, Pengukuran, Record
from extractor.model.value import Kind
from extractor.reviu.checklist import Jawaban, Telaah, item, told
from extractor.reviu.kosakata import Jawab
from extractor.reviu.nomor import runs

NOTHING = "Tidak ada baris pengukuran tahun laporan yang terbaca."


def filled(reading: Reading | None) -> bool:
    """Whether something is printed there."""
    return reading is not None and reading.value.kind is not Kind.MISSING


def share(some: int, every: int) -> Jawab:
    """All, some, none."""
    return Jawab.YA if some == every else Jawab.SEBAGIAN if some else Jawab.TIDAK


def where(records: Sequence[Record]) -> str:
    """The pages of the rows."""
    return f"hal. {runs([one.bukti.halaman for one in records])}"


@item("I.1")
def data_penting(telaah: Telaah) -> Jawaban:
    """Organisation and strategic issues: what Bab I is to show (anak lampiran II/1)."""
    found = {"uraian organisasi": telaah.parts("organisasi"), "isu strategis": telaah.parts("isu_strategis")}
    there = [part for parts in found.values() for part in parts[:2]]
    if not there:
        what = "Judul bagian tentang organisasi dan isu strategis"
        return telaah.in_chapter("I.1", what, "bab_pendahuluan")
    missing = [name for name, parts in found.items() if not parts]
    dasar = f"Ditemukan {told(there, 4)}."
    if not missing:
        return telaah.answer("I.1", Jawab.YA, dasar)
    return telaah.answer("I.1", Jawab.SEBAGIAN, f"{dasar} Tidak ada judul bagian tentang {missing[0]}.")


@item("I.2")
def target(telaah: Telaah) -> Jawaban:
    """Targets of the indicators that are measured."""
    groups = by_indicator(telaah)
    if not groups:
        return telaah.answer("I.2", Jawab.TIDAK_DAPAT_DINILAI, NOTHING)
    there = [rows for rows in groups if any(filled(one.target) for one in rows)]
    dasar = f"{len(there)} dari {len(groups)} indikator yang diukur memuat target ({_where(groups)})."
    return telaah.answer("I.2", share(len(there), len(groups)), dasar)


@item("I.3")
def capaian(telaah: Telaah) -> Jawaban:
    """Realisasi and capaian of the indicators that are measured."""
    groups = by_indicator(telaah)
    if not groups:
        return telaah.answer("I.3", Jawab.TIDAK_DAPAT_DINILAI, NOTHING)
    measured = [rows for rows in groups if any(filled(one.realisasi) for one in rows)]
    complete = [rows for rows in measured if any(filled(one.capaian) for one in rows)]
    dasar = (
        f"Dari {len(groups)} indikator yang diukur, {len(measured)} memuat realisasi dan {len(complete)} memuat "
        f"realisasi beserta capaian ({_where(groups)})."
    )
    jawab = Jawab.YA if len(complete) == len(groups) else Jawab.SEBAGIAN if measured else Jawab.TIDAK
    return telaah.answer("I.3", jawab, dasar)


@item("I.4")
def lampiran(telaah: Telaah) -> Jawaban:
    """Appendices, the agreement among them (anak lampiran II/1)."""
    parts = telaah.lampiran
    if not parts:
        return telaah.absent("I.4", "Lampiran")
    dasar = f"Lampiran yang ditemukan: {told(parts, 4)}."
    if any(part.jenis_kanonik == "perjanjian_kinerja" for part in parts):
        return telaah.answer("I.4", Jawab.YA, dasar)
    return telaah.answer("I.4", Jawab.SEBAGIAN, f"{dasar} Perjanjian kinerja tidak terlihat di antaranya.")


@item("I.5")
def perbaikan(telaah: Telaah) -> Jawaban:
    """What is to be done better; a heading of its own, or in Bab IV, which only a reader can tell."""
    if parts := telaah.parts("tindak_lanjut"):
        return telaah.answer("I.5", Jawab.YA, f"Ditemukan {told(parts)}.")
    return telaah.in_chapter("I.5", "Judul bagian tentang upaya perbaikan", "bab_penutup")


@item("I.6")
def keuangan(telaah: Telaah) -> Jawaban:
    """Budget and what was spent of it."""
    rows = [one for one in telaah.laporan.anggaran if one.lingkup is LingkupAnggaran.REALISASI]
    if not rows:
        parts = telaah.parts("anggaran")
        see = f"; baca {told(parts)}" if parts else ""
        dasar = f"Tidak ada baris realisasi anggaran yang terbaca{see}."
        return telaah.answer("I.6", Jawab.TIDAK_DAPAT_DINILAI, dasar)
    spent = [one for one in rows if filled(one.realisasi)]
    dasar = f"{len(spent)} dari {len(rows)} baris anggaran memuat realisasi ({where(rows)})."
    return telaah.answer("I.6", Jawab.YA if spent else Jawab.TIDAK, dasar)


def by_indicator(telaah: Telaah) -> list[list[Pengukuran]]:
    """Rows of the year that is reported with a figure, by indicator: it may stand in several tables."""
    groups: dict[str, list[Pengukuran]] = {}
    for row in telaah.diukur:
        if any(filled(value) for value in (row.target, row.realisasi, row.capaian)):
            groups.setdefault(squeeze(f"{row.induk or ''} {row.indikator}"), []).append(row)
    return list(groups.values())


def _where(groups: Sequence[Sequence[Record]]) -> str:
    return where([one for rows in groups for one in rows])
