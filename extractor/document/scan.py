"""Pages whose text can't be had from the text layer: which they are, and their reading by OCR."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractor.document.limits import PageTooHeavy
from extractor.document.upright import FEW
from extractor.document.words import build_lines
from extractor.model.geometry import Box
from extractor.model.page import CaraBaca, Page, Word, is_drawable
from extractor.settings import Ocr, OcrUse, ocr_is_installed

SMALL = 0.1  # of a page's area: on a page without text, a smaller picture is a logo
LARGE = 0.5  # of a page's area: with a picture so large and hardly any text, the text is in the picture
EDGE = 0.12  # of a page's height or width: text there alone was put upon a scan (a signing service, a scanner's name)
TOUCH = 1.0  # points between two strips of one picture
UNKNOWN = 0.3  # of a page's characters: with so many that nobody can know, the picture says more
PLAUSIBLE = 0.6  # of the words that a program once read in a scan: with fewer, it read badly
ENOUGH = 20  # words to judge that by


def possible(use: OcrUse) -> OcrUse:
    """The same; without the extra `ocr`, that nothing is read from pictures."""
    return use if use.mode is Ocr.NEVER or ocr_is_installed() else OcrUse(Ocr.NEVER)


def is_to_read(page: Page, unreadable: float, mode: Ocr) -> bool:
    """Whether the page must be read from its picture.

    Args:
        page: As its text layer gives it.
        unreadable: Share of its characters without a meaning.
        mode: When to read pictures at all.
    """
    if mode is Ocr.NEVER or not is_drawable(page.width, page.height):
        return False
    area = page.width * page.height
    largest = _largest(page.images)
    if not page.lines:
        return largest >= SMALL * area
    if mode is Ocr.ALWAYS and page.cara_baca is CaraBaca.OCR:
        return True
    if largest >= LARGE * area and _is_put_upon(page):
        return True
    return unreadable > UNKNOWN or (page.cara_baca is CaraBaca.OCR and _is_gibberish(page.words))


def _largest(images: Sequence[Box]) -> float:
    """Area of the largest picture; strips of one width that follow each other downwards are one."""
    largest = height = 0.0
    last: Box | None = None
    for box in sorted(images, key=lambda box: (round(box.x0), round(box.x1), box.y0)):
        follows = last and abs(box.x0 - last.x0) + abs(box.x1 - last.x1) + abs(box.y0 - last.y1) <= TOUCH
        height = height + box.height if follows else box.height
        largest, last = max(largest, height * box.width), box
    return largest


def _is_put_upon(page: Page) -> bool:
    """Whether its text may have been put upon a picture of the page: hardly any, or all of it at the edges."""
    if sum(len(word.text) for word in page.words) < FEW:
        return True
    across, down = EDGE * page.width, EDGE * page.height
    boxes = [line.box for line in page.lines]
    return all(
        box.y1 <= down or box.y0 >= page.height - down or box.x1 <= across or box.x0 >= page.width - across
        for box in boxes
    )


def _is_gibberish(layer: Sequence[Word]) -> bool:
    """Whether few words of a hidden text layer look like words: letters with a vowel among them, or figures."""
    words = [word.text.strip(".,:;()\"'-/") for word in layer]
    long = [word for word in words if len(word) > 2]
    return len(long) >= ENOUGH and sum(map(_is_plausible, long)) < PLAUSIBLE * len(long)


def _is_plausible(word: str) -> bool:
    if word.isalpha():
        return not word.isascii() or bool(set("aeiouAEIOU") & set(word)) or word.isupper()
    return word.strip("Rp%").replace(".", "").replace(",", "").isdigit() or all(
        part.isalpha() or part.isdigit() for part in word.replace("/", "-").split("-")
    )


def with_scan(page: Page, loaded: Any, cache: Path | None) -> Page:
    """The page as OCR reads it; `loaded` is the same page, a `pypdfium2.PdfPage`. Kept in the folder `cache`.

    Where reading fails, the page stays as it is, with a problem more.
    """
    try:
        from extractor.document.ocr.keep import kept

        scan = kept(loaded, cache)
    except PageTooHeavy as error:
        problem = f"halaman {page.nomor}: {error}, tidak dibaca dengan OCR; pindai ulang halaman ini"
        return replace(page, problems=(*page.problems, problem))
    except Exception as error:  # whatever the libraries raise, it is of this page, not of the file
        problem = f"halaman {page.nomor} gagal dibaca dengan OCR ({type(error).__name__}); "
        return replace(page, problems=(*page.problems, problem + "lihat halaman aslinya, atau pindai ulang"))
    lines = build_lines(scan.words, scan.edges)
    return replace(
        page,
        width=scan.width,
        height=scan.height,
        cara_baca=CaraBaca.OCR,
        words=tuple(word for line in lines for word in line.words),
        lines=lines,
        edges=scan.edges,
        images=(),
        turned=scan.quarters,
        problems=(),
    )
