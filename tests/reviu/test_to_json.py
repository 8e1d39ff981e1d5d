from __future__ import annotations

import json
from pathlib import Path

from extractor.reviu import write_json
from tests.samples import sample_hasil


def test_rows_come_back_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    write_json(path, [sample_hasil()])
    content = json.loads(path.read_text(encoding="utf-8"))
    (laporan,) = content["laporan"]
    assert (laporan["nilai"], laporan["temuan"], laporan["keparahan"]) == (
        20,
        2,
        {"tinggi": 1, "sedang": 1, "rendah": 0},
    )
    first = content["temuan"][0]
    assert (first["no"], first["temuan_id"], first["keparahan"]) == (1, "capaian-daging", "tinggi")
    assert first["tempat"][2] == {
        "peran": "capaian",
        "berkas": "laporan/dinas-rekaan-2023.pdf",
        "halaman": 3,
        "box": [460.0, 140.0, 540.0, 160.0],
        "teks": "95,00",
        "letak": "hal. 3, Tabel 1, baris “Daging”",
    }


def test_order_and_bytes_are_stable(tmp_path: Path) -> None:
    early, late = sample_hasil(laporan_id="a", tahun=2022), sample_hasil(laporan_id="b")
    write_json(tmp_path / "a.json", [early, late])
    write_json(tmp_path / "b.json", [late, early])
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
