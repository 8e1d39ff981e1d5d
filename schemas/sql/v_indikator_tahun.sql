SELECT
    i.instansi,
    i.wilayah,
    i.indikator_id,
    i.nama AS indikator,
    i.induk,
    i.acuan,
    i.arah,
    d.tahun,
    d.satuan,
    d.target_teks,
    d.realisasi_teks,
    d.capaian_teks,
    d.target,
    d.realisasi,
    d.capaian,
    d.pengali,
    d.tahun_laporan IS NOT DISTINCT FROM d.tahun AS laporan_tahun_itu,
    d.menurut_laporan_lain,
    d.tahun_laporan,
    d.halaman,
    d.berkas_asal AS berkas,
    d.laporan_id,
    d.record_id,
    i.kunci_instansi
FROM indikator_tahun AS d
JOIN indikator AS i USING (indikator_id)
WHERE d.urutan = 1
