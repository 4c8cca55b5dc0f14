"""Pages that were made before, until the file they were made of is swapped."""

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

_MOST_BYTES = 64 * 2**20


class Remembered:
    """The pages asked for last, by file and address.

    Args:
        most_bytes: That they may take together.
    """

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._lock = threading.Lock()
        self._pages: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self._making: dict[tuple[str, str], tuple[threading.Lock, int]] = {}

    @contextmanager
    def making(self, version: str, address: str) -> Iterator[None]:
        """Let one reader make a page, while others who ask for the same one wait for it."""
        key = (version, address)
        with self._lock:
            lock, waiting = self._making.get(key, (threading.Lock(), 0))
            self._making[key] = (lock, waiting + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                lock, waiting = self._making.pop(key)
                if waiting > 1:
                    self._making[key] = (lock, waiting - 1)

    def find(self, version: str, address: str) -> bytes | None:
        """Give a page, or None where it has not been made of this file."""
        with self._lock:
            if (found := self._pages.get((version, address))) is not None:
                self._pages.move_to_end((version, address))
            return found

    def keep(self, version: str, address: str, page: bytes) -> None:
        """Remember a page, and forget those that were not asked for longest."""
        with self._lock:
            self._bytes += len(page) - len(self._pages.pop((version, address), b""))
            self._pages[version, address] = page
            while self._bytes > self._most_bytes:
                _, gone = self._pages.popitem(last=False)
                self._bytes -= len(gone)
