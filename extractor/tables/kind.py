"""The kind of a table: by its header, and by the caption and part it stands under."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

from extractor.canon.columns import ColumnMeaning, meaning
from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.memo import remembered
from extractor.model.table import Column

COMPARED = frozenset({"banding_tahun", "banding_renstra", "banding_nasional"})
DONE = frozenset({"realisasi", "capaian"})


class TableWords(Vocabulary):
    """Content of tables.yaml.

    Attributes:
        judul: Kind of table to the words of captions and parts that name it.
        baris: Sort of row in the table of an activity to its first words.
    """

    judul: dict[str, tuple[str, ...]]
    baris: dict[str, tuple[str, ...]]

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Folded phrase to kind."""
        return {fold(phrase): kind for kind, phrases in self.judul.items() for phrase in phrases}


@lru_cache(maxsize=1)
def vocabulary() -> TableWords:
    """The words of captions."""
    return load("tables", TableWords)


@remembered
def kind_of_title(title: str) -> str | None:
    """Kind that a caption or heading names; the longest phrase decides."""
    folded = f" {fold(title)} "
    found = [(len(phrase), kind) for phrase, kind in vocabulary().phrases.items() if f" {phrase} " in folded]
    return max(found)[1] if found else None


def find_kind(columns: Sequence[Column], titles: Sequence[str]) -> str | None:
    """The kind of a table.

    Args:
        columns: Its columns.
        titles: Caption first, then the headings of the parts it lies in, innermost first.
    """
    meanings = [meaning(column.path, column.role) for column in columns]
    roles = Counter(item.role for item in meanings if item.role)
    named = next((kind for title in titles if (kind := kind_of_title(title))), None)
    return _by_header(roles, meanings, named)


def _by_header(roles: Counter[str], meanings: Sequence[ColumnMeaning], named: str | None) -> str | None:
    if "formulasi" in roles or ("indikator" in roles and "sumber_data" in roles and not roles.keys() & DONE):
        return "iku"
    measured = bool(roles.keys() & DONE) and (roles.keys() & {"indikator", "sasaran", "uraian"})
    money = roles.keys() & {"anggaran", "anggaran_perubahan", "realisasi_anggaran"}
    if measured:
        return _measured(roles, meanings, named)
    if money:
        if roles.keys() & {"realisasi_anggaran", "realisasi"}:
            return "realisasi_anggaran"
        return named if named in ("rkt", "rencana_aksi", "perjanjian") else "anggaran"
    if "indikator" in roles and (roles["target"] or named):
        plain = {item.year for item in meanings if item.role is None and item.year}
        if named in COMPARED and len(plain) > 1 and not roles["target"]:
            return named
        if named in COMPARED and plain and any(item.role == "target" and item.plan_end for item in meanings):
            return "banding_renstra"
        years = {year for item in meanings if item.role in (None, "target") for year in item.years}
        if len(years) >= 3 or roles["kondisi"]:
            return "renstra"
        return named if named in ("perjanjian", "rkt", "renstra", "iku", "rencana_aksi") else "target"
    return named if named in ("skala", "program_pendukung", "penghargaan", "renstra", "rencana_aksi") else None


def _measured(roles: Counter[str], meanings: Sequence[ColumnMeaning], named: str | None) -> str:
    if roles["efisiensi"]:
        return "efisiensi"
    if roles["nasional"] or named == "banding_nasional":
        return "banding_nasional"
    if any(item.plan_end for item in meanings) and named != "pengukuran":
        return "banding_renstra"
    years = {year for item in meanings if item.role in DONE for year in item.years[:1]}
    backs = {item.back for item in meanings if item.back is not None}
    if len(years) > 1 or len(backs) > 1:
        return "banding_renstra" if named == "banding_renstra" else "banding_tahun"
    return named if named in ("banding_tahun", "banding_renstra") else "pengukuran"
