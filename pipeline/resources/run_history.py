"""Dagster's history of runs in SQLite, written without waiting for the disk at each event.

A run writes some two thousand events, each by a connection of its own, which at its commit and
again at its close waits until the disk has it: more than half of the time of a small run
(measured: docs/scaling.md). In SQLite's mode "normal" a commit waits for nothing, and a
connection that is kept open spares the close. A killed run loses nothing; after a power cut the
last events may be missing, and the file is whole.
"""

import sqlite3
from pathlib import Path
from typing import Any

import dagster as dg
from sqlalchemy import event
from sqlalchemy.engine import Engine

_kept: dict[str, sqlite3.Connection] = {}  # file → a connection, until this process ends
_roots: set[Path] = set()


def spare_the_disk(instance: dg.DagsterInstance) -> None:
    """Write the history of an instance so from now on, in this process."""
    if not event.contains(Engine, "connect", _on_connect):
        event.listen(Engine, "connect", _on_connect)
    _roots.add(Path(instance.root_directory))


def _on_connect(connection: Any, _: object) -> None:
    if not isinstance(connection, sqlite3.Connection):
        return
    [[_, _, file], *_] = connection.execute("pragma database_list").fetchall()
    if not any(root in Path(file).parents for root in _roots):
        return
    connection.execute("pragma synchronous = normal")
    if file not in _kept:
        _kept[file] = sqlite3.connect(file, check_same_thread=False)
    # By reading, it takes part in the log that is written ahead, once the file has one.
    _kept[file].execute("select count(*) from sqlite_master").fetchall()
