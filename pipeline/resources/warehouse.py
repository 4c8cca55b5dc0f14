"""The warehouse file and the one writer at a time that it allows.

DuckDB refuses a second process while one writes. Steps of ours take a lock file first and wait
for it; dbt takes the same lock by a plugin named in its profile (``dbt_lock``), so that a dbt
run by hand waits as well. A process that takes no lock (a SQL shell on the warehouse file) is
met by DuckDB's own lock: opening is then tried again for a while.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from pipeline.errors import MendableError
from pipeline.resources.waiting import Wait, acquire

LOCK_HELD = "CLAIMHOUSE_LOCK_HELD"  # tells dbt, started by us, that we hold its lock
LOCK_WAIT_SECONDS = 600.0  # a dbt build of a large warehouse takes minutes
# For loading, counting and copying; with Python, Dagster and dbt beside it, that is 1.6 GB. What
# dbt itself may take stands in its profile.
MEMORY_LIMIT = "1GB"
OPEN_WAIT_SECONDS = 60.0  # for someone's SQL shell; longer than a person's query


class WarehouseDamagedError(MendableError):
    """The file is no whole DuckDB database; the next load makes it anew from the lake."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            f"{file} is damaged; `claimhouse doctor --mend` deletes it, and the next run makes it "
            f"anew from the lake: {reason}"
        )
        self.reason = reason


class WarehouseBusyError(MendableError):
    """Somebody else writes the warehouse, and did not finish in time."""


_DAMAGED = (
    "Corrupt database file",
    "Could not read enough bytes",
    "not a valid DuckDB database file",
    "replaying WAL",
)


def tells_of_damage(error: duckdb.Error | str) -> bool:
    """Whether DuckDB complains of the file rather than of what was asked."""
    return any(words in str(error) for words in _DAMAGED)


def read_through(connection: duckdb.DuckDBPyConnection) -> None:
    """Read every row of every table.

    Raises:
        duckdb.Error: If a block of the file does not match its checksum.
    """
    tables = connection.execute(
        "select schema_name, table_name from duckdb_tables()"
        " where not internal and not temporary and database_name = current_database()"
    ).fetchall()
    for schema, table in tables:
        connection.execute(f'select max(hash(t)) from "{schema}"."{table}" as t').fetchall()


def lock_path(warehouse_file: Path) -> Path:
    """Name the lock that every writer of ours takes before opening the file."""
    return warehouse_file.with_name(f"{warehouse_file.name}.lock")


class Warehouse:
    """The DuckDB file that load and dbt write; nobody reads it while they do."""

    def __init__(
        self,
        file: Path,
        *,
        lock_wait: float = LOCK_WAIT_SECONDS,
        open_wait: float = OPEN_WAIT_SECONDS,
        memory_limit: str = MEMORY_LIMIT,
    ) -> None:
        self.file = file
        self._memory_limit = memory_limit
        # One object: taking it again in this process, while it is held, only counts up.
        self._lock = FileLock(lock_path(file), thread_local=False)
        self._lock_wait = lock_wait
        self._open_wait = open_wait

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the writer's lock, for dbt started inside as well.

        Raises:
            WarehouseBusyError: If another process keeps it for too long.
        """
        self.file.parent.mkdir(parents=True, exist_ok=True)
        try:
            acquire(
                self._lock,
                what=f"another run, or dbt, writes {self.file}",
                timeout=self._lock_wait,
            )
        except Timeout:
            raise WarehouseBusyError(
                f"another process has been writing {self.file} for {self._lock_wait:.0f} s; "
                "wait for that run to end, or stop it, then run again"
            ) from None
        os.environ[LOCK_HELD] = str(self.file)
        try:
            yield
        finally:
            self._lock.release()
            if not self._lock.is_locked:
                os.environ.pop(LOCK_HELD, None)

    @contextmanager
    def connect(self, *, read_only: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """Open the file under the lock; closed at the end, so that dbt can open it next.

        Raises:
            WarehouseBusyError: If another program keeps the file open for too long.
            WarehouseDamagedError: If the file turns out to be damaged, now or while it is used.
        """
        with self.locked():
            try:
                with self._open(read_only) as connection:
                    # DuckDB's own limit is most of the machine; what does not fit is spilled.
                    connection.execute("set memory_limit = ?", [self._memory_limit])
                    yield connection
            except duckdb.Error as error:
                if not tells_of_damage(error):
                    raise
                raise WarehouseDamagedError(self.file, str(error).splitlines()[0]) from error

    def remove(self) -> None:
        """Delete the file; the next load makes it anew from the lake."""
        with self.locked():
            self.file.unlink(missing_ok=True)
            self.file.with_name(f"{self.file.name}.wal").unlink(missing_ok=True)

    def _open(self, read_only: bool) -> duckdb.DuckDBPyConnection:
        wait = Wait(f"another program holds {self.file} open; close it there")
        while True:
            try:
                return duckdb.connect(self.file, read_only=read_only)
            except duckdb.IOException as error:
                if "lock" not in str(error).lower():
                    raise
                wait.say_if_due()
                if wait.seconds > self._open_wait:
                    raise WarehouseBusyError(
                        f"another program holds {self.file} open; close it and run again "
                        f"(to query, open the published file instead): {error}"
                    ) from error
                time.sleep(0.5)
