from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from extractor.interpret.describe import describe
from extractor.interpret.group import group_files
from extractor.interpret.sketch import make_sketch, share
from extractor.model.geometry import Box
from extractor.model.laporan import Naskah
from extractor.model.page import CaraBaca
from extractor.model.susunan import Susunan
from tests.interpret.naskah_builder import bagian, naskah, page

KINDS = {"I": "bab_pendahuluan", "II": "bab_perencanaan", "III": "bab_akuntabilitas", "IV": "bab_penutup"}
AGENCY = "Dinas Pertanian Kabupaten Lembah Arum"
WORDS = [first + last for first in ("pa", "ti", "ku", "re", "mo", "sa", "di") for last in ("lang", "gar", "run", "tih")]


def prose(seed: str, lines: int = 40) -> list[str]:
    """Text that is the same for the same seed."""
    random = Random(seed)
    return [" ".join(random.choices(WORDS, k=12)) for _ in range(lines)]


def file(berkas: str, *numbers: str, tahun: int = 2016, remark: str = "", agency: str = AGENCY) -> Naskah:
    """Chapters of a report; `remark` stands for a watermark between the lines."""
    texts = [line for number in numbers for line in prose(f"{agency}{number}")]
    lines = [f"{agency} pada tahun {tahun}.", *(f"{line} {remark}" for line in texts)]
    parts = [bagian(f"BAB {number}", nomor=number, kind=KINDS[number]) for number in numbers]
    return naskah(page(lines, running=[f"LKIP {agency} Tahun {tahun}"]), bagian=parts, berkas=f"arsip/{berkas}.pdf")


def sort_out(*files: Naskah) -> Susunan:
    return group_files([describe(item) for item in files])


def kept(susunan: Susunan) -> list[list[str]]:
    return [[kartu.berkas.berkas[6:-4] for kartu in one.kartu] for one in susunan.laporan]


def test_a_sound_copy_is_kept_before_a_damaged_one_with_more_words() -> None:
    whole = file("utuh", "I", "II", "III", "IV")
    damaged = file("rusak", "I", "II", "III", "IV", remark="salinan")
    pages = tuple(replace(one, problems=("halaman 1 rusak",)) for one in damaged.document.pages)
    damaged = replace(damaged, document=replace(damaged.document, pages=pages))
    assert kept(sort_out(damaged, whole)) == [["utuh"]]


def test_a_whole_report_is_kept_before_its_chapters() -> None:
    chapters = [file(f"bab {number}", number) for number in KINDS]
    found = sort_out(*chapters, file("utuh", *KINDS))
    assert kept(found) == [["utuh"]]
    assert len(found.dilewati) == 4
    reason = found.dilewati[0].alasan
    assert "kembar" in reason
    assert "utuh.pdf" in reason
    assert "100%" in reason


def test_chapters_are_kept_before_a_file_that_has_fewer() -> None:
    chapters = [file(f"bab {number}", number) for number in KINDS]
    assert kept(sort_out(*chapters, file("sebagian", "II", "III"))) == [[f"bab {number}" for number in KINDS]]


def test_a_watermark_does_not_hide_a_twin() -> None:
    found = sort_out(file("a", *KINDS), file("b", *KINDS, remark="x y z"))
    assert len(found.laporan) == 1
    assert len(found.dilewati) == 1


def test_the_same_text_for_another_year_or_agency_is_another_report() -> None:
    assert kept(sort_out(file("a", *KINDS), file("b", *KINDS, tahun=2017))) == [["a"], ["b"]]
    other = file("b", *KINDS, agency="Badan Arsip Kabupaten Lembah Arum")
    assert kept(sort_out(file("a", *KINDS), other)) == [["a"], ["b"]]


def test_a_scan_is_not_set_against_a_born_digital_file() -> None:
    scan = file("b", *KINDS)
    pages = tuple(replace(page, cara_baca=CaraBaca.OCR) for page in scan.document.pages)
    scan = replace(scan, document=replace(scan.document, pages=pages))
    assert kept(sort_out(file("a", *KINDS), scan)) == [["a"], ["b"]]
    again = replace(scan, document=replace(scan.document, berkas="arsip/c.pdf"))
    assert kept(sort_out(scan, again)) == [["b"]]


def test_a_scan_of_which_only_the_cover_was_read_is_a_report() -> None:
    cover = page(["LAPORAN KINERJA", AGENCY.upper(), "TAHUN 2016"])
    unread = [replace(page([], number), images=(Box(0, 0, 600, 900),)) for number in range(2, 20)]
    scan = naskah(replace(cover, cara_baca=CaraBaca.OCR), *unread, berkas="arsip/pindai.pdf")
    assert kept(sort_out(scan)) == [["pindai"]]
    assert kept(sort_out(scan, file("utuh", *KINDS))) == [["pindai"], ["utuh"]]


def test_an_appendix_that_stands_in_the_report_is_not_read_twice() -> None:
    agreement = naskah(
        page(["PERJANJIAN KINERJA TAHUN 2016", AGENCY, *prose(f"{AGENCY}II")]), berkas="arsip/perjanjian.pdf"
    )
    found = sort_out(file("utuh", *KINDS), agreement)
    assert kept(found) == [["utuh"]]
    assert "sudah ada" in found.dilewati[0].alasan
    own = naskah(page(["PERJANJIAN KINERJA TAHUN 2016", AGENCY, *prose("lain")]), berkas="arsip/perjanjian.pdf")
    assert kept(sort_out(file("utuh", *KINDS), own)) == [["utuh", "perjanjian"]]


def test_a_report_that_names_no_agency_is_one_all_the_same() -> None:
    parts = [bagian(f"BAB {number}", nomor=number, kind=kind) for number, kind in KINDS.items()]
    whole = naskah(
        page(["Laporan Kinerja", *prose("x")], running=["LKIP Tahun 2016"]), bagian=parts, berkas="arsip/a.pdf"
    )
    assert kept(sort_out(whole)) == [["a"]]
    pieces = [
        naskah(page(["Laporan Kinerja", *prose(part.judul)]), bagian=[part], berkas=f"arsip/{part.judul}.pdf")
        for part in parts
    ]
    assert kept(sort_out(*pieces)) == [["BAB I", "BAB II", "BAB III", "BAB IV"]]


@given(st.integers(1, 60), st.integers(0, 60))
def test_a_part_shares_all_with_the_whole(first: int, rest: int) -> None:
    lines = prose("a", first + rest)
    part, whole = (make_sketch(naskah(page(text)).document) for text in (lines[:first], lines))
    assert part <= whole
    assert share(part, whole) in (0.0, 1.0)


def test_different_texts_share_next_to_nothing() -> None:
    one, other = (make_sketch(naskah(page(prose(seed, 200))).document) for seed in "ab")
    assert share(one, other) < 0.05
