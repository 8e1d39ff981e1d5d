"""Reads a PDF file, page by page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.document.drawing import read_drawing
from extractor.document.edges import build_edges
from extractor.document.limits import PageTooHeavy
from extractor.document.pieces import Piece, read_pieces, unreadable_share
from extractor.document.repair import repaired
from extractor.document.running import take_out_running
from extractor.document.upright import find_turn
from extractor.document.words import build_lines, build_words
from extractor.errors import NotAPdf, PasswordProtected, UnreadableFile
from extractor.model.geometry import Box
from extractor.model.page import CaraBaca, Document, Page

MAX_PAGES = 3000  # more is no report
HEAD = 1024  # bytes in which `%PDF` must stand
UNREADABLE_SHARE = 0.1  # of a page's characters

OnPage = Callable[[int, int], None]  # pages done, pages in all


def read_document(path: Path, on_page: OnPage | None = None) -> Document:
    """Reads all pages of a PDF.

    Args:
        path: The file.
        on_page: Called after each page with the number of pages done and of pages in all.

    Raises:
        NotAPdf: The file holds something else.
        PasswordProtected: It asks for a password.
        UnreadableFile: Damaged beyond what one repair try could mend, or without a page.
    """
    data = path.read_bytes()
    if b"%PDF" not in data[:HEAD]:
        raise NotAPdf(path)
    problems: list[str] = []
    with _opened(path, data, problems) as pdf:
        count = len(pdf)
        if count == 0:
            raise UnreadableFile(path, "tidak ada halaman")
        if count > MAX_PAGES:
            problems.append(f"{count} halaman; hanya {MAX_PAGES} yang pertama dibaca")
        pages: list[Page] = []
        for index in range(min(count, MAX_PAGES)):
            pages.append(_read(pdf, index))
            if on_page:
                on_page(index + 1, count)
    return Document(str(path), hashlib.sha256(data).hexdigest(), len(data), take_out_running(pages), tuple(problems))


@contextmanager
def _opened(path: Path, data: bytes, problems: list[str]) -> Iterator[Any]:
    """The file as PDFium opens it; if it does not, once more after a repair."""
    try:
        pdf = _open(path, data)
    except pypdfium2.PdfiumError as error:
        try:
            pdf = _open(path, repaired(path, data))
        except pypdfium2.PdfiumError:
            raise UnreadableFile(path, str(error)) from error
        problems.append("rusak; dibaca setelah diperbaiki, periksa apakah halamannya lengkap")
    try:
        yield pdf
    finally:
        pdf.close()


def _open(path: Path, data: bytes) -> Any:
    try:
        pdf = pypdfium2.PdfDocument(data)
        len(pdf)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise PasswordProtected(path) from error
        raise
    return pdf


def _read(pdf: Any, index: int) -> Page:
    """One page; what can't be read of it is a problem of that page, not of the file."""
    nomor = index + 1
    try:
        page = pdf[index]
    except pypdfium2.PdfiumError:
        problem = f"halaman {nomor} rusak dan tidak terbaca; buka berkasnya di penampil PDF dan periksa halaman ini"
        return Page(nomor, 0.0, 0.0, CaraBaca.KOSONG, problems=(problem,))
    try:
        visible, rotate = page.get_bbox(), page.get_rotation() // 90
        pieces, drawing = read_pieces(page), read_drawing(page, visible)
    except PageTooHeavy as error:
        problem = f"halaman {nomor} dilewati: {error}; bila halaman ini perlu, cetak ulang ke PDF dan jalankan lagi"
        width, height = page.get_size()
        return Page(nomor, width, height, CaraBaca.KOSONG, problems=(problem,))
    finally:
        page.close()
    turn = find_turn(visible, rotate, pieces)
    edges = build_edges(drawing.rules, turn)
    lines = build_lines(build_words(pieces, turn), edges)
    width, height = turn.size
    return Page(
        nomor=nomor,
        width=round(width, 1),
        height=round(height, 1),
        cara_baca=CaraBaca.KOSONG if not lines else CaraBaca.OCR if drawing.scanned else CaraBaca.TEKS,
        words=tuple(word for line in lines for word in line.words),
        lines=lines,
        edges=edges,
        images=tuple(Box(*turn.box_of(*box)) for box in drawing.images),
        turned=(turn.quarters - rotate) % 4,
        problems=_text_problems(nomor, pieces),
    )


def _text_problems(nomor: int, pieces: Sequence[Piece]) -> tuple[str, ...]:
    share = unreadable_share(pieces)
    if share <= UNREADABLE_SHARE:
        return ()
    unknown = f"halaman {nomor}: {share:.0%} huruf tidak dapat dikenali karena fontnya tidak menyebut artinya; "
    return (unknown + "bandingkan dengan halaman aslinya, atau cetak ulang dari dokumen sumbernya",)
