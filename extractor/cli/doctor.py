"""`lkjip doctor`: what is installed, what is missing, how to get it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from extractor import __version__
from extractor.cli.console import write_json
from extractor.cli.options import CORES, Db
from extractor.errors import ExitCode, LkjipError
from extractor.settings import DEFAULT_DB, Limits, data_dir, ocr_is_installed

EXAMPLE = """
lkjip doctor
lkjip doctor --json
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing that was looked at.

    Attributes:
        remedy: What to do; None where all is well, or nothing must be done.
        needed: Whether the program can't work without it.
    """

    name: str
    state: str
    remedy: str | None = None
    needed: bool = True

    @property
    def well(self) -> bool:
        """Whether the program can work as far as this goes."""
        return self.remedy is None or not self.needed


def command(
    db: Db = DEFAULT_DB, as_json: Annotated[bool, typer.Option("--json", help="JSON on stdout.")] = False
) -> None:
    """Show what is installed and what is missing.

    Says how to get what is missing, and exits with 2 if the program can't work without it.
    """
    findings = [*_program(), *_packages(), *_data(), _database(db), _ocr()]
    if as_json:
        write_json(
            [
                {"name": one.name, "state": one.state, "well": one.well, "needed": one.needed, "remedy": one.remedy}
                for one in findings
            ]
        )
    else:
        for one in findings:
            mark = "ok     " if one.remedy is None else "missing" if one.needed else "absent "
            typer.echo(f"{mark}  {one.name}: {one.state}" + (f"\n         {one.remedy}" if one.remedy else ""))
    if not all(one.well for one in findings):
        raise typer.Exit(ExitCode.USAGE)


def _program() -> Iterator[Finding]:
    yield Finding("lkjip", __version__)
    old = sys.version_info < (3, 11)
    yield Finding("Python", platform.python_version(), "Install Python 3.11 or newer." if old else None)
    limits = Limits.from_environment()
    yield Finding("machine", f"{platform.system()} {platform.machine()}, {CORES} cores for this program")
    yield Finding(
        "limits of a file",
        f"{limits.seconds:.0f} s, {limits.stall_seconds:.0f} s without progress, {limits.memory_mb} MiB of memory",
    )


def _packages() -> Iterator[Finding]:
    """Packages by name and version; they are not imported."""
    try:
        requirements = metadata.requires("lkjip") or []
    except metadata.PackageNotFoundError:
        yield Finding("installation", "lkjip is not installed", "Run `make install`, or `pip install lkjip`.")
        return
    for requirement in requirements:
        if "extra ==" in requirement:
            continue
        name = requirement.split(";")[0].split("[")[0]
        name = name[: next((i for i, char in enumerate(name) if not (char.isalnum() or char in "-_.")), len(name))]
        try:
            yield Finding(name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Finding(name, "not installed", f"Run `pip install '{requirement}'`.")


def _data() -> Iterator[Finding]:
    for name, what in (("schemas", "vocabularies"), ("corpus", "sample reports")):
        folder = data_dir(name)
        there = folder.is_dir() and any(folder.iterdir())
        remedy = None if there else "Install the program again: its data files are gone."
        yield Finding(what, str(folder) if there else "not found", remedy, needed=name == "schemas")


def _database(db: Path) -> Finding:
    from extractor import store

    if not db.exists():
        return Finding(f"database {db}", "not made yet", "Make it with `lkjip run PATH...`.", needed=False)
    try:
        with store.open_store(db, read_only=True) as con:
            ((files, reports),) = store.fetch(
                con, "SELECT (SELECT count(*) FROM berkas), (SELECT count(*) FROM laporan)"
            )
    except LkjipError as error:
        return Finding(f"database {db}", "can't be opened", error.message, needed=False)
    return Finding(f"database {db}", f"{files} files, {reports} reports")


def _ocr() -> Finding:
    if ocr_is_installed():
        return Finding("OCR", f"RapidOCR {metadata.version('rapidocr')}, its models come with it")
    remedy = "Run `pip install 'lkjip[ocr]'`."
    return Finding("OCR", "not installed: pages without text are noted as gaps", remedy, needed=False)
