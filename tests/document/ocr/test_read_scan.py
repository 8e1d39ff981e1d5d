"""Reading pages that are pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("rapidocr", reason="the extra ocr is not installed")
pytest.importorskip("onnxruntime", reason="the extra ocr is not installed")

from extractor.document import read_document
from extractor.document.ocr.render import Picture
from extractor.interpret.account import account
from extractor.model.laporan import Status
from extractor.model.outline import Outline
from extractor.model.page import CaraBaca
from extractor.settings import Ocr, OcrUse
from extractor.tables import find_tables
from tests.document.ocr.pictures import grid, sheet, write_scan

TABLE = sheet(
    [
        (45, 45, "Indikator"),
        (255, 45, "Target"),
        (325, 45, "Realisasi"),
        (45, 75, "Nilai survei kepuasan"),
        (255, 75, "82,50"),
        (325, 75, "1.250.000"),
        (45, 105, "Persentase desa tertib"),
        (255, 105, "100%"),
        (325, 105, "-"),
    ],
    grid([40, 250, 320, 400], [30, 55, 85, 115]),
)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_table_is_read_whichever_way_the_page_lies(tmp_path: Path, quarters: int) -> None:
    path = write_scan(tmp_path / "a.pdf", TABLE.rotate(90 * quarters, expand=True))

    document = read_document(path)
    (table,) = find_tables(document, Outline())

    assert document.page(1).cara_baca is CaraBaca.OCR
    assert document.page(1).turned == quarters
    rows = [[cell.text for cell in sorted(table.cells, key=lambda cell: cell.col) if cell.row == row] for row in (1, 2)]
    assert rows == [["Nilai survei kepuasan", "82,50", "1.250.000"], ["Persentase desa tertib", "100%", "-"]]
    assert table.keyakinan < 0.9
    assert "dibaca dengan OCR" in table.reasons


def test_words_stand_where_they_are_printed(tmp_path: Path) -> None:
    page = read_document(write_scan(tmp_path / "a.pdf", TABLE)).page(1)

    (word,) = [word for word in page.words if word.text == "82,50"]

    assert word.box.x0 == pytest.approx(255, abs=2)
    assert word.box.y0 < 75 < word.box.y1


def test_without_ocr_the_page_stays_a_gap(tmp_path: Path) -> None:
    document = read_document(write_scan(tmp_path / "a.pdf", TABLE), ocr=OcrUse(Ocr.NEVER))

    berkas = account(document)

    assert (berkas.halaman_tanpa_teks, berkas.halaman_ocr, berkas.status) == ((1,), (), Status.SEBAGIAN)


def test_a_page_on_which_reading_fails_is_a_gap_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from extractor.document.ocr import engines

    read, calls = engines.read_lines, iter([RuntimeError("out of ideas")])

    def failing_once(lines: list[Picture]) -> list[engines.Reading]:
        for error in calls:
            raise error
        return read(lines)

    monkeypatch.setattr(engines, "read_lines", failing_once)

    document = read_document(write_scan(tmp_path / "a.pdf", TABLE, TABLE), ocr=OcrUse())
    berkas = account(document)

    assert [page.cara_baca for page in document.pages] == [CaraBaca.KOSONG, CaraBaca.OCR]
    assert (berkas.status, berkas.halaman_tanpa_teks, berkas.halaman_ocr) == (Status.SEBAGIAN, (1,), (2,))
    assert berkas.alasan is not None
    assert "halaman 1 gagal dibaca dengan OCR (RuntimeError)" in berkas.alasan
    assert "pasang tambahan OCR" not in berkas.alasan


def test_what_was_read_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, use = write_scan(tmp_path / "a.pdf", TABLE), OcrUse(cache=tmp_path / "kept")
    first = read_document(path, ocr=use)

    monkeypatch.setattr("extractor.document.ocr.engines.read_lines", lambda _: pytest.fail("read again"))

    assert read_document(path, ocr=use) == first
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_bytes(b"cut off")
    monkeypatch.undo()
    assert read_document(path, ocr=use) == first
