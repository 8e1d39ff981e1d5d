"""Pieces of the sentences that a reviewer reads: numbers the Indonesian way, names, pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import PurePath

from extractor.model.temuan import BuktiTemuan

_LONGEST_NAME = 110


def angka(number: Decimal, decimals: int = 0) -> str:
    """A number with dots for thousands and a decimal comma: 1.234,50."""
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))


def persen(number: Decimal, printed_decimals: int) -> str:
    """A computed percentage, at least as fine as printed, and to two decimals where that tells more."""
    text = angka(number, max(printed_decimals, 2))
    return text if printed_decimals >= 2 or not text.endswith(",00") else text[:-3]


def kutip(name: str) -> str:
    """A name in quotation marks, long ones shortened at a word; `(baris tanpa uraian)` where none is printed."""
    if not name.strip():
        return "(baris tanpa uraian)"
    if len(name) > _LONGEST_NAME:
        name = name[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
    return f"“{name}”"


def kutip_di(text: str, at: int) -> str:
    """A part of a text around the character `at` in quotation marks, as long as a name may be."""
    if len(text) <= _LONGEST_NAME:
        return kutip(text)
    begin = max(0, min(at - _LONGEST_NAME // 2, len(text) - _LONGEST_NAME))
    part = text[begin : begin + _LONGEST_NAME]
    first = part.split(" ", 1)[-1] if begin else part
    last = first.rsplit(" ", 1)[0] if begin + _LONGEST_NAME < len(text) else first
    return f"“{'… ' if begin else ''}{last}{' …' if last is not first else ''}”"


def deret(parts: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(parts) <= 2:
        return " dan ".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"


def halaman(pages: Iterable[int]) -> str:
    """`hal. 3`, `hal. 3, 4, dan 9`."""
    return f"hal. {deret([str(page) for page in sorted(set(pages))])}"


def di_halaman(places: Iterable[BuktiTemuan]) -> str:
    """Pages of places, in parentheses."""
    return f"({halaman(place.bukti.halaman for place in places)})"


def di_berkas(places: Iterable[BuktiTemuan]) -> str:
    """Files and pages of places, for reports of several files: `Berkas: bab-2.pdf hal. 6 dan bab-3.pdf hal. 11`."""
    pages: defaultdict[str, set[int]] = defaultdict(set)
    for place in places:
        pages[PurePath(place.bukti.berkas).name].add(place.bukti.halaman)
    return f"Berkas: {deret([f'{name} {halaman(found)}' for name, found in pages.items()])}."


def pada_tahun(tahun: int | None) -> str:
    """` tahun 2016`, or nothing."""
    return f" tahun {tahun}" if tahun else ""
