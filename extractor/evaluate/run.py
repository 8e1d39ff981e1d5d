"""Reads labelled reports and measures what was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from extractor.evaluate.facts import KINDS, labelled, read
from extractor.evaluate.labels import Labelled
from extractor.evaluate.measure import Measured, measure
from extractor.model.laporan import Hasil

Reader = Callable[[Sequence[Path]], Hasil]


def evaluate(reports: Iterable[Labelled], reader: Reader) -> dict[str, Measured]:
    """Measures each report, by the path of its label.

    Kinds of records, and ranks of parts, that a label does not have are not measured.
    """
    return {str(report.label): _measure(report, reader(report.files)) for report in reports}


def _measure(report: Labelled, hasil: Hasil) -> Measured:
    kinds = [kind for kind in KINDS if kind in report.content]
    complete = {kind: set(pages) for kind, pages in report.content.get("tabel_halaman", {}).items()}
    labels = list(labelled(report.content, kinds))
    ranks = {fact.isi["jenis"] for fact in labels if fact.jenis == "bagian"}
    found = [fact for fact in read(hasil, kinds) if fact.jenis != "bagian" or fact.isi["jenis"] in ranks]
    return measure(labels, found, complete)
