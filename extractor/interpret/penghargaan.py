"""Awards that a report names: tables of them, and lists in the part on awards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.canon.fold import fold
from extractor.canon.names import strip_numbering
from extractor.canon.vocabulary import Vocabulary, load
from extractor.interpret.chain import name_in
from extractor.interpret.ids import make_id
from extractor.interpret.origin import origin
from extractor.interpret.place import in_table, place
from extractor.interpret.view import TableView
from extractor.model.laporan import Naskah
from extractor.model.outline import Bagian
from extractor.model.page import Line, Page
from extractor.model.records import Penghargaan
from extractor.tables.split import MARK
from extractor.values.years import find_years

KIND = "penghargaan"
PART = "prestasi"
_APART = 1.6  # heights from one line to the next of one item, at most
_LEVEL = re.compile(r"\btingkat\s+(\w+)", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})\b")
_CENTURY = 2000


class Awards(Vocabulary):
    """Content of awards.yaml."""

    kolom: dict[str, tuple[str, ...]]
    kata: tuple[str, ...]
    dari: tuple[str, ...]


@lru_cache(maxsize=1)
def vocabulary() -> Awards:
    """The words about awards."""
    return load("awards", Awards)


def read_penghargaan(naskah: Naskah) -> Iterator[Penghargaan]:
    """The awards that one file names."""
    for table in naskah.tables:
        if table.kind == KIND:
            yield from _of_table(TableView(naskah, table))
    for part in naskah.outline.bagian:
        if part.jenis_kanonik == PART:
            yield from _of_part(naskah, part)


def _of_table(view: TableView) -> Iterator[Penghargaan]:
    words = [fold(column.text).split() for column in view.table.columns]
    columns: dict[str, int] = {}
    for what, heads in vocabulary().kolom.items():
        found = [
            col for head in heads for col, said in enumerate(words) if head in said and col not in columns.values()
        ]
        if found:
            columns[what] = found[0]
    for row in view.rows:
        name = name_in(row, columns.get("nama"))
        if name and columns["nama"] in row.own:
            yield Penghargaan(
                **origin(view, row, KIND, name),
                nama=name,
                pemberi=name_in(row, columns.get("pemberi")),
                tingkat=name_in(row, columns.get("tingkat")),
                tahun=_year(name_in(row, columns.get("tahun")) or name),
            )


def _columns(view: TableView) -> dict[str, int]:
    """Columns by what they hold: the first word of the vocabulary that a header has decides."""
    free = {col: set(fold(column.text).split()) for col, column in enumerate(view.table.columns)}
    found: dict[str, int] = {}
    for what, heads in vocabulary().kolom.items():
        col = next((col for head in heads for col, said in free.items() if head in said), None)
        if col is not None:
            found[what] = col
            del free[col]
    return found


def _of_part(naskah: Naskah, part: Bagian) -> Iterator[Penghargaan]:
    for page, lines in _items(naskah, part):
        text = strip_numbering(" ".join(line.text for line in lines))
        if set(vocabulary().kata).isdisjoint(fold(text).split()) or text.endswith(":"):
            continue
        name, giver = _giver(text)
        level = _LEVEL.search(text)
        yield Penghargaan(
            record_id=make_id(KIND, naskah.document.sha256[:16], page.nomor, text, round(lines[0].box.y0)),
            bukti=place(naskah.document, page, lines),
            nama=name,
            pemberi=giver,
            tingkat=level[1] if level else None,
            tahun=_year(text),
        )


def _items(naskah: Naskah, part: Bagian) -> Iterator[tuple[Page, Sequence[Line]]]:
    """Lines of a part that stand close together: an item of a list, or the caption of a picture."""
    for nomor in range(part.halaman, part.halaman_akhir + 1):
        page = naskah.document.page(nomor)
        item: list[Line] = []
        for line in page.lines:
            shown = page.shown(line.box)
            heading = nomor == part.halaman and part.bukti.box.contains(shown.x_mid, shown.y_mid)
            if heading or naskah.outline.at(nomor, shown.y0) != part or in_table(naskah, nomor, line):
                continue
            far = item and line.box.y_mid - item[-1].box.y_mid > _APART * line.box.height
            if item and (far or MARK.match(line.text)):
                yield page, item
                item = []
            item.append(line)
        if item:
            yield page, item


def _giver(text: str) -> tuple[str, str | None]:
    """Name of the award and who gave it: `..., dari Kementerian X, (14/12/21)`."""
    found = re.search(rf"[\s,(]+(?:{'|'.join(vocabulary().dari)})\s+([^,.(]+)", text)
    if found is None:
        return text, None
    return text[: found.start()].strip(" ,"), found[1].strip() or None


def _year(text: str) -> int | None:
    date = _DATE.search(text)
    if date:
        year = int(date[1])
        return year if year > _CENTURY else _CENTURY + year
    years = [year.tahun for year in find_years(text) if year.tahun and not year.legal]
    return years[-1] if years else None
