"""Names, numbers and addresses of persons masked, for an export that leaves the office (UU 27/2022).

What is searched for comes with lokal-id. Masking is for the export alone: the database keeps what is printed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from duckdb import DuckDBPyConnection

from extractor.canon.fold import common_words, fold
from extractor.store.relations import Relation

if TYPE_CHECKING:
    from lokal.samaran import Samaran
    from lokal.samaran.types import PiiMatch

MASKS = {"NAME": "[nama]", "NIP": "[NIP]", "NIK": "[NIK]", "PHONE": "[telepon]", "EMAIL": "[surel]"}
_SAID_NIP = re.compile(r"(?<=\bNIP)([\s.:]*)\d[\d .]{6,28}\d", re.IGNORECASE)  # misprinted ones too
_TEXTS = {"VARCHAR": "samarkan", "VARCHAR[]": "samarkan_semua"}  # type of a column to the function that masks it
_KEYS = re.compile(r"(?:.*_)?id|berkas(?:_.*)?|sha256|versi_program")  # columns that rows and files are found by


@lru_cache(maxsize=1)
def _search() -> Samaran:
    from lokal.samaran import Samaran

    return Samaran(types=["NAME", "NIP", "NIK", "PHONE", "EMAIL"])


@lru_cache(maxsize=65536)
def mask(text: str) -> str:
    """The text with `[nama]`, `[NIP]` and the like in place of what tells a person. Masking twice changes nothing."""
    masked = text
    for found in sorted(_search().mask(text).matches, key=lambda one: one.start, reverse=True):
        if not _is_of_the_field(found):
            masked = masked[: found.start] + MASKS[found.type] + masked[found.end :]
    return _SAID_NIP.sub(rf"\g<1>{MASKS['NIP']}", masked)


def _is_of_the_field(found: PiiMatch) -> bool:
    """Not all capitalised words behind a title are a name: `Angkutan`, `Berdasarkan Golongan`."""
    return found.type == "NAME" and any(word in common_words() for word in fold(found.value).split())


def add_masks(con: DuckDBPyConnection) -> None:
    """Makes the functions that `masked_columns` calls known to a connection."""
    con.create_function("samarkan", mask, ["VARCHAR"], "VARCHAR")
    con.create_function("samarkan_semua", lambda texts: list(map(mask, texts)), ["VARCHAR[]"], "VARCHAR[]")


def masked_columns(relation: Relation) -> list[str]:
    """SQL that masks each column of texts; keys and paths stay as they are."""
    return [
        f'{_TEXTS[column.type]}("{column.nama}") AS "{column.nama}"'
        for column in relation.kolom
        if column.type in _TEXTS and not _KEYS.fullmatch(column.nama)
    ]
