"""Family format: scales of predicates with holes, overlaps, or bands that can't be read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extractor.checks.kategori.scale import Scale, holds, scales
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, deret, di_halaman
from extractor.model.laporan import Laporan
from extractor.model.records import Skala
from extractor.model.temuan import BuktiTemuan, Keparahan

_WIDEST = Decimal(2)  # points of a hole between two bands; wider ones are bands that were not read
_STEP = Decimal("0.01")  # capaian is written with two decimals: nothing lies between 74,99 and 75
_WHOLE = 2  # bands of a scale, at least


@rule(
    "format.skala",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Skala predikat yang berlubang (75 dan 76 tanpa yang di antaranya), tumpang tindih, atau rentangnya
    terbalik (80 > 100). Batas yang hanya sama di kedua rentang (80-100 dan 60-80) perlu dicek. Semua cacat satu skala
    menjadi satu temuan.""",
)
def defects(laporan: Laporan) -> Iterator[Draft]:
    """Scales in which a value has no predicate, or two."""
    for scale in scales(laporan.skala):
        if len(scale.bands) < _WHOLE:
            continue
        unread = [band for band in scale.bands if band.low is None and band.high is None]
        if unread:
            yield _draft([unread[0]], [f"rentang {unread[0].rentang} tidak dapat dibaca"], "rentang yang benar", True)
            continue
        found = [(below, above, told) for below, above in _neighbours(scale) if (told := _defect(scale, below, above))]
        if found:
            bands = list(dict.fromkeys(band for below, above, _ in found for band in (above, below)))
            yield _draft(bands, [told for _, _, told in found], "batas bersambung", _sure(found))


def _neighbours(scale: Scale) -> Iterator[tuple[Skala, Skala]]:
    ordered = sorted(scale.bands, key=lambda band: band.low if band.low is not None else Decimal("-Infinity"))
    yield from pairwise(ordered)


def _defect(scale: Scale, below: Skala, above: Skala) -> str | None:
    """What is wrong between two neighbouring bands, in Indonesian."""
    if below.high is None or above.low is None:
        return None
    gap = above.low - below.high
    if 0 < gap <= _STEP:
        missed = [edge for edge in (below.high, above.low) if not any(holds(band, edge) for band in scale.bands)]
        return f"nilai tepat {_show(missed[0])} tidak berpredikat" if missed else None
    if gap > 0:
        between = (below.high + above.low) / 2
        if gap <= _WIDEST and not any(holds(band, between) for band in scale.bands):
            return f"nilai antara {_show(below.high)} dan {_show(above.low)} tidak berpredikat"
        return None
    if below.high > above.low:
        return f"nilai antara {_show(above.low)} dan {_show(below.high)} berpredikat ganda"
    if below.high_included and above.low_included:
        return f"nilai tepat {_show(above.low)} berpredikat ganda"
    if not below.high_included and not above.low_included:
        return f"nilai tepat {_show(above.low)} tidak berpredikat"
    return None


def _sure(found: list[tuple[Skala, Skala, str]]) -> bool:
    """More than an edge is wrong."""
    return any("antara" in told for _, _, told in found)


def _show(number: Decimal) -> str:
    digits = -int(number.normalize().as_tuple().exponent)
    return angka(number, max(digits, 0))


def _draft(bands: list[Skala], told: list[str], right: str, pasti: bool) -> Draft:
    places = tuple(BuktiTemuan(bukti=band.bukti, peran="skala") for band in bands)
    return Draft(
        subjek=f"skala {bands[0].skala_id}",
        uraian=f"Skala predikat cacat: {deret(told)} {di_halaman(places)}.",
        tertulis=" / ".join(band.rentang for band in bands),
        hitung=right,
        bukti=places,
        pasti=pasti,
    )
