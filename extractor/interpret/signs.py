"""What a file says of whose report it is, small enough to be kept beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extractor.interpret.documents import Sort, find_sort
from extractor.interpret.mentions import Mention, find_mentions
from extractor.interpret.names import Agency, Region
from extractor.interpret.place import place
from extractor.interpret.yearvote import count_periods, count_years, single_years
from extractor.model.evidence import Bukti
from extractor.model.laporan import Naskah

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Signs:
    """Names and years with their votes, and the kind of document.

    Attributes:
        years: Votes by year.
        year_places: The first line that names a year.
        title_years: Years in the line that names the document.
        periods: How often each period of a plan is named.
    """

    sort: Sort
    agencies: tuple[Mention[Agency], ...]
    regions: tuple[Mention[Region], ...]
    years: Mapping[int, int]
    year_places: Mapping[int, Bukti]
    title_years: frozenset[int]
    periods: Mapping[str, int]


def find_signs(naskah: Naskah) -> Signs:
    """Reads them out of all pages of a file."""
    agencies, regions = find_mentions(naskah)
    years = dict(count_years(naskah))
    sort = find_sort(naskah)
    return Signs(
        sort=sort,
        agencies=agencies,
        regions=regions,
        years=years,
        year_places=_first_places(naskah, set(years)),
        title_years=frozenset(year for item in sort.dasar for year in single_years(item.teks)),
        periods=dict(count_periods(naskah)),
    )


def _first_places(naskah: Naskah, years: set[int]) -> dict[int, Bukti]:
    found: dict[int, Bukti] = {}
    for page in naskah.document.pages:
        for line in (*page.lines, *page.running):
            for year in map(int, _YEAR.findall(line.text)):
                if year in years and year not in found:
                    found[year] = place(naskah.document, page, [line])
    return found
