"""Families anggaran_beda and persen_anggaran: the budget, and what was spent of it."""
