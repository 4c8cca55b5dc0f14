"""What a stated figure says about the true value: its bounds, by the words before the number."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """Inclusive bounds in the figure's unit; None is open. ``point`` is the number written."""

    low: float | None
    high: float | None
    point: float | None
    low_is_exclusive: bool = False


def bounds(number: float, *, rule: str) -> Bounds:
    """Turn a stated number into bounds.

    The rules follow the field: UCDP keeps low and high apart, ACLED counts "at least" as a
    floor. An approximate number keeps equal bounds, since no text says how far off it may be;
    the tolerance stands in the approximator's row.

    Args:
        number: The number written.
        rule: The approximator's ``bound_rule``; ``point`` where there is none.

    Raises:
        ValueError: If the rule is not one of the closed list, or needs no number.
    """
    match rule:
        case "point":
            return Bounds(low=number, high=number, point=number)
        case "floor":
            return Bounds(low=number, high=None, point=number)
        case "floor_exclusive":
            return Bounds(low=number, high=None, point=number, low_is_exclusive=True)
        case "ceiling" | "ceiling_exclusive":
            return Bounds(low=None, high=number, point=number)
        case _:
            raise ValueError(f"unknown rule {rule!r} for the bounds of a number")


def vague_bounds(low: float, high: float | None, *, rule: str = "point") -> Bounds:
    """Turn "dozens" or "between 3 and 5" into bounds; no single number is written.

    Raises:
        ValueError: If the rule is not one of the closed list.
    """
    match rule:
        case "point":
            return Bounds(low=low, high=high, point=None)
        case "floor":
            return Bounds(low=low, high=None, point=None)
        case "floor_exclusive":
            return Bounds(low=low, high=None, point=None, low_is_exclusive=True)
        case "ceiling" | "ceiling_exclusive":
            return Bounds(low=None, high=high, point=None)
        case _:
            raise ValueError(f"unknown rule {rule!r} for the bounds of a range")
