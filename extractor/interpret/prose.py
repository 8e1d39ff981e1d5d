"""Running text: paragraphs and sentences that know where each of their words is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Token:
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
        held = [token for token in self.tokens if token.start < end and token.end > start]
        page = held[0].page
        box = union(token.word.box for token in held if token.page is page)
        text = self.text[start:end].strip()
        return Bukti(berkas=self.document.berkas, halaman=page.nomor, box=page.shown(box).rounded(), teks=text)


def set_text(lines: Sequence[tuple[Page, Line]], skip: int) -> tuple[str, tuple[Token, ...]]:
    """Text of lines, and its words; the first `skip` words (a list item's label) are left out."""
    text = ""
    tokens: list[Token] = []
    for page, word in _words(lines, skip):
        glued = text.endswith("-") and word is not None and _is_hyphenated(text, word.text, tokens[-1], page, word)
        if glued:
            text = text[:-1]
            tokens[-1] = Token(tokens[-1].start, len(text), tokens[-1].word, tokens[-1].page)
        elif text:
            text += " "
        tokens.append(Token(len(text), len(text) + len(word.text), word, page))
        text += word.text
    return text, tuple(tokens)


def _words(lines: Sequence[tuple[Page, Line]], skip: int) -> Iterator[tuple[Page, Word]]:
    for index, (page, line) in enumerate(lines):
        yield from ((page, word) for word in line.words[skip if index == 0 else 0 :])


def _is_hyphenated(text: str, after: str, last: Token, page: Page, word: Word) -> bool:
    """A word cut at the end of a line; target- target and `2016-` are none."""
    broken = last.page is not page or word.box.y0 > last.word.box.y_mid
    before = text[last.start : -1]
    return broken and before.isalpha() and after[:1].islower() and not after.casefold().startswith(before.casefold())
