"""Where the program speaks to people: stderr. Stdout carries data alone."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from extractor.errors import OutputUnwritable, WrongUse

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(slots=True)
class State:
    """What the options before the command say."""

    debug: bool = False


state = State()


def complain(message: str) -> None:
    """Says in one line on stderr what went wrong."""
    typer.echo(f"lkjip: {message}", err=True)


def console() -> Console:
    """The console for people; colours and moving parts only where a terminal shows them, and NO_COLOR allows."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def write_json(value: object) -> None:
    """Data on stdout, readable."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def write_line(value: object) -> None:
    """Data on stdout, one line."""
    typer.echo(json.dumps(value, ensure_ascii=False, default=str))


def put(content: bytes, output: Path | None) -> None:
    """Writes data to `output`, or to stdout.

    Raises:
        WrongUse: Binary data would go to a terminal.
        OutputUnwritable: The file can't be written.
    """
    if output is not None:
        try:
            output.parent.mkdir(parents=True, exist_ok=True)
            output.write_bytes(content)
        except OSError as error:
            raise OutputUnwritable(output, error.strerror or str(error)) from error
        return
    if sys.stdout.isatty() and b"\0" in content:
        raise WrongUse("This format is not for a terminal: name a file with --output, or redirect the output.")
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
