"""What a run tells at its end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.batch.account import Summary
from extractor.cli.console import console
from extractor.cli.display import shorten
from extractor.model.laporan import Status
from extractor.model.temuan import Keparahan

if TYPE_CHECKING:
    from extractor.padanan import Updated

_WORDS = {
    Status.OK: "ok",
    Status.SEBAGIAN: "partly read",
    Status.GAGAL: "failed",
    Status.DILEWATI: "skipped",
}


def tell(
    summary: Summary, values: int, linked: Updated, severities: Mapping[str, int], outputs: Iterable[Path]
) -> None:
    """Writes the summary: files by status, what is not ok and why, values, indicators, findings, outputs."""
    to = console()
    counts = summary.counts
    files = ", ".join(f"{counts[status]} {word}" for status, word in _WORDS.items() if counts[status])
    unchanged = sum(ended.unchanged for ended in summary.ended.values())
    to.print(f"\nFiles     {len(summary.ended)}: {files}" + (f" ({unchanged} unchanged)" if unchanged else ""))
    for status in (Status.GAGAL, Status.SEBAGIAN, Status.DILEWATI):
        for berkas, ended in summary.ended.items():
            if ended.status is status:
                to.print(f"  {_WORDS[status]}: {shorten(ended.message or berkas)}", markup=False)
    if counts[Status.SEBAGIAN]:
        to.print("  all that was not read: lkjip query berkas-bermasalah", markup=False)
    found = ", ".join(f"{severities.get(level, 0)} {level}" for level in Keparahan)
    asked = f"; {linked.terbuka} may be the same as another: lkjip indikator review" if linked.terbuka else ""
    to.print(f"Values    {values}, {linked.indikator} indicators{asked}", markup=False)
    to.print(f"Findings  {sum(severities.values())}: {found}")
    to.print("Written   " + ", ".join(str(path) for path in outputs), markup=False)
    if counts[Status.GAGAL]:
        to.print("Failed files are tried again with --only-failed, once what the message says is done.")
