"""Turn a time expression into the days it denotes, given when the text was published.

The one question asked of the caller is the tense of the verb that the expression stands under:
"Tuesday" under a past verb is the latest one, under a future verb the next.
"""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.extract.times import calendar
from pipeline.extract.times.calendar import AnchorDate, Interval, unresolved
from pipeline.extract.times.grammar import find_times
from pipeline.extract.times.parts import TimeMatch
from pipeline.extract.times.relative import from_anchor, from_previous, plain_part
from pipeline.extract.times.values import timex_value

# A text that goes online in the evening names the next day's date: one day of grace.
_GRACE = timedelta(days=1)
_FAR, _NEAR_BEHIND, _NEAR_AHEAD = timedelta(days=300), timedelta(days=65), timedelta(days=30)
_LEAP_YEARS_APART = 8  # at most, as around 1900


def intervals(
    text: str, anchor: AnchorDate, *, tense: str | None = "past"
) -> list[tuple[TimeMatch, Interval]]:
    """Find and resolve every time expression of a text under one tense; see ``resolve``."""
    resolved: list[tuple[TimeMatch, Interval]] = []
    previous: Interval | None = None
    for match in find_times(text):
        interval = resolve(match, anchor, tense=tense, previous=previous)
        resolved.append((match, interval))
        previous = later_reference(match, interval) or previous
    return resolved


def later_reference(match: TimeMatch, interval: Interval) -> Interval | None:
    """Give the interval if "at the time" may point back to it; the day of writing is none."""
    if interval.start is None or interval.end is None or match.kind in ("deictic", "clock"):
        return None
    if match.unit == "year" and match.kind in ("ago", "earlier", "later"):
        return None  # what is compared with it goes on
    return interval


def resolve(
    match: TimeMatch, anchor: AnchorDate, *, tense: str | None, previous: Interval | None = None
) -> Interval:
    """Give the closed interval of days that an expression denotes.

    Args:
        match: The expression, from ``find_times``.
        anchor: The publication date; where it is unknown or too coarse, nothing relative is
            resolved. No other "now" exists.
        tense: ``past``, ``present`` or ``future`` of the governing verb; None: not known.
        previous: What "that day" and "at the time" point back to.

    Returns:
        The interval; without a side, ``null_reason`` says why.
    """
    interval = _resolve_one(match, anchor, tense=tense, previous=previous)
    value = timex_value(match, interval)
    if match.until is not None:
        interval = _up_to(interval, match, anchor, tense=tense, previous=previous)
    if match.is_day_part and interval.precision == "day":
        interval = replace(interval, precision="day_part")
    return replace(_limited(interval, match, anchor), value=value)


def _up_to(
    first: Interval,
    match: TimeMatch,
    anchor: AnchorDate,
    *,
    tense: str | None,
    previous: Interval | None,
) -> Interval:
    """Join the two ends of a range; "from March to May 2016" lends its year to the first."""
    assert match.until is not None
    last = _resolve_one(match.until, anchor, tense=tense, previous=previous)
    if match.year is None and match.until.year is not None:
        first = _resolve_one(
            replace(match, year=match.until.year), anchor, tense=tense, previous=previous
        )
    if first.start is None or last.end is None:
        return unresolved(first.null_reason or last.null_reason or "unparsed")
    if last.end < first.start and match.kind == "weekday" and match.until.kind == "weekday":
        if tense == "future":
            last = replace(last, end=last.end + timedelta(weeks=1))
        else:
            first = replace(first, start=first.start - timedelta(weeks=1))
    assert first.start is not None
    assert last.end is not None
    is_yearless = match.year is None and match.until.year is None and match.month is not None
    for year in (last.end.year, last.end.year - 1) if is_yearless else ():
        if first.start is not None and last.end < first.start:
            first = _resolve_one(replace(match, year=year), anchor, tense=tense)
    if first.start is None or last.end < first.start:
        return unresolved("unparsed")
    precision = (
        "day_range" if last.precision in ("day", "day_range", "day_part") else last.precision
    )
    return Interval(
        start=first.start,
        end=last.end,
        precision=precision,
        uses_anchor=first.uses_anchor or last.uses_anchor,
    )


def _limited(interval: Interval, match: TimeMatch, anchor: AnchorDate) -> Interval:
    """Open the side that "since" or "by" leaves open; "since" runs to the publication."""
    if interval.start is None and interval.end is None:
        return interval
    match match.limit:
        case None:
            return interval
        case "by":
            return replace(interval, start=None)
        case "since":
            end = anchor.last_day
            is_known = end is not None and interval.start is not None and end >= interval.start
            return replace(
                interval,
                end=end if is_known else None,
                precision="open",
                uses_anchor=interval.uses_anchor or is_known,
            )
        case other:
            raise ValueError(f"unknown limit {other!r}")


def _resolve_one(
    match: TimeMatch,
    anchor: AnchorDate,
    *,
    tense: str | None,
    previous: Interval | None = None,
) -> Interval:
    """Resolve without regard to the other end of a range and to prepositions."""
    match match.kind:
        case "vague" | "length" | "set":
            return unresolved("vague")
        case "clock":
            is_day = previous is not None and previous.precision in ("day", "day_part")
            return from_previous(match, previous) if is_day else unresolved("vague")
        case "ago" if _is_of_quarter(match, previous):
            return from_previous(match, previous)
        case "ahead" if tense != "future":
            return unresolved("vague")
        case "month_day" | "month":
            return _month(match, anchor, tense=tense)
        case "year":
            assert match.year is not None
            return calendar.year_interval(match.year, part=plain_part(match.part))
        case "decade":
            assert match.year is not None
            return calendar.decade_interval(match.year, part=plain_part(match.part))
        case "century":
            if match.count is None or not 1 <= match.count <= 30:
                return unresolved("unparsed")
            return calendar.century_interval(match.count, part=plain_part(match.part))
        case "season" | "quarter":
            return _named_part_of_year(match, anchor, tense=tense)
        case "anaphor" | "earlier" | "later":
            return from_previous(match, previous)
        case _:
            return from_anchor(match, anchor, tense=tense)


def _is_of_quarter(match: TimeMatch, previous: Interval | None) -> bool:
    """Whether "a year ago" is told of a quarter: then that quarter of the year before is meant."""
    is_year = match.unit == "year" and match.count == 1
    return is_year and previous is not None and previous.precision == "quarter"


def _month(match: TimeMatch, anchor: AnchorDate, *, tense: str | None) -> Interval:
    """Resolve a month, or a day of one; without a year the tense and the anchor give it."""
    if match.month is None:
        return unresolved("unparsed")
    if match.year is not None:
        return _month_in(match, match.year)
    if match.year_shift is not None:
        if not anchor.can_decide(calendar.YEAR):
            return unresolved("no_anchor")
        assert anchor.day is not None
        shifted = _month_in(match, anchor.day.year + match.year_shift)
        return replace(shifted, uses_anchor=shifted.start is not None)
    if not anchor.can_decide(calendar.MONTH if match.kind == "month" else calendar.DAY):
        return unresolved("no_anchor")
    assert anchor.day is not None
    year = anchor.day.year
    reach = _LEAP_YEARS_APART if (match.month, match.day) == (2, 29) else 1
    around = [_month_in(match, one) for one in range(year - reach, year + reach + 1)]
    options = [option for option in around if option.start is not None]
    if not options:
        return unresolved("unparsed")
    return replace(_nearest(options, match, anchor, tense=tense), uses_anchor=True)


def _month_in(match: TimeMatch, year: int) -> Interval:
    assert match.month is not None
    if match.day is None:
        return calendar.month_interval(year, match.month, part=plain_part(match.part))
    first = calendar.day_interval(year, match.month, match.day)
    if match.day2 is None or first.start is None:
        return first
    last = calendar.day_interval(year, match.month, match.day2)
    if last.end is None or last.end <= first.start:
        return unresolved("unparsed")
    return Interval(start=first.start, end=last.end, precision="day_range")


def _nearest(
    options: list[Interval], match: TimeMatch, anchor: AnchorDate, *, tense: str | None
) -> Interval:
    """Of one date in the years around: the latest begun for a past verb, else the next to end."""
    first, last = anchor.day, anchor.last_day
    assert first is not None
    assert last is not None
    limit = last if match.kind == "month" else last + _GRACE
    past = [o for o in options if o.start is not None and o.start <= limit]
    coming = [o for o in options if o.end is not None and o.end >= first]
    if match.shift == "last":
        return [o for o in past if o.end is not None and o.end < first][-1]
    if match.shift == "this":
        this_year = [o for o in options if o.start is not None and o.start.year == first.year]
        return this_year[0] if this_year else unresolved("unparsed")
    if match.shift == "next":
        return next(o for o in coming if o.start is not None and o.start > last)
    if match.kind == "month_day" and past and coming:
        return _nearer(past[-1], coming[0], anchor=first, tense=tense)
    return coming[0] if tense == "future" else past[-1]


def _nearer(past: Interval, coming: Interval, *, anchor: date, tense: str | None) -> Interval:
    """Follow the tense, unless it leads most of a year away from a date close at hand.

    Nobody names a day ten months ahead without its year: then the verb was not its own.
    """
    assert past.start is not None
    assert coming.start is not None
    back, ahead = anchor - past.start, coming.start - anchor
    if tense is None:
        return coming if ahead < min(back, _FAR / 3) else past
    if tense == "future":
        return past if ahead > _FAR and back < _NEAR_BEHIND else coming
    return coming if back > _FAR and ahead < _NEAR_AHEAD else past


def _nearest_quarter(
    interval: Interval, count: int, anchor: AnchorDate, *, tense: str | None
) -> Interval:
    """Take the latest such quarter that has begun, or of what lies ahead the next to end."""
    assert anchor.day is not None
    assert interval.start is not None
    assert interval.end is not None
    if tense == "future" and anchor.day - interval.end > _NEAR_BEHIND:
        return calendar.quarter_interval(anchor.day.year + 1, count)
    if tense != "future" and interval.start > anchor.day:
        return calendar.quarter_interval(anchor.day.year - 1, count)
    return interval


def _named_part_of_year(match: TimeMatch, anchor: AnchorDate, *, tense: str | None) -> Interval:
    """Resolve a season or quarter, of a stated year or of this, last or next one."""
    year, uses_anchor = match.year, match.year is None
    if year is None:
        if not anchor.can_decide(calendar.MONTH):
            return unresolved("no_anchor")
        assert anchor.day is not None
        year = anchor.day.year + {"last": -1, "next": 1}.get(match.shift or "", 0)
    if match.kind == "quarter":
        assert match.count is not None
        interval = calendar.quarter_interval(year, match.count)
        if uses_anchor and match.shift is None:
            interval = _nearest_quarter(interval, match.count, anchor, tense=tense)
        return replace(interval, uses_anchor=uses_anchor)
    assert match.season is not None
    interval = calendar.season_interval(year, match.season)
    if uses_anchor and anchor.day is not None and match.shift == "last":
        interval = calendar.season_interval(year + 1, match.season)
        if interval.end is None or interval.end >= anchor.day:
            interval = calendar.season_interval(year, match.season)
    return replace(interval, uses_anchor=uses_anchor)
