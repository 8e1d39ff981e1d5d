"""A report to which every item is answered by yes, as far as paper can, and its parts."""

from __future__ import annotations

from extractor.model.laporan import Laporan
from extractor.model.outline import Bagian, JenisBagian, Outline
from extractor.model.plans import Iku, Perjanjian, Renstra
from extractor.model.records import Lingkup, Pengukuran
from tests.sample_parts import bukti, reading
from tests.samples import sample_hasil

TAHUN = 2023
PANGAN, MUTU = "Meningkatnya produksi pangan", "Meningkatnya mutu layanan"
INDIKATOR = ((PANGAN, "Produksi padi"), (PANGAN, "Produksi daging"), (MUTU, "Nilai SAKIP"))


def part(kind: str, halaman: int, judul: str, jenis: JenisBagian = JenisBagian.SUBBAB) -> Bagian:
    """A part of the report, of this canonical kind."""
    return Bagian(
        bagian_id=f"b{halaman}-{kind}",
        jenis=jenis,
        nomor=None,
        judul=judul,
        jenis_kanonik=kind,
        bukti=bukti(judul, halaman),
        halaman_akhir=halaman,
    )


CHAPTERS = tuple(
    part(kind, page, kind, JenisBagian.BAB)
    for page, kind in enumerate(("bab_pendahuluan", "bab_perencanaan", "bab_akuntabilitas", "bab_penutup"), start=1)
)
PARTS = (
    part("organisasi", 1, "Struktur Organisasi"),
    part("isu_strategis", 1, "Isu Strategis"),
    part("tindak_lanjut", 4, "Langkah Perbaikan"),
    part("perjanjian_kinerja", 4, "Perjanjian Kinerja", JenisBagian.LAMPIRAN),
)


def measured(sasaran: str, indikator: str, **fields: object) -> Pengukuran:
    """A row with all figures; `fields` replace them."""
    values = {name: reading("90", 3) for name in ("target", "realisasi", "capaian")}
    return Pengukuran.model_validate(_row(sasaran, indikator) | {"tahun": TAHUN} | values | fields)


def agreed(sasaran: str, indikator: str, tingkat: str = "kepala") -> Perjanjian:
    """A row of an agreement."""
    fields = {"tahun": TAHUN, "tingkat": tingkat, "sumber": "perjanjian_kinerja", "target": reading("90", 2)}
    return Perjanjian.model_validate(_row(sasaran, indikator) | fields)


def planned(sasaran: str, indikator: str) -> Renstra:
    """A target of the strategic plan."""
    return Renstra.model_validate(_row(sasaran, indikator) | {"tahun": TAHUN, "target": reading("90", 2)})


def listed(sasaran: str, indikator: str, **fields: str) -> Iku:
    """A key indicator with somebody in charge and a source; `fields` replace them."""
    known = {"sumber": "iku", "penanggung_jawab": "Bidang Produksi", "sumber_data": "Statistik dinas"}
    return Iku.model_validate(_row(sasaran, indikator) | known | fields)


def good(**changes: object) -> Laporan:
    """A report that gives a yes wherever paper can; `changes` replace fields."""
    fields: dict[str, object] = {
        "outlines": (Outline(bagian=(*CHAPTERS, *PARTS)),),
        "pengukuran": (
            *(measured(*one) for one in INDIKATOR),
            measured(*INDIKATOR[0], tahun=TAHUN - 1),
            measured(*INDIKATOR[0], lingkup=Lingkup.AKHIR_RENSTRA),
        ),
        "perjanjian": tuple(agreed(*one) for one in INDIKATOR),
        "renstra": tuple(planned(*one) for one in INDIKATOR),
        "iku": tuple(listed(*one) for one in INDIKATOR),
    }
    return sample_hasil().laporan.model_copy(update=fields | changes)


def without(*kinds: str) -> dict[str, object]:
    """The change that takes parts of these kinds out."""
    return {"outlines": (Outline(bagian=tuple(one for one in (*CHAPTERS, *PARTS) if one.jenis_kanonik not in kinds)),)}


def unread(*pages: int) -> dict[str, object]:
    """The change that leaves pages unread."""
    file = sample_hasil().laporan.berkas[0].model_copy(update={"halaman_tanpa_teks": pages})
    return {"berkas": (file,)}


def _row(sasaran: str, indikator: str) -> dict[str, object]:
    return {"record_id": indikator, "bukti": bukti(indikator, 3), "sasaran": sasaran, "indikator": indikator}
