from __future__ import annotations

from pathlib import Path

from extractor.interpret import group
from extractor.interpret.describe import describe
from extractor.model.laporan import Naskah
from extractor.model.outline import JenisBagian
from tests.interpret.naskah_builder import bagian, naskah, page

KINDS = {"I": "bab_pendahuluan", "II": "bab_perencanaan", "III": "bab_akuntabilitas", "IV": "bab_penutup"}
AGENCY = "Dinas Pertanian Kabupaten Lembah Arum"


def chapter(*numbers: str, agency: str = AGENCY, tahun: int = 2016, berkas: str | None = None) -> Naskah:
    """A file that holds chapters of a report."""
    return naskah(
        page([f"BAB {numbers[0]}", f"Uraian {agency} pada tahun {tahun}."], running=[f"LKIP {agency} Tahun {tahun}"]),
        bagian=[bagian(f"BAB {number}", nomor=number, kind=KINDS[number]) for number in numbers],
        berkas=berkas or f"arsip/{agency} {tahun} bab {'-'.join(numbers)}.pdf",
    )


def other(title: str, agency: str | None = AGENCY, berkas: str = "arsip/lain.pdf") -> Naskah:
    """A file of one page without chapters."""
    return naskah(page([title, agency or "Tanpa nama"]), berkas=berkas)


def scan(berkas: str) -> Naskah:
    return naskah(page([]), berkas=berkas)


def group_files(files: list[Naskah]) -> list[list[str]]:
    """Paths by report, then those of each file left out."""
    found = group.group_files([describe(file) for file in files])
    left_out = [[item.kartu.berkas.berkas] for item in found.dilewati]
    return [[kartu.berkas.berkas for kartu in one.kartu] for one in found.laporan] + left_out


def names(files: list[Naskah]) -> list[list[str]]:
    return [[Path(berkas).stem for berkas in report] for report in group_files(files)]


def test_chapters_front_and_appendices_in_reading_order() -> None:
    front = naskah(
        page(["KATA PENGANTAR", f"LKIP {AGENCY} Tahun 2016"]),
        bagian=[bagian("KATA PENGANTAR", jenis=JenisBagian.DEPAN)],
        berkas="arsip/pengantar.pdf",
    )
    files = [
        chapter("I"),
        chapter("II"),
        other("PERJANJIAN KINERJA", berkas="arsip/pk.pdf"),
        chapter("III", "IV"),
        front,
    ]
    assert [len(group) for group in group_files(files)] == [5]
    assert names(files)[0] == [
        "pengantar",
        f"{AGENCY} 2016 bab I",
        f"{AGENCY} 2016 bab II",
        f"{AGENCY} 2016 bab III-IV",
        "pk",
    ]


def test_whole_reports_stay_alone() -> None:
    files = [chapter("I", "II", "III", "IV", tahun=tahun) for tahun in (2019, 2020, 2021)]
    assert [len(group) for group in group_files(files)] == [1, 1, 1]
    twin = [chapter("I", "II", "III", "IV"), chapter("I"), chapter("II"), chapter("III")]
    assert [len(group) for group in group_files(twin)] == [1, 3]


def test_agencies_and_years_are_kept_apart() -> None:
    mine = [chapter("I"), chapter("III")]
    theirs = [
        chapter("I", agency="Badan Arsip Kabupaten Lembah Arum"),
        chapter("III", agency="Badan Arsip Kabupaten Lembah Arum"),
    ]
    later = [chapter("I", tahun=2017), chapter("III", tahun=2017)]
    assert [len(group) for group in group_files([*mine, *theirs, *later])] == [2, 2, 2]


def test_the_same_name_in_two_regions_and_without_one() -> None:
    elsewhere = "Dinas Pertanian Kabupaten Bukit Rekaan"
    bare = chapter("II", agency="Dinas Pertanian", berkas="arsip/bare.pdf")
    assert [len(group) for group in group_files([chapter("I"), bare, chapter("III")])] == [3]
    files = [chapter("I"), chapter("III"), *(chapter(number, agency=elsewhere) for number in ("I", "III")), bare]
    assert sorted(len(group) for group in group_files(files)) == [1, 2, 2]


def test_a_report_has_no_chapter_twice() -> None:
    again = chapter("III", berkas="arsip/lagi.pdf")
    assert [len(group) for group in group_files([chapter("I"), chapter("III"), again])] == [2, 1]


def test_chapters_of_another_document_are_left_out() -> None:
    plan = naskah(
        page(["BAB III", "TUJUAN"], running=[f"Renja {AGENCY} Tahun 2016"]),
        bagian=[bagian("TUJUAN", nomor="III")],
        berkas="arsip/renja.pdf",
    )
    assert [len(group) for group in group_files([chapter("I"), plan, chapter("III")])] == [2, 1]


def test_an_agreement_without_a_report_stays_alone() -> None:
    files = [other("PERJANJIAN KINERJA"), other("INDIKATOR KINERJA UTAMA", berkas="arsip/iku.pdf")]
    assert [len(group) for group in group_files(files)] == [1, 1]


def test_a_silent_file_goes_with_the_only_report_beside_it() -> None:
    assert [len(group) for group in group_files([chapter("I"), chapter("III"), scan("arsip/scan.pdf")])] == [3]
    foreign = [chapter("I", agency="Badan Arsip Kota Rekaan"), chapter("III", agency="Badan Arsip Kota Rekaan")]
    assert [len(group) for group in group_files([chapter("I"), chapter("III"), *foreign, scan("arsip/scan.pdf")])] == [
        2,
        2,
        1,
    ]


def test_a_silent_file_in_a_numbered_series() -> None:
    series = [
        chapter("I", berkas="arsip/01. satu.pdf"),
        scan("arsip/02. dua.pdf"),
        chapter("III", berkas="arsip/03. tiga.pdf"),
        scan("arsip/04. empat.pdf"),
        scan("arsip/05 lima.pdf"),
        other("catatan", agency="Badan Arsip Kota Rekaan"),
    ]
    assert [len(group) for group in group_files(series)] == [4, 1, 1]
    assert names(series)[0] == ["01. satu", "02. dua", "03. tiga", "04. empat"]


def test_nothing_in_gives_nothing_out() -> None:
    assert group_files([]) == []
