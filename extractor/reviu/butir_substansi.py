"""Checklist III, substance: whether goals, targets and key indicators are those that were agreed."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.canon.match import Outcome
from extractor.model.laporan import Laporan
from extractor.model.records import Lingkup, Record
from extractor.reviu.butir_format import by_indicator, filled, where
from extractor.reviu.checklist import Item, Jawaban, Telaah, item, told
from extractor.reviu.kosakata import Jawab
from extractor.reviu.selaras import Jodoh, Nama, goals, indicators, match_names

SEVERAL = 3
SHOWN, LENGTH = 3, 90  # names quoted, and characters of one
MEASURED, MEASURED_GOALS = "indikator dalam tabel pengukuran", "sasaran dalam tabel pengukuran"
TOLD = ("realisasi", "capaian")  # figures in prose that can be compared


@item("III.1")
def sasaran_perjanjian(telaah: Telaah) -> Jawaban:
    """Goals of the report and of the agreement, both ways."""
    own, agreed = goals(telaah.diukur), goals(telaah.diperjanjikan)
    if missing := _missing((own, MEASURED_GOALS), (agreed, "sasaran dalam perjanjian kinerja pimpinan")):
        return telaah.answer("III.1", Jawab.TIDAK_DAPAT_DINILAI, missing)
    jawab, dasar = _counted(match_names(own, agreed), "sasaran", "perjanjian kinerja")
    unreported = [one.nama.teks for one in match_names(agreed, own) if one.lawan is None]
    if unreported:
        jawab = Jawab.SEBAGIAN if jawab is Jawab.YA else jawab
        dasar += f" Ada dalam perjanjian kinerja, tidak ditemukan dalam pengukuran: {_quoted(unreported)}."
    return telaah.answer("III.1", jawab, dasar)


@item("III.2")
def sasaran_renstra(telaah: Telaah) -> Jawaban:
    """Goals of the report in the strategic plan."""
    own, planned = goals(telaah.diukur), goals(telaah.laporan.renstra)
    if missing := _missing((own, MEASURED_GOALS), (planned, "sasaran dalam matriks Renstra")):
        return telaah.answer("III.2", Jawab.TIDAK_DAPAT_DINILAI, missing)
    return telaah.answer("III.2", *_counted(match_names(own, planned), "sasaran", "matriks Renstra"))


@item("III.4")
def target_perjanjian(telaah: Telaah) -> Jawaban:
    """Indicators of the agreement are measured, against the same target."""
    agreed, measured = indicators(telaah.diperjanjikan), indicators(telaah.diukur)
    if missing := _missing((agreed, "indikator dalam perjanjian kinerja pimpinan"), (measured, MEASURED)):
        return telaah.answer("III.4", Jawab.TIDAK_DAPAT_DINILAI, missing)
    jawab, dasar = _counted(match_names(agreed, measured), "indikator perjanjian kinerja", "tabel pengukuran")
    if not any(one.butir_reviu == "III.4" for one in telaah.terbuka):
        dasar += " Tidak ada target yang berbeda di antara yang dapat dibandingkan."
    return telaah.answer("III.4", jawab, dasar)


@item("III.5")
def iku(telaah: Telaah) -> Jawaban:
    """Key indicators of the list in the report are measured."""
    listed, measured = indicators(telaah.laporan.iku), indicators(telaah.diukur)
    if missing := _missing((listed, "daftar IKU"), (measured, MEASURED)):
        return telaah.answer("III.5", Jawab.TIDAK_DAPAT_DINILAI, missing)
    return telaah.answer("III.5", *_counted(match_names(listed, measured), "IKU", "tabel pengukuran"))


@item("III.7")
def perbandingan(telaah: Telaah) -> Jawaban:
    """Comparisons with the year before, the end of the plan, and the nation or a standard."""
    laporan, tahun = telaah.laporan, telaah.laporan.identitas.tahun
    before: list[Record] = [
        one for one in laporan.pengukuran if one.lingkup is Lingkup.TAHUNAN and _earlier(one.tahun, tahun)
    ]
    before += [one for one in laporan.klaim if one.jenis in TOLD and _earlier(one.tahun, tahun)]
    found = {
        "tahun sebelumnya": (before, telaah.parts("banding_tahun")),
        "target akhir Renstra": (_of(laporan, Lingkup.AKHIR_RENSTRA), telaah.parts("banding_renstra")),
        "standar nasional": (_of(laporan, Lingkup.NASIONAL), telaah.parts("banding_nasional")),
    }
    there = [
        f"{name} ({where(records) if records else told(parts, 1)})"
        for name, (records, parts) in found.items()
        if records or parts
    ]
    if not there:
        what = "Tabel atau judul bagian tentang perbandingan dengan tahun lalu, Renstra, atau standar nasional"
        return telaah.in_chapter("III.7", what, "bab_akuntabilitas")
    last_year = any(found["tahun sebelumnya"])
    dasar = f"Perbandingan yang ditemukan: {', '.join(there)}."
    if not last_year:
        dasar += " Perbandingan dengan tahun lalu tidak terbaca."
    return telaah.answer("III.7", Jawab.YA if last_year and len(there) > 1 else Jawab.SEBAGIAN, dasar)


@item("III.8")
def cukup_mengukur(telaah: Telaah) -> Jawaban:
    """Whether measures are enough is a judgement; the paper counts them."""
    own = telaah.diukur
    shared = [one for one in own if one.gabungan]
    dasar = f"Terbaca {len(goals(own))} sasaran dengan {len(indicators(own))} indikator; kecukupannya dinilai pereviu."
    if shared:
        dasar += f" {len(shared)} indikator berbagi satu nilai dalam sel gabungan ({where(shared)})."
    return telaah.answer("III.8", Jawab.TIDAK_DAPAT_DINILAI, dasar)


@item("III.9")
def penjelasan_ukuran(telaah: Telaah) -> Jawaban:
    """Depends on what a person answers to III.8."""
    return telaah.answer("III.9", Jawab.TIDAK_DAPAT_DINILAI, "Bergantung pada jawaban pereviu atas butir 8.")


@item("III.10")
def smart(telaah: Telaah) -> Jawaban:
    """Of SMART the paper shows whether an indicator can be measured: it has a unit and a target."""
    groups = by_indicator(telaah)
    bare = [rows[0].indikator for rows in groups if not any(filled(one.target) for one in rows)]
    if not groups:
        return telaah.answer("III.10", Jawab.TIDAK_DAPAT_DINILAI, "Tidak ada indikator tahun laporan yang terbaca.")
    dasar = f"{len(groups) - len(bare)} dari {len(groups)} indikator yang diukur bertarget"
    if bare:
        dasar += f"; tanpa target: {_quoted(bare)}"
    return telaah.answer(
        "III.10", Jawab.TIDAK_DAPAT_DINILAI, f"{dasar}. Kekhususan, relevansi, dan keterjangkauan dinilai pereviu."
    )


def _explained(butir: str, first: Item, second: Item, numbers: str) -> None:
    """Registers an item on explanations: it applies only if one of the two before it is not answered by yes."""

    def answer(telaah: Telaah) -> Jawaban:
        answers = {first(telaah).jawab, second(telaah).jawab}
        if answers == {Jawab.YA}:
            return Jawaban(butir, Jawab.TIDAK_BERLAKU, f"Butir {numbers} dijawab ya.")
        dasar = (
            f"Butir {numbers} tidak seluruhnya dijawab ya; ada tidaknya penjelasan dibaca pereviu pada bab II dan III."
        )
        return Jawaban(butir, Jawab.TIDAK_DAPAT_DINILAI, dasar)

    item(butir)(answer)


_explained("III.3", sasaran_perjanjian, sasaran_renstra, "1 dan 2")
_explained("III.6", target_perjanjian, iku, "4 dan 5")


def _earlier(year: int | None, tahun: int | None) -> bool:
    return year is not None and tahun is not None and year < tahun


def _of(laporan: Laporan, lingkup: Lingkup) -> list[Record]:
    return [one for one in laporan.pengukuran if one.lingkup is lingkup]


def _missing(*sides: tuple[Sequence[Nama], str]) -> str | None:
    """What was not read of the two sides of a comparison, in words."""
    absent = [what for names, what in sides if not names]
    return f"Tidak terbaca: {', '.join(absent)}." if absent else None


def _counted(pairs: Sequence[Jodoh], what: str, place: str) -> tuple[Jawab, str]:
    same = [one for one in pairs if one.sama is Outcome.SAME]
    alike = [one for one in pairs if one.sama is Outcome.ASK]
    absent = [one for one in pairs if one.lawan is None]
    dasar = f"{len(same)} dari {len(pairs)} {what} ditemukan dalam {place}."
    if alike:
        dasar += f" Mirip, perlu dicek: {_quoted([one.nama.teks for one in alike])}."
    if absent:
        dasar += f" Tidak ditemukan: {_quoted([one.nama.teks for one in absent])}."
    if len(same) == len(pairs):
        return Jawab.YA, dasar
    if same or alike:
        return Jawab.SEBAGIAN, dasar
    # A name or two that are not found tell of the reading as likely as of the report.
    return Jawab.TIDAK if len(pairs) >= SEVERAL else Jawab.TIDAK_DAPAT_DINILAI, dasar


def _quoted(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name if len(name) <= LENGTH else name[: LENGTH - 1] + '…'}”" for name in names[:SHOWN])
    return f"{shown}, dan {len(names) - SHOWN} lagi" if len(names) > SHOWN else shown
