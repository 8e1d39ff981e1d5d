"""Family narasi, arithmetic: a percentage in a sentence is what the other figures of the sentence give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import attempts, computable, may_print, nearest
from extractor.checks.narasi.kalimat import Angka, angka_kalimat, is_foreign, kata, narasi_words
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import kutip, persen
from extractor.checks.typo import slip
from extractor.model.prosa import Kalimat
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind
from extractor.values.interval import Interval, interval

_THING = re.compile(r"\s*(?P<unit>[^\W\d]+(?:\s+[^\W\d]+)?)")
_NEAR = Decimal("0.1")  # part by which a figure said to be near may be off
_REACH = 4  # words before a number that say that it is a whole
_BETWEEN = 40  # characters from a number to its percentage
_QUOTED = 160


@wide_rule(
    "narasi.hitungan_kalimat",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Persentase yang disebut dalam kalimat dihitung ulang dari angka dalam kalimat yang sama: capaian
    dari target dan realisasi (dengan semua rumus yang dikenal), dan bagian dari jumlahnya (7 dari 17 atau 41%).
    Pembulatan dan pemotongan angka dianggap benar.""",
)
def arithmetic(bahan: Bahan) -> Iterator[Draft]:
    """Percentages that the figures of their sentence do not give."""
    for paragraf in bahan.prosa:
        for kalimat in paragraf.kalimat:
            figures = angka_kalimat(kalimat.teks, bahan.laporan.identitas.tahun)
            if len(figures) > 1:
                yield from _ratios(kalimat, figures, bahan.laporan.pengukuran)
                yield from _shares(kalimat, figures)


def _ratios(kalimat: Kalimat, figures: Sequence[Angka], rows: Sequence[Pengukuran]) -> Iterator[Draft]:
    for target, reached, ratio in _triples(figures):
        if not computable(target.value, reached.value):
            continue
        found = attempts(target.value, reached.value)
        turned = attempts(target.value, ratio.value) if computable(target.value, ratio.value) else []
        fits = any(may_print(ratio.value, one.span) for one in found)
        fits = fits or any(may_print(reached.value, one.span) for one in turned)
        if not found or fits or _is_quoted(target, reached, ratio, rows):
            continue
        best = nearest(ratio.value, found)
        yield _draft(
            kalimat,
            ratio,
            persen(best.number, ratio.value.decimals),
            f"target {target.value.teks} dan realisasi {reached.value.teks}",
            best.formula.teks,
        )


def _is_quoted(target: Angka, reached: Angka, ratio: Angka, rows: Sequence[Pengukuran]) -> bool:
    """Whether all tables of the year with these figures print that percentage too: the mistake is told there."""
    prints = {
        row.capaian.value.number
        for row in rows
        if row.lingkup is Lingkup.TAHUNAN and row.target and row.realisasi and row.capaian
        if row.target.value.number == target.value.number and row.realisasi.value.number == reached.value.number
    }
    return prints == {ratio.value.number}


def _triples(figures: Sequence[Angka]) -> Iterator[tuple[Angka, Angka, Angka]]:
    """A target, what was reached of it, and the percentage: told in any order, each once, of one year."""
    told = [one for one in figures if one.peran and one.value.number is not None]
    groups: list[list[Angka]] = []
    for one in told:
        if not groups or one.peran in {other.peran for other in groups[-1]}:
            groups.append([])
        groups[-1].append(one)
    for at, group in enumerate(groups):
        roles = {one.peran: one for one in group}
        if len(group) == len(roles) == 3 and len({one.tahun for one in group}) == 1:
            follows = at + 1 < len(groups) and groups[at + 1][0].peran == "capaian"
            if follows and _is_other_way(roles["capaian"]):
                continue
            rest = sorted(
                (roles["realisasi"], roles["capaian"]), key=lambda one: (one.value.kind is Kind.PERCENT, one.start)
            )
            if rest[1].value.kind is Kind.PERCENT and not any(is_foreign(one.words) for one in group):
                yield roles["target"], rest[0], rest[1]


def _is_other_way(capaian: Angka) -> bool:
    """`realisasi 22,7% atau 75%, capaian 30,2%`: where the capaian follows, `atau` says the realisasi another way."""
    return any(word.teks == "atau" for word in capaian.lead)


def _shares(kalimat: Kalimat, figures: Sequence[Angka]) -> Iterator[Draft]:
    text = kalimat.teks
    for at, share in enumerate(figures[1:], 1):
        part = figures[at - 1]
        if share.value.kind is not Kind.PERCENT or share.value.number is None or not _is_share(text, part, share):
            continue
        wholes = [one for one in figures if one is not part and _counts(one) and one.value.number]
        named = [one for one in wholes if one.start < part.start and _is_whole(one) and _alike(text, one, part)]
        if len(named) != 1 or any(_fits(part, one, share) for one in wholes):
            continue
        whole = named[0]
        if part.value.number is not None and whole.value.number and part.value.number <= whole.value.number:
            right = part.value.number / whole.value.number * 100
            told = f"{part.value.teks} dari {whole.value.teks}"
            yield _draft(kalimat, share, persen(right, share.value.decimals), told, "bagian / jumlah x 100%")


def _is_whole(figure: Angka) -> bool:
    return not narasi_words().jumlah.isdisjoint(figure.words[-_REACH:])


def _alike(text: str, one: Angka, two: Angka) -> bool:
    return _thing(text, one) == _thing(text, two) != ""


def _is_share(text: str, part: Angka, share: Angka) -> bool:
    """7 Perangkat Daerah atau sekitar 24%; 43 sampel (13,5%)."""
    between = text[part.end : share.start]
    opened = between.rstrip().endswith("(") or any(word.teks == "atau" for word in share.lead)
    return _counts(part) and opened and len(between) < _BETWEEN and "," not in between


def _counts(figure: Angka) -> bool:
    return figure.value.kind is Kind.NUMBER and figure.value.decimals == 0 and figure.value.number is not None


def _thing(text: str, figure: Angka) -> str:
    """What is counted: the word behind the number, or its unit."""
    if figure.value.unit:
        return figure.value.unit.casefold()
    found = _THING.match(text, figure.end)
    return found["unit"].casefold() if found else ""


def _fits(part: Angka, whole: Angka, share: Angka) -> bool:
    if not part.value.number or not whole.value.number:
        return True
    if interval(share.value).overlaps(Interval.exact(whole.value.number / part.value.number * 100)):
        return True
    right = part.value.number / whole.value.number * 100
    if any(word in narasi_words().sekitar for word in share.words):
        return abs(right - (share.value.number or 0)) <= right * _NEAR
    return interval(share.value).overlaps(Interval.exact(right))


def _draft(kalimat: Kalimat, figure: Angka, right: str, inputs: str, formula: str) -> Draft:
    how = slip(figure.value.teks, right)
    hint = f"; kemungkinan salah ketik ({how})" if how else ""
    quoted = kutip(kalimat.teks[max(0, figure.start - _QUOTED) : figure.end].split(" ", 1)[-1])
    return Draft(
        subjek=f"kalimat {' '.join(word.teks for word in kata(kalimat.teks)[:12])}",
        uraian=f"Uraian (hal. {kalimat.bukti.halaman}) menyebut {figure.value.teks}, sedangkan {inputs} dalam kalimat "
        f"yang sama menghasilkan {right}{hint}: {quoted}.",
        tertulis=figure.value.teks,
        hitung=right,
        bukti=(BuktiTemuan(bukti=kalimat.bukti, peran="uraian"),),
        rumus=formula,
    )
