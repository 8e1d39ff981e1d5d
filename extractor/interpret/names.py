"""Names of agencies and regions in text: a word that says what it is, and the capitalised words behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.canon.agencies import agencies
from extractor.canon.fold import squeeze
from extractor.model.page import Line

_TOKEN = re.compile(r"[^\W\d_][\w'’/-]*|\d+|[^\w\s]")
_GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})")  # PerhubunganProvinsi
_PAGE = re.compile(r"[IVX]*[-–.]?\d{0,3}", re.IGNORECASE)  # a page number at the end of a line
_ROMAN = re.compile(r"[IVX]+(?:-\d+)?")
_JOINT = re.compile(r" (?:Dan|Serta) ")
BREAK = "|"
_COLUMN_GAP = 1.5  # line heights between words
_INDENT, _OFF_MIDDLE = 60.0, 20.0  # points
_NUMBERED = frozenset({"wilayah", "kelas", "tipe"})  # BKPP Wilayah III
_MAX_NAME, _MAX_REGION, _MAX_ACRONYM = 14, 3, 6


class Token(NamedTuple):
    """A word or sign of a text; `line` is the index of the line that it stands in."""

    text: str
    line: int

    @property
    def plain(self) -> str:
        """Lower case."""
        return self.text.casefold()


@dataclass(frozen=True, slots=True)
class Region:
    """A region: `Kabupaten`, and its proper name as printed."""

    jenis: str
    words: tuple[str, ...]
    at: int  # index of its first token

    @property
    def text(self) -> str:
        """The name, written in one way."""
        return " ".join((self.jenis, *map(_written, self.words)))

    @property
    def key(self) -> tuple[str, str]:
        """Equal for prints of the same name."""
        return self.jenis, squeeze(" ".join(self.words))


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency as printed, and the region behind its name."""

    head: str
    words: tuple[str, ...]
    region: Region | None
    at: int

    @property
    def key(self) -> str:
        """Equal for prints of the same name, however they are cut and spelt."""
        return squeeze(" ".join(self.words))

    @property
    def text(self) -> str:
        """The name in normal case."""
        text = " ".join(map(_written, self.words)) if self.words[0].isupper() else " ".join(self.words)
        return _JOINT.sub(lambda found: found.group().lower(), text).replace(" ,", ",")


def tokens(lines: Sequence[Line]) -> list[Token]:
    """Words and signs of lines, read on from one to the next; a gap between columns or paragraphs gives a break."""
    found: list[Token] = []
    for at, line in enumerate(lines):
        if at and not _goes_on(lines[at - 1], line):
            found.append(Token(BREAK, at))
        words = line.words[:-1] if len(line.words) > 1 and _PAGE.fullmatch(line.words[-1].text) else line.words
        last = words[0]
        for word in words:
            if word.box.x0 - last.box.x1 > _COLUMN_GAP * word.box.height:
                found.append(Token(BREAK, at))
            last = word
            if _is_one_token(word.text):
                found.append(Token(word.text, at))
            else:
                found += [Token(text, at) for text in _TOKEN.findall(_GLUED.sub(" ", word.text))]
    return found


def _is_one_token(word: str) -> bool:
    """Most words are, and are quickly known to be."""
    return word.isalpha() and (word.islower() or word.isupper() or word.istitle())


def _goes_on(above: Line, line: Line) -> bool:
    """A line right below another, that begins at its left or stands at its middle."""
    near = line.box.y0 - above.box.y1 <= 1.5 * max(above.box.height, line.box.height)
    aligned = abs(above.box.x0 - line.box.x0) <= _INDENT or abs(above.box.x_mid - line.box.x_mid) <= _OFF_MIDDLE
    return near and aligned


def find_agencies(text: Sequence[Token]) -> Iterator[Agency]:
    """All well-formed names of agencies."""
    behind = 0  # the last name
    for at, token in enumerate(text):
        head = _head(text, at) if at >= behind and token.text[0].isupper() else None
        found = _agency(text, at, head) if head else None
        if found:
            name, behind = found
            yield name


def find_regions(text: Sequence[Token]) -> Iterator[Region]:
    """All names of regions."""
    kinds = agencies().wilayah
    for at, token in enumerate(text):
        if token.text.casefold() in kinds:
            region = _region(text, at)
            if region:
                yield region


def _head(text: Sequence[Token], at: int) -> tuple[str, ...] | None:
    """The words at `at` that say which sort of agency follows."""
    if not text[at].text[0].isupper():
        return None
    for words in agencies().heads.get(text[at].plain, ()):
        if tuple(token.plain for token in text[at : at + len(words)]) == words:
            return words
    return None


def _agency(text: Sequence[Token], start: int, head: tuple[str, ...]) -> tuple[Agency, int] | None:
    words = [token.text for token in text[start : start + len(head)]]
    upper, at, pending, region = words[0].isupper(), start + len(head), "", None
    while at < len(text) and len(words) < _MAX_NAME:
        token = text[at]
        if token.text == "(" and at + 2 < len(text) and text[at + 2].text == ")" and text[at + 1].text.isupper():
            at += 3  # its acronym
        elif token.plain in agencies().wilayah:
            region = None if pending else _region(text, at)
            break
        elif token.plain in agencies().penghubung and not pending:
            pending, at = token.text, at + 1
        elif _belongs(token, words[-1], upper) and not (pending and _head(text, at)):
            words += [pending, token.text] if pending else [token.text]
            pending, at = "", at + 1
        else:
            break
    name = " ".join(head)
    if len(words) == len(head) and name not in agencies().berdiri_sendiri:
        return None
    return Agency(name, tuple(words), region, start), at


def _belongs(token: Token, before: str, upper: bool) -> bool:
    """The word is written as the words of a name are, in the case of its first word."""
    word = token.text
    if not word[0].isupper() or token.plain in agencies().bukan_nama:
        return False
    if _ROMAN.fullmatch(word):
        return before.casefold() in _NUMBERED
    return word.isupper() if upper else not word.isupper() or len(word) <= _MAX_ACRONYM


def _region(text: Sequence[Token], start: int) -> Region | None:
    jenis = agencies().wilayah[text[start].plain]
    at = start + 1 + (start + 1 < len(text) and text[start + 1].text == ".")  # Kab. Jember
    words: list[str] = []
    upper = at < len(text) and text[at].text.isupper()
    while at < len(text) and len(words) < _MAX_REGION:
        token = text[at]
        begins_other = token.plain in agencies().wilayah or _head(text, at)
        if begins_other or not _belongs(token, words[-1] if words else "", upper):
            break
        words.append(token.text)
        at += 1
    return Region(jenis, tuple(words), start) if words else None


def _written(word: str) -> str:
    """Capitals only at the begin, unless it is an acronym: one without a vowel, or mixed."""
    return word.title() if word.isupper() and re.search("[AEIOU]", word) else word
