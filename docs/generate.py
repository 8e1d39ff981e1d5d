"""Writes the pages that come from the program itself: command line, rules, relations.

`python docs/generate.py` rewrites them beside this file; a test checks that they are current.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import typer.main
from typer.testing import CliRunner

from extractor.checks import rules
from extractor.cli.app import app
from extractor.store import schema

HERE = Path(__file__).parent
NOTE = "<!-- Written by docs/generate.py; change the program, not this page. -->\n"
SEVERITIES = {"tinggi": "high", "sedang": "medium", "rendah": "low"}


def pages() -> dict[str, str]:
    """File name to content."""
    return {"cli.md": cli_page(), "rules.md": rules_page(), "relations.md": relations_page()}


def cli_page() -> str:
    """Help of the program and of each command."""
    parts = ["# Command line\n", NOTE, _help([])]
    for name, command in _commands(typer.main.get_command(app)).items():
        parts += [f"## lkjip {name}\n", _help([name])]
        for inner in _commands(command):
            parts += [f"### lkjip {name} {inner}\n", _help([name, inner])]
    return "\n".join(parts)


def _commands(command: object) -> dict[str, object]:
    """Commands of a group, by name."""
    found: dict[str, object] = getattr(command, "commands", {})
    return found


def _help(arguments: list[str]) -> str:
    runner = CliRunner(env={"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"})
    result = runner.invoke(app, [*arguments, "--help"], prog_name="lkjip", terminal_width=100)
    text = re.sub(r"[ \t]+$", "", result.output.strip(), flags=re.MULTILINE)
    return f"```text\n{text}\n```\n"


def rules_page() -> str:
    """One row a rule, by family; the descriptions are those that reviewers see, in Indonesian."""
    return "\n".join(["# Rules\n", NOTE, *_rule_lines()])


def _rule_lines() -> Iterator[str]:
    yield "What each rule compares, in the words that a reviewer reads. Tolerances come from the printed digits: the"
    yield "interval of what could have been printed so, by rounding or by cutting off.\n"
    yield "| rule | severity | reviu item | compares |"
    yield "|---|---|---|---|"
    for rule in sorted(rules(), key=lambda rule: rule.aturan):
        severity = SEVERITIES[rule.keparahan.value]
        yield f"| `{rule.aturan}` | {rule.keparahan.value} ({severity}) | {rule.butir_reviu} | {rule.penjelasan} |"
    yield ""


def relations_page() -> str:
    """Every relation and column with its meaning and unit."""
    return f"# Relations\n\n{NOTE}\n{schema.describe_markdown()}"


def main() -> None:
    """Rewrites the pages."""
    for name, content in pages().items():
        (HERE / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
