"""Calendar arithmetic: what span of days an expression denotes, seen from a publication date.

Pure, and without a clock: nothing here knows today's date. Intervals are closed; a side that
the words leave open is None. Weeks start on Monday (ISO 8601).
"""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

# What a coarse anchor can still decide: a month-precise date names no weekday.
_RANKS = {"unknown": 0, "year": 1, "month": 2, "day": 3, "minute": 3}
YEAR, MONTH, DAY = 1, 2, 3

# Years that a relative expression may reach; no count of units then leaves Python's calendar.
FIRST_YEAR, LAST_YEAR = 1000, 9000

SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, kw_only=True)
class Interval:
    """A closed span of days; without either side the reason is given."""

    start: date | None
    end: date | None
    precision: str  # day_part|day|day_range|week|month|quarter|year|open|unknown
    null_reason: str | None = None
    uses_anchor: bool = False
    value: str | None = None  # as TIMEX3 writes it


@dataclass(frozen=True, kw_only=True)
class AnchorDate:
    """When a text was published, as an interval of days; ``day`` is None where unknown."""

    day: date | None
    precision: str = "day"

    @classmethod
    def from_annotation(cls, anchor: dict | None) -> "AnchorDate":
        """Read ``doc._.anchor``; a missing one is unknown."""
        text = (anchor or {}).get("date")
        if not text:
            return NO_ANCHOR
        return cls(
            day=date.fromisoformat(text[:10]), precision=(anchor or {}).get("precision") or "day"
        )

    @property
    def last_day(self) -> date | None:
        """The last day on which the text can have been published."""
        if self.day is None:
            return None
        match self.precision:
            case "year":
                return date(self.day.year, 12, 31)
            case "month":
                return month_end(self.day.year, self.day.month)
            case _:
                return self.day

    def can_decide(self, rank: int) -> bool:
        """Say whether the anchor is known as finely as ``rank`` asks."""
        if self.day is None or not FIRST_YEAR < self.day.year < LAST_YEAR:
            return False
        return _RANKS.get(self.precision, 0) >= rank


NO_ANCHOR = AnchorDate(day=None, precision="unknown")


def unresolved(reason: str, *, precision: str = "unknown") -> Interval:
    """Give the empty interval with its reason, such as ``no_anchor`` or ``vague``."""
    return Interval(start=None, end=None, precision=precision, null_reason=reason)


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day_interval(year: int, month: int, day: int) -> Interval:
    """Give one day; a day that no calendar has is ``unparsed``."""
    try:
        at = date(year, month, day)
    except ValueError:
        return unresolved("unparsed")
    return Interval(start=at, end=at, precision="day")


def month_interval(year: int, month: int, *, part: str | None = None) -> Interval:
    """Give a month, or its first, middle or last ten days."""
    last = month_end(year, month)
    match part:
        case "early":
            return _days(date(year, month, 1), date(year, month, 10))
        case "mid":
            return _days(date(year, month, 11), date(year, month, 20))
        case "late":
            return _days(date(year, month, 21), last)
        case _:
            return Interval(start=date(year, month, 1), end=last, precision="month")


def year_interval(year: int, *, part: str | None = None) -> Interval:
    """Give a year or a part of it; early and late are its first and last quarter."""
    months = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "first_half": (1, 6)}
    months["second_half"] = (7, 12)
    if not 1 <= year <= 9999:
        return unresolved("unparsed")
    if part in months:
        first, last = months[part]
        return Interval(start=date(year, first, 1), end=month_end(year, last), precision="quarter")
    return Interval(start=date(year, 1, 1), end=date(year, 12, 31), precision="year")


def quarter_interval(year: int, quarter: int) -> Interval:
    """Give a calendar quarter."""
    return Interval(
        start=date(year, quarter * 3 - 2, 1), end=month_end(year, quarter * 3), precision="quarter"
    )


def season_interval(year: int, season: str) -> Interval:
    """Give a meteorological season of the northern half; winter runs into the next year."""
    first = SEASON_MONTHS[season]
    end_year, end_month = (year + 1, 2) if first == 12 else (year, first + 2)
    return Interval(
        start=date(year, first, 1), end=month_end(end_year, end_month), precision="quarter"
    )


def decade_interval(decade: int, *, part: str | None = None) -> Interval:
    """Give ten years from ``decade``, or a part of them."""
    first, last = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}.get(part or "", (0, 9))
    return Interval(
        start=date(decade + first, 1, 1), end=date(decade + last, 12, 31), precision="year"
    )


def century_interval(century: int, *, part: str | None = None) -> Interval:
    """Give a century, which starts with its year one, or a third of it."""
    first, last = {"early": (1, 33), "mid": (34, 66), "late": (67, 100)}.get(part or "", (1, 100))
    base = (century - 1) * 100
    return Interval(start=date(base + first, 1, 1), end=date(base + last, 12, 31), precision="year")


def _days(start: date, end: date) -> Interval:
    return Interval(start=start, end=end, precision="day" if start == end else "day_range")


def add_months(day: date, months: int) -> date:
    """Move by whole months; the 31st becomes the month's last day where there is none."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(day: date, *, count: int, unit: str) -> date | None:
    """Move a day by ``count`` units (negative: back); None past the years of reported history."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7}
    try:
        if unit in months:
            result = add_months(day, count * months[unit])
        elif unit in days:
            result = day + timedelta(days=count * days[unit])
        elif unit in ("hour", "minute"):
            result = day + timedelta(days=_whole_days(count, unit=unit))
        else:
            raise KeyError(unit)
    except (OverflowError, ValueError):  # before year 1 or after 9999
        return None
    return result if FIRST_YEAR <= result.year <= LAST_YEAR else None


def _whole_days(count: int, *, unit: str) -> int:
    """Days that hours reach back or forward: 24 are one, 36 are two, a few are none."""
    hours = abs(count) / (60 if unit == "minute" else 1)
    days = -(-hours // 24) if hours >= 24 else 0
    return int(days) * (1 if count > 0 else -1)


def unit_around(day: date, *, unit: str) -> Interval:
    """Give the calendar unit that ``day`` lies in."""
    match unit:
        case "day" | "hour" | "minute" | "night":
            return _days(day, day)
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Interval(start=monday, end=monday + timedelta(days=6), precision="week")
        case "weekend":
            saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
            return _days(saturday, saturday + timedelta(days=1))
        case "month":
            return month_interval(day.year, day.month)
        case "quarter":
            return quarter_interval(day.year, (day.month + 2) // 3)
        case "year":
            return year_interval(day.year)
        case "decade":
            return decade_interval(day.year // 10 * 10)
        case "century":
            return century_interval((day.year + 99) // 100)
        case _:
            raise ValueError(f"unknown unit of time {unit!r}")


def weekday_near(anchor: date, weekday: int, *, is_future: bool, is_strict: bool = False) -> date:
    """Give the latest such weekday on or before the anchor, or the next one on or after it."""
    step = (weekday - anchor.weekday()) % 7 if is_future else -((anchor.weekday() - weekday) % 7)
    if is_strict and step == 0:
        step = 7 if is_future else -7
    return anchor + timedelta(days=step)


def clipped(interval: Interval, anchor: AnchorDate, *, tense: str | None) -> Interval:
    """Cut "this week" at the publication day, on the side that the verb's tense excludes."""
    if anchor.day is None or interval.start is None or interval.end is None:
        return interval
    last = anchor.last_day or anchor.day
    if tense == "past":
        return replace(interval, end=max(interval.start, min(interval.end, last)))
    if tense == "future":
        return replace(interval, start=min(interval.end, max(interval.start, anchor.day)))
    return interval
