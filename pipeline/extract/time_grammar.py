"""Find time expressions in plain text and say what each is made of; no date is computed here.

Words that can be the core of an expression are looked up one by one; only around these are
patterns tried, each over a few dozen characters. So the time taken grows with the text's
length and not faster.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pipeline.extract import time_words as words

_S = (
    r"(?:[^\S\r\n]{1,3}|[^\S\r\n]?\r?\n[^\S\r\n]?)"  # a space or one line break, never a blank line
)
_REACH = 64  # characters to the left and right of a core that an expression may take

_WORD = re.compile(r"(?<![\w'’])(?:'?\d{2,4}s|[A-Za-z]+|\d{4})(?!\w)")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|Jun\.|Jul\.)"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_AFTER = r"(?![\w-]|[.,:]\d)"


def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile with every blank outside a character class standing for white space in a line."""
    spaced = re.sub(r"\[[^\]]*\]| ", lambda m: _S if m.group() == " " else m.group(), pattern)
    return re.compile(spaced, flags)


_MONTH_RIGHT = _compiled(
    rf"\.?(?: (?:the )?(?P<day>{_DAY}){_AFTER}(?:(?: ?[-–] ?| (?:and|to|or) )(?P<day2>{_DAY}){_AFTER})?)?"
    rf"(?:(?:,| of)?,? (?P<year>{_YEAR})(?![\w-]))?"
)
_MONTH_LEFT = _compiled(
    rf"(?<![\w./-])(?:the )?(?P<day>{_DAY})(?:(?: ?[-–] ?| (?:and|to|or) )(?P<day2>{_DAY}))?(?: of)? $"
)
_WEEKDAY_BEFORE = _compiled(r"(?<!\w)(?P<weekday>[A-Z][a-z]{2,8}\.?),? (?:the )?$")
_PART = (
    r"(?P<part>early|earlier|mid|late|later|(?:the )?(?:very )?(?:beginning|start|end|middle|close)"
    r"(?: of)?(?: the)?)[ -]"
)
_PART_LEFT = _compiled(rf"(?<!\w){_PART}(?:(?:in|on|of) )?(?:the )?$", re.IGNORECASE)
_PREPOSITION_LEFT = _compiled(
    r"(?<!\w)(?P<preposition>[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Aa]t|[Aa]s of|[Ff]rom|"
    r"[Uu]p to|[Tt]hrough|[Oo]f|[Ff]or|[Bb]etween|[Tt]o|[Bb]efore|[Aa]fter|[Ww]ithin|[Oo]ver)"
    r"(?: (?:about|around|at least|roughly))? (?:the )?$"
)
_SHIFT_LEFT = _compiled(
    r"(?<!\w)(?P<shift>[Tt]his(?: past| coming)?|[Ll]ast|[Nn]ext|(?:[Tt]he )?(?:[Pp]ast|[Pp]revious|[Cc]oming|"
    r"[Ff]ollowing|[Ss]ame|[Cc]urrent|[Rr]ecent)|[Tt]hat|[Tt]he|[Rr]ecent|[Ee]ach|[Ee]very) $"
)
_COUNTED_SHIFT_LEFT = _compiled(
    r"(?<!\w)(?:[Tt]he |[Tt]hese )?(?P<shift>[Ll]ast|[Pp]ast|[Pp]revious|[Nn]ext|[Cc]oming|[Ff]ollowing|[Rr]ecent)"
    rf" (?:(?:about|roughly|nearly|almost|some) )?{words.COUNT_PATTERN}[ -]$"
)
_COUNT_LEFT = _compiled(rf"(?<!\w){words.COUNT_PATTERN}[ -]$", re.IGNORECASE)
_AGO_RIGHT = _compiled(r" (?P<way>ago|earlier|later)(?!\w)")
_DAY_PART_RIGHT = _compiled(
    r"(?:'s)? (?:at )?(?:early |late )?(?P<day_part>morning|afternoon|evening|night|noon|midday|midnight)(?!\w)"
)
_YEAR_RANGE_RIGHT = re.compile(
    rf"\s?[-–]\s?(?P<year2>{_YEAR}|\d\d)(?![\w-])|/(?P<short>\d\d)(?![\w/])"
)
_OF_YEAR_RIGHT = _compiled(rf"(?:,| of| in)? (?P<year>{_YEAR})(?![\w-])")
_OF_SHIFT_RIGHT = _compiled(r" of (?P<shift>this|last|next) year(?!\w)")
_NUMERIC_DATE = re.compile(
    r"(?<![\w./-])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d))(?![\w/-]|\.\d)"
)
# What makes a bare four-digit number a year, to its left; to its right stands nothing counted.
_YEAR_LEFT = _compiled(
    r"(?<!\w)(?:in|since|by|until|till|of|from|to|before|after|during|between|and|early|late|mid|spring|"
    r"summer|autumn|fall|winter|for|through|the|that|his|her|its|their|year|around|circa|late|back in|"
    r"election|\w+'s|\w+’s|[-–(]) $|(?:mid|early|late|pre|post)[-–]$|\($",
    re.IGNORECASE,
)
_COUNTED_RIGHT = _compiled(
    r" (?:\w+ )?(?:people|persons|civilians|fighters|troops|soldiers|militants|men|women|children|"
    r"families|homes|houses|deaths|casualties|refugees|prisoners|rebels|dead|killed|wounded|injured|"
    r"km|kms|kilomet\w+|miles?|met(?:er|re)s?|tons?|tonnes?|dollars|euros|percent|vehicles|tanks|"
    r"feet|square|kg|barrels|residents|members|others|times|villages|hectares|acres)(?!\w)"
)
_ANAPHOR = {
    "time": _compiled(r"(?<!\w)[Aa]t (?:the|that|this) (?:same )?$"),
    "day": _compiled(
        r"(?<!\w)(?P<shift>[Tt]hat(?: same)?|[Tt]he (?:same|next|following|previous)) $"
    ),
}


@dataclass(frozen=True, kw_only=True)
class TimeMatch:
    """One time expression in a text, taken apart; which fields are set depends on ``kind``."""

    kind: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day2: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: int | None = None
    shift: str | None = None  # this|last|next|past|coming|that|the
    part: str | None = None  # early|mid|late|earlier|later
    limit: str | None = None  # since|by
    season: str | None = None
    is_day_part: bool = False
    until: "TimeMatch | None" = None  # the other end of "from … to …"


def find_times(text: str) -> list[TimeMatch]:
    """Find every time expression of a text, in order and without overlaps; the longest wins."""
    found = [match for match in _cores(text)]
    found.extend(_numeric_dates(text))
    found.sort(key=lambda match: (match.start, -match.end))
    kept: list[TimeMatch] = []
    for match in found:
        if kept and match.start < kept[-1].end:
            if match.end - match.start > kept[-1].end - kept[-1].start:
                kept[-1] = match
            continue
        kept.append(match)
    return [_with_preposition(match, text) for match in _joined(kept, text)]


def _cores(text: str) -> Iterator[TimeMatch]:
    for word in _WORD.finditer(text):
        finder = _finder(word.group())
        if finder is not None:
            match = finder(text, word.start(), word.end())
            if match is not None and match.start < match.end:
                yield match


_Finder = Callable[[str, int, int], TimeMatch | None]


def _finder(word: str) -> _Finder | None:
    """Give the function that knows how an expression around this word is built."""
    folded = word.lower()
    if word[0].isdigit() or word[0] == "'":
        return _decade if folded.endswith("s") else _year
    if word[0].isupper() and folded in words.MONTHS:
        return _month
    if word[0].isupper() and folded in words.WEEKDAYS:
        return _weekday
    return _FINDERS.get(folded)


def _left(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """Match a pattern that ends at ``at``; the offsets are those of the window."""
    return pattern.search(text[max(0, at - _REACH) : at])


def _left_start(found: re.Match[str], at: int) -> int:
    return at - (len(found.string) - found.start())


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _part_of(text: str | None) -> str | None:
    """Reduce "the beginning of the" and the like to early, mid or late."""
    folded = (text or "").lower()
    for part, signs in (
        ("earlier", ("earlier",)),
        ("later", ("later",)),
        ("early", ("early", "begin", "start")),
        ("mid", ("mid",)),
        ("end", ("end", "close")),
        ("late", ("late",)),
    ):
        if any(sign in folded for sign in signs):
            return part
    return None


def _month(text: str, start: int, end: int) -> TimeMatch | None:
    name = text[start:end].lower()
    right = _MONTH_RIGHT.match(text, end)
    if right is None:
        return None
    left = None if right["day"] else _left(_MONTH_LEFT, text, start)
    fields = {
        **right.groupdict(),
        **{k: v for k, v in (left.groupdict() if left else {}).items() if v},
    }
    begin = _left_start(left, start) if left else start
    match = TimeMatch(
        kind="month_day" if fields["day"] else "month",
        start=begin,
        end=right.end()
        if right.end() > end + 1 or text[end : end + 1] == "." and len(name) < 5
        else end,
        year=_number(fields["year"]),
        month=words.MONTHS[name],
        day=_number(fields["day"]),
        day2=_number(fields["day2"]),
    )
    if match.kind == "month_day" and (weekday := _left(_WEEKDAY_BEFORE, text, begin)):
        if weekday["weekday"].rstrip(".").lower() in words.WEEKDAYS:
            match = replace(match, start=_left_start(weekday, begin))
    match = _with_part(_with_shift(match, text), text)
    is_plain = match.kind == "month" and match.year is None and not (match.shift or match.part)
    if is_plain and not _is_month_name(text, start, end):
        return None
    return match


def _is_month_name(text: str, start: int, end: int) -> bool:
    """Say whether a bare month word is the month: "in May", not "May said" or "March on"."""
    name = text[start:end].lower()
    if _left(_PREPOSITION_LEFT, text, start):
        return name not in words.AMBIGUOUS_MONTHS or not re.match(r"\s[A-Z]", text[end : end + 2])
    return len(name) > 3 and name not in words.AMBIGUOUS_MONTHS


def _weekday(text: str, start: int, end: int) -> TimeMatch | None:
    name = text[start:end].lower()
    if len(name) < 6 and name != "friday" and text[end : end + 1] != ".":
        return None
    match = TimeMatch(kind="weekday", start=start, end=end, weekday=words.WEEKDAYS[name])
    return _with_part(_with_shift(_with_day_part(match, text), text), text)


def _with_day_part(match: TimeMatch, text: str) -> TimeMatch:
    right = _DAY_PART_RIGHT.match(text, match.end)
    return replace(match, end=right.end(), is_day_part=True) if right else match


def _with_shift(match: TimeMatch, text: str) -> TimeMatch:
    """Take in "last", "this" or "next" before a month or weekday."""
    left = _left(_SHIFT_LEFT, text, match.start)
    shift = left["shift"].lower().split()[0] if left else ""
    if left is None or shift not in ("this", "last", "next"):
        return match
    return replace(match, shift=shift, start=_left_start(left, match.start))


def _with_part(match: TimeMatch, text: str) -> TimeMatch:
    left = _left(_PART_LEFT, text, match.start)
    if left is None:
        return match
    return replace(match, part=_part_of(left["part"]), start=_left_start(left, match.start))


def _year(text: str, start: int, end: int) -> TimeMatch | None:
    if not re.fullmatch(_YEAR, text[start:end]) or text[start - 1 : start] in "$€£#.:/":
        if start:
            return None
    if text[end : end + 1] in "%:/" and text[end : end + 1]:
        return None
    span = _YEAR_RANGE_RIGHT.match(text, end)
    has_sign = _left(_YEAR_LEFT, text, start) is not None
    if (
        not has_sign
        or _COUNTED_RIGHT.match(text, end)
        or re.match(r"[,.]\d|-\w", text[end : end + 2])
    ):
        if span is None:
            return None
    match = TimeMatch(kind="year", start=start, end=end, year=int(text[start:end]))
    if span:
        second = span["year2"] or span["short"]
        last = int(second) if len(second) == 4 else match.year // 100 * 100 + int(second)
        if last <= match.year:
            return match if has_sign else None
        other = TimeMatch(kind="year", start=span.start(), end=span.end(), year=last)
        return replace(match, end=span.end(), until=other)
    return _with_half(_with_part(match, text), text)


_HALF_LEFT = _compiled(r"(?<!\w)(?:the )?(?P<half>first|second) half of (?:the )?$")


def _with_half(match: TimeMatch, text: str) -> TimeMatch:
    left = _left(_HALF_LEFT, text, match.start)
    if left is None:
        return match
    return replace(match, part=f"{left['half']}_half", start=_left_start(left, match.start))


def _decade(text: str, start: int, end: int) -> TimeMatch | None:
    digits = text[start:end].strip("'s")
    if not digits.endswith("0") or (len(digits) == 2 and text[start] != "'"):
        return None
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if not 1800 <= year <= 2090:
        return None
    match = TimeMatch(kind="decade", start=start, end=end, year=year)
    return _with_part(match, text)


def _unit(text: str, start: int, end: int) -> TimeMatch | None:
    word = text[start:end].lower()
    match = TimeMatch(kind="unit", start=start, end=end, unit=words.UNITS[word], count=1)
    if left := _left(_COUNTED_SHIFT_LEFT, text, start):
        count = words.count_of(left["few"], left["number"])
        shift = (
            "past" if left["shift"].lower() in ("last", "past", "previous", "recent") else "coming"
        )
        begin = _left_start(left, start)
        return replace(match, kind="reach", start=begin, count=count, shift=shift)
    if right := _AGO_RIGHT.match(text, end):
        return _ago(match, text, right)
    if word.endswith("s"):
        return _plural_unit(match, text)
    left = _left(_SHIFT_LEFT, text, start)
    if left is None:
        return None
    return _shifted_unit(
        replace(match, start=_left_start(left, start)), left["shift"].lower(), text
    )


def _ago(match: TimeMatch, text: str, right: re.Match[str]) -> TimeMatch:
    """ "Three days ago" counts from the publication; "three days earlier" from what was said."""
    left = _left(_COUNT_LEFT, text, match.start)
    if left is None:
        return replace(match, kind="vague", end=right.end())
    way = {"ago": "ago", "earlier": "earlier", "later": "later"}[right["way"].lower()]
    begin, count = _left_start(left, match.start), words.count_of(left["few"], left["number"])
    if left["few"] and left["few"].lower() in ("few", "several") and match.unit != "day":
        return replace(match, kind="vague", start=begin, end=right.end())
    return replace(match, kind=way, start=begin, end=right.end(), count=count)


_VAGUE_PLURAL_LEFT = _compiled(
    r"(?<!\w)(?P<shift>(?:[Ii]n |[Oo]ver |[Dd]uring |[Ff]or )?(?:the )?(?:recent|past|last|coming|previous|next)"
    r"|[Ff]or|[Ii]n|[Ww]ithin|[Oo]ver the) $"
)


def _plural_unit(match: TimeMatch, text: str) -> TimeMatch | None:
    """ "For months", "in recent weeks": a time, but nobody can say which."""
    left = _left(_VAGUE_PLURAL_LEFT, text, match.start)
    if left is None or re.match(r"\s+of\b", text[match.end : match.end + 6]):
        return None
    return replace(match, kind="vague", start=_left_start(left, match.start))


def _shifted_unit(match: TimeMatch, shift: str, text: str) -> TimeMatch | None:
    """ "Last week", "this month", "the same day", "the end of the year"."""
    first = shift.split()[-1]
    if first in ("each", "every"):
        return None
    if first in ("past", "recent", "coming") and match.unit != "weekend":
        kind = {"past": "past", "recent": "past"}.get(first, "coming")
        return replace(match, kind="reach", shift=kind)
    if first in ("same", "that", "previous", "following", "next") and shift != "next":
        return replace(match, kind="anaphor", shift=first) if match.unit != "night" else None
    if first == "the":
        return _ended_unit(match, text)
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
    return _with_part(match, text)


def _ended_unit(match: TimeMatch, text: str) -> TimeMatch | None:
    """ "The end of the year" is of the current one; "the year" alone is no time."""
    inner = replace(match, start=match.start)
    part = _left(_PART_LEFT, text, inner.start)
    if part is None or match.unit in ("hour", "minute", "night", "day", "decade"):
        return None
    if re.match(r"\s(?:of|[12]\d{3}|before|after|when|that)\b", text[match.end : match.end + 8]):
        return None
    return replace(
        match, shift="this", part=_part_of(part["part"]), start=_left_start(part, match.start)
    )


def _day_part(text: str, start: int, end: int) -> TimeMatch | None:
    """ "This morning", "yesterday morning" is found with its day; "the morning" is no date."""
    left = _left(_SHIFT_LEFT, text, start)
    if left is None or not left["shift"].lower().startswith(("this", "that")):
        return None
    if left["shift"].lower().startswith("that"):
        return replace(
            TimeMatch(kind="anaphor", start=_left_start(left, start), end=end, shift="that"),
            unit="day",
            is_day_part=True,
        )
    return TimeMatch(
        kind="deictic", start=_left_start(left, start), end=end, count=0, is_day_part=True
    )


_QUARTER_LEFT = _compiled(r"(?<!\w)(?:the )?(?P<ordinal>first|second|third|fourth|last) $")


def _quarter(text: str, start: int, end: int) -> TimeMatch | None:
    if found := _left(_QUARTER_LEFT, text, start):
        right = _OF_YEAR_RIGHT.match(text, end) or _OF_SHIFT_RIGHT.match(text, end)
        if right is None:
            return _unit(text, start, end)
        groups = right.groupdict()
        return TimeMatch(
            kind="quarter",
            start=_left_start(found, start),
            end=right.end(),
            count=words.ORDINAL_QUARTERS[found["ordinal"].lower()],
            year=_number(groups.get("year")),
            shift=groups.get("shift"),
        )
    return _unit(text, start, end)


def _season(text: str, start: int, end: int) -> TimeMatch | None:
    right = _OF_YEAR_RIGHT.match(text, end)
    match = TimeMatch(
        kind="season",
        start=start,
        end=right.end() if right else end,
        season=words.SEASONS[text[start:end].lower()],
        year=_number(right["year"]) if right else None,
    )
    match = _with_shift(match, text)
    if match.year is None and match.shift is None:
        return None
    return _with_part(match, text)


def _deictic(text: str, start: int, end: int) -> TimeMatch | None:
    word = text[start:end].lower()
    count, is_part = words.DEICTIC_DAYS[word]
    if word == "now" and not _is_adverb_now(text, start, end):
        return None
    match = TimeMatch(kind="deictic", start=start, end=end, count=count, is_day_part=is_part)
    match = _with_part(_with_day_part(match, text), text)
    if before := _left(_BEFORE_DAY, text, start):
        step = 2 if count > 0 else -2
        return replace(match, start=_left_start(before, start), count=step)
    return match


_BEFORE_DAY = _compiled(r"(?<!\w)(?:the )?day (?:before|after) $")
_NOW_LEFT = re.compile(
    r"(?:\b(?:from|until|till|right|just|for|every|even|as of|up to|by)\s|-)$", re.IGNORECASE
)


def _is_adverb_now(text: str, start: int, end: int) -> bool:
    """Say whether "now" tells a time; "until now", "now that" and the like tell none of today."""
    if _NOW_LEFT.search(text[max(0, start - 10) : start]):
        return False
    return re.match(r"\s(?:that|and then)\b|-|\s?[,.!?]", text[end : end + 10]) is None


def _vague(text: str, start: int, end: int) -> TimeMatch | None:
    return TimeMatch(kind="vague", start=start, end=end)


def _overnight(text: str, start: int, end: int) -> TimeMatch | None:
    if re.match(r"\s[a-z]+s?\s(?:bag|flight|stay)", text[end : end + 16]):
        return None
    return TimeMatch(kind="night", start=start, end=end, shift="last", is_day_part=True)


def _time_word(text: str, start: int, end: int) -> TimeMatch | None:
    """ "At the time" points back; "at the moment" and "at present" mean the day of writing."""
    left = _left(_ANAPHOR["time"], text, start)
    if left is None:
        return None
    begin, word = _left_start(left, start), text[start:end].lower()
    if word == "time":
        if re.match(r"\s(?:of|when|that|as|in)\b", text[end : end + 6]):
            return None
        return TimeMatch(kind="anaphor", start=begin, end=end, shift="that")
    return TimeMatch(kind="deictic", start=begin, end=end, count=0)


def _present(text: str, start: int, end: int) -> TimeMatch | None:
    if text[max(0, start - 3) : start].lower() != "at ":
        return None
    return TimeMatch(kind="deictic", start=start - 3, end=end, count=0)


_FINDERS: dict[str, _Finder] = (
    dict.fromkeys(words.UNITS, _unit)
    | dict.fromkeys(words.SEASONS, _season)
    | dict.fromkeys(words.DEICTIC_DAYS, _deictic)
    | dict.fromkeys(words.VAGUE_ADVERBS, _vague)
    | dict.fromkeys(("morning", "afternoon", "evening"), _day_part)
    | {"quarter": _quarter, "overnight": _overnight}
    | {"time": _time_word, "moment": _time_word, "present": _present}
)


def _numeric_dates(text: str) -> Iterator[TimeMatch]:
    """Dates in figures; where day and month could change places, the month is left out."""
    for found in _NUMERIC_DATE.finditer(text):
        match = TimeMatch(kind="month_day", start=found.start(), end=found.end())
        if found["y"]:
            parts = int(found["y"]), int(found["m"]), int(found["d"])
        else:
            parts = _ordered(int(found["a"]), int(found["b"]), int(found["year"]), found["sep"])
        year, month, day = parts
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


_RANGE_BETWEEN = _compiled(
    r"\s?(?:[-–—]|\bto\b|\band\b|\buntil\b|\bthrough\b|\btill\b)\s?(?:the )?"
)
_RANGE_LEFT = _compiled(r"(?<!\w)(?P<word>[Ff]rom|[Bb]etween) (?:the )?(?:the )?$")


def _joined(matches: list[TimeMatch], text: str) -> list[TimeMatch]:
    """Join the two ends of "from A to B", "between A and B" and "A–B"."""
    joined: list[TimeMatch] = []
    for match in matches:
        if joined and joined[-1].until is None and match.until is None:
            first = joined[-1]
            between = text[first.end : match.start]
            link = _RANGE_BETWEEN.fullmatch(between) if len(between) < 16 else None
            opener = _left(_RANGE_LEFT, text, first.start)
            is_dash = between.strip() in ("-", "–", "—")
            needs = (
                "and" if opener and opener["word"].lower() == "between" else "to until through till"
            )
            is_open = opener is not None and (
                is_dash or between.split()[:1] and between.split()[0] in needs
            )
            kinds = {"month_day", "month", "year", "weekday", "deictic"}
            if link and {first.kind, match.kind} <= kinds and (is_dash or is_open):
                begin = _left_start(opener, first.start) if opener else first.start
                joined[-1] = replace(first, start=begin, end=match.end, until=match)
                continue
        joined.append(match)
    return joined


_LIMITS = {"since": "since", "by": "by", "until": "by", "till": "by", "up to": "by", "as of": None}
_TAKEN = frozenset({"on", "in", "by", "since", "until", "till", "during", "at", "up to"})


def _with_preposition(match: TimeMatch, text: str) -> TimeMatch:
    """Take in the preposition: since and by open one side of the interval."""
    left = _left(_PREPOSITION_LEFT, text, match.start)
    if left is None or match.until is not None and left["preposition"].lower() not in ("in", "on"):
        return match
    preposition = " ".join(left["preposition"].lower().split())
    if preposition not in _TAKEN or match.kind in ("vague", "anaphor"):
        return match
    begin = match.start - (len(left.string) - left.start())
    return replace(match, start=begin, limit=_LIMITS.get(preposition))
