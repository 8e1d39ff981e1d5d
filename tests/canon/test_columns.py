"""What a column holds, by headers met in reports: role, year, and what else the header says."""

from __future__ import annotations

import pytest

from extractor.canon.columns import meaning

# Header, ` / ` between its rows => role, year, n and n-1, quarter, and the marks that are set.
HEADERS = """
NO. => nomor
SASARAN STRATEGIS => sasaran
INDIKATOR SASARAN => indikator
INDIKATOR KINERJA UTAMA => indikator
TARGET => target
REALISASI => realisasi
CAPAIAN => capaian
Kategori Penilaian => kategori
Target (%) => target percent
Capaian (%) => capaian percent
Tahun 2015 / Target => target 2015
Tahun 2015 / Realisasi => realisasi 2015
% PENCAPAIAN => capaian percent
REALI-SASI => realisasi
PENILAI-AN => kategori
REAL ISASI => realisasi
REALISA SI => realisasi
CAPAIA N => capaian
PENILAIA N => kategori
TARGE T => target
REALALISASI => realisasi
Reaisasi => realisasi
No Misi => nomor
Realisasi Tahun 2016 => realisasi 2016
Target PK Tahun 2016 => target 2016
Capaian Kinerja Tahun 2016 Thdp PK (4/5)*100% => capaian 2016
Satuan => satuan
Sat => satuan
Realisasi 2016 => realisasi 2016
% => capaian percent
Tahun 2016 / Target => target 2016
Capaian Kinerja (%) => capaian percent
Sumber data => sumber_data
Misi/Sasaran Stratejik => sasaran
Cap aian => capaian
Rata-Rata Capaian => capaian
SASARAN / Uraian => sasaran
SASARAN / Indikator => indikator
TINGKAT CAPAIAN / Target 2016 => target 2016
TINGKAT CAPAIAN / Realisasi => realisasi
Persentase Capaian => capaian percent
Prosentase Capaian => capaian percent
Ket => keterangan
Capaian Sasaran => capaian
Sasaran Staregis => sasaran
Indikator Sasaran / Uraian => indikator
Indikator Sasaran / Satuan => satuan
Indikator Sasaran / Target => target
% Capaian Kinerja => capaian percent
Keuangan (Rp) / Anggaran => anggaran money
Keuangan (Rp) / Realisasi => realisasi_anggaran money
Target* 2016 Nilai => target 2016
Realisasi** 2016 Nilai => realisasi 2016
Terhadap Indikator Kinerja 2016 Nilai => capaian 2016
INDIKATOR KINERJA TAHUN 2016 / TARGET => target 2016
INDIKATOR KINERJA TAHUN 2016 / REALISASI => realisasi 2016
Capaian Thn Lalu (2015) => capaian 2015 n-1
Tahun 2016 / % Realisasi => capaian 2016 percent
Target Akhir Renstra => target plan_end
Capaian Thn 2016 terhadap Target Akhir Renstra => capaian 2016 plan_end
% Capai kinerja => capaian percent
Katagori => kategori
Capaian 2015 (%) / Target => target 2015 percent
Capaian 2015 (%) / Realisasi => realisasi 2015 percent
Tujuan => tujuan
Tahun 2016 / Capkin (%) => capaian 2016 percent
Kriteria => kategori
KATEGORI => kategori
Target Kinerja => target
Realisasi Kinerja => realisasi
Rencana => target
Rencana Tingkat Capaian => target
Target Renstra Tahun 2016 => target 2016 plan_end
Tingkat Kemajuan => capaian
TINGKAT KEMAJUAN => capaian
TARGET / Th. 2019 (n-1) => target 2019 n-1
REALISASI / Th. 2020 (n) => realisasi 2020 n-0
Realisasi 2016 Thdp Tahun 2015 (3/4)*100 => capaian 2016
Percepatan/Perlambatan => selisih
Target Renstra Tahun 2018 => target 2018 plan_end
Capaian 2015 => capaian 2015
% Peningkatan => selisih percent
2015 / TARGET => target 2015
2016 / PENILAIAN => kategori 2016
Realisasi Tahun 2013 => realisasi 2013
TARGET AKHIR RENSTRA => target plan_end
REALISASI Th. 2020 => realisasi 2020
Realisasi sampai dengan Tahun 2016 (Tahun 2014+2015+2016) => realisasi 2016 cumulative
Target Renstra s/d Tahun 2018 (2013-2018) => target 2018 plan_end cumulative
Target 2018 => target 2018
TARGET JANGKA MENENGAH => target plan_end
REALISASI TAHUN 2016 => realisasi 2016
(%) => capaian percent
Target RPJMD / 2018 => target 2018 plan_end
% Capaian Kinerja thadap RPJMD / 2016 => capaian 2016 percent plan_end
Realisasi S/D / 2015 => realisasi 2015 cumulative
REALISASI NASIONAL => nasional
KET. (+/-) => keterangan
Capaian Kinerja dan Standar Nasional Tahun 2016 => nasional 2016
Peringkat => keterangan
PROGRAM/ KEGIATAN => program
ANGGARAN (Rp) => anggaran money
REALISASI (Rp) => realisasi_anggaran money
KODE => kode
Alokasi Anggaran => anggaran money
Realisasi Anggaran => realisasi_anggaran money
% Keuangan => persen_anggaran percent money
% Fisik => fisik percent
REALISASI (Rp) 2016 => realisasi_anggaran 2016 money
SISA ANGGARAN => sisa money
DPA T.A 2016 (Rp) => anggaran 2016 money
SISA => sisa
% REALISASI => capaian percent
ANGGARAN SEBELUM => anggaran money
ANGGARAN SESUDAH => anggaran_perubahan money
REALISASI ANGGARAN => realisasi_anggaran money
Kode Rekening => kode
Belanja / Sebelum => anggaran money
Belanja / Sesudah => anggaran_perubahan money
Belanja => program money
Jumlah Anggaran (Rp) => anggaran money
Realisasi Keuangan (Rp) => realisasi_anggaran money
Realisasi Keuangan / Rp => realisasi_anggaran money
Realisasi Keuangan / % => persen_anggaran percent money
Sisa Anggaran => sisa money
Sumber Anggaran => sumber_dana money
SILPA*) / Rp => sisa money
SILPA*) / % => persen_anggaran percent
Nama Kegiatan => program
% Penyerapan Anggaran => persen_anggaran percent money
Tingkat Efisiensi => efisiensi
Efisiensi (100-6) => efisiensi
Nama Program => program
Pagu => anggaran money
Penanggung Jawab => penanggung_jawab
PENJELASAN / FORMULASI => formulasi
FORMULASI PERHITUNGAN DAN PENJELASAN => formulasi
KONDISI AWAL => kondisi
Target Kinerja Sasaran Pada Tahun: / 2016 => target 2016
Volume => -
Rasio Capaian => capaian
Target Tahun 2020 => target 2020
Kinerja / Target => target
Keuangan / Target => anggaran money
Anggaran / Kinerja / Target => target
Realisasi / Keuangan / Rp => realisasi_anggaran money
Realisasi / Kinerja / % => capaian percent
Realisasi / Fisik (%) => fisik percent
Triwulan I / Target => target tw1
Realisasi Triwulan IV => realisasi tw4
Tahun lalu / Realisasi => realisasi n-1
Realisasi Tahun Ini => realisasi n-0
"""


def cases() -> list[tuple[str, str]]:
    pairs = [line.split(" => ") for line in HEADERS.strip().splitlines()]
    return [(header, said) for header, said in pairs]


def said_of(header: str) -> str:
    found = meaning(tuple(header.split(" / ")))
    said = [found.role or "-"]
    said += [str(found.year)] if found.year else []
    said += [f"n-{found.back}"] if found.back is not None else []
    said += [f"tw{found.triwulan}"] if found.triwulan else []
    return " ".join(said + [mark for mark in ("percent", "money", "plan_end", "cumulative") if getattr(found, mark)])


@pytest.mark.parametrize(("header", "said"), cases())
def test_meaning_of_a_header(header: str, said: str) -> None:
    assert said_of(header) == said


@pytest.mark.parametrize("header", ["Target 2016", "TARGET 2016", "Target* 2016", "TARGE T 2016", "Target\u00a02016"])
def test_spelling_of_a_header_changes_nothing(header: str) -> None:
    assert said_of(header) == "target 2016"


def test_all_years_of_a_header_are_kept_in_their_order() -> None:
    assert meaning(("Realisasi 2016 terhadap Tahun 2015",)).years == (2016, 2015)
    assert meaning(("Tahun 2015", "Target Renstra 2018")).years == (2015, 2018)
    assert meaning(("Tahun 2015", "Target Renstra 2018")).year == 2018


@pytest.mark.parametrize("path", [(), ("",), ("2016",), ("Nilai",)])
def test_header_that_names_no_figure(path: tuple[str, ...]) -> None:
    assert meaning(path).role is None


@pytest.mark.parametrize("header", ["Kode 20161", "No. 12019"])
def test_digits_that_are_no_year(header: str) -> None:
    assert meaning((header,)).year is None
