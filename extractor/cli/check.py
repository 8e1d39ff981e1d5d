"""`lkjip check`: the findings of one report, or of all in the database."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.console import write_json
from extractor.cli.options import CORES, AsJson, FailOn, Jobs, Quiet
from extractor.errors import ExitCode, WrongUse
from extractor.settings import DEFAULT_DB

if TYPE_CHECKING:
    from extractor.model.laporan import Hasil
    from extractor.model.temuan import Temuan


class Format(StrEnum):
    """Forms in which findings are written."""

    TEXT = "text"
    JSON = "json"


EXAMPLE = """
lkjip check laporan.pdf
lkjip check --db out/lkjip.duckdb --fail-on tinggi --json
"""


def command(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="The PDF; of a report in several files all, in their order."),
    ] = None,
    db: Annotated[Path | None, typer.Option("--db", help="Findings of all reports in this database instead.")] = None,
    form: Annotated[Format, typer.Option("--format", help="Form of the output.")] = Format.TEXT,
    as_json: AsJson = False,
    fail_on: FailOn = None,
    jobs: Jobs = CORES,
    quiet: Quiet = False,
) -> None:
    """Show what does not add up in one report, or in all of a database.

    A finding says where it stands, what is written there, and what the figures give. Without FILE and --db, the
    database out/lkjip.duckdb is asked.
    """
    if files and db:
        raise WrongUse("Give FILE or --db, not both.")
    found = [
        _plain(hasil, temuan)
        for hasil in _reports(files, db or DEFAULT_DB, jobs, quiet=quiet)
        for temuan in hasil.temuan
    ]
    if as_json or form is Format.JSON:
        write_json(found)
    else:
        typer.echo("\n\n".join(map(_text, found)) or "Tidak ada temuan.")
    if fail_on and any(temuan["keparahan"] in fail_on.and_above for temuan in found):
        raise typer.Exit(ExitCode.FINDINGS)


def _plain(hasil: Hasil, temuan: Temuan) -> dict[str, Any]:
    return {
        "laporan_id": hasil.laporan.laporan_id,
        "halaman": temuan.halaman,
        **temuan.model_dump(mode="json"),
    }


def _text(temuan: dict[str, Any]) -> str:
    """A finding in lines: how grave, where, what."""
    berkas = ", ".join(sorted({item["bukti"]["berkas"] for item in temuan["bukti"]})) or temuan["laporan_id"]
    halaman = ", ".join(map(str, temuan["halaman"]))
    doubt = "" if temuan["keyakinan"] == "pasti" else ", perlu dicek"
    where = f"{berkas}, hal. {halaman}" if halaman else berkas
    return f"{temuan['keparahan']}{doubt}: {where} ({temuan['aturan']})\n  {temuan['uraian']}"


def _reports(files: list[Path] | None, db: Path, jobs: int, *, quiet: bool) -> Iterator[Hasil]:
    if files:
        from extractor.cli.report import report_of

        yield report_of(files, jobs, quiet=quiet)
        return
    from extractor import store

    with store.open_store(db, read_only=True) as con:
        yield from store.results(con)
