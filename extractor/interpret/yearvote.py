"""The year that a report is about: said most often, most of all where the report names itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from extractor.interpret.documents import REPORT, kinds_named
from extractor.model.laporan import Naskah
from extractor.values.years import find_years

_BEFORE = re.compile(r"(?:\btahun(?:\s+anggaran)?|\bth|\bthn|\bt\.?\s?a)\.?\s*$", re.IGNORECASE)
_LAW_BEHIND = re.compile(r"\s*(?:nomor|no\b)", re.IGNORECASE)
_PAGE = re.compile(r"\W*\b(?:[ivx]+\W*)?(?:\d{1,3}|[ivx]+)$", re.IGNORECASE)
_TITLE_REACH = 120  # characters from the report's title to its year
_RUNNING, _TITLED = 20, 5  # votes of a running line, and of a year behind the report's title
_PERIOD = range(3, 7)  # years from the first to the last of a plan


def count_years(naskah: Naskah) -> Counter[int]:
    """What each year counts that a file names."""
    votes: Counter[int] = Counter()
    for text in _running(naskah):
        for year in _single(text):
            votes[year[0]] += _RUNNING
    for page in naskah.document.pages:
        text = " ".join(line.text for line in page.lines)
        for tahun, start, _ in _single(text):
            if _BEFORE.search(text, 0, start):
                titled = REPORT in kinds_named(text[max(0, start - _TITLE_REACH) : start])
                votes[tahun] += _TITLED if titled else 1
    return votes


def elect_year(votes: Mapping[int, int]) -> int | None:
    """The year with most votes, the later one of two; None if no year is said."""
    return max(votes, key=lambda year: (votes[year], year)) if votes else None


def count_periods(naskah: Naskah) -> Counter[str]:
    """How often each span of years of a plan is said."""
    spans: Counter[str] = Counter()
    for page in naskah.document.pages:
        text = " ".join(line.text for line in (*page.running, *page.lines))
        for year in find_years(text):
            if year.tahun and year.akhir and year.akhir - year.tahun in _PERIOD and not year.legal:
                spans[f"{year.tahun}-{year.akhir}"] += 1
    return spans


def single_years(text: str) -> frozenset[int]:
    """Years that stand alone in a text."""
    return frozenset(year[0] for year in _single(text))


def _running(naskah: Naskah) -> Iterator[str]:
    """Running lines, each once however often it is printed."""
    yield from sorted({_PAGE.sub("", line.text) for page in naskah.document.pages for line in page.running})


def _single(text: str) -> Iterator[tuple[int, int, int]]:
    """Years that stand alone, with the span of their characters: no plans, no numbers of laws."""
    for year in find_years(text):
        if year.tahun and not (year.akhir or year.legal or year.until or _LAW_BEHIND.match(text, year.end)):
            yield year.tahun, year.start, year.end
