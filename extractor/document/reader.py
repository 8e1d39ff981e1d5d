"""Reads a PDF file, page by page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.document.damage import damaged_pages
from extractor.document.drawing import Drawing, read_drawing
from extractor.document.drawn import title_area, with_titles
from extractor.document.edges import build_edges
from extractor.document.limits import PageTooHeavy
from extractor.document.pieces import Piece, read_pieces, unreadable_share
from extractor.document.repair import repaired
from extractor.document.running import take_out_running
from extractor.document.scan import is_to_read, possible, with_scan
from extractor.document.upright import find_turn
from extractor.document.words import build_lines, build_words
from extractor.errors import NotAPdf, PasswordProtected, UnreadableFile
from extractor.model.geometry import Box
from extractor.model.page import LARGEST, CaraBaca, Document, Page, is_drawable
from extractor.settings import Ocr, OcrUse

MAX_PAGES = 3000  # more is no report
HEAD = 65_536  # bytes in which `%PDF` must stand: some files carry the head of a mail or of a download before it
NO_PAGE = "tidak ada halaman yang terbaca"
TOO_LARGE = "lebih dari 2 meter: hanya lapisan teksnya yang dibaca; cetak ulang ke ukuran biasa bila ada gambarnya"
TOO_SMALL = "tidak punya luas yang dapat dilihat: isinya tidak dibaca; cetak ulang dari dokumen sumbernya"
NO_SIZE = "tidak menyebut ukurannya dengan benar: dibaca seukuran kertas surat; bandingkan dengan halaman aslinya"
BROKEN = "berkas rusak; periksa apakah halamannya lengkap, atau minta salinan yang utuh"
DAMAGED = "isinya rusak sehingga mungkin tidak terbaca seluruhnya; bandingkan dengan halaman aslinya"
UNREADABLE_SHARE = 0.1  # of a page's characters

T = TypeVar("T")
OnPage = Callable[[int, int], None]  # pages done, pages in all


def read_document(path: Path, on_page: OnPage | None = None, ocr: OcrUse | None = None) -> Document:
    """Reads all pages of a PDF.

    Args:
        path: The file.
        on_page: Called after each page with the number of pages done and of pages in all.
        ocr: How pages that are pictures are read; by default what the environment says. Without the extra `ocr` they
            stay unread.

    Raises:
        NotAPdf: The file holds something else.
        PasswordProtected: It asks for a password.
        UnreadableFile: Damaged beyond what one repair try could mend, or without a page.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path, "berkas tidak dapat dibuka; periksa letak dan hak aksesnya") from error
    if b"%PDF" not in data[:HEAD]:
        raise NotAPdf(path)
    problems: list[str] = []
    ocr = possible(ocr or OcrUse.from_environment())
    with _opened(path, data, problems) as pdf:
        count = min(len(pdf), MAX_PAGES)
        if count == 0:
            raise UnreadableFile(path, NO_PAGE)
        if count < len(pdf):
            problems.append(f"{len(pdf)} halaman; hanya {MAX_PAGES} yang pertama dibaca, pecah berkasnya untuk sisanya")
        damaged = damaged_pages(data, len(pdf))
        if damaged is None and not problems:
            problems.append(BROKEN)
        pages: list[Page] = []
        titles: dict[int, Box] = {}
        for index in range(count):
            page = _read(pdf, index, ocr, titles)
            if index + 1 in (damaged or ()):
                page = replace(page, problems=(*page.problems, f"halaman {page.nomor}: {DAMAGED}"))
            pages.append(page)
            if on_page:
                on_page(index + 1, count)
        if titles and ocr.mode is not Ocr.NEVER:
            pages = with_titles(pdf, pages, titles)
    if not any(page.width for page in pages):
        raise UnreadableFile(path, NO_PAGE)
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
            raise UnreadableFile(path, NO_PAGE) from error
        problems.append("berkas rusak; dibaca setelah diperbaiki, periksa apakah halamannya lengkap")
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


def _read(pdf: Any, index: int, ocr: OcrUse, titles: dict[int, Box]) -> Page:
    """One page; what can't be read of it is a problem of that page, not of the file.

    `titles` takes where a drawn title may stand on it.
    """
    nomor = index + 1
    try:
        loaded = pdf[index]
    except pypdfium2.PdfiumError:
        problem = f"halaman {nomor} rusak dan tidak terbaca; buka berkasnya di penampil PDF dan periksa halaman ini"
        return Page(nomor, 0.0, 0.0, CaraBaca.KOSONG, problems=(problem,))
    try:
        page, unreadable, title = _text_layer(loaded, nomor)
        if title:
            titles[nomor] = title
        if (ocr.pages is None or index < ocr.pages) and is_to_read(page, unreadable, ocr.mode):
            return with_scan(page, loaded, ocr.cache)
        return page
    finally:
        loaded.close()


def _text_layer(loaded: Any, nomor: int) -> tuple[Page, float, Box | None]:
    """A page by its text layer and lines, the share of its characters without a meaning, the place of a drawn title."""
    visible, rotate = loaded.get_bbox(), loaded.get_rotation() // 90
    problems = list(_odd_size(loaded, nomor))
    pieces: list[Piece] = _unless_too_heavy(lambda: read_pieces(loaded), [], nomor, problems)
    drawing = _unless_too_heavy(lambda: read_drawing(loaded, visible), Drawing(), nomor, problems)
    turn = find_turn(visible, rotate, pieces)
    edges = build_edges(drawing.rules, turn)
    lines = build_lines(build_words(pieces, turn), edges)
    width, height = turn.size
    share = unreadable_share(pieces)
    if share > UNREADABLE_SHARE:
        unknown = f"halaman {nomor}: {share:.0%} huruf tidak dapat dikenali karena fontnya tidak menyebut artinya; "
        problems.append(unknown + "bandingkan dengan halaman aslinya, atau cetak ulang dari dokumen sumbernya")
    page = Page(
        nomor=nomor,
        width=round(width, 1),
        height=round(height, 1),
        cara_baca=CaraBaca.KOSONG if not lines else CaraBaca.OCR if drawing.scanned else CaraBaca.TEKS,
        words=tuple(word for line in lines for word in line.words),
        lines=lines,
        edges=edges,
        images=tuple(Box(*turn.box_of(*box)) for box in drawing.images),
        turned=(turn.quarters - rotate) % 4,
        problems=tuple(problems),
    )
    return page, share, title_area(page, drawing, turn)


def _odd_size(loaded: Any, nomor: int) -> Iterator[str]:
    size, stated = loaded.get_size(), loaded.get_mediabox(fallback_ok=False)
    if not is_drawable(*size):
        yield f"halaman {nomor} {TOO_LARGE if max(size) > LARGEST else TOO_SMALL}"
    elif stated and (stated[0] == stated[2] or stated[1] == stated[3]):
        yield f"halaman {nomor} {NO_SIZE}"  # PDFium then takes it for a Letter


def _unless_too_heavy(read: Callable[[], T], nothing: T, nomor: int, problems: list[str]) -> T:
    """What `read` gives, or `nothing` and a problem more."""
    try:
        return read()
    except PageTooHeavy as error:
        problems.append(f"halaman {nomor}: {error}, tidak dibaca; bila perlu, cetak ulang halaman ini ke PDF")
        return nothing
