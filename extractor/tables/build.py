"""From a joined grid to a table: header, caption, kind, and how surely it was read."""

from __future__ import annotations

from extractor.model.outline import Bagian, Judul, Outline
from extractor.model.page import CaraBaca, Document
from extractor.model.table import Table
from extractor.tables.header import read_columns
from extractor.tables.join import Joined
from extractor.tables.kind import find_kind, kind_of_title

CAPTION_GAP = 90.0  # points between a caption and its table
NO_HEADER, RAGGED, UNRULED, OCR = 0.3, 0.3, 0.2, 0.15  # what the confidence loses


def build_table(tabel_id: str, joined: Joined, document: Document, outline: Outline) -> Table:
    """Names the columns, the caption and the kind of a joined grid."""
    caption = find_caption(joined, document, outline)
    columns = read_columns(joined.cells, joined.header, joined.cols)
    part = outline.at(joined.parts[0].page, joined.parts[0].box.y0)
    titles = [caption.judul] if caption else []
    titles += [line.text for line in reversed(joined.pieces[0].above[-3:]) if kind_of_title(line.text)]
    titles += [bagian.judul for bagian in _with_parents(outline, part.bagian_id if part else None)]
    confidence, reasons = _confidence(joined)
    return Table(
        tabel_id=tabel_id,
        parts=joined.parts,
        rows=joined.rows,
        cols=joined.cols,
        cells=tuple(sorted(joined.cells, key=lambda cell: (cell.row, cell.col))),
        columns=columns,
        header_rows=frozenset(joined.header.rows) | joined.repeated,
        nomor=caption.nomor if caption else None,
        judul=caption.judul if caption else None,
        kind=find_kind(columns, titles),
        keyakinan=confidence,
        reasons=reasons,
    )


def find_caption(joined: Joined, document: Document, outline: Outline) -> Judul | None:
    """The caption just above the table, or at the foot of the page before if the table begins its page."""
    piece = joined.pieces[0]
    page, top = piece.draft.page, piece.draft.box.y0
    texts = {line.text for line in piece.above}
    near = [
        judul
        for judul in outline.judul
        if judul.jenis == "tabel"
        and judul.bukti.halaman == page.nomor
        and -2 <= top - page.upright(judul.bukti.box).y1 <= CAPTION_GAP
    ]
    if near and (texts or page.turned):
        return near[-1]
    if piece.above or not piece.first or page.nomor < 2:
        return None
    before = document.page(page.nomor - 1)
    low = [judul for judul in outline.judul if judul.jenis == "tabel" and judul.bukti.halaman == before.nomor]
    if low and before.lines and before.upright(low[-1].bukti.box).y1 >= before.lines[-1].box.y0 - 2:
        return low[-1]
    return None


def _with_parents(outline: Outline, bagian_id: str | None) -> list[Bagian]:
    by_id = {bagian.bagian_id: bagian for bagian in outline.bagian}
    found: list[Bagian] = []
    while bagian_id is not None and bagian_id in by_id and len(found) < 4:
        found.append(by_id[bagian_id])
        bagian_id = by_id[bagian_id].induk_id
    return found


def _confidence(joined: Joined) -> tuple[float, tuple[str, ...]]:
    confidence, reasons = 1.0, []
    if not joined.header:
        confidence -= NO_HEADER
        reasons.append("kepala tabel tidak ditemukan")
    if not all(piece.draft.ruled for piece in joined.pieces):
        confidence -= UNRULED
        reasons.append("tabel tanpa garis: kolom menurut letak teks")
    covered = sum(cell.rowspan * cell.colspan for cell in joined.cells)
    if covered < 0.98 * joined.rows * joined.cols:
        confidence -= RAGGED
        reasons.append("garis kisi tidak lengkap")
    if any(piece.draft.page.cara_baca is CaraBaca.OCR for piece in joined.pieces):
        confidence -= OCR
        reasons.append("dibaca dengan OCR")
    return round(confidence, 2), tuple(reasons)
