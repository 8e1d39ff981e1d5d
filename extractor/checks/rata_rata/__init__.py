"""Family rata_rata: averages."""
