"""Family kelengkapan: what is promised, and missing."""
