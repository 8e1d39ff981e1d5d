"""Headers of columns and the roles they may stand for."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load

_DROPPED = re.compile(r"\b(?:(?:tahun\s+)?(?:19|20)\d\d|ta|tahun n|n \d|n|rp|rupiah|000|opd)\b|\b\d+\b")
_FORMULA = re.compile(r"\([^()]*[/*x×+=][^()]*\)(?:\s*[*x×]\s*100\s*%?)?|\(\s*\d+\s*-\s*\d+\s*\)")
_CUTOFF = 90


class ColumnRoles(Vocabulary):
    """Content of columns.yaml: role to the headers that may stand for it."""

    peran: dict[str, tuple[str, ...]]
    kumulatif: tuple[str, ...]

    @cached_property
    def by_header(self) -> dict[str, tuple[str, ...]]:
        """Folded header to the roles it fits, in the order of the file."""
        found: dict[str, tuple[str, ...]] = {}
        for role, headers in self.peran.items():
            for header in dict.fromkeys(map(plain_header, headers)):
                found[header] = (*found.get(header, ()), role)
        return found

    def roles(self, header: str) -> tuple[str, ...]:
        """Roles that a header may stand for, as printed; empty if it is no known header.

        Looked up as printed and without years and units; a near spelling counts too.
        """
        return _roles(header)


@lru_cache(maxsize=1)
def column_roles() -> ColumnRoles:
    """The vocabulary of column headers."""
    return load("columns", ColumnRoles)


@lru_cache(maxsize=8192)
def _roles(header: str) -> tuple[str, ...]:
    known = column_roles().by_header
    plain = plain_header(header)
    for form in (plain, plain.replace("%", "").strip()):
        if form in known:
            return known[form]
    near = process.extractOne(plain, known.keys(), scorer=fuzz.ratio, score_cutoff=_CUTOFF) if len(plain) > 5 else None
    return known[near[0]] if near else ()


def plain_header(header: str) -> str:
    """Folded header without formula, years, column numbers, "(Rp)" and the like."""
    return " ".join(_DROPPED.sub(" ", fold(_FORMULA.sub(" ", header))).split())
