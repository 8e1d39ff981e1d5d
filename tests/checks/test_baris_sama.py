from __future__ import annotations

import pytest

from extractor.model.records import TingkatAnggaran
from extractor.model.temuan import Keyakinan, Temuan
from tests.checks.factory import Pabrik

SAMA = ("945.965.000", "937.820.000")


def found(*rows: tuple[str, str], merged: bool = False, program: bool = False) -> list[Temuan]:
    pabrik = Pabrik()
    names = ("Studi angkutan massal", "Rencana induk terpadu", "Pembebasan lahan")
    for at, (name, (anggaran, realisasi)) in enumerate(zip(names, rows, strict=True)):
        rank = TingkatAnggaran.PROGRAM if program and at == 0 else TingkatAnggaran.KEGIATAN
        line = pabrik.dana(name, anggaran, realisasi, tingkat=rank)
        assert line.realisasi is not None
        place = line.realisasi.bukti.model_copy(update={"halaman": at + 1})
        told = line.realisasi.model_copy(update={"bukti": place, "merged": merged})
        pabrik.records[-1] = line.model_copy(update={"realisasi": told})
    return pabrik.temuan("anggaran_beda.baris_sama")


def test_activities_that_share_both_amounts() -> None:
    (one,) = found(SAMA, SAMA, SAMA)
    assert (one.tertulis, one.hitung, one.keyakinan) == (*SAMA, Keyakinan.PERLU_DICEK)
    assert "3 kegiatan yang berbeda" in one.uraian


@pytest.mark.parametrize(
    "rows",
    [
        (SAMA, SAMA, ("945.965.000", "937.820.001")),
        (("50.000.000", "50.000.000"),) * 3,  # all of it spent, as of equal grants
    ],
)
def test_amounts_that_may_be_equal(rows: tuple[tuple[str, str], ...]) -> None:
    assert found(*rows) == []


def test_a_program_beside_its_activities_or_a_cell_over_rows() -> None:
    assert found(SAMA, SAMA, SAMA, program=True) == []
    assert found(SAMA, SAMA, SAMA, merged=True) == []
