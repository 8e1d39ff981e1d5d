"""Tables of the yearly plan to records: from the goal down to the activity and its money."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.interpret.chain import Chain, Names, find_chain, name_in, under_names
from extractor.interpret.origin import origin
from extractor.interpret.titles import planned_year
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.model.outline import JenisBagian
from extractor.model.plans import Rkt
from extractor.tables.rows import Row

KIND = "rkt"
TARGETS = "target"
CHAPTER = "bab_perencanaan"
ACTIVITY = ("kegiatan", "sub_kegiatan")


def read_rkt(view: TableView, tahun: int | None) -> Iterator[Rkt]:
    """Reads one table of the yearly plan; nothing if it is none.

    Args:
        view: The table.
        tahun: The report's year, for tables that name none.
    """
    if view.table.kind != KIND and not _plans(view):
        return
    chain = find_chain(view)
    year = planned_year(view, KIND) or tahun
    own = {*chain.columns.values(), *(col for col, named in chain.names.items() if named[-1] in ACTIVITY)}
    for row, names in under_names(view, chain):
        if own & row.own.keys() and not _only_labels(row):
            yield _record(view, row, chain, names, year)


def _plans(view: TableView) -> bool:
    """A table of indicators and targets alone in the chapter on planning."""
    page = view.naskah.document.page(view.table.halaman)
    parts = {part.bagian_id: part for part in view.naskah.outline.bagian}
    part = view.naskah.outline.at(page.nomor, page.shown(view.table.box).y0)
    while part is not None and part.jenis is not JenisBagian.BAB:
        part = parts.get(part.induk_id or "")
    return view.table.kind == TARGETS and part is not None and part.jenis_kanonik == CHAPTER


def _only_labels(row: Row) -> bool:
    """`Program :` beside `Output :` over what they hold."""
    return all(slot.text.rstrip().endswith(":") for slot in row.own.values())


def _record(view: TableView, row: Row, chain: Chain, names: Names, tahun: int | None) -> Rkt:
    def name(role: str, *of: str) -> str | None:
        return name_in(row, chain.at(role, *of))

    def value(role: str, *of: str) -> Reading | None:
        col = chain.at(role, *of)
        return view.reading(row, col) if col is not None else None

    targets = (value("target", "sasaran"), value("target", "program"), value("target", *ACTIVITY))
    money = value("anggaran", "sasaran", "program", *ACTIVITY)
    lowest = [text for _, text in sorted(names.items())]
    return Rkt(
        **origin(view, row, KIND, *lowest, name("indikator", *ACTIVITY), values=(*targets, money)),
        tahun=tahun,
        **{rank: names.get(rank) for rank in ("tujuan", "sasaran", "program", *ACTIVITY)},
        indikator_tujuan=name("indikator", "tujuan"),
        indikator=name("indikator", "sasaran"),
        satuan=name("satuan", "sasaran"),
        target=targets[0],
        indikator_program=name("indikator", "program"),
        target_program=targets[1],
        indikator_kegiatan=name("indikator", *ACTIVITY),
        target_kegiatan=targets[2],
        anggaran=money,
    )
