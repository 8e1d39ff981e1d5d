"""Family tahun: sentences of one pattern of which one has another year, and a year that is compared with itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip_di
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import find_years

_LONG = 7  # words before the year that make a pattern
_OFTEN = 2  # other sentences of the pattern from which it needs no look
_COMPARED = re.compile(
    r"(?:kinerja|capaian|realisasi|pencapaian)[^.;]{0,60}?\btahun\s+(?P<one>\d{4})\b(?P<between>[^.;]{0,90}?)"
    r"\b(?:sama\s+(?:seperti|dengan)|di\s?banding(?:kan)?(?:\s+dengan)?|terhadap)\s+(?:\w+\s+){0,4}?tahun\s+(?P=one)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(r"\b(?:nasional|provinsi|standar|target|triwulan|semester|rencana)\b", re.IGNORECASE)


@wide_rule(
    "tahun.pola",
    keparahan=Keparahan.SEDANG,
    butir="III.7",
    penjelasan="""Kalimat yang sampai tahunnya sama kata demi kata dengan kalimat lain: bila yang lain menyebut tahun
    laporan dan satu menyebut tahun sebelumnya, tahun itu dilaporkan. Perlu dicek bila hanya ada satu kalimat lain.""",
)
def patterns(bahan: Bahan) -> Iterator[Draft]:
    """Sentences that begin as others do, with another year."""
    tahun = bahan.laporan.identitas.tahun
    groups: defaultdict[str, list[tuple[int, Kalimat]]] = defaultdict(list)
    for sentence in bahan.kalimat:
        year = next((year for year in find_years(sentence.teks) if not year.legal), None)
        if year is not None and year.tahun is not None and year.akhir is None:
            before = fold(re.sub(r"\d[\d.,]*", " ", sentence.teks[: year.start]))
            if len(before.split()) >= _LONG:
                groups[before].append((year.tahun, sentence))
    for same in groups.values():
        counts = Counter(year for year, _ in same)
        for told, sentence in same:
            if tahun is not None and told < tahun and counts[told] == 1 and 0 < counts[tahun] == len(same) - 1:
                others = [other for year_told, other in same if year_told == tahun]
                yield _pattern(sentence, told, others, tahun)


def _pattern(sentence: Kalimat, year: int, others: list[Kalimat], tahun: int) -> Draft:
    places = (
        BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),
        *(BuktiTemuan(bukti=other.bukti, peran="pembanding") for other in others),
    )
    return Draft(
        subjek=f"pola {sentence.teks[:120]}",
        uraian=f"Kalimat {kutip_di(sentence.teks, sentence.teks.index(str(year)))} menyebut tahun {year}, kalimat lain "
        f"dengan kata-kata yang sama menyebut tahun {tahun} {di_halaman(places)}.",
        tertulis=" / ".join(dict.fromkeys(str(one.tahun) for one in find_years(sentence.teks) if not one.legal)),
        hitung=str(tahun),
        bukti=places,
        pasti=len(others) >= _OFTEN,
    )


@wide_rule(
    "tahun.banding",
    keparahan=Keparahan.RENDAH,
    butir="III.7",
    penjelasan="""Kalimat yang membandingkan capaian satu tahun dengan tahun itu sendiri (capaian tahun 2016 sama
    seperti capaian tahun 2016).""",
)
def itself(bahan: Bahan) -> Iterator[Draft]:
    """A year that is compared with itself."""
    for sentence in bahan.kalimat:
        years = {year.tahun for year in find_years(sentence.teks) if not year.legal}
        found = _COMPARED.search(sentence.teks) if len(years) == 1 else None
        if found is None or _ELSE.search(found.group()):
            continue
        year = int(found["one"])
        places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),)
        yield Draft(
            subjek=f"banding {sentence.teks[:80]}",
            uraian=f"Kalimat {kutip_di(sentence.teks, found.end())} membandingkan tahun {year} dengan tahun {year}; "
            f"mungkin maksudnya tahun {year - 1} {di_halaman(places)}.",
            tertulis=str(year),
            hitung=str(year - 1),
            bukti=places,
        )
