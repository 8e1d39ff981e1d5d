"""Units (satuan) and the families they belong to."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from pydantic import model_validator

from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered


class Units(Vocabulary):
    """Content of units.yaml; the file explains each key."""

    hitungan: frozenset[str]
    ukuran: frozenset[str]
    keluarga: dict[str, tuple[str, ...]]

    @cached_property
    def by_spelling(self) -> dict[str, str]:
        """Spelling, plain, to family."""
        return {_plain(unit): name for name, units in self.keluarga.items() for unit in units}

    @model_validator(mode="after")
    def _known(self) -> Units:
        for name in self.hitungan | self.ukuran:
            if name not in self.keluarga:
                raise ValueError(f"{name!r} is no family in keluarga")
        return self


@lru_cache(maxsize=1)
def units() -> Units:
    """The vocabulary of units."""
    return load("units", Units)


@remembered
def family(unit: str) -> str | None:
    """Family of a unit as printed: `Orang PNS` is `orang`, `desa/kel` is `wilayah`; None if unknown."""
    plain = _plain(unit)
    known = units().by_spelling
    if plain in known or not plain:
        return known.get(plain)
    parts = plain.split("/")
    if len(parts) > 1 and all(part.strip() in known for part in parts):  # pelaku/kab/kota
        return known[parts[0].strip()]
    return known.get(plain.split(" ")[0]) if len(plain.split()) <= 3 else None


def counts(unit: str) -> bool:
    """Things that are counted: no decimals."""
    return family(unit) in units().hitungan


def is_measure(unit: str) -> bool:
    """Ton, ha, kkal/kap/hari: never a word of a name."""
    return family(unit) in units().ukuran


def _plain(unit: str) -> str:
    return re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", unit.casefold())).strip(" .()")
