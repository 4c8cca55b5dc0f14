"""Dagster assets: read, call, write, report; the logic they call lives in the other packages."""
