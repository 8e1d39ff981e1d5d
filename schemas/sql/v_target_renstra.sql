WITH jalur AS (
    SELECT r.indikator_id, l.tahun AS tahun_laporan, coalesce(r.tahun, try_cast(regexp_extract(l.periode_renstra, '(\d{4})', 1) AS INTEGER)
        + r.tahun_ke - 1) AS tahun, r.keadaan, r.satuan, r.target_teks, r.target, r.laporan_id, r.berkas, r.halaman, r.keyakinan
    FROM renstra AS r
    JOIN laporan AS l USING (laporan_id)
    WHERE r.indikator_id IS NOT NULL
    UNION ALL
    SELECT p.indikator_id, l.tahun, try_cast(nullif(regexp_extract(l.periode_renstra, '(\d{4})\D+(\d{4})', 2), '') AS INTEGER), 'akhir',
        p.satuan, p.target_teks, p.target, p.laporan_id, p.berkas, p.halaman, p.keyakinan
    FROM pengukuran AS p
    JOIN laporan AS l USING (laporan_id)
    WHERE p.lingkup = 'akhir_renstra' AND p.indikator_id IS NOT NULL AND p.target_teks IS NOT NULL
)
SELECT
    i.instansi,
    i.wilayah,
    i.indikator_id,
    i.nama AS indikator,
    i.induk,
    i.arah,
    j.tahun,
    j.keadaan,
    coalesce(j.satuan, i.satuan) AS satuan,
    j.target_teks,
    j.target,
    t.realisasi_teks,
    t.realisasi,
    round(t.realisasi - j.target, 6) AS selisih,
    j.tahun_laporan,
    j.halaman,
    j.berkas,
    j.laporan_id,
    i.kunci_instansi
FROM jalur AS j
JOIN indikator AS i USING (indikator_id)
LEFT JOIN v_indikator_tahun AS t ON t.indikator_id = j.indikator_id AND t.tahun = j.tahun
QUALIFY row_number() OVER (
    PARTITION BY j.indikator_id, j.laporan_id, j.keadaan, j.tahun ORDER BY j.keyakinan DESC, j.berkas, j.halaman, j.target_teks
) = 1
