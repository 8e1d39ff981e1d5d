"""Options and arguments that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Db = Annotated[Path, typer.Option("--db", help="The database.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.")]
AsJson = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary; errors only.")]
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1  # for us
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Files read at once.", show_default="one per core")]


class Severity(StrEnum):
    """Severities as --fail-on takes them."""

    TINGGI = "tinggi"
    SEDANG = "sedang"
    RENDAH = "rendah"

    @property
    def and_above(self) -> frozenset[str]:
        """This one and all that weigh more."""
        order = [item.value for item in Severity]
        return frozenset(order[: order.index(self.value) + 1])


FailOn = Annotated[
    Severity | None, typer.Option("--fail-on", help="Exit with 1 if there are findings of this severity or above.")
]
