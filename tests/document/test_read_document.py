"""Whole files: sound, damaged, locked, or none at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pikepdf
import pytest

from extractor.document import read_document
from extractor.errors import NotAPdf, PasswordProtected, UnreadableFile
from extractor.model.page import CaraBaca
from tests.document.sheets import Sheet, show, write_pdf

PAGE = Sheet(show("Ikhtisar eksekutif", 72, 700))


def test_document_knows_its_file(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PAGE, Sheet(""))
    calls: list[tuple[int, int]] = []
    document = read_document(path, lambda done, of: calls.append((done, of)))
    data = path.read_bytes()
    assert (document.sha256, document.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert document.berkas == str(path)
    assert calls == [(1, 2), (2, 2)]
    assert [page.cara_baca for page in document.pages] == [CaraBaca.TEKS, CaraBaca.KOSONG]
    assert document.pages[1].lines == ()
    assert document.problems == ()


def test_damaged_file_is_read_after_a_repair(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PAGE)
    data = path.read_bytes()
    path.write_bytes(b"Content-Type: application/pdf\r\n" + b" " * 2000 + data[: data.index(b"xref")])
    document = read_document(path)
    assert document.pages[0].lines[0].text == "Ikhtisar eksekutif"
    assert len(document.problems) == 1
    assert "setelah diperbaiki" in document.problems[0]


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj", b"%PDF" + bytes(range(256))]
)
def test_file_beyond_repair(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=r"a\.pdf"):
        read_document(path)


def test_file_without_a_page(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="tidak ada halaman"):
        read_document(write_pdf(tmp_path / "a.pdf"))


@pytest.mark.parametrize("data", [b"", b"<html>PDF</html>", b"\x89PNG\r\n\x1a\n"])
def test_something_else(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(NotAPdf):
        read_document(path)


def test_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="tidak dapat dibuka"):
        read_document(tmp_path / "a.pdf")


def test_password(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "plain.pdf", PAGE)
    with pikepdf.open(path) as pdf:
        pdf.save(tmp_path / "user.pdf", encryption=pikepdf.Encryption(owner="b", user="a"))
        pdf.save(tmp_path / "owner.pdf", encryption=pikepdf.Encryption(owner="b", user=""))
    with pytest.raises(PasswordProtected):
        read_document(tmp_path / "user.pdf")
    assert read_document(tmp_path / "owner.pdf").pages[0].lines[0].text == "Ikhtisar eksekutif"


def test_one_broken_page_is_a_problem_of_that_page(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PAGE, PAGE)
    path.write_bytes(path.read_bytes().replace(b"/Kids[3 0 R 8 0 R]", b"/Kids[3 0 R 1 0 R]"))  # not a page
    document = read_document(path)
    assert document.pages[0].lines[0].text == "Ikhtisar eksekutif"
    assert document.pages[1].cara_baca is CaraBaca.KOSONG
    assert document.pages[1].problems[0].startswith("halaman 2 rusak")


def test_file_of_which_no_page_opens(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", PAGE)
    path.write_bytes(path.read_bytes().replace(b"/Kids[3 0 R]", b"/Kids[1 0 R]"))
    with pytest.raises(UnreadableFile, match="tidak ada halaman"):
        read_document(path)


def test_only_so_many_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.document.reader.MAX_PAGES", 2)
    calls: list[tuple[int, int]] = []
    document = read_document(write_pdf(tmp_path / "a.pdf", *[PAGE] * 3), lambda *call: calls.append(call))
    assert len(document.pages) == 2
    assert "3 halaman; hanya 2 yang pertama dibaca" in document.problems[0]
    assert calls[-1] == (2, 2)
