"""Where a report names agencies and regions, and what each place counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

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
    """A name as it is printed in a file.

    Attributes:
        votes: What all its places count together.
        bukti: The line in which it counts most.
    """

    name: N
    votes: int
    bukti: Bukti


def find_mentions(naskah: Naskah) -> tuple[tuple[Mention[Agency], ...], tuple[Mention[Region], ...]]:
    """All agencies and all regions that a file names, each print once."""
    agencies: list[_Place[Agency]] = []
    regions: list[_Place[Region]] = []
    for page, lines, votes in _blocks(naskah):
        text = tokens(lines)
        agencies += _places(find_agencies, text, page, lines, votes)
        regions += _places(find_regions, text, page, lines, votes)
    return (
        tuple(_together(agencies, naskah, lambda name: (name.text, name.region and name.region.text))),
        tuple(_together(regions, naskah, lambda name: name.text)),
    )


class _Place(NamedTuple, Generic[N]):
    name: N
    votes: int
    page: Page
    line: Line


def _together(places: Iterable[_Place[N]], naskah: Naskah, printed: Callable[[N], Hashable]) -> Iterator[Mention[N]]:
    """The places of each print together."""
    found: dict[Hashable, list[_Place[N]]] = {}
    for item in places:
        found.setdefault(printed(item.name), []).append(item)
    for same in found.values():
        best = max(same, key=lambda item: item.votes)
        votes = sum(item.votes for item in same)
        yield Mention(best.name, votes, place(naskah.document, best.page, [best.line]))


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


def _places(
    find: Callable[[Sequence[Token]], Iterable[N]], text: Sequence[Token], page: Page, lines: Sequence[Line], votes: int
) -> Iterator[_Place[N]]:
    for name in find(text):
        titled = votes == _BODY and _is_titled(text, name.at)
        yield _Place(name, _TITLED if titled else votes, page, lines[text[name.at].line])


def _is_titled(text: Sequence[Token], at: int) -> bool:
    return REPORT in kinds_named(" ".join(token.text for token in text[max(0, at - _TITLE_REACH) : at]))
