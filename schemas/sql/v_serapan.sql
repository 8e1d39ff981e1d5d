SELECT
    l.instansi,
    l.wilayah,
    l.tahun AS tahun_laporan,
    a.tahun,
    a.tingkat,
    a.kode,
    a.uraian,
    a.anggaran_teks,
    a.realisasi_teks,
    a.persen_teks,
    a.anggaran,
    a.realisasi,
    a.persen,
    a.persen_dari,
    round(100 * a.realisasi::DOUBLE / nullif(a.anggaran, 0)::DOUBLE, 2) AS persen_hitung,
    (a.anggaran - a.realisasi)::DECIMAL(24,2) AS sisa_hitung,
    a.sumber_dana,
    a.versi,
    a.keyakinan,
    a.halaman,
    a.berkas,
    a.laporan_id,
    a.record_id
FROM anggaran AS a
JOIN laporan AS l USING (laporan_id)
WHERE a.anggaran IS NOT NULL AND a.realisasi IS NOT NULL
