"""Family format: figures and scales that are written wrongly."""
