"""The published copy: what people query, swapped in whole so that no reader meets a lock."""

from pathlib import Path

import duckdb

from pipeline.resources.errors import MendableError
from pipeline.resources.files import copy_atomically
from pipeline.resources.warehouse import Warehouse

_READ_ONLY = 0o444  # a reader that forgets read_only is refused rather than blocking others


class NothingPublishedError(MendableError):
    """There is no published file yet."""


class Publisher:
    """Copies the warehouse to where people read it."""

    def __init__(self, published_file: Path) -> None:
        self.file = published_file

    def publish(self, warehouse: Warehouse) -> None:
        """Fold the write-ahead log into the file, copy it, and swap it in."""
        with warehouse.locked():
            with warehouse.connect() as connection:
                connection.execute("checkpoint")
            copy_atomically(warehouse.file, self.file, mode=_READ_ONLY)

    def withdraw(self) -> None:
        """Take the file away; who has it open reads on, and nobody else can."""
        self.file.unlink(missing_ok=True)

    def connect(self) -> duckdb.DuckDBPyConnection:
        """Open the published file for reading.

        Raises:
            NothingPublishedError: If nothing has been published yet.
        """
        if not self.file.is_file():
            raise NothingPublishedError(
                f"nothing is published at {self.file} yet; run `claimhouse run` first"
            )
        return duckdb.connect(self.file, read_only=True)
