"""Family narasi: what sentences tell, against the tables."""
