"""Family kategori: predicates, and the scale that they come from."""
