"""The order of the rooms for one report, and for sorting out a folder; nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from extractor.checks import check
from extractor.cycles import no_cycle_search
from extractor.document import OnPage, read_document
from extractor.interpret import interpret
from extractor.interpret.describe import describe
from extractor.interpret.group import group_files
from extractor.interpret.prosa import read_baris, read_prosa
from extractor.memo import forgetting
from extractor.model.laporan import Hasil, Naskah
from extractor.settings import OcrUse
from extractor.structure import find_outline
from extractor.tables import as_shown, find_tables

__all__ = ["conclude", "describe", "group_files", "read", "skim"]

FIRST_SCANS = 2  # pages with the title of a document: reading a scan takes seconds a page


@no_cycle_search()
@forgetting()
def read(path: Path, on_page: OnPage | None = None) -> Naskah:
    """Reads one PDF: pages, outline, tables.

    Raises:
        UnreadableFile: The file can't be opened as a PDF, even after a repair try.
        PasswordProtected: The file asks for a password.
    """
    document = read_document(path, on_page)
    outline = find_outline(document)
    return Naskah(document, outline, find_tables(document, outline))


def skim(path: Path, on_page: OnPage | None = None) -> Naskah:
    """Reads of one PDF what tells what it is: no tables, and of scans the first pages; errors as `read`."""
    document = read_document(path, on_page, replace(OcrUse.from_environment(), pages=FIRST_SCANS))
    return Naskah(document, find_outline(document), ())


@no_cycle_search()
@forgetting()
def conclude(naskah: Sequence[Naskah]) -> Hasil:
    """Makes one report of the files that it consists of, in their order, and checks it."""
    laporan = interpret(naskah)
    tables = {item.document.berkas: tuple(as_shown(table, item.document) for table in item.tables) for item in naskah}
    prosa = [paragraf for item in naskah for paragraf in read_prosa(item)]
    baris = [line for item in naskah for line in read_baris(item)]
    return Hasil(laporan, tables, check(laporan, tables, prosa, baris))
