"""Everything that touches disk, a model, dbt or DuckDB; no decisions about news text live here."""
