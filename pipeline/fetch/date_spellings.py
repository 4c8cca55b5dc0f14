"""Dates as programs and other languages spell them, put as ISO 8601 has them.

Only the spelling changes here: what the calendar allows, and what is too unclear to be read, is
said in ``dates``.
"""

import re
from collections.abc import Callable

MONTH_NAMES = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        # Press databases write dates in the language of their menus, above English articles too.
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    )
    for number, name in enumerate(names.split(), start=1)
}
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?"
_OFFSET = r"(?P<offset>Z|[+-]\d{2}:?\d{2})"
_NAMED_DAY = r"(?P<day>\d{1,2})[-/. ]?(?P<name>[^\W\d_]{3,10})\.?[-/. ](?P<year>\d{4})"


def plain_date(text: str) -> str:
    """Put a date as ISO 8601 has it, where its spelling is one of those known; else as it is."""
    for pattern, put in _SPELLINGS:
        if (match := pattern.fullmatch(text)) and (plain := put(match)):
            return plain
    return text


def _group(match: re.Match[str], name: str) -> str:
    """Give what a group has; empty where the pattern has none, or it matched nothing."""
    return match.groupdict().get(name) or ""


def _parts(match: re.Match[str]) -> str | None:
    """Put the named groups of a match; None where the month's name is none."""
    number = _group(match, "month") or MONTH_NAMES.get(_group(match, "name").lower())
    if not number:
        return None
    return _written(match["year"], int(number), int(match["day"]), match)


def _written(year: str, month: int, day: int, match: re.Match[str]) -> str:
    clock = _clock(match)
    return f"{year}-{month:02d}-{day:02d}{clock}"


def _clock(match: re.Match[str]) -> str:
    """Put the time of day and its zone; hours of half a day become those of a whole one."""
    if not _group(match, "hour"):
        return ""
    hour, half = int(match["hour"]), _group(match, "half").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{match['minute']}{_group(match, 'offset')}"


def _numbers(match: re.Match[str]) -> str | None:
    """Put day and month of which one is over twelve, or both the same; None where it is open."""
    first, second = int(match["first"]), int(match["second"])
    if first != second and max(first, second) <= 12:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return _written(match["year"], month, day, match)


def _short_numbers(match: re.Match[str]) -> str | None:
    """Put three short numbers that only one order of day, month and year allows.

    Years of two digits are 1969 to 2068, as POSIX reads them.
    """
    one, two, three = (int(match[name]) for name in ("first", "second", "third"))
    readings = {
        (year, month, day)
        for year, month, day in ((three, one, two), (three, two, one), (one, two, three))
        if 1 <= month <= 12 and 1 <= day <= 31
    }
    if len(readings) != 1:
        return None
    [(year, month, day)] = readings
    return _written(str(year + (1900 if year > 68 else 2000)), month, day, match)


def _offset_in_words(match: re.Match[str]) -> str:
    """``GMT+3`` and ``UTC+03:00`` are hours ahead of it."""
    hours = int(match["hours"])
    return f"{match['before']}{hours:+03d}:{match['minutes'] or '00'}"


_HALF = r"(?: ?(?P<half>[AaPp])\.?[Mm]\b\.?)"
_SPELLINGS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]] = [
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), put)
    for pattern, put in (
        # ASP.NET: /Date(1710404100000+0200)/
        (r"/Date\((\d{10,16})(?:[+-]\d{4})?\)/", lambda match: match[1]),
        # PDF: D:20240314101500+02'00'
        (
            r"D:(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:(?P<hour>\d{2})(?P<minute>\d{2})"
            r"(?:\d{2})?(?:(?P<offset>Z|[+-]\d{2})(?:'?\d{2}'?)?)?)?",
            _parts,
        ),
        # Web servers: 14/Mar/2024:10:15:00 +0000
        (rf"\[?{_NAMED_DAY}:{_CLOCK} ?{_OFFSET}?\]?", _parts),
        # Twitter and ctime: Thu Mar 14 10:15:00 +0000 2024
        (
            rf"[a-z]{{3}} (?P<name>[a-z]{{3}}) +(?P<day>\d{{1,2}}) {_CLOCK}(?: {_OFFSET})?"
            r" (?P<year>\d{4})",
            _parts,
        ),
        # The year first, with or without noughts: 2024/3/14 10:15
        (
            r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
            rf"(?:[T ]{_CLOCK}{_HALF}? ?{_OFFSET}?)?",
            _parts,
        ),
        # XML's days may have a zone, which leaves them the same day.
        (r"(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})", lambda match: match[1]),
        # Java: 2024-03-14T10:15+02:00[Europe/Kyiv]
        (r"(.*\d[+-]\d{2}:\d{2})\[[\w/+-]+\]", lambda match: match[1]),
        (
            r"(?P<before>.*\d)\s*\(?(?:UTC|GMT)\s?(?P<hours>[+-]\d{1,2})(?::?(?P<minutes>\d{2}))?\)?",
            _offset_in_words,
        ),
        # Spreadsheets and databases: 14/03/2024 10:15, 3/14/24, 14-Mar-2024 10.15.00 AM
        (
            rf"(?P<first>\d{{1,2}})[/.-](?P<second>\d{{1,2}})[/.-](?P<year>\d{{4}}),?[T ]"
            rf"{_CLOCK}{_HALF}? ?{_OFFSET}?",
            _numbers,
        ),
        (
            r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<third>\d{2})"
            rf"(?:,?[T ]{_CLOCK}{_HALF}? ?{_OFFSET}?)?",
            _short_numbers,
        ),
        (rf"{_NAMED_DAY}[T ]{_CLOCK}{_HALF}? ?{_OFFSET}?", _parts),
        (r"(?P<day>\d{1,2})(?P<name>[a-z]{3})(?P<year>\d{4})", _parts),
        (r"(?P<year>\d{4})[-/. ](?P<name>[a-z]{3,9})[-/. ](?P<day>\d{1,2})", _parts),
        (r"(?P<name>[a-z]{3,9})[-/.](?P<day>\d{1,2})[-/.](?P<year>\d{4})", _parts),
        # 14. März 2024, jeudi 14 mars 2024, 14 de marzo de 2024
        (
            r"(?:[^\W\d_]{4,12},? )?(?P<day>\d{1,2})(?:\.|º|er)?(?: de)? (?P<name>[^\W\d_]{3,10})"
            r"\.?(?: de)? (?P<year>\d{4})(?:,? [^\W\d_]{4,12})?",
            _parts,
        ),
        # What stands before a date on a page.
        (r"(?:first )?(?:published|posted)(?: on| at)?:? (.*\d.*)", lambda match: match[1]),
    )
]
