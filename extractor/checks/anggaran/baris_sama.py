"""Family anggaran_beda, copied rows: lines of one table that share both their budget and what was spent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from extractor.canon.fold import fold
from extractor.checks.anggaran.budget import TINGKAT, amount
from extractor.checks.beda.kinerja import where
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.checks.trust import place
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran
from extractor.model.temuan import Keparahan

_ENOUGH = 3  # lines that are no chance: a program and its only activity, or twins, share their amounts
_NAMED = 4  # lines that the sentence names


@rule(
    "anggaran_beda.baris_sama",
    keparahan=Keparahan.SEDANG,
    butir="I.6",
    penjelasan="""Sedikitnya tiga program atau kegiatan setingkat dalam satu tabel yang namanya berbeda tetapi anggaran
    dan realisasinya sama sampai rupiah terakhir, masing-masing pada selnya sendiri: mungkin satu baris tersalin ke
    baris lain. Baris yang terealisasi seluruhnya tidak diperiksa. Selalu perlu dicek.""",
)
def repeated(laporan: Laporan) -> Iterator[Draft]:
    """Lines with the same two amounts."""
    groups: defaultdict[Hashable, list[Anggaran]] = defaultdict(list)
    for line in laporan.anggaran:
        budget, spent = amount(line.anggaran), amount(line.realisasi)
        if line.tabel_id is not None and line.tingkat in TINGKAT and budget and spent and budget != spent:
            groups[where(line), line.tingkat, line.tahun, budget, spent].append(line)
    for found in groups.values():
        names = {fold(line.uraian) for line in found}
        cells = {(one.bukti.halaman, one.bukti.box) for one in _spent(found)}
        if len(names) >= _ENOUGH and len(cells) == len(found):
            yield _draft(found)


def _spent(found: Sequence[Anggaran]) -> list[Reading]:
    return [line.realisasi for line in found if line.realisasi is not None and not line.realisasi.merged]


def _draft(found: Sequence[Anggaran]) -> Draft:
    spent = _spent(found)
    budgets = [line.anggaran for line in found if line.anggaran is not None]
    places = (*(place(one, "anggaran") for one in budgets), *(place(one, "realisasi") for one in spent))
    names = [kutip(line.uraian) for line in found]
    told = deret([*names[:_NAMED], f"{len(names) - _NAMED} lainnya"] if len(names) > _NAMED else names)
    rank = TINGKAT[found[0].tingkat] if found[0].tingkat else "baris"
    return Draft(
        subjek=" ".join(names),
        uraian=f"{len(found)} {rank} yang berbeda memuat anggaran {budgets[0].teks} dan realisasi {spent[0].teks} yang "
        f"sama persis: {told} {di_halaman(places)}; mungkin satu baris tersalin ke baris lain.",
        tertulis=budgets[0].teks,
        hitung=spent[0].teks,
        bukti=places,
        pasti=False,
    )
