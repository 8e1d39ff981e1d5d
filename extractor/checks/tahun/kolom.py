"""Family tahun: years in the headers of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.canon.fold import fold
from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import deret, di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.table import Column, Table
from extractor.model.temuan import BuktiTemuan, Keparahan
from extractor.values.years import Year, find_years

_MEASURED = {"pengukuran", "banding_tahun", "banding_renstra", "banding_nasional", "realisasi_anggaran", "efisiensi"}
_REACHED = {"realisasi", "capaian", "pencapaian"}


@wide_rule(
    "tahun.kolom",
    keparahan=Keparahan.SEDANG,
    butir="III.7",
    penjelasan="""Tahun pada kepala kolom: kolom bertanda (n) harus memuat tahun laporan dan (n-1) tahun sebelumnya;
    tabel realisasi yang hanya menyebut tahun sebelum tahun laporan perlu dicek; tahun yang terpotong (Th. 20)
    disebut.""",
)
def columns(bahan: Bahan) -> Iterator[Draft]:
    """Header years that are not those of the report."""
    tahun = bahan.laporan.identitas.tahun
    if tahun is None:
        return
    for berkas, tables in bahan.tables.items():
        for table in tables:
            found = [(column, year) for column in table.columns for year in find_years(column.text)]
            marked = [(column, year) for column, year in found if year.offset is not None and year.tahun is not None]
            if any(year.tahun != tahun + (year.offset or 0) for _, year in marked):
                yield _marked(berkas, table, marked, tahun)
            elif table.kind in _MEASURED and not marked:
                yield from _unmarked(berkas, table, found, tables, tahun)


def _marked(berkas: str, table: Table, found: list[tuple[Column, Year]], tahun: int) -> Draft:
    printed = [column.path[-1] for column, _ in found]
    right = [column.path[-1].replace(str(year.tahun), str(tahun + (year.offset or 0)), 1) for column, year in found]
    text = f"Kolom {deret([kutip(one) for one in printed])} dalam laporan tahun {tahun}, seharusnya {deret(right)}"
    return _draft(berkas, table, " / ".join(printed), " / ".join(right), text, pasti=True)


def _unmarked(
    berkas: str, table: Table, found: list[tuple[Column, Year]], tables: Sequence[Table], tahun: int
) -> Iterator[Draft]:
    for column, year in found:
        if year.cut and _REACHED & set(fold(column.text).split()):
            text = f"Tahun pada kolom {kutip(column.path[-1])} terpotong, laporan ini tahun {tahun}"
            yield _draft(berkas, table, column.path[-1], str(tahun), text, pasti=True)
            return
    told = {end for _, year in found for end in (year.tahun, year.akhir) if end is not None}
    named = {year.tahun for year in find_years(table.judul or "")}
    reached = [column for column, year in found if _REACHED & set(fold(column.text).split())]
    if told == {tahun - 1} and tahun not in named and reached:
        printed, right = reached[0].path[-1], reached[0].path[-1].replace(str(tahun - 1), str(tahun), 1)
        text = f"Kolom {kutip(printed)} dalam laporan tahun {tahun}, yang tidak memuat kolom tahun {tahun}"
        yield _draft(berkas, table, printed, right, text, pasti=_twin(table, tables, tahun))


def _twin(table: Table, tables: Sequence[Table], tahun: int) -> bool:
    """A table with the same caption has the report's year in its header."""
    alike = (other for other in tables if other is not table and other.judul and other.judul == table.judul)
    return any(year.tahun == tahun for other in alike for column in other.columns for year in find_years(column.text))


@wide_rule(
    "tahun.judul_tabel",
    keparahan=Keparahan.SEDANG,
    butir="III.7",
    penjelasan="""Tahun pada judul tabel dibandingkan dengan tahun kolomnya: rentang atau pasangan tahun yang sama
    banyaknya tetapi bergeser, dan judul dengan satu tahun di atas kolom yang semuanya tahun lain.""",
)
def captions(bahan: Bahan) -> Iterator[Draft]:
    """Captions whose years are not those of the columns below."""
    for berkas, tables in bahan.tables.items():
        for table in tables:
            told = _ends([year for year in find_years(table.judul or "") if not year.legal and not year.until])
            below = sorted({year for column in table.columns if (year := _own_year(column)) is not None})
            running = all(two - one == 1 for one, two in pairwise(below))
            if not told or not below or not running or (table.kind not in _MEASURED and len(below) < 2):
                continue
            span = told[-1] - told[0] == below[-1] - below[0]
            if span and told[0] != below[0] and (len(told) > 1 or len(below) == 1):
                printed, right = " - ".join(map(str, told)), " - ".join(map(str, (below[0], below[-1])[: len(told)]))
                text = f"Judul tabel {kutip(table.judul or '')} menyebut tahun {printed}, sedangkan kolomnya {right}"
                yield _draft(berkas, table, table.judul or "", right, text, pasti=len(told) > 1)


def _ends(years: list[Year]) -> list[int]:
    ends = sorted({end for year in years for end in (year.tahun, year.akhir) if end is not None})
    return [ends[0], ends[-1]] if len(ends) > 1 else ends


def _own_year(column: Column) -> int | None:
    """The one year that a column is of."""
    found = find_years(column.text)
    return found[0].tahun if len(found) == 1 and found[0].akhir is None and not found[0].until else None


def _draft(berkas: str, table: Table, printed: str, right: str, text: str, *, pasti: bool) -> Draft:
    head = [cell for cell in table.cells if cell.row in table.header_rows and cell.lines] or list(table.cells[:1])
    box = head[0].box if not table.judul else table.box
    place = Bukti(berkas=berkas, halaman=table.halaman, box=box.rounded(), teks=table.judul or printed)
    places = (BuktiTemuan(bukti=place, peran="tabel"),)
    return Draft(
        subjek=f"{table.nomor or ''} {table.judul or ''} {printed} {table.tabel_id}",
        uraian=f"{text} {di_halaman(places)}.",
        tertulis=printed,
        hitung=right,
        bukti=places,
        pasti=pasti and table.keyakinan >= 0.7,
    )
