"""What a column of a table holds, by the words of its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
RELATIVE_YEAR = re.compile(r"\(\s*n\s*(?:[-–]\s*(\d))?\s*\)", re.IGNORECASE)
FORMULA = re.compile(
    r"""\(?\s*=?\s*\(?\s*(?<!\d)\d{1,2}\s*[/:]\s*\d{1,2}(?!\d)\s*\)?\s*(?:[x*×]\s*100\s*%?)?\s*\)?  # (4/5)*100%
      |\(\s*(?:100|\d)\s*-\s*\d{1,2}\s*\)                                                         # (100-6)""",
    re.IGNORECASE | re.VERBOSE,
)
QUARTER = re.compile(r"\b(?:triwulan|tri\s?wulan|tw)\.?\s*(IV|III|II|I|[1-4])\b", re.IGNORECASE)
QUARTERS = ("I", "II", "III", "IV", "1", "2", "3", "4")
GLUED = 6  # letters of a word that is known even at the begin of a glued one
DONE = frozenset({"realisasi", "penyerapan", "serapan", "capaian"})  # words of a caption that is not of budgets alone
MONEY = {"target": "anggaran", "jumlah": "anggaran", "realisasi": "realisasi_anggaran", "capaian": "persen_anggaran"}


class Columns(Vocabulary):
    """Content of columns.yaml."""

    peran: dict[str, tuple[str, ...]]
    nisbah: tuple[str, ...]
    bagian_dari: tuple[str, ...]
    uang: tuple[str, ...]
    murni: tuple[str, ...]
    kelipatan: dict[str, tuple[str, ...]]
    kinerja: tuple[str, ...]
    akhir: tuple[str, ...]
    kumulatif: tuple[str, ...]
    tahun_ini: tuple[str, ...]
    tahun_lalu: tuple[str, ...]
    umum: tuple[str, ...]
    jenjang: dict[str, tuple[str, ...]]

    @cached_property
    def phrases(self) -> dict[tuple[str, ...], str]:
        """Folded phrase, as words, to its role."""
        return {tuple(fold(phrase).split()): role for role, phrases in self.peran.items() for phrase in phrases}

    @cached_property
    def begins(self) -> tuple[tuple[str, str], ...]:
        """Long words that name a role alone, for headers whose words were glued: `anggaranpenetapan`."""
        alone = [(phrase[0], role) for phrase, role in self.phrases.items() if len(phrase) == 1]
        return tuple((word, role) for word, role in alone if len(word) >= GLUED)

    @cached_property
    def longest(self) -> int:
        """Words in the longest phrase."""
        return max(map(len, self.phrases))


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What the header says of a column.

    Attributes:
        role: Key of `peran` in columns.yaml, or persen_anggaran; None if the header says nothing known.
        year: First year in the lowest header text that has one.
        years: All years printed in the header, top to bottom, each once.
        back: Years before the report's year, where the header says (n), (n-1).
        percent: The header says that its values are percentages.
        money: The header says that its values are rupiah.
        plan_end: The header speaks of the end of the plan (Renstra, RPJMD).
        cumulative: The header says that its figures run up to a year (s.d., sampai dengan).
        triwulan: Quarter of the year, 1 to 4.
    """

    role: str | None
    year: int | None = None
    years: tuple[int, ...] = ()
    back: int | None = None
    percent: bool = False
    money: bool = False
    plan_end: bool = False
    cumulative: bool = False
    triwulan: int | None = None


@lru_cache(maxsize=1)
def vocabulary() -> Columns:
    """The words of table headers."""
    return load("columns", Columns)


@remembered
def meaning(path: tuple[str, ...], proven: str | None = None) -> ColumnMeaning:
    """What a column holds.

    Args:
        path: Header texts over the column, top to bottom, without numbering row.
        proven: Role that its values prove; no header tells another then.
    """
    if proven:
        return ColumnMeaning(proven)
    texts = [fold(FORMULA.sub(" ", text)) for text in path]
    known = vocabulary()
    whole = " ".join(texts)
    words = set(whole.split())
    years = tuple(dict.fromkeys(int(year) for text in path for year in YEAR.findall(text)))
    back = _years_back(path, whole, known)
    percent = not words.isdisjoint(known.bagian_dari)
    role = _role(texts, path, known)
    money = not words.isdisjoint(known.uang) and _money_rules(texts, known)
    if money:
        role = MONEY.get(role or "", role)
    if role == "jumlah":
        role = None  # of what, the header does not say
    if percent and role in ("anggaran", "realisasi_anggaran"):
        role = "persen_anggaran"
    plan_end = any(f" {phrase} " in f" {whole} " for phrase in known.akhir)
    cumulative = any(f" {phrase} " in f" {whole} " for phrase in known.kumulatif)
    year = next((int(found.group()) for text in reversed(path) if (found := YEAR.search(text))), None)
    return ColumnMeaning(role, year, years, back, percent, money, plan_end, cumulative, _quarter(path))


def speaks_of_money(text: str) -> bool:
    """Whether a caption or header names money."""
    return not set(fold(text).split()).isdisjoint(vocabulary().uang)


def speaks_of_budgets_alone(text: str) -> bool:
    """Whether a caption names money, and nothing that was spent or achieved."""
    return speaks_of_money(text) and DONE.isdisjoint(fold(text).split())


def before_change(header: str) -> bool:
    """Whether the header of a budget says that it is the one before the change."""
    return not set(fold(header).split()).isdisjoint(vocabulary().murni)


def scale_of(text: str) -> str | None:
    """In what amounts are counted, by a header or a caption: `(Rp juta)`, `(dalam ribuan rupiah)`, `(Rp.000)`.

    Returns:
        ribu, juta, miliar or triliun, by the longest phrase; None if nothing is said.
    """
    folded = f" {fold(text)} "
    found = [
        (len(phrase), scale)
        for scale, phrases in vocabulary().kelipatan.items()
        for phrase in phrases
        if f" {phrase} " in folded
    ]
    return max(found)[1] if found else None


def _quarter(path: Sequence[str]) -> int | None:
    """The quarter that a header names: `Triwulan II`, or `Triwulan` over `II`."""
    found = QUARTER.search(" ".join(path))
    return QUARTERS.index(found[1].upper()) % 4 + 1 if found else None


def _years_back(path: Sequence[str], whole: str, known: Columns) -> int | None:
    for text in reversed(path):
        if found := RELATIVE_YEAR.search(text):
            return int(found[1] or 0)
    padded = f" {whole} "
    if any(f" {phrase} " in padded for phrase in known.tahun_lalu):
        return 1
    return 0 if any(f" {phrase} " in padded for phrase in known.tahun_ini) else None


def _money_rules(texts: Sequence[str], known: Columns) -> bool:
    """Whether rupiah is said lower in the path than performance is."""
    for text in reversed(texts):
        words = text.split()
        if not set(words).isdisjoint(known.uang):
            return True
        if not set(words).isdisjoint(known.kinerja):
            return False
    return False


def _role(texts: Sequence[str], path: Sequence[str], known: Columns) -> str | None:
    """Role by the lowest header that says one; a header above makes `uraian` and the like precise."""
    general: str | None = None
    for text, printed in zip(reversed(texts), reversed(path), strict=True):
        if general is None and text == "%":
            general = "capaian"
            continue
        role = _role_of_text(text, printed, known)
        if general == "capaian" and role != "fisik":
            return "persen_anggaran" if role == "sisa" else general
        if role in ("uraian", "nomor") and general is None and len(texts) > 1:
            general = role
        elif role is not None:
            return role
    return general


def _role_of_text(text: str, printed: str, known: Columns) -> str | None:
    words = [word for word in text.split() if word not in known.umum and not YEAR.fullmatch(word)]
    if not words:
        return None
    found = _first_phrase(words, known)
    if found is None:
        return None
    if words[0] in known.nisbah:
        return "capaian"
    if found in ("realisasi", "capaian", "target") and not set(words).isdisjoint(known.nisbah):
        return "capaian"
    if found == "realisasi" and FORMULA.search(printed):
        return "capaian"
    if found == "realisasi" and _leads_with_share(text, known):
        return "capaian"
    return found


def _leads_with_share(text: str, known: Columns) -> bool:
    words = text.split()
    return len(words) > 1 and words[0] in known.bagian_dari


def _first_phrase(words: Sequence[str], known: Columns) -> str | None:
    for start in range(len(words)):
        for size in range(min(known.longest, len(words) - start), 0, -1):
            role = known.phrases.get(tuple(words[start : start + size]))
            if role is not None:
                return role
    return next((role for word in words for begin, role in known.begins if word.startswith(begin)), None)
