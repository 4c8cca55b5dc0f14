"""Errors of disk and rights: one line, with what to do; any other error is not touched."""

import errno
import os
import sqlite3
from pathlib import Path

import duckdb
import pytest

from pipeline.commands.failures import one_line, told_of_disk

HOME = Path("/home/x")


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/home/x"), "make room"),
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/home/x"), "right to write"),
        (OSError(errno.EROFS, os.strerror(errno.EROFS), "/home/x"), "right to write"),
        (NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), "/home/x"), "move it"),
        (FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), "/home/x"), "move it"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "right to"),
        (sqlite3.OperationalError("database or disk is full"), "make room"),
        (duckdb.IOException("IO Error: Could not write /home/x:\nNo space left on device"), "room"),
    ],
    ids="full rights read-only no-folder file sqlite-rights sqlite-full duckdb".split(),
)
def test_an_error_of_the_disk_is_one_line_with_path_and_advice(error, advice):
    told = told_of_disk(error, HOME)
    assert "/home/x" in told
    assert advice in told
    assert "CLAIMHOUSE_HOME" in told
    assert "\n" not in told


def test_the_cause_counts_where_a_library_wraps_it():
    error = RuntimeError("cannot store the run")
    error.__cause__ = sqlite3.OperationalError("database or disk is full")
    assert "make room" in told_of_disk(error, HOME)


@pytest.mark.parametrize(
    "error",
    [ValueError("Permission denied"), KeyError("x"), FileNotFoundError(errno.ENOENT, "gone", "x")],
    ids=["value", "key", "missing"],
)
def test_another_error_keeps_its_traceback(error):
    assert told_of_disk(error, HOME) is None


def test_a_failed_steps_message_is_folded_and_advised():
    assert one_line("OSError: [Errno 28] No space left on device:\n  '/x'\n").startswith(
        "OSError: [Errno 28] No space left on device: '/x'; make room"
    )
    assert one_line("ValueError: two\n  lines\n") == "ValueError: two lines"
