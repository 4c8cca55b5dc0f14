"""Opening the published file, with a word on what to build where there is none."""

import duckdb

from pipeline.resources.publisher import NothingPublishedError, Publisher
from pipeline.settings import Settings


def connect_published(settings: Settings) -> duckdb.DuckDBPyConnection:
    """Open the published file of a home for reading.

    Raises:
        NothingPublishedError: If nothing is published there; the message says how to build it,
            and how to ask the demo where that is built.
    """
    if not settings.published_file.is_file():
        raise NothingPublishedError(_advice(settings))
    return Publisher(settings.published_file).connect()


def _advice(settings: Settings) -> str:
    nothing = f"nothing is published at {settings.published_file} yet"
    if settings.is_demo:
        return f"{nothing}; `claimhouse demo` builds it"
    built = settings.demo.published_file.is_file()
    demo = ", or ask the demo: `claimhouse --demo query …`" if built else ""
    return f"{nothing}; `claimhouse run FOLDER` builds it from your articles{demo}"
