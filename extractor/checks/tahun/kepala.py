"""Family tahun: running headers and footers of another year."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.model.prosa import Baris
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import find_years

_OFTEN = 3  # pages with a running line that show how it should read


@wide_rule(
    "tahun.kepala_halaman",
    keparahan=Keparahan.RENDAH,
    butir="II.1",
    penjelasan="""Kepala atau kaki halaman dengan tahun lain daripada kepala halaman yang sama di halaman-halaman lain,
    yang menyebut tahun laporan. Semua halaman menjadi satu temuan.""",
)
def headers(bahan: Bahan) -> Iterator[Draft]:
    """Running lines that were left over from another year."""
    lines: defaultdict[tuple[str, str], list[tuple[int, Baris]]] = defaultdict(list)
    for line in bahan.baris if bahan.laporan.identitas.tahun is not None else ():
        years = {year.tahun for year in find_years(line.teks)} if line.tepi else set()
        if len(years) == 1 and (year := years.pop()) is not None:
            lines[line.berkas, re.sub(r"\d+", "#", line.teks)].append((year, line))
    for same in lines.values():
        counts = Counter(year for year, _ in same)
        usual = bahan.laporan.identitas.tahun or 0
        for year, often in counts.items():
            if year != usual and counts[usual] >= max(_OFTEN, often):
                yield _draft([line for other, line in same if other == year], year, usual)


def _draft(lines: list[Baris], year: int, usual: int) -> Draft:
    places = tuple(BuktiTemuan(bukti=line.bukti, peran="kepala halaman") for line in lines)
    return Draft(
        subjek=f"kepala halaman {lines[0].teks}",
        uraian=f"Kepala halaman {kutip(lines[0].teks)} menyebut tahun {year}, di halaman lain tahun {usual} "
        f"{di_halaman(places)}.",
        tertulis=str(year),
        hitung=str(usual),
        bukti=places,
    )
