"""How the processor time of a pure function grows with the length of its text."""

import gc
import time
from collections.abc import Callable
from typing import TypeVar

Input = TypeVar("Input")

_SHORT = 10_000  # characters
_TIMES = 10  # as long is the text that it is compared with
_MOST = 15.0  # times as long for ten times the text: half as much again a character
_TICK = 0.01  # seconds that a clock or a scheduler may add to either
_REPEATS, _ENOUGH = 5, 0.2  # how often an input is timed, and the seconds after which that will do
_ROUNDS = 5  # a busy machine can spoil one measurement, not five


def is_linear(work: Callable[[str], object], piece: str) -> bool:
    """Say whether a text ten times as long takes no more than fifteen times as long."""
    return grows_with_length(work, lambda size: (piece * size)[:size])


def grows_with_length(
    work: Callable[[Input], object], make: Callable[[int], Input], *, short: int = _SHORT
) -> bool:
    """Say the same of anything made for a number of characters; the making is not timed."""
    return any(_ratio(work, make, short) <= _MOST for _ in range(_ROUNDS))


def _ratio(work: Callable[[Input], object], make: Callable[[int], Input], size: int) -> float:
    """Time ten short inputs in a row against the long one: what disturbs the one does the other."""
    ten_short = _least(lambda given: [work(given) for _ in range(_TIMES)], make(size))
    long = _least(work, make(_TIMES * size))
    return _TIMES * max(0.0, long - _TICK) / ten_short


def _least(work: Callable[[Input], object], given: Input) -> float:
    """Give the least time, as ``timeit`` takes it: without what other tests left to collect."""
    taken: list[float] = []
    gc.collect()
    gc.disable()
    try:
        while len(taken) < _REPEATS and sum(taken) < _ENOUGH:
            started = time.process_time()
            work(given)
            taken.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(taken)
