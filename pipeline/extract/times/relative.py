"""Expressions that only the publication date, or the expression before them, can place."""

from dataclasses import replace
from datetime import date, timedelta

from pipeline.extract.times import calendar
from pipeline.extract.times.calendar import AnchorDate, Interval, unresolved
from pipeline.extract.times.parts import TimeMatch

# Units and precisions from the finest on; those that share a number place each other.
_FINENESS = dict.fromkeys(("minute", "hour", "day", "day_part", "night"), 0)
_FINENESS |= {"week": 1, "weekend": 1, "day_range": 1, "month": 2, "quarter": 3, "year": 4}
_FINENESS |= {"decade": 5, "century": 6}
_THURSDAY, _SATURDAY = 3, 5  # from Thursday on "this weekend" is the one to come


def plain_part(part: str | None) -> str | None:
    """Reduce the parts of a unit to early, mid and late."""
    return {"earlier": "early", "later": "late", "end": "late"}.get(part or "", part)


def from_previous(match: TimeMatch, previous: Interval | None) -> Interval:
    """Count "that day" or "two days later" from the expression before."""
    if previous is None or previous.start is None or previous.end is None:
        return unresolved("vague")
    if match.unit is None:
        return replace(previous, null_reason=None)
    if match.kind == "anaphor" and match.unit == "quarter":
        return previous if previous.precision == "quarter" else unresolved("vague")
    if _FINENESS.get(previous.precision, _FINENESS["year"]) > _FINENESS[match.unit]:
        return unresolved("vague")  # "two days later" than some year
    step = {"following": 1, "next": 1, "previous": -1, "earlier": -1, "ago": -1, "later": 1}
    sign = step.get(match.shift or "", step.get(match.kind, 0))
    day = calendar.moved(previous.start, count=sign * (match.count or 1), unit=match.unit)
    if day is None:
        return unresolved("unparsed")
    # The quarter, or month, of another year is a quarter, or month.
    is_part = match.unit == "year" and previous.precision in ("quarter", "month")
    unit = previous.precision if is_part else match.unit
    return replace(calendar.unit_around(day, unit=unit), uses_anchor=previous.uses_anchor)


def from_anchor(match: TimeMatch, anchor: AnchorDate, *, tense: str | None) -> Interval:
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
            # "Last night" is yesterday's, as "Tuesday night" is Tuesday's; "overnight" has no day.
            eve = anchor.day - timedelta(days=1)
            end = eve if match.unit == "night" else anchor.day
            interval = Interval(start=eve, end=end, precision="day_part")
        case "unit":
            interval = _unit(match, anchor, tense=tense)
        case "reach":
            interval = _reach(match, anchor.day)
        case "ago" | "ahead":
            assert match.unit is not None
            count = (match.count or 1) * (1 if match.kind == "ahead" else -1)
            day = calendar.moved(anchor.day, count=count, unit=match.unit)
            if day is None:
                return unresolved("unparsed")
            unit = "day" if match.shift == "exact" else match.unit
            interval = calendar.unit_around(day, unit=unit)
        case other:
            raise ValueError(f"unknown kind of time expression {other!r}")
    if match.weekday is not None and match.unit == "week":
        interval = _day_of_week(interval, match.weekday)
    return replace(interval, uses_anchor=True)


def _day_of_week(week: Interval, weekday: int) -> Interval:
    """Take a weekday out of a calendar week: "Monday of last week"."""
    if week.start is None:
        return week
    day = week.start + timedelta(days=(weekday - week.start.weekday()) % 7)
    return Interval(start=day, end=day, precision="day")


def _rank_needed(match: TimeMatch) -> int:
    """How finely the anchor must be known; an expression is never more precise than it."""
    if match.kind not in ("unit", "ago", "ahead") or match.shift == "exact":
        return calendar.DAY
    ranks = {"month": calendar.MONTH, "quarter": calendar.MONTH}
    ranks |= {"year": calendar.YEAR, "decade": calendar.YEAR, "century": calendar.YEAR}
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
    is_behind = tense == "past" or (tense != "future" and anchor.day.weekday() < _THURSDAY)
    is_this_weekend = match.unit == "weekend" and not step and interval.start is not None
    if is_this_weekend and is_behind and day <= anchor.day and day.weekday() < _SATURDAY:
        # "This weekend" told on a Monday is over.
        interval = calendar.unit_around(day - timedelta(weeks=1), unit="weekend")
    if match.part in ("early", "mid", "late", "end") or (match.part and step):
        return _part_of_unit(interval, plain_part(match.part) or "", unit=match.unit)
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
