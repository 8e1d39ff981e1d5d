SELECT
    t.aturan,
    count(*) AS temuan,
    count(p.putusan) AS diputus,
    count(*) FILTER (p.putusan = 'benar') AS benar,
    count(*) FILTER (p.putusan = 'sudah diperbaiki') AS sudah_diperbaiki,
    count(*) FILTER (p.putusan = 'bukan temuan') AS bukan_temuan,
    round(count(*) FILTER (p.putusan <> 'bukan temuan') / nullif(count(p.putusan), 0), 3) AS presisi
FROM temuan AS t
LEFT JOIN putusan AS p USING (temuan_id)
GROUP BY t.aturan
ORDER BY presisi NULLS LAST, diputus DESC, t.aturan
