"""Family narasi: results in sentences that name no indicator, one digit off what a table has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import Angka, angka_kalimat, is_foreign, kata
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, halaman, kutip, kutip_di
from extractor.checks.trust import place
from extractor.checks.typo import slip
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.prosa import Kalimat
from extractor.model.records import Lingkup
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind

_DIGITS = 4  # of a percentage that hardly stands one digit off another by chance
_DECIMALS = 2
_REACH = 6  # words behind a figure that may make it one of something else
_AVERAGE = {"rata", "rataan", "rerata"}
_FIGURE = re.compile(r"\d[\d.,]*\d")
_OWN = {"realisasi", "capaian", "realisasinya", "capaiannya", "pencapaian"}


@wide_rule(
    "narasi.salah_ketik",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Realisasi, capaian, atau rata-rata tahun laporan (persentase dengan dua desimal, satu-satunya dalam
    kalimat) yang disebut sekali saja dalam uraian tanpa nama indikatornya, tidak ada di tabel mana pun, tetapi berbeda
    satu angka dari tepat satu nilai tabel. Selalu perlu dicek, karena dapat merupakan nilai lain.""",
)
def slips(bahan: Bahan) -> Iterator[Draft]:
    """Results in sentences that were meant to be those of a table."""
    results = list(_results(bahan.laporan))
    for sentence in bahan.kalimat:
        figures = angka_kalimat(sentence.teks, bahan.laporan.identitas.tahun) if "%" in sentence.teks else ()
        alone = [figure for figure in figures if figure.value.kind is Kind.PERCENT]
        for figure in alone if len(alone) == 1 else ():
            if _is_result(figure, sentence, bahan) and bahan.once(_printed)[_digits(figure.value.teks)] == 1:
                average = not _AVERAGE.isdisjoint(figure.words)
                meant = {
                    _digits(reading.teks): (title, reading)
                    for title, reading, mean in results
                    if mean is average and reading.value.decimals == _DECIMALS and slip(figure.value.teks, reading.teks)
                }
                if len(meant) == 1:
                    yield _draft(sentence, figure, *meant.popitem()[1])


def _printed(bahan: Bahan) -> Counter[str]:
    """How often each number stands anywhere in the report, by its digits."""
    return Counter(_digits(found) for line in bahan.baris for found in _FIGURE.findall(line.teks))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _results(laporan: Laporan) -> Iterator[tuple[str, Reading, bool]]:
    """Results of the report's year: what of, the print, whether it is an average."""
    rows = [row for row in laporan.pengukuran if row.lingkup is Lingkup.TAHUNAN]
    last = max((row.tahun for row in rows if row.tahun is not None), default=None)  # a header may name the year before
    for row in rows:
        if row.tahun in (laporan.identitas.tahun, last):
            yield from ((row.indikator, one, False) for one in (row.realisasi, row.capaian) if one is not None)
    for mean in laporan.rata_rata:
        if mean.tahun in (None, laporan.identitas.tahun):
            yield mean.label, mean.nilai, True


def _is_result(figure: Angka, sentence: Kalimat, bahan: Bahan) -> bool:
    """A percentage of the year that is said to be a result, of no indicator that the sentence names."""
    value = figure.value
    fine = value.decimals == _DECIMALS and len(_digits(value.teks)) >= _DIGITS
    if not fine or figure.tahun != bahan.laporan.identitas.tahun:
        return False
    words = kata(sentence.teks)
    behind = [word.teks for word in words if word.start >= figure.end][:_REACH]
    average = not _AVERAGE.isdisjoint(figure.words)
    foreign = not average and (is_foreign(figure.words) or is_foreign(behind))
    told = average or not _OWN.isdisjoint(figure.words[-_REACH:])
    return told and not foreign and not bahan.indicators.named(words)


def _draft(sentence: Kalimat, figure: Angka, title: str, reading: Reading) -> Draft:
    how = slip(figure.value.teks, reading.teks)
    places = (BuktiTemuan(bukti=sentence.bukti, peran="uraian"), place(reading, "tabel"))
    return Draft(
        subjek=f"ketik {figure.value.teks} {title}",
        uraian=f"Uraian {kutip_di(sentence.teks, figure.start)} menyebut {figure.value.teks}, yang tidak ada dalam "
        f"tabel {di_halaman(places[:1])}; kemungkinan salah ketik ({how}) dari {reading.teks}, {kutip(title)} "
        f"({halaman([reading.bukti.halaman])}).",
        tertulis=figure.value.teks,
        hitung=reading.teks,
        bukti=places,
        pasti=False,
    )
