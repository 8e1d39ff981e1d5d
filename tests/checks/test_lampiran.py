from __future__ import annotations

from extractor.model.laporan import Berkas, Status
from extractor.model.outline import Outline
from extractor.model.temuan import Keyakinan
from tests.checks.naskah import BERKAS, bagian, butir, isi, prosa, temuan

FILE = Berkas(berkas=BERKAS, sha256="0" * 64, ukuran=1, jumlah_halaman=30, cara_baca="teks", status=Status.OK)


def closed(*lines: tuple[str | None, str], lampiran: bool = False) -> Outline:
    """A report that has its last chapter, and perhaps an appendix."""
    first, last = bagian(("bab", "I", "PENDAHULUAN", 3), ("bab", "IV", "PENUTUP", 20))
    parts = [first, last.model_copy(update={"jenis_kanonik": "bab_penutup"})]
    if lampiran:
        parts += bagian(("lampiran", None, "PERJANJIAN KINERJA TAHUN 2023", 22))
    return Outline(bagian=tuple(parts), daftar_isi=isi(*lines), halaman_daftar=(2,))


def test_an_appendix_of_the_contents_that_is_nowhere() -> None:
    contents = closed(
        (None, "Lampiran 1. Perjanjian Kinerja Tahun 2023"), (None, "Lampiran 2. Piagam Penghargaan"), lampiran=True
    )
    (found,) = temuan("kelengkapan.daftar_isi", outline=contents, berkas=(FILE,))
    assert "Piagam Penghargaan" in found.tertulis
    assert "Perjanjian" not in found.tertulis


def test_appendices_that_may_be_there() -> None:
    contents = closed((None, "Lampiran 2. Piagam Penghargaan"), lampiran=True)
    text = prosa("Dinas menerima piagam penghargaan dari gubernur.", halaman=25)
    assert temuan("kelengkapan.daftar_isi", outline=contents, berkas=(FILE,), prose=text) == []
    pictures = FILE.model_copy(update={"halaman_tanpa_teks": (25,)})
    assert temuan("kelengkapan.daftar_isi", outline=contents, berkas=(pictures,)) == []
    part = Outline(daftar_isi=contents.daftar_isi, halaman_daftar=(2,))
    assert temuan("kelengkapan.daftar_isi", outline=part, berkas=(FILE,)) == []


def test_appendices_promised_by_a_report_that_has_none() -> None:
    (found,) = temuan("kelengkapan.lampiran", outline=closed((None, "LAMPIRAN")), berkas=(FILE,))
    assert (found.tertulis, found.keyakinan) == ("LAMPIRAN", Keyakinan.PASTI)
    attached = prosa("Selengkapnya dapat dilihat pada tabel terlampir.")
    (found,) = temuan("kelengkapan.lampiran", outline=closed(), berkas=(FILE,), prose=attached)
    assert found.keyakinan is Keyakinan.PERLU_DICEK


def test_reports_that_keep_their_promise_or_give_none() -> None:
    assert temuan("kelengkapan.lampiran", outline=closed((None, "LAMPIRAN"), lampiran=True), berkas=(FILE,)) == []
    assert temuan("kelengkapan.lampiran", outline=closed((None, "PENUTUP")), berkas=(FILE,)) == []
    decree = prosa("Susunan tim sebagaimana terlampir dalam Keputusan ini.")
    assert temuan("kelengkapan.lampiran", outline=closed(), berkas=(FILE,), prose=decree) == []


CONTENTS = (
    (None, "Lampiran 1. Matriks Rencana Strategis 2024-2029"),
    (None, "Lampiran 2. Rencana Kinerja Tahunan 2023"),
    (None, "Lampiran 3. Perjanjian Kinerja Tahun 2023"),
    (None, "Lampiran 4. Penghargaan yang diraih"),
)
LIST = (
    ("1", "Matriks Rencana Strategis 2019-2024"),
    ("2", "Rencana Kinerja Tahunan 2023"),
    ("3", "Perjanjian Kinerja Tahun 2023"),
    ("4", "Keputusan tentang Indikator Kinerja Utama"),
)


def test_two_lists_of_appendices() -> None:
    outline, listed = Outline(daftar_isi=isi(*CONTENTS)), butir(*LIST)
    (other,) = temuan("rujukan.lampiran", outline=outline, prose=listed)
    assert other.hitung == "Keputusan tentang Indikator Kinerja Utama"
    (year,) = temuan("tahun.daftar", outline=outline, prose=listed)
    assert (year.tertulis, year.hitung) == ("2024-2029", "2019-2024")


def test_lists_that_have_nothing_in_common() -> None:
    other = butir(("1", "Meninjau data 2019"), ("2", "Memadukan data"), ("3", "Menetapkan tujuan"), ("4", "Melapor"))
    assert temuan("rujukan.lampiran", outline=Outline(daftar_isi=isi(*CONTENTS)), prose=other) == []
    assert temuan("tahun.daftar", outline=Outline(daftar_isi=isi(*CONTENTS)), prose=other) == []


def test_the_outline_of_the_introduction_with_another_year() -> None:
    outline = Outline(bagian=bagian(("bab", "II", "PERENCANAAN", 8), ("subbab", "2.1", "Rencana Kinerja 2023", 9)))
    (found,) = temuan("tahun.daftar", outline=outline, prose=butir(("2.1", "Rencana Kinerja 2022"), halaman=3))
    assert (found.tertulis, found.hitung, found.halaman) == ("2022", "2023", (3, 9))
    assert temuan("tahun.daftar", outline=outline, prose=butir(("2.1", "Rencana Kinerja 2023"), halaman=3)) == []
    assert temuan("tahun.daftar", outline=outline, prose=butir(("2.1", "Anggaran tahun 2022"), halaman=3)) == []
