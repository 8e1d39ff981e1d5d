"""How a file was read: with which gaps, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extractor.model.laporan import Berkas, Status, reading_manner
from extractor.model.page import CaraBaca, Document, Page

HINT = "pasang tambahan OCR (pip install 'lkjip[ocr]'), lalu baca ulang dengan --force"


def account(document: Document, jenis: str | None = None) -> Berkas:
    """The account of one file, of this kind. Pages that hold pictures but no text are a gap; blank pages are none."""
    gaps = tuple(page.nomor for page in document.pages if is_gap(page))
    problems = [*document.problems, *(problem for page in document.pages for problem in page.problems)]
    unread = tuple(page.nomor for page in document.pages if is_gap(page) and not page.problems)
    if unread:
        problems.append(f"halaman {spans(unread)} tanpa lapisan teks (pindaian atau gambar), belum dibaca; {HINT}")
    return Berkas(
        berkas=document.berkas,
        sha256=document.sha256,
        jenis=jenis,
        ukuran=document.size,
        jumlah_halaman=len(document.pages),
        cara_baca=reading_manner(tuple(page.cara_baca for page in document.pages)),
        halaman_tanpa_teks=gaps,
        halaman_ocr=tuple(page.nomor for page in document.pages if page.cara_baca is CaraBaca.OCR),
        judul_ocr={page.nomor: tuple(box.rounded() for box in page.titles) for page in document.pages if page.titles},
        diputar={page.nomor: page.turned for page in document.pages if page.turned},
        status=Status.SEBAGIAN if problems else Status.OK,
        alasan="; ".join(problems) or None,
    )


def is_gap(page: Page) -> bool:
    """Whether something stands on the page that was not read."""
    return page.cara_baca is CaraBaca.KOSONG and bool(page.images or page.edges or page.problems)


def spans(pages: Sequence[int]) -> str:
    """Pages in words: 3, 5-9."""
    runs = [list(run) for _, run in groupby(enumerate(pages), key=lambda item: item[1] - item[0])]
    return ", ".join(str(run[0][1]) if len(run) == 1 else f"{run[0][1]}-{run[-1][1]}" for run in runs)
