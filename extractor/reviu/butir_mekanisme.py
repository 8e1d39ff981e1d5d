"""Checklist II, how the report came to be: mostly what no report tells."""

from __future__ import annotations

from extractor.canon.match import Outcome
from extractor.model.plans import KEPALA
from extractor.reviu.butir_format import share, where
from extractor.reviu.checklist import Jawaban, Telaah, item, on_pages, told
from extractor.reviu.kosakata import Jawab
from extractor.reviu.nomor import runs
from extractor.reviu.selaras import indicators, match_names

OUT_OF_REACH = "Perlu dokumen atau keterangan di luar laporan"


@item("II.1")
def penyusun(telaah: Telaah) -> Jawaban:
    """Who wrote it: by the decree on the team, which may be among the appendices."""
    decrees = [part for part in telaah.lampiran if part.jenis_kanonik == "keputusan"]
    hint = f"; lihat {told(decrees)}" if decrees else ""
    return Jawaban(
        "II.1", Jawab.TIDAK_DAPAT_DINILAI, f"{OUT_OF_REACH}: uraian tugas atau keputusan tim penyusun{hint}."
    )


@item("II.2")
def data_memadai(telaah: Telaah) -> Jawaban:
    """A source of data for each key indicator."""
    return _iku_column(telaah, "II.2", "sumber_data", "sumber data")


@item("II.3")
def mekanisme(telaah: Telaah) -> Jawaban:
    """How units hand in their data."""
    parts = [part for part in telaah.lampiran if part.jenis_kanonik == "mekanisme"]
    hint = f"; lihat {told(parts)}" if parts else ""
    return Jawaban("II.3", Jawab.TIDAK_DAPAT_DINILAI, f"{OUT_OF_REACH}: prosedur pengumpulan data kinerja{hint}.")


@item("II.4")
def penanggung_jawab(telaah: Telaah) -> Jawaban:
    """Somebody in charge of each key indicator."""
    return _iku_column(telaah, "II.4", "penanggung_jawab", "penanggung jawab")


@item("II.5")
def keandalan(telaah: Telaah) -> Jawaban:
    """Whether the report contradicts itself; whether its figures are true, no report tells."""
    figures = len(telaah.laporan.pengukuran) + len(telaah.laporan.anggaran)
    limit = "Kebenaran data terhadap sumbernya tetap perlu diuji pereviu."
    if telaah.grave:
        where = f"hal. {runs(on_pages(telaah.grave))}"
        dasar = f"{len(telaah.grave)} temuan terbuka tentang angka dan isi laporan ({where}). {limit}"
        return Jawaban("II.5", Jawab.SEBAGIAN, dasar)
    if not figures:
        return Jawaban(
            "II.5", Jawab.TIDAK_DAPAT_DINILAI, f"Tidak ada angka kinerja atau anggaran yang terbaca. {limit}"
        )
    if telaah.unread:
        dasar = f"Hal. {runs(telaah.unread)} tidak terbaca. {limit}"
        return Jawaban("II.5", Jawab.TIDAK_DAPAT_DINILAI, dasar)
    dasar = f"Tidak ada pertentangan terbuka pada {figures} baris pengukuran dan anggaran yang terbaca. {limit}"
    return Jawaban("II.5", Jawab.YA, dasar)


@item("II.6")
def diketahui(telaah: Telaah) -> Jawaban:
    """Whether units know what is said of them: asked, not read."""
    del telaah
    return Jawaban("II.6", Jawab.TIDAK_DAPAT_DINILAI, f"{OUT_OF_REACH}: konfirmasi kepada unit kerja terkait.")


@item("II.7")
def bukan_gabungan(telaah: Telaah) -> Jawaban:
    """Whether what is measured was agreed by the head, or only by offices below."""
    own, measured = indicators(telaah.diperjanjikan), indicators(telaah.diukur)
    if not own or not measured:
        dasar = "Perjanjian kinerja pimpinan atau baris pengukuran tidak terbaca."
        return telaah.answer("II.7", Jawab.TIDAK_DAPAT_DINILAI, dasar)
    lower = indicators(one for one in telaah.laporan.perjanjian if one.tingkat not in (KEPALA, None))
    foreign = [one.nama for one in match_names(measured, own) if one.lawan is None]
    bundled = [one for one in match_names(foreign, lower) if one.sama is Outcome.SAME]
    dasar = f"{len(measured) - len(foreign)} dari {len(measured)} indikator yang diukur ada dalam perjanjian pimpinan"
    if bundled:
        dasar += f"; {len(bundled)} hanya ada dalam perjanjian unit di bawahnya"
        return telaah.answer("II.7", share(len(measured) - len(bundled), len(measured)), f"{dasar}.")
    if foreign:
        return telaah.answer("II.7", Jawab.TIDAK_DAPAT_DINILAI, f"{dasar}; asal indikator lainnya perlu ditelusuri.")
    return telaah.answer("II.7", Jawab.YA, f"{dasar}.")


def _iku_column(telaah: Telaah, butir: str, field: str, name: str) -> Jawaban:
    rows = telaah.laporan.iku
    there = [one for one in rows if getattr(one, field)]
    if not there:
        dasar = f"Tidak ada kolom {name} yang terbaca pada daftar IKU."
        return telaah.answer(butir, Jawab.TIDAK_DAPAT_DINILAI, dasar)
    dasar = f"{len(there)} dari {len(rows)} indikator pada daftar IKU mempunyai {name} ({where(rows)})."
    return telaah.answer(butir, share(len(there), len(rows)), dasar)
