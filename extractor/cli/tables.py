"""`lkjip tables`: the raw tables of a file."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import AsJson, Output, Quiet
from extractor.errors import WrongUse

_RANGE = re.compile(r"\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?")


class Format(StrEnum):
    """Forms in which raw tables are written."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


EXAMPLE = """
lkjip tables laporan.pdf --json
lkjip tables laporan.pdf --pages 30-45 --format xlsx -o tabel.xlsx
"""


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The PDF.")],
    pages: Annotated[str | None, typer.Option("--pages", help="Only tables on these pages, such as 3,5-9.")] = None,
    form: Annotated[Format, typer.Option("--format", help="Form of the output.")] = Format.JSON,
    as_json: AsJson = False,
    pisah: Annotated[
        bool, typer.Option("--pisah", help="Leave the parts of a table on several pages unjoined.")
    ] = False,
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Write the tables of a PDF as they are printed.

    JSON holds all of their cells: text, spans, page, box. CSV has a line for each table row: number of the table,
    page, texts of its cells. XLSX has a sheet for each table, spanning cells merged.
    """
    from extractor.cli.console import put
    from extractor.cli.grids import as_csv, as_plain_json, as_xlsx, on_pages, parted
    from extractor.cli.report import naskah_of
    from extractor.tables import as_shown

    wanted = parse_pages(pages) if pages else None
    naskah = naskah_of(file, quiet=quiet)
    found = [as_shown(table, naskah.document) for table in naskah.tables]
    found = [part for table in found for part in parted(table)] if pisah else found
    found = on_pages(found, wanted) if wanted else found
    writers = {Format.JSON: as_plain_json, Format.CSV: as_csv, Format.XLSX: as_xlsx}
    put(writers[Format.JSON if as_json else form](str(file), found), output)


def parse_pages(text: str) -> frozenset[int]:
    """Pages from a list of numbers and ranges: 3,5-9.

    Raises:
        WrongUse: It is no such list.
    """
    pages: set[int] = set()
    for item in text.split(","):
        found = _RANGE.fullmatch(item)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 0 < first <= last:
            raise WrongUse(f"--pages {text}: write page numbers and ranges, such as 3,5-9.")
        pages.update(range(first, last + 1))
    return frozenset(pages)
