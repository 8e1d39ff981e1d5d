"""Tables of money to budget lines with their ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from extractor.canon.columns import before_change
from extractor.canon.fold import fold
from extractor.canon.names import said_once, strip_numbering
from extractor.interpret.agreement import MURNI, PERUBAHAN, Agreement
from extractor.interpret.halves import first_plan
from extractor.interpret.ids import record_id
from extractor.interpret.levels import Line, find_levels, rank_by_word
from extractor.interpret.onecell import part_names
from extractor.interpret.view import TableView
from extractor.model.evidence import Reading
from extractor.model.records import Anggaran, LingkupAnggaran, TingkatAnggaran
from extractor.model.value import Kind
from extractor.tables.bands import ORDINAL
from extractor.tables.rows import Row

NAMES = ("program", "uraian", "sumber_dana", "indikator", "sasaran")
MONEY = ("anggaran", "anggaran_perubahan", "realisasi_anggaran")
FIGURES = (*MONEY, "persen_anggaran", "sisa", "fisik")
MONEY_WORDS = frozenset({"rp", "rupiah", "anggaran", "pagu", "dana", "biaya", "belanja", "alokasi", "apbd", "apbn"})
LEAST = 10_000  # the largest amount of a table of money
SHARE = re.compile(r"(?:%|\bpersen(?:tase)?)\s*\)?\s*$", re.IGNORECASE)
MOST_SHARE = 1000  # percent
BOTH_RANKS = frozenset({"program", "kegiatan"})
HEADS = frozenset({TingkatAnggaran.URUSAN, TingkatAnggaran.PROGRAM})
BY_KIND = {
    "perjanjian": LingkupAnggaran.PERJANJIAN,
    "rkt": LingkupAnggaran.RKT,
    "rencana_aksi": LingkupAnggaran.RKT,
}


def read_anggaran(view: TableView, tahun: int | None, agreement: Agreement | None = None) -> Iterator[Anggaran]:
    """Reads the budget lines of one table; nothing if it holds no money.

    Args:
        view: The table.
        tahun: The report's year.
        agreement: The agreement that the table belongs to.
    """
    if not view.columns(*MONEY):
        return
    lingkup = (
        LingkupAnggaran.REALISASI
        if view.columns("realisasi_anggaran")
        else BY_KIND.get(view.table.kind or "", LingkupAnggaran.ALOKASI)
    )
    by_year = _by_year(view, agreement.tahun if agreement else tahun)
    for year, columns in by_year.items():
        yield from _read_year(view, columns, year, lingkup, agreement, one=len(by_year) == 1)


def _by_year(view: TableView, own: int | None) -> dict[int | None, dict[str, list[int]]]:
    """The columns of figures by role, for each year that the headers over money name.

    Columns that name none are of the only year that the others name, or of the report's own.
    """
    years = {year for col in view.columns(*MONEY) if (year := view.meanings[col].year)}
    common = next(iter(years)) if len(years) == 1 else own
    told = dict.fromkeys(view.meanings[col].year or common for col in view.columns(*MONEY))
    plan = first_plan(view.meanings)
    return {
        year: {
            role: [col for col in view.columns(role) if col in plan and (view.meanings[col].year or common) == year]
            for role in FIGURES
        }
        for year in told
    }


def _read_year(
    view: TableView,
    columns: Mapping[str, Sequence[int]],
    tahun: int | None,
    lingkup: LingkupAnggaran,
    agreement: Agreement | None,
    *,
    one: bool,
) -> Iterator[Anggaran]:
    """The lines with the figures of one year, the only one of the table or one of several."""
    first = any(before_change(" ".join(view.table.columns[col].path)) for col in columns["anggaran"])
    versi = MURNI if first else agreement.versi if agreement else None
    rows = [(row, _figures(view, row, columns), line) for row in view.rows for line in _lines(view, row)]
    rows = [(row, {} if line.heads else figures, line) for row, figures, line in rows]
    rows = [item for item in rows if (item[1] or _heads_others(item[2])) and not _is_share(item[1], item[2])]
    if not _speaks_of_money(view, [figures for _, figures, _ in rows]):
        return
    lines = [line for _, _, line in rows]
    levels = find_levels(lines)
    parts = () if one else (tahun,)
    ids = [record_id("anggaran", view, row.index, line.name, lingkup, *parts) for row, _, line in rows]
    for index, (row, figures, line) in enumerate(rows):
        level = levels[index]
        yield Anggaran(
            record_id=ids[index],
            bukti=view.row_bukti(row),
            tabel_id=view.tabel_id,
            baris=row.index,
            keyakinan=view.table.keyakinan,
            alasan=view.table.reasons,
            lingkup=lingkup,
            tingkat=level.tingkat,
            kode=line.code,
            uraian=line.name,
            induk_id=ids[level.parent] if level.parent is not None else None,
            tahun=tahun,
            pemegang=agreement.pemegang if agreement else None,
            anggaran=figures.get("anggaran_perubahan") or figures.get("anggaran"),
            anggaran_murni=figures.get("anggaran") if figures.get("anggaran_perubahan") else None,
            realisasi=figures.get("realisasi_anggaran"),
            persen=figures.get("persen_anggaran") if lingkup is LingkupAnggaran.REALISASI else None,
            sisa=figures.get("sisa"),
            fisik=figures.get("fisik"),
            persen_dari=_share_of(view),
            versi=PERUBAHAN if figures.get("anggaran_perubahan") else versi,
        )


def _speaks_of_money(view: TableView, rows: Sequence[dict[str, Reading]]) -> bool:
    """A header says so, or the amounts do: `Jumlah` also heads columns of counts."""
    heads = {word for col in view.columns(*MONEY) for word in fold(view.table.columns[col].text).split()}
    amounts = [
        abs(item.value.number or Decimal(0)) for figures in rows for role, item in figures.items() if role in MONEY
    ]
    return bool(heads & MONEY_WORDS) or max(amounts, default=Decimal(0)) >= LEAST


def _figures(view: TableView, row: Row, columns: Mapping[str, Sequence[int]]) -> dict[str, Reading]:
    """The row's figures by role, out of the columns of each; empty if none is money."""
    figures: dict[str, Reading] = {}
    for role in FIGURES:
        for col in columns[role]:
            reading = view.reading(row, col)
            if reading is None or role in figures:
                continue
            if role == "sisa" and reading.value.kind is Kind.PERCENT:
                continue
            figures[role] = reading
    money = [figures[role] for role in MONEY if role in figures]
    readable = [
        item for item in money if item.value.kind in (Kind.MONEY, Kind.NUMBER, Kind.MISSING) or item.value.flags
    ]
    own = any(columns[role][0] in row.own or not figures[role].merged for role in MONEY if role in figures)
    return figures if readable and own else {}


def _is_share(figures: Mapping[str, Reading], line: Line) -> bool:
    """Whether a row holds percentages where others hold money: `Jumlah terhadap Dinas (%)`."""
    money = [figures[role].value.number for role in MONEY if role in figures]
    return bool(SHARE.search(line.printed)) and all(number is None or abs(number) <= MOST_SHARE for number in money)


def _heads_others(line: Line) -> bool:
    """Whether a row without figures is a program over its kegiatan, say."""
    return rank_by_word(line) in HEADS


def _lines(view: TableView, row: Row) -> Iterator[Line]:
    """What names the row, below the program that its cell names too."""
    line, col = _line(view, row)
    parted = part_names(row.slots[col].lines) if line.both and col is not None else None
    if parted:
        program, name = parted
        if col in row.own:
            yield replace(line, name=program, printed=program, number=None, bold=True, heads=True)
        line = replace(line, name=strip_numbering(name), printed=name, number=None)
    yield line


def _line(view: TableView, row: Row) -> tuple[Line, int | None]:
    """What names the row and what tells its rank, and the column of the name."""
    programs = view.columns("program")
    inner = len(programs) > 1 and bool(view.columns("indikator"))  # then the number outside is that of a sasaran
    numbers = [row.slots[col].text for col in (programs[:-1] if inner else view.columns("nomor")) if col in row.own]
    number = next((text for text in numbers if not inner or ORDINAL.match(text)), None)
    code = next((row.slots[col].text for col in view.columns("kode") if col in row.own), None)
    name, printed, bold, col = _name(view, row)
    header = fold(view.table.columns[col].text) if col is not None else ""
    both = set(header.split()) >= BOTH_RANKS
    if both or len(programs) < 2:
        header = ""
    return Line(name=name, printed=printed, number=number, code=code, bold=bold, header=header, both=both), col


def _name(view: TableView, row: Row) -> tuple[str, str, bool, int | None]:
    """Name, name as printed with its number, whether it is bold, and its column: the last filled one of its role."""
    plan = first_plan(view.meanings)
    named = [col for col in view.columns(*NAMES) if col in plan and _says_a_name(row, col)]
    if len(plan) < len(view.meanings) and not any(view.meanings[col].role == "program" for col in named):
        beside = [col + 1 for col in view.columns("program") if col in plan and view.meanings[col + 1].role is None]
        named = [col for col in beside if _says_a_name(row, col)] or named
    own = [col for col in named if col in row.own]
    for role in (None, *NAMES):
        found = [col for col in own if view.meanings[col].role == role] or [
            col for col in named if view.meanings[col].role == role
        ]
        if found:
            slot = row.slots[found[-1]]
            text = said_once(slot.text)
            return strip_numbering(text) or text, slot.text, all(line.bold for line in slot.lines), found[-1]
    figures = set(view.columns(*FIGURES))
    rest = [slot for col, slot in sorted(row.slots.items()) if col not in figures and _says_a_name(row, col)]
    if not rest:
        return "", "", False, None
    return strip_numbering(rest[-1].text), rest[-1].text, all(line.bold for line in rest[-1].lines), None


def _says_a_name(row: Row, col: int) -> bool:
    """Whether there are words in a cell: the sums at the foot of a table stand in any column."""
    return col in row.slots and any(char.isalpha() for char in row.slots[col].text)


def _share_of(view: TableView) -> str:
    """Whether the percentage column is a share of what is left rather than of what was spent."""
    for col in view.columns("persen_anggaran"):
        path = view.table.columns[col].path
        if any("sisa" in text.lower() or "silpa" in text.lower() for text in path):
            return "sisa"
    return "realisasi"
