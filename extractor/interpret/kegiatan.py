"""Small tables of one activity, its input and its output each with target and realisasi, to records."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.canon.names import strip_numbering
from extractor.interpret.headings import heading_over, named_over
from extractor.interpret.origin import origin
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.model.records import Anggaran, Kegiatan, LingkupAnggaran, TingkatAnggaran
from extractor.model.value import Kind
from extractor.tables.kind import vocabulary
from extractor.tables.rows import Row
from extractor.values.parse import parse

KIND = "kegiatan"
INPUT, OUTPUT, REMARK = "masukan", "keluaran", "keterangan"
_LABEL = re.compile(r"^[^:]{0,60}:\s*:?\s*")  # what stands before the colon only says which row it is
_SAID = re.compile(r"^kegiatan\s*:\s*", re.IGNORECASE)
_AMOUNTS = frozenset({Kind.MONEY, Kind.NUMBER})


def is_activity(view: TableView) -> bool:
    """Whether the rows of a table are the input and the output of an activity."""
    return bool(view.columns("target") and view.columns("realisasi")) and {INPUT, OUTPUT} <= _rows(view).keys()


def read_kegiatan(view: TableView, tahun: int | None) -> Iterator[Kegiatan | Anggaran]:
    """Reads the table of one activity, and its money as a budget line; nothing if it is none.

    Args:
        view: The table.
        tahun: The report's year.
    """
    heading = heading_over(view) if is_activity(view) else None
    if not heading:
        return
    name = _SAID.sub("", heading)
    rows = _rows(view)
    given, made = rows[INPUT], rows[OUTPUT]
    values = (*_figures(view, given), *_figures(view, made))
    yield Kegiatan(
        **origin(view, given, KIND, name, values=values),
        tahun=tahun,
        program=named_over(view, "program"),
        kegiatan=name,
        masukan_target=values[0],
        masukan_realisasi=values[1],
        keluaran=_said(view, made),
        keluaran_target=values[2],
        keluaran_realisasi=values[3],
        keterangan=_said(view, rows[REMARK]) if REMARK in rows else None,
    )
    target, realisasi = (_as_money(value) for value in values[:2])
    if target is not None or realisasi is not None:
        yield Anggaran(
            **origin(view, given, "anggaran", name, values=(target, realisasi)),
            lingkup=LingkupAnggaran.KEGIATAN,
            tingkat=TingkatAnggaran.KEGIATAN,
            uraian=name,
            tahun=tahun,
            anggaran=target,
            realisasi=realisasi,
        )


def _rows(view: TableView) -> dict[str, Row]:
    """The first row of each sort, by the word that it begins with."""
    found: dict[str, Row] = {}
    for row in view.rows:
        words = fold(row.slots[min(row.slots)].text).split()
        for sort, phrases in vocabulary().baris.items():
            if words and words[0] in phrases:
                found.setdefault(sort, row)
    return found


def _figures(view: TableView, row: Row) -> tuple[Reading | None, Reading | None]:
    return view.reading(row, view.columns("target")[0]), view.reading(row, view.columns("realisasi")[0])


def _said(view: TableView, row: Row) -> str | None:
    """What a row says in words: behind the colon of its label, or in the columns that follow."""
    figures = view.columns("target", "realisasi", "capaian", "satuan", "nomor")
    texts = [slot.text for col, slot in sorted(row.own.items()) if col not in figures]
    words = [_LABEL.sub("", texts[0]) if ":" in texts[0] else "", *texts[1:]] if texts else []
    return strip_numbering(" ".join(text.strip(" :") for text in words)).strip() or None


def _as_money(reading: Reading | None) -> Reading | None:
    """The reading as rupiah; None if it is no amount."""
    if reading is None:
        return None
    value = parse(reading.teks, expect=Kind.MONEY)
    return reading.model_copy(update={"value": value}) if value.kind in _AMOUNTS else None
