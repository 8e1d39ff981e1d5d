"""Numbers and letters in front of headings: 3.1.2, I.1., A., 1), BAB III."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}

_LABEL = re.compile(
    r"""^(?P<open>\()?
        (?P<text>
          (?:[IVX]{1,5}|\d{1,2}|[A-Z])(?:\s?[.,]\s?\d{1,2}(?!\d)|\.[a-z](?=[.)\s]))+  # 3.1, I.1, A.3.1, 3. 1, 2.1.a
          |[IVX]{1,5}|\d{1,2}|[A-Za-z]
        )
        (?P<close>\s?[.):]+)?
        (?P<gap>\s*)(?P<title>\S.*)$""",
    re.VERBOSE,
)
_CHAPTER = re.compile(
    r"^BAB\s*[.:\-–]?\s*(?P<text>[IVX]{1,5}|\d{1,2}|[ivx]{1,5})(?![\w])\s*[.:|\-–]*\s*(?P<title>.*)$", re.IGNORECASE
)


class Style(StrEnum):
    """Way of counting."""

    DECIMAL = "3.1"
    ROMAN = "III"
    UPPER = "C"
    DIGIT = "3"
    LOWER = "c"


@dataclass(frozen=True, slots=True)
class Label:
    """A heading's own number.

    Attributes:
        text: As printed, without punctuation at its end.
        style: Way of counting; of its first part if it has several.
        numbers: Value of each part: A.3 is (1, 3).
        close: Punctuation behind it: `.`, `)`, `()` or nothing.
    """

    text: str
    style: Style
    numbers: tuple[int, ...]
    close: str

    @property
    def rank(self) -> tuple[str, int, bool]:
        """Labels of one rank may stand side by side: equal way of counting, depth and kind of punctuation."""
        return self.style, len(self.numbers), ")" in self.close

    @property
    def first(self) -> bool:
        """Whether counting begins with it."""
        return self.numbers[-1] == 1

    def follows(self, other: Label) -> bool:
        """Whether it is the next after `other`; I follows H as well as nothing."""
        mine, last = self.numbers, other.numbers
        if self.style is Style.ROMAN and other.style is Style.UPPER and len(self.text) == 1:
            mine = (ord(self.text) - ord("A") + 1,)
        return len(mine) == len(last) and mine[-1] == last[-1] + 1


def parse_label(line: str) -> tuple[Label, str] | None:
    """The label at the start of a line and the text behind it; None if there is none."""
    found = _LABEL.match(line)
    if found is None:
        return None
    text, close, title = found["text"], (found["close"] or "").strip(), found["title"]
    if found["open"]:
        if ")" not in close:
            return None
        close = "()"
    parts = re.split(r"\s?[.,]\s?", text)
    if not title[0].isalpha() and title[0] not in "\"“(‘'":
        return None
    if not close and (not found["gap"] or (len(parts) == 1 and not title[:2].isupper())):
        return None
    return Label(re.sub(r"\s", "", text), _style(parts), tuple(_value(part) for part in parts), close[:2]), title


def parse_chapter(line: str) -> tuple[Label, str] | None:
    """The label of a line that begins with BAB and a number, and the text behind it."""
    found = _CHAPTER.match(line)
    if found is None:
        return None
    text = found["text"]
    style = Style.DIGIT if text.isdigit() else Style.ROMAN
    return Label(text, style, (_value(text.upper()),), ""), found["title"].strip()


def _style(parts: list[str]) -> Style:
    first = parts[0]
    if first.isdecimal():
        return Style.DECIMAL if len(parts) > 1 else Style.DIGIT
    if first.islower():
        return Style.LOWER
    return Style.ROMAN if set(first) <= set("IVX") else Style.UPPER


def _value(part: str) -> int:
    if part.isdecimal():
        return int(part)
    if set(part) <= set(ROMAN):
        return roman_value(part)
    return ord(part.lower()) - ord("a") + 1


def roman_value(text: str) -> int:
    """Value of a Roman number in capitals."""
    values = [ROMAN[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
