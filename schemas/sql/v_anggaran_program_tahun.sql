SELECT
    l.instansi,
    l.wilayah,
    m.tingkat,
    m.program_id,
    m.nama AS program,
    l.tahun,
    a.kode,
    a.uraian,
    a.anggaran_teks,
    a.realisasi_teks,
    a.persen_teks,
    a.anggaran,
    a.realisasi,
    a.persen,
    round(100 * a.realisasi::DOUBLE / nullif(a.anggaran, 0)::DOUBLE, 2) AS persen_hitung,
    a.halaman,
    a.berkas,
    a.laporan_id,
    a.record_id
FROM anggaran AS a
JOIN laporan AS l USING (laporan_id)
JOIN padanan_program AS m ON m.laporan_id = a.laporan_id AND m.tingkat = a.tingkat AND m.uraian = a.uraian
    AND m.kode IS NOT DISTINCT FROM a.kode
WHERE a.tahun IS NOT DISTINCT FROM l.tahun AND a.anggaran IS NOT NULL
QUALIFY row_number() OVER (
    PARTITION BY m.tingkat, m.program_id, a.laporan_id
    ORDER BY a.realisasi IS NULL, a.lingkup <> 'realisasi', a.versi IS DISTINCT FROM 'perubahan', a.keyakinan DESC, a.berkas,
        a.halaman, a.baris NULLS LAST, a.record_id
) = 1
