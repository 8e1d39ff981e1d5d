"""A table as the interpreters see it: rows, what each column means, and readings with their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractor.canon.columns import ColumnMeaning, meaning, scale_of, speaks_of_budgets_alone, speaks_of_money
from extractor.canon.fold import fold
from extractor.canon.names import strip_numbering
from extractor.model.evidence import Bukti, Reading
from extractor.model.geometry import Box, union
from extractor.model.laporan import Naskah
from extractor.model.table import Table
from extractor.model.value import Kind
from extractor.tables.kind import COMPARED
from extractor.tables.rows import Row, Slot, label_column, logical_rows
from extractor.values.parse import parse

MONEY_ROLES = frozenset({"anggaran", "anggaran_perubahan", "realisasi_anggaran", "sisa"})
PERCENT_ROLES = frozenset({"persen_anggaran", "fisik", "capaian"})


@dataclass(frozen=True)
class TableView:
    """A table with the file that it stands in."""

    naskah: Naskah
    table: Table

    @property
    def berkas(self) -> str:
        """Path of the file."""
        return self.naskah.document.berkas

    @cached_property
    def tabel_id(self) -> str:
        """Unique in the report: file and table."""
        return self.table.tabel_id

    @cached_property
    def meanings(self) -> tuple[ColumnMeaning, ...]:
        """What each column holds, settled for the table as a whole."""
        title = self.table.judul or ""
        words = fold(title).split()
        says_capaian = "capaian" in words and "realisasi" not in words
        meanings = [meaning(column.path, column.role) for column in self.table.columns]
        settled = _settled(meanings, self.table.kind, says_capaian=says_capaian)
        return _budgets(settled) if speaks_of_budgets_alone(title) else settled

    @cached_property
    def _scales(self) -> tuple[str | None, ...]:
        """In what the amounts of each column are counted; the caption says it for all."""
        title = self.table.judul or ""
        common = scale_of(title) if speaks_of_money(title) else None
        return tuple(
            scale_of(" ".join(column.path)) or common if item.role in MONEY_ROLES else None
            for column, item in zip(self.table.columns, self.meanings, strict=True)
        )

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The logical data rows."""
        return logical_rows(self.table)

    @cached_property
    def shared(self) -> Counter[int]:
        """How many logical rows each slot's lines serve, by identity of the lines."""
        return Counter(id(slot.lines) for row in self.rows for slot in row.slots.values())

    @cached_property
    def label(self) -> int | None:
        """The column that names the rows."""
        return label_column([item.role for item in self.meanings])

    def columns(self, *roles: str) -> list[int]:
        """Columns that hold one of the roles, left to right."""
        return [col for col, item in enumerate(self.meanings) if item.role in roles]

    def text(self, row: Row, *roles: str) -> str | None:
        """Text of the row's column with the first of the roles that is filled, own number or bullet dropped."""
        for role in roles:
            for col in reversed(self.columns(role)):
                if col in row.slots:
                    return strip_numbering(row.slots[col].text) or None
        return None

    def bukti(self, slot: Slot, text: str | None = None) -> Bukti:
        """The place of a slot, on the page as it is shown."""
        page = self.naskah.document.page(slot.page)
        return Bukti(
            berkas=self.berkas,
            halaman=slot.page,
            box=page.shown(slot.box).rounded(),
            teks=slot.text if text is None else text,
        )

    def row_bukti(self, row: Row) -> Bukti:
        """The place of a row: its own cells on the page where it begins."""
        slots = [slot for slot in row.own.values() if slot.page == row.page] or list(row.slots.values())
        page = self.naskah.document.page(slots[0].page)
        box = page.shown(Box(*union(slot.box for slot in slots))).rounded()
        text = " | ".join(slot.text for _, slot in sorted(row.slots.items()))
        return Bukti(berkas=self.berkas, halaman=slots[0].page, box=box, teks=text)

    def reading(self, row: Row, col: int, text: str | None = None) -> Reading | None:
        """The value in a column of a row; None where nothing is printed.

        Args:
            row: The row.
            col: 0-based column.
            text: A part of the cell's text, where the cell holds more than one thing.
        """
        slot = row.slots.get(col)
        if slot is None:
            return None
        printed = slot.text if text is None else text
        value = parse(printed, expect=self._expected(col))
        if value.number is not None and value.scale is None and self._scales[col]:
            value = value.model_copy(update={"scale": self._scales[col]})
        name = row.slots.get(self.label) if self.label is not None else None
        rows = self.shared[id(name.lines)] if name else 1
        merged = slot.merged or self.shared[id(slot.lines)] > rows
        return Reading(value=value, bukti=self.bukti(slot, printed), merged=merged, split=slot.split)

    def _expected(self, col: int) -> Kind | None:
        item = self.meanings[col]
        if item.role in MONEY_ROLES:
            return Kind.MONEY
        if item.percent or item.role in PERCENT_ROLES:
            return Kind.PERCENT
        return None


def _settled(meanings: Sequence[ColumnMeaning], kind: str | None, *, says_capaian: bool) -> tuple[ColumnMeaning, ...]:
    """Roles that only the whole table tells.

    `Capaian` beside `% Capaian` is the realisasi; `%` beside money is a share; `Realisasi (%)` under a caption that
    speaks of capaian, beside units that are no percentages, is the capaian; spending set against achievement, with no
    budget beside it, is a share.
    """
    roles = Counter(item.role for item in meanings)
    settled = list(meanings)
    performance = roles["target"] or roles["realisasi"]
    if roles["realisasi_anggaran"] and roles["capaian"] and not performance and not roles["indikator"]:
        settled = [replace(item, role="persen_anggaran") if item.role == "capaian" else item for item in settled]
    if kind == "efisiensi" and not roles["anggaran"]:
        settled = [
            replace(item, role="persen_anggaran") if item.role == "realisasi_anggaran" else item for item in settled
        ]
    if not roles["target"] and roles["anggaran"]:
        settled = [_as_money(item) for item in settled]
    elif roles["anggaran"]:
        settled = _money_behind(settled)
    if not roles["target"] and roles["satuan"] and says_capaian:
        settled = [
            replace(item, role="capaian") if item.role == "realisasi" and item.percent else item for item in settled
        ]
    if kind in COMPARED:
        settled = [replace(item, role="realisasi") if item.role is None and item.year else item for item in settled]
    return tuple(_capaian_as_realisasi(settled))


def _budgets(meanings: tuple[ColumnMeaning, ...]) -> tuple[ColumnMeaning, ...]:
    """Under a caption that speaks of budgets alone, columns of years, or of targets without indicators, are budgets."""
    roles = {item.role for item in meanings}
    if roles & (MONEY_ROLES | {"indikator", "realisasi"}):
        return meanings
    return tuple(
        replace(item, role="anggaran") if item.role == "target" or (item.role is None and item.year) else item
        for item in meanings
    )


def _money_behind(meanings: list[ColumnMeaning]) -> list[ColumnMeaning]:
    """`Target, Realisasi, %, Anggaran, Realisasi, %`: what comes a second time, behind the budget, is of the budget."""
    roles = [item.role for item in meanings]
    at = roles.index("anggaran")
    if "target" in roles[at:]:
        return meanings
    return [_as_money(item) if col > at and item.role in roles[:at] else item for col, item in enumerate(meanings)]


def _as_money(item: ColumnMeaning) -> ColumnMeaning:
    """Realisasi and capaian beside a budget and without a target are those of the budget."""
    if item.role == "capaian" or (item.role == "realisasi" and item.percent):
        return replace(item, role="persen_anggaran")
    return replace(item, role="realisasi_anggaran") if item.role == "realisasi" else item


def _capaian_as_realisasi(meanings: list[ColumnMeaning]) -> list[ColumnMeaning]:
    """`Target, Capaian` and one more `% Capaian`: there `Capaian` stands for the realisasi."""
    capaian = [item for item in meanings if item.role == "capaian"]
    if any(item.role == "realisasi" for item in meanings) or len(capaian) < 2:
        return meanings
    targets = {item.year for item in meanings if item.role == "target"}
    beside = [item for item in capaian if item.year in targets]
    if len(beside) == len(capaian):
        shares = {item.year for item in beside if item.percent}
        beside = [item for item in beside if not item.percent and item.year in shares]
    if not beside or len(beside) == len(capaian):
        return meanings
    return [replace(item, role="realisasi") if item in beside else item for item in meanings]
