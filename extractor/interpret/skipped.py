"""Why a file is no part of a report that is read, in words for a reviewer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extractor.interpret.documents import REPORT, documents
from extractor.interpret.piece import Piece
from extractor.interpret.reports import Report
from extractor.interpret.twins import Twin
from extractor.model.susunan import Dilewati


def twin(found: Twin) -> Iterator[Dilewati]:
    """The files of a report that is there twice."""
    kept, report = found.kept, found.report
    names = Path(kept.pieces[0].berkas).name + (f" dan {len(kept.pieces) - 1} berkas lain" if kept.parted else "")
    reason = (
        f"Laporan kembar: {found.share:.0%} teksnya ada juga di {names}, yang dibaca karena lebih lengkap "
        f"({_extent(kept)}, dibanding {_extent(report)})."
    )
    for piece in report.pieces:
        yield Dilewati(piece.in_report, reason)


def repeated(piece: Piece, home: Report) -> Dilewati:
    """An appendix that stands in its report already."""
    return Dilewati(piece.kartu, f"Isinya sudah ada di {Path(home.pieces[0].berkas).name}, yang dibaca.")


def alone(piece: Piece) -> Dilewati:
    """A file for which no report was found."""
    return Dilewati(piece.kartu, _reason(piece))


def _extent(report: Report) -> str:
    chapters = f"{report.chapters} bab, " if report.chapters else ""
    return f"{chapters}{report.pages} halaman dalam {len(report.pieces)} berkas"


def _reason(piece: Piece) -> str:
    known = documents()
    if piece.silent:
        return (
            "Tanpa teks yang terbaca (pindaian, gambar, atau kosong): jenis dokumen dan pemiliknya tidak dapat "
            "dikenali, dan berkas di sekitarnya pun tidak menunjukkannya."
        )
    if piece.jenis == known.asing:
        return "Bukan dokumen berbahasa Indonesia, jadi bukan laporan kinerja."
    if piece.jenis == REPORT:
        part = f" ({piece.kartu.bagian})" if piece.kartu.bagian else ""
        return f"Potongan laporan{part} tanpa bab, dan tidak ada laporan di folder ini yang cocok dengannya."
    if piece.jenis is None:
        return "Tidak dikenali sebagai laporan kinerja, dan tidak cocok dengan laporan lain di folder ini."
    name = known.jenis[piece.jenis][0].title()
    sort = "Dokumen perencanaan" if piece.jenis in known.perencanaan else "Dokumen lain"
    reason = f"{sort} ({name}), bukan laporan kinerja."
    if piece.jenis in known.lampiran:
        reason += " Tidak ada laporan dari instansi dan tahun yang sama di folder ini."
    return reason
