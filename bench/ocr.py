"""What reading pictures of pages costs: CPU time of whole pages against that of the engine's own calls, and memory.

The pages are those of the files given, of the scans of LKJIP_REAL/corpus, or of the sample reports with their text
layer ignored. Nothing is kept: each page is read. It measures; it asserts nothing.

    python -m bench.ocr [FILE...]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table


@dataclass(slots=True)
class Spent:
    """Pages, and CPU seconds: of all of it, and within the engine's own calls."""

    pages: int = 0
    whole: float = 0.0
    engine: float = 0.0


class Timed:
    """An inference session whose calls are timed."""

    def __init__(self, session: Any, spent: Spent) -> None:
        self._session, self._spent = session, spent

    def run(self, *arguments: Any) -> Any:
        """As the session's own."""
        start = time.process_time()
        try:
            return self._session.run(*arguments)
        finally:
            self._spent.engine += time.process_time() - start


def files_to_read(given: list[Path]) -> list[Path]:
    """The files given; else the scans among the real reports, or the sample reports."""
    from bench.bench import is_born_digital
    from extractor.settings import data_dir

    if given:
        return given
    real = os.environ.get("LKJIP_REAL")
    if not real:
        return sorted(data_dir("corpus").rglob("*.pdf"))
    return [path for path in sorted(Path(real, "corpus").rglob("*.pdf")) if not is_born_digital(path)]


def measure(files: list[Path], most: int) -> Iterator[tuple[Path, Spent]]:
    """What the first pages of each file cost, `most` at the most; loading the model is not counted."""
    import pypdfium2

    from extractor.document.ocr import engines
    from extractor.document.ocr.read import read_picture
    from extractor.document.ocr.render import render

    recogniser = engines._recogniser()
    session = recogniser._session
    for path in files:
        spent = Spent()
        recogniser._session = Timed(session, spent)
        with pypdfium2.PdfDocument(path) as pdf:
            for index in range(min(len(pdf), most)):
                start = time.process_time()
                read_picture(*render(pdf[index]))
                spent.whole += time.process_time() - start
                spent.pages += 1
        yield path, spent


def main() -> None:
    """Measures, and prints the table."""
    from extractor.batch.worker import peak_mb

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="PDF files; the default is told above")
    parser.add_argument("--pages", type=int, default=sys.maxsize, help="no more pages of a file than so many")
    arguments = parser.parse_args()
    table = Table()
    for heading in ("file", "pages", "CPU s a page", "engine's own s a page", "whole / own"):
        table.add_column(heading, justify="left" if heading == "file" else "right")
    for path, spent in measure(files_to_read(arguments.files), arguments.pages):
        whole, own = spent.whole / spent.pages, spent.engine / spent.pages
        ratio = f"{whole / own:.2f}" if own else "-"
        table.add_row(path.name, str(spent.pages), f"{whole:.2f}", f"{own:.2f}", ratio)
    console = Console()
    console.print(table)
    console.print(f"Peak memory {peak_mb()} MiB.")


if __name__ == "__main__":
    main()
