"""Headings below the chapters: which lines are ones, and how deep each lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz, process

from extractor.canon.fold import fold
from extractor.model.outline import JenisBagian
from extractor.model.page import Document, Line, Page
from extractor.structure.captions import parse_caption
from extractor.structure.contents import Contents, entry_title
from extractor.structure.heading import Heading
from extractor.structure.labels import Label, Style, parse_label
from extractor.structure.typography import Typography, alike, has_columns, is_capital, is_centred, stands_alone
from extractor.structure.vocabulary import kind_of

LEAST = 3.5  # score from which a numbered line is a heading
WORDS = 16  # more is a sentence
SAME_ENTRY = 88  # fuzz.ratio from which a line is the heading that an entry of the daftar isi names

# What speaks for a heading, and against it.
WEIGHTS: Mapping[str, float] = {
    "decimal": 1.5,  # 3.1 is seldom a list's number
    "letter": 0.5,  # A.
    "closed": -1.0,  # 1), a)
    "of_chapter": 1.0,  # 3.1 in chapter III
    "bold": 2.0,
    "bigger": 1.0,
    "capitals": 1.0,
    "short": 1.0,  # the line ends before the margin, or the block is centred
    "kind": 1.5,  # times the share of the heading that the vocabulary knows
    "entry": 2.5,  # the daftar isi names it
    "next": 1.0,  # its number follows the last of its rank
    "first": 0.5,  # counting begins with it
    "jump": -1.0,  # its number does not fit
    "unlike": -1.5,  # looks other than its neighbours of the same rank
    "indented": -1.0,  # starts far from the left margin
    "sentence": -1.5,  # ends in a comma or semicolon, or has too many words
    "stopped": -0.5,  # ends in a full stop or colon
    "amount": -2.0,  # holds a sum of money
}
_MORE = WEIGHTS["kind"] + WEIGHTS["of_chapter"] + WEIGHTS["next"]  # that words and place can add to the look

_AMOUNT = re.compile(r"\bRp\b|,-|\d\.\d{3}\.\d{3}")


@dataclass(slots=True)
class _Open:
    """The headings that are open at a place: one for each depth."""

    headings: list[Heading] = field(default_factory=list)

    def depth_of(self, label: Label) -> int | None:
        """Index of the open heading with the same rank."""
        for index in range(len(self.headings) - 1, -1, -1):
            other = self.headings[index].label
            if other is not None and _same_rank(label, other):
                return index
        return None

    def place_for(self, label: Label) -> int:
        """Index at which a heading with this label goes: below its parent, beside its kin, else innermost."""
        if len(label.numbers) > 1:
            for index, numbers in self._numbers():
                if numbers == label.numbers[:-1]:
                    return index + 1
            for index, numbers in self._numbers():
                if numbers[:-1] == label.numbers[:-1] and len(numbers) == len(label.numbers):
                    return index
        known = self.depth_of(label)
        if known is not None:
            return known
        if label.style is Style.DECIMAL:
            for index, heading in enumerate(self.headings):
                other = heading.label
                if other and other.style is Style.DECIMAL and len(other.numbers) > len(label.numbers):
                    return index
        return len(self.headings)

    def _numbers(self) -> list[tuple[int, tuple[int, ...]]]:
        """Index and numbers of the open headings, the innermost first."""
        numbered = [(index, heading.label) for index, heading in enumerate(self.headings) if heading.label]
        return [(index, label.numbers) for index, label in reversed(numbered)]


def _same_rank(label: Label, other: Label) -> bool:
    return label.rank == other.rank or (label.follows(other) and label.style is Style.ROMAN and len(label.text) == 1)


class Sections:
    """Finds the headings between two chapters."""

    def __init__(self, document: Document, typography: Typography, contents: Contents, taken: set[tuple[int, int]]):
        """Prepares for one file; `taken` are lines (page, index) that are captions or other headings."""
        self.document = document
        self.typography = typography
        self.skip = frozenset(contents.pages)
        self.taken = taken
        entries = (entry for entry in contents.entries if parse_caption(entry.teks) is None)
        self.entries = {fold(entry_title(entry)): None for entry in entries}

    def find(self, chapter: Heading | None, end: tuple[int, int]) -> Iterator[Heading]:
        """Headings of a chapter, or of a file without chapters, up to `end` (page, index of line), with their depth."""
        start = chapter.place if chapter else (1, 0)
        still_open = _Open()
        listing: Heading | None = None
        for heading in self._candidates(start, end):
            if heading.label is None:
                if listing is None and (chapter or still_open.headings):
                    yield replace(heading, depth=len(still_open.headings[:1]) + 1)
                continue
            if listing is not None and not (listing.label and heading.label.follows(listing.label)):
                continue
            score = heading.score + self._fit(heading, still_open, chapter)
            if score < LEAST or not (chapter or still_open.headings or len(heading.label.numbers) > 1):
                continue  # without a chapter only a number such as 3.1 tells that one is open
            index = still_open.place_for(heading.label)
            placed = replace(heading, score=score, depth=index + 1, jenis=_jenis(index + 1))
            still_open.headings[index:] = [placed]
            listing = placed if placed.kind == "sistematika" else None
            yield placed

    def _candidates(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Heading]:
        for page in self.document.pages[start[0] - 1 : end[0]]:
            if page.nomor in self.skip:
                continue
            until = 0
            for at, line in enumerate(page.lines):
                if at < until or not start <= (page.nomor, at) < end or (page.nomor, at) in self.taken:
                    continue
                heading = self._candidate(page, at, line)
                if heading is not None:
                    until = at + len(heading.lines)
                    yield heading

    def _candidate(self, page: Page, at: int, line: Line) -> Heading | None:
        if (line.words[0].angle + page.turned) % 4 and line.words[0].angle:
            return None
        if not line.words[0].angle and not stands_alone(page, at):
            return None
        parsed = parse_label(line.text)
        if parsed is None:
            return self._unnumbered(page, at, line)
        label, rest = parsed
        if (rest[0].islower() and not self.typography.stands_out(line)) or self.typography.in_grid(page, line):
            return None
        lines = self.typography.block(page, at, self._stops(page, at))
        title = " ".join([rest, *(more.text for more in lines[1:])])
        score = self._look(page, lines, label, title)
        if score + _MORE < LEAST:
            return None
        kind = kind_of(title, "subbab")
        score += WEIGHTS["kind"] * (kind.share if kind else 0.0)
        return Heading(page.nomor, at, lines, label, title, kind.key if kind else None, score, JenisBagian.ANAK_SUBBAB)

    def _unnumbered(self, page: Page, at: int, line: Line) -> Heading | None:
        """A line without number that stands out and says little more than the vocabulary knows."""
        if (
            not self.typography.stands_out(line)
            or len(line.words) > 10
            or self.typography.in_grid(page, line)
            or has_columns(line)
        ):
            return None
        lines = self.typography.block(page, at, self._stops(page, at))
        below = page.lines[at + len(lines) : at + len(lines) + 1]
        if not self.typography.bold(line) and any(alike(line, other) for other in below):
            return None  # all the text there is as large
        title = " ".join(more.text for more in lines)
        kind = kind_of(title, "subbab")
        if kind is None or kind.share < 0.5 or title[0].islower() or is_centred(page, line) or title[-1:] in ",;":
            return None
        return Heading(page.nomor, at, lines, None, title, kind.key, LEAST, JenisBagian.ANAK_SUBBAB)

    def _stops(self, page: Page, at: int) -> frozenset[int]:
        nearby = range(at + 1, min(at + 4, len(page.lines)))
        return frozenset(
            index for index in nearby if (page.nomor, index) in self.taken or parse_label(page.lines[index].text)
        )

    def _look(self, page: Page, lines: tuple[Line, ...], label: Label, title: str) -> float:
        first, last = lines[0], lines[-1]
        typography = self.typography
        room = typography.right.get(round(page.width), page.width) - last.box.x1
        signs = {
            "decimal": label.style is Style.DECIMAL or len(label.numbers) > 1,
            "letter": label.style in {Style.UPPER, Style.ROMAN} and len(label.numbers) == 1,
            "closed": ")" in label.close,
            "bold": typography.bold(first),
            "bigger": typography.bigger(first),
            "capitals": is_capital(title),
            "short": room > 0.08 * page.width or is_centred(page, last),
            "entry": self._is_entry(title),
            "indented": first.box.x0 > 0.35 * page.width and not is_centred(page, first),
            "sentence": title[-1:] in ",;" or len(title.split()) > WORDS,
            "stopped": title[-1:] in ".:",
            "amount": bool(_AMOUNT.search(title)),
        }
        return sum(WEIGHTS[sign] for sign, holds in signs.items() if holds)

    def _is_entry(self, title: str) -> bool:
        if not self.entries or len(title) > 160:
            return False
        folded = fold(title)
        return folded in self.entries or (
            process.extractOne(folded, self.entries.keys(), scorer=fuzz.ratio, score_cutoff=SAME_ENTRY) is not None
        )

    def _fit(self, heading: Heading, still_open: _Open, chapter: Heading | None) -> float:
        label = heading.label
        if label is None:
            return 0.0
        known = still_open.depth_of(label)
        neighbour = still_open.headings[known] if known is not None else None
        follows = neighbour is not None and neighbour.label is not None and label.follows(neighbour.label)
        own = chapter is not None and chapter.label is not None and chapter.label.numbers[0] == label.numbers[0]
        signs = {
            "of_chapter": len(label.numbers) > 1 and own,
            "next": follows,
            "first": not follows and label.first,
            "jump": not follows and not label.first,
            "unlike": neighbour is not None and not _look_alike(heading, neighbour),
        }
        return sum(WEIGHTS[sign] for sign, holds in signs.items() if holds)


def _look_alike(heading: Heading, other: Heading) -> bool:
    capitals = is_capital(heading.title) == is_capital(other.title)
    return alike(heading.lines[0], other.lines[0]) and (
        capitals or heading.label is None or len(heading.label.numbers) > 1
    )


def _jenis(depth: int) -> JenisBagian:
    return JenisBagian.SUBBAB if depth == 1 else JenisBagian.ANAK_SUBBAB
