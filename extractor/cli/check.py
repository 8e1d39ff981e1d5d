"""`lkjip check`: the findings of one report, or of all in the database."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.console import write_json
from extractor.cli.options import CORES, AsJson, FailOn, Jobs, Quiet
from extractor.errors import ExitCode, WrongUse
from extractor.model.putusan import CLOSED
from extractor.settings import DEFAULT_DB

if TYPE_CHECKING:
    from extractor.model.laporan import Hasil
    from extractor.model.putusan import Putusan
    from extractor.model.temuan import Temuan


class Format(StrEnum):
    """Forms in which findings are written."""

    TEXT = "text"
    JSON = "json"


EXAMPLE = """
lkjip check laporan.pdf
lkjip check --db out/lkjip.duckdb --fail-on tinggi --json
lkjip check --statistik
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
    statistik: Annotated[
        bool, typer.Option("--statistik", help="Instead, of each rule: findings, verdicts, and how many were right.")
    ] = False,
    jobs: Jobs = CORES,
    quiet: Quiet = False,
) -> None:
    """Show what does not add up in one report, or in all of a database.

    A finding says where it stands, what is written there, and what the figures give. Without FILE and --db, the
    database out/lkjip.duckdb is asked. What a reviewer judged bukan temuan or sudah diperbaiki is marked, and does not
    count for --fail-on.
    """
    if files and db:
        raise WrongUse("Give FILE or --db, not both.")
    if statistik:
        if files or fail_on:
            raise WrongUse("--statistik is about a database: leave FILE and --fail-on out.")
        _show_statistics(db or DEFAULT_DB, as_json=as_json or form is Format.JSON)
        return
    found = [
        _plain(hasil, temuan, putusan.get(temuan.temuan_id))
        for hasil, putusan in _reports(files, db or DEFAULT_DB, jobs, quiet=quiet)
        for temuan in hasil.temuan
    ]
    if as_json or form is Format.JSON:
        write_json(found)
    else:
        typer.echo("\n\n".join(map(_text, found)) or "Tidak ada temuan.")
    if fail_on and any(one["keparahan"] in fail_on.and_above and one["putusan"] not in CLOSED for one in found):
        raise typer.Exit(ExitCode.FINDINGS)


def _plain(hasil: Hasil, temuan: Temuan, putusan: Putusan | None) -> dict[str, Any]:
    return {
        "laporan_id": hasil.laporan.laporan_id,
        "halaman": temuan.halaman,
        **temuan.model_dump(mode="json"),
        "putusan": putusan.putusan if putusan else None,
    }


def _text(temuan: dict[str, Any]) -> str:
    """A finding in lines: how grave, where, what."""
    berkas = ", ".join(sorted({item["bukti"]["berkas"] for item in temuan["bukti"]})) or temuan["laporan_id"]
    halaman = ", ".join(map(str, temuan["halaman"]))
    doubt = "" if temuan["keyakinan"] == "pasti" else ", perlu dicek"
    where = f"{berkas}, hal. {halaman}" if halaman else berkas
    verdict = f", putusan: {temuan['putusan']}" if temuan["putusan"] else ""
    return f"{temuan['keparahan']}{doubt}{verdict}: {where} ({temuan['aturan']})\n  {temuan['uraian']}"


def _reports(
    files: list[Path] | None, db: Path, jobs: int, *, quiet: bool
) -> Iterator[tuple[Hasil, Mapping[str, Putusan]]]:
    if files:
        from extractor.cli.report import report_of

        yield report_of(files, jobs, quiet=quiet), {}
        return
    from extractor import store

    with store.open_store(db, read_only=True) as con:
        putusan = store.verdicts(con)
        for hasil in store.results(con):
            yield hasil, putusan


def _show_statistics(db: Path, *, as_json: bool) -> None:
    """Each rule with its verdicts; the view says what counts as right."""
    from extractor import store

    with store.query(db, "FROM v_aturan") as result:
        store.write_result(result, store.Format.JSON if as_json else store.Format.TABLE, sys.stdout.buffer)
