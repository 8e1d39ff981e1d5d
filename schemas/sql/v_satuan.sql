SELECT satuan, dasar, faktor::DOUBLE AS faktor FROM (VALUES
    ('ton', 'kg', 1000.0), ('kuintal', 'kg', 100.0), ('kwintal', 'kg', 100.0), ('kw', 'kg', 100.0), ('kg', 'kg', 1.0),
    ('gram', 'kg', 0.001), ('gr', 'kg', 0.001),
    ('km', 'm', 1000.0), ('kilometer', 'm', 1000.0), ('meter', 'm', 1.0), ('m', 'm', 1.0), ('cm', 'm', 0.01),
    ('ha', 'm2', 10000.0), ('hektar', 'm2', 10000.0), ('hektare', 'm2', 10000.0), ('km2', 'm2', 1000000.0), ('m2', 'm2', 1.0),
    ('ton/ha', 'kg/ha', 1000.0), ('kw/ha', 'kg/ha', 100.0), ('kuintal/ha', 'kg/ha', 100.0),
    ('rp', 'rupiah', 1.0), ('rp.', 'rupiah', 1.0), ('rupiah', 'rupiah', 1.0), ('ribu rupiah', 'rupiah', 1000.0),
    ('rp juta', 'rupiah', 1000000.0), ('rp. juta', 'rupiah', 1000000.0), ('juta rupiah', 'rupiah', 1000000.0),
    ('miliar rupiah', 'rupiah', 1000000000.0), ('milyar rupiah', 'rupiah', 1000000000.0),
    ('triliun rupiah', 'rupiah', 1000000000000.0)
) AS v(satuan, dasar, faktor)
