"""One report for commands that keep nothing, read with progress shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractor.cli.display import show
from extractor.model.laporan import Hasil, Naskah


def report_of(files: Sequence[Path], jobs: int, *, quiet: bool) -> Hasil:
    """The report that the files make up, checked."""
    from extractor.batch.single import read_report

    with show(quiet=quiet) as display:
        return read_report(files, jobs, display.hear)


def naskah_of(file: Path, *, quiet: bool) -> Naskah:
    """The file as it was read."""
    from extractor.batch.single import read_files

    with show(quiet=quiet) as display:
        (naskah,) = read_files([file], 1, display.hear)
    return naskah
