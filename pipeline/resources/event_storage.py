"""Dagster's own SQLite event log, with less waiting for the disk.

A run of ours stores some thousand events, a third of them results of dbt's tests. Dagster makes
a new engine for each statement and has every commit flushed to disk; measured on two cores,
that was 22 of the 56 seconds of a run with nothing new. Here engines are kept, and SQLite
flushes at checkpoints: a power cut may cost the last events of a run, never the database.

Files, schema and location are Dagster's: the class can be taken out of ``dagster.yaml`` again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dagster._core.storage.event_log.sqlite.sqlite_event_log import SqliteEventLogStorage
from dagster._serdes import ConfigurableClassData
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import NullPool

_BUSY_SECONDS = 30  # how long one process waits for another's write


class PatientEventLogStorage(SqliteEventLogStorage):
    """Keeps one engine for each of Dagster's files, in Dagster's own folder.

    Args:
        base_dir: The Dagster home; the files are where Dagster would put them below it.
        inst_data: Of Dagster.
    """

    def __init__(self, base_dir: str, inst_data: ConfigurableClassData | None = None) -> None:
        self._engines: dict[str, Engine] = {}
        super().__init__(str(Path(base_dir) / "history" / "runs"), inst_data)

    @classmethod
    def from_config_value(
        cls, inst_data: ConfigurableClassData | None, config_value: Any
    ) -> "PatientEventLogStorage":
        """Make one from ``dagster.yaml``."""
        return cls(inst_data=inst_data, **config_value)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[Connection]:
        with self._db_lock:
            engine = self._engine(shard)
            if shard not in self._initialized_dbs:
                self._initdb(engine)
                self._initialized_dbs.add(shard)
            with engine.connect() as connection, connection.begin():
                yield connection

    def _engine(self, shard: str) -> Engine:
        if shard not in self._engines:
            engine = create_engine(
                self.conn_string_for_shard(shard),
                poolclass=NullPool,
                connect_args={"timeout": _BUSY_SECONDS},
            )
            event.listen(engine, "connect", _flush_at_checkpoints)
            self._engines[shard] = engine
        return self._engines[shard]


def _flush_at_checkpoints(connection: Any, _: Any) -> None:
    connection.execute("pragma synchronous = normal")
