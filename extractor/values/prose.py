"""Values in running text."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.canon.units import units
from extractor.memo import remembered
from extractor.model.value import Kind, Value
from extractor.values.lexicon import alternatives, number_words
from extractor.values.numbers import NUMERAL, is_code
from extractor.values.parse import parse
from extractor.values.years import FIRST, LAST

_NAMING = re.compile(
    r"(?:\b(?:nomor|no|pasal|ayat|tabel|tabél|gambar|grafik|bab|lampiran|tahun|th|thn|ta|tanggal|tgl|halaman|hal|hlm|butir|huruf|"
    r"angka|romawi|diktum|eselon|jalan|jl|telp|telepon|fax|nip|kode\s?pos)\b\s*[.:]?|\bke\s?-|\bke)\s*$",
    re.IGNORECASE,
)
_WRAPPED = r"\d{1,3}(?P<mark>[.,])(?:\d{3}(?P=mark))+(?:\d\s\d\d|\d\d\s\d)(?![\d.,]*\d)"  # 112.996.359.30 0
_YEAR = re.compile(r"\d{4}(?:$|\.\s|\s[A-Z])")  # also where a sentence or a name follows: tahun 2020. Laporan ini
_MONTHS = re.compile(
    r"\s+(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _candidate() -> re.Pattern[str]:
    words = number_words()
    known = [unit for unit in units().by_spelling if len(unit) > 2 and unit[0].isalpha()]
    comparisons = [sign for sign in words.comparators if not sign[0].isalpha() and sign != "="]
    scales = [word for word in words.scales if len(word) > 1]
    return re.compile(
        rf"(?<![\w/.,])(?:(?:{alternatives(comparisons)})\s*)?(?:(?P<money>rp|idr|us\s?\$)\s?[.:]{{0,2}}\s?)?[-−]?"
        rf"(?:{_WRAPPED}|\d{{1,3}}(?:(?:[.,]\s?\d{{3}})+(?!\d))?[\d.,]*)(?:\s?[.,]?-(?!\s?\d))?"
        rf"(?:\s?%?\s?[-–]\s?\d[\d.,]*(?=\s?(?:%|persen)))?"
        rf"(?:\s*(?:{alternatives(words.persen)}|‰))?(?:\s+(?:{alternatives(scales)})\b)?"
        rf"(?:(?:\s*\([a-z\s]+\))?\s+(?:{alternatives(known)})(?![\w/]))?",
        re.IGNORECASE,
    )


@remembered  # many rules ask the same sentence
def find_values(sentence: str) -> tuple[tuple[int, int, Value], ...]:
    """Amounts, percentages, ranges and numbers in a sentence, each with the span of its characters.

    Left out: years, dates, headings, numbers of laws, tables and figures, ordinals (ke-3), telephone numbers.
    """
    found = []
    for match in _candidate().finditer(sentence):
        text = match.group().rstrip(" .,") if not match.group().endswith(("-",)) else match.group()
        end = match.start() + len(text)
        if not match.group("money") and _is_name(sentence, match.start(), end, text):
            continue
        value = parse(text)
        if value.kind not in (Kind.TEXT, Kind.MISSING):
            found.append((match.start(), end, value))
    return tuple(found)


def _is_name(sentence: str, start: int, end: int, text: str) -> bool:
    """The digits name something rather than measure it."""
    if _YEAR.match(text) and FIRST <= int(text[:4]) <= LAST:
        return True
    if _NAMING.search(sentence, max(0, start - 20), start) or _MONTHS.match(sentence, end):
        return True
    if sentence[:start].rstrip().endswith("/") or re.match(r"\s?/\s?\d|[-_]\w|[^\W\d_]", sentence[end:]):
        return True
    digits = NUMERAL.search(text)
    return digits is not None and is_code(digits.group()) and not re.search("[%,]", text)
