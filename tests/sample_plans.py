"""Plans, activities, efficiency and awards of the sample report."""

from __future__ import annotations

from typing import Any

from extractor.model.plans import Iku, Renstra, Rkt
from extractor.model.records import Efisiensi, Kegiatan, Pendukung, Penghargaan, Record
from extractor.model.value import Kind
from tests.sample_parts import bukti, cell_box, reading

SASARAN, INDIKATOR = "Meningkatnya produksi pangan", "Produksi padi"


def plans(tahun: int, berkas: str) -> dict[str, tuple[Record, ...]]:
    """One record of each kind, by field of the report."""

    def at(record_id: str, row: int, teks: str) -> dict[str, Any]:
        return {"record_id": record_id, "bukti": bukti(teks, 2, cell_box(row, 0), berkas)}

    target = reading("1.200,00", 2, cell_box(10, 3), berkas=berkas)
    money = reading("Rp900.000.000", 2, cell_box(12, 4), Kind.MONEY, berkas)
    share = reading("96,67", 2, cell_box(14, 4), Kind.PERCENT, berkas)
    formula = reading("Luas panen x hasil per hektare", 2, cell_box(10, 4), berkas=berkas)
    about = {"sasaran": SASARAN, "indikator": INDIKATOR}
    return {
        "iku": (Iku(**at("i1", 10, INDIKATOR), **about, sumber="iku", formulasi=formula, sumber_data="Bidang Pangan"),),
        "renstra": (Renstra(**at("n1", 11, INDIKATOR), **about, tahun=tahun, target=target),),
        "rkt": (Rkt(**at("r1", 12, INDIKATOR), **about, tahun=tahun, target=target, kegiatan="Benih", anggaran=money),),
        "kegiatan": (Kegiatan(**at("g1", 13, "Masukan"), tahun=tahun, kegiatan="Benih", masukan_target=money),),
        "efisiensi": (Efisiensi(**at("e1", 14, INDIKATOR), **about, tahun=tahun, serapan=share),),
        "pendukung": (Pendukung(**at("d1", 15, SASARAN), sasaran=SASARAN, kegiatan="Benih"),),
        "penghargaan": (Penghargaan(**at("h1", 16, "Anugerah Pangan"), nama="Anugerah Pangan", tahun=tahun),),
    }
