"""`lkjip eval`: how far the extraction can be trusted, on labelled reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.console import write_json
from extractor.cli.options import CORES, AsJson, Jobs, Quiet

if TYPE_CHECKING:
    from extractor.evaluate import Measured

EXAMPLE = """
lkjip eval corpus/
lkjip eval label/ --pdf laporan/ --misses 20
"""


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of labels (JSON), searched to any depth.")],
    pdf: Annotated[
        Path | None, typer.Option("--pdf", help="Folder of the PDFs, if they don't lie by the labels.")
    ] = None,
    misses: Annotated[int, typer.Option("--misses", min=0, help="List so many misses of each report.")] = 0,
    as_json: AsJson = False,
    jobs: Jobs = CORES,
    quiet: Quiet = False,
) -> None:
    """Measure what is read against labelled truth.

    For each kind of record and each field: how much of what is labelled was read right, and how much of what was read
    is right; then the share of right values by confidence, and the misses by cause.
    """
    from extractor.cli.report import report_of
    from extractor.evaluate import evaluate, find_labels

    reports = find_labels(folder, pdf)
    measured = evaluate(reports, lambda files: report_of(files, jobs, quiet=quiet))
    if as_json:
        write_json(_plain(measured))
    else:
        typer.echo("\n".join(_lines(measured, misses)))


def _total(measured: Mapping[str, Measured]) -> Measured:
    from extractor.evaluate import Measured as Sum

    total = Sum()
    for item in measured.values():
        total.add(item)
    return total


def _lines(measured: Mapping[str, Measured], misses: int) -> Iterator[str]:
    total = _total(measured)
    yield f"{'record':12} {'field':20} {'right':>6} {'missed':>6} {'extra':>6} {'P':>7} {'R':>7} {'F1':>7}"
    for (kind, name), count in sorted(total.counts.items()):
        figures = f"{count.precision:7.3f} {count.recall:7.3f} {count.f1:7.3f}"
        yield f"{kind:12} {name:20} {count.right:6} {count.missed:6} {count.extra:6} {figures}"
    yield ""
    yield from _calibration_lines(total)
    yield ""
    yield "misses by cause"
    for cause, number in Counter(miss.sebab for miss in total.misses).most_common():
        yield f"{number:6}  {cause}"
    for name, item in measured.items():
        for miss in item.misses[:misses]:
            where = f"{miss.berkas} p{miss.halaman} {miss.jenis}.{miss.kolom}"
            yield f"{name}: {where} {miss.nama[:50]!r}: {miss.label!r}, read {miss.dibaca!r} ({miss.sebab})"


def _calibration_lines(total: Measured) -> Iterator[str]:
    from extractor.evaluate import calibration

    yield "confidence     values  right"
    for low, number, share in calibration(total.judged):
        band = "1.0       " if low >= 1 else f"{low:.1f} to {low + 0.1:.1f}"
        yield f"{band:12} {number:8}  {share:.3f}"


def _plain(measured: Mapping[str, Measured]) -> dict[str, Any]:
    from dataclasses import asdict

    from extractor.evaluate import calibration

    total = _total(measured)
    return {
        "kolom": [
            {
                "jenis": kind,
                "kolom": name,
                **asdict(count),
                "presisi": count.precision,
                "recall": count.recall,
                "f1": count.f1,
            }
            for (kind, name), count in sorted(total.counts.items())
        ],
        "kalibrasi": [
            {"dari": low, "nilai": number, "benar": share} for low, number, share in calibration(total.judged)
        ],
        "laporan": {name: [asdict(miss) for miss in item.misses] for name, item in measured.items()},
    }
