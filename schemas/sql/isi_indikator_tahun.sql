-- Fills indikator_tahun for the reports of the list ?: all reports of an agency at once.
INSERT INTO indikator_tahun
WITH dinyatakan AS (
    SELECT
        p.indikator_id,
        p.tahun,
        l.tahun AS tahun_laporan,
        p.satuan,
        p.target_teks,
        p.realisasi_teks,
        p.capaian_teks,
        p.target,
        p.realisasi,
        p.capaian,
        list_contains(p.tanda, 'target:ambiguous_separator') AS target_ragu,
        list_contains(p.tanda, 'realisasi:ambiguous_separator') AS realisasi_ragu,
        p.laporan_id,
        p.berkas,
        p.halaman,
        p.record_id,
        row_number() OVER (
            PARTITION BY p.indikator_id, p.tahun
            ORDER BY
                l.tahun IS DISTINCT FROM p.tahun,
                (p.target_teks IS NULL)::INTEGER + (p.realisasi_teks IS NULL)::INTEGER + (p.capaian_teks IS NULL)::INTEGER,
                abs(l.tahun - p.tahun) NULLS LAST,
                p.keyakinan DESC,
                p.berkas,
                p.halaman,
                p.baris NULLS LAST,
                p.record_id
        ) AS urutan
    FROM pengukuran AS p
    JOIN laporan AS l USING (laporan_id)
    WHERE p.lingkup = 'tahunan' AND p.indikator_id IS NOT NULL AND p.tahun IS NOT NULL AND list_contains(?, p.laporan_id)
),
-- How a report with values of which the mark could part thousands or decimals writes decimals elsewhere.
notasi AS (
    SELECT
        laporan_id,
        count(*) FILTER (regexp_matches(teks, '\d,\d{1,2}\D*$')) AS koma,
        count(*) FILTER (regexp_matches(teks, '\d\.\d{1,2}\D*$')) AS titik
    FROM (
        SELECT laporan_id, unnest([target_teks, realisasi_teks, capaian_teks]) AS teks
        FROM pengukuran
        WHERE laporan_id IN (SELECT laporan_id FROM dinyatakan WHERE target_ragu OR realisasi_ragu)
    )
    GROUP BY laporan_id
),
ragu AS (
    SELECT
        d.laporan_id,
        d.record_id,
        CASE WHEN d.realisasi_ragu THEN d.realisasi_teks ELSE d.target_teks END AS teks,
        CASE WHEN d.realisasi_ragu THEN d.realisasi ELSE d.target END AS angka,
        CASE WHEN n.koma > 2 AND n.titik = 0 THEN ',' WHEN n.titik > 2 AND n.koma = 0 THEN '.' END AS desimal
    FROM dinyatakan AS d
    JOIN notasi AS n USING (laporan_id)
    WHERE d.target_ragu OR d.realisasi_ragu
),
lain AS (
    SELECT
        a.indikator_id,
        a.tahun,
        list_sort(list(DISTINCT {
            'tahun_laporan': b.tahun_laporan, 'target_teks': b.target_teks, 'realisasi_teks': b.realisasi_teks,
            'laporan_id': b.laporan_id, 'halaman': b.halaman
        })) AS menurut_laporan_lain
    FROM dinyatakan AS a
    JOIN dinyatakan AS b ON b.indikator_id = a.indikator_id AND b.tahun = a.tahun AND b.laporan_id <> a.laporan_id
    WHERE a.urutan = 1 AND (b.target_teks IS NOT NULL OR b.realisasi_teks IS NOT NULL)
    GROUP BY ALL
)
SELECT
    d.laporan_id,
    d.indikator_id,
    d.tahun,
    d.urutan,
    d.tahun_laporan,
    d.satuan,
    d.target_teks,
    d.realisasi_teks,
    d.capaian_teks,
    d.target,
    d.realisasi,
    d.capaian,
    CASE
        WHEN NOT d.target_ragu AND NOT d.realisasi_ragu THEN 1.0
        WHEN NOT regexp_matches(r.teks, '^\D*\d{1,3}[.,]\d{3}\D*$') THEN NULL
        WHEN contains(r.teks, r.desimal) THEN CASE WHEN abs(r.angka) < 1000 THEN 1.0 ELSE 0.001 END
        WHEN r.desimal IS NOT NULL THEN CASE WHEN abs(r.angka) < 1000 THEN 1000.0 ELSE 1.0 END
    END::DOUBLE AS pengali,
    d.target_ragu,
    d.realisasi_ragu,
    CASE WHEN d.urutan = 1 THEN n.menurut_laporan_lain END,
    d.berkas,
    d.halaman,
    d.record_id
FROM dinyatakan AS d
LEFT JOIN ragu AS r ON r.laporan_id = d.laporan_id AND r.record_id = d.record_id
LEFT JOIN lain AS n ON n.indikator_id = d.indikator_id AND n.tahun = d.tahun
ORDER BY d.indikator_id, d.tahun, d.urutan
