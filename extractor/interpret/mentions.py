"""Where a report names agencies and regions, and what each place counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractor.interpret.documents import REPORT, kinds_named
from extractor.interpret.names import Agency, Region, Token, find_agencies, find_regions, tokens
from extractor.interpret.place import place
from extractor.model.evidence import Bukti
from extractor.model.laporan import Naskah
from extractor.model.page import Line, Page

N = TypeVar("N", Agency, Region)

_COVERS, _COVER_WORDS = 2, 60  # pages that may be a cover, and the words that are at most on one
_TOP_LINES = 8  # of the first page
_COVER, _RUNNING, _TITLED, _TOP, _BODY = 10, 5, 4, 3, 1  # what a name counts by where it stands
_TITLE_REACH = 12  # words from the report's title to the name behind it
_UNNUMBERED = re.compile(r"\b[ivx]+\b|[\W\d]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention(Generic[N]):
    """A name where it stands, and what that counts."""

    name: N
    votes: int
    naskah: Naskah
    page: Page
    line: Line

    @property
    def bukti(self) -> Bukti:
        """The line that it stands in."""
        return place(self.naskah.document, self.page, [self.line])


def find_mentions(naskah: Naskah) -> tuple[list[Mention[Agency]], list[Mention[Region]]]:
    """All agencies and all regions that a file names."""
    agencies: list[Mention[Agency]] = []
    regions: list[Mention[Region]] = []
    for page, lines, votes in _blocks(naskah):
        text = tokens(lines)
        agencies += _mentions(find_agencies, text, naskah, page, lines, votes)
        regions += _mentions(find_regions, text, naskah, page, lines, votes)
    return agencies, regions


def _blocks(naskah: Naskah) -> Iterator[tuple[Page, Sequence[Line], int]]:
    """Lines to be read on from one to the next. Running lines count once however often they are printed."""
    seen: set[str] = set()
    for page in naskah.document.pages:
        running = _UNNUMBERED.sub(" ", " ".join(line.text for line in page.running))
        if running not in seen:
            seen.add(running)
            yield page, page.running, _RUNNING
        cover = page.nomor <= _COVERS and len(page.words) <= _COVER_WORDS
        top = _TOP_LINES if page.nomor == 1 and not cover else 0
        yield page, page.lines[:top], _TOP
        yield page, page.lines[top:], _COVER if cover else _BODY


def _mentions(
    find: Callable[[Sequence[Token]], Iterable[N]],
    text: Sequence[Token],
    naskah: Naskah,
    page: Page,
    lines: Sequence[Line],
    votes: int,
) -> Iterator[Mention[N]]:
    for name in find(text):
        titled = votes == _BODY and _is_titled(text, name.at)
        yield Mention(name, _TITLED if titled else votes, naskah, page, lines[text[name.at].line])


def _is_titled(text: Sequence[Token], at: int) -> bool:
    return REPORT in kinds_named(" ".join(token.text for token in text[max(0, at - _TITLE_REACH) : at]))
