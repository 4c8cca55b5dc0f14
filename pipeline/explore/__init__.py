"""The page people read, one module each, with its SQL and chart: they read the published file."""
