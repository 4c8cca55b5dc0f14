"""Publication dates as metadata, a file name or a line of the text state them.

Never more precise than what was written, and never completed from today's date: "7
September" without a year, "yesterday" or 03/04/2017 stay unread and are reported.
"""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dateparser

from pipeline.fetch.date_spellings import plain_date

PRECISIONS = ["unknown", "year", "month", "day", "minute"]  # from coarse to fine

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_YEAR = re.compile(r"(\d{4})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*|\d{8}T\d{4,6}.*", re.I)
# 20240314101500, as archives of web pages and databases write it.
_COMPACT_TIME = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2}(?:\d{3})?)?")
# Seconds since 1970, or thousandths or millionths of them; in 2001 they had ten digits.
_EPOCH = re.compile(r"([1-9]\d{9})(?:(\d{3})|(\d{6}))?(?:\.\d{1,9})?")
_SHORT_DAY = re.compile(r"(\d{1,2})[- /.]([A-Za-z]{3,9})\.?[- /.]['’]?(\d{4}|\d{2})")
_ZONE_NAME = re.compile(
    r"(.*\d)\s*(?:\(?([A-Z]{1,5})\)?|([A-Z][A-Za-z_]+/[A-Z][A-Za-z_/+-]+))", re.S
)
# Zones whose short name means one offset from UTC, in hours, wherever it is used; IST, CST, BST
# and AST mean several, and a time with one of them is only good for its day.
_ZONE_HOURS = {
    **dict.fromkeys(("UTC", "GMT", "Z", "WET"), 0),
    **{"CET": 1, "MEZ": 1, "WEST": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3},
    **{"TRT": 3, "JST": 9, "KST": 9, "EST": -5, "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8},
    "PDT": -7,
}
_ISO_DAY = re.compile(r"(\d{4})([-/.]?)(\d{2})\2(\d{2})")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NAMED_MONTH = re.compile(rf"({_MONTH}),?\s+(\d{{4}})", re.I)
_CLOCK = re.compile(r"\d\d?:\d\d|\b\d\d?\s?[ap]\.?m\b", re.I)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_WRITTEN_DAY = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}})"
)
_HAS_WRITTEN_DAY = re.compile(_WRITTEN_DAY, re.I)
_ONLY_WRITTEN_DAY = re.compile(rf"{_WEEKDAY}{_WRITTEN_DAY}\.?", re.I)

_PUBLISHED_LINE = re.compile(
    rf"[ \t]*(?:(?:first\s+)?(?:published|posted)(?:\s+on|\s+at)?\s*:?\s+)?"
    rf"({_WEEKDAY}{_WRITTEN_DAY}|(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?!\d))[ \t]*\.?[ \t]*",
    re.I,
)
_DATELINE = re.compile(
    rf"[A-Z][A-Z'’ .-]{{2,30}}(?:,\s+[A-Z][a-z]+)?"
    rf"(?:,\s+(?P<day>(?i:{_WRITTEN_DAY}))\s*(?:\([^)]{{1,60}}\)\s*)?(?:-{{1,2}}|–|—)\s"
    rf"|\s+\((?P<in_brackets>(?i:{_WRITTEN_DAY}))\)\s*(?:(?:-{{1,2}}|–|—)\s|$))",
)
_LINES_WITH_DATES = 8  # non-empty lines from the top in which a page states its date

_FILE_DATE = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d{2})([-_]?)(\d{2})\2(\d{2})(?![0-9A-Za-z])")
_EARLIEST_YEAR = 1700  # no newspaper archive goes back further; catches 0017-09-07
_MOST_CHARS = 100  # of a date with its weekday, clock and zone, in words
# Time zones are up to 14 hours ahead of UTC, and clocks go wrong; a day to come is a typing
# error, or no date of publication.
_MOST_AHEAD = timedelta(days=3)


@dataclass(frozen=True, kw_only=True)
class StatedDate:
    """The start of the interval that a date denotes, in UTC, and how long the interval is.

    ``day`` is that of a time in the zone that is stated with it; None where that is UTC or none.
    """

    start: datetime
    precision: str
    day: date | None = None

    def is_to_come(self, now: datetime) -> bool:
        """Whether it is later than an article read at ``now`` can have been published."""
        return self.start > now + _MOST_AHEAD

    def coarsened(self, precision: str) -> "StatedDate":
        """Give the same date known less exactly; a finer precision leaves it as it is."""
        if PRECISIONS.index(precision) >= PRECISIONS.index(self.precision):
            return self
        start = self.start.replace(hour=0, minute=0, second=0, microsecond=0)
        if precision in ("month", "year"):
            start = start.replace(day=1)
        if precision == "year":
            start = start.replace(month=1)
        return StatedDate(start=start, precision=precision)


def read_date(value: object) -> StatedDate | None:
    """Read a date as metadata gives it: text, or a date that a typed file already holds.

    A time without a zone is taken as UTC. Midnight without a zone is how programs pad a
    bare date, so it counts as the day.

    Returns:
        None where the value is no full date, or one that can be read in two ways.
    """
    if isinstance(value, datetime):
        return _from_datetime(value)
    if isinstance(value, date):
        return _interval(value.year, value.month, value.day)
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    if len(str(value)) > _MOST_CHARS:
        return None
    text = re.sub(r"\s+", " ", str(value)).strip()
    if len(text) > _MOST_CHARS:
        return None
    if match := _ISO_DAY.fullmatch(text):  # by far the most of all
        return _interval(int(match.group(1)), int(match.group(3)), int(match.group(4)))
    text = plain_date(text)
    if text.replace(".", "").isdigit() and len(text) > len("20240314"):
        return _from_digits(text)
    if match := _YEAR.fullmatch(text):
        return _interval(int(match.group(1)))
    if match := _ISO_MONTH.fullmatch(text):
        return _interval(*map(int, match.groups()))
    if match := _NAMED_MONTH.fullmatch(text):
        return _interval(int(match.group(2)), _month_number(match.group(1)))
    if match := _ISO_DAY.fullmatch(text):
        return _interval(int(match.group(1)), int(match.group(3)), int(match.group(4)))
    if _ISO_TIME.fullmatch(text):
        return _from_iso(text) or _from_zoned(text)
    if match := _NUMERIC.fullmatch(text):
        return _from_numeric(*map(int, match.groups()))
    if match := _SHORT_DAY.fullmatch(text):
        return _from_short(*match.groups())
    return _from_written(text) if _HAS_WRITTEN_DAY.search(text) else None


def find_date_in_text(text: str) -> StatedDate | None:
    """Read the date that the top of a page states for itself, and no other.

    Only a line that is nothing but a date, with or without "Published", or a dateline with
    a full date ("GENEVA, 3 May 2016 (Agency) —", "GENEVA (May 3, 2016)") is unmistakable.
    """
    lines = [line for line in text[:4000].splitlines() if line.strip()]
    for line in lines[:_LINES_WITH_DATES]:
        if match := _PUBLISHED_LINE.fullmatch(line):
            return read_date(match.group(1))
        if match := _DATELINE.match(line):
            return read_date(match["day"] or match["in_brackets"])
    return None


def find_date_in_file_name(name: str) -> StatedDate | None:
    """Read a full date standing by itself in a file's name, such as ``2017-09-07_report.txt``."""
    match = _FILE_DATE.search(name)
    if match is None:
        return None
    return _interval(int(match.group(1)), int(match.group(3)), int(match.group(4)))


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _interval(year: int, month: int | None = None, day: int | None = None) -> StatedDate | None:
    """Start a year, month or day; None where the calendar has no such day."""
    if year < _EARLIEST_YEAR:
        return None
    precision = "day" if day else "month" if month else "year"
    try:
        start = datetime(year, 1 if month is None else month, 1 if day is None else day, tzinfo=UTC)
    except ValueError:
        return None
    return StatedDate(start=start, precision=precision)


def _from_datetime(moment: datetime) -> StatedDate | None:
    if not _EARLIEST_YEAR <= moment.year < MAXYEAR:  # in UTC it may be the year after the last
        return None
    if moment.tzinfo is None:
        if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
            return _interval(moment.year, moment.month, moment.day)
        moment = moment.replace(tzinfo=UTC)
    start = moment.astimezone(UTC).replace(second=0, microsecond=0)
    day = moment.date() if moment.utcoffset() else None
    return StatedDate(start=start, precision="minute", day=day)


def _from_iso(text: str) -> StatedDate | None:
    try:
        return _from_datetime(datetime.fromisoformat(text.upper()))
    except ValueError:
        return None


def _from_digits(text: str) -> StatedDate | None:
    """Read the seconds since 1970 that programs count, or a time without its signs."""
    if match := _EPOCH.fullmatch(text):
        return _from_datetime(datetime.fromtimestamp(int(match.group(1)), UTC))
    if match := _COMPACT_TIME.fullmatch(text):
        return _from_iso("{}-{}-{}T{}:{}".format(*match.groups()))
    match = _NUMERIC.fullmatch(text)
    return _from_numeric(*map(int, match.groups())) if match else None


def _from_zoned(text: str) -> StatedDate | None:
    """Read a time with the name of its zone; where that names several, only its day."""
    match = _ZONE_NAME.fullmatch(text)
    stated = _from_iso(match.group(1)) if match else None
    if match is None or stated is None:
        return None
    name, place = match.group(2), match.group(3)
    day: date | None = stated.start.date()
    if name in _ZONE_HOURS:
        start = stated.start - timedelta(hours=_ZONE_HOURS[name])
        day = day if _ZONE_HOURS[name] else None  # feeds of all the world write GMT
    elif place:
        try:
            zone = ZoneInfo(place)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return stated.coarsened("day")
        start = stated.start.replace(tzinfo=zone).astimezone(UTC)
    else:
        return stated.coarsened("day")
    return StatedDate(start=start, precision="minute", day=day)


def _from_short(day: str, month: str, year: str) -> StatedDate | None:
    """Read ``14-Mar-24``; years of two digits are 1969 to 2068, as POSIX reads them."""
    if not re.fullmatch(_MONTH, month, re.I):
        return None
    number = int(year)
    if len(year) == 2:
        number += 1900 if number > 68 else 2000
    return _interval(number, _month_number(month), int(day))


def _from_numeric(first: int, second: int, year: int) -> StatedDate | None:
    """Day and month in the only order the calendar allows; None where both orders do."""
    readings = {
        (month, day)
        for day, month in ((first, second), (second, first))
        if 1 <= month <= 12 and 1 <= day <= 31
    }
    if len(readings) != 1:
        return None
    [(month, day)] = readings
    return _interval(year, month, day)


def _from_written(text: str) -> StatedDate | None:
    """Read a month in letters and a full year; with more around it by dateparser, strictly."""
    if _ONLY_WRITTEN_DAY.fullmatch(text):  # dateparser takes 5 ms for one
        month = re.search(rf"{_MONTH}(?![a-z])", text, re.I)
        day, year = re.findall(r"\d+", text)
        return _interval(int(year), _month_number(month.group()), int(day)) if month else None
    parsed = dateparser.parse(
        text,
        languages=["en"],
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
        },
    )
    if parsed is None:
        return None
    if not _CLOCK.search(text):
        return _interval(parsed.year, parsed.month, parsed.day)
    return _from_datetime(parsed)
