"""Tables of measurements to records: one per indicator, year and scope."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from extractor.canon.names import strip_numbering
from extractor.interpret.apart import look_inside, take_apart
from extractor.interpret.columnformula import column_formula
from extractor.interpret.ids import record_id
from extractor.interpret.measures import Measure, find_measures
from extractor.interpret.swap import put_right
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.model.records import Pengukuran, RataRata
from extractor.tables.rows import FIGURES, LABELS, Row
from extractor.tables.split import MARK

AVERAGE = re.compile(
    r"^\W*(?:nilai\s+)?(?:rata\W*rata|rerata|jumlah|total)(?:\s+(?:nilai|persentase|prosentase|tingkat|capaian|realisasi|"
    r"kinerja|sasaran|strategis|stratejik|indikator|misi|tujuan|keseluruhan|seluruh|total|rata\W*rata|%|"
    r"(?:ke\W*)?(?:\d+|[ivx]+)))*\W*$",
    re.IGNORECASE,
)
HEADING = re.compile(r"^\W*(?:[\dIVX]+\W*)?(sasaran|tujuan|misi|visi)\b[^:]{0,30}:?\s*", re.IGNORECASE)
HEADED = re.compile(r"^\W*(?:visi|misi)(?:\s+\w+)?\s*:", re.IGNORECASE)
NAMES = frozenset({*LABELS, "misi", None})
NUMBERED = re.compile(r"^\(?\d")
BULLET = re.compile(r"^\s*(?:[-–•▪➢*]|[a-z][.)])\s*")


@dataclass(slots=True)
class Place:
    """Where in the table the reader is: what stands above the row."""

    sasaran: str | None = None
    induk: str | None = None


def read_pengukuran(view: TableView, tahun: int | None) -> Iterator[Pengukuran]:
    """Reads the measurements of one table; nothing if it holds none.

    Args:
        view: The table.
        tahun: Year that columns without one speak of.
    """
    measures = measures_of(view, tahun)
    label = view.label
    if not measures or label is None or view.meanings[label].role == "program":
        return
    place = Place()
    for row, after in zip_longest(view.rows, view.rows[1:]):
        own = strip_numbering(row.slots[label].text) if label in row.slots else None
        name = own or view.text(row, view.meanings[label].role or "")
        if _moves_on(view, row, place, measures, label) or _is_repeated(row, measures, label):
            continue
        if name is None or _is_average(view, row) or _is_parent(view, row, after, place):
            continue
        for measure in measures:
            record = _record(view, row, measure, name, place)
            if record is not None:
                yield record


def measures_of(view: TableView, tahun: int | None) -> list[Measure]:
    """The measurements that each row of a table holds."""
    measures = find_measures(view.meanings, view.table.kind, tahun)
    put_right(view, measures)
    look_inside(view, measures)
    return measures


def _moves_on(view: TableView, row: Row, place: Place, measures: list[Measure], label: int) -> bool:
    """Takes a row that only heads others: a sasaran over the whole width, or a parent of bulleted rows."""
    sasaran = view.text(row, "sasaran")
    if sasaran and view.meanings[label].role != "sasaran":
        if sasaran != place.sasaran:
            place.induk = None
        place.sasaran = sasaran
    if any(col in row.own for measure in measures for col in measure.columns.values()):
        slot = row.slots.get(label)
        if slot is not None and not BULLET.match(slot.text):
            place.induk = None
        return False
    text = " ".join(slot.text for col, slot in sorted(row.own.items()) if view.meanings[col].role not in FIGURES)
    heading = HEADING.match(text)
    if heading and len(text) > heading.end():
        place.sasaran, place.induk = text[heading.end() :].strip(), None
        return True
    if label in row.own and not any(col in row.slots for measure in measures for col in measure.columns.values()):
        place.induk = strip_numbering(row.own[label].text)
        return True
    return not any(col in row.slots for measure in measures for col in measure.columns.values())


def _is_repeated(row: Row, measures: list[Measure], label: int) -> bool:
    """Whether name and figures are filled down alike: the row is one of several activities for an indicator."""
    figures = [col for measure in measures for col in measure.columns.values() if col in row.slots]
    return label in row.slots and all(row.slots[col].merged for col in (label, *figures))


def _row_text(view: TableView, row: Row) -> str:
    """The words of the row's own cells that name things."""
    words = [slot.text for col, slot in sorted(row.own.items()) if view.meanings[col].role in NAMES]
    return " ".join(words)


def _is_average(view: TableView, row: Row) -> bool:
    return AVERAGE.match(_row_text(view, row)) is not None


def _is_parent(view: TableView, row: Row, after: Row | None, place: Place) -> bool:
    """A row that heads others, a vision or a mission, or one with a colon; its figures are subtotals of theirs."""
    slot = row.slots.get(view.label) if view.label is not None else None
    if slot is None:
        return False
    if HEADED.match(" ".join(own.text for _, own in sorted(row.own.items()))):
        return True
    child = after.slots.get(view.label) if after and view.label is not None else None
    if child is None or NUMBERED.match(child.text) or not slot.text.rstrip().endswith(":"):
        return False
    place.induk = strip_numbering(slot.text)
    return True


def _record(view: TableView, row: Row, measure: Measure, name: str, place: Place) -> Pengukuran | None:
    figures = {figure: view.reading(row, col) for figure, col in measure.columns.items()}
    take_apart(view, row, measure, figures)
    values = [figures.get(figure) for figure in ("target", "realisasi", "capaian")]
    if not any(values):
        return None
    label = view.label
    bulleted = label is not None and label in row.slots and MARK.match(row.slots[label].text) is not None
    shared = [value for value in values if value is not None]
    reasons = tuple(view.table.reasons) + (
        ("baris dipisah menurut letak teks",) if any(v.split for v in shared) else ()
    )
    return Pengukuran(
        record_id=record_id("pengukuran", view, row.index, name, measure.lingkup, measure.tahun, measure.triwulan),
        bukti=view.row_bukti(row),
        tabel_id=view.tabel_id,
        baris=row.index,
        keyakinan=_confidence(view, shared),
        alasan=reasons,
        lingkup=measure.lingkup,
        tahun=measure.tahun,
        triwulan=measure.triwulan,
        sasaran=place.sasaran,
        induk=place.induk if bulleted else None,
        indikator=name,
        satuan=view.text(row, "satuan"),
        target=figures.get("target"),
        realisasi=figures.get("realisasi"),
        capaian=figures.get("capaian"),
        kategori=figures.get("kategori"),
        gabungan=any(value.merged for value in shared),
        rumus_kolom=column_formula(view, measure.columns.get("capaian"), _by_column(measure)),
    )


def _by_column(measure: Measure) -> dict[int, str]:
    return {col: figure for figure, col in measure.columns.items()}


def _confidence(view: TableView, values: list[Reading]) -> float:
    confidence = view.table.keyakinan
    if any(value.split for value in values):
        confidence -= 0.15
    if any(not value.value.certain for value in values):
        confidence -= 0.05
    return round(max(confidence, 0.1), 2)


def read_rata_rata(view: TableView, tahun: int | None, records: list[Pengukuran]) -> Iterator[RataRata]:
    """Reads the printed averages of one table.

    Args:
        view: The table.
        tahun: Year that columns without one speak of.
        records: What was read of the table.
    """
    measures = measures_of(view, tahun)
    for row in view.rows:
        text = _row_text(view, row)
        if not AVERAGE.match(text):
            continue
        for measure in measures:
            col = measure.columns.get("capaian")
            reading = view.reading(row, col) if col is not None else None
            members = [item for item in records if (item.lingkup, item.tahun) == (measure.lingkup, measure.tahun)]
            if reading is None or reading.value.number is None or not members:
                continue
            yield RataRata(
                record_id=record_id("rata_rata", view, row.index, text, measure.lingkup, measure.tahun),
                bukti=view.row_bukti(row),
                tabel_id=view.tabel_id,
                baris=row.index,
                label=text,
                nilai=reading,
                anggota=tuple(item.record_id for item in members),
                tahun=measure.tahun,
            )
