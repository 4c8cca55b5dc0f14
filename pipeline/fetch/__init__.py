"""Bytes to articles: one reader per format, metadata, cleaning; no Dagster, no DuckDB, no model."""
