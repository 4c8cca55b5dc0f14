"""spaCy components, one per file, over a Doc; no Dagster, no DuckDB, no files."""
