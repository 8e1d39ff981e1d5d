"""Family tahun: sentences about the year of the report that name the year before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, di_halaman, halaman, kutip_di
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.prosa import Kalimat
from extractor.model.records import Lingkup
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Value
from extractor.values.prose import find_values
from extractor.values.years import Year, find_years

_TELLING = 4  # digits of a figure that is hardly found twice by chance
_TWO = 2  # figures of a row that a sentence tells
_LONG = 6  # words of a sentence
_NEAR = 100  # characters between what the agency did and its year


class SisaWords(Vocabulary):
    """Content of sisa.yaml; the file explains each key."""

    kinerja: frozenset[str]
    banding: frozenset[str]
    lain: frozenset[str]

    @property
    def about(self) -> re.Pattern[str]:
        """What an agency tells of its own year."""
        return re.compile(rf"\b(?:{'|'.join(sorted(self.kinerja, key=len, reverse=True))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def sisa_words() -> SisaWords:
    """The vocabulary of left-over years."""
    return load("sisa", SisaWords)


def _before(sentence: Kalimat, tahun: int | None) -> Year | None:
    """The one year of a sentence, if it is the year before the report's and nothing is compared."""
    years = [year for year in find_years(sentence.teks) if not year.legal]
    if tahun is None or len({year.tahun for year in years}) != 1 or any(year.akhir or year.until for year in years):
        return None
    words = set(fold(sentence.teks).split())
    return years[0] if years[0].tahun == tahun - 1 and words.isdisjoint(sisa_words().banding) else None


@wide_rule(
    "tahun.nilai",
    keparahan=Keparahan.SEDANG,
    butir="III.7",
    penjelasan="""Kalimat yang menyebut angka untuk tahun sebelum tahun laporan, padahal semua angkanya angka satu baris
    tabel untuk tahun laporan (atau rata-rata capaian tahun laporan) dan bukan angka tahun yang disebut.""",
)
def figures(bahan: Bahan) -> Iterator[Draft]:
    """Figures of this year that are told as those of the year before."""
    tahun = bahan.laporan.identitas.tahun
    rows = list(_rows(bahan.laporan))
    for sentence in bahan.kalimat:
        year = _before(sentence, tahun)
        values = [value for _, _, value in find_values(sentence.teks) if value.number is not None] if year else []
        if not values or not any(_digits(value) >= _TELLING for value in values):
            continue
        here = next((row for told, row in rows if told == tahun and _all_in(values, row)), None)
        if here is not None and not any(told == tahun - 1 and _all_in(values, row) for told, row in rows if tahun):
            yield _figures(sentence, values, here, tahun or 0)


def _rows(laporan: Laporan) -> Iterator[tuple[int | None, list[Reading]]]:
    """The values of each row of the tables, and each average, with its year."""
    for row in laporan.pengukuran:
        if row.lingkup is Lingkup.TAHUNAN:
            yield row.tahun, [one for one in (row.target, row.realisasi, row.capaian) if one is not None]
    for average in laporan.rata_rata:
        yield average.tahun or laporan.identitas.tahun, [average.nilai]


def _digits(value: Value) -> int:
    return sum(char.isdigit() for char in value.teks)


def _all_in(values: Sequence[Value], row: Sequence[Reading]) -> bool:
    """Each figure is one of the row; at least two of a row of three."""
    if len(values) < min(_TWO, len(row)) or len(values) > len(row):
        return False
    return all(any(agree(value, one.value) is Verdict.SAME for one in row) for value in values)


def _figures(sentence: Kalimat, values: Sequence[Value], row: Sequence[Reading], tahun: int) -> Draft:
    places = (
        BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),
        *(BuktiTemuan(bukti=one.bukti, peran="tabel") for one in row),
    )
    return Draft(
        subjek=f"nilai {sentence.teks[:120]}",
        uraian=f"Kalimat {kutip_di(sentence.teks, sentence.teks.index(str(tahun - 1)))} menyebut "
        f"{deret([value.teks for value in values])} untuk tahun {tahun - 1}, padahal tabel "
        f"({halaman(one.bukti.halaman for one in row)}) memuatnya untuk tahun {tahun} "
        f"{di_halaman(places[:1])}.",
        tertulis=str(tahun - 1),
        hitung=str(tahun),
        bukti=places,
    )


@wide_rule(
    "tahun.sisa",
    keparahan=Keparahan.RENDAH,
    butir="II.1",
    penjelasan="""Kalimat tentang kinerja, anggaran, atau keberhasilan instansi sendiri yang hanya menyebut tahun
    sebelum tahun laporan, tanpa membandingkan dan tanpa angka (sisa laporan lama). Selalu perlu dicek.""",
)
def leftovers(bahan: Bahan) -> Iterator[Draft]:
    """Sentences that were left over from the report of the year before."""
    tahun = bahan.laporan.identitas.tahun
    for paragraph in bahan.prosa:
        for sentence in paragraph.kalimat:
            year = _before(sentence, tahun)
            if year is not None and _is_own(sentence.teks, year):
                places = (BuktiTemuan(bukti=sentence.bukti, peran="kalimat"),)
                yield Draft(
                    subjek=f"sisa {sentence.teks[:120]}",
                    uraian=f"Kalimat {kutip_di(sentence.teks, year.start)} menyebut tahun {year.tahun}, laporan ini "
                    f"tahun {tahun} {di_halaman(places)}.",
                    tertulis=str(year.tahun),
                    hitung=str(tahun),
                    bukti=places,
                    pasti=False,
                )


def _is_own(text: str, year: Year) -> bool:
    """The words near the year are about the agency's own year; no document or decree of that year is named."""
    near = text[max(0, year.start - _NEAR) : year.end + _NEAR]
    words = fold(text).split()
    figures = (value for _, _, value in find_values(text) if value.number != year.tahun)
    money = "rp" in words or any(_digits(value) >= _TELLING for value in figures)
    return (
        len(words) >= _LONG
        and not money
        and sisa_words().lain.isdisjoint(fold(near).split())
        and sisa_words().about.search(near) is not None
    )
