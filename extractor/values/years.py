"""Years in captions, headers and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.memo import remembered

FIRST, LAST = 1990, 2045

_DIGITS = re.compile(r"\d\d")
_YEAR = r"(?:199\d|20[0-3]\d|204[0-5])"
_WHOLE = r"(?<!\d\d{4})(?<!\d[.,]\d{4})"  # behind a year: not the end of a longer number
_RANGE = re.compile(
    rf"({_YEAR}){_WHOLE}\s*(?:[-–—/]|s\.?\s?d\.?(?![a-z])|s/d|sampai(?:\s+dengan)?|hingga|ke)\s*(?:tahun\s+)?({_YEAR})(?!\d|[.,]\d)",
    re.IGNORECASE,
)
_ONE = re.compile(rf"({_YEAR}){_WHOLE}(?!\d|[.,]\d)")
_UNTIL = re.compile(
    r"(?:s\.?\s?d\.?|s/d|sampai(?:\s+dengan)?|hingga)\s*(?:akhir\s+)?(?:tahun\s+|th\.?\s*)?$", re.IGNORECASE
)
_REACH = 80  # characters before a year that say what it is
_CUT = re.compile(r"[tT](?<!\w.)(?i:h|hn|ahun|a)\b\s*\.?\s*(\d{2,3})(?![\d.,/%]|\s*(?:%|[a-zA-Z]))")
_OFFSET = re.compile(r"\s*\(\s*n\s*(?:([-–+])\s*(\d))?\s*\)", re.IGNORECASE)
_LAW = re.compile(r"(?:/|\b(?:nomor|no)\b\.?\s*:?\s*[\w./-]+(?:\s*[/.][\w.]+)*\s*(?:tahun|/)\s*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or a span of years, and where it stands.

    Attributes:
        start: First character.
        end: Behind the last character.
        tahun: The year, the first one of a span; None where it is cut ("Th.20").
        akhir: The last year of a span: 2021 in 2016-2021.
        until: "s.d. 2018" stands before it: everything up to that year.
        offset: What a header says of it: 0 for "(n)", -1 for "(n-1)".
        legal: It belongs to the number of a law: "Nomor 53 Tahun 2014".
    """

    start: int
    end: int
    tahun: int | None
    akhir: int | None = None
    until: bool = False
    offset: int | None = None
    legal: bool = False

    @property
    def cut(self) -> bool:
        """The word for year is there, but not four digits."""
        return self.tahun is None


@remembered  # many rules ask the same sentence
def find_years(text: str) -> tuple[Year, ...]:
    """Years from 1990 to 2045 in the order of the text, glued ones too (KINERJATAHUN2019); and cut ones, marked."""
    if not _DIGITS.search(text):
        return ()
    found = [_year(text, span, last=int(span.group(2))) for span in _RANGE.finditer(text)]
    taken = [range(year.start, year.end) for year in found]
    found += [_year(text, one) for one in _ONE.finditer(text) if not any(one.start() in span for span in taken)]
    found += [Year(cut.start(1), cut.end(1), None) for cut in _CUT.finditer(text)]
    return tuple(sorted(found, key=lambda year: year.start))


def years(text: str) -> list[int]:
    """The years themselves; of a span both ends. Numbers of laws are left out."""
    found = [year for year in find_years(text) if not year.legal]
    return [end for year in found for end in (year.tahun, year.akhir) if end is not None]


def _year(text: str, found: re.Match[str], last: int | None = None) -> Year:
    before = text[max(0, found.start() - _REACH) : found.start()]
    offset = _OFFSET.match(text, found.end())
    return Year(
        start=found.start(),
        end=found.end(),
        tahun=int(found.group(1)),
        akhir=last,
        until=_UNTIL.search(before) is not None,
        offset=_shift(offset) if offset else None,
        legal=_LAW.search(before) is not None,
    )


def _shift(offset: re.Match[str]) -> int:
    size = int(offset.group(2) or 0)
    return size if offset.group(1) == "+" else -size
