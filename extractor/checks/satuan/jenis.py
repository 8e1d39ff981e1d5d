"""Family satuan: one indicator in units of different sorts, or letters beside percentages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extractor.canon.fold import fold
from extractor.canon.units import family
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import deret, halaman, kutip
from extractor.model.laporan import Laporan
from extractor.model.plans import Perjanjian, Renstra
from extractor.model.records import Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan

_LONG = 3  # words of a name that tells one indicator

Rows = dict[str, list[Pengukuran | Perjanjian | Renstra]]


@rule(
    "satuan",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Satuan indikator yang namanya sama kata demi kata dibandingkan antartabel (pengukuran, perjanjian
    kinerja, Renstra). Menjadi temuan bila jenisnya berbeda (orang dan persen), bukan bila hanya tulisannya berbeda.
    Perlu dicek bila satuannya diambil dari sel nilai.""",
)
def units(laporan: Laporan) -> Iterator[Draft]:
    """Indicators with units of different sorts."""
    names: defaultdict[str, Rows] = defaultdict(lambda: defaultdict(list))
    for record in (*laporan.pengukuran, *laporan.perjanjian, *laporan.renstra):
        if isinstance(record, Pengukuran | Perjanjian | Renstra):
            unit = _unit(record)
            sort = family(unit) if unit else None
            induk = "" if isinstance(record, Perjanjian) else record.induk or ""
            name = fold(f"{induk} {record.indikator}")
            if sort is not None and len(name.split()) >= _LONG:
                names[name][sort].append(record)
    for sorts in names.values():
        if len(sorts) > 1 and len({one.tabel_id for rows in sorts.values() for one in rows}) > 1:
            yield _draft(sorts)


def _unit(record: Pengukuran | Perjanjian | Renstra) -> str | None:
    """The unit of the row's own column, or that of its target."""
    return record.satuan or (record.target.value.unit if record.target is not None else None)


def _draft(sorts: Rows) -> Draft:
    groups = sorted(sorts.values(), key=len)
    places = tuple(
        BuktiTemuan(bukti=one.target.bukti if one.target is not None else one.bukti, peran="satuan")
        for rows in groups
        for one in rows[:3]
    )
    told = [f"{_unit(rows[0])} ({halaman({one.bukti.halaman for one in rows})})" for rows in groups]
    first = groups[0][0]
    return Draft(
        subjek=f"satuan {first.indikator}",
        uraian=f"Satuan {kutip(first.indikator)} tidak sama: {deret(told)}.",
        tertulis=_unit(first) or "",
        hitung=" / ".join(_unit(rows[0]) or "" for rows in groups[1:]),
        bukti=places,
        pasti=all(rows[0].satuan for rows in groups) and all(one.keyakinan >= 0.9 for rows in groups for one in rows),
    )
