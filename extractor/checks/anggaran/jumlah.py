"""Family anggaran_beda, totals in prose: the whole budget that a sentence tells is that of some table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractor.canon.fold import fold
from extractor.canon.vocabulary import Vocabulary, load
from extractor.checks.anggaran.budget import amount
from extractor.checks.bahan import Bahan
from extractor.checks.beda.kinerja import where
from extractor.checks.narasi.kalimat import Angka, angka_kalimat
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.checks.trust import place
from extractor.model.laporan import Laporan
from extractor.model.prosa import Kalimat
from extractor.model.records import Anggaran, TingkatAnggaran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind

_NEAR = Decimal("0.15")  # part of a total by which a told one may differ and still be meant as it


_SAME = Decimal("0.001")  # part by which it differs from the one that is certainly meant


class DanaWords(Vocabulary):
    """Content of dana.yaml; the file explains each key."""

    uang: frozenset[str]
    seluruh: frozenset[str]
    lain: frozenset[str]
    serapan: frozenset[str]


@lru_cache(maxsize=1)
def dana_words() -> DanaWords:
    """The vocabulary of told budgets."""
    return load("dana", DanaWords)


@dataclass(frozen=True, slots=True)
class Total:
    """A told total, and the nearest printed ones."""

    kalimat: Kalimat
    angka: Angka
    near: tuple[Anggaran, ...]


@wide_rule(
    "anggaran_beda.jumlah",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Jumlah seluruh anggaran atau belanja langsung, atau realisasinya, yang disebut dalam kalimat
    dibandingkan dengan jumlah pada tabel anggaran tahun itu. Menjadi temuan bila tidak ada tabel, baris, atau
    penjumlahan program mana pun yang memberikan angka itu, padahal sebuah tabel memuat jumlah yang hampir sama; selalu
    perlu dicek, karena tabelnya mungkin memuat versi anggaran lain.""",
)
def told_totals(bahan: Bahan) -> Iterator[Draft]:
    """Totals in sentences that no table gives."""
    tables = [line for line in bahan.laporan.anggaran if line.tabel_id is not None]
    known, ranks = set(_amounts(tables)), {line.tingkat for line in tables}
    compared = {
        amount(reading)
        for line in bahan.laporan.anggaran
        if _is_compared(line, ranks)
        for reading in (line.anggaran, line.realisasi)
    }
    groups: defaultdict[Decimal, list[Total]] = defaultdict(list)
    for kalimat in bahan.kalimat_dengan("rp"):
        told = angka_kalimat(kalimat.teks, bahan.laporan.identitas.tahun)
        if any(_is_whole(one) and one.value.number in known for one in told):
            continue  # it tells what is in a table, and what that was before
        for found in told:
            number = found.value.number
            if number and _is_whole(found) and number not in known and number not in compared:
                near = tuple(_near(bahan.laporan, found))
                if near:
                    groups[number].append(Total(kalimat, found, near))
    for totals in groups.values():
        yield _draft(totals)


def _amounts(lines: list[Anggaran]) -> Iterator[Decimal]:
    """All amounts of tables, and the sums of the programs of each."""
    sums: defaultdict[tuple[object, str], Decimal] = defaultdict(Decimal)
    for line in lines:
        for field in ("anggaran", "anggaran_murni", "realisasi"):
            number = amount(getattr(line, field))
            if number:
                yield number
                if line.tingkat is TingkatAnggaran.PROGRAM:
                    sums[where(line), field] += number
    yield from sums.values()


def _is_compared(line: Anggaran, ranks: set[TingkatAnggaran | None]) -> bool:
    """A belanja told in prose that a table has as well: the rule over lines looks at it."""
    return line.tabel_id is None and line.tingkat in ranks & {TingkatAnggaran.BELANJA, TingkatAnggaran.TOTAL}


def _is_whole(found: Angka) -> bool:
    if found.value.kind is not Kind.MONEY or found.value.scale is not None:
        return False
    words, known = found.words, dana_words()
    whole = "langsung" in words or not known.seluruh.isdisjoint(words)
    return whole and not known.uang.isdisjoint(words) and known.lain.isdisjoint(_plain(words))


def _field(found: Angka) -> str:
    """What the amount is: the budget, or what was spent of it."""
    return "anggaran" if dana_words().serapan.isdisjoint(found.words) else "realisasi"


def _plain(words: list[str]) -> list[str]:
    """Without the word of a change that leads to what it is now: bertambah menjadi."""
    return [word for at, word in enumerate(words) if words[at + 1 : at + 2] != ["menjadi"]]


def _near(laporan: Laporan, found: Angka) -> list[Anggaran]:
    """Totals of tables of that year that are nearly the told one."""
    number = found.value.number or Decimal(0)
    off: list[tuple[Decimal, Anggaran]] = []
    for line in laporan.anggaran:
        printed = amount(getattr(line, _field(found)))
        direct = line.tingkat is TingkatAnggaran.BELANJA and fold(line.uraian) == "belanja langsung"
        total = line.tabel_id is not None and (line.tingkat is TingkatAnggaran.TOTAL or direct)
        if total and printed and line.tahun == found.tahun:
            off.append((abs(printed - number) / printed, line))
    limit = _SAME if any(share <= _SAME for share, _ in off) else _NEAR
    return [line for share, line in off if share <= limit]


def _draft(found: list[Total]) -> Draft:
    one = found[0]
    field = _field(one.angka)
    readings = [(line, reading) for line in one.near if (reading := getattr(line, field)) is not None]
    told = deret([f"{kutip(line.uraian)} {item.teks} ({halaman([item.bukti.halaman])})" for line, item in readings])
    return Draft(
        subjek=f"jumlah {field} dalam uraian",
        uraian=f"Uraian menyebut jumlah {field} {one.angka.value.teks} "
        f"({halaman(item.kalimat.bukti.halaman for item in found)}) yang tidak dimuat tabel mana pun; tabel memuat "
        f"{told}.",
        tertulis=one.angka.value.teks,
        hitung=" / ".join(dict.fromkeys(item.teks for _, item in readings)),
        bukti=(
            *(BuktiTemuan(bukti=item.kalimat.bukti, peran="uraian") for item in found),
            *(place(item, "jumlah") for _, item in readings),
        ),
        pasti=False,
    )
