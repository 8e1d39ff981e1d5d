"""What a run would do, for people and for programs: which files make up which report, and what is left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import typer

from extractor.batch.plan import Plan
from extractor.batch.preview import Preview
from extractor.model.laporan import Identitas
from extractor.model.susunan import Kartu

Row = dict[str, Any]


def rows(plan: Plan, found: Preview) -> Iterator[Row]:
    """A row a file: report by report in the order of the report, then what is no part of one."""
    unchanged = {source.berkas for source, _ in plan.beside}
    number = 0
    for susunan in found.folders:
        for himpunan in susunan.laporan:
            number += 1
            for place, kartu in enumerate(himpunan.kartu, 1):
                berkas, identitas = kartu.berkas.berkas, himpunan.identitas
                action = "unchanged" if berkas in unchanged else "read"
                yield _row(action, berkas, kartu, laporan=number, urutan=place, identitas=identitas)
    for susunan in found.folders:
        for item in susunan.dilewati:
            yield _row("skip", item.kartu.berkas.berkas, item.kartu, keterangan=item.alasan)
    for copy, original in plan.copies:
        yield _row("copy", copy.berkas, keterangan=original.berkas)
    for source, error in found.failed:
        yield _row("unreadable", source.berkas, keterangan=error.message)
    for source in plan.hopeless:
        yield _row("unreadable", source.berkas, keterangan=str(source.error))


def _row(
    tindakan: str,
    berkas: str,
    kartu: Kartu | None = None,
    *,
    keterangan: str | None = None,
    laporan: int | None = None,
    urutan: int | None = None,
    identitas: Identitas | None = None,
) -> Row:
    known = kartu.berkas if kartu else None
    whose = identitas.model_dump(mode="json", exclude={"dasar", "jenis"}) if identitas else {}
    return {
        "tindakan": tindakan,
        "berkas": berkas,
        "keterangan": keterangan,
        "laporan": laporan,
        "urutan": urutan,
        **{name: whose.get(name) for name in Identitas.model_fields if name not in ("dasar", "jenis")},
        "jenis": known.jenis if known else None,
        "bagian": kartu.bagian if kartu else None,
        "keyakinan": kartu.keyakinan if kartu else None,
        "dasar": [item.model_dump(mode="json") for item in kartu.dasar] if kartu else [],
        "jumlah_halaman": known.jumlah_halaman if known else None,
        "halaman_tanpa_teks": len(known.halaman_tanpa_teks) if known else None,
        "cara_baca": known.cara_baca if known else None,
    }


def write_table(found: Iterable[Row]) -> None:
    """The rows for people, on stdout."""
    listed = list(found)
    width = max((len(row["berkas"]) for row in listed), default=0)
    for number, same in groupby(listed, key=lambda row: row["laporan"]):
        members = list(same)
        typer.echo(_headline(members) if number else "No part of a report:")
        for row in members:
            typer.echo(f"  {row['tindakan']:<10}  {row['berkas']:<{width}}  {_remark(row)}".rstrip())


def _headline(members: list[Row]) -> str:
    first = members[0]
    whose = f"{first['instansi'] or 'agency unknown'}, {first['tahun'] or 'year unknown'}"
    where = f" ({first['kode_wilayah']} {first['wilayah']})" if first["kode_wilayah"] else ""
    pages = sum(row["jumlah_halaman"] for row in members)
    files = "1 file" if len(members) == 1 else f"{len(members)} files"
    return f"Report {first['laporan']}: {whose}{where}: {files}, {pages} pages"


def _remark(row: Row) -> str:
    kind = " ".join(filter(None, [row["jenis"], row["bagian"] and f"({row['bagian']})"]))
    return ": ".join(filter(None, [", ".join(filter(None, [kind, _manner(row)])), row["keterangan"]]))


def _manner(row: Row) -> str:
    """How many pages there are, and whether they are pictures."""
    pages, empty, manner = row["jumlah_halaman"], row["halaman_tanpa_teks"], row["cara_baca"]
    if pages is None:
        return ""
    scanned = manner == "ocr" or empty == pages
    return f"{pages} p." + (", scanned" if scanned else ", partly scanned" if empty or manner == "campuran" else "")
