"""Reading many articles so that one that cannot be read costs no other.

An article that makes a component fail, or that takes many times what reading takes, is told with
its reason; all others of its part have their rows.
"""

import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import Any

from pipeline.records import Article

Rows = dict[str, list[Any]]  # table → records

LEAST_SECONDS = 60.0  # of processor time, for an article or the few that are read together
SECONDS_PER_CHAR = 0.002  # thirty times what the larger model takes (17,000 characters a second)
_TOGETHER = 16  # articles that go through the model at once, or a few more
_OURS = "pipeline"
_AGAIN = 5.0  # seconds after which an article that goes on all the same is told to stop again


class TooLongError(Exception):
    """An article took more processor time than any should."""


def rows_of_each(
    read: Callable[[Sequence[Article]], Iterator[Rows]], articles: Sequence[Article]
) -> Iterator[tuple[Article, Rows | str]]:
    """Yield each article, in order, with its rows, or with why it could not be read.

    Args:
        read: Yields the rows of each article given, in order; what it does with one must not
            depend on the others.
        articles: Any number.
    """
    start = 0
    while start < len(articles):
        for rows in _until_one_fails(read, articles[start:]):
            yield articles[start], rows
            start += 1
        # It is one of those that were read together; the rest is streamed again.
        for article in articles[start : start + _TOGETHER]:
            yield article, _read_alone(read, article)
            start += 1


def _until_one_fails(
    read: Callable[[Sequence[Article]], Iterator[Rows]], articles: Sequence[Article]
) -> Iterator[Rows]:
    found = read(articles)
    for number in range(len(articles)):
        try:
            with time_limit(articles[number : number + 2 * _TOGETHER]):
                rows = next(found)
        except Exception:  # noqa: BLE001 - which article it was, and why, is found out next
            return
        yield rows


def _read_alone(
    read: Callable[[Sequence[Article]], Iterator[Rows]], article: Article
) -> Rows | str:
    try:
        with time_limit([article]):
            [rows] = islice(read([article]), 1)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, others come through
        return str(error) if isinstance(error, TooLongError) else _kind_and_place(error)
    return rows


def _kind_and_place(error: Exception) -> str:
    """Say what went wrong where, in no words of the error's: they may be the article's."""
    places = traceback.extract_tb(error.__traceback__)
    ours = [one for one in places if _OURS in Path(one.filename).parts and one.filename != __file__]
    place = (ours or places)[-1]
    return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"


@contextmanager
def time_limit(articles: Sequence[Article]) -> Iterator[None]:
    """Stop reading articles that take too long, by the processor's time and not by the clock.

    A busy machine or one that slept is no reason. Where the system has no such timer, and outside
    of a process's main thread, there is no limit.

    Raises:
        TooLongError: When the time is over.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not (is_main and hasattr(signal, "setitimer")):
        yield
        return
    seconds = LEAST_SECONDS + SECONDS_PER_CHAR * sum(len(one.body_text) for one in articles)

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLongError(f"took over {seconds:.0f} s of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
