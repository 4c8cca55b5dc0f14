"""Waiting for a lock, and saying so: a command that stands still without a word looks broken."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

FIRST_WORD = 2.0  # seconds; most locks are free again by then
NEXT_WORD = 60.0
# Dagster's: inside a step it writes into the run's log, elsewhere to standard error.
_log = logging.getLogger("dagster.builtin")


class Wait:
    """Says what is waited for: after two seconds, and then each minute.

    Args:
        what: Who is in the way, and what they do, such as ``another run writes the lake``.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._started = time.monotonic()
        self._next_word = FIRST_WORD

    @property
    def seconds(self) -> float:
        """How long it has been."""
        return time.monotonic() - self._started

    @property
    def until_next_word(self) -> float:
        """Seconds to the next time that something is to be said."""
        return max(0.0, self._next_word - self.seconds)

    def say_if_due(self) -> None:
        """Say it if it is time to."""
        if not self.until_next_word:
            self._next_word = self.seconds + NEXT_WORD
            _log.warning(f"waiting, {self.seconds:.0f} s so far: {self._what}")


def acquire(lock: FileLock, *, what: str, timeout: float = float("inf")) -> None:
    """Take a lock, saying what is waited for while somebody else holds it.

    Raises:
        Timeout: If it is held even after ``timeout`` seconds.
    """
    wait = Wait(what)
    while True:
        left = timeout - wait.seconds
        try:
            lock.acquire(timeout=max(0.0, min(wait.until_next_word, left)))
        except Timeout:
            if left <= 0:
                raise
            wait.say_if_due()
        else:
            return


@contextmanager
def held(lock: FileLock, *, what: str) -> Iterator[None]:
    """Hold a lock inside a block, however long it takes to get it."""
    acquire(lock, what=what)
    try:
        yield
    finally:
        lock.release()
