"""Dates that the calendar names: months, days, weekdays, years, decades, dates in figures."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.times import words
from pipeline.extract.times.clocks import find_set
from pipeline.extract.times.parts import (
    PREPOSITION_LEFT,
    YEAR,
    TimeMatch,
    compiled,
    left_match,
    left_start,
    number_in,
    with_day_part,
    with_part,
    with_shift,
)

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"

_AFTER = r"(?!\w|-(?!\d)|[.,:]\d)"

_MONTH_RIGHT = compiled(
    rf"\.?(?:(?: (?:the )?|(?<=\.))(?P<day>{_DAY}){_AFTER}"
    rf"(?:(?: ?[-–] ?| (?:and|to|or) )(?P<day2>{_DAY}){_AFTER})?)?"
    rf"(?:(?:,| of)?,? (?:(?P<year>{YEAR})(?![\w-])|(?P<year_shift>this|last|next) year(?!\w)))?"
)

_MONTH_LEFT = compiled(
    rf"(?<![\w./-])(?:the )?(?P<day>{_DAY})"
    rf"(?:(?: ?[-–] ?| (?:and|to|or) )(?P<day2>{_DAY}))?(?: of)? $"
)

_YEAR_SHIFTS = {"last": -1, "this": 0, "next": 1}

_WEEKDAY_BEFORE = compiled(r"(?<!\w)(?P<weekday>[A-Z][a-z]{2,8}\.?),? (?:the )?$")

_YEAR_RANGE_RIGHT = re.compile(
    rf"\s?[-–]\s?(?P<year2>{YEAR}|\d\d)(?![\w-])|/(?P<short>\d\d)(?![\w/])"
)

_NUMERIC_DATE = re.compile(
    r"(?<![\w./-])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)

# What makes a bare four-digit number a year, to its left; to its right stands nothing counted.
_YEAR_LEFT = compiled(
    r"(?<!\w)(?:an?|in|since|by|until|till|of|from|to|before|after|during|between|and|early|late|mid|"
    r"spring|summer|autumn|fall|winter|for|through|the|that|his|her|its|their|year|around|circa|"
    r"election|into|due|both|throughout|fiscal|fy|fiscal year|"
    r"\w+'s|\w+’s|[-–(]) $|(?:mid|early|late|pre|post)[-–]$|\($",
    re.IGNORECASE,
)

_COUNTED_RIGHT = compiled(
    r" (?:\w+ )?(?:people|persons|civilians|fighters|troops|soldiers|militants|men|women|children|"
    r"families|homes|houses|deaths|casualties|refugees|prisoners|rebels|dead|killed|wounded|injured|"
    r"km|kms|kilomet\w+|miles?|met(?:er|re)s?|tons?|tonnes?|dollars|euros|percent|vehicles|tanks|"
    r"feet|square|kg|barrels|residents|members|others|times|villages|hectares|acres)(?!\w)"
)

_HALF_LEFT = compiled(r"(?<!\w)(?:the )?(?P<half>first|second) half of (?:the )?$")


def find_month(text: str, start: int, end: int) -> TimeMatch | None:
    """Read a month with its day and year, "early", "last" and weekday where they stand."""
    if repeated := find_set(text, start, end):
        return repeated
    name = text[start:end].lower()
    right = _MONTH_RIGHT.match(text, end)
    if right is None:
        return None
    left = None if right["day"] else left_match(_MONTH_LEFT, text, start)
    fields = {
        **right.groupdict(),
        **{k: v for k, v in (left.groupdict() if left else {}).items() if v},
    }
    begin = left_start(left, start) if left else start
    match = TimeMatch(
        kind="month_day" if fields["day"] else "month",
        start=begin,
        end=_month_end(text, end, right.end()),
        year=number_in(fields["year"]),
        year_shift=_YEAR_SHIFTS.get(fields["year_shift"] or ""),
        month=words.MONTHS[name],
        day=number_in(fields["day"]),
        day2=number_in(fields["day2"]),
    )
    weekday = left_match(_WEEKDAY_BEFORE, text, begin) if match.day else None
    if weekday is not None and weekday["weekday"].rstrip(".").lower() in words.WEEKDAYS:
        match = replace(match, start=left_start(weekday, begin))
    match = with_part(with_shift(match, text), text)
    is_plain = (
        match.kind == "month"
        and match.year is None
        and match.year_shift is None
        and not (match.shift or match.part)
    )
    if is_plain and not _is_month_name(text, start, end):
        return None
    return match


def _month_end(text: str, word_end: int, right_end: int) -> int:
    """Leave a full stop to the sentence, unless it belongs to "Aug." or a day follows it."""
    if right_end > word_end + 1 or right_end == word_end:
        return right_end
    start = max(0, word_end - 9)
    is_whole = text[start:word_end].lower().endswith(words.MONTH_NAMES)
    return word_end if is_whole else right_end


def _is_month_name(text: str, start: int, end: int) -> bool:
    """Say whether a bare month word is the month: "in May", not "May said" or "March on"."""
    name = text[start:end].lower()
    if left_match(PREPOSITION_LEFT, text, start):
        return name not in words.AMBIGUOUS_MONTHS or not re.match(r"\s[A-Z]", text[end : end + 2])
    return len(name) > 3 and name not in words.AMBIGUOUS_MONTHS


def find_weekday(text: str, start: int, end: int) -> TimeMatch | None:
    """Read a weekday with its part of the day, "last" or "next"."""
    name = text[start:end].lower()
    if len(name) < 6 and name != "friday" and text[end : end + 1] != ".":
        return None
    if repeated := find_set(text, start, end):
        return repeated
    match = TimeMatch(kind="weekday", start=start, end=end, weekday=words.WEEKDAYS[name])
    return with_part(with_shift(with_day_part(match, text), text), text)


def find_year(text: str, start: int, end: int) -> TimeMatch | None:
    """Read a year or a span of years; a bare number needs a sign that it is one."""
    if not re.fullmatch(YEAR, text[start:end]) or text[end : end + 1] in {"%", ":", "/"}:
        return None
    if text[max(0, start - 1) : start] in set("$€£#.:/"):
        return None
    year, span = int(text[start:end]), _YEAR_RANGE_RIGHT.match(text, end)
    match = TimeMatch(kind="year", start=start, end=end, year=year)
    if span is not None:
        last = int(span["year2"] or span["short"])
        last += 0 if last >= 100 else year // 100 * 100
        if last > year:
            other = TimeMatch(kind="year", start=span.start(), end=span.end(), year=last)
            return replace(match, end=span.end(), until=other)
    if left_match(_YEAR_LEFT, text, start) is None or _COUNTED_RIGHT.match(text, end):
        return None
    if re.match(r"[,.]\d|-\w", text[end : end + 2]):
        return None
    return _with_half(with_part(match, text), text)


def _with_half(match: TimeMatch, text: str) -> TimeMatch:
    left = left_match(_HALF_LEFT, text, match.start)
    if left is None:
        return match
    return replace(match, part=f"{left['half']}_half", start=left_start(left, match.start))


def find_decade(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "the 1990s" and "the '90s"."""
    digits = text[start:end].strip("'s")
    if not digits.endswith("0") or (len(digits) == 2 and text[start] != "'"):
        return None
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if not 1800 <= year <= 2090:
        return None
    match = TimeMatch(kind="decade", start=start, end=end, year=year)
    return with_part(match, text)


_SPOKEN_YEAR = compiled(rf"(?<![\w-])(?:the year )?{words.SPOKEN_YEAR}(?![\w-])", re.IGNORECASE)


def find_spoken_years(text: str) -> Iterator[TimeMatch]:
    """Find years written as they are spoken: "nineteen ninety-six"."""
    for found in _SPOKEN_YEAR.finditer(text):
        spoken = " ".join(found.group().split()).removeprefix("the year ")
        if _COUNTED_RIGHT.match(text, found.end()):
            continue
        if spoken.lower() == "two thousand" and not found.group().lower().startswith("the year"):
            continue  # a number, like any other
        yield TimeMatch(
            kind="year", start=found.start(), end=found.end(), year=words.spoken_year(spoken)
        )


def find_numeric_dates(text: str) -> Iterator[TimeMatch]:
    """Find dates in figures; where day and month could change places, the month is left out."""
    month: int | None
    for found in _NUMERIC_DATE.finditer(text):
        match = TimeMatch(kind="month_day", start=found.start(), end=found.end())
        if found["y"]:
            year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
        else:
            year, month, day = _ordered(
                int(found["a"]), int(found["b"]), int(found["year"]), found["sep"]
            )
        if month is not None and not 1 <= month <= 12:
            continue
        yield replace(match, year=year, month=month, day=day)


def _ordered(first: int, second: int, year: int, separator: str) -> tuple[int, int | None, int]:
    """Put day and month in order; a full stop is the continental way, day first."""
    if separator == "." or first > 12 or first == second:
        return year, second, first
    if second > 12:
        return year, first, second
    return year, None, first
