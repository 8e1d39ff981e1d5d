"""Family capaian: what target and realisasi give."""
