"""Reads back what reviewers and units wrote into the list: all of it, or nothing and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import NoSuchPath, UnusableList
from extractor.model.putusan import Putusan, Vonis
from extractor.reviu.kolom import CATATAN, CLOSED_SHEET, ID, PUTUSAN, TANGGAPAN
from extractor.reviu.kosakata import kosakata

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NEEDED = (ID, PUTUSAN, CATATAN, TANGGAPAN)
FRESH = "write the list anew with `lkjip reviu`, and fill that in"


@dataclass(frozen=True, slots=True)
class Isian:
    """A filled-in row, and where it is."""

    sheet: str
    number: int
    putusan: Putusan

    @property
    def where(self) -> str:
        """Sheet and row."""
        return f"sheet {self.sheet}, row {self.number}"


def read_putusan(path: Path, oleh: str | None = None) -> tuple[Putusan, ...]:
    """The verdicts, remarks and answers in a list that was filled in; rows with none of them say nothing.

    Args:
        path: The workbook.
        oleh: Who judged; by default who saved the workbook last, as it says itself.

    Raises:
        NoSuchPath: It is not there.
        UnusableList: It is no such list, its columns were changed, or a row can't be understood.
    """
    book = _open(path)
    who = oleh or book.properties.lastModifiedBy or None
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    own = {sebutan.nama for sebutan in kosakata().keparahan.values()} | {CLOSED_SHEET}
    found: dict[str, Isian] = {}
    lists = [sheet for sheet in book.worksheets if sheet.title in own or ID in _heads(sheet)]
    if not lists:
        raise UnusableList(path, "", f"it is no list of findings: no sheet has a column {ID}. {FRESH.capitalize()}.")
    for sheet in lists:
        for isian in _filled_in(path, sheet, Putusan(temuan_id="", oleh=who, waktu=now, berkas_sumber=path.name)):
            before = found.setdefault(isian.putusan.temuan_id, isian)
            if before.putusan != isian.putusan:
                raise UnusableList(
                    path, isian.where, f"says otherwise than {before.where} of the same finding. Correct one of them."
                )
    return tuple(isian.putusan for isian in found.values())


def _open(path: Path) -> Workbook:
    import openpyxl

    if not path.is_file():
        raise NoSuchPath(path)
    try:
        return openpyxl.load_workbook(path, data_only=True, keep_links=False)
    except Exception as error:  # whatever is wrong with a foreign file, the user can do but one thing
        raise UnusableList(path, "", f"can't be opened as a workbook ({error}). Save it as XLSX.") from error


def _heads(sheet: Worksheet) -> list[str]:
    """What stands in the first row."""
    return [_text(cell.value) or "" for cell in sheet[1]]


def _filled_in(path: Path, sheet: Worksheet, empty: Putusan) -> Iterator[Isian]:
    heads = _heads(sheet)
    for name in NEEDED:
        if heads.count(name) != 1:
            how = "stands there twice" if name in heads else "is missing"
            raise UnusableList(
                path, f"sheet {sheet.title}, row 1", f"the heading {name!r} {how}. Put it right, or {FRESH}."
            )
    columns = {name: heads.index(name) for name in NEEDED}
    for number, cells in enumerate(sheet.iter_rows(min_row=2, values_only=True), start=2):
        texts = {name: _text(cells[col]) for name, col in columns.items()}
        said = {name: text for name, text in texts.items() if name != ID and text}
        if not said:
            continue
        where = f"sheet {sheet.title}, row {number}"
        if not texts[ID]:
            raise UnusableList(path, where, f"is filled in, but its {ID} is empty. Copy it from the list, or {FRESH}.")
        changes = {
            "temuan_id": texts[ID],
            "putusan": _vonis(path, where, said.get(PUTUSAN)),
            "catatan": said.get(CATATAN),
            "tanggapan": said.get(TANGGAPAN),
        }
        yield Isian(sheet.title, number, empty.model_copy(update=changes))


def _vonis(path: Path, where: str, text: str | None) -> Vonis | None:
    if text is None:
        return None
    word = " ".join(text.casefold().split())
    if word not in set(Vonis):
        known = ", ".join(Vonis)
        raise UnusableList(path, where, f"the verdict {text!r} is none of: {known}. Choose one of these.")
    return Vonis(word)


def _text(value: Any) -> str | None:
    """What a cell says; white space at its ends does not count."""
    return str(value).strip() or None if value is not None else None
