"""Family jumlah, lines whose parts only the sums show: where the budgets add up exactly, the spending does too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from extractor.canon.alike import name
from extractor.canon.entities import entities
from extractor.canon.fold import fold
from extractor.checks.anggaran.budget import Tree, amount, total
from extractor.checks.beda.kinerja import where
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, di_halaman, kutip
from extractor.checks.trust import place, sure
from extractor.checks.typo import slip
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran, TingkatAnggaran
from extractor.model.temuan import Keparahan

_FEW = (2, 3, 4)  # lines right after each other that may be parts of one elsewhere
_SHARED = 3  # words that the names of such a line and its parts share
_PARTS = 3  # programs from which their sum is no chance


@rule(
    "jumlah.setara",
    keparahan=Keparahan.TINGGI,
    butir="I.6",
    penjelasan="""Baris anggaran yang tepat sama dengan jumlah anggaran baris-baris sesudahnya, jumlah dalam uraian
    yang tepat sama dengan jumlah anggaran semua program sebuah tabel, dan baris yang tepat sama dengan jumlah beberapa
    kegiatan berturut-turut di tempat lain yang namanya serupa: realisasinya harus sama dengan jumlah realisasinya.
    Baris yang rinciannya sudah diketahui diperiksa oleh aturan jumlah.realisasi.""",
)
def setara(laporan: Laporan) -> Iterator[Draft]:
    """Spending that is not the sum of that of lines whose budgets add up."""
    tree = Tree(laporan.anggaran)
    tables: defaultdict[Hashable, list[Anggaran]] = defaultdict(list)
    for line in laporan.anggaran:
        if line.tabel_id is not None:
            tables[where(line)].append(line)
    for lines in tables.values():
        for at, line in enumerate(lines):
            if not tree.children(line):
                yield from _wrong(line, _below(lines, at))
    yield from _elsewhere(laporan, tree)
    programs = [[line for line in lines if _is_program(line)] for lines in tables.values()]
    for line in laporan.anggaran:
        if line.tabel_id is None and line.tingkat in (TingkatAnggaran.BELANJA, TingkatAnggaran.TOTAL):
            for parts in programs:
                alike = len(parts) >= _PARTS and parts[0].tahun == line.tahun
                if alike and total(parts, "anggaran") == amount(line.anggaran):
                    yield from _wrong(line, parts)


def _elsewhere(laporan: Laporan, tree: Tree) -> Iterator[Draft]:
    """Lines that are, budget and name, what a few lines right after each other elsewhere tell in parts."""
    places: defaultdict[Hashable, list[Anggaran]] = defaultdict(list)
    for line in laporan.anggaran:
        if line.realisasi is not None and amount(line.anggaran):
            places[where(line)].append(line)
    windows = [
        lines[at : at + size] for lines in places.values() for size in _FEW for at in range(len(lines) - size + 1)
    ]
    sums: defaultdict[tuple[Decimal | None, int | None], list[list[Anggaran]]] = defaultdict(list)
    for parts in windows:
        sums[total(parts, "anggaran"), parts[0].tahun].append(parts)
    for line in laporan.anggaran:
        if line.tabel_id is not None and not tree.children(line) and line.realisasi is not None:
            for parts in sums.get((amount(line.anggaran), line.tahun), ()):
                apart = where(parts[0]) != where(line) and all(part.tingkat is not line.tingkat for part in parts)
                if apart and all(_alike(line, part) for part in parts):
                    yield from _wrong(line, parts)


def _alike(line: Anggaran, part: Anggaran) -> bool:
    """Their names share words that say something."""
    shared = set(name(line.uraian).words) & set(name(part.uraian).words) - entities().pengisi
    return len(shared) >= _SHARED


def _below(lines: Sequence[Anggaran], at: int) -> list[Anggaran]:
    """The lines right below whose budgets add up to that of the line, if at least two do."""
    wanted, given = amount(lines[at].anggaran), Decimal(0)
    for end in range(at + 1, len(lines)):
        given += amount(lines[end].anggaran) or Decimal(0)
        if not wanted or given > wanted:
            break
        if given == wanted:
            parts = _whole(lines, at + 1, end)
            counted = [part for part in parts if amount(part.anggaran)]
            return parts if len(counted) > 1 and all(part.tingkat is not lines[at].tingkat for part in parts) else []
    return []


def _whole(lines: Sequence[Anggaran], first: int, end: int) -> list[Anggaran]:
    """The lines to `end`, and those without a budget behind it that may be parts too."""
    parts = list(lines[first : end + 1])
    for line in lines[end + 1 :]:
        if amount(line.anggaran) != 0 or line.tingkat is not parts[0].tingkat:
            break
        parts.append(line)
    return parts


def _is_program(line: Anggaran) -> bool:
    return line.tingkat is TingkatAnggaran.PROGRAM and fold(line.uraian).startswith("program ")


def _wrong(line: Anggaran, parts: Sequence[Anggaran]) -> Iterator[Draft]:
    printed, given = amount(line.realisasi), total(parts, "realisasi")
    if line.realisasi is None or not printed or not given or abs(printed - given) < len(parts):
        return  # each may be rounded to a whole rupiah
    readings = [part.realisasi for part in parts if part.realisasi is not None]
    places = (place(line.realisasi, "jumlah"), *(place(reading, "anggota") for reading in readings))
    how = slip(line.realisasi.teks, angka(given))
    yield Draft(
        subjek=f"{line.uraian} setara",
        uraian=f"Realisasi {kutip(line.uraian)} tertulis {line.realisasi.teks}, sedangkan jumlah realisasi "
        f"{len(parts)} baris yang anggarannya tepat berjumlah sama {angka(given)} (selisih {angka(printed - given)}) "
        f"{di_halaman(places)}{f'; kemungkinan salah ketik ({how})' if how else ''}.",
        tertulis=line.realisasi.teks,
        hitung=angka(given),
        bukti=places,
        pasti=sure([line.realisasi, *readings], [line, *parts]),
        selisih=printed - given,
        rumus="jumlah realisasi rincian",
    )
