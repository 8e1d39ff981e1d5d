"""Code points as PDFium gives them, to the characters that a reader sees."""

from __future__ import annotations

UNREADABLE = "\N{REPLACEMENT CHARACTER}"

# Symbol and Wingdings glyphs that Word leaves in the private use area, by the fonts' own encodings.
_SYMBOLS = {
    0xF025: "%",
    0xF02B: "+",
    0xF02D: "-",
    0xF03C: "<",
    0xF03D: "=",
    0xF03E: ">",
    0xF076: "❖",
    0xF0A3: "≤",
    0xF0A7: "▪",
    0xF0B3: "≥",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0FC: "✓",
}
_BLANKS = [*range(0x09, 0x0E), 0x1C, 0x1D, 0x1E, 0x1F, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x2060]
_HYPHENS = [0x02, 0xAD, 0xFFFE]  # 0x02 and U+FFFE: PDFium's own sign for a hyphen at a line's end

# One character for one, so that places in a text stay those of PDFium.
_ONE_TO_ONE: dict[int, str] = {
    **dict.fromkeys([*range(0x20), 0x7F], UNREADABLE),  # glyphs of fonts that don't say what they mean
    **dict.fromkeys([*_BLANKS, 0x3000, 0xFEFF], " "),
    **dict.fromkeys(_HYPHENS, "-"),
    **_SYMBOLS,
}
_LIGATURES: dict[int, str] = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}


def clean(text: str) -> str:
    """The text with blanks as blanks and symbols as symbols, as long as it was."""
    return text.translate(_ONE_TO_ONE)


def spelled_out(text: str) -> str:
    """The text with its ligatures as single letters."""
    return text if text.isascii() else text.translate(_LIGATURES)


def is_unreadable(char: str) -> bool:
    """Whether a character stands for a glyph of unknown meaning."""
    return char == UNREADABLE or "\ue000" <= char <= "\uf8ff"
