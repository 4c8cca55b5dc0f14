"""Expressions around a unit or an adverb: "last week", "three days ago", "the same day", "now"."""

import re
from dataclasses import replace

from pipeline.extract.times import words
from pipeline.extract.times.clocks import find_day_break, find_set
from pipeline.extract.times.lengths import find_length
from pipeline.extract.times.parts import (
    OF_YEAR_RIGHT,
    PART_LEFT,
    PREPOSITION_LEFT,
    SHIFT_LEFT,
    Finder,
    TimeMatch,
    compiled,
    left_match,
    left_start,
    number_in,
    part_of,
    with_day_part,
    with_part,
    with_shift,
)

_COUNTED_SHIFT_LEFT = compiled(
    r"(?<!\w)(?:the |these )?(?P<shift>last|past|previous|next|coming|following|recent)"
    rf" (?:(?:about|roughly|nearly|almost|some) )?{words.COUNT_PATTERN}[ -]$",
    re.IGNORECASE,
)

# "Is expected to last two days" tells a length; "over the last year" reaches back from now.
_LAST_IS_VERB = re.compile(r"\b(?:to|will|would|can|could|may|might|should|must|not)\s+$")
_THE_LAST_LEFT = compiled(r"(?<!\w)(?:over|in|within|during|for) (?P<start>the )$", re.IGNORECASE)

_THE_FORTNIGHT_LEFT = compiled(
    r"(?<!\w)(?:the |this )?(?P<shift>last|past|next|coming) $", re.IGNORECASE
)

_COUNT_LEFT = compiled(rf"(?<!\w){words.COUNT_PATTERN}[ -]$", re.IGNORECASE)

_AGO_RIGHT = compiled(r"(?: or (?:so|two|more))? (?P<way>ago|earlier|later)(?!\w)")

_OF_SHIFT_RIGHT = compiled(r" of (?P<shift>this|last|next) year(?!\w)")

_AT_THE_LEFT = compiled(r"(?<!\w)at (?:the|that) $", re.IGNORECASE)

_VAGUE_PLURAL_LEFT = compiled(
    r"(?<!\w)(?P<shift>(?:(?:in|over|during|for) )?(?:the )?"
    r"(?:recent|past|last|coming|previous|next)|for|in|within|over the) $",
    re.IGNORECASE,
)

_AT_WEEKEND = frozenset("over at on during through since by until till".split())

_CENTURY_LEFT = compiled(
    rf"(?<![\w-])(?:the )?(?P<ordinal>{words.ORDINAL_PATTERN})[ -]$", re.IGNORECASE
)

_BEFORE_CHRIST_RIGHT = compiled(r" (?:BC|B\.C\.|BCE)(?!\w)")

_QUARTER_LEFT = compiled(
    r"(?<!\w)(?:the )?"
    r"(?:(?P<year>(?:1[89]|20)\d\d)(?:['’]s)? |(?P<shift>this|last|next) year['’]s )?"
    r"(?:fiscal |fiscal year )?(?P<ordinal>first|second|third|fourth|last)(?: fiscal)?[ -]$",
    re.IGNORECASE,
)

_NAME_LEFT = re.compile(r"(?<!\w)[A-Z]\w+[^\S\r\n]$")

_BEFORE_DAY = compiled(r"(?<!\w)(?:the )?day (?:before|after) $")

_NOW_LEFT = re.compile(
    r"(?:\b(?:from|until|till|just|every|even|as of|up to|by)\s|-)$", re.IGNORECASE
)

# "Year-ago", "the year-earlier third quarter".
_YEAR_APART_RIGHT = compiled(
    r"-(?:ago|earlier)(?: (?:(?:first|second|third|fourth) )?(?:quarter|period|month))?(?!\w)"
)
_THE_LEFT = re.compile(r"(?<!\w)the\s$", re.IGNORECASE)
_FISCAL_LEFT = compiled(r"(?<!\w)the (?P<fiscal>fiscal )?$", re.IGNORECASE)
# "The current fiscal year": the calendar year of that name, as its papers call it.
_FISCAL_SHIFT_LEFT = compiled(
    r"(?<!\w)(?:the )?(?P<shift>this|current|last|latest|previous|past|next|coming)"
    r" (?:fiscal|financial) $",
    re.IGNORECASE,
)
_FISCAL_SHIFTS = {"current": "this", "latest": "last", "previous": "last", "past": "last"}
_FISCAL_SHIFTS |= {"coming": "next"}
# "By year-end", "at the year's end": that of the running year; "a year-end bonus" is a kind.
_YEAR_END_LEFT = compiled(
    r"(?<!\w)(?:by|at|before|until|around|near|since) (?:the )?$", re.IGNORECASE
)
_YEAR_END_RIGHT = compiled(r"(?:['’]s |-| )end(?![\w-]| of)")
_ENDED_RIGHT = compiled(r" (?:ended|ending|to) ")
_LATEST_LEFT = compiled(r"(?<!\w)(?:the )?(?P<word>latest|the) $", re.IGNORECASE)
_TIMELESS_LEFT = compiled(
    r"(?<!\w)(?P<start>(?:in )?the (?:near |distant |recent )?)$", re.IGNORECASE
)
# What goes on behind "the future" without naming whose or what it is: "the future king" does.
_GOES_ON = re.compile(
    r"\s(?:is|was|are|were|will|would|can|could|may|might|must|has|have|had|and|or|but|if|when|that"
    r"|who|as|to|with|without|by|for|on|at|from|than|because|while|after|before)\b"
)


def _unit(text: str, start: int, end: int) -> TimeMatch | None:
    return _dated_unit(text, start, end) or find_length(text, start, end)


def _dated_unit(text: str, start: int, end: int) -> TimeMatch | None:
    word = text[start:end].lower()
    match = TimeMatch(kind="unit", start=start, end=end, unit=words.UNITS[word], count=1)
    left = left_match(_COUNTED_SHIFT_LEFT, text, start)
    if left is not None and not _LAST_IS_VERB.search(left.string[: left.start()]):
        count = words.count_of(left["few"], left["number"])
        shift = (
            "past" if left["shift"].lower() in ("last", "past", "previous", "recent") else "coming"
        )
        begin = left_start(left, start)
        is_few = (left["few"] or "").lower() in ("few", "several")
        return replace(match, kind="reach", start=begin, count=count, shift=shift, is_few=is_few)
    if right := _AGO_RIGHT.match(text, end):
        return _ago(match, text, right)
    if word == "year" and (found := _year_apart(text, start, end) or _year_end(match, text)):
        return found
    if word == "year" and (left := left_match(_FISCAL_SHIFT_LEFT, text, start)):
        shift = left["shift"].lower()
        begin = left_start(left, start)
        return replace(match, start=begin, shift=_FISCAL_SHIFTS.get(shift, shift))
    if word in words.PLURAL_UNITS:
        return _plural_unit(match, text)
    left = left_match(SHIFT_LEFT, text, start)
    if left is None:
        return None
    return _shifted_unit(replace(match, start=left_start(left, start)), left["shift"].lower(), text)


def _year_apart(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "the year-ago quarter", and "the year ended June 30" as a length."""
    if right := _YEAR_APART_RIGHT.match(text, end):
        left = _THE_LEFT.search(text[max(0, start - 6) : start])
        return TimeMatch(
            kind="earlier",
            start=start - len(left.group()) if left else start,
            end=right.end(),
            unit="year",
            count=1,
        )
    left = left_match(_FISCAL_LEFT, text, start)
    if left is None or (not left["fiscal"] and not _ENDED_RIGHT.match(text, end)):
        return None
    return TimeMatch(kind="length", start=left_start(left, start), end=end, unit="year", amount=1.0)


def _year_end(match: TimeMatch, text: str) -> TimeMatch | None:
    """Read "by year-end", "at the year's end" as the end of the running year."""
    left = left_match(_YEAR_END_LEFT, text, match.start)
    right = _YEAR_END_RIGHT.match(text, match.end)
    if left is None or right is None:
        return None
    return replace(match, end=right.end(), shift="this", part="end")


def _fortnight(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "a fortnight ago", "the past fortnight" as two weeks."""
    match = TimeMatch(kind="unit", start=start, end=end, unit="week", count=1)
    if right := _AGO_RIGHT.match(text, end):
        found = _ago(match, text, right)
        return replace(found, count=2 * found.count) if found.count else found
    left = left_match(_THE_FORTNIGHT_LEFT, text, start)
    if left is None:
        return None
    is_past = left["shift"].lower() in ("last", "past")
    begin = left_start(left, start)
    return replace(match, kind="reach", start=begin, count=2, shift="past" if is_past else "coming")


def _ago(match: TimeMatch, text: str, right: re.Match[str]) -> TimeMatch:
    """Tell "three days ago", from the publication, from "three days earlier"."""
    left = left_match(_COUNT_LEFT, text, match.start)
    if left is None:
        return replace(match, kind="vague", end=right.end(), shift="past")
    way = {"ago": "ago", "earlier": "earlier", "later": "later"}[right["way"].lower()]
    begin, count = left_start(left, match.start), words.count_of(left["few"], left["number"])
    if left["few"] and left["few"].lower() in ("few", "several"):
        shift = "future" if way == "later" else "past"
        return replace(match, kind="vague", start=begin, end=right.end(), shift=shift)
    return replace(match, kind=way, start=begin, end=right.end(), count=count)


def _plural_unit(match: TimeMatch, text: str) -> TimeMatch | None:
    """Read "for months", "in recent weeks": a time, but nobody can say which."""
    left = left_match(_VAGUE_PLURAL_LEFT, text, match.start)
    if left is None or re.match(r"\s+of\b", text[match.end : match.end + 6]):
        return None
    return replace(match, kind="vague", start=left_start(left, match.start))


def _shifted_unit(match: TimeMatch, shift: str, text: str) -> TimeMatch | None:
    """Read "last week", "this month", "the same day", "the end of the year"."""
    first = shift.split()[-1]
    if first in ("each", "every"):
        return find_set(text, match.end - len(match.unit or ""), match.end)
    if first in ("past", "recent", "coming") and match.unit != "weekend":
        kind = {"past": "past", "recent": "past"}.get(first, "coming")
        return replace(match, kind="reach", shift=kind)
    if first in ("same", "that", "previous", "following", "next") and shift != "next":
        return replace(match, kind="anaphor", shift=first) if match.unit != "night" else None
    if first == "the":
        return _the_weekend(match, text) or _ended_unit(match, text)
    if first == "last" and (left := left_match(_THE_LAST_LEFT, text, match.start)):
        begin = match.start - len(left["start"])
        return replace(match, kind="reach", start=begin, shift="past")
    if first in ("past", "coming"):
        first = {"past": "last", "coming": "next"}[first]
    if first == "current":
        first = "this"
    match = replace(match, shift=first)
    if match.unit == "night":
        match = replace(match, kind="night", is_day_part=True)
        return match if first == "last" else None
    if match.unit in ("hour", "minute"):
        return None
    if match.unit == "day":
        return None
    return with_part(match, text)


def _the_weekend(match: TimeMatch, text: str) -> TimeMatch | None:
    """Read "over the weekend" as the one nearest to the publication; others are not named so."""
    if match.unit != "weekend":
        return None
    left = left_match(PREPOSITION_LEFT, text, match.start)
    is_nearest = left is not None and left["preposition"].lower() in _AT_WEEKEND
    is_other = re.match(r"\s(?:of|before|after|when|that)\b", text[match.end : match.end + 8])
    return replace(match, shift="this") if is_nearest and not is_other else None


def _ended_unit(match: TimeMatch, text: str) -> TimeMatch | None:
    """Read "the end of the year" as the current one; "the year" alone is no time."""
    inner = replace(match, start=match.start)
    part = left_match(PART_LEFT, text, inner.start)
    if part is None or match.unit in ("hour", "minute", "night", "day", "decade"):
        return None
    if re.match(r"\s(?:of|[12]\d{3}|before|after|when|that)\b", text[match.end : match.end + 8]):
        return None
    return replace(
        match, shift="this", part=part_of(part["part"]), start=left_start(part, match.start)
    )


def _day_part(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "this morning"; "yesterday morning" is found with its day, "the morning" is no date."""
    left = left_match(SHIFT_LEFT, text, start)
    if left is not None and left["shift"].lower() in ("each", "every"):
        return find_set(text, start, end)
    if left is None or not left["shift"].lower().startswith(("this", "that")):
        return None
    if left["shift"].lower().startswith("that"):
        return replace(
            TimeMatch(kind="anaphor", start=left_start(left, start), end=end, shift="that"),
            unit="day",
            is_day_part=True,
            day_part=text[start:end].lower(),
        )
    return TimeMatch(
        kind="deictic",
        start=left_start(left, start),
        end=end,
        count=0,
        is_day_part=True,
        day_part=text[start:end].lower(),
    )


def _quarter(text: str, start: int, end: int) -> TimeMatch | None:
    if found := left_match(_QUARTER_LEFT, text, start):
        right = OF_YEAR_RIGHT.match(text, end) or _OF_SHIFT_RIGHT.match(text, end)
        is_told = right is not None or found["year"] or found["shift"]
        if found["ordinal"].lower() == "last" and not is_told:
            return _unit(text, start, end)
        groups = right.groupdict() if right else {}
        return TimeMatch(
            kind="quarter",
            start=left_start(found, start),
            end=right.end() if right else end,
            count=words.ORDINAL_QUARTERS[found["ordinal"].lower()],
            year=number_in(groups.get("year") or found["year"]),
            shift=groups.get("shift") or found["shift"],
        )
    if latest := left_match(_LATEST_LEFT, text, start):
        is_the = latest["word"].lower() == "the"
        begin = left_start(latest, start)
        if is_the and left_match(PART_LEFT, text, begin) is None:
            return TimeMatch(kind="anaphor", start=begin, end=end, unit="quarter", shift="that")
        if not is_the:
            return TimeMatch(kind="unit", start=begin, end=end, unit="quarter", shift="last")
    return _unit(text, start, end)


def _century(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "the 12th century"; one before Christ has no date here."""
    left = left_match(_CENTURY_LEFT, text, start)
    if left is None:
        return _unit(text, start, end)
    count = words.ordinal_of(left["ordinal"])
    before_christ = _BEFORE_CHRIST_RIGHT.match(text, end)
    match = TimeMatch(
        kind="century",
        start=left_start(left, start),
        end=before_christ.end() if before_christ else end,
        count=None if before_christ else count,
    )
    return with_part(match, text)


def _season(text: str, start: int, end: int) -> TimeMatch | None:
    right = OF_YEAR_RIGHT.match(text, end)
    match = TimeMatch(
        kind="season",
        start=start,
        end=right.end() if right else end,
        season=words.SEASONS[text[start:end].lower()],
        year=number_in(right["year"]) if right else None,
    )
    match = with_shift(match, text)
    if match.year is None and match.shift is None:
        return find_set(text, start, end)
    return with_part(match, text)


def _fall(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "last fall" and "the fall of 2016"; any other fall is a verb or a defeat."""
    found = _season(text, start, end)
    return found if found and (found.shift or found.year) and text[start].islower() else None


def _deictic(text: str, start: int, end: int) -> TimeMatch | None:
    word = text[start:end].lower()
    count, is_part = words.DEICTIC_DAYS[word]
    if word == "now" and not _is_adverb_now(text, start, end):
        return None
    present = "PRESENT_REF" if word in words.PRESENT_WORDS else None
    if text[start].isupper() and _NAME_LEFT.search(text[max(0, start - 16) : start]):
        return None  # "USA Today" is a newspaper
    match = TimeMatch(
        kind="deictic",
        start=start,
        end=end,
        count=count,
        is_day_part=is_part,
        day_part="night" if is_part else None,
        value=present,
    )
    match = with_part(with_day_part(match, text), text)
    if before := left_match(_BEFORE_DAY, text, start):
        step = 2 if count > 0 else -2
        return replace(match, start=left_start(before, start), count=step)
    return match


def _is_adverb_now(text: str, start: int, end: int) -> bool:
    """Say whether "now" tells a time; "until now", "now that" and the like tell none of today."""
    if _NOW_LEFT.search(text[max(0, start - 10) : start]):
        return False
    return re.match(r"\s(?:that|and then)\b|-", text[end : end + 10]) is None


def _vague(text: str, start: int, end: int) -> TimeMatch | None:
    shift = words.VAGUE_ADVERBS[text[start:end].lower()]
    return TimeMatch(kind="vague", start=start, end=end, shift=shift)


def _recent(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "recent" before what is not long ago; "recent months" is found at the unit."""
    if not re.match(r"\s[a-z]", text[end : end + 2]):
        return None
    return TimeMatch(kind="vague", start=start, end=end, shift="past")


def _past_or_future(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "in the past" and "the near future"; "the past year" is found at its unit."""
    left = left_match(_TIMELESS_LEFT, text, start)
    rest = text[end : end + 10]
    if left is None or (re.match(r"\s[\w$]", rest) and not _GOES_ON.match(rest)):
        return None
    return TimeMatch(
        kind="vague", start=left_start(left, start), end=end, shift=text[start:end].lower()
    )


def _by_and_by(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "daily" and "weekly" as what comes back; with a capital they name newspapers."""
    if text[start:end] not in words.ADVERBS_OF_SETS or text[start - 1 : start] == "-":
        return None
    unit = words.ADVERBS_OF_SETS[text[start:end]]
    return TimeMatch(kind="set", start=start, end=end, unit=unit, amount=1.0)


def _overnight(text: str, start: int, end: int) -> TimeMatch | None:
    if re.match(r"\s[a-z]+s?\s(?:bag|flight|stay)", text[end : end + 16]):
        return None
    return TimeMatch(kind="night", start=start, end=end, shift="last", is_day_part=True)


def _time_word(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "at the time", which points back, and "at the moment", the day of writing."""
    left = left_match(_AT_THE_LEFT, text, start)
    if left is None:
        return None
    begin, word = left_start(left, start), text[start:end].lower()
    if word == "time":
        if re.match(r"\s(?:of|when|that|as|in)\b", text[end : end + 6]):
            return None
        return TimeMatch(kind="anaphor", start=begin, end=end, shift="that", value="PAST_REF")
    return TimeMatch(kind="deictic", start=begin, end=end, count=0, value="PRESENT_REF")


def _present(text: str, start: int, end: int) -> TimeMatch | None:
    if text[max(0, start - 3) : start].lower() != "at ":
        return None
    return TimeMatch(kind="deictic", start=start - 3, end=end, count=0, value="PRESENT_REF")


# Which function reads an expression around a word.
UNIT_FINDERS: dict[str, Finder] = {
    **dict.fromkeys(words.UNITS, _unit),
    **dict.fromkeys(("century", "centuries"), _century),
    **dict.fromkeys(words.SEASONS, _season),
    **dict.fromkeys(words.DEICTIC_DAYS, _deictic),
    **dict.fromkeys(words.VAGUE_ADVERBS, _vague),
    **dict.fromkeys(("morning", "afternoon", "evening"), _day_part),
    **dict.fromkeys(("noon", "midday", "midnight"), find_day_break),
    **dict.fromkeys(("past", "future"), _past_or_future),
    **dict.fromkeys(words.ADVERBS_OF_SETS, _by_and_by),
    "recent": _recent,
    "fall": _fall,
    **dict.fromkeys(("time", "moment"), _time_word),
    "fortnight": _fortnight,
    "fortnights": _fortnight,
    "quarter": _quarter,
    "overnight": _overnight,
    "present": _present,
}
