"""Family jumlah over agreements: what the officials below agree on adds up to the line of the one above them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from extractor.checks.anggaran.budget import TINGKAT, amount, total
from extractor.checks.beda.kinerja import where
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import angka, di_halaman, kutip
from extractor.checks.trust import place
from extractor.checks.typo import slip
from extractor.model.laporan import Laporan
from extractor.model.records import Anggaran, LingkupAnggaran, TingkatAnggaran
from extractor.model.temuan import Keparahan

_NEAR = Decimal("0.001")  # part of a line by which a table may miss it and still be its breakdown
_BELOW = {
    TingkatAnggaran.SUB_KEGIATAN: TingkatAnggaran.KEGIATAN,
    TingkatAnggaran.KEGIATAN: TingkatAnggaran.PROGRAM,
}


@rule(
    "jumlah.bawahan",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Jumlah anggaran subkegiatan (kegiatan) dalam satu perjanjian kinerja dibandingkan dengan kegiatan
    (program) dalam perjanjian pejabat di atasnya untuk tahun yang sama. Menjadi temuan bila jumlahnya hampir sama
    (selisih paling banyak 0,1%) dengan tepat satu baris dan tidak sama dengan baris mana pun; selalu perlu dicek.""",
)
def bawahan(laporan: Laporan) -> Iterator[Draft]:
    """Agreements whose sum nearly is a line of another agreement."""
    agreed = [line for line in laporan.anggaran if line.lingkup is LingkupAnggaran.PERJANJIAN and line.tabel_id]
    tables: defaultdict[Hashable, list[Anggaran]] = defaultdict(list)
    for line in agreed:
        if line.tingkat is not TingkatAnggaran.TOTAL:
            tables[where(line)].append(line)
    for parts in tables.values():
        given = total(parts, "anggaran")
        ranks = {part.tingkat for part in parts}
        above = _BELOW.get(parts[0].tingkat) if parts[0].tingkat and len(ranks) == 1 else None
        if above is None or not given or len(parts) < 2:
            continue
        others = [line for line in agreed if line.tahun == parts[0].tahun and where(line) != where(parts[0])]
        amounts = [(line, number) for line in others if (number := amount(line.anggaran))]
        near = [line for line, number in amounts if line.tingkat is above and abs(number - given) <= _NEAR * number]
        if len({line.uraian for line in near}) == 1 and all(number != given for _, number in amounts):
            yield _draft(near[0], parts, given)


def _draft(line: Anggaran, parts: Sequence[Anggaran], given: Decimal) -> Draft:
    readings = [reading for one in (line, *parts) if (reading := one.anggaran) is not None]
    places = tuple(place(reading, "anggota" if at else "jumlah") for at, reading in enumerate(readings))
    rank = TINGKAT[parts[0].tingkat] if parts[0].tingkat else "rincian"
    how = slip(readings[0].teks, angka(given))
    return Draft(
        subjek=f"{line.uraian} bawahan",
        uraian=f"Anggaran {kutip(line.uraian)} tertulis {readings[0].teks}, sedangkan jumlah {len(parts)} {rank} dalam "
        f"perjanjian kinerja di bawahnya {angka(given)} (selisih {angka((amount(line.anggaran) or given) - given)}) "
        f"{di_halaman(places)}{f'; kemungkinan salah ketik ({how})' if how else ''}.",
        tertulis=readings[0].teks,
        hitung=angka(given),
        bukti=places,
        pasti=False,
        selisih=(amount(line.anggaran) or given) - given,
        rumus=f"jumlah {rank}",
    )
