"""Family tahun: years that are not those of the report."""
