WITH nilai AS (
    SELECT d.indikator_id, d.tahun, d.tahun_laporan, d.satuan, d.laporan_id, d.berkas_asal AS berkas, d.halaman, d.urutan, v.jenis, v.teks, v.angka,
        v.ragu, CASE WHEN v.angka = floor(v.angka) THEN 0 ELSE length(split_part(v.angka::VARCHAR, '.', 2)) END AS desimal
    FROM indikator_tahun AS d
    CROSS JOIN LATERAL (VALUES
        ('target', d.target_teks, d.target, d.target_ragu), ('realisasi', d.realisasi_teks, d.realisasi, d.realisasi_ragu)
    ) AS v(jenis, teks, angka, ragu)
    WHERE d.tahun <= d.tahun_laporan AND v.angka IS NOT NULL
),
pasangan AS (
    SELECT
        a.indikator_id, a.tahun, a.jenis,
        a.teks AS tertulis_asal, a.angka AS angka_asal, a.laporan_id AS laporan_asal, a.berkas AS berkas_asal, a.halaman AS halaman_asal,
        b.teks AS tertulis_kemudian, b.angka AS angka_kemudian, b.tahun_laporan AS tahun_laporan_kemudian,
        b.laporan_id AS laporan_kemudian, b.berkas AS berkas_kemudian, b.halaman AS halaman_kemudian, b.urutan AS urutan_kemudian,
        a.angka = b.angka
            -- A mark that may part thousands or decimals: 49,388 and 49.388.
            OR ((a.ragu OR b.ragu) AND (a.angka = 1000 * b.angka OR b.angka = 1000 * a.angka))
            -- One is the other rounded.
            OR (a.desimal <> b.desimal AND abs(a.angka - b.angka) <= 0.5 * power(10, -least(a.desimal, b.desimal)) + 1e-9) AS sama
    FROM nilai AS a
    JOIN nilai AS b ON b.indikator_id = a.indikator_id AND b.tahun = a.tahun AND b.jenis = a.jenis AND b.tahun_laporan > b.tahun
    WHERE a.tahun_laporan = a.tahun
        AND (a.satuan IS NULL OR b.satuan IS NULL OR lower(a.satuan) = lower(b.satuan))
),
-- A report that gives two values for its own year agrees with whichever the later one repeats.
terdekat AS (
    SELECT * FROM pasangan
    QUALIFY row_number() OVER (
        PARTITION BY indikator_id, tahun, jenis, laporan_kemudian
        ORDER BY sama DESC, abs(angka_kemudian - angka_asal), halaman_asal, urutan_kemudian, laporan_asal
    ) = 1
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
FROM terdekat AS p
JOIN indikator AS i USING (indikator_id)
