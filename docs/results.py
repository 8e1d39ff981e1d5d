"""Writes the results into cookbook.md: what each query gives on the sample reports.

`python docs/results.py` reads the sample reports and rewrites the page; a test checks that it is current. Below each
block of SQL, or of `lkjip query NAME`, stands a block of text with the first rows of the result.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from extractor.store.cells import flat
from extractor.store.query import query

HERE = Path(__file__).parent
PAGE = HERE / "cookbook.md"
ROWS, WIDTH = 5, 46  # shown of a result: rows, and characters of a cell
_BLOCK = re.compile(r"```(?P<form>sql|sh)\n(?P<code>.*?)\n```\n\n```text\n.*?\n?```", re.DOTALL)
_NAME = re.compile(r"lkjip query ([a-z-]+)")


def filled(page: str, db: Path) -> str:
    """The page with the results that this database gives."""

    def run(block: re.Match[str]) -> str:
        name = _NAME.fullmatch(block["code"])
        result = _result(db, name[1] if name else block["code"])
        return f"```{block['form']}\n{block['code']}\n```\n\n```text\n{result}\n```"

    return _BLOCK.sub(run, page)


def queries(page: str) -> list[str]:
    """The SQL, or the name of the canned query, of each block."""
    found = [block["code"] for block in _BLOCK.finditer(page)]
    return [name[1] if (name := _NAME.fullmatch(code)) else code for code in found]


def _result(db: Path, sql: str) -> str:
    with query(db, sql) as found:
        rows = [[_short(flat(cell)) for cell in row] for row in found.rows]
        lines = [list(found.columns), *rows[:ROWS]]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = [" | ".join(map(str.ljust, line, widths)).rstrip() for line in lines]
    text.insert(1, "-+-".join("-" * width for width in widths))
    if len(rows) > ROWS:
        text.append(f"... {len(rows)} rows")
    return "\n".join(text)


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 2] + ".."


def main() -> None:
    """Rewrites the page."""
    with TemporaryDirectory() as folder:
        db = Path(folder, "lkjip.duckdb")
        command = [sys.executable, "-m", "extractor", "run", "--quiet", "--db", str(db), "corpus"]
        subprocess.run(command, cwd=HERE.parent, check=True)
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), db), encoding="utf-8")


if __name__ == "__main__":
    main()
