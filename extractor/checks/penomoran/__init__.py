"""Family penomoran: numbers of parts, tables, rows and items."""
