"""Family rujukan: regulations that an older one is said to have changed, and two for one plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.rujukan.peraturan import Kutipan, cited
from extractor.checks.sentences import di_halaman, halaman
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import find_years

_NUMBER = r"(?:Nomor|No)\b\s*[.:]?\s*(?P<{0}nomor>\d{{1,4}})\s*(?:Tahun|/)\s*(?P<{0}tahun>(?:19|20)\d\d)"
_CHANGED = re.compile(
    _NUMBER.format("")
    + r"\b[^;]{0,160}?\bsebagaimana\s+(?:telah\s+)?(?:\w+\s+){0,3}?diubah\b[^;]{0,90}?"
    + _NUMBER.format("oleh_"),
    re.IGNORECASE,
)
_PLAN = "rencana pembangunan jangka menengah"


@wide_rule(
    "rujukan.perubahan",
    keparahan=Keparahan.RENDAH,
    butir="I.1",
    penjelasan="""Peraturan yang dikatakan telah diubah dengan peraturan yang lebih tua daripadanya.""",
)
def changed(bahan: Bahan) -> Iterator[Draft]:
    """Regulations that are said to be changed by older ones."""
    for sentence in bahan.kalimat_dengan("diubah"):
        for found in _CHANGED.finditer(sentence.teks):
            if int(found["oleh_tahun"]) < int(found["tahun"]):
                places = (BuktiTemuan(bukti=sentence.bukti, peran="kutipan"),)
                older = f"Nomor {found['oleh_nomor']} Tahun {found['oleh_tahun']}"
                younger = f"Nomor {found['nomor']} Tahun {found['tahun']}"
                yield Draft(
                    subjek=f"perubahan {younger} {older}",
                    uraian=f"Peraturan {younger} disebut telah diubah dengan {older}, peraturan yang lebih tua "
                    f"{di_halaman(places)}.",
                    tertulis=older,
                    hitung=f"peraturan sesudah tahun {found['tahun']}",
                    bukti=places,
                )


@wide_rule(
    "rujukan.rpjmd",
    keparahan=Keparahan.SEDANG,
    butir="I.1",
    penjelasan="""Peraturan daerah tentang RPJMD untuk satu periode yang di dua tempat bernomor atau bertahun lain.
    Perlu dicek, karena peraturan daerah dapat diubah.""",
)
def plans(bahan: Bahan) -> Iterator[Draft]:
    """Two regulations for the plan of one period."""
    found: defaultdict[tuple[int, int], list[Kutipan]] = defaultdict(list)
    for one in bahan.once(cited):
        if one.jenis.startswith("peraturan daerah") and fold(one.tentang).startswith(_PLAN):
            period = _period(one.kalimat)
            if period is not None:
                found[period].append(one)
    for period, same in found.items():
        first = same[0]
        other = next((one for one in same if _is_other(first, one)), None)
        if other is not None:
            yield _draft(period, first, other)


def _is_other(one: Kutipan, two: Kutipan) -> bool:
    """Another number or year, the subject in other words; in the same words it is told by rujukan.peraturan_beda."""
    same_words = one.jenis == two.jenis and fold(one.tentang) == fold(two.tentang)
    return (one.nomor, one.tahun) != (two.nomor, two.tahun) and not same_words


def _period(sentence: Kalimat) -> tuple[int, int] | None:
    """The one span of years that a sentence names."""
    spans = {(year.tahun, year.akhir) for year in find_years(sentence.teks) if year.tahun and year.akhir}
    first, last = spans.pop() if len(spans) == 1 else (None, None)
    return (first, last) if first and last else None


def _draft(period: tuple[int, int], one: Kutipan, two: Kutipan) -> Draft:
    places = tuple(BuktiTemuan(bukti=each.bukti, peran="kutipan") for each in (one, two))
    right, wrong = (two, one) if two.tahun > one.tahun else (one, two)
    return Draft(
        subjek=f"rpjmd {period[0]}-{period[1]}",
        uraian=f"Peraturan daerah tentang RPJMD {period[0]}-{period[1]} dikutip sebagai {wrong.teks} "
        f"({halaman([wrong.bukti.halaman])}) dan {right.teks} ({halaman([right.bukti.halaman])}).",
        tertulis=wrong.teks,
        hitung=right.teks,
        bukti=places,
        pasti=False,
    )
