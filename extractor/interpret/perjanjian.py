"""Tables of performance agreements to records: what was promised, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.interpret.holder import HEAD, find_holder
from extractor.interpret.ids import record_id
from extractor.interpret.pengukuran import AVERAGE, HEADING
from extractor.interpret.titles import part_of, planned_year
from extractor.interpret.view import TableView
from extractor.model.laporan import Naskah
from extractor.model.records import Perjanjian
from extractor.tables.kind import kind_of_title
from extractor.tables.rows import Row

KIND = "perjanjian"


def read_perjanjian(naskah: Naskah, instansi: str | None, tahun: int | None) -> Iterator[Perjanjian]:
    """The agreements in one file: the head's, unless a lower office is named; open beside agreements of lower offices.

    Args:
        naskah: The file.
        instansi: The report's agency.
        tahun: The report's year.
    """
    since = (0, 0.0)
    told: list[tuple[TableView, str | None, int | None]] = []
    for view in _agreements(naskah):
        told.append((view, find_holder(naskah, view.table, since, instansi), planned_year(view, KIND, since) or tahun))
        last = view.table.parts[-1]
        since = (last.page, last.box.y1)
    lower = any(holder not in (HEAD, None) for _, holder, _ in told)
    for view, holder, year in told:
        known = holder is not None or (lower and not _in_chapter(view))
        yield from _rows(view, holder if known else HEAD, year)


def _agreements(naskah: Naskah) -> Iterator[TableView]:
    """Tables that promise: of that kind, or of targets under a caption or heading that says so."""
    for table in naskah.tables:
        view = TableView(naskah, table)
        part = part_of(view)
        titles = [title for title in (table.judul, part.judul if part else None) if title]
        named = next((kind for title in titles if (kind := kind_of_title(title))), None)
        promised = table.kind == KIND or (table.kind == "target" and named == KIND)
        if promised and view.columns("indikator") and view.columns("target"):
            yield view


def _in_chapter(view: TableView) -> bool:
    """Stands in the planning chapter, not in an appendix: there the head's agreement is told."""
    by_id = {part.bagian_id: part for part in view.naskah.outline.bagian}
    part = part_of(view)
    while part is not None:
        if part.jenis_kanonik == "bab_perencanaan":
            return True
        part = by_id.get(part.induk_id or "")
    return False


def _rows(view: TableView, holder: str | None, tahun: int | None) -> Iterator[Perjanjian]:
    part = part_of(view)
    sasaran: str | None = None
    target, named = view.columns("target")[0], view.columns("indikator")[-1]
    for row in view.rows:
        sasaran = view.text(row, "sasaran") or sasaran
        name = view.text(row, "indikator")
        promised = view.reading(row, target)
        if name is None or promised is None or not ({target, named} & row.own.keys()) or _is_other(row, name):
            continue
        yield Perjanjian(
            record_id=record_id("perjanjian", view, row.index, name),
            bukti=view.row_bukti(row),
            tabel_id=view.tabel_id,
            baris=row.index,
            keyakinan=view.table.keyakinan,
            alasan=view.table.reasons,
            tingkat=view.text(row, "penanggung_jawab") or holder,
            sumber=(part.jenis_kanonik if part else None) or KIND,
            tahun=tahun,
            sasaran=sasaran,
            indikator=name,
            satuan=view.text(row, "satuan"),
            target=promised,
        )


def _is_other(row: Row, name: str) -> bool:
    """A row that sums up, or heads others."""
    texts: Sequence[str] = [slot.text for slot in row.own.values()]
    return AVERAGE.match(name) is not None or (len(texts) == 1 and HEADING.match(texts[0]) is not None)
