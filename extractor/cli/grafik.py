"""`lkjip grafik`: one indicator over the years as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import complain
from extractor.cli.options import Db, Quiet
from extractor.settings import DEFAULT_DB

EXAMPLE = """
lkjip grafik "nilai tukar petani" -o ntp.svg
lkjip grafik skm --instansi "kecamatan tirta" -o skm.png
"""


def command(
    indikator: Annotated[
        str, typer.Argument(metavar="INDICATOR", help="Its indikator_id, or a text that fits one indicator only.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File: .svg or .png.", show_default="the indicator's id, .svg")
    ] = None,
    db: Db = DEFAULT_DB,
    instansi: Annotated[str, typer.Option("--instansi", help="Only agencies whose name contains this.")] = "",
    quiet: Quiet = False,
) -> None:
    """Draw target and realisasi of an indicator over the years, with report and page under every point.

    Needs the packages of the extra grafik: pip install 'lkjip[grafik]'.
    """
    from extractor.padanan.grafik import draw, series
    from extractor.store import open_store

    with open_store(db, read_only=True) as con:
        found = series(con, indikator, instansi)
    path = output or Path(f"{found.indikator_id}.svg")
    draw(found, path)
    if not quiet:
        complain(f"written: {path}")
