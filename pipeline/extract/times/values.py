"""Times as TIMEX3 values (ISO-TimeML): what an expression says, where no interval can.

"Two months" is ``P2M`` though no calendar tells its days, "8 p.m. on Friday" ``2019-05-10T20``,
"every morning" ``XXXX-XX-XXTMO``, "recently" ``PAST_REF``.
"""

from datetime import date

from pipeline.extract.times import words
from pipeline.extract.times.calendar import Interval
from pipeline.extract.times.parts import TimeMatch

_LETTERS = {"minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "month": "M"}
_LETTERS |= {"quarter": "Q", "year": "Y", "decade": "E", "century": "C", "weekend": "WE"}
_POINTING = frozenset({"ago", "earlier", "later", "anaphor"})
_IN_A_DAY = frozenset({"minute", "hour"})
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "MI"}
_PARTS |= {"midday": "MI", "midnight": "MI"}
_TOWARDS = {"future": "FUTURE_REF", "present": "PRESENT_REF"}
# How fine an expression of a kind is, where its unit does not say.
_GRAINS = {"deictic": "day", "weekday": "day", "month_day": "day", "clock": "day", "night": "day"}
_GRAINS |= {"month": "month", "year": "year", "decade": "decade", "century": "century"}
_GRAINS |= {"season": "season", "quarter": "quarter"}
_BY_PRECISION = {"day": "day", "day_part": "day", "day_range": "day", "week": "week"}
_BY_PRECISION |= {"month": "month", "quarter": "quarter", "year": "year"}


def timex_value(match: TimeMatch, interval: Interval) -> str | None:
    """Write what an expression says as a TIMEX3 value.

    Args:
        match: The expression.
        interval: Its days before a preposition opens one side of them.

    Returns:
        The value; None where it depends on what is not known.
    """
    if match.value is not None:
        return match.value
    match match.kind:
        case "length" | "reach" | "set":
            return _length(match)
        case "vague":
            return _length(match) if match.unit and match.shift is None else _towards(match)
    if interval.start is None:
        return _towards(match) if match.kind in {"ago", "earlier", "later"} else None
    if match.kind in _POINTING and interval.precision in ("quarter", "month"):
        return _of_day(interval.start, interval.precision, match)
    grain = "day" if match.shift == "exact" or match.weekday is not None else None
    grain = grain or _GRAINS.get(match.kind) or match.unit or _BY_PRECISION[interval.precision]
    return _of_day(interval.start, grain, match)


def _length(match: TimeMatch) -> str | None:
    """Write ``P2M``, ``PT3H``, and ``PXY`` for years that nobody counts."""
    if match.unit is None:
        return None
    amount = match.amount if match.amount is not None else match.count
    is_vague = amount is None or match.is_few or match.kind == "vague"
    count = "X" if is_vague else f"{amount:g}"
    return f"P{'T' if match.unit in _IN_A_DAY else ''}{count}{_LETTERS[match.unit]}"


def _towards(match: TimeMatch) -> str:
    is_later = match.kind == "later" or match.shift in {"coming", "next", "future"}
    return "FUTURE_REF" if is_later else _TOWARDS.get(match.shift or "", "PAST_REF")


def _of_day(day: date, grain: str, match: TimeMatch) -> str:
    """Write the unit of ``grain`` that ``day`` lies in."""
    year, week, _ = day.isocalendar()
    match grain:
        case "week":
            return f"{year}-W{week:02d}"
        case "weekend":
            return f"{year}-W{week:02d}-WE"
        case "month":
            return day.strftime("%Y-%m")
        case "quarter":
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case "season":
            return f"{day.year}-{words.SEASON_VALUES[match.season or '']}"
        case "year":
            return f"{day.year}"
        case "decade":
            return f"{day.year // 10}"
        case "century":
            return f"{(day.year - 1) // 100}"
        case _:
            return day.isoformat() + _part_of_day(match)


def _part_of_day(match: TimeMatch) -> str:
    if match.clock:
        return f"T{match.clock}"
    part = "NI" if match.kind == "night" else _PARTS.get(match.day_part or "")
    return f"T{part}" if part else ""
