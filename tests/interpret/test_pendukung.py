from __future__ import annotations

import pytest

from extractor.interpret.pendukung import read_pendukung
from tests.interpret.reading import view

Link = tuple[str, str | None, str | None]


def links(sketch: str, title: str = "Program yang Mendukung Sasaran") -> list[Link]:
    return [(row.sasaran, row.program, row.kegiatan) for row in read_pendukung(view(sketch, title))]


def test_each_activity_beside_its_goal() -> None:
    assert links(
        """
        No | Sasaran Strategis | % Capaian | Program | Kegiatan
        1 | Mutu naik | 150 | Layanan | 1. Survei
        ^ | ^ | ^ | ^ | 2. Loket
        2 | Data tepat | 98 | Statistik | 3. Sensus
        """
    ) == [("Mutu naik", "Layanan", "Survei"), ("Mutu naik", "Layanan", "Loket"), ("Data tepat", "Statistik", "Sensus")]


def test_programs_with_their_money_each_once() -> None:
    assert links(
        """
        Sasaran | Program | Anggaran (Rp) | Realisasi (Rp) | %
        Mutu naik | Program Layanan | 1.000.000 | 900.000 | 90
        _ | Program Layanan | 2.000.000 | 1.000.000 | 50
        Jumlah | _ | 3.000.000 | 1.900.000 | 63
        """
    ) == [("Mutu naik", "Program Layanan", None)]


@pytest.mark.parametrize(
    ("title", "sketch"),
    [
        ("Realisasi Anggaran", "Program | Anggaran (Rp) | Realisasi (Rp)\nLayanan | 1.000.000 | 900.000"),
        ("Rencana Kinerja Tahunan", "Sasaran | Program | Target | Anggaran (Rp)\nMutu naik | Layanan | 1 | 1.000.000"),
    ],
)
def test_no_links(title: str, sketch: str) -> None:
    assert links(sketch, title) == []
