"""Facts to compare: what a label says, and what was read, in one form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.model.evidence import Reading
from extractor.model.laporan import Hasil
from extractor.model.records import Record

# Kind of record: the field that names it, and the fields that are compared.
KINDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "bagian": ("judul", ("jenis",)),
    "pengukuran": ("indikator", ("target", "realisasi", "capaian")),
    "anggaran": ("uraian", ("anggaran", "realisasi", "persen")),
    "perjanjian": ("indikator", ("target",)),
    "iku": ("indikator", ("formulasi", "penanggung_jawab", "sumber_data")),
    "renstra": ("indikator", ("target",)),
    "rkt": ("kegiatan", ("indikator_kegiatan", "target_kegiatan", "anggaran")),
    "skala": ("predikat", ("rentang",)),
}
IGNORED = re.compile(r"^rp\.?|(?:,-|,--|\.-)$|[%*]+$")


@dataclass(frozen=True, slots=True)
class Fact:
    """One record, reduced to what is compared.

    Attributes:
        nama: What names it, as printed.
        tahun: Its year, where it has one: tells records of one name apart.
        isi: Field to print; None where nothing is printed.
        keyakinan: Confidence of a record that was read; 1 for a label.
        tanda: Why the confidence is lower, and how the values were read.
    """

    jenis: str
    berkas: str
    halaman: int
    nama: str
    tahun: int | None
    isi: Mapping[str, str | None]
    keyakinan: float = 1.0
    tanda: tuple[str, ...] = field(default=())


def labelled(label: Mapping[str, Any], kinds: Iterable[str] = KINDS) -> Iterator[Fact]:
    """The facts of one labelled report.

    Args:
        label: Content of the label: lists of records by kind; `berkas` in a record where a report has several files.
        kinds: Kinds to take.
    """
    default = str(label.get("file") or "")
    for kind in kinds:
        name, fields = KINDS[kind]
        for row in label.get(kind, ()):
            if kind == "anggaran" and row.get("dari") == "klaim":
                continue
            for item in _years_apart(row) if kind == "renstra" else (row,):
                isi = {key: _print(item.get(key)) for key in fields}
                yield Fact(
                    kind,
                    Path(item.get("berkas") or default).name,
                    int(item["halaman"]),
                    str(item.get(name) or ""),
                    item.get("tahun"),
                    isi,
                )


def _years_apart(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A label with the targets of all years in one, as one for each year."""
    if not isinstance(row.get("target"), Mapping):
        yield row
        return
    for year, target in row["target"].items():
        yield {**row, "tahun": int(year), "target": target}


def read(hasil: Hasil, kinds: Iterable[str] = KINDS) -> Iterator[Fact]:
    """The facts of one report as it was read; budget lines told in prose are left out, labels hold those of tables."""
    laporan = hasil.laporan
    for kind in kinds:
        if kind == "bagian":
            for outline in laporan.outlines:
                for part in outline.bagian:
                    file, page = Path(part.bukti.berkas).name, part.halaman
                    yield Fact(kind, file, page, part.judul, None, {"jenis": part.jenis.value})
            continue
        name, fields = KINDS[kind]
        for record in getattr(laporan, kind):
            if kind == "anggaran" and record.tabel_id is None:
                continue
            yield _fact(kind, record, name, fields)


def _fact(kind: str, record: Record, name: str, fields: Iterable[str]) -> Fact:
    values = {key: getattr(record, key) for key in fields}
    readings = [value for value in values.values() if isinstance(value, Reading)]
    marks = {mark for value in readings for mark in _marks(value)}
    return Fact(
        jenis=kind,
        berkas=Path(record.bukti.berkas).name,
        halaman=record.bukti.halaman,
        nama=str(getattr(record, name) or ""),
        tahun=getattr(record, "tahun", None),
        isi={key: value.teks if isinstance(value, Reading) else _print(value) for key, value in values.items()},
        keyakinan=record.keyakinan,
        tanda=(*record.alasan, *sorted(marks)),
    )


def _marks(value: Reading) -> Iterator[str]:
    if value.merged:
        yield "sel gabung"
    if value.split:
        yield "baris dipisah"
    yield from (flag.value for flag in value.value.flags)


def _print(value: object) -> str | None:
    if isinstance(value, list):
        return " ".join(map(str, value))
    return None if value is None or value == "" else str(value)


def folded(text: str | None) -> str | None:
    """A print for comparing: no blanks, no Rp, no `,-`, no percent sign or footnote mark behind it."""
    if text is None:
        return None
    plain = re.sub(r"\s+", "", text).strip("()").lower().replace("–", "-")
    for sign, plainer in (("≥", ">"), ("≤", "<"), (">=", ">"), ("<=", "<")):
        plain = plain.replace(sign, plainer)
    previous = None
    while previous != plain:
        previous, plain = plain, IGNORED.sub("", plain)
    return plain or None
