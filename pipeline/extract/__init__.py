"""spaCy components over a Doc, one room (sub-package) for each kind of fact.

``nlp`` gives their order and configuration, ``annotations`` what they leave on a Doc. No Dagster,
no DuckDB, no files.
"""
