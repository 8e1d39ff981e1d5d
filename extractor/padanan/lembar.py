"""Open cases and decisions as a sheet that people fill in: XLSX, or CSV as Excel in Indonesia writes it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extractor.errors import BadDecisions, OutputUnwritable, WrongUse
from extractor.padanan.keputusan import Keputusan, Putusan, Sebutan
from extractor.padanan.putus import Kasus
from extractor.store.cells import harmless
from extractor.store.sheets import Sheet, write_workbook

COLUMNS = (
    "putusan",
    "instansi",
    "nama_a",
    "induk_a",
    "nama_b",
    "induk_b",
    "skor",
    "alasan",
    "tahun",
    "dampak",
    "oleh",
    "tanggal",
    "catatan",
)


def write(path: Path, cases: Sequence[Kasus], decisions: Sequence[Keputusan]) -> None:
    """Writes what is open, then what is decided. Fill in `putusan`: gabung or pisah.

    Raises:
        WrongUse: The suffix is neither .xlsx nor .csv.
        OutputUnwritable: The file can't be written.
    """
    rows = [*map(_case, cases), *map(_decision, decisions)]
    try:
        match path.suffix.lower():
            case ".xlsx":
                with path.open("wb") as stream:
                    write_workbook([Sheet("keputusan", COLUMNS, rows)], stream)
            case ".csv":
                with path.open("w", encoding="utf-8-sig", newline="") as text:
                    writer = csv.writer(text, delimiter=";")
                    writer.writerows([COLUMNS, *([harmless(str(cell or "")) for cell in row] for row in rows)])
            case _:
                raise WrongUse(f"{path}: name a file that ends with .xlsx or .csv.")
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def read(path: Path, oleh: str) -> list[Keputusan]:
    """The decisions of a sheet: rows whose `putusan` is filled in.

    Args:
        path: The sheet.
        oleh: Who decided, where the sheet does not say.

    Raises:
        BadDecisions: It can't be read, a column is missing, or a row does not fit.
    """
    found: list[Keputusan] = []
    for number, row in _rows(path):
        if not (said := str(row.get("putusan") or "").strip().lower()):
            continue
        try:
            found.append(
                Keputusan(
                    putusan=Putusan(said),
                    instansi=_text(row["instansi"]) or "",
                    a=Sebutan(nama=_text(row["nama_a"]) or "", induk=_text(row.get("induk_a"))),
                    b=Sebutan(nama=_text(row["nama_b"]) or "", induk=_text(row.get("induk_b"))),
                    oleh=_text(row.get("oleh")) or oleh,
                    tanggal=_date(row.get("tanggal")),
                    catatan=_text(row.get("catatan")),
                )
            )
        except (ValueError, ValidationError) as error:
            reason = f"putusan is {said!r}: gabung or pisah" if said not in [*Putusan] else str(error).splitlines()[-1]
            raise BadDecisions(path, f"row {number}", reason) from error
    return found


def _case(one: Kasus) -> tuple[Any, ...]:
    years = ", ".join(map(str, one.tahun))
    names = (one.a.nama, one.a.induk, one.b.nama, one.b.induk)
    return (None, one.instansi, *names, one.skor, one.alasan, years, one.dampak, None, None, None)


def _decision(one: Keputusan) -> tuple[Any, ...]:
    names = (one.a.nama, one.a.induk, one.b.nama, one.b.induk)
    when = one.tanggal.isoformat() if one.tanggal else None
    return (one.putusan.value, one.instansi, *names, None, None, None, None, one.oleh, when, one.catatan)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Rows with their number in the sheet, by the header."""
    try:
        rows = list(_csv_rows(path) if path.suffix.lower() == ".csv" else _xlsx_rows(path))
    except Exception as error:  # openpyxl raises whatever it meets in a damaged file
        raise BadDecisions(path, "", f"can't be read as a sheet ({str(error).splitlines()[0]})") from error
    head = [str(cell or "").strip() for cell in rows[0]] if rows else []
    if missing := [name for name in ("putusan", "instansi", "nama_a", "nama_b") if name not in head]:
        raise BadDecisions(path, "", f"has no column {', '.join(missing)}")
    for number, row in enumerate(rows[1:], start=2):
        yield number, dict(zip(head, row, strict=False))


def _csv_rows(path: Path) -> Iterator[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    mark = ";" if text.partition("\n")[0].count(";") >= text.partition("\n")[0].count(",") else ","
    yield from csv.reader(text.splitlines(), delimiter=mark)


def _xlsx_rows(path: Path) -> Iterator[tuple[Any, ...]]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        yield from book.worksheets[0].iter_rows(values_only=True)
    finally:
        book.close()


def _text(cell: Any) -> str | None:
    """Text of a cell; without the apostrophe that keeps Excel from taking it for a formula."""
    text = str(cell).strip() if cell is not None else ""
    if not text:
        return None
    return text[1:] if text.startswith("'") and harmless(text[1:]) == text else text


def _date(cell: Any) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    return date.fromisoformat(text) if (text := _text(cell)) else None
