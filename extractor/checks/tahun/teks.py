"""Family tahun: years in headings and captions, and periods of plans."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.laporan import Laporan
from extractor.model.outline import JenisBagian
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import Year, find_years

_OF_THE_YEAR = {"realisasi", "capaian", "pencapaian", "pengukuran", "perjanjian", "akuntabilitas"}
_COMPARED = {"perbandingan", "dibandingkan", "dibanding", "terhadap", "dengan", "sebelumnya", "lalu", "dan", "sejak"}
_REPORT = re.compile(
    r"\b(?:penyusunan|menyusun|disusun(?:nya)?)\b.{0,60}?\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lkj?ip|lakip)\b",
    re.IGNORECASE,
)
_PLANS = {
    "Renstra": re.compile(r"\b(?:renstra|rencana\s+strate[gj]i[sk])\b", re.IGNORECASE),
    "RPJMD": re.compile(
        r"\b(?:rpjmd|rpjm\)?\s+daerah|(?:rencana\s+)?pembangunan\s+jangka\s+menengah\s+daerah)\b", re.IGNORECASE
    ),
}
_ELSEWHERE = re.compile(
    r"\d{4}|[;:.]\s|\b(?:nasional|capaian|pengukuran|berjalan|selama|kurun|semester)\b", re.IGNORECASE
)
_NEAR = 110  # characters between the name of a plan and its period


@rule(
    "tahun.judul",
    keparahan=Keparahan.SEDANG,
    butir="III.7",
    penjelasan="""Judul bab, subbab, dan tabel tentang perjanjian, realisasi, atau capaian yang menyebut satu tahun
    sebelum tahun laporan, tanpa judul sejenis untuk tahun laporan. Perbandingan, rencana, dan nomor peraturan tidak
    dihitung.""",
)
def headings(laporan: Laporan) -> Iterator[Draft]:
    """Headings of another year."""
    tahun = laporan.identitas.tahun
    titles: list[tuple[str, Bukti]] = []
    for outline in laporan.outlines:
        titles += [(part.judul, part.bukti) for part in outline.bagian if part.jenis is not JenisBagian.LAMPIRAN]
        titles += [(title.judul, title.bukti) for title in outline.judul]
    known = {fold(text) for text, _ in titles}
    for text, bukti in titles:
        years = [year for year in find_years(text) if not year.legal]
        words = set(fold(text).split())
        if tahun is None or len(years) != 1 or years[0].akhir or years[0].until or words & _COMPARED:
            continue
        year = years[0].tahun
        if year is None or not tahun - 3 < year < tahun or not words & _OF_THE_YEAR:
            continue
        if fold(text.replace(str(year), str(tahun))) not in known:
            places = (BuktiTemuan(bukti=bukti, peran="judul"),)
            yield Draft(
                subjek=f"judul {text}",
                uraian=f"Judul {kutip(text)} menyebut tahun {year}, laporan ini tahun {tahun} {di_halaman(places)}.",
                tertulis=str(year),
                hitung=str(tahun),
                bukti=places,
            )


@wide_rule(
    "tahun.laporan",
    keparahan=Keparahan.RENDAH,
    butir="II.1",
    penjelasan="""Kalimat tentang penyusunan laporan kinerja ini yang menyebut tahun sebelum tahun laporan (sisa
    laporan lama). Selalu perlu dicek.""",
)
def report_year(bahan: Bahan) -> Iterator[Draft]:
    """Sentences that call the report one of another year."""
    tahun = bahan.laporan.identitas.tahun
    for sentence in bahan.kalimat:
        years = [year for year in find_years(sentence.teks) if not year.legal]
        found = _REPORT.search(sentence.teks) if years else None
        after = [year for year in years if found and year.start >= found.end()]
        if tahun is None or not after or after[0].tahun is None or after[0].akhir or after[0].tahun >= tahun:
            continue
        if found is not None and after[0].start - found.end() <= _NEAR and not _other_year(after, tahun):
            places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),)
            yield Draft(
                subjek=f"laporan {sentence.teks[:80]}",
                uraian=f"Kalimat {kutip(sentence.teks)} menyebut laporan kinerja tahun {after[0].tahun}, laporan ini "
                f"tahun {tahun} {di_halaman(places)}.",
                tertulis=str(after[0].tahun),
                hitung=str(tahun),
                bukti=places,
                pasti=False,
            )


def _other_year(years: list[Year], tahun: int) -> bool:
    return any(year.tahun == tahun for year in years)


@wide_rule(
    "tahun.periode",
    keparahan=Keparahan.SEDANG,
    butir="III.2",
    penjelasan="""Periode Renstra dan RPJMD yang di satu tempat berbeda pada salah satu ujungnya dari periode yang
    disebut di sebagian besar tempat lain.""",
)
def periods(bahan: Bahan) -> Iterator[Draft]:
    """Periods of a plan that differ in one end from what most places say."""
    for plan, found in _periods(bahan).items():
        counts = Counter(period for period, _ in found)
        (common, often), *_ = counts.most_common(1)
        for period in counts:
            shared = (period[0] == common[0]) != (period[1] == common[1])
            if shared and often >= max(2, 2 * counts[period]):
                here = [bukti for other, bukti in found if other == period]
                there = [bukti for other, bukti in found if other == common][:3]
                yield _period(plan, period, common, here, there)


def _periods(bahan: Bahan) -> dict[str, list[tuple[tuple[int, int], Bukti]]]:
    texts = [(one.teks, one.bukti) for paragraph in bahan.prosa for one in paragraph.kalimat]
    for outline in bahan.laporan.outlines:
        texts += [(part.judul, part.bukti) for part in outline.bagian]
        texts += [(title.judul, title.bukti) for title in outline.judul]
    found: defaultdict[str, list[tuple[tuple[int, int], Bukti]]] = defaultdict(list)
    for text, bukti in texts:
        for year in find_years(text):
            if year.tahun is not None and year.akhir is not None and 2 < year.akhir - year.tahun + 1 < 8:
                plan = _plan_before(text[max(0, year.start - _NEAR) : year.start])
                if plan is not None:
                    found[plan].append(((year.tahun, year.akhir), bukti))
    return found


def _plan_before(text: str) -> str | None:
    """The plan that is named last before a period, with no other year and no sentence end between."""
    last = [(hit.start(), plan, text[hit.end() :]) for plan, names in _PLANS.items() for hit in names.finditer(text)]
    if not last:
        return None
    _, plan, between = max(last)
    return plan if not _ELSEWHERE.search(between) else None


def _period(
    plan: str, period: tuple[int, int], common: tuple[int, int], here: list[Bukti], there: list[Bukti]
) -> Draft:
    places = tuple(
        BuktiTemuan(bukti=bukti, peran=role)
        for role, group in (("periode", here), ("pembanding", there))
        for bukti in group
    )
    printed, right = ("-".join(map(str, one)) for one in (period, common))
    return Draft(
        subjek=f"periode {plan}",
        uraian=f"Periode {plan} tertulis {printed} {di_halaman(places[: len(here)])}, di tempat lain {right} "
        f"{di_halaman(places[len(here) :])}.",
        tertulis=printed,
        hitung=right,
        bukti=places,
    )
