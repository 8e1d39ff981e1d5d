"""Family persen_anggaran, running text: a percentage between two amounts is one of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.checks.anggaran.budget import amount
from extractor.checks.anggaran.persen import prints
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import halaman, persen
from extractor.checks.typo import slip
from extractor.model.laporan import Laporan
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Flag, Kind, Value
from extractor.values.prose import find_values

_NEAR = Decimal(3)  # points up to which the ratio was meant, and missed
_REACH = 60  # characters from the percentage to the amount that it is of
_OR = re.compile(r"^[\s,.(]*(?:atau|sama\s+dengan)?\s*(?:sebesar|mencapai|sekitar)?[\s(]*$", re.IGNORECASE)
_BETWEEN = [Kind.MONEY, Kind.PERCENT, Kind.MONEY]
_BEHIND = [Kind.MONEY, Kind.MONEY, Kind.PERCENT]
_UNREAD = {Flag.MALFORMED, Flag.TRAILING, Flag.AMBIGUOUS}


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part, its percentage, and the whole, as a sentence tells them."""

    kalimat: Kalimat
    part: Value
    persen: Value
    whole: Value

    @property
    def ratio(self) -> Decimal:
        """What the amounts give."""
        return (self.part.number or Decimal(0)) / (self.whole.number or Decimal(1)) * 100

    @property
    def wrong(self) -> bool:
        """The percentage misses by so little that it was meant, and is no print of the ratio."""
        off = abs((self.persen.number or Decimal(0)) - self.ratio)
        return off <= _NEAR and not prints(self.persen, self.ratio)


@wide_rule(
    "persen_anggaran.uraian",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Persentase di antara dua jumlah rupiah dalam satu kalimat (Rp A atau P% dari Rp B; anggaran Rp B,
    realisasi Rp A atau P%) dihitung ulang, dengan pembulatan maupun pemotongan. Baris anggaran dalam uraian yang sudah
    diperiksa oleh aturan persen_anggaran tidak diulang; selisih di atas 3 poin tidak diperiksa.""",
)
def persen_uraian(bahan: Bahan) -> Iterator[Draft]:
    """Percentages that are not those of their amounts."""
    for kalimat in bahan.kalimat:
        for found in _told(kalimat):
            if found.wrong and not _is_line(found, bahan.laporan):
                yield _draft(found)


def _told(kalimat: Kalimat) -> Iterator[Bagian]:
    text = kalimat.teks
    figures = find_values(text)
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        values = [value for _, _, value in (first, second, third)]
        kinds = [value.kind for value in values]
        if kinds not in (_BETWEEN, _BEHIND) or not all(map(_is_read, values)):
            continue
        before, behind = fold(text[first[1] : second[0]]), fold(text[second[1] : third[0]]).split()
        if kinds == _BETWEEN and _OR.match(text[first[1] : second[0]]):
            of = "dari" in behind and "terdiri" not in behind and third[0] - second[1] <= _REACH
            if of and (values[0].number or 0) <= (values[2].number or 0):
                yield Bagian(kalimat, values[0], values[1], values[2])
        spent = "realisas" in before and kinds == _BEHIND
        if spent and _OR.match(text[second[1] : third[0]]):
            yield Bagian(kalimat, values[1], values[2], values[0])


def _is_read(value: Value) -> bool:
    return bool(value.number) and not value.scale and not _UNREAD & set(value.flags)


def _is_line(found: Bagian, laporan: Laporan) -> bool:
    """A budget line holds these figures; the rule over lines looks at it."""
    return any(
        line.persen is not None
        and line.anggaran is not None
        and line.persen.value.teks == found.persen.teks
        and amount(line.realisasi) == found.part.number
        for line in laporan.anggaran
        if line.tabel_id is None
    )


def _draft(found: Bagian) -> Draft:
    given = persen(found.ratio, found.persen.decimals)
    how = slip(found.persen.teks, given)
    return Draft(
        subjek=f"{found.part.teks} dari {found.whole.teks}",
        uraian=f"Uraian menyebut {found.part.teks} sebagai {found.persen.teks} dari {found.whole.teks} "
        f"({halaman([found.kalimat.bukti.halaman])}), sedangkan hasil hitungnya {given}"
        f"{f'; kemungkinan salah ketik ({how})' if how else ''}.",
        tertulis=found.persen.teks,
        hitung=given,
        bukti=(BuktiTemuan(bukti=found.kalimat.bukti, peran="persen"),),
        selisih=(found.persen.number or Decimal(0)) - found.ratio,
        rumus="bagian / jumlah x 100%",
    )
