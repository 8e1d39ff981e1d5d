"""Family narasi, money: percentages told of a budget are those of the tables, and shares of a whole add up to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.canon.fold import fold
from extractor.canon.match import Outcome, same_name
from extractor.checks.anggaran.budget import amount
from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import may_print
from extractor.checks.registry import Draft, rule, wide_rule
from extractor.checks.sentences import deret, halaman, kutip, pada_tahun, persen
from extractor.checks.trust import place, sure
from extractor.checks.typo import slip
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.prosa import Kalimat
from extractor.model.records import Anggaran, Klaim, LingkupAnggaran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind, Value
from extractor.values.interval import Interval
from extractor.values.prose import find_values

_WHOLE = Decimal(100)
_LOOSE = Decimal("1.5")  # points that two rounded shares may miss the whole by
_SHARED = {"proporsi", "porsi", "komposisi"}
_KINDS = ("belanja tidak langsung", "belanja langsung")
_RANK = re.compile(r"^\s*(?:program|kegiatan|sub\s*kegiatan|belanja)\b[\s:]*", re.IGNORECASE)


@rule(
    "narasi.serapan",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Persentase realisasi anggaran yang disebut dalam uraian tanpa kedua jumlah rupiahnya dibandingkan
    dengan tabel: baris dengan anggaran yang sama, atau dengan nama yang sama. Persentase yang cocok dengan salah satu
    baris, atau dengan hasil hitung dari jumlahnya, dianggap benar.""",
)
def absorbed(laporan: Laporan) -> Iterator[Draft]:
    """Percentages of spending that no table has."""
    groups: defaultdict[str, list[Klaim]] = defaultdict(list)
    for claim in laporan.klaim:
        groups[claim.kelompok or claim.record_id].append(claim)
    lines = [line for line in laporan.anggaran if line.tabel_id and line.lingkup is LingkupAnggaran.REALISASI]
    for group in groups.values():
        told = {claim.jenis: claim for claim in group}
        share = told.get("persen_anggaran")
        if share is None or "realisasi_anggaran" in told or not share.nilai.value.certain:
            continue
        budget = amount(told["anggaran"].nilai) if "anggaran" in told else None
        same = [line for line in lines if line.tahun == share.tahun and _is_meant(line, share, budget)]
        if same and not any(_fits(share, line) for line in same):
            yield _absorbed(share, same)


def _is_meant(line: Anggaran, share: Klaim, budget: Decimal | None) -> bool:
    if line.realisasi is None or line.anggaran is None:
        return False
    if budget:
        return amount(line.anggaran) == budget
    name = _RANK.sub("", share.tentang or "")
    return bool(name) and same_name(name, _RANK.sub("", line.uraian)).outcome is Outcome.SAME


def _ratio(line: Anggaran) -> Decimal | None:
    budget, spent = amount(line.anggaran), amount(line.realisasi)
    return spent / budget * 100 if budget and spent is not None else None


def _fits(share: Klaim, line: Anggaran) -> bool:
    ratio, printed = _ratio(line), line.persen.value.number if line.persen else None
    numbers = [number for number in (ratio, printed) if number is not None]
    return not numbers or any(may_print(share.nilai.value, Interval.exact(number)) for number in numbers)


def _absorbed(share: Klaim, lines: Sequence[Anggaran]) -> Draft:
    line = next((one for one in lines if one.persen is not None), lines[0])
    reading = line.persen or line.realisasi
    ratio = _ratio(line) or Decimal(0)
    right = line.persen.teks if line.persen else persen(ratio, 2)
    how = slip(share.nilai.teks, right)
    hint = f"; kemungkinan salah ketik ({how})" if how else ""
    places = (place(share.nilai, "uraian"), *((place(reading, "persen"),) if reading else ()))
    return Draft(
        subjek=f"serapan {line.uraian} {share.tahun}",
        uraian=f"Uraian (hal. {share.nilai.bukti.halaman}) menyebut realisasi anggaran {kutip(line.uraian)}"
        f"{pada_tahun(share.tahun)} {share.nilai.teks}, sedangkan tabel ({halaman([line.bukti.halaman])}) memuat "
        f"{right}{hint}.",
        tertulis=share.nilai.teks,
        hitung=right,
        bukti=places,
        pasti=sure([share.nilai, reading], [share, *lines]),
        rumus="realisasi / anggaran x 100%",
    )


@wide_rule(
    "narasi.proporsi",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Kalimat tentang proporsi belanja langsung dan belanja tidak langsung: kedua bagian harus berjumlah
    100%. Bagian yang sebenarnya dihitung dari anggaran kedua belanja itu dalam laporan.""",
)
def proportions(bahan: Bahan) -> Iterator[Draft]:
    """Shares of two kinds of spending that do not add up."""
    for kalimat in bahan.kalimat:
        shares = [value for _, _, value in find_values(kalimat.teks) if value.kind is Kind.PERCENT]
        numbers = [value.number for value in shares if value.number is not None]
        if len(numbers) == len(shares) == 2 and abs(sum(numbers) - _WHOLE) > _LOOSE:
            words = fold(kalimat.teks)
            if _SHARED & set(words.split()) and all(kind in words for kind in _KINDS):
                yield _unequal(kalimat, shares, bahan.laporan)


def _unequal(kalimat: Kalimat, shares: Sequence[Value], laporan: Laporan) -> Draft:
    found = {kind: _budget(laporan, kind) for kind in _KINDS}
    amounts = {kind: number for kind, reading in found.items() if reading and (number := amount(reading))}
    total = sum(amounts.values())
    right = [f"{kind} {persen(amounts[kind] / total * 100, 2)}%" for kind in _KINDS] if len(amounts) == 2 else []
    printed = " + ".join(one.teks for one in shares)
    summed = sum((one.number or Decimal(0) for one in shares), Decimal(0))
    facts = f"; menurut anggarannya {deret(right)}" if right else ""
    places = tuple(place(reading, "anggaran") for reading in found.values() if reading)
    return Draft(
        subjek="proporsi belanja",
        uraian=f"Proporsi belanja langsung dan tidak langsung (hal. {kalimat.bukti.halaman}) tertulis "
        f"{deret([one.teks for one in shares])}, jumlahnya {summed}%, bukan 100%{facts}.",
        tertulis=printed,
        hitung=deret(right) if right else "100%",
        bukti=(BuktiTemuan(bukti=kalimat.bukti, peran="uraian"), *places),
        rumus="bagian / jumlah x 100%",
    )


def _budget(laporan: Laporan, kind: str) -> Reading | None:
    year = laporan.identitas.tahun
    return next(
        (one.anggaran for one in laporan.anggaran if one.tahun == year and one.anggaran and fold(one.uraian) == kind),
        None,
    )
