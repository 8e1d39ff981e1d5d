"""Tables of performance agreements to records: what was promised, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.interpret.agreement import KIND, Agreement, is_promise
from extractor.interpret.ids import record_id
from extractor.interpret.pengukuran import AVERAGE, HEADING
from extractor.interpret.titles import part_of
from extractor.interpret.view import TableView
from extractor.model.laporan import Naskah
from extractor.model.plans import Perjanjian
from extractor.tables.rows import Row


def read_perjanjian(naskah: Naskah, agreements: Mapping[str, Agreement]) -> Iterator[Perjanjian]:
    """The promised targets in one file.

    Args:
        naskah: The file.
        agreements: Its agreements by the ids of their tables.
    """
    for table in naskah.tables:
        view = TableView(naskah, table)
        agreement = agreements.get(view.tabel_id)
        if agreement and is_promise(view):
            yield from _rows(view, agreement)


def _rows(view: TableView, agreement: Agreement) -> Iterator[Perjanjian]:
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
            tingkat=view.text(row, "penanggung_jawab") or agreement.pemegang,
            sumber=(part.jenis_kanonik if part else None) or KIND,
            tahun=agreement.tahun,
            sasaran=sasaran,
            indikator=name,
            satuan=view.text(row, "satuan"),
            target=promised,
        )


def _is_other(row: Row, name: str) -> bool:
    """A row that sums up, or heads others."""
    texts: Sequence[str] = [slot.text for slot in row.own.values()]
    return AVERAGE.match(name) is not None or (len(texts) == 1 and HEADING.match(texts[0]) is not None)
