"""All rules over one report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.checks import (  # noqa: F401 - each registers its rules
    anggaran_beda,
    anggaran_jumlah,
    anggaran_sel,
    arah,
    capaian,
    hitungan,
    hitungan_butir,
    hitungan_dana,
    hitungan_kembar,
    jumlah,
    jumlah_bagian,
    jumlah_bawahan,
    jumlah_induk,
    jumlah_kolom,
    jumlah_setara,
    jumlah_tabel,
    jumlah_uraian,
    kategori,
    kategori_uraian,
    kelengkapan,
    kelengkapan_butir,
    kelengkapan_lampiran,
    kelengkapan_sel,
    narasi_daftar,
    narasi_hitung,
    narasi_kata,
    narasi_kata_sama,
    narasi_ketik,
    narasi_kinerja,
    narasi_sasaran,
    narasi_serapan,
    narasi_ubah,
    narasi_ulang,
    nip,
    penomoran_bagian,
    penomoran_baris,
    penomoran_daftar,
    penomoran_isi,
    penomoran_tabel,
    penulisan,
    penulisan_sel,
    penulisan_tanda,
    penulisan_uraian,
    persen_anggaran,
    persen_uraian,
    rata_rata,
    rata_tabel,
    realisasi_beda,
    rujukan_hukum,
    rujukan_induk,
    rujukan_isi,
    rujukan_jenis,
    rujukan_lampiran,
    rujukan_tabel,
    rujukan_ubah,
    rumus,
    satuan,
    satuan_nilai,
    selisih,
    serapan,
    seri,
    skala_cacat,
    tahun_kepala,
    tahun_kolom,
    tahun_pola,
    tahun_sisa,
    tahun_teks,
    target_beda,
    target_uraian,
    tersalin,
)
from extractor.checks.bahan import Bahan
from extractor.checks.kelompok import grouped
from extractor.checks.registry import rules
from extractor.model.laporan import Laporan
from extractor.model.prosa import Baris, Paragraf
from extractor.model.table import Table
from extractor.model.temuan import Temuan


def check(
    laporan: Laporan,
    tables: Mapping[str, Sequence[Table]] | None = None,
    prosa: Sequence[Paragraf] = (),
    baris: Sequence[Baris] = (),
) -> tuple[Temuan, ...]:
    """All findings of a report, by rule, then in the order in which they stand in it.

    Args:
        laporan: The report.
        tables: Its raw tables by file, as in Hasil; without them rules over raw tables keep silent.
        prosa: Its running text; without it rules over sentences and lists keep silent.
        baris: Its printed lines; without them rules over what stands anywhere on a page keep silent.
    """
    bahan = Bahan(laporan, tables or {}, prosa, baris)
    return grouped([temuan for rule in rules() for temuan in rule.run(bahan)])
