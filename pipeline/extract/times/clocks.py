"""Hours of the clock ("8 p.m.", "at 18:30", "noon") and what comes back ("every morning")."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.times import words
from pipeline.extract.times.parts import TimeMatch, compiled, left_match, left_start

_ZONE = r"(?:(?: local)? time| local|(?: \(?(?:GMT|UTC|EST|EDT|ET|CET|CEST|BST|PST|PDT)\)?))"
_CLOCK = compiled(
    r"(?<![\w:.,$€£-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    rf" ?(?P<half>[ap])\.? ?m(?!\w)\.?{_ZONE}?",
    re.IGNORECASE,
)
# Four digits may be a score or a verse: a word before or a zone behind says that they are a time.
_FULL_CLOCK = compiled(
    rf"(?<!\w)(?P<lead>(?:at|around|about|by|until|from|between|before|after) )?"
    rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\w:]|\.\d)(?P<zone>{_ZONE})?",
    re.IGNORECASE,
)
_ZONES = frozenset("gmt utc est edt et cet cest bst pst pdt".split())
_DAY_BREAKS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_SET_LEFT = compiled(r"(?<!\w)(?:each|every) $", re.IGNORECASE)
# The shape of a TIMEX3 value whose day, week or year is left open.
_OPEN_PARTS = {
    "morning": "XXXX-XX-XXTMO",
    "afternoon": "XXXX-XX-XXTAF",
    "evening": "XXXX-XX-XXTEV",
    "night": "XXXX-XX-XXTNI",
}


def find_clocks(text: str) -> Iterator[TimeMatch]:
    """Find hours of the clock, each without its day."""
    for found in _CLOCK.finditer(text):
        hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
        end = found.end()
        if text[end - 1] == "." and _ends_sentence(text, end):
            end -= 1
        yield _clock(found.start(), end, f"{hour:02d}" + f":{found['minute'] or '00'}")
    for found in _FULL_CLOCK.finditer(text):
        if found["lead"] or found["zone"]:
            start = found.start("hour")
            yield _clock(start, found.end(), f"{int(found['hour']):02d}:{found['minute']}")


def _ends_sentence(text: str, end: int) -> bool:
    """Whether a full stop is the sentence's too: a capital comes next that starts no day."""
    rest = text[end : end + 12].lstrip()
    word = re.match(r"[A-Za-z]*", rest)
    name = word.group().lower() if word else ""
    is_day = name in words.WEEKDAYS or name in words.MONTHS or name in _ZONES
    return not rest or (rest[0].isupper() and not is_day)


def _clock(start: int, end: int, clock: str) -> TimeMatch:
    return TimeMatch(kind="clock", start=start, end=end, clock=clock, is_day_part=True)


def find_day_break(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "noon" and "midnight"; "midnight raid" describes a deed."""
    if re.match(r"\s(?:raid|prayer|deadline|mass|sun)", text[end : end + 10]):
        return None
    return _clock(start, end, _DAY_BREAKS[text[start:end].lower()])


def find_set(text: str, start: int, end: int) -> TimeMatch | None:
    """Read "every morning", "each July", "every week": what comes back has no days."""
    left = left_match(_SET_LEFT, text, start)
    if left is None:
        return None
    word = text[start:end].lower()
    match = TimeMatch(kind="set", start=left_start(left, start), end=end)
    if word in _OPEN_PARTS:
        return replace(match, value=_OPEN_PARTS[word])
    if word in words.WEEKDAYS:
        return replace(match, value=f"XXXX-WXX-{words.WEEKDAYS[word] + 1}")
    if word in words.MONTHS:
        return replace(match, value=f"XXXX-{words.MONTHS[word]:02d}")
    if word in words.SEASONS:
        return replace(match, value=f"XXXX-{words.SEASON_VALUES[words.SEASONS[word]]}")
    return replace(match, unit=words.UNITS[word], amount=1.0)
