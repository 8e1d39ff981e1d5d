"""What a run over a report gave, as rows of the relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from extractor.model.laporan import Berkas, Hasil, Laporan
from extractor.model.outline import Bagian
from extractor.model.plans import Perjanjian
from extractor.model.records import Anggaran, Klaim, Pengukuran, RataRata, Rumus, Skala
from extractor.model.table import Cell, Table
from extractor.model.temuan import Temuan
from extractor.store.plain import Fact, place, plain, shared
from extractor.store.values import marks, money, number, span, text

PLAIN = ("iku", "renstra", "rkt", "kegiatan", "efisiensi", "pendukung", "penghargaan")  # fields that are relations


def facts(hasil: Hasil) -> dict[str, list[Fact]]:
    """All that a report gave, by relation, except for the rows of its files."""
    laporan = hasil.laporan
    tables = [(file, table) for file, found in hasil.tables.items() for table in found]
    found: dict[str, Iterable[Fact]] = {
        "laporan": [_laporan(laporan)],
        "bagian": (_bagian(bagian) for outline in laporan.outlines for bagian in outline.bagian),
        "tabel": (_tabel(file, table) for file, table in tables),
        "sel": (_sel(file, table.tabel_id, cell) for file, table in tables for cell in table.cells),
        "pengukuran": map(_pengukuran, laporan.pengukuran),
        "rata_rata": map(_rata_rata, laporan.rata_rata),
        "anggaran": map(_anggaran, laporan.anggaran),
        "perjanjian": map(_perjanjian, laporan.perjanjian),
        **{name: map(plain, getattr(laporan, name)) for name in PLAIN},
        "skala": map(_skala, laporan.skala),
        "rumus": map(_rumus, laporan.rumus),
        "klaim": map(_klaim, laporan.klaim),
        "temuan": map(_temuan, hasil.temuan),
        "bukti": chain.from_iterable(map(_bukti, hasil.temuan)),
    }
    report = {"laporan_id": laporan.laporan_id}
    return {relation: [report | row for row in rows] for relation, rows in found.items()}


def file_fact(berkas: Berkas, laporan_id: str | None, versi_program: str) -> Fact:
    """The row of one file; it belongs to no report if it gave none."""
    return berkas.model_dump() | {
        "laporan_id": laporan_id,
        "sha256": berkas.sha256 or None,
        "status": berkas.status.value,
        "versi_program": versi_program,
    }


def _laporan(laporan: Laporan) -> Fact:
    identitas = laporan.identitas
    return identitas.model_dump(exclude={"dasar"}) | {
        "berkas": [item.berkas for item in laporan.berkas],
        "dasar": [place(bukti) for bukti in identitas.dasar],
    }


def _bagian(bagian: Bagian) -> Fact:
    return bagian.model_dump(exclude={"bukti"}) | place(bagian.bukti) | {"jenis": bagian.jenis.value}


def _tabel(berkas: str, table: Table) -> Fact:
    return {
        "berkas": berkas,
        "halaman": table.halaman,
        "halaman_akhir": table.halaman_akhir,
        "tabel_id": table.tabel_id,
        "nomor": table.nomor,
        "judul": table.judul,
        "jenis_tabel": table.kind,
        "baris": table.rows,
        "kolom": table.cols,
        "kepala_kolom": [column.text for column in table.columns],
        "baris_kepala": sorted(table.header_rows),
        "keyakinan": table.keyakinan,
        "alasan_keyakinan": list(table.reasons),
    } | table.box._asdict()


def _sel(berkas: str, tabel_id: str, cell: Cell) -> Fact:
    return {
        "berkas": berkas,
        "halaman": cell.page,
        "tabel_id": tabel_id,
        "baris": cell.row,
        "kolom": cell.col,
        "rentang_baris": cell.rowspan,
        "rentang_kolom": cell.colspan,
        "teks": cell.text,
    } | cell.box._asdict()


def _pengukuran(row: Pengukuran) -> Fact:
    return shared(row) | {
        "lingkup": row.lingkup.value,
        "tahun": row.tahun,
        "triwulan": row.triwulan,
        "sasaran": row.sasaran,
        "induk": row.induk,
        "indikator": row.indikator,
        "indikator_id": None,
        "satuan": row.satuan,
        "target_teks": text(row.target),
        "target": number(row.target),
        **span("target", row.target),
        "realisasi_teks": text(row.realisasi),
        "realisasi": number(row.realisasi),
        **span("realisasi", row.realisasi),
        "capaian_teks": text(row.capaian),
        "capaian": number(row.capaian),
        "kategori_teks": text(row.kategori),
        "gabungan": row.gabungan,
        "rumus_kolom": row.rumus_kolom,
        "tanda": marks(target=row.target, realisasi=row.realisasi, capaian=row.capaian, kategori=row.kategori),
    }


def _rata_rata(row: RataRata) -> Fact:
    return shared(row) | {
        "label": row.label,
        "tingkat": row.tingkat,
        "tahun": row.tahun,
        "nilai_teks": text(row.nilai),
        "nilai": number(row.nilai),
        "kategori_teks": text(row.kategori),
        "anggota": list(row.anggota),
        "tanda": marks(nilai=row.nilai, kategori=row.kategori),
    }


def _anggaran(row: Anggaran) -> Fact:
    amounts = {
        "anggaran": row.anggaran,
        "anggaran_murni": row.anggaran_murni,
        "realisasi": row.realisasi,
        "sisa": row.sisa,
    }
    shares = {"persen": row.persen, "fisik": row.fisik}
    return shared(row) | {
        "lingkup": row.lingkup.value,
        "tingkat": row.tingkat.value if row.tingkat else None,
        "kode": row.kode,
        "uraian": row.uraian,
        "induk_id": row.induk_id,
        "tahun": row.tahun,
        **{f"{name}_teks": text(reading) for name, reading in (amounts | shares).items()},
        **{name: money(reading) for name, reading in amounts.items()},
        **{name: number(reading) for name, reading in shares.items()},
        "persen_dari": row.persen_dari,
        "sumber_dana": row.sumber_dana,
        "versi": row.versi,
        "pemegang": row.pemegang,
        "tanda": marks(**amounts, **shares),
    }


def _perjanjian(row: Perjanjian) -> Fact:
    return shared(row) | {
        "tingkat": row.tingkat,
        "sumber": row.sumber,
        "tahun": row.tahun,
        "sasaran": row.sasaran,
        "indikator": row.indikator,
        "indikator_id": None,
        "satuan": row.satuan,
        "target_teks": text(row.target),
        "target": number(row.target),
        **span("target", row.target),
        "tanda": marks(target=row.target),
    }


def _skala(row: Skala) -> Fact:
    return shared(row) | {
        "skala_id": row.skala_id,
        "nomor": row.nomor,
        "rentang_teks": row.rentang,
        "bawah": row.low,
        "bawah_termasuk": row.low_included,
        "atas": row.high,
        "atas_termasuk": row.high_included,
        "predikat": row.predikat,
        "kode": row.kode,
    }


def _rumus(row: Rumus) -> Fact:
    return shared(row) | {"rumus_teks": row.teks, "formula": row.formula, "arah": row.arah}


def _klaim(row: Klaim) -> Fact:
    x0, y0, x1, y1 = row.nilai.bukti.box
    place = {"halaman": row.nilai.bukti.halaman, "x0": x0, "y0": y0, "x1": x1, "y1": y1}
    stated = row.model_dump(include={"tentang", "jenis", "tahun", "terbilang", "hitungan", "kelompok"})
    return (
        shared(row)
        | place
        | stated
        | {
            "teks": row.kalimat,
            "nilai_teks": text(row.nilai),
            "nilai": number(row.nilai),
            "tanda": marks(nilai=row.nilai),
        }
    )


def _temuan(temuan: Temuan) -> Fact:
    return temuan.model_dump(exclude={"bukti"}) | {
        "berkas": temuan.bukti[0].bukti.berkas,
        "halaman": list(temuan.halaman),
        "keparahan": temuan.keparahan.value,
        "keyakinan": temuan.keyakinan.value,
    }


def _bukti(temuan: Temuan) -> Iterator[Fact]:
    for order, item in enumerate(temuan.bukti):
        yield place(item.bukti) | {"temuan_id": temuan.temuan_id, "urutan": order, "peran": item.peran}
