"""The published file held open for many: a cursor a request, and the new file after a swap."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.resources.publisher import NothingPublishedError, PublishedDamagedError
from pipeline.resources.warehouse import tells_of_damage

_MEMORY = "1GB"  # of all readers together; what one page needs is far less
_THREADS = 2
_SECONDS = 30.0  # that one request may ask for; a page takes a fraction of one


class TookTooLongError(RuntimeError):
    """A query was broken off."""


class PublishedReader:
    """Opens the published file once for each file that stands there.

    Args:
        file: The published file.
        memory: What all cursors together may take.
        threads: That DuckDB works with.
        seconds: After which a request's query is broken off.

    The file is attached to a database in memory: opened by its path, DuckDB would go on giving
    the old one for as long as any reader has it. A request under way keeps its own.
    """

    def __init__(
        self,
        file: Path,
        *,
        memory: str = _MEMORY,
        threads: int = _THREADS,
        seconds: float = _SECONDS,
    ) -> None:
        self.file = file
        self.seconds = seconds
        self._memory = memory
        self._threads = threads
        self._lock = threading.Lock()
        self._version: tuple[int, int, int] | None = None
        self._connection: duckdb.DuckDBPyConnection | None = None

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a cursor as ``lend`` does, where it does not matter of which file."""
        with self.lend() as (cursor, _):
            yield cursor

    @contextmanager
    def lend(self) -> Iterator[tuple[duckdb.DuckDBPyConnection, str]]:
        """Lend a cursor on what is published now, with a name for this very file.

        Raises:
            NothingPublishedError: If nothing is.
            PublishedDamagedError: If the file cannot be opened.
            TookTooLongError: If what is asked of the cursor takes longer than it may.
        """
        with self._lock:
            cursor = self._current().cursor()
            version = "-".join(map(str, self._version or ()))
        timer = threading.Timer(self.seconds, cursor.interrupt)
        timer.daemon = True
        try:
            timer.start()
            cursor.execute("use claimhouse")
            yield cursor, version
        except duckdb.InterruptException:
            raise TookTooLongError(f"it took more than {self.seconds:g} seconds") from None
        finally:
            timer.cancel()
            cursor.close()

    def _current(self) -> duckdb.DuckDBPyConnection:
        try:
            found = self.file.stat()
        except FileNotFoundError:
            raise NothingPublishedError(
                f"nothing is published at {self.file} yet; `claimhouse run FOLDER` builds it, "
                "`claimhouse demo` builds the samples"
            ) from None
        version = (found.st_ino, found.st_mtime_ns, found.st_size)
        if self._connection is None or version != self._version:
            # The old one is closed when the last request that reads it has ended.
            self._connection = self._open()
            self._version = version
        return self._connection

    def _open(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect(config={"threads": self._threads, "memory_limit": self._memory})
        path = str(self.file).replace("'", "''")
        try:
            connection.execute(f"attach '{path}' as claimhouse (read_only)")
        except duckdb.Error as error:
            if not tells_of_damage(error):
                raise
            raise PublishedDamagedError(
                f"{self.file} is damaged; `claimhouse run` publishes it anew: "
                f"{str(error).splitlines()[0]}"
            ) from None
        # Nothing that is asked from now on reads another file, writes one or changes this.
        connection.execute("set temp_directory = ''")
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
        return connection
