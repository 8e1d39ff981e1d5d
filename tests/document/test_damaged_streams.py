"""Text that is lost because its stream is damaged: PDFium says nothing, the account of the file does."""

from __future__ import annotations

import random
import re
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from extractor.document import read_document
from extractor.document.damage import damaged_pages, unpacks
from extractor.model.page import Page
from extractor.settings import Ocr, OcrUse, data_dir

SAMPLES = sorted((data_dir("corpus") / "kecamatan-tirta-kencana" / "2020").glob("*.pdf"))


def written(path: Path, pages: int = 3) -> bytearray:
    """Pages of text, packed as reports are; a form of their own on each."""
    canvas = Canvas(str(path), pageCompression=1, invariant=True)
    for number in range(pages):
        canvas.beginForm(f"kaki{number}")
        canvas.drawString(72, 60, f"Dinas Pertanian halaman {number + 1}")
        canvas.endForm()
        canvas.doForm(f"kaki{number}")
        for line in range(20):
            canvas.drawString(72, 760 - 20 * line, f"Capaian indikator {line} adalah {37 * line % 100},{number} persen")
        canvas.showPage()
    canvas.save()
    with pikepdf.open(path) as pdf:  # without the letters into which reportlab writes what is packed
        pdf.save(
            path.with_suffix(".plain.pdf"),
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=True,
            recompress_flate=True,
        )
    return bytearray(path.with_suffix(".plain.pdf").read_bytes())


def streams(data: bytes | bytearray) -> list[tuple[int, int]]:
    """Where packed streams begin and end."""
    found = re.finditer(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\n?endstream", data, re.DOTALL)
    return [match.span(1) for match in found]


def read(path: Path, data: bytes | bytearray) -> tuple[Page, ...]:
    path.write_bytes(data)
    return read_document(path, ocr=OcrUse(Ocr.NEVER)).pages


def test_a_damaged_page_is_told_and_the_others_are_not(tmp_path: Path) -> None:
    data = written(tmp_path / "a.pdf")
    assert [page.problems for page in read(tmp_path / "b.pdf", data)] == [(), (), ()]
    whole = streams(data)
    told = []
    for start, end in whole:
        worn = bytearray(data)
        worn[(start + end) // 2] ^= 0xFF
        told.append([page.nomor for page in read(tmp_path / "b.pdf", worn) if page.problems])
    assert sorted(told) == [[1], [1], [2], [2], [3], [3]]  # the contents and the form of each
    worn = bytearray(data)
    worn[whole[0][0] + 9 : whole[0][0] + 40] = bytes(31)
    (problem,) = next(page.problems for page in read(tmp_path / "b.pdf", worn) if page.problems)
    assert re.fullmatch(r"halaman \d: isinya rusak sehingga mungkin tidak terbaca seluruhnya; bandingkan .*", problem)


def test_a_broken_list_of_pages_is_told_of_the_file(tmp_path: Path) -> None:
    data = bytes(written(tmp_path / "a.pdf"))
    assert damaged_pages(data, 3) == frozenset()
    assert damaged_pages(data, 2) is None
    assert damaged_pages(b"%PDF-1.7 and nothing else", 1) is None


def printed(page: Page) -> list[str]:
    return sorted(line.text for line in (*page.lines, *page.running))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_byte_of_a_stream_changes_the_text_without_a_word(path: Path, tmp_path: Path) -> None:
    """The fonts of the samples are those that every reader has: no stream says what their letters mean."""
    chance, data = random.Random(7), path.read_bytes()
    before = [printed(page) for page in read(tmp_path / "a.pdf", data)]
    for _ in range(4):
        start, end = chance.choice(streams(data))
        worn = bytearray(data)
        worn[chance.randrange(start + 2, end)] ^= 1 << chance.randrange(8)
        after = read(tmp_path / "a.pdf", worn)
        changed = {page.nomor for page, was in zip(after, before, strict=True) if printed(page) != was}
        assert changed <= {page.nomor for page in after if page.problems}


@settings(derandomize=True)
@given(st.binary(max_size=400), st.data())
def test_what_unpacks_is_what_was_packed(content: bytes, data: st.DataObject) -> None:
    packed = zlib.compress(content)
    assert unpacks(packed)
    assert unpacks(packed[:-4])  # some writers leave out the sum
    assert unpacks(packed + b"\r\n")
    worn = bytearray(packed)
    worn[data.draw(st.integers(2, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    if unpacks(bytes(worn)):
        assert zlib.decompressobj(-zlib.MAX_WBITS).decompress(bytes(worn[2:])) == content
    assert not unpacks(packed[: data.draw(st.integers(0, len(packed) - 5))])


def test_what_unpacks_without_an_end_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.document.damage.STEP", 1 << 10)
    monkeypatch.setattr("extractor.document.damage.MOST", 1 << 14)
    bomb = zlib.compress(bytes(1 << 20))
    assert unpacks(bomb[:-9])  # damaged behind the last byte that is looked at
