"""Dagster's history of runs in SQLite, by connections that stay open: named in ``dagster.yaml``.

A run writes some two thousand events. Dagster's own storage opens the file anew for each, two or
three times over, and waits at each commit and each close until the disk has it: that was most of
a small run (measured: docs/scaling.md). In SQLite's mode "normal" a commit into the log that is
written ahead waits for nothing. A killed run loses nothing; after a power cut the last events may
be missing, and the file is whole.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dagster import StringSource
from dagster._core.storage.event_log import SqliteEventLogStorage
from dagster._serdes import ConfigurableClassData
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

_MOST_OPEN = 4  # files: the index, the run that is written, and those that somebody looks at
_BUSY_SECONDS = 60  # another process writes the index


class RunHistory(SqliteEventLogStorage):
    """Dagster's storage of events, one file a run and an index, with the last files kept open.

    Args:
        dagster_home: The instance's folder; the files lie where Dagster's own storage has them.
        inst_data: What it was made of.
    """

    def __init__(self, dagster_home: str, inst_data: ConfigurableClassData | None = None) -> None:
        self._engines: dict[str, Engine] = {}  # by file name, the one used last at the end
        self._tables: set[str] = set()
        super().__init__(str(Path(dagster_home) / "history" / "runs"), inst_data)

    @classmethod
    def config_type(cls) -> dict[str, Any]:
        """One field, ``dagster_home``."""
        return {"dagster_home": StringSource}

    @classmethod
    def from_config_value(
        cls, inst_data: ConfigurableClassData | None, config_value: Any
    ) -> "RunHistory":
        """Make it of what stands in ``dagster.yaml``."""
        return cls(inst_data=inst_data, **config_value)

    def has_table(self, table_name: str) -> bool:
        """Whether the index has a table; asked for every check, and once there it stays."""
        if table_name not in self._tables and super().has_table(table_name):
            self._tables.add(table_name)
        return table_name in self._tables

    def delete_events(self, run_id: str) -> None:
        """Delete a run's events; its file may be deleted then."""
        super().delete_events(run_id)
        with self._db_lock:
            self._close(run_id)

    def dispose(self) -> None:
        """Close all files."""
        super().dispose()
        with self._db_lock:
            for shard in list(self._engines):
                self._close(shard)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[Connection]:
        with self._db_lock:
            with self._engine(shard).connect() as connection, connection.begin():
                yield connection
            for other in list(self._engines)[:-_MOST_OPEN]:
                self._close(other)

    def _engine(self, shard: str) -> Engine:
        engine = self._engines.pop(shard, None)
        if engine is None:
            engine = create_engine(
                self.conn_string_for_shard(shard),
                poolclass=QueuePool,
                pool_size=1,  # the lock lets one in at a time
                connect_args={"timeout": _BUSY_SECONDS},
            )
            event.listen(engine, "connect", _wait_for_no_disk)
        self._engines[shard] = engine
        if shard not in self._initialized_dbs:
            self._initdb(engine)
            self._initialized_dbs.add(shard)
        return engine

    def _close(self, shard: str) -> None:
        if engine := self._engines.pop(shard, None):
            engine.dispose()


def _wait_for_no_disk(connection: Any, _: object) -> None:
    connection.execute("pragma synchronous = normal")
