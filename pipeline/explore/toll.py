"""Charts of figures: one mark a claim, and how a toll moves from day to day."""

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from itertools import groupby
from typing import Any, Literal

import altair as alt

from pipeline.explore.charts import INK, NARROW, OTHER, WIDTH, Chart, chart
from pipeline.explore.closed_lists import MEASURES
from pipeline.explore.views import Row
from pipeline.explore.wording import bounds, day, plain, words_url

_MOST_MARKS = 40  # claims of one chart
_MOST_NARROW = 16  # the same of one for a telephone; a longer one is scrolled there
_LINE = 26  # pixels a claim
_FAR_ALONG = 0.62  # of the scale, from where words stand to the left of a mark
# What a toll counts, in the order of its charts.
TOLLS = ("killed", "injured", "casualties", "missing", "trapped", "displaced", "detained")
_FAR = 50  # the greatest number by the least from which a scale is logarithmic


def figure_charts(figures: Sequence[Row], colour: dict[str, str]) -> list[Chart]:
    """One chart a measure, the dead first; and the toll over time where it can grow."""
    people = [row for row in figures if row["measure"] in MEASURES and row["measure"] != "people"]
    people.sort(key=lambda row: TOLLS.index(row["measure"]) if row["measure"] in TOLLS else 99)
    found = []
    for measure, members in groupby(people, key=lambda row: row["measure"]):
        rows = list(members)
        more = f" The first {_MOST_MARKS} of {len(rows)}." if len(rows) > _MOST_MARKS else ""
        more += (
            " The scale is logarithmic: each step is ten times the last." if is_wide(rows) else ""
        )
        found.append(
            chart(
                f"figures_{measure}",
                f"Reported {plain(measure, MEASURES)}",
                "One mark is one claim, coloured by its origin: a dot is a number, an arrow to "
                f"the right “at least”, one to the left “up to”, a bar a range.{more}",
                claim_marks(rows[:_MOST_MARKS], colour),
                narrowed if len(rows) <= _MOST_NARROW else None,
            )
        )
        if measure in ("killed", "injured") and len({row["published_date"] for row in rows}) > 1:
            found.append(
                chart(
                    f"toll_{measure}",
                    f"Reported {plain(measure, MEASURES)}, by day of publication",
                    "Each mark is a figure on the day it was published.",
                    toll_over_time(rows, colour),
                )
            )
    return found


def is_wide(rows: Sequence[Row]) -> bool:
    """Whether figures lie so far apart that their scale is logarithmic."""
    numbers = _numbers(rows)
    return bool(numbers) and max(numbers) / min(numbers) > _FAR


def _numbers(rows: Sequence[Row]) -> list[float]:
    return [n for row in rows for n in (row["value_low"], row["value_high"]) if n]


def claim_marks(rows: Sequence[Row], colour: Mapping[str, str]) -> Any:
    """Draw a line a claim: a dot, a range, or an arrow where it is open.

    Args:
        rows: Figures of one measure, with ``origin_name`` and ``publisher_name``.
        colour: Of each origin.
    """
    values = [_value(row, colour, number) for number, row in enumerate(rows)]
    most = max(_numbers(rows), default=0)
    is_log = is_wide(rows)
    for value in values:
        # A range that begins near 0 has no room before it either.
        value["is_far"] = _along(value["start"], most, is_log=is_log) > _FAR_ALONG
    drawing = _claim_layers(math.floor(math.log10(most)) if is_log else None).copy(deep=False)
    drawing.data = alt.Data(values=values)
    return drawing


@cache
def _claim_layers(most_power: int | None) -> Any:
    """Make the drawing of claims without them; Altair takes as long for that as drawing does.

    Args:
        most_power: Of ten, the greatest on a logarithmic scale; None: the scale is linear.
    """
    is_log = most_power is not None
    scale = alt.Scale(type="symlog" if is_log else "linear", zero=True, nice=not is_log)
    ticks = [0, *(10**power for power in range((most_power or 0) + 1))]
    axis = alt.Axis(format=",.0f", tickCount=6, values=ticks if is_log else alt.Undefined)
    x = alt.X("low:Q", title=None, scale=scale, axis=axis)
    lines = alt.Axis(ticks=False, domain=False, grid=True, labelPadding=8, labelLimit=300)
    base = alt.Chart(alt.Data(values=[])).encode(
        y=alt.Y("line:N", title=None, sort=None, axis=lines),
        color=alt.Color("colour:N", scale=None),
        href="url:N",
        description="told:N",
    )
    ranges = base.transform_filter("datum.is_range").mark_bar(height=9, cornerRadius=4)
    dots = base.transform_filter("datum.has_dot").mark_point(
        size=95, filled=True, stroke=INK, strokeWidth=0.8, opacity=1
    )
    layers = [
        ranges.encode(x=x, x2="high:Q"),
        dots.encode(x=alt.X("at:Q", scale=scale), shape=alt.Shape("shape:N", scale=None)),
    ]
    # Beside the mark on the side that has room: the words of the greatest stand before it.
    sides: tuple[tuple[bool, str, Literal["left", "right"], int], ...] = (
        (False, "end", "left", 12),
        (True, "start", "right", -12),
    )
    for is_far, at, align, dx in sides:
        words = base.transform_filter(alt.datum.is_far == is_far).mark_text(
            align=align, dx=dx, limit=220
        )
        layers.append(words.encode(x=f"{at}:Q", text="words:N", color=alt.value(INK)))
    return alt.layer(*layers).properties(width=WIDTH, height={"step": _LINE})


def narrowed(wide: Mapping[str, Any]) -> dict[str, Any]:
    """Make the drawing of claims, a line each, one for a telephone: marks without words."""
    marks = [layer for layer in wide["layer"] if layer["mark"]["type"] != "text"]
    layers = []
    for layer in marks:
        encoding = {name: dict(channel) for name, channel in layer["encoding"].items()}
        encoding["y"]["axis"] = {**encoding["y"]["axis"], "labelLimit": 120}
        if axis := encoding["x"].get("axis"):
            encoding["x"]["axis"] = {**axis, "format": "~s", "tickCount": 2}
        layers.append({**layer, "encoding": encoding})
    return {**wide, "layer": layers, "width": NARROW}


def _along(at: float | None, most: float, *, is_log: bool) -> float:
    """Say how far along a scale from 0 a number lies, of one."""
    if not at or not most:
        return 0.0
    return math.log1p(at) / math.log1p(most) if is_log else at / most


def toll_over_time(rows: Sequence[Row], colour: Mapping[str, str]) -> Any:
    """Draw figures by day of publication, with a step along the greatest so far."""
    dated = [row for row in rows if row["published_date"] is not None]
    values = [_value(row, colour, number) for number, row in enumerate(dated)]
    first = min(row["published_date"] for row in dated) - timedelta(days=1)
    last = max(row["published_date"] for row in dated) + timedelta(days=1)
    x = alt.X(
        "published:T",
        title=None,
        scale=alt.Scale(domain=[str(first), str(last)]),
        axis=alt.Axis(format="%-d %b %Y", tickCount=min(6, (last - first).days), labelAngle=0),
    )
    base = alt.Chart(alt.Data(values=values)).encode(
        x=x, color=alt.Color("colour:N", scale=None), href="url:N", description="told:N"
    )
    y = alt.Y("at:Q", title=None, scale=alt.Scale(zero=True), axis=alt.Axis(format=",.0f"))
    ranges = base.transform_filter("datum.is_range").mark_rule(strokeWidth=3)
    dots = base.transform_filter("datum.has_dot").mark_point(
        size=95, filled=True, stroke=INK, strokeWidth=0.8, opacity=1
    )
    return alt.layer(
        ranges.encode(y=alt.Y("low:Q"), y2="high:Q"),
        dots.encode(y=y, shape=alt.Shape("upright:N", scale=None)),
    ).properties(width=WIDTH, height=220)


def _value(row: Row, colour: Mapping[str, str], number: int) -> dict[str, Any]:
    low, high = row["value_low"], row["value_high"]
    written = bounds(low, high, is_exclusive=bool(row["low_is_exclusive"]))
    origin = row["origin_name"] or "nobody named"
    outlet = row["publisher_name"] or "no outlet"
    at = row["value_point"] if row["value_point"] is not None else (high if low is None else low)
    is_range = low is not None and high is not None and low != high
    # A line a claim: zero-width spaces tell those apart that read the same.
    through = "" if outlet == origin else f" · {outlet}"
    return {
        "line": f"{_short(origin)}{through}" + "\u200b" * number,
        "low": low if low is not None else high,
        "high": high if high is not None else low,
        "at": at,
        "is_range": is_range,
        # A range of words ("dozens") has no number of its own.
        "has_dot": not is_range or row["value_point"] is not None,
        "start": low if is_range else at,
        "end": high if is_range else at,
        "shape": "triangle-left" if low is None else "triangle-right" if high is None else "circle",
        "upright": "triangle-down" if low is None else "triangle-up" if high is None else "circle",
        "words": _short(" ".join(row["figure_text"].split()), 34),
        "told": f"{written}: “{row['figure_text']}”, {origin}, in {outlet}, "
        f"{day(row['published_date'])}",
        "url": words_url(row) or "",
        "colour": colour.get(row["origin_name"] or "", OTHER),
        "published": str(row["published_date"]),
    }


def _short(text: str, most: int = 38) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
