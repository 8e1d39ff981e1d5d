"""`lkjip reviu`: the list of findings for a reviewer."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import complain
from extractor.cli.options import CORES, Db, Jobs, Quiet
from extractor.errors import WrongUse
from extractor.settings import DEFAULT_DB


class Format(StrEnum):
    """Forms of the list."""

    XLSX = "xlsx"
    HTML = "html"
    JSON = "json"


EXAMPLE = """
lkjip reviu --instansi "Dinas Pertanian"
lkjip reviu laporan.pdf --format html -o reviu.html
"""


def command(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="PDFs of one report, in their order, instead of --db."),
    ] = None,
    db: Db = DEFAULT_DB,
    laporan: Annotated[str | None, typer.Option("--laporan", help="Only the report with this laporan_id.")] = None,
    instansi: Annotated[str | None, typer.Option("--instansi", help="Only agencies whose name contains this.")] = None,
    form: Annotated[
        list[Format] | None, typer.Option("--format", help="Form of the list; may be given several times.")
    ] = None,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="Where to; each --format puts its own suffix."),
    ] = Path("reviu.xlsx"),
    jobs: Jobs = CORES,
    quiet: Quiet = False,
) -> None:
    """Write the list of findings for a reviewer.

    What is written, what the figures give instead, where it stands, and by which rule.

    XLSX has columns for notes, HTML shows a picture of each place, JSON is for other programs. Without --format the
    suffix of the output decides.
    """
    from extractor.batch.outputs import write_files, write_reviu

    paths = [output.with_suffix(f".{one.value}") for one in form] if form else [output]
    if any(path.suffix not in {f".{one.value}" for one in Format} for path in paths):
        raise WrongUse(f"{output}: end its name in .xlsx, .html or .json, or give --format.")
    if files and (laporan or instansi):
        raise WrongUse("--laporan and --instansi choose from the database: leave FILE out, or leave them out.")
    if files:
        from extractor.cli.display import show

        with show(quiet=quiet) as display:
            write_files(files, paths, jobs, display.hear)
    else:
        write_reviu(db, paths, laporan, instansi)
    if not quiet:
        complain("written: " + ", ".join(map(str, paths)))
