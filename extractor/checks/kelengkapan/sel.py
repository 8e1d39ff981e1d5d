"""Family kelengkapan: cells for the capaian that are left empty beside a target and a realisasi."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractor.checks.bahan import Bahan
from extractor.checks.capaian.formulas import attempts
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import angka, deret, di_halaman, kutip
from extractor.checks.trust import place
from extractor.model.evidence import Bukti, Reading
from extractor.model.records import Lingkup, Pengukuran
from extractor.model.table import Table
from extractor.model.temuan import Keparahan

_FILLED = 0.5  # part of a table's rows that must have a capaian


@wide_rule(
    "kelengkapan.sel",
    keparahan=Keparahan.SEDANG,
    butir="I.3",
    penjelasan="""Sel capaian yang dibiarkan kosong pada indikator dengan target dan realisasi, dalam tabel yang
    sebagian besar barisnya berisi capaian. Sel gabungan tidak diperiksa. Semua baris satu tabel menjadi satu
    temuan.""",
)
def cells(bahan: Bahan) -> Iterator[Draft]:
    """Rows whose capaian is left empty."""
    tables = {(berkas, table.tabel_id): table for berkas, found in bahan.tables.items() for table in found}
    groups: defaultdict[tuple[str, str | None, int | None], list[Pengukuran]] = defaultdict(list)
    for record in bahan.laporan.pengukuran:
        if record.lingkup is Lingkup.TAHUNAN and not record.gabungan:
            groups[record.bukti.berkas, record.tabel_id, record.tahun].append(record)
    for (berkas, tabel_id, _), rows in groups.items():
        table = tables.get((berkas, tabel_id or ""))
        filled = [row.capaian.bukti for row in rows if row.capaian is not None]
        if table is not None and len(filled) >= _FILLED * len(rows):
            bare = [row for row in rows if row.capaian is None and _left_empty(row, filled, table)]
            if bare:
                yield _draft(bare)


def _left_empty(row: Pengukuran, filled: Sequence[Bukti], table: Table) -> bool:
    """The row has figures, and its cell below or above those of the other rows is there and holds nothing."""
    if row.target is None or row.realisasi is None or row.realisasi.value.number is None:
        return False
    page, y = row.realisasi.bukti.halaman, row.realisasi.bukti.box.y_mid
    columns = [bukti.box.x_mid for bukti in filled if bukti.halaman == page]
    inside = [cell for cell in table.cells if cell.page == page and any(cell.box.contains(x, y) for x in columns)]
    return bool(inside) and all(not cell.lines and cell.rowspan == 1 for cell in inside)


def _draft(rows: list[Pengukuran]) -> Draft:
    values = [reading for row in rows for reading in (row.target, row.realisasi) if reading is not None]
    places = tuple(place(reading, "nilai") for reading in values)
    told = deret([f"{kutip(row.indikator)} ({_given(row)})" for row in rows])
    return Draft(
        subjek=f"sel {rows[0].indikator}",
        uraian=f"Capaian {told} dibiarkan kosong, padahal target dan realisasinya ada {di_halaman(places)}.",
        tertulis="(kosong)",
        hitung="; ".join(_computed(row) for row in rows),
        bukti=places,
    )


def _given(row: Pengukuran) -> str:
    return f"target {_teks(row.target)}, realisasi {_teks(row.realisasi)}, yang memberikan {_computed(row)}"


def _teks(reading: Reading | None) -> str:
    return reading.teks if reading is not None else "-"


def _computed(row: Pengukuran) -> str:
    """What realisasi / target gives, to two decimals."""
    found = attempts(row.target.value, row.realisasi.value) if row.target and row.realisasi else []
    return f"{angka(found[0].number, 2)}%" if found else "-"
