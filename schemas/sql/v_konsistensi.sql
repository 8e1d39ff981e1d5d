WITH nilai AS (
    SELECT p.indikator_id, p.tahun, l.tahun AS tahun_laporan, p.satuan, p.laporan_id, p.berkas, p.halaman, p.keyakinan, v.jenis,
        v.teks, v.angka, contains(array_to_string(p.tanda, ' '), v.jenis || ':ambiguous_separator') AS ragu
    FROM pengukuran AS p
    JOIN laporan AS l USING (laporan_id)
    CROSS JOIN LATERAL (VALUES ('target', p.target_teks, p.target), ('realisasi', p.realisasi_teks, p.realisasi))
        AS v(jenis, teks, angka)
    WHERE p.lingkup = 'tahunan' AND p.indikator_id IS NOT NULL AND p.tahun <= l.tahun AND v.angka IS NOT NULL
),
sebutan AS (
    SELECT indikator_id, tahun, tahun_laporan, laporan_id, jenis, angka, bool_or(ragu) AS ragu,
        arg_min(teks, (-keyakinan, halaman)) AS teks, arg_min(satuan, (-keyakinan, halaman)) AS satuan,
        arg_min(halaman, (-keyakinan, halaman)) AS halaman, arg_min(berkas, (-keyakinan, halaman)) AS berkas,
        length(CASE WHEN contains(angka::VARCHAR, '.') THEN rtrim(split_part(angka::VARCHAR, '.', 2), '0') ELSE '' END) AS desimal
    FROM nilai
    GROUP BY ALL
),
pasangan AS (
    SELECT
        a.indikator_id, a.tahun, a.jenis,
        a.teks AS tertulis_asal, a.angka AS angka_asal, a.laporan_id AS laporan_asal, a.berkas AS berkas_asal, a.halaman AS halaman_asal,
        b.teks AS tertulis_kemudian, b.angka AS angka_kemudian, b.tahun_laporan AS tahun_laporan_kemudian,
        b.laporan_id AS laporan_kemudian, b.berkas AS berkas_kemudian, b.halaman AS halaman_kemudian,
        abs(a.angka - b.angka) <= 0.5 * power(10, -least(a.desimal, b.desimal)) + 1e-9
            -- A mark that may part thousands or decimals: 49,388 and 49.388.
            OR ((a.ragu OR b.ragu) AND (a.angka = 1000 * b.angka OR b.angka = 1000 * a.angka)) AS sama
    FROM sebutan AS a
    JOIN sebutan AS b ON b.indikator_id = a.indikator_id AND b.tahun = a.tahun AND b.jenis = a.jenis AND b.tahun_laporan > a.tahun
    WHERE a.tahun_laporan = a.tahun
        AND (a.satuan IS NULL OR b.satuan IS NULL OR lower(a.satuan) = lower(b.satuan))
)
SELECT
    i.instansi,
    i.wilayah,
    i.nama AS indikator,
    i.induk,
    p.tahun,
    p.jenis,
    p.tertulis_asal,
    p.tertulis_kemudian,
    p.tahun_laporan_kemudian,
    p.sama,
    round(p.angka_kemudian - p.angka_asal, 6) AS selisih,
    p.halaman_asal,
    p.halaman_kemudian,
    p.berkas_asal,
    p.berkas_kemudian,
    p.laporan_asal,
    p.laporan_kemudian,
    i.indikator_id,
    i.kunci_instansi
FROM pasangan AS p
JOIN indikator AS i USING (indikator_id)
-- A report that gives two values for its own year agrees with whichever the later one repeats.
QUALIFY row_number() OVER (
    PARTITION BY p.indikator_id, p.tahun, p.jenis, p.laporan_kemudian
    ORDER BY p.sama DESC, abs(p.angka_kemudian - p.angka_asal), p.halaman_asal, p.halaman_kemudian, p.laporan_asal
) = 1
