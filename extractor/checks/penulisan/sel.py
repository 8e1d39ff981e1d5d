"""Family format over cells and rows of figures: blanks, dots and signs that do not belong into a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.checks.bahan import Bahan
from extractor.checks.registry import Draft, wide_rule
from extractor.checks.sentences import di_halaman, kutip
from extractor.model.evidence import Bukti
from extractor.model.page import Line
from extractor.model.table import Cell, Table
from extractor.model.temuan import BuktiTemuan, Keparahan

_BLANK = re.compile(r"^(?P<printed>\d{1,3}(?:\.\d{3})*, \d{1,2})(?:\s?%|\s[a-z ]+)$")
_AMOUNT_LESS = re.compile(r"^Rp\s?\.?\s?,\s?-+$")
_SIGN = re.compile(r"^[\d.,:%\s-]*\d?[`´][\d.,:%\s-]*\d$")
_GROUPED = re.compile(r"^(?P<number>\d{2,3},\d{3})\*{0,3}$")
_COMMA = re.compile(r"^\d{1,3}(?:,\d{3})+\*{0,3}$")
_POINT = re.compile(r"^\d{1,3}(?:\.\d{3})+\*{0,3}$")
_RARE = 5  # of so many grouped numbers of a table one may have a comma where all others have dots
_POINTED = re.compile(r"\d(?<![\d.,].)\d{1,2}\.\d{3}(?![\d.,]*\d)")
_DOT = re.compile(r"(?P<printed>\d(?<=\d .)\d{0,2}(?:\.\d{3})+\.)(?= \d)")
_MARK = re.compile(r"[,`´]")  # in all of these but _POINT, _POINTED and _DOT

Found = tuple[str, str, str]  # what is printed, what is meant, what is wrong with it


@wide_rule(
    "format.sel",
    keparahan=Keparahan.SEDANG,
    butir="II.5",
    penjelasan="""Angka dalam sel tabel yang salah tulis: spasi di dalam angka (83, 60), rupiah tanpa angka
    (Rp. ,-), titik di belakang angka (35.317.), tanda asing (`84), dan ribuan berkoma (352,390) yang di tempat lain
    dalam laporan tertulis dengan titik (352.390).""",
)
def cells(bahan: Bahan) -> Iterator[Draft]:
    """Figures in tables that are written in no way that numbers are written."""
    for berkas, tables in bahan.tables.items():
        for table in tables:
            for cell, line in _lines(table):
                text = line.text.strip()
                found = (_defect(text) or _comma(text, table, bahan)) if _MARK.search(text) else None
                if found is not None and (len(cell.lines) == 1 or not _AMOUNT_LESS.match(found[0])):
                    place = Bukti(berkas=berkas, halaman=cell.page, box=cell.box.rounded(), teks=cell.text)
                    yield _draft(found, place, table.judul)
    for row in bahan.baris:
        for dotted in _DOT.finditer(row.teks) if ". " in row.teks else ():
            printed = dotted["printed"]
            yield _draft((printed, printed[:-1], "berakhir dengan titik"), row.bukti, None)


def _lines(table: Table) -> Iterator[tuple[Cell, Line]]:
    for cell in table.cells:
        if cell.row not in table.header_rows:
            yield from ((cell, line) for line in cell.lines)


def _groups_with_dots(table: Table) -> bool:
    """Nearly all grouped numbers of the table have dots."""
    texts = [line.text.strip() for _, line in _lines(table)]
    commas, dots = (sum(bool(pattern.match(text)) for text in texts) for pattern in (_COMMA, _POINT))
    return commas * _RARE <= dots


def _defect(text: str) -> Found | None:
    if blank := _BLANK.match(text):
        return blank["printed"], blank["printed"].replace(" ", ""), "dengan spasi di dalam angka"
    if _AMOUNT_LESS.match(text):
        return text, "Rp. 0,- atau jumlahnya", "tanpa angka"
    if _SIGN.match(text):
        return text, re.sub("[`´]", "", text), "dengan tanda asing"
    return None


def _comma(text: str, table: Table, bahan: Bahan) -> Found | None:
    """A comma where the table, and another print of the number, have a dot."""
    grouped = _GROUPED.match(text)
    right = grouped["number"].replace(",", ".") if grouped else ""
    if grouped and right in bahan.once(_pointed) and _groups_with_dots(table):
        return grouped["number"], right, f"dengan koma ribuan, di tempat lain {right}"
    return None


def _pointed(bahan: Bahan) -> set[str]:
    """Thousands with a dot, anywhere in the report."""
    return {number for row in bahan.baris for number in _POINTED.findall(row.teks)}


def _draft(found: Found, place: Bukti, judul: str | None) -> Draft:
    printed, right, what = found
    places = (BuktiTemuan(bukti=place, peran="angka"),)
    title = f" pada {kutip(judul)}" if judul else ""
    return Draft(
        subjek=f"angka {printed} {judul or ''}",
        uraian=f"Angka{title} tertulis {kutip(printed)}, {what} {di_halaman(places)}.",
        tertulis=printed,
        hitung=right,
        bukti=places,
    )
