"""Errors of disk and rights, in one line that says what to do; any other keeps its traceback."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import duckdb

_ELSEWHERE = "set CLAIMHOUSE_HOME to a folder elsewhere"
_MAKE_ROOM = f"make room, or {_ELSEWHERE}"
_RIGHTS = f"give yourself the right to write there, or {_ELSEWHERE}"
_FOLDER = f"a file stands where a folder should be: move it away, or {_ELSEWHERE}"
# What Python, DuckDB and SQLite put into their messages.
_ADVICE = {
    os.strerror(errno.ENOSPC): _MAKE_ROOM,
    os.strerror(errno.EDQUOT): _MAKE_ROOM,
    "database or disk is full": _MAKE_ROOM,
    os.strerror(errno.EFBIG): f"the disk takes no file so large: {_ELSEWHERE}",
    os.strerror(errno.EACCES): _RIGHTS,
    os.strerror(errno.EPERM): _RIGHTS,
    os.strerror(errno.EROFS): _RIGHTS,
    "attempt to write a readonly database": _RIGHTS,
    "unable to open database file": _RIGHTS,
    os.strerror(errno.ENOTDIR): _FOLDER,
    os.strerror(errno.EEXIST): _FOLDER,
    os.strerror(errno.EIO): f"the disk may be failing: {_ELSEWHERE}",
    "disk I/O error": f"the disk may be full or failing: {_MAKE_ROOM}",  # SQLite's word for both
}


def one_line(text: str) -> str:
    """Fold a message into a line, with what to do where it is about disk or rights."""
    line = " ".join(text.split())
    advice = next((advice for words, advice in _ADVICE.items() if words in line), None)
    return f"{line}; {advice}" if advice else line


def told_of_disk(error: BaseException, home: Path) -> str | None:
    """Say in one line what is wrong with disk or rights; None where it is another error.

    Args:
        error: As it was raised.
        home: Named where the message names no file, as SQLite's never do.
    """
    for one in _causes(error):
        if isinstance(one, OSError | sqlite3.Error | duckdb.Error):
            told = one_line(str(one))
            if told != " ".join(str(one).split()):
                return told if os.sep in str(one) else f"{home}: {told}"
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
