"""One band of a scale: a range and the predicate that it stands for, in a line or in the cells of a row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.canon.fold import fold
from extractor.canon.predicates import predicate, predicates
from extractor.interpret.ranges import Found, Range, find_range, may_grow
from extractor.interpret.scalewords import scale_words

_MARKER = re.compile(r"^\s*(?:(\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4})[.)]+)\s+|[-–•·●○▪■◦➢✓*\uf0b7\uf0a7\uf0d8\uf0fc]\s*)")
_CODE = re.compile(r"\s*\(\s*([A-Z]{1,3})\s*\)\s*[.;,]?\s*$")
_BARE_CODE = re.compile(r"[A-Z]{1,3}")
_WORD = re.compile(r"[^\W\d_]+")
_LABEL_WORDS = 3
_MAX_WORDS = 14  # of a line beside its range
_STANDS_FOR = re.compile(r"\s*[=:]")


@dataclass(frozen=True, slots=True)
class Band:
    """A band as printed, and what its range means."""

    rentang: str
    range: Range
    predikat: str
    kode: str | None = None
    nomor: str | None = None


def read_line(text: str) -> Band | None:
    """The band that a line states, such as `a. 80 – 100 = Baik (B)`; None if it states none.

    The predicate must stand at the end of the line, or in front of the range.
    """
    marker, body = _without_marker(text)
    found = find_range(body)
    if found is None:
        return None
    front, back = body[: found.start], body[found.end :]
    nomor = marker or found.nomor
    if found.nomor:
        front = front[front.index(found.nomor) + len(found.nomor) :]
    if len(_WORD.findall(front + back)) > _MAX_WORDS or not _is_stated(found, back):
        return None
    label = split_code(back)
    predikat = _known_end(label[0]) or (_loose(back) if found.range.point else None)
    kode = label[1]
    if predikat is None and not _WORD.search(back):
        predikat, kode = _known_start(*split_code(front.rstrip(" =:,-–")))
    elif kode is None and _BARE_CODE.fullmatch(front.strip(" (=:")):
        kode = front.strip(" (=:")
    rentang = body[found.start : found.end].strip()
    return Band(rentang, found.range, predikat, kode, nomor) if predikat else None


def may_go_on(text: str) -> bool:
    """Whether the lines behind a text may still bring to an end the band that begins in it."""
    _, body = _without_marker(text)
    if may_grow(body):
        return True
    found = find_range(body)
    return found is not None and _is_stated(found, body[found.end :])


def _without_marker(text: str) -> tuple[str | None, str]:
    """The number or letter that marks an item of a list, and the text without its mark."""
    marker = _MARKER.match(text)
    return (marker.group(1), text[marker.end() :]) if marker else (None, text)


def _is_stated(found: Found, back: str) -> bool:
    """A bare number is a band only before a sign that says what it stands for."""
    return not found.range.point or _STANDS_FOR.match(back) is not None


def split_code(text: str) -> tuple[str, str | None]:
    """A label and the code in parentheses behind it: `Baik (B)`."""
    found = _CODE.search(text)
    return (text[: found.start()], found.group(1)) if found else (text, None)


def _known_end(text: str) -> str | None:
    """The longest predicate in words at the end of a text, a colour left out; a code only if it stands alone."""
    words = list(_WORD.finditer(text))
    while words and fold(words[-1].group()) in _colours():
        words.pop()
    for size in range(min(_LABEL_WORDS, len(words)), 0, -1):
        label = text[words[-size].start() : words[-1].end()]
        if fold(label) in predicates().by_word:
            return label
    alone = text.strip(" =:.;,")
    return alone if is_code(alone) else None


def _colours() -> set[str]:
    return {word for colour in predicates().colours for word in colour.split()}


def _known_start(text: str, code: str | None) -> tuple[str | None, str | None]:
    words = list(_WORD.finditer(text))
    for size in range(min(_LABEL_WORDS, len(words)), 0, -1):
        label = text[words[0].start() : words[size - 1].end()]
        if fold(label) in predicates().by_word:
            return label, code
    return (text.strip(), code) if is_code(text.strip()) else (None, None)


def is_code(text: str) -> bool:
    """A code of a predicate (SB), or a grade of SAKIP (AA)."""
    return _BARE_CODE.fullmatch(text) is not None and (predicate(text) is not None or text in scale_words().sakip)


def _loose(text: str) -> str | None:
    """Any few words: what a scale says of its zero."""
    label = text.strip(" =:.;")
    return label if 0 < len(_WORD.findall(label)) <= _LABEL_WORDS + 1 else None
