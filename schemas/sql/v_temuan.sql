SELECT
    l.instansi,
    l.wilayah,
    l.tahun AS tahun_laporan,
    t.keparahan,
    t.keyakinan,
    t.aturan,
    array_to_string(t.halaman, ', ') AS daftar_halaman,
    t.uraian,
    t.tertulis,
    t.hitung,
    t.selisih,
    t.toleransi,
    t.rumus,
    t.butir_reviu,
    p.putusan,
    p.catatan,
    (SELECT count(*) FROM bukti AS b WHERE b.laporan_id = t.laporan_id AND b.temuan_id = t.temuan_id) AS jumlah_bukti,
    t.halaman,
    t.berkas,
    t.laporan_id,
    t.temuan_id
FROM temuan AS t
JOIN laporan AS l USING (laporan_id)
LEFT JOIN putusan AS p USING (temuan_id)
