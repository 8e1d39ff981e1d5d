WITH akhir AS (
    SELECT indikator_id, arg_max(satuan, tahun) AS satuan FROM v_indikator_tahun WHERE satuan IS NOT NULL GROUP BY indikator_id
),
seukuran AS (
    SELECT
        t.*,
        a.satuan AS satuan_tren,
        CASE
            WHEN t.satuan IS NULL OR a.satuan IS NULL OR lower(t.satuan) = lower(a.satuan) THEN 1.0
            WHEN dari.dasar = ke.dasar THEN dari.faktor / ke.faktor
        END AS faktor
    FROM v_indikator_tahun AS t
    LEFT JOIN akhir AS a USING (indikator_id)
    LEFT JOIN v_satuan AS dari ON dari.satuan = lower(t.satuan)
    LEFT JOIN v_satuan AS ke ON ke.satuan = lower(a.satuan)
),
berurutan AS (
    SELECT
        *,
        target * faktor * pengali AS target_tren,
        realisasi * faktor * pengali AS realisasi_tren,
        lag(tahun) OVER indikatornya AS tahun_lalu,
        lag(realisasi * faktor * pengali) OVER indikatornya AS realisasi_lalu
    FROM seukuran
    WINDOW indikatornya AS (PARTITION BY indikator_id ORDER BY tahun)
)
SELECT
    instansi,
    wilayah,
    indikator_id,
    indikator,
    induk,
    acuan,
    arah,
    tahun,
    satuan_tren AS satuan,
    target_tren AS target,
    realisasi_tren AS realisasi,
    capaian,
    CASE
        WHEN target_tren IS NULL OR realisasi_tren IS NULL THEN capaian >= 100
        WHEN arah = 'naik' THEN realisasi_tren >= target_tren
        WHEN arah = 'turun' THEN realisasi_tren <= target_tren
        WHEN capaian IS NOT NULL THEN capaian >= 100
    END AS tercapai,
    CASE WHEN tahun_lalu = tahun - 1 THEN realisasi_lalu END AS realisasi_tahun_lalu,
    CASE WHEN tahun_lalu = tahun - 1 THEN round(realisasi_tren - realisasi_lalu, 6) END AS perubahan,
    CASE
        WHEN tahun_lalu = tahun - 1 AND realisasi_lalu <> 0
        THEN round(100 * (realisasi_tren - realisasi_lalu) / abs(realisasi_lalu), 2)
    END AS perubahan_persen,
    CASE
        WHEN tahun_lalu <> tahun - 1 OR realisasi_tren = realisasi_lalu THEN NULL
        WHEN arah = 'naik' THEN realisasi_tren > realisasi_lalu
        WHEN arah = 'turun' THEN realisasi_tren < realisasi_lalu
    END AS membaik,
    tahun_laporan,
    halaman,
    berkas,
    laporan_id,
    kunci_instansi
FROM berurutan
