"""Family hitungan: counts."""
