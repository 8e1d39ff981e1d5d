"""Family narasi, lists: indicators that a sentence lists with a figure each, against the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.checks.agree import Verdict, agree
from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import Angka, angka_kalimat
from extractor.checks.narasi.nama import Indicators
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman
from extractor.checks.trust import place
from extractor.model.evidence import Reading
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind

_FIELDS = ("realisasi", "target", "capaian")
_GAP = 3  # words between a name and its figure
_WITNESSES = 2  # figures of a list that must be the tables'
_DIGITS = 3  # of a figure that is hardly the same by chance
_FAR = 3  # times greater or smaller: another quantity


@dataclass(frozen=True, slots=True)
class Item:
    """A name in a list with its figure, and the rows' prints of that name by field."""

    nama: str
    angka: Angka
    prints: Mapping[str, list[Reading]]


@wide_rule(
    "narasi.daftar",
    keparahan=Keparahan.TINGGI,
    butir="II.5",
    penjelasan="""Kalimat yang mendaftar beberapa indikator atau rincian beserta angkanya (sapi potong A ekor, sapi
    perah B ekor) dibandingkan dengan tabel. Diperiksa hanya bila sedikitnya dua angka dalam daftar itu sama dengan
    tabel, sehingga jelas kolom mana yang dikutip.""",
)
def listed(bahan: Bahan) -> Iterator[Draft]:
    """Lists in sentences of which some figures are not those of the table."""
    indicators = bahan.indicators
    names = {words: subjects for words, subjects in indicators.listed().items() if words}
    longest = max(map(len, names), default=0)
    for kalimat in bahan.kalimat:
        figures = angka_kalimat(kalimat.teks, bahan.laporan.identitas.tahun)
        items = _items(kalimat, figures, indicators, names, longest) if len(figures) > _WITNESSES else []
        if len(items) > _WITNESSES:
            yield from _judge(kalimat, items)


def _items(
    kalimat: Kalimat,
    figures: Sequence[Angka],
    indicators: Indicators,
    names: Mapping[tuple[str, ...], set[str]],
    longest: int,
) -> list[Item]:
    """The figures with a year and one of the names, of at most `longest` words, close before them."""
    found = []
    for figure in figures:
        if figure.tahun is None:
            continue
        words = tuple(figure.words)
        last = len(words)
        for begin, end in sorted(
            ((a, b) for b in range(max(1, last - _GAP), last + 1) for a in range(max(0, b - longest), b)),
            key=lambda s: (s[0] - s[1], -s[1]),
        ):
            key = words[begin:end]
            if key in names:
                rows = [row for subjek in names[key] for row in indicators.rows[subjek] if row.tahun == figure.tahun]
                prints = {field: [one for row in rows if (one := getattr(row, field, None))] for field in _FIELDS}
                text = kalimat.teks[figure.lead[begin].start : figure.lead[end - 1].end]
                found.append(Item(text, figure, prints))
                break
    return found


def _judge(kalimat: Kalimat, items: list[Item]) -> Iterator[Draft]:
    votes = Counter(field for item in items for field in _FIELDS if _is_print(item, field))
    if not votes or votes.most_common(1)[0][1] < _WITNESSES:
        return
    field = votes.most_common(1)[0][0]
    wrong = [(item, reading) for item in items if (reading := _other(item, field)) is not None]
    if wrong:
        yield _draft(kalimat, wrong, field)


def _is_print(item: Item, field: str) -> bool:
    telling = len([char for char in item.angka.value.teks if char.isdigit()]) >= _DIGITS
    return telling and any(agree(item.angka.value, one.value) is Verdict.SAME for one in item.prints[field])


def _other(item: Item, field: str) -> Reading | None:
    """The print of the field, if the item has no print of its name, and means the same quantity."""
    value = item.angka.value
    prints = [one for name in _FIELDS for one in item.prints[name]]
    if value.number is None or any(agree(value, one.value) is not Verdict.OTHER for one in prints):
        return None
    near = [one for one in item.prints[field] if _is_near(item, one)]
    return near[0] if near and len({one.value.number for one in near}) == 1 else None


def _is_near(item: Item, reading: Reading) -> bool:
    told, printed = item.angka.value, reading.value
    if not told.number or not printed.number or (told.kind is Kind.PERCENT) != (printed.kind is Kind.PERCENT):
        return False
    return 1 / _FAR < told.number / printed.number < _FAR


def _draft(kalimat: Kalimat, wrong: list[tuple[Item, Reading]], field: str) -> Draft:
    pairs = deret([f"{item.nama} {item.angka.value.teks} (tabel {reading.teks})" for item, reading in wrong])
    pages = halaman(reading.bukti.halaman for _, reading in wrong)
    year = wrong[0][0].angka.tahun
    return Draft(
        subjek=f"daftar {wrong[0][0].nama} {year}",
        uraian=f"Uraian (hal. {kalimat.bukti.halaman}) menyebut {field} tahun {year} yang lain daripada tabel "
        f"({pages}): {pairs}.",
        tertulis=" / ".join(item.angka.value.teks for item, _ in wrong),
        hitung=" / ".join(reading.teks for _, reading in wrong),
        bukti=(
            BuktiTemuan(bukti=kalimat.bukti, peran="uraian"),
            *(place(reading, field) for _, reading in wrong),
        ),
    )
