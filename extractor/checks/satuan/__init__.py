"""Family satuan: units."""
