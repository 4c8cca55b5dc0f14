"""spaCy components, one per file, that read layout, times, figures, mentions, attributions and claims out of a Doc; no Dagster, no DuckDB, no files."""
