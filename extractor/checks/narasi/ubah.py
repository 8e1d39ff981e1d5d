"""Family narasi, changes: `meningkat dari A menjadi B`, `turun sebesar C`, `lebih rendah dari D`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from extractor.checks.bahan import Bahan
from extractor.checks.narasi.kalimat import Angka, Kata, angka_kalimat, kata, narasi_words
from extractor.checks.narasi.nama import Indicators
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import kutip, persen
from extractor.checks.trust import place
from extractor.model.evidence import Reading
from extractor.model.prosa import Kalimat
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind, Value
from extractor.values.interval import Interval, interval

_CLOSE = 4  # words from `dari` to its figure
_REACH = 6  # words from `meningkat` to by how much
_FAR = 10  # words from `menurun` to the first of two figures
_RANKS = {"peringkat", "ranking", "urutan", "rangking"}
_NOT = {"tidak", "bukan", "belum", "tanpa", "apabila", "jika", "agar", "untuk"}
_LOWER = re.compile(
    r"\blebih\s+(?P<how>rendah|kecil|sedikit|tinggi|besar|banyak)\s+(?:dari(?:pada)?|dibanding(?:kan)?)\b",
    re.IGNORECASE,
)
_DOWN = {"rendah", "kecil", "sedikit"}


@dataclass(frozen=True, slots=True)
class Change:
    """Two figures of one thing, the earlier first; `bukti` where one comes from a table."""

    before: Value
    after: Value
    reading: Reading | None = None


@wide_rule(
    "narasi.arah",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Kata meningkat atau menurun dibandingkan dengan kedua angka dalam kalimat yang sama (dari A menjadi
    B), dan lebih rendah atau lebih tinggi dengan kedua angka yang dibandingkan. Peringkat tidak diperiksa.""",
)
def directions(bahan: Bahan) -> Iterator[Draft]:
    """Words of direction against the figures."""
    tahun = bahan.laporan.identitas.tahun
    before: Angka | None = None
    part: str | None = None
    for paragraf in bahan.prosa:
        before = before if paragraf.bagian_id == part else None
        part = paragraf.bagian_id
        for kalimat in paragraf.kalimat:
            figures = angka_kalimat(kalimat.teks, tahun)
            yield from _from_to(kalimat, figures)
            yield from _lower(kalimat, figures, before)
            told = [one for one in figures if one.peran in ("realisasi", "capaian")]
            before = told[-1] if len(figures) == len(told) == 1 else before if not figures else None


def _from_to(kalimat: Kalimat, figures: Sequence[Angka]) -> Iterator[Draft]:
    for first, second in pairwise(figures):
        if not _is_from_to(first, second) or not _comparable(first.value, second.value):
            continue
        words = [word.teks for word in kata(kalimat.teks) if word.end <= first.start]
        said = [(at, word) for at, word in enumerate(words) if word in narasi_words().naik | narasi_words().turun]
        if not said or len(words) - said[-1][0] > _FAR or not _RANKS.isdisjoint(words):
            continue
        at, word = said[-1]
        up = word in narasi_words().naik
        if len({word in narasi_words().naik for _, word in said}) > 1 or not _NOT.isdisjoint(
            words[max(0, at - 3) : at]
        ):
            continue
        rises = (second.value.number or 0) > (first.value.number or 0)
        if up != rises and first.value.number != second.value.number:
            right = "meningkat" if rises else "menurun"
            told = f"dari {first.value.teks} menjadi {second.value.teks}"
            yield _draft(kalimat, word, right, f"“{word}” {told}, sedangkan angka itu {right}")


def _is_from_to(first: Angka, second: Angka) -> bool:
    return "dari" in first.words[-_CLOSE:] and "menjadi" in second.words


def _comparable(one: Value, two: Value) -> bool:
    kinds = {one.kind, two.kind}
    alike = len(kinds) == 1 or kinds == {Kind.NUMBER, Kind.PERCENT}
    plain = one.certain and two.certain and alike and one.scale == two.scale
    return plain and (one.unit is None or two.unit is None or one.unit.casefold() == two.unit.casefold())


def _lower(kalimat: Kalimat, figures: Sequence[Angka], before: Angka | None) -> Iterator[Draft]:
    """A figure said to be lower than another that it exceeds."""
    found = _LOWER.search(kalimat.teks) if figures else None
    behind = [one for one in figures if found and one.start > found.end()]
    ahead = [one for one in figures if found and one.end <= found.start()]
    if found is None or len(behind) != 1 or len(ahead) > 1 or not (ahead or before):
        return
    one, other = ahead[0] if ahead else before, behind[0]
    if one is None or not _comparable(one.value, other.value) or (not ahead and " ini " not in kalimat.teks):
        return
    down = found["how"].casefold() in _DOWN
    if (one.value.number or 0) != (other.value.number or 0) and (
        (one.value.number or 0) < (other.value.number or 0)
    ) != down:
        right = "lebih tinggi" if down else "lebih rendah"
        told = f"{one.value.teks} disebut {found.group().casefold()} {other.value.teks}, padahal {right}"
        yield _draft(
            kalimat,
            f"lebih {found['how'].casefold()}",
            f"{one.value.teks} {'>' if down else '<'} {other.value.teks}",
            told,
            pasti=bool(ahead),
        )


@wide_rule(
    "narasi.perubahan",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Besar kenaikan atau penurunan yang disebut dalam kalimat dihitung ulang dari kedua angkanya: selisih,
    atau selisih dibagi angka awal. Kedua angka diambil dari kalimat itu, atau dari tabel bila kalimat menyebut nama
    indikatornya; dengan angka dari tabel temuan perlu dicek.""",
)
def changes(bahan: Bahan) -> Iterator[Draft]:
    """Changes told by another amount than the figures give."""
    tahun = bahan.laporan.identitas.tahun
    indicators = bahan.indicators
    for paragraf in bahan.prosa:
        for kalimat in paragraf.kalimat:
            figures = angka_kalimat(kalimat.teks, tahun)
            told = [one for one in figures if _is_change(one.lead)]
            if len(told) == 1 and told[0].value.certain:
                rest = [one for one in figures if one is not told[0]]
                yield from _judge(kalimat, told[0], _pairs(kalimat, rest, indicators, tahun))


def _is_change(lead: Sequence[Kata]) -> bool:
    """Words that lead from `meningkat` to by how much."""
    words = [word.teks for word in lead[-_REACH:]]
    ends = [at for at, word in enumerate(words) if word in narasi_words().naik | narasi_words().turun]
    return bool(ends) and all(word in narasi_words().lanjutan for word in words[ends[-1] + 1 :])


def _pairs(kalimat: Kalimat, rest: Sequence[Angka], indicators: Indicators, tahun: int | None) -> list[Change]:
    """The two figures that the change is between: those of the sentence, or those of the indicator that it names."""
    if len(rest) == 2:
        one, two = rest
        earlier = one.tahun is not None and two.tahun is not None and one.tahun > two.tahun
        first, second = (two, one) if earlier else (one, two)
        linked = one.tahun != two.tahun or not narasi_words().beda.isdisjoint([*one.words, *two.words])
        plain = linked and _comparable(first.value, second.value) and not (_is_change(one.lead) or _is_change(two.lead))
        return [Change(first.value, second.value)] if plain else []
    names = {name.subjek for name in indicators.named(kata(kalimat.teks))}
    if len(names) != 1 or len(rest) > 1 or tahun is None:
        return []
    rows = [row for row in indicators.rows[names.pop()] if getattr(row, "realisasi", None) is not None]
    now = [row.realisasi for row in rows if row.tahun == tahun]  # type: ignore[union-attr]
    old = [row.realisasi for row in rows if row.tahun == tahun - 1]  # type: ignore[union-attr]
    if rest:
        if rest[0].tahun != tahun - 1:
            return []
        return [Change(rest[0].value, one.value, one) for one in now if one and _comparable(rest[0].value, one.value)]
    return [Change(a.value, b.value, b) for a in old for b in now if a and b and _comparable(a.value, b.value)]


def _judge(kalimat: Kalimat, told: Angka, pairs: list[Change]) -> Iterator[Draft]:
    if not pairs or any(_fits(told, pair) for pair in pairs):
        return
    pair = pairs[0]
    before, after = pair.before.number or Decimal(0), pair.after.number or Decimal(0)
    if not before or before == after:
        return
    relative = abs(after - before) / before * 100
    right = persen(relative, told.value.decimals)
    difference = persen(abs(after - before), max(pair.before.decimals, pair.after.decimals))
    ratio = interval(told.value).overlaps(Interval.exact(after / before * 100))
    if pair.reading is not None and not ratio and told.value.kind is not Kind.PERCENT:
        return
    hint = f"; {told.value.teks} adalah perbandingan kedua angka, bukan perubahannya" if ratio else ""
    yield _draft(
        kalimat,
        told.value.teks,
        right if told.value.kind is Kind.PERCENT else difference,
        f"perubahan {told.value.teks}, sedangkan dari {pair.before.teks} ke {pair.after.teks} berubah {difference} "
        f"atau {right}%{hint}",
        pair.reading,
        pasti=pair.reading is None or ratio,
    )


def _fits(told: Angka, pair: Change) -> bool:
    """The change is the difference, or the difference in percent of either figure."""
    one, two = interval(pair.before, count=True), interval(pair.after, count=True)
    printed = interval(told.value)
    if any(word in narasi_words().sekitar for word in told.words[-_REACH:]):
        return True
    gap = two - one
    if printed.overlaps(gap) or printed.overlaps(-gap):
        return True
    for base in (one, two):
        if not base.contains(Decimal(0)):
            share = gap / base * 100
            if printed.overlaps(share) or printed.overlaps(-share):
                return True
    return False


def _draft(
    kalimat: Kalimat, told: str, right: str, sentence: str, reading: Reading | None = None, *, pasti: bool = True
) -> Draft:
    tables = (place(reading, "realisasi"),) if reading is not None else ()
    return Draft(
        subjek=f"kalimat {' '.join(word.teks for word in kata(kalimat.teks)[:12])}",
        uraian=f"Uraian (hal. {kalimat.bukti.halaman}) menyebut {sentence}: {kutip(kalimat.teks)}.",
        tertulis=told,
        hitung=right,
        bukti=(BuktiTemuan(bukti=kalimat.bukti, peran="uraian"), *tables),
        pasti=pasti,
    )
