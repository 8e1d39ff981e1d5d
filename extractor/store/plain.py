"""Records whose fields are the columns of their relation: texts as they are, of each value its print and its number."""

from __future__ import annotations

from functools import cache
from typing import Any

from extractor.model.evidence import Bukti, Reading
from extractor.model.records import Record
from extractor.store.values import marks, money, number, span, text

Fact = dict[str, Any]  # one row, its values by column

MONEY = "anggaran"  # the field that is kept as an exact amount


def place(bukti: Bukti) -> Fact:
    """Where something stands, and what is printed there."""
    x0, y0, x1, y1 = bukti.box
    return {
        "berkas": bukti.berkas,
        "halaman": bukti.halaman,
        "x0": x0,
        "y0": y0,
        "x1": x1,
        "y1": y1,
        "teks": bukti.teks,
    }


def shared(record: Record) -> Fact:
    """What all records share."""
    return place(record.bukti) | {
        "record_id": record.record_id,
        "tabel_id": record.tabel_id,
        "baris": record.baris,
        "keyakinan": record.keyakinan,
        "alasan": list(record.alasan),
    }


def plain(record: Record) -> Fact:
    """The row of a record.

    A value `target` gives `target_teks`, `target`, `target_bawah` and `target_atas`; the relation says which it keeps.
    """
    kind = type(record)
    values: dict[str, Reading | None] = {name: getattr(record, name) for name in _values(kind)}
    texts = {name: getattr(record, name) for name in _texts(kind)}
    fact = shared(record) | texts | {"indikator_id": None, "tanda": marks(**values)}
    for name, reading in values.items():
        fact[f"{name}_teks"] = text(reading)
        fact[name] = money(reading) if name == MONEY else number(reading)
        fact |= span(name, reading)
    return fact


@cache
def _values(kind: type[Record]) -> tuple[str, ...]:
    """Names of the fields that hold a value with its place."""
    found = {Reading, Reading | None}
    return tuple(name for name, field in kind.model_fields.items() if field.annotation in found)


@cache
def _texts(kind: type[Record]) -> tuple[str, ...]:
    """Names of its own fields that hold texts and years."""
    rest = {*Record.model_fields, *_values(kind)}
    return tuple(name for name in kind.model_fields if name not in rest)
