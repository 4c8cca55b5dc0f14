"""What is counted in an incident, said as ranges with who gives the least and who the most."""

from collections.abc import Sequence
from typing import Any

from pipeline.explore import incidents
from pipeline.explore.views import Row
from pipeline.explore.wording import bounds, counted, listed


def lead(row: Row, figures: Sequence[Row]) -> list[dict[str, Any]]:
    """Say what is counted as ranges, with who gives the least and who the most."""
    lead = []
    for measure, word in incidents.COUNTED:
        low, high = row[f"{measure}_low"], row[f"{measure}_high"]
        if low is None and high is None:
            continue
        own = [
            one
            for one in figures
            if one["measure"] == measure and one["figure_scope"] == "incident"
        ]
        given = [_given(own, "value_low", low)]
        if low != high:
            most = _given(own, "value_high", high)
            given.append(most if most["words"] else _given(own, "value_low", high))
        lead.append(
            {
                "word": word,
                "range": _range(own, low, high),
                "given": [one for one in given if one["words"]],
            }
        )
    return lead


def _range(figures: Sequence[Row], low: float | None, high: float | None) -> str:
    """Say the range, and whether its upper end is a floor: nobody says that it was no more."""
    top = [one for one in figures if high in (one["value_low"], one["value_high"])]
    is_open = bool(top) and all(one["value_high"] is None for one in top)
    if is_open and low == high:
        return bounds(low, None, is_exclusive=all(one["low_is_exclusive"] for one in top))
    return counted(low, high, is_floor=is_open)


def _given(figures: Sequence[Row], column: str, value: float | None) -> dict[str, str]:
    """Say in which words a bound is given, and by whom."""
    found = [one for one in figures if value is not None and one[column] == value]
    names = {one["origin_name"] or one["source_name"] or "somebody not named" for one in found}
    return {
        "words": min((one["figure_text"] for one in found), key=len, default=""),
        "names": listed(sorted(names), 3),
    }
