from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import OutputUnwritable
from extractor.model.geometry import Box
from extractor.model.laporan import Hasil, Status
from extractor.model.temuan import BuktiTemuan
from extractor.reviu import write_html
from tests.sample_parts import BERKAS, bukti
from tests.samples import sample_hasil


class Reader(HTMLParser):
    """Collects the tags, the addresses that they name, and the text that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action", "srcset")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page_of(tmp_path: Path, *hasil: Hasil, root: Path | None = None) -> str:
    path = tmp_path / "out" / "list.html"
    write_html(path, hasil, pdf_root=root)
    return path.read_text(encoding="utf-8")


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def shown(page: str) -> str:
    return " ".join(" ".join(read(page).text).split())


def with_pdf(root: Path, **changes: object) -> Hasil:
    """The sample report with a PDF of four pages that it was read from."""
    path = root / BERKAS
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    for number in range(1, 5):
        canvas.drawString(300, 680, f"95,00 on page {number}")
        canvas.showPage()
    canvas.save()
    hasil = sample_hasil(sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    return replace(hasil, temuan=(hasil.temuan[0].model_copy(update=changes), *hasil.temuan[1:]))


def test_the_page_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    page = page_of(tmp_path, with_pdf(tmp_path), root=tmp_path)
    assert all(address.startswith(("data:image/webp;base64,", "#")) for address in read(page).addresses)
    assert not re.search(r"https?://|@import|url\(", page)


def test_every_finding_is_shown_with_its_figures_and_pictures(tmp_path: Path) -> None:
    page = page_of(tmp_path, with_pdf(tmp_path), root=tmp_path)
    text = shown(page)
    for piece in (
        "Capaian Daging tertulis 95,00, sedangkan 450 dibagi 500 adalah 90,00.",
        "Tertulis 95,00 Hasil hitung 90,00 Selisih 5,00",
        "Batas diterima 89,89 - 90,11",
        "hal. 3, Tabel 1, baris “Daging”",
        "target “500”; realisasi “450”; capaian “95,00”",
        "jumlah “1.450.000.000,00”; anggota “950.000.000,00”, “400.000.000,00”",
        "capaian-daging",
        "Perlu dicek",
        "1 laporan, 4 dari 4 halaman terbaca, 20 nilai",
    ):
        assert piece in text
    assert page.count("data:image/webp;base64,") == 2


def test_without_scripts_all_findings_are_visible(tmp_path: Path) -> None:
    page = page_of(tmp_path, sample_hasil())
    assert re.findall(r"<(\w+)[^>]* hidden[ >]", page) == ["form"]


def test_what_stands_in_a_report_cannot_become_markup(tmp_path: Path) -> None:
    evil = '<script>alert("x")</script><img src=http://example.org/x>'
    hasil = with_pdf(
        tmp_path, uraian=evil, tertulis=evil, rumus=evil, bukti=(BuktiTemuan(bukti=bukti(evil, 3), peran=evil),)
    )
    reader = read(page_of(tmp_path, hasil, root=tmp_path))
    assert reader.tags.count("script") == 1
    assert all(address.startswith(("data:image/webp;base64,", "#")) for address in reader.addresses)


def test_pictures_are_limited_and_the_rest_is_named(tmp_path: Path) -> None:
    spread = tuple(
        BuktiTemuan(bukti=bukti("5", page, Box(60, y, 90, y + 10), BERKAS), peran="anggota")
        for page in (1, 2, 3)
        for y in (100, 700)
    )
    page = page_of(tmp_path, with_pdf(tmp_path, bukti=spread), root=tmp_path)
    first = page.split("</article>")[0]
    assert first.count("<img") == 4
    assert "Dan 2 tempat lain: hal. 3." in first


def test_a_report_without_findings_says_so_and_what_was_checked(tmp_path: Path) -> None:
    page = page_of(tmp_path, replace(sample_hasil(), temuan=()))
    text = shown(page)
    assert "Tidak ada ketidaksesuaian yang ditemukan pada bagian yang terbaca." in text
    assert "Capaian dihitung ulang 3 baris pengukuran 0" in text
    assert "<article" not in page
    assert "<script" not in page


def test_no_finding_without_material_is_not_called_clean(tmp_path: Path) -> None:
    hasil = sample_hasil()
    bare = replace(hasil, temuan=(), laporan=hasil.laporan.model_copy(update={"pengukuran": (), "anggaran": ()}))
    text = shown(page_of(tmp_path, bare))
    assert re.search(r"[1-9]\d* dari \d+ pemeriksaan tidak mempunyai bahan di laporan ini", text)
    assert "tanpa bahan" in text


def test_gaps_are_said_aloud(tmp_path: Path) -> None:
    hasil = sample_hasil()
    file = hasil.laporan.berkas[0].model_copy(
        update={"status": Status.SEBAGIAN, "halaman_tanpa_teks": (2,), "alasan": "Halaman 2 tidak terbaca."}
    )
    page = page_of(tmp_path, replace(hasil, laporan=hasil.laporan.model_copy(update={"berkas": (file,)})))
    text = shown(page)
    assert "3 dari 4 halaman terbaca" in text
    assert "dinas-rekaan-2023.pdf: Halaman 2 tidak terbaca." in text
    assert "cuplikan halaman tidak dapat dibuat (berkas tidak ditemukan di tempatnya semula)" in text


def test_no_report_at_all_gives_a_page(tmp_path: Path) -> None:
    assert "0 laporan" in page_of(tmp_path)


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    hasil = with_pdf(tmp_path)
    assert page_of(tmp_path, hasil, root=tmp_path) == page_of(tmp_path, hasil, root=tmp_path)


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputUnwritable, match=r"list\.html"):
        write_html(tmp_path / "file" / "list.html", [sample_hasil()])
