"""Find time expressions in plain text and say what each is made of; no date is computed here.

Words that can be the core of an expression are looked up one by one; only around these are
patterns tried.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.times import words
from pipeline.extract.times.clocks import find_clocks
from pipeline.extract.times.dates import (
    find_decade,
    find_month,
    find_numeric_dates,
    find_spoken_years,
    find_weekday,
    find_year,
)
from pipeline.extract.times.parts import (
    PREPOSITION_LEFT,
    Finder,
    TimeMatch,
    compiled,
    left_match,
    left_start,
)
from pipeline.extract.times.units import UNIT_FINDERS

_WORD = re.compile(r"(?<![\w'’])(?:'?\d{2,4}s|[A-Za-z]+|\d{4})(?!\w)")

_RANGE_BETWEEN = compiled(r"\s?(?:[-–—]|\bto\b|\band\b|\buntil\b|\bthrough\b|\btill\b)\s?(?:the )?")

_RANGE_LEFT = compiled(r"(?<!\w)(?P<word>[Ff]rom|[Bb]etween) (?:the )?(?:the )?$")

_LIMITS = {"since": "since", "by": "by", "until": "by", "till": "by", "up to": "by", "as of": None}

# Lengths and vague words tell no side of an interval; a preposition before them opens none.
_ALONE = frozenset({"vague", "anaphor", "length", "ahead", "set"})

_TAKEN = frozenset({"on", "in", "by", "since", "until", "till", "during", "at", "up to"})


def find_times(text: str) -> list[TimeMatch]:
    """Find every time expression of a text, in order and without overlaps; the longest wins."""
    found = list(_cores(text))
    found.extend(find_numeric_dates(text))
    found.extend(find_spoken_years(text))
    found.extend(find_clocks(text))
    found.sort(key=lambda match: (match.start, -match.end))
    kept: list[TimeMatch] = []
    for match in found:
        if kept and match.start < kept[-1].end:
            if match.end - match.start > kept[-1].end - kept[-1].start:
                kept[-1] = match
            continue
        kept.append(match)
    return [_with_preposition(match, text) for match in _merged(_joined(kept, text), text)]


def _cores(text: str) -> Iterator[TimeMatch]:
    for word in _WORD.finditer(text):
        written = word.group()
        finder = _FINDERS.get(written.lower()) or _finder_of_digits(written)
        # "may" and "march" are months with a capital only.
        if finder is None or (finder in _CAPITALISED and not _may_be_name(written)):
            continue
        match = finder(text, word.start(), word.end())
        if match is not None and match.start < match.end:
            yield match


# Which function knows how an expression around a word is built.
_FINDERS: dict[str, Finder] = {
    **UNIT_FINDERS,
    **dict.fromkeys(words.WEEKDAYS, find_weekday),
    **dict.fromkeys(words.MONTHS, find_month),
}
_CAPITALISED = frozenset({find_month, find_weekday})


def _may_be_name(word: str) -> bool:
    """Whether a word is a weekday or month as it is written; some are in small letters, too."""
    return word[0].isupper() or word in words.NOTHING_ELSE


def _finder_of_digits(word: str) -> Finder | None:
    if word[0].isdigit() or word[0] == "'":
        return find_decade if word[-1] in "sS" else find_year
    return None


def _joined(matches: list[TimeMatch], text: str) -> list[TimeMatch]:
    """Join the two ends of "from A to B", "between A and B", "A–B" and "A through B"."""
    joined: list[TimeMatch] = []
    for match in matches:
        pair = _pair(joined[-1], match, text) if joined else None
        if pair is None:
            joined.append(match)
        else:
            joined[-1] = pair
    return joined


_JOINED_KINDS = frozenset({"month_day", "month", "year", "weekday", "deictic"})
_LINKS = {"between": ("and",), "from": ("to", "until", "through", "till")}


def _pair(first: TimeMatch, second: TimeMatch, text: str) -> TimeMatch | None:
    """Give the range that two expressions make, or None where they are two."""
    between = text[first.end : second.start]
    if first.until or second.until or len(between) > 15 or not _RANGE_BETWEEN.fullmatch(between):
        return None
    if not {first.kind, second.kind} <= _JOINED_KINDS:
        return None
    opener = left_match(_RANGE_LEFT, text, first.start)
    links = _LINKS[opener["word"].lower()] if opener else ("through",)
    if not opener and first.kind == second.kind == "weekday":
        links = ("through", "to")
    if between.split()[:1] not in [[link] for link in ("-", "–", "—", *links)]:
        return None
    begin = left_start(opener, first.start) if opener else first.start
    return replace(first, start=begin, end=second.end, until=second)


_INSIDE_BETWEEN = compiled(r",? (?:on |of )?(?:the )?")
_NIGHT_BETWEEN = compiled(r" (?:from |of |on )?")
_DAYS = frozenset({"weekday", "deictic", "month_day"})
_HOUR_BETWEEN = compiled(r",? ?(?:on |of )?")
_DAY_BETWEEN = compiled(
    r",? (?:(?:at|around|about|by|just|shortly|soon|before|after|roughly|approximately) ){0,3}"
)
_TO_NEXT = compiled(r" ?(?:-|–|to|into|and) ?")


def _merged(matches: list[TimeMatch], text: str) -> list[TimeMatch]:
    """Make one of two expressions that say one day together: "last week on Monday"."""
    merged: list[TimeMatch] = []
    for match in matches:
        both = _both(merged[-1], match, text) if merged else None
        if both is None:
            merged.append(match)
        else:
            merged[-1] = both
    return merged


def _both(first: TimeMatch, second: TimeMatch, text: str) -> TimeMatch | None:
    """Give what two expressions say together, or None where each speaks for itself."""
    between = text[first.end : second.start]
    if first.kind == "night" and second.kind == "weekday":
        is_range = second.until is not None or first.until is not None
        if is_range and _NIGHT_BETWEEN.fullmatch(between):
            return replace(second, start=first.start, is_day_part=True)
        if _NIGHT_BETWEEN.fullmatch(between) and _TO_NEXT.match(text, second.end):
            return replace(second, start=first.start, is_day_part=True, shift="night")
    is_night = first.kind == "weekday" and first.shift == "night"
    if is_night and second.kind == "weekday" and _TO_NEXT.fullmatch(between):
        return replace(first, end=second.end, shift=None, until=second)
    if first.until is None and second.until is None and (at := _at_hour(first, second, between)):
        return at
    if first.until or second.until or not _INSIDE_BETWEEN.fullmatch(between):
        return None
    if first.kind == "ago" and second.kind == "deictic" and second.count == 0:
        return replace(first, end=second.end, shift="exact")
    if _is_week(first) and second.kind == "weekday" and second.shift is None:
        return replace(first, end=second.end, weekday=second.weekday)
    if _is_week(second) and first.kind == "weekday" and first.shift is None:
        return replace(second, start=first.start, weekday=first.weekday)
    return None


def _at_hour(first: TimeMatch, second: TimeMatch, between: str) -> TimeMatch | None:
    """Join an hour and its day: "8 p.m. on Friday", "Friday at about 8 p.m."."""
    if first.kind == "clock" and second.kind in _DAYS and _HOUR_BETWEEN.fullmatch(between):
        return replace(second, start=first.start, clock=first.clock, is_day_part=True)
    if second.kind == "clock" and first.kind in _DAYS and _DAY_BETWEEN.fullmatch(between):
        return replace(first, end=second.end, clock=second.clock, is_day_part=True)
    return None


def _is_week(match: TimeMatch) -> bool:
    """Whether an expression means one week: "last week", "a fortnight ago"."""
    is_shifted = match.kind == "unit" and match.shift in ("last", "next", "this")
    return match.unit == "week" and match.part is None and (is_shifted or match.kind == "ago")


def _with_preposition(match: TimeMatch, text: str) -> TimeMatch:
    """Take in the preposition: since and by open one side of the interval."""
    left = left_match(PREPOSITION_LEFT, text, match.start)
    if left is None or match.until is not None:
        return match
    preposition = " ".join(left["preposition"].lower().split())
    if preposition not in _TAKEN or match.kind in _ALONE:
        return match
    begin = match.start - (len(left.string) - left.start())
    return replace(match, start=begin, limit=_LIMITS.get(preposition))
