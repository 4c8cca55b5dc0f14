"""The closed word lists of English time expressions."""

import re
from itertools import islice

from pipeline.extract.reading.cardinals import ORDINALS, SMALL
from pipeline.extract.reading.numbers import parse_number

MONTH_NAMES = tuple(
    "january february march april may june july august september october november december".split()
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
# Month names that are words too: they need a capital and something that makes them a date.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "dec", "jan", "sun", "apr", "jun"})

_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAY_NAMES)}
WEEKDAYS |= {"mon": 0, "tues": 1, "wed": 2, "thurs": 3, "fri": 4}
# "Sat" and "Sun" are left out: a verb and a newspaper; with a full stop they are rare in news.

# What is no other word in small letters, which some texts are in throughout.
NOTHING_ELSE = frozenset(
    [*_WEEKDAY_NAMES, *MONTH_NAMES[:2], "april", "june", "july", *MONTH_NAMES[8:]]
)

UNITS = {
    form: unit
    for unit in "minute hour day night week weekend month quarter year decade".split()
    for form in (unit, unit + "s")
} | {"century": "century", "centuries": "century"}
PLURAL_UNITS = frozenset(unit for unit in UNITS if unit not in UNITS.values())
SEASON_VALUES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASONS = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}

_VAGUE_COUNTS = {"couple": 2, "few": 3, "several": 3}
_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
COUNT = (
    r"(?:\d{1,3}(?:,\d{3})?(?:\.\d)?|(?:an? )?(?:hundred|dozen)"
    rf"|(?:{_SMALL})(?:[ -](?:{_SMALL}|hundred))?)"
)
COUNT_PATTERN = (
    rf"(?:(?:a )?(?P<few>few|couple(?: of)?|several)|(?P<number>{COUNT}|an?)"
    rf"(?: and a half| or (?:so|{_SMALL}))?)"
)
ORDINAL_QUARTERS = {**dict(islice(ORDINALS.items(), 4)), "last": 4}
ORDINAL_PATTERN = r"(?:\d{1,2}(?:st|nd|rd|th)|" + "|".join(reversed(ORDINALS)) + r")"

# Days from the publication date; a day part where the word names less than a day.
DEICTIC_DAYS = {
    "today": (0, False),
    "tonight": (0, True),
    "yesterday": (-1, False),
    "tomorrow": (1, False),
    "currently": (0, False),
    "presently": (0, False),
    "now": (0, False),
}
PRESENT_WORDS = frozenset({"currently", "presently", "now"})
# Adverbs of no day, with the way that they point.
VAGUE_ADVERBS = {"recently": "past", "lately": "past", "nowadays": "present"}
# What comes back each unit of time; "monthly" and "annual" mostly say of what kind a thing is.
ADVERBS_OF_SETS = {"daily": "day", "nightly": "night", "weekly": "week", "annually": "year"}
# Years as they are spoken: "nineteen ninety-six", "two thousand".
_TENS_OF_YEARS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPOKEN_YEAR = (
    r"(?:nineteen[ -](?:(?:" + "|".join(_TENS_OF_YEARS) + r")(?:[ -](?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|(?:oh|o)[ -](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred)"
    r"|two thousand(?:(?: and)? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))?)"
)


def spoken_year(text: str) -> int | None:
    """Read a spoken year; None for what is none."""
    parts = re.split(r"[ -]+", text.lower())
    if parts[0] == "two":
        rest = [part for part in parts[2:] if part != "and"]
        return 2000 + (SMALL[rest[0]] if rest else 0)
    rest = [part for part in parts[1:] if part not in {"oh", "o", "hundred"}]
    return 1900 + sum(SMALL[part] for part in rest)


def ordinal_of(text: str) -> int:
    """Read "12th" or "twelfth"."""
    return int(text[:-2]) if text[0].isdigit() else ORDINALS[text.lower()]


def count_of(few: str | None, number: str | None) -> int:
    """Read a small count; "a few" and "several" stand for three."""
    if few:
        return _VAGUE_COUNTS[few.split()[0].lower()]
    return int(parse_number(number or "") or 1)
