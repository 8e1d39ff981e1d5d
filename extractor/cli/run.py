"""`lkjip run`: PDFs and folders into the database."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import complain, write_line
from extractor.cli.options import CORES, Db, FailOn, Jobs, Quiet
from extractor.errors import ExitCode, WrongUse
from extractor.settings import DEFAULT_DB, Ocr, ocr_is_installed

if TYPE_CHECKING:
    from extractor.batch.account import Summary
    from extractor.batch.ledger import Ledger
    from extractor.batch.plan import Plan


EXAMPLE = """
lkjip run corpus/
lkjip run --db 2023.duckdb --fail-on tinggi laporan/2023/
"""


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="PDF files, or folders that hold some.")],
    db: Db = DEFAULT_DB,
    jobs: Jobs = CORES,
    ocr: Annotated[
        Ocr, typer.Option(envvar="LKJIP_OCR", help="Read scans; always: those with a hidden text layer, too.")
    ] = Ocr.AUTO,
    force: Annotated[bool, typer.Option("--force", help="Read again what has not changed.")] = False,
    only_failed: Annotated[bool, typer.Option("--only-failed", help="Only files that failed before.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what makes up which report and what is left out; write nothing.")
    ] = False,
    fail_on: FailOn = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a file on stdout.")] = False,
    quiet: Quiet = False,
) -> None:
    """Read PDFs into the database, check them, and list the findings.

    Folders are searched to any depth. What has not changed since an earlier run is not read again, and a run that
    was cut off goes on where it stopped. Then the names of indicators are linked over the years: see `lkjip indikator`.
    The lists of findings, temuan.xlsx and temuan.html, stand beside the database.
    """
    from extractor.batch.discovery import find_sources
    from extractor.batch.ledger import Ledger
    from extractor.batch.outputs import are_current, lists_of, write_reviu
    from extractor.batch.plan import make_plan
    from extractor.cli.summary import tell
    from extractor.padanan import default_path, keputusan, update

    set_ocr(ocr, db)
    decisions = default_path(db)
    keputusan.read(decisions)  # what is wrong in it is to be known before the work, not after it
    ledger = Ledger(db)
    plan = make_plan(find_sources(paths), ledger.known(), force=force, only_failed=only_failed)
    if dry_run:
        _list(plan, jobs, as_json=as_json, quiet=quiet)
        return
    summary = _carry_out(plan, ledger, jobs, force=force, as_json=as_json, quiet=quiet)
    if not summary.files:
        complain("No file failed before: nothing to do.")
        return
    linked = update(db, decisions)
    if not are_current(db):
        if not quiet:
            complain("writing the lists of findings ...")
        write_reviu(db, lists_of(db))
    severities = ledger.severities(summary.files)
    if not quiet:
        tell(summary, ledger.values(summary.files), linked, severities, [db, *lists_of(db)])
    found = fail_on is not None and any(severities[level] for level in fail_on.and_above)
    raise typer.Exit(summary.exit_code or (ExitCode.FINDINGS if found else ExitCode.OK))


def set_ocr(ocr: Ocr, db: Path) -> None:
    """For the workers, which inherit the environment: when to read pictures, and where to keep what was read."""
    if ocr is Ocr.ALWAYS and not ocr_is_installed():
        raise WrongUse("--ocr always: OCR is not installed. Run `pip install 'lkjip[ocr]'`, or use auto or never.")
    os.environ["LKJIP_OCR"] = ocr.value
    os.environ.setdefault("LKJIP_OCR_CACHE", str(db.parent / ".ocr"))


def _list(plan: Plan, jobs: int, *, as_json: bool, quiet: bool) -> None:
    """What would be done, on stdout: a line a file."""
    from extractor.batch.preview import preview
    from extractor.cli.display import show
    from extractor.cli.plan import rows, write_table

    cache = os.environ.get("LKJIP_OCR_CACHE")
    if cache and not Path(cache).is_dir():
        del os.environ["LKJIP_OCR_CACHE"]  # it would be made
    sources = [*plan.todo, *(source for source, _ in plan.beside)]
    with show(quiet=quiet) as display:
        display.expect(len(sources))
        found = preview(sources, jobs, display.hear, display.ended)
    if as_json:
        for row in rows(plan, found):
            write_line(row)
    else:
        write_table(rows(plan, found))


def _carry_out(plan: Plan, ledger: Ledger, jobs: int, *, force: bool, as_json: bool, quiet: bool) -> Summary:
    from extractor.batch.account import Summary
    from extractor.batch.session import carry_out
    from extractor.cli.display import show

    summary = Summary()
    with show(quiet=quiet) as display:
        display.expect(plan.total)
        with closing(carry_out(plan, ledger, jobs=jobs, force=force, listener=display.hear)) as entries:
            for entry in entries:
                summary.add(entry)
                display.ended(entry)
                if as_json:
                    write_line(entry.as_json())
    return summary
