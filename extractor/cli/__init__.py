"""The command line: one file a command, thin. Rooms are imported inside the commands, so that help comes at once."""

from __future__ import annotations


def main() -> None:
    """Runs `lkjip`."""
    from extractor.cli.app import app

    app(prog_name="lkjip")
