"""Pages whose text can't be had from the text layer: which they are, and their reading by OCR."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractor.document.limits import PageTooHeavy
from extractor.document.upright import FEW
from extractor.document.words import build_lines
from extractor.model.page import CaraBaca, Page, Word, is_drawable
from extractor.settings import Ocr, OcrUse, ocr_is_installed

SMALL = 0.1  # of a page's area: on a page without text, a smaller picture is a logo
LARGE = 0.5  # of a page's area: with a picture so large and hardly any text, the text is in the picture
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
    largest = max((image.width * image.height for image in page.images), default=0.0)
    if not page.lines:
        return largest >= SMALL * area
    if mode is Ocr.ALWAYS and page.cara_baca is CaraBaca.OCR:
        return True
    letters = sum(len(word.text) for word in page.words)
    if largest >= LARGE * area and letters < FEW:
        return True
    return unreadable > UNKNOWN or (page.cara_baca is CaraBaca.OCR and _is_gibberish(page.words))


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
