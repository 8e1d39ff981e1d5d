"""Family kelengkapan: indicators that are promised and not measured, rows without a result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from extractor.canon.fold import fold
from extractor.checks.registry import Draft, rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.model.evidence import Reading
from extractor.model.laporan import Laporan
from extractor.model.plans import KEPALA, Perjanjian
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.model.value import Kind

_ALIKE = 75.0  # likeness of names up to which an indicator is another one
_MEASURED = 0.5  # part of a table's rows, or of an agreement's indicators, that must be there


@rule(
    "kelengkapan.kosong",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Indikator tahun terakhir suatu tabel dengan target tetapi tanpa realisasi, atau dengan realisasi
    tetapi tanpa capaian, dalam tabel yang sebagian besar barisnya terisi. Semua baris satu tabel menjadi satu
    temuan.""",
)
def empty(laporan: Laporan) -> Iterator[Draft]:
    """Rows of measurement tables without a result."""
    tables: defaultdict[tuple[str, str | None], list[Pengukuran]] = defaultdict(list)
    for record in laporan.pengukuran:
        if record.lingkup is Lingkup.TAHUNAN and record.tahun is not None:
            tables[record.bukti.berkas, record.tabel_id].append(record)
    for every in tables.values():
        rows = _of_this_year(every, laporan.identitas.tahun or 0)
        bare = [row for row in rows if row.capaian is not None and _unfilled(row.capaian) and not _is_dash(row)]
        filled = [row for row in rows if not _missing(row.capaian)]
        if bare and len(filled) >= _MEASURED * len(rows):
            yield _empty(bare)


def _of_this_year(rows: list[Pengukuran], tahun: int) -> list[Pengukuran]:
    """The rows of the report's year; of a table that is headed with the year before alone, those."""
    last = max(row.tahun or 0 for row in rows)
    return [row for row in rows if row.tahun == last] if last in (tahun, tahun - 1) else []


def _missing(reading: Reading | None) -> bool:
    return reading is None or reading.value.kind is Kind.MISSING


def _unfilled(reading: Reading) -> bool:
    """Blank or a stroke: `NA` or `belum dinilai` says why there is no figure."""
    return _missing(reading) and not any(char.isalpha() for char in reading.teks)


def _is_dash(row: Pengukuran) -> bool:
    """Nothing was aimed at: no target either, and no realisasi."""
    return _missing(row.target) and _missing(row.realisasi)


def _empty(rows: list[Pengukuran]) -> Draft:
    places = tuple(BuktiTemuan(bukti=row.capaian.bukti, peran="capaian") for row in rows if row.capaian is not None)
    names = deret([kutip(row.indikator) for row in rows])
    return Draft(
        subjek=f"kosong {rows[0].indikator}",
        uraian=f"Capaian {names} tidak diisi, padahal target atau realisasinya ada {di_halaman(places)}.",
        tertulis="; ".join(row.capaian.teks for row in rows if row.capaian is not None),
        hitung="(tidak ada)",
        bukti=places,
    )


@rule(
    "kelengkapan.tidak_diukur",
    keparahan=Keparahan.TINGGI,
    butir="III.4",
    penjelasan="""Indikator perjanjian kinerja kepala instansi yang tidak ada pada tabel pengukuran mana pun, padahal
    indikator lain dari perjanjian itu ada. Selalu perlu dicek, karena namanya dapat berubah.""",
)
def unmeasured(laporan: Laporan) -> Iterator[Draft]:
    """Indicators of the agreement that no table measures."""
    measured = {fold(row.indikator) for row in laporan.pengukuran if row.realisasi is not None}
    agreed: dict[str, Perjanjian] = {}
    for row in laporan.perjanjian:
        if row.tingkat == KEPALA and row.tahun == laporan.identitas.tahun and row.target is not None:
            agreed.setdefault(fold(row.indikator), row)
    lost = [row for name, row in agreed.items() if all(_likeness(name, other) < _ALIKE for other in measured)]
    if measured and lost and len(agreed) - len(lost) >= _MEASURED * len(agreed):
        places = tuple(BuktiTemuan(bukti=row.bukti, peran="perjanjian") for row in lost)
        names = deret([kutip(row.indikator) for row in lost])
        yield Draft(
            subjek="tidak diukur",
            uraian=f"Indikator perjanjian kinerja {names} tidak diukur dalam laporan {di_halaman(places)}.",
            tertulis="; ".join(row.target.teks for row in lost if row.target is not None),
            hitung="(tidak ada)",
            bukti=places,
            pasti=False,
        )


def _likeness(one: str, two: str) -> float:
    return float(max(fuzz.token_sort_ratio(one, two), fuzz.partial_ratio(one, two)))


@rule(
    "kelengkapan.gabungan",
    keparahan=Keparahan.SEDANG,
    butir="III.8",
    penjelasan="""Beberapa indikator yang berbagi satu target, realisasi, atau capaian sehingga masing-masing tidak
    terukur. Semua tabel menjadi satu temuan. Selalu perlu dicek.""",
)
def shared(laporan: Laporan) -> Iterator[Draft]:
    """Indicators that share one value."""
    cells: defaultdict[tuple[str, str | None, int | None, str], list[Pengukuran]] = defaultdict(list)
    for row in laporan.pengukuran:
        if row.gabungan:
            cells[row.bukti.berkas, row.tabel_id, row.baris, f"{row.lingkup}{row.tahun}"].append(row)
    groups = [rows for rows in cells.values() if len({row.indikator for row in rows}) > 1]
    if groups:
        yield _shared(groups)


def _shared(groups: list[list[Pengukuran]]) -> Draft:
    first = groups[0]
    names = list(dict.fromkeys(row.indikator for row in first))
    values = [one for row in first for one in (row.realisasi, row.capaian, row.target) if one is not None]
    value = values[0].teks if values else "-"
    places = tuple(dict.fromkeys(BuktiTemuan(bukti=row.bukti, peran="indikator") for rows in groups for row in rows))
    return Draft(
        subjek=f"gabungan {names[0]}",
        uraian=f"{len(names)} indikator ({deret([kutip(name) for name in names])}) berbagi satu nilai {value}, nilai "
        f"tiap indikator tidak ada {di_halaman(places)}.",
        tertulis=value,
        hitung=f"{len(names)} nilai",
        bukti=places,
        pasti=False,
    )
