"""What is printed around a name but is no part of it: number, bullet, footnote mark, unit, target."""

from __future__ import annotations

import re

from extractor.canon.units import family, is_measure
from extractor.memo import remembered

_BULLET = re.compile(r"^\s*[-–—•·●○▪■□◦►▶➢✓√*\uf0b7\uf0a7\uf0d8\uf0fc]+\s*(?=\S)")
_NUMBERING = re.compile(
    r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]+|\d{1,2}(?:\.\d{1,2})+|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)])(?=\s*[^\W\d]|\s*$)\s*"
)
_FOOTNOTE = re.compile(r"\s*(?:\(?\*+\)?|[\^#†‡]+)\s*$")
_TAIL_UNIT = re.compile(r"\s*\(\s*(?:dalam\s+)?([^()]{1,40}?)\s*\)\s*[.;:,]?\s*$", re.IGNORECASE)
_AMOUNT = re.compile(r"^(?:per\s+\w+\s+)?[-<>≥≤=\s]*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*(.*)$")
_THRESHOLD = re.compile(
    r"(?:[<>≥≤=]|\b(?:mencapai|minimal|maksimal|atas|bawah|dari|antara|dengan|sampai|tingkat|level|tahap))$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\d\s*(?:[-–]|sampai|s/?d\.?)\s*\d|^\s*[<>≥≤]")
_UNIT_WORDS = 3  # of a target in parentheses whose unit is in no list: (2 gudang)
_BARE_TARGET = re.compile(r"\s+(?:sebanyak\s+)?-?\d[\d.,]*\s*(%|[^\W\d_][^\d()]*?)\s*[.;]?\s*$")


def said_once(text: str) -> str:
    """A name that is printed twice over, as in a cell beside two rows, once; any other as it is."""
    words = text.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else text


def strip_numbering(text: str) -> str:
    """Without numbers, letters and bullets in front: `1.2) - Jumlah ...`."""
    previous = None
    while previous != text:
        previous, text = text, _NUMBERING.sub("", _BULLET.sub("", text))
    return text.strip()


def strip_footnotes(text: str) -> str:
    """Without footnote marks behind: `... ^`, `... *)`."""
    return _FOOTNOTE.sub("", text).strip()


@remembered
def strip_unit(text: str) -> tuple[str, str | None]:
    """Name and the unit printed behind it.

    Takes away a unit in parentheses ("(%)", "(orang)"), and a target that was glued to the name ("(8 jenis)", "75%",
    "68.00 poin"); of a target only the unit is handed back.

    Returns:
        The name, and the unit as printed, or None.
    """
    name = strip_footnotes(text)
    found = _TAIL_UNIT.search(name)
    if found and found.start() > 0:
        inside = found.group(1).strip(" .;:,")
        amount = _AMOUNT.match(inside)
        unit = amount.group(1).strip() if amount else inside
        known = family(unit) is not None or (amount and len(unit.split()) <= _UNIT_WORDS)
        if known and not _is_span_of_time(inside, unit):
            return name[: found.start()].strip(), unit or None
    bare = _BARE_TARGET.search(name)
    if bare and family(bare.group(1)) is not None:
        front = name[: bare.start()].strip()
        if front and not _THRESHOLD.search(front):  # "mencapai 50%" is part of the name
            return front, bare.group(1).strip()
    front, _, last = name.strip(" .;:").rpartition(" ")
    if " " in front and len(last) > 1 and is_measure(last):
        return front.strip(), last
    return name.strip(" .;:"), None


def _is_span_of_time(inside: str, unit: str) -> bool:
    """An age or a span that tells what is counted, (0-59 bulan), rather than what is aimed at."""
    return family(unit) == "waktu" and _SPAN.search(inside) is not None
