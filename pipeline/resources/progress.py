"""How far long work has come, told to whoever listens: the command line, or nobody."""

from collections.abc import Callable
from contextvars import ContextVar

Listener = Callable[[str, int, int], None]  # what is done, articles done, of how many


def _silent(what: str, done: int, total: int) -> None:
    """Nobody listens: a run started from the UI has its log instead."""


listener: ContextVar[Listener] = ContextVar("listener", default=_silent)


def tell(what: str, done: int, total: int) -> None:
    """Say that ``done`` of ``total`` articles have gone through."""
    listener.get()(what, done, total)
