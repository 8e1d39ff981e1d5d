"""The list as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from extractor.model.laporan import Hasil
from extractor.model.putusan import Putusan
from extractor.reviu.baris import Baris, Tempat
from extractor.reviu.daftar import make_daftar
from extractor.reviu.keluaran import put
from extractor.reviu.ringkasan import Ringkasan


def write_json(path: Path, hasil: Iterable[Hasil], putusan: Mapping[str, Putusan] = {}) -> None:
    """Writes `{"laporan": [...], "temuan": [...]}`; the same results give the same bytes.

    Closed findings are in the list too, with `ditutup`; the figures of the reports leave them out.

    Raises:
        OutputUnwritable: The file can't be written.
    """
    daftar = make_daftar(hasil, putusan)
    content = {
        "laporan": [_ringkasan(item) for item in daftar.ringkasan],
        "temuan": [_baris(row) for row in daftar.baris],
    }
    put(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


def _ringkasan(item: Ringkasan) -> dict[str, Any]:
    return {**asdict(item), "temuan": item.temuan}


def _baris(row: Baris) -> dict[str, Any]:
    plain = {name: getattr(row, name) for name in Baris.__slots__ if name != "tempat"}
    return {**plain, "tempat": [_tempat(item) for item in row.tempat]}


def _tempat(item: Tempat) -> dict[str, Any]:
    bukti = item.bukti
    return {
        "peran": item.peran,
        "berkas": bukti.berkas,
        "halaman": bukti.halaman,
        "box": bukti.box.rounded(),
        "teks": bukti.teks,
        "letak": ", ".join(filter(None, (item.letak.pangkal, item.letak.baris))),
    }
