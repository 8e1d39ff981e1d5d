"""Family realisasi_beda over raw tables: a row by years that is an indicator's realisasi in one year is so in all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.alike import name
from extractor.canon.entities import entities
from extractor.checks.bahan import Bahan
from extractor.checks.beda.geser import dated
from extractor.checks.capaian.formulas import may_print
from extractor.checks.kisi import Angka, Baris, Kisi
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, halaman, kutip
from extractor.checks.trust import place, sure
from extractor.model.evidence import Reading
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import Keparahan
from extractor.model.value import Kind
from extractor.values.interval import Interval, around
from extractor.values.years import FIRST, LAST

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SHARED = 2  # words that the indicator's name must share with the table's title
_TELLING = 3  # digits of a figure that is hardly the same by chance
_SUMMARY = {"jumlah", "total", "rata", "rerata", "rataan"}
_SURE = 0.7  # confidence of a grid from which its figures need no second look
_GENERAL = {"jumlah", "persentase", "total", "rata", "rerata", "nilai", "indeks", "capaian", "tingkat", "tahun"}


@dataclass(frozen=True, slots=True)
class Seri:
    """A row by years: its figures, or their growth on the year before in percent.

    Attributes:
        spans: What may be printed for each year.
        figures: The figures that each is computed from.
    """

    grid: Kisi
    row: Baris
    what: str
    spans: Mapping[int, Interval]
    figures: Mapping[int, tuple[Angka, ...]]


@wide_rule(
    "realisasi_beda.seri",
    keparahan=Keparahan.TINGGI,
    butir="II.5",
    penjelasan="""Baris jumlah atau rerata tabel rincian dengan kolom tahun, atau kenaikannya dalam persen, dibandingkan
    dengan realisasi indikator untuk setiap tahun. Diperiksa hanya bila judul tabel itu berbagi kata dengan nama
    indikator, dan sedikitnya satu tahun sama, sehingga jelas bahwa baris itu yang dikutip.""",
)
def seri(bahan: Bahan) -> Iterator[Draft]:
    """Realisasi that the row of its table does not give."""
    measured = _realised(bahan)
    read = {(record.bukti.berkas, record.tabel_id) for record in bahan.laporan.pengukuran}
    for grid in bahan.kisi:
        years = _years(grid) if grid.table.judul and (grid.berkas, grid.table.tabel_id) not in read else {}
        if len(years) > 1:
            for row in filter(_is_summary, grid.rows):
                for one in _series(grid, row, years):
                    for subjek, readings in measured.items():
                        if _shares(subjek, one):
                            yield from _wrong(one, subjek, readings)


def _realised(bahan: Bahan) -> dict[str, dict[int, list[Reading]]]:
    found: defaultdict[str, dict[int, list[Reading]]] = defaultdict(dict)
    for one in dated(bahan, "realisasi", plans=False):
        record = one.record
        if isinstance(record, Pengukuran) and record.lingkup is Lingkup.TAHUNAN and record.realisasi and record.tahun:
            found[one.subjek].setdefault(record.tahun, []).append(record.realisasi)
    return {subjek: years for subjek, years in found.items() if len(years) > 1}


def _years(grid: Kisi) -> dict[int, int]:
    """Columns by their year: of the header, else of a cell that holds nothing but a year."""
    found: dict[int, int] = {}
    for cell in grid.table.cells:
        text = cell.text.strip()
        if cell.colspan == 1 and _YEAR.fullmatch(text) and int(text) in range(FIRST, LAST + 1):
            found.setdefault(cell.col, int(text))
    for col in range(grid.table.cols):
        headed = set(_YEAR.findall(grid.head(col)))
        if len(headed) == 1:
            found[col] = int(headed.pop())
    return found if len(set(found.values())) == len(found) else {}


def _series(grid: Kisi, row: Baris, years: Mapping[int, int]) -> Iterator[Seri]:
    own = {
        year: row.angka[col]
        for col, year in years.items()
        if col in row.angka and row.angka[col].value.kind is not Kind.MISSING
    }
    spans = {year: around(one.whole, one.value.decimals) for year, one in own.items()}
    yield Seri(grid, row, "", spans, {year: (one,) for year, one in own.items()})
    growth = {year: (own[year], own[year - 1]) for year in own if year - 1 in own and own[year - 1].whole}
    rates = {year: (one.whole - last.whole) / last.whole * 100 for year, (one, last) in growth.items()}
    yield Seri(grid, row, "kenaikan ", {year: Interval.exact(rate) for year, rate in rates.items()}, growth)


def _is_summary(row: Baris) -> bool:
    return bool(row.words) and row.words[0] in _SUMMARY


def _shares(subjek: str, one: Seri) -> bool:
    """The indicator's name shares words with the title of the table."""
    plain = entities().pengisi | _GENERAL
    title = name(one.grid.table.judul or "").words
    return len(set(name(subjek).words) & set(title) - plain) >= _SHARED


def _wrong(one: Seri, subjek: str, readings: Mapping[int, list[Reading]]) -> Iterator[Draft]:
    fits = {
        year: any(may_print(reading.value, one.spans[year]) for reading in found)
        for year, found in readings.items()
        if year in one.spans
    }
    telling = [
        year for year, right in fits.items() if right and len(re.sub(r"\D", "", readings[year][0].teks)) >= _TELLING
    ]
    if telling and len(telling) >= sum(not right for right in fits.values()):
        yield from (_draft(one, subjek, year, readings[year]) for year, right in fits.items() if not right)


def _draft(one: Seri, subjek: str, year: int, readings: list[Reading]) -> Draft:
    span, figures = one.spans[year], one.figures[year]
    given = angka((span.low + span.high) / 2, max(2, readings[0].value.decimals)) if one.what else figures[0].value.teks
    places = tuple(one.grid.place(figure, "rincian") for figure in figures)
    title = kutip(one.grid.table.judul or one.row.label)
    where = halaman(item.bukti.halaman for item in places)
    from_ = " dari " + " dan ".join(figure.value.teks for figure in figures) if one.what else ""
    return Draft(
        subjek=f"{one.what}{subjek} {year}",
        uraian=f"Realisasi {kutip(subjek)} tahun {year} tertulis {readings[0].teks} "
        f"({halaman(reading.bukti.halaman for reading in readings)}), sedangkan {one.what}{kutip(one.row.label)} "
        f"pada {title}{from_} {'adalah' if one.what else 'memuat'} {given} ({where}), padahal angka "
        "tahun lainnya sama.",
        tertulis=readings[0].teks,
        hitung=given,
        bukti=(*(place(reading, "realisasi") for reading in readings), *places),
        pasti=sure(readings) and one.grid.table.keyakinan >= _SURE,
        selisih=(readings[0].value.number or Decimal(0)) - (span.low + span.high) / 2,
    )
