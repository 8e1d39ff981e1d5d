"""`lkjip extract`: one report as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.options import CORES, Jobs, Output, Quiet

EXAMPLE = """
lkjip extract laporan.pdf > laporan.json
"""


def command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="The PDF; of a report in several files all, in their order.")
    ],
    output: Output = None,
    jobs: Jobs = CORES,
    quiet: Quiet = False,
) -> None:
    """Write one report as JSON, every value with its print and place. No database is touched.

    The form of the JSON is what `lkjip schema --json` describes.
    """
    from extractor.cli.console import put
    from extractor.cli.report import report_of

    hasil = report_of(files, jobs, quiet=quiet)
    put((hasil.laporan.model_dump_json(indent=2) + "\n").encode(), output)
