"""Families realisasi_beda and target_beda: one figure, told in several places."""
