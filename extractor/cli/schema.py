"""`lkjip schema`: what the data mean."""

from __future__ import annotations

from typing import Annotated

import typer

from extractor.cli.console import write_json

EXAMPLE = """
lkjip schema
lkjip schema --json > skema.json
"""


def command(
    as_json: Annotated[
        bool, typer.Option("--json", help="The relations, and the JSON Schema of what `lkjip extract` writes.")
    ] = False,
) -> None:
    """Show what the relations and their columns mean.

    The unit of a column stands in brackets. With --json also the canonical schema of a report, as JSON Schema:
    {"laporan": ..., "relasi": ...}.
    """
    from extractor.store.schema import describe, describe_json, laporan_schema

    if as_json:
        write_json({"laporan": laporan_schema(), "relasi": describe_json()})
        return
    for relation in describe():
        typer.echo(f"{relation.nama}: {relation.isi}")
        for column in relation.kolom:
            typer.echo(f"  {column.nama:<20} {column.type:<12} {column.comment}")
        typer.echo()
