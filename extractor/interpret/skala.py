"""The report's own scales of predicates: in tables, in lists, and in tables that are only lines to the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.canon.fold import fold
from extractor.interpret.ids import make_id
from extractor.interpret.place import place
from extractor.interpret.scaleband import Band, may_go_on, read_line
from extractor.interpret.scaletable import read_rows
from extractor.interpret.view import TableView
from extractor.model.evidence import Bukti
from extractor.model.laporan import Naskah
from extractor.model.page import Line, Page
from extractor.model.records import Skala

LEAST = 3  # bands that make a scale
_LONGEST = 18  # words of a line that begins with a band
_GOES_ON = 2  # lines by which an item of a list may go on
_BETWEEN = 1  # lines that may stand between two bands


@dataclass(frozen=True, slots=True)
class Placed:
    """A band with its place; `baris` is the row of the table that it was read from."""

    band: Band
    bukti: Bukti
    tabel_id: str | None = None
    baris: int | None = None
    keyakinan: float = 1.0


def read_skala(naskah: Sequence[Naskah]) -> tuple[Skala, ...]:
    """The bands of all scales of a report, each scale with an id of its own."""
    scales = [scale for item in naskah for scale in _of_file(item)]
    return tuple(
        _record(placed, f"skala-{number}", index)
        for number, scale in enumerate(scales, 1)
        for index, placed in enumerate(scale)
    )


def _record(placed: Placed, skala_id: str, index: int) -> Skala:
    band, meant = placed.band, placed.band.range
    return Skala(
        record_id=make_id("skala", skala_id, index, band.rentang, band.predikat),
        bukti=placed.bukti,
        tabel_id=placed.tabel_id,
        baris=placed.baris,
        keyakinan=placed.keyakinan if meant.certain else 0.5,
        alasan=() if meant.certain else ("rentang tidak jelas maksudnya",),
        skala_id=skala_id,
        nomor=band.nomor,
        rentang=band.rentang,
        low=meant.low,
        low_included=meant.low_included,
        high=meant.high,
        high_included=meant.high_included,
        predikat=band.predikat,
        kode=band.kode,
    )


def _of_file(naskah: Naskah) -> list[list[Placed]]:
    """The scales of one file in the order of its pages."""
    scales: list[list[Placed]] = []
    taken: set[tuple[int, float]] = set()  # page and top of lines that a table's scale holds
    for table in naskah.tables:
        view = TableView(naskah, table)
        bands = [
            Placed(band, view.row_bukti(row), view.tabel_id, row.index, table.keyakinan)
            for row, band in read_rows(view)
        ]
        if is_scale([placed.band for placed in bands]):
            scales.append(bands)
            taken |= {(cell.page, line.box.y0) for cell in table.cells for line in cell.lines}
    scales += _in_lines(naskah, taken)
    return sorted(scales, key=lambda scale: (scale[0].bukti.halaman, scale[0].bukti.box.y0))


def is_scale(bands: Sequence[Band]) -> bool:
    """Several ranges in order, each with a predicate of its own."""
    orders = [band.range.order for band in bands]
    ordered = orders in (sorted(orders), sorted(orders, reverse=True)) and len(set(orders)) == len(orders)
    labels = {fold(band.predikat) for band in bands}
    spanning = sum(not band.range.point for band in bands)
    return spanning >= LEAST and ordered and len(labels) == len(bands)


def _in_lines(naskah: Naskah, taken: set[tuple[int, float]]) -> Iterator[list[Placed]]:
    """Scales in lists and in tables without a grid."""
    lines = [(page, line) for page in naskah.document.pages for line in page.lines]
    run: list[Placed] = []
    at, last = 0, 0
    while at < len(lines):
        page, line = lines[at]
        may = _may_state(line) and (page.nomor, line.box.y0) not in taken
        found = _item(lines[at : at + 1 + _GOES_ON]) if may else None
        if (found and run and at - last > _BETWEEN) or (found and not _follows(run, found[0])):
            yield from _closed(run)
            run = []
        if found:
            band, size = found
            on_page = [item for other, item in lines[at : at + size] if other is page]
            run.append(Placed(band, place(naskah.document, page, on_page)))
            at += size
            last = at
        else:
            at += 1
    yield from _closed(run)


def _may_state(line: Line) -> bool:
    """Whether a line may begin with a band at all: most lines of prose are too long, or hold no number."""
    return len(line.words) <= _LONGEST and any(map(str.isdigit, line.text))


def _follows(run: Sequence[Placed], band: Band) -> bool:
    """The band can stand behind those before it."""
    known = {fold(placed.band.predikat) for placed in run}
    return fold(band.predikat) not in known


def _closed(run: list[Placed]) -> Iterator[list[Placed]]:
    if is_scale([placed.band for placed in run]):
        yield run


def _item(lines: Sequence[tuple[Page, Line]]) -> tuple[Band, int] | None:
    """The band that the first line states, and the number of lines that it takes."""
    found: tuple[Band, int] | None = None
    text = ""
    for size, (_, line) in enumerate(lines, 1):
        text = f"{text} {line.text}".strip()
        band = read_line(text)
        if band and band.rentang.split()[0] in lines[0][1].text and (found is None or _spelt_out(found[0], band)):
            found = band, size
        if not may_go_on(text):
            break
    return found


def _spelt_out(short: Band, long: Band) -> bool:
    """The next line goes on with the predicate: `kurang`, `baik`."""
    begins = long.predikat.casefold().startswith(f"{short.predikat.casefold()} ")
    return begins and long.rentang == short.rentang
