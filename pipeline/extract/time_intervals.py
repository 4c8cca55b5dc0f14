"""Turn a time expression into the days it denotes, given when the text was published.

The one question asked of the caller is the tense of the verb that the expression stands under:
"Tuesday" under a past verb is the latest one, under a future verb the next.
"""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.extract import calendar_intervals as calendar
from pipeline.extract.calendar_intervals import AnchorDate, Interval, unresolved
from pipeline.extract.time_grammar import find_times
from pipeline.extract.time_parts import TimeMatch

# A text that goes online in the evening names the next day's date: one day of grace.
_GRACE = timedelta(days=1)
_FAR, _NEAR_BEHIND, _NEAR_AHEAD = timedelta(days=300), timedelta(days=65), timedelta(days=30)


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
    if interval.start is None or interval.end is None or match.kind == "deictic":
        return None
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
    if match.until is not None:
        interval = _up_to(interval, match, anchor, tense=tense, previous=previous)
    if match.is_day_part and interval.precision == "day":
        interval = replace(interval, precision="day_part")
    return _limited(interval, match, anchor)


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
        case "vague":
            return unresolved("vague")
        case "month_day" | "month":
            return _month(match, anchor, tense=tense)
        case "year":
            assert match.year is not None
            return calendar.year_interval(match.year, part=_plain_part(match.part))
        case "decade":
            assert match.year is not None
            return calendar.decade_interval(match.year, part=_plain_part(match.part))
        case "season" | "quarter":
            return _named_part_of_year(match, anchor, tense=tense)
        case "anaphor" | "earlier" | "later":
            return _from_previous(match, previous)
        case _:
            return _from_anchor(match, anchor, tense=tense)


def _plain_part(part: str | None) -> str | None:
    return {"earlier": "early", "later": "late", "end": "late"}.get(part or "", part)


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
    around = [_month_in(match, candidate) for candidate in (year - 1, year, year + 1)]
    options = [option for option in around if option.start is not None]
    if not options:
        return unresolved("unparsed")
    return replace(_nearest(options, match, anchor, tense=tense), uses_anchor=True)


def _month_in(match: TimeMatch, year: int) -> Interval:
    assert match.month is not None
    if match.day is None:
        return calendar.month_interval(year, match.month, part=_plain_part(match.part))
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
    """Of the same date in three years: the latest begun for a past verb, else the next to end."""
    first, last = anchor.day, anchor.last_day
    assert first is not None
    assert last is not None
    limit = last if match.kind == "month" else last + _GRACE
    past = [o for o in options if o.start is not None and o.start <= limit]
    coming = [o for o in options if o.end is not None and o.end >= first]
    if match.shift == "last":
        return [o for o in past if o.end is not None and o.end < first][-1]
    if match.shift == "this":
        return next(o for o in options if o.start is not None and o.start.year == first.year)
    if match.shift == "next":
        return next(o for o in coming if o.start is not None and o.start > last)
    if match.kind == "month_day" and past and coming:
        return _nearer(past[-1], coming[0], anchor=first, is_future=tense == "future")
    return coming[0] if tense == "future" else past[-1]


def _nearer(past: Interval, coming: Interval, *, anchor: date, is_future: bool) -> Interval:
    """Follow the tense, unless it leads most of a year away from a date close at hand.

    Nobody names a day ten months ahead without its year: then the verb was not its own.
    """
    assert past.start is not None
    assert coming.start is not None
    back, ahead = anchor - past.start, coming.start - anchor
    if is_future:
        return past if ahead > _FAR and back < _NEAR_BEHIND else coming
    return coming if back > _FAR and ahead < _NEAR_AHEAD else past


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
        return replace(calendar.quarter_interval(year, match.count), uses_anchor=uses_anchor)
    assert match.season is not None
    interval = calendar.season_interval(year, match.season)
    if uses_anchor and anchor.day is not None and match.shift == "last":
        interval = calendar.season_interval(year + 1, match.season)
        if interval.end is None or interval.end >= anchor.day:
            interval = calendar.season_interval(year, match.season)
    return replace(interval, uses_anchor=uses_anchor)


def _from_previous(match: TimeMatch, previous: Interval | None) -> Interval:
    """Count "that day" or "two days later" from the expression before."""
    if previous is None or previous.start is None or previous.end is None:
        return unresolved("vague")
    if match.unit is None:
        return replace(previous, null_reason=None)
    is_fine = previous.precision in ("day", "day_part") or match.unit not in (
        "day",
        "night",
        "hour",
    )
    if not is_fine:
        return unresolved("vague")
    step = {"following": 1, "next": 1, "previous": -1, "earlier": -1, "later": 1}
    sign = step.get(match.shift or "", step.get(match.kind, 0))
    day = calendar.moved(previous.start, count=sign * (match.count or 1), unit=match.unit)
    if day is None:
        return unresolved("unparsed")
    return replace(calendar.unit_around(day, unit=match.unit), uses_anchor=previous.uses_anchor)


def _from_anchor(match: TimeMatch, anchor: AnchorDate, *, tense: str | None) -> Interval:
    """Resolve what can only be said from the publication date."""
    if not anchor.can_decide(_rank_needed(match)):
        return unresolved("no_anchor")
    assert anchor.day is not None
    match match.kind:
        case "deictic":
            interval = _day_at(anchor.day, match.count or 0)
        case "weekday":
            interval = _weekday(match, anchor.day, tense=tense)
        case "night":
            interval = Interval(
                start=anchor.day - timedelta(days=1), end=anchor.day, precision="day_part"
            )
        case "unit":
            interval = _unit(match, anchor, tense=tense)
        case "reach":
            interval = _reach(match, anchor.day)
        case "ago":
            assert match.unit is not None
            back = calendar.moved(anchor.day, count=-(match.count or 1), unit=match.unit)
            if back is None:
                return unresolved("unparsed")
            interval = calendar.unit_around(back, unit=match.unit)
        case other:
            raise ValueError(f"unknown kind of time expression {other!r}")
    return replace(interval, uses_anchor=True)


def _rank_needed(match: TimeMatch) -> int:
    """How finely the anchor must be known; an expression is never more precise than it."""
    if match.kind not in ("unit", "ago"):
        return calendar.DAY
    ranks = {"month": calendar.MONTH, "quarter": calendar.MONTH}
    ranks |= {"year": calendar.YEAR, "decade": calendar.YEAR}
    return ranks.get(match.unit or "", calendar.DAY)


def _day_at(anchor: date, offset: int) -> Interval:
    day = calendar.moved(anchor, count=offset, unit="day") if offset else anchor
    if day is None:
        return unresolved("unparsed")
    return Interval(start=day, end=day, precision="day")


def _weekday(match: TimeMatch, anchor: date, *, tense: str | None) -> Interval:
    """Place a weekday by tense; "last" and "next" never mean the day of publication."""
    assert match.weekday is not None
    is_future = match.shift == "next" or (match.shift != "last" and tense == "future")
    day = calendar.weekday_near(
        anchor, match.weekday, is_future=is_future, is_strict=match.shift in ("last", "next")
    )
    return Interval(start=day, end=day, precision="day")


def _unit(match: TimeMatch, anchor: AnchorDate, *, tense: str | None) -> Interval:
    """Read "last week", "earlier this month", "late next year": a unit or a part of it."""
    assert match.unit is not None
    assert anchor.day is not None
    step = {"last": -1, "next": 1}.get(match.shift or "", 0)
    day = calendar.moved(anchor.day, count=step, unit=match.unit)
    if day is None:
        return unresolved("unparsed")
    interval = calendar.unit_around(day, unit=match.unit)
    if match.part in ("early", "mid", "late", "end") or (match.part and step):
        return _part_of_unit(interval, _plain_part(match.part) or "", unit=match.unit)
    if match.part == "earlier":
        return calendar.clipped(interval, anchor, tense="past")
    if match.part == "later":
        return calendar.clipped(interval, anchor, tense="future")
    return interval if step else calendar.clipped(interval, anchor, tense=tense)


def _part_of_unit(interval: Interval, part: str, *, unit: str) -> Interval:
    """Give the early, middle or late part of a week, month or year."""
    assert interval.start is not None
    assert interval.end is not None
    match unit:
        case "year":
            return calendar.year_interval(interval.start.year, part=part)
        case "month":
            return calendar.month_interval(interval.start.year, interval.start.month, part=part)
        case _:
            third = (interval.end - interval.start) / 3
            bounds = {
                "early": (interval.start, interval.start + third),
                "mid": (interval.start + third, interval.end - third),
                "late": (interval.end - third, interval.end),
            }
            start, end = bounds[part]
            return Interval(start=start, end=end, precision="day_range")


def _reach(match: TimeMatch, anchor: date) -> Interval:
    """Reach back ("the past three days") or ahead from the day of publication."""
    assert match.unit is not None
    sign = -1 if match.shift == "past" else 1
    other = calendar.moved(anchor, count=sign * (match.count or 1), unit=match.unit)
    if other is None:
        return unresolved("unparsed")
    return Interval(start=min(anchor, other), end=max(anchor, other), precision="day_range")
