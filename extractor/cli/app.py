"""The commands together, and what becomes of their errors."""

from __future__ import annotations

import inspect
import os
import sys
from textwrap import indent
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from extractor import __version__
from extractor.cli import check, doctor, export, extract, grafik, indikator, query, reviu, run, schema, tables
from extractor.cli import eval as evaluation
from extractor.cli.console import complain, state
from extractor.errors import ExitCode, LkjipError

OVERVIEW = f"""\
lkjip {__version__}: performance reports (LKjIP) into data that can be trusted, and what does not add up in them.

Start with
  lkjip run FOLDER                 read all PDFs in it into out/lkjip.duckdb, and list the findings
  lkjip check FILE                 findings of one report, nothing kept
  lkjip query --list               what can be asked of the database
  lkjip doctor                     what is installed, and what is missing

All commands: lkjip --help. One command: lkjip COMMAND --help.
"""


class Commands(TyperGroup):
    """Turns errors into one sentence and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the command."""
        try:
            return super().invoke(ctx)
        except LkjipError as error:
            if state.debug:
                raise
            complain(error.message)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            complain("Interrupted. What is done is kept: the same command goes on from there.")
            raise typer.Exit(ExitCode.INTERRUPTED) from error
        except BrokenPipeError:
            # Whoever read our output has seen enough; Python must not try to flush the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ExitCode.OK) from None
        except (typer.Exit, typer.Abort, typer.TyperException):
            raise
        except Exception as error:
            if state.debug:
                raise
            complain(
                f"An error in this program ({type(error).__name__}: {error}). "
                "Please report it, with what `lkjip --debug ...` prints."
            )
            raise typer.Exit(ExitCode.DEFECT) from error


app = typer.Typer(
    name="lkjip",
    cls=Commands,
    help="Turns performance reports (LKjIP) into structured data, and finds what does not add up in them.",
    epilog="Exit codes: 0 fine, 1 findings at or above --fail-on, 2 wrong use, 3 some files failed, 4 all failed, "
    "5 the output can't be written, 70 an error in the program, 130 interrupted.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _help(module: ModuleType) -> str:
    """The docstring of a command, and its example, whose lines the backspace keeps as they are."""
    example = indent(module.EXAMPLE.strip(), "  ")
    return f"{inspect.cleandoc(module.command.__doc__ or '')}\n\n\b\nExample:\n{example}"


for module in (run, extract, tables, check, reviu, query, grafik, export, schema, evaluation, doctor):
    app.command(module.__name__.rpartition(".")[2], help=_help(module))(module.command)
app.add_typer(indikator.app, name="indikator")


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"lkjip {__version__}")
        raise typer.Exit


@app.callback()
def overview(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")] = False,
) -> None:
    """Turns performance reports (LKjIP) into structured data, and finds what does not add up in them."""
    del version
    state.debug = debug
    if ctx.invoked_subcommand is None:
        typer.echo(OVERVIEW, nl=False)
