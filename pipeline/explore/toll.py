"""Charts of figures: one mark a claim, and how a toll moves from day to day."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import altair as alt

from pipeline.explore.charts import INK, OTHER, WIDTH
from pipeline.explore.views import Row
from pipeline.explore.wording import bounds, day, words_url

_LINE = 26  # pixels a claim
_FAR = 50  # the greatest number by the least from which a scale is logarithmic


def claim_marks(rows: Sequence[Row], colour: Mapping[str, str]) -> alt.LayerChart:
    """Draw a line a claim: a dot, a range, or an arrow where it is open.

    Args:
        rows: Figures of one measure, with ``origin_name`` and ``publisher_name``.
        colour: Of each origin.
    """
    values = [_value(row, colour) for row in rows]
    numbers = [n for one in values for n in (one["low"], one["high"]) if n]
    is_log = bool(numbers) and max(numbers) / min(numbers) > _FAR
    scale = alt.Scale(type="symlog" if is_log else "linear", zero=True, nice=True)
    x = alt.X("low:Q", title=None, scale=scale, axis=alt.Axis(format=",.0f", tickCount=6))
    y = alt.Y("line:N", title=None, sort=None, axis=_NO_LINES)
    base = alt.Chart(alt.Data(values=values)).encode(
        y=y,
        color=alt.Color("colour:N", scale=None),
        href="url:N",
        description="told:N",
    )
    ranges = base.transform_filter("datum.is_range").mark_bar(height=9, cornerRadius=4)
    dots = base.mark_point(size=95, filled=True, stroke=INK, strokeWidth=0.8, opacity=1)
    words = base.mark_text(align="left", dx=12, limit=220).encode(
        x="at:Q", text="words:N", color=alt.value(INK)
    )
    return alt.layer(
        ranges.encode(x=x, x2="high:Q"),
        dots.encode(x=alt.X("at:Q", scale=scale), shape=alt.Shape("shape:N", scale=None)),
        words,
    ).properties(width=WIDTH, height={"step": _LINE})


def toll_over_time(rows: Sequence[Row], colour: Mapping[str, str]) -> alt.LayerChart:
    """Draw figures by day of publication, with a step along the greatest so far."""
    dated = [row for row in rows if row["published_date"] is not None]
    values = [_value(row, colour) for row in dated]
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
    dots = base.mark_point(size=95, filled=True, stroke=INK, strokeWidth=0.8, opacity=1)
    return alt.layer(
        ranges.encode(y=alt.Y("low:Q"), y2="high:Q"),
        dots.encode(y=y, shape=alt.Shape("upright:N", scale=None)),
    ).properties(width=WIDTH, height=220)


_NO_LINES = alt.Axis(ticks=False, domain=False, grid=True, labelPadding=8)


def _value(row: Row, colour: Mapping[str, str]) -> dict[str, Any]:
    low, high = row["value_low"], row["value_high"]
    written = bounds(low, high, is_exclusive=bool(row["low_is_exclusive"]))
    origin = row["origin_name"] or "nobody named"
    outlet = row["publisher_name"] or "no outlet"
    at = row["value_point"] if row["value_point"] is not None else (high if low is None else low)
    # What tells two lines apart that look the same is no-break spaces: each claim has its own.
    through = "" if outlet == origin else f" · {outlet}"
    return {
        "line": f"{_short(origin)}{through}" + "\u200b" * row.get("number", 0),
        "low": low if low is not None else high,
        "high": high if high is not None else low,
        "at": at,
        "is_range": low is not None and high is not None and low != high,
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
