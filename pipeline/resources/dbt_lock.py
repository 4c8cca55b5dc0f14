"""The writer's lock, taken by dbt itself: named as a plugin in the dbt project's profile.

A ``dbt build`` by hand then waits for a run of ours, and a run of ours for it, with a message
that says so, rather than both failing on DuckDB's own lock.
"""

import os
from pathlib import Path
from typing import Any

from dbt.adapters.duckdb.credentials import DuckDBCredentials
from dbt.adapters.duckdb.plugins import BasePlugin
from filelock import FileLock, Timeout

from pipeline.resources.waiting import acquire
from pipeline.resources.warehouse import (
    LOCK_HELD,
    LOCK_WAIT_SECONDS,
    WarehouseBusyError,
    lock_path,
)


class Plugin(BasePlugin):
    """Holds the lock from the first connection until the process, or the adapter, ends."""

    _lock: FileLock | None = None

    def initialize(self, config: dict[str, Any]) -> None:
        """Nothing to set up."""

    def update_connection_config(self, creds: DuckDBCredentials, config: dict[str, Any]) -> None:
        """Take the lock; called just before the file is opened."""
        path = Path(creds.path).absolute()
        if self._lock is not None or os.environ.get(LOCK_HELD) == str(path):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(lock_path(path))
        try:
            acquire(lock, what=f"a run, or dbt, writes {path}", timeout=LOCK_WAIT_SECONDS)
        except Timeout:
            raise WarehouseBusyError(
                f"another run has been writing {path} for {LOCK_WAIT_SECONDS:.0f} s; "
                "wait for it to end, then start dbt again"
            ) from None
        self._lock = lock
