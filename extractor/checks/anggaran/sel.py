"""Family anggaran_beda, cells: names with an amount of rupiah in one cell of a table that is no table of the budget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.checks.anggaran.beda import lines
from extractor.checks.anggaran.budget import amount
from extractor.checks.bahan import Bahan
from extractor.checks.jumlah.tabel import money_tables
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, halaman, kutip, pada_tahun
from extractor.checks.subjects import subjects
from extractor.checks.trust import place
from extractor.checks.typo import slip
from extractor.model.evidence import Bukti, Reading
from extractor.model.records import Anggaran
from extractor.model.table import Cell, Table
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind, Value
from extractor.values.prose import find_values

_ENOUGH = 3  # amounts of a table that are those of the budget: so it quotes the budget of the year
_NEAR = (Decimal("0.5"), Decimal(2))  # ratios beyond which two amounts are hardly of one line
_SHORTEST = 8  # letters of a name


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A name and the amount behind it in a cell."""

    name: str
    value: Value
    bukti: Bukti


@wide_rule(
    "anggaran_beda.sel",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Sel tabel yang memuat nama program atau kegiatan beserta jumlah rupiahnya (di luar tabel keuangan)
    dibandingkan dengan anggaran baris bernama sama. Diperiksa hanya bila sedikitnya tiga jumlah lain dalam tabel itu
    sama dengan tabel keuangan, sehingga jelas bahwa tabel itu mengutip anggaran tahun laporan.""",
)
def cells(bahan: Bahan) -> Iterator[Draft]:
    """Amounts in cells that no line of that name has."""
    budget = [(line, subjek) for line, subjek in bahan.once(lines) if amount(line.anggaran)]
    checked = money_tables(bahan.laporan)
    for berkas, tables in bahan.tables.items() if budget else ():
        for table in tables:
            told = [] if (berkas, table.tabel_id) in checked else list(_told(berkas, table))
            if len(told) > _ENOUGH:
                yield from _wrong(told, budget)


def _told(berkas: str, table: Table) -> Iterator[Sebutan]:
    for cell in table.cells:
        text = cell.text
        before = 0
        for start, end, value in find_values(text) if len(text) > _SHORTEST else ():
            name = text[before:start].strip(" .,;:-")
            if value.kind is Kind.MONEY and len(name) >= _SHORTEST:
                yield Sebutan(name, value, _bukti(berkas, cell, text[before:end]))
            before = end if value.kind is Kind.MONEY else before


def _bukti(berkas: str, cell: Cell, text: str) -> Bukti:
    return Bukti(berkas=berkas, halaman=cell.page, box=cell.box.rounded(), teks=" ".join(text.split()))


def _wrong(told: Sequence[Sebutan], budget: Sequence[tuple[Anggaran, str]]) -> Iterator[Draft]:
    names = subjects([*((one.name, None) for one in told), *((subjek, None) for _, subjek in budget)])
    known: defaultdict[str, list[Anggaran]] = defaultdict(list)
    for (line, _), subjek in zip(budget, names[len(told) :], strict=True):
        known[subjek].append(line)
    amounts = {number for line, _ in budget for number in (amount(line.anggaran), amount(line.anggaran_murni))}
    if sum(one.value.number in amounts for one in told) < _ENOUGH:
        return
    for one, subjek in zip(told, names, strict=False):
        own = [line for line in known[subjek] if line.anggaran is not None]
        every = {number for line in own for number in (amount(line.anggaran), amount(line.anggaran_murni))}
        number = one.value.number
        near = [line for line in own if number and _NEAR[0] <= number / (amount(line.anggaran) or number) <= _NEAR[1]]
        if near and number not in every:
            yield _draft(one, near)


def _draft(one: Sebutan, own: Sequence[Anggaran]) -> Draft:
    prints: dict[Decimal | None, list[Reading]] = {}
    for line in own:
        if line.anggaran is not None:
            prints.setdefault(amount(line.anggaran), []).append(line.anggaran)
    told = deret([f"{same[0].teks} ({halaman(item.bukti.halaman for item in same)})" for same in prints.values()])
    texts = [same[0].teks for same in prints.values()]
    how = slip(one.value.teks, texts[0]) if len(texts) == 1 else None
    return Draft(
        subjek=f"Anggaran sel {own[0].uraian}",
        uraian=f"Anggaran {kutip(one.name)}{pada_tahun(own[0].tahun)} tidak sama: {one.value.teks} "
        f"({halaman([one.bukti.halaman])}) dan {told}{f'; kemungkinan salah ketik ({how})' if how else ''}.",
        tertulis=one.value.teks,
        hitung=" / ".join(texts),
        bukti=(
            BuktiTemuan(bukti=one.bukti, peran="anggaran"),
            *(place(reading, "anggaran") for same in prints.values() for reading in same),
        ),
    )
