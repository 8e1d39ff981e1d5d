"""Family jumlah, running text: figures that a sentence calls the parts of another add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, deret, halaman
from extractor.model.prosa import Kalimat, Paragraf
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Flag, Kind, Value
from extractor.values.prose import find_values

_PARTS = re.compile(r"\b(?:terdiri\s+(?:dari|atas)|meliputi|dengan\s+(?:pe)?rincian|dirinci)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:sehingga|maka|jadi)\s+(?:\w+\s+){0,2}?(?:total|jumlah|keseluruhan)\b[^.;]{0,120}?", re.IGNORECASE
)
_LEFT = re.compile(r"\b(?:sisa|selisih|kekurangan|kelebihan)\b", re.IGNORECASE)
_GLUED = re.compile(r"\)(?=[^\W\d_])")  # 3 (tiga)ekor
_NEAR = Decimal("0.02")  # part of a total that its parts may miss by and still be meant as its parts
_PLAUSIBLE = (Decimal("0.5"), Decimal(2))  # shares of what is called the total of two amounts
_LIST = 4  # parts from which they may be counted in other words than the total (sampel, ekor)
_RESULT = 3  # amounts: two parts and what they give
_SMALLEST = 10  # total below which parts and total are no telling figures

_UNREAD = {Flag.MALFORMED, Flag.TRAILING}

Figure = tuple[int, int, Value]


@dataclass(frozen=True, slots=True)
class Salah:
    """A total, its parts, and where they stand.

    Attributes:
        certain: The parts miss the total by so little that nothing else can be meant.
    """

    total: Value
    parts: Sequence[Value]
    kalimat: Sequence[Kalimat]
    certain: bool

    @property
    def given(self) -> Decimal:
        """The sum of the parts."""
        return _sum(self.parts)


@wide_rule(
    "jumlah.uraian",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Angka dalam kalimat yang disebut terdiri dari, meliputi, atau dirinci menjadi beberapa angka
    dibandingkan dengan jumlahnya, bila jumlah itu hampir sama (selisih paling banyak 2%) sehingga jelas bahwa
    rinciannya lengkap; demikian pula jumlah yang disebut sebagai hasil (sehingga total) dari angka-angka sebelumnya
    dalam paragraf itu. Persentase tidak dijumlahkan.""",
)
def jumlah_uraian(bahan: Bahan) -> Iterator[Draft]:
    """Sums told that are none."""
    for paragraf in bahan.prosa:
        for found in (*_lists(paragraf), *_results(paragraf)):
            yield _draft(found)


def _lists(paragraf: Paragraf) -> Iterator[Salah]:
    """A total that the figures behind `terdiri dari` nearly give."""
    before: Kalimat | None = None
    for kalimat in paragraf.kalimat:
        text = _GLUED.sub(") ", kalimat.teks)
        for lead in _PARTS.finditer(text) if len(find_values(text)) > 1 else ():
            figures = _figures(text)
            parts = _alike([one for one in figures if one[0] >= lead.end()])
            own = [one[2] for one in figures if one[1] <= lead.start()]
            totals = own or [one[2] for one in _figures(before.teks if before else "")]
            told = [kalimat] if own or before is None else [before, kalimat]
            totals = [total for total in totals if _may_hold(total, parts)]
            sums = {_sum(parts[:size:step]) for step in (1, 2) for size in range(2, len(parts) + 1)}
            others = [one for one in figures if one[0] >= lead.end()]
            if not 2 <= len(parts) == len(others) or not totals or any(_number(total) in sums for total in totals):
                continue
            given = _sum(parts)
            total = min(totals, key=lambda value: abs(_number(value) - given))
            if abs(_number(total) - given) <= _NEAR * given:
                yield Salah(total, parts, told, certain=True)
        before = kalimat


def _results(paragraf: Paragraf) -> Iterator[Salah]:
    """A total that is told as the result of all amounts before it in its paragraph."""
    told = (value for kalimat in paragraf.kalimat for *_, value in find_values(kalimat.teks))
    if sum(value.kind is Kind.MONEY for value in told) < _RESULT:
        return
    before: list[tuple[Value, Kalimat]] = []
    for kalimat in paragraf.kalimat:
        figures = [one for one in _figures(kalimat.teks) if one[2].kind is Kind.MONEY]
        for lead in _TOTAL.finditer(kalimat.teks):
            after = [one for one in figures if one[0] >= lead.end()]
            own = [*before, *((one[2], kalimat) for one in figures if one[1] <= lead.start())]
            parts = [value for value, _ in own]
            if not after or len(parts) < 2 or kalimat.teks[lead.end() : after[0][0]].count(".") > 1:
                continue
            total = after[0][2]
            sums = {_sum(parts[first::step]) for step in (1, 2) for first in range(len(parts) - step)}
            sums |= {abs(_number(parts[-2]) - _number(parts[-1]))}
            share = _sum(parts) / _number(total)
            near = abs(share - 1) <= _NEAR
            meant = near or (len(parts) == 2 and _PLAUSIBLE[0] <= share <= _PLAUSIBLE[1])
            if _number(total) not in sums and meant and not _LEFT.search(lead.group()):
                where = list(dict.fromkeys([*(place for _, place in own), kalimat]))
                yield Salah(total, parts, where, certain=near)
        before += [(one[2], kalimat) for one in figures]


def _figures(text: str) -> list[Figure]:
    """Amounts and counts of a text; no percentages."""
    return [
        (start, end, value)
        for start, end, value in find_values(text)
        if value.kind in (Kind.MONEY, Kind.NUMBER) and _number(value) and not _UNREAD & set(value.flags)
    ]


def _number(value: Value) -> Decimal:
    """The number; of an open separator the reading as thousands, as of counts and amounts."""
    if value.scale or value.number is None:
        return Decimal(0)
    return max(value.number, value.other) if value.other is not None else value.number


def _alike(figures: Sequence[Figure]) -> list[Value]:
    """Those counted in what the first is counted in, as far as they stand together."""
    found: list[Value] = []
    for _, _, value in figures:
        if found and _unit(value) != _unit(found[0]):
            break
        found.append(value)
    return found if found and _unit(found[0]) else []


def _unit(value: Value) -> str:
    return "Rp" if value.kind is Kind.MONEY else (value.unit or "").casefold()


def _may_hold(total: Value, parts: Sequence[Value]) -> bool:
    """It is larger than every part, and counted in the same."""
    number = _number(total)
    alike = bool(parts) and (_unit(total) == _unit(parts[0]) or (len(parts) >= _LIST and _unit(total) != "Rp"))
    return alike and number >= _SMALLEST and all(number > _number(part) for part in parts)


def _sum(values: Sequence[Value]) -> Decimal:
    return sum((_number(value) for value in values), Decimal(0))


def _draft(found: Salah) -> Draft:
    decimals = max(value.decimals for value in (found.total, *found.parts))
    given = angka(found.given, 0 if found.given == found.given.to_integral_value() else decimals)
    off = _number(found.total) - found.given
    return Draft(
        subjek=f"jumlah {found.total.teks} {' '.join(value.teks for value in found.parts)}",
        uraian=f"Uraian menyebut {found.total.teks} sebagai jumlah dari {deret([value.teks for value in found.parts])} "
        f"({halaman(one.bukti.halaman for one in found.kalimat)}), sedangkan jumlahnya {given} "
        f"(selisih {angka(off, decimals if off != off.to_integral_value() else 0)}).",
        tertulis=found.total.teks,
        hitung=given,
        bukti=tuple(BuktiTemuan(bukti=one.bukti, peran="jumlah") for one in found.kalimat),
        pasti=found.certain,
        selisih=off,
        rumus="jumlah rincian dalam uraian",
    )
