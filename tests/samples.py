"""A small but complete report of an invented agency, for tests of every room behind interpret/.

Every figure is consistent with the others but for those that the two findings name.
"""

from __future__ import annotations

from decimal import Decimal

from extractor.model.geometry import Box
from extractor.model.laporan import Berkas, Hasil, Identitas, Laporan, Status
from extractor.model.outline import Bagian, JenisBagian, Judul, Outline
from extractor.model.plans import Perjanjian
from extractor.model.records import (
    Anggaran,
    Lingkup,
    LingkupAnggaran,
    Pengukuran,
    RataRata,
    Rumus,
    Skala,
    TingkatAnggaran,
)
from extractor.model.temuan import BuktiTemuan, Keparahan, Keyakinan, Temuan
from extractor.model.value import Kind
from tests.sample_parts import BERKAS, bukti, cell_box, claim, reading, table
from tests.sample_plans import plans

INSTANSI = "Dinas Pertanian Kabupaten Rekaan"

PENGUKURAN_ROWS = (
    ("Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"),
    ("Meningkatnya produksi pangan", "Produksi padi", "ton", "1.200,00", "1.260,00", "105,00"),
    ("Meningkatnya produksi pangan", "Daging", "kg", "500", "450", "95,00"),  # 90,00: the finding
    ("Meningkatnya mutu layanan", "Nilai SAKIP", "predikat", "BB", "B", "-"),
    ("", "Rata-rata", "", "", "", "100,00"),
)
ANGGARAN_ROWS = (
    ("Kode", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%"),
    ("3.27.01", "Program Penunjang Urusan", "1.000.000.000,00", "950.000.000,00", "95,00"),
    ("3.27.02", "Program Sarana Pertanian", "500.000.000,00", "400.000.000,00", "80,00"),
    ("", "Jumlah", "1.500.000.000,00", "1.450.000.000,00", "96,67"),  # 1.350.000.000,00: the finding
)


def pengukuran(row: int, tahun: int = 2023, halaman: int = 3, berkas: str = BERKAS) -> Pengukuran:
    """The indicator in the given row of PENGUKURAN_ROWS."""
    sasaran, indikator, satuan, target, realisasi, capaian = PENGUKURAN_ROWS[row]
    return Pengukuran(
        record_id=f"p{row}",
        bukti=bukti(" ".join(PENGUKURAN_ROWS[row]), halaman, cell_box(row, 0), berkas),
        tabel_id="t1",
        baris=row,
        lingkup=Lingkup.TAHUNAN,
        tahun=tahun,
        sasaran=sasaran,
        indikator=indikator,
        satuan=satuan,
        target=reading(target, halaman, cell_box(row, 3), berkas=berkas),
        realisasi=reading(realisasi, halaman, cell_box(row, 4), berkas=berkas),
        capaian=reading(capaian, halaman, cell_box(row, 5), Kind.PERCENT if capaian != "-" else None, berkas),
        rumus_kolom="realisasi/target",
    )


def anggaran(row: int, tahun: int = 2023, halaman: int = 4, berkas: str = BERKAS) -> Anggaran:
    """The budget line in the given row of ANGGARAN_ROWS; the last one is the total."""
    kode, uraian, pagu, realisasi, persen = ANGGARAN_ROWS[row]
    total = row == len(ANGGARAN_ROWS) - 1
    return Anggaran(
        record_id=f"a{row}",
        bukti=bukti(" ".join(ANGGARAN_ROWS[row]), halaman, cell_box(row, 0), berkas),
        tabel_id="t2",
        baris=row,
        lingkup=LingkupAnggaran.REALISASI,
        tingkat=TingkatAnggaran.TOTAL if total else TingkatAnggaran.PROGRAM,
        kode=kode or None,
        uraian=uraian,
        induk_id=None if total else f"a{len(ANGGARAN_ROWS) - 1}",
        tahun=tahun,
        anggaran=reading(pagu, halaman, cell_box(row, 2), Kind.MONEY, berkas),
        realisasi=reading(realisasi, halaman, cell_box(row, 3), Kind.MONEY, berkas),
        persen=reading(persen, halaman, cell_box(row, 4), Kind.PERCENT, berkas),
        sumber_dana="APBD",
    )


def skala(berkas: str = BERKAS) -> tuple[Skala, ...]:
    """A scale of three bands."""
    bands = (("Baik", "> 85", "85", None), ("Cukup", "55 - 85", "55", "85"), ("Kurang", "< 55", None, "55"))
    return tuple(
        Skala(
            record_id=f"s{i}",
            bukti=bukti(f"{rentang} {predikat}", 2, cell_box(i, 0), berkas),
            skala_id="skala-1",
            nomor=str(i + 1),
            rentang=rentang,
            low=Decimal(low) if low else None,
            low_included=predikat == "Cukup",
            high=Decimal(high) if high else None,
            high_included=predikat == "Cukup",
            predikat=predikat,
        )
        for i, (predikat, rentang, low, high) in enumerate(bands)
    )


def outline(berkas: str = BERKAS) -> Outline:
    """A chapter with a sub-chapter, and the captions of the two tables."""
    bab = Bagian(
        bagian_id="b1",
        jenis=JenisBagian.BAB,
        nomor="III",
        judul="AKUNTABILITAS KINERJA",
        jenis_kanonik="akuntabilitas",
        bukti=bukti("BAB III AKUNTABILITAS KINERJA", 2, Box(200, 70, 400, 85), berkas),
        halaman_akhir=4,
    )
    subbab = Bagian(
        bagian_id="b2",
        jenis=JenisBagian.SUBBAB,
        nomor="3.1",
        judul="Capaian Kinerja Organisasi",
        jenis_kanonik="capaian_kinerja",
        induk_id="b1",
        bukti=bukti("3.1 Capaian Kinerja Organisasi", 3, Box(60, 70, 300, 82), berkas),
        halaman_akhir=3,
    )
    captions = tuple(
        Judul(jenis="tabel", nomor=str(n), judul=f"Contoh tabel {n}", bukti=bukti(f"Tabel {n}", n + 2, berkas=berkas))
        for n in (1, 2)
    )
    return Outline(bagian=(bab, subbab), judul=captions)


def temuan(berkas: str = BERKAS) -> tuple[Temuan, ...]:
    """The two contradictions of the sample tables: a capaian, and a total of the budget."""
    capaian = Temuan(
        temuan_id="capaian-daging",
        aturan="capaian",
        keparahan=Keparahan.TINGGI,
        keyakinan=Keyakinan.PASTI,
        uraian="Capaian Daging tertulis 95,00, sedangkan 450 dibagi 500 adalah 90,00.",
        tertulis="95,00",
        hitung="90,00",
        selisih=Decimal("5.00"),
        toleransi="89,89 - 90,11",
        rumus="realisasi/target",
        butir_reviu="III.3",
        bukti=(
            BuktiTemuan(bukti=bukti("500", 3, cell_box(2, 3), berkas), peran="target"),
            BuktiTemuan(bukti=bukti("450", 3, cell_box(2, 4), berkas), peran="realisasi"),
            BuktiTemuan(bukti=bukti("95,00", 3, cell_box(2, 5), berkas), peran="capaian"),
        ),
    )
    jumlah = Temuan(
        temuan_id="jumlah-realisasi",
        aturan="jumlah.realisasi",
        keparahan=Keparahan.SEDANG,
        keyakinan=Keyakinan.PERLU_DICEK,
        uraian="Jumlah realisasi tertulis 1.450.000.000,00, sedangkan rinciannya berjumlah 1.350.000.000,00.",
        tertulis="1.450.000.000,00",
        hitung="1.350.000.000,00",
        selisih=Decimal("100000000.00"),
        butir_reviu="III.3",
        bukti=(
            BuktiTemuan(bukti=bukti("1.450.000.000,00", 4, cell_box(3, 3), berkas), peran="jumlah"),
            BuktiTemuan(bukti=bukti("950.000.000,00", 4, cell_box(1, 3), berkas), peran="anggota"),
            BuktiTemuan(bukti=bukti("400.000.000,00", 4, cell_box(2, 3), berkas), peran="anggota"),
        ),
    )
    return capaian, jumlah


def sample_hasil(
    *,
    laporan_id: str = "dinas-pertanian-kabupaten-rekaan-2023",
    instansi: str = INSTANSI,
    tahun: int = 2023,
    berkas: str = BERKAS,
    sha256: str = "ab" * 32,
) -> Hasil:
    """All that one report gives: three indicators, three budget lines, an average, a scale, a formula, two findings."""
    file = Berkas(
        berkas=berkas,
        sha256=sha256,
        ukuran=123_456,
        jumlah_halaman=4,
        cara_baca="teks",
        status=Status.OK,
        detik=1.5,
    )
    average = RataRata(
        record_id="r1",
        bukti=bukti("Rata-rata 100,00", 3, cell_box(4, 1), berkas),
        tabel_id="t1",
        baris=4,
        label="Rata-rata",
        nilai=reading("100,00", 3, cell_box(4, 5), Kind.PERCENT, berkas),
        anggota=("p1", "p2"),
        tahun=tahun,
    )
    agreement = Perjanjian(
        record_id="k1",
        bukti=bukti("Produksi padi 1.200,00 ton", 2, cell_box(8, 0), berkas),
        tingkat="kepala",
        sumber="perjanjian_kinerja",
        tahun=tahun,
        sasaran="Meningkatnya produksi pangan",
        indikator="Produksi padi",
        satuan="ton",
        target=reading("1.200,00", 2, cell_box(8, 3), berkas=berkas),
    )
    formula = Rumus(
        record_id="f1",
        bukti=bukti("Capaian = realisasi / target x 100%", 2, Box(60, 400, 400, 412), berkas),
        teks="Capaian = realisasi / target x 100%",
        formula="POS",
        arah="positif",
    )
    laporan = Laporan(
        laporan_id=laporan_id,
        identitas=Identitas(
            jenis="LKjIP",
            instansi=instansi,
            wilayah="Kabupaten Rekaan",
            tahun=tahun,
            periode_renstra="2021-2026",
            dasar=(bukti(f"{instansi.upper()} TAHUN {tahun}", 1, Box(100, 200, 500, 230), berkas),),
        ),
        berkas=(file,),
        outlines=(outline(berkas),),
        pengukuran=tuple(pengukuran(row, tahun, berkas=berkas) for row in (1, 2, 3)),
        rata_rata=(average,),
        anggaran=tuple(anggaran(row, tahun, berkas=berkas) for row in (1, 2, 3)),
        perjanjian=(agreement,),
        skala=skala(berkas),
        rumus=(formula,),
        klaim=(claim(tahun, berkas),),
        **plans(tahun, berkas),
    )
    tables = (table("t1", 3, PENGUKURAN_ROWS, "pengukuran"), table("t2", 4, ANGGARAN_ROWS, "anggaran"))
    return Hasil(laporan, {berkas: tables}, temuan(berkas))
