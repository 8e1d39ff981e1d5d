"""Running text: paragraphs and sentences that know where each of their words is printed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from extractor.canon.vocabulary import Vocabulary, load
from extractor.model.evidence import Bukti
from extractor.model.geometry import union
from extractor.model.outline import Bagian
from extractor.model.page import Document, Line, Page, Word

_END = re.compile(r"[.;!?]+[\"”’)]?\s+(?=[A-Z„“\"(])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


class Abbreviations(Vocabulary):
    """Content of abbreviations.yaml."""

    singkatan: frozenset[str]


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Words, in small letters, behind which a full stop ends no sentence."""
    return load("abbreviations", Abbreviations).singkatan


class Token(NamedTuple):
    """A printed word and the characters of the paragraph that it stands for; `end` is excluded."""

    start: int
    end: int
    word: Word
    page: Page


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together, line and page breaks undone.

    Attributes:
        text: Words with one blank between them; words hyphenated over a line break put together.
        tokens: The words, in order.
        label: Number, letter or bullet of a list item, as printed; it is no part of `text`.
        x: Left edge of its first line, points: deeper items stand further right.
        part: The part of the report that it lies in.
        above: The paragraph of that part that it stands under: further left, bold, or ending with a colon.
    """

    document: Document
    text: str
    tokens: tuple[Token, ...]
    label: str | None
    x: float
    part: Bagian | None = None
    above: Paragraph | None = None

    @property
    def page(self) -> Page:
        """The page on which it begins."""
        return self.tokens[0].page

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence in `text`; `end` is excluded."""
        cuts = [found.end() for found in _END.finditer(self.text) if not self._is_abbreviation(found.start())]
        bounds = [0, *cuts, len(self.text)]
        return tuple(pair for pair in pairwise(bounds) if pair[0] < pair[1])

    def _is_abbreviation(self, at: int) -> bool:
        word = _LAST_WORD.search(self.text, max(0, at - 12), at)
        return word is not None and (len(word.group()) == 1 or word.group().casefold() in abbreviations())

    def sentence(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds the character `at`."""
        return next((pair for pair in self.sentences if pair[0] <= at < pair[1]), self.sentences[-1])

    def bukti(self, start: int, end: int) -> Bukti:
        """The place of a part of the text: its words on the page where it begins."""
        first = bisect_right(self.tokens, start, key=itemgetter(1))
        held = self.tokens[first : bisect_left(self.tokens, end, key=itemgetter(0))]
        page = held[0].page
        box = union(token.word.box for token in held if token.page is page)
        text = self.text[start:end].strip()
        return Bukti(berkas=self.document.berkas, halaman=page.nomor, box=page.shown(box).rounded(), teks=text)


def set_text(lines: Sequence[tuple[Page, Line]], skip: int) -> tuple[str, tuple[Token, ...]]:
    """Text of lines, and its words; the first `skip` words (a list item's label) are left out."""
    pieces: list[str] = []
    tokens: list[Token] = []
    at = 0
    for page, line in lines:
        first = True
        for word in line.words[skip:]:
            if not word.text:
                continue
            if first and pieces and pieces[-1][-1] == "-" and _is_hyphenated(pieces[-1], word.text):
                at -= 1
                pieces[-1] = pieces[-1][:-1]
                tokens[-1] = tokens[-1]._replace(end=at)
            elif pieces:
                pieces.append(" ")
                at += 1
            end = at + len(word.text)
            tokens.append(Token(at, end, word, page))
            pieces.append(word.text)
            at, first = end, False
        skip = 0
    return "".join(pieces), tuple(tokens)


def _is_hyphenated(before: str, after: str) -> bool:
    """A word cut at the end of a line; `target-` before `target` and `2016-` are none."""
    before = before[:-1]
    return before.isalpha() and after[:1].islower() and not after.casefold().startswith(before.casefold())
