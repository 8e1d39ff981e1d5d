"""`lkjip reviu`: the list of findings and the papers for a reviewer, and what came back of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import complain
from extractor.cli.options import CORES, Db, Jobs, Quiet
from extractor.errors import NoDatabase, WrongUse
from extractor.settings import DEFAULT_DB


class Format(StrEnum):
    """Forms of the list."""

    XLSX = "xlsx"
    DOCX = "docx"
    HTML = "html"
    MD = "md"
    JSON = "json"


EXAMPLE = """
lkjip reviu --instansi "Dinas Pertanian"
lkjip reviu laporan.pdf --format html --format docx -o reviu.html
lkjip reviu --terapkan reviu.xlsx
"""

_OUTPUT = Path("reviu.xlsx")


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
        Path | None,
        typer.Option("--output", "-o", help="Where to; each --format puts its own suffix.", show_default=str(_OUTPUT)),
    ] = None,
    terapkan: Annotated[
        Path | None,
        typer.Option("--terapkan", metavar="XLSX", help="Take the verdicts of a list that was filled in into --db."),
    ] = None,
    oleh: Annotated[
        str | None, typer.Option("--oleh", help="Who judged, for --terapkan; else who saved the list last.")
    ] = None,
    jobs: Jobs = CORES,
    quiet: Quiet = False,
) -> None:
    """Write the list of findings and the papers for a reviewer.

    What is written, what the figures give instead, where it stands, and by which rule.

    XLSX has columns for verdicts and notes, DOCX holds the notes, the working paper with the checklist, and the draft
    statement, HTML shows a picture of each place, MD is for pasting, JSON for other programs. Without --format the
    suffix of the output decides.

    Verdicts in the XLSX (benar, bukan temuan, sudah diperbaiki) are taken into the database with --terapkan. They stay
    when reports are read again, and the next lists show them.
    """
    from extractor.batch.outputs import write_files, write_reviu

    if terapkan:
        if files or laporan or instansi or form or output:
            raise WrongUse("--terapkan writes no list: give it alone, or with --db and --oleh.")
        _apply(terapkan, db, oleh, quiet=quiet)
        return
    output = output or _OUTPUT
    paths = [output.with_suffix(f".{one.value}") for one in form] if form else [output]
    if any(path.suffix not in {f".{one.value}" for one in Format} for path in paths):
        raise WrongUse(f"{output}: end its name in .xlsx, .docx, .html, .md or .json, or give --format.")
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


def _apply(path: Path, db: Path, oleh: str | None, *, quiet: bool) -> None:
    """Takes verdicts into the database; those of findings that it does not have are kept, and named."""
    from extractor import store
    from extractor.reviu.dari_xlsx import read_putusan

    if not db.is_file():
        raise NoDatabase(db)
    semua = read_putusan(path, oleh)
    with store.open_store(db) as con:
        applied = store.judge(con, semua)
    if not quiet:
        complain(
            f"{path}: {len(applied.new)} findings taken in, {len(applied.changed)} changed, "
            f"{len(applied.unchanged)} unchanged. `lkjip reviu` writes the lists anew."
        )
    if applied.unknown:
        complain(
            f"{len(applied.unknown)} of them are not in {db}; they are kept until their report is read: "
            + ", ".join(applied.unknown)
        )
