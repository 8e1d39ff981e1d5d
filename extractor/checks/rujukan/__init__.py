"""Family rujukan: what a text points to."""
