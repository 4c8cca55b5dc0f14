"""The page people read, served from the published file: one module a page, with its SQL and chart; it writes nothing."""
