"""Lengths of time: "for about two years", "a three-year siege", "months-long".

A length is a time expression too, though no calendar tells its days: only "in two weeks" under a
future verb can be counted from the publication.
"""

import re
from dataclasses import replace

from pipeline.extract.reading.numbers import parse_number
from pipeline.extract.times import words
from pipeline.extract.times.parts import TimeMatch, compiled, left_match, left_start

_APPROXIMATOR = (
    r"(?:more|less|fewer|longer) than|nearly|almost|about|around|roughly|approximately|some"
    r"|at (?:least|most)|up to|over|well over|under|only|just|another|close to|an estimated"
    r"|as (?:long|many|much|little) as"
)
_VAGUE_COUNT = r"(?:an? )?(?:few|couple(?: of)?|several)|half(?: |-)an?"
_COUNT_LEFT = compiled(
    rf"(?<![\w,.$€£-])(?P<about>(?:(?:{_APPROXIMATOR}) ){{0,2}})"
    rf"(?P<count>{words.COUNT}(?: and a half)?|{_VAGUE_COUNT})"
    r"(?: |-| (?:more|additional|further|extra|full|whole|long) | or (?:so|more) )$",
    re.IGNORECASE,
)
# "A year" alone may be a rate ("twice a year"); behind these it is a length.
_ARTICLE_LEFT = compiled(
    rf"(?<!\w)(?:(?P<for>for|in|within|after|lasted|last|took|take) )?"
    rf"(?P<about>(?:(?:{_APPROXIMATOR}|half) ){{0,2}})(?P<count>an?)"
    r" (?P<more>(?:additional|extra|further|full|whole) )?$",
    re.IGNORECASE,
)
_IN_LEFT = re.compile(r"(?<!\w)in\s$", re.IGNORECASE)
_LONG_RIGHT = re.compile(r"-?long(?!\w)")
_OLD_RIGHT = re.compile(r"(?:-|\s)olds?(?!\w)")
_AFTER_LEFT = compiled(r"(?<!\w)(?:after|following|amid|despite|through) $", re.IGNORECASE)
_NO_LENGTH = frozenset({"quarter", "quarters"})  # "three quarters" is a fraction


def find_length(text: str, start: int, end: int) -> TimeMatch | None:
    """Read the length around a unit of time; None for ages, rates, names and fractions.

    Args:
        text: The whole text.
        start: Where the unit noun starts.
        end: Where it ends.
    """
    word = text[start:end].lower()
    if word in _NO_LENGTH or text[start].isupper() or _OLD_RIGHT.match(text, end):
        return None
    match = TimeMatch(kind="length", start=start, end=end, unit=words.UNITS[word])
    if left := left_match(_COUNT_LEFT, text, start):
        is_some_day = left["count"].lower() == "one" and match.unit in ("day", "night")
        if is_some_day and not left["about"]:
            return None  # "one day" in a story is some day
        counted = replace(match, start=left_start(left, start), amount=_amount(left["count"]))
        return _ahead(counted, text, None if left["about"] else parse_number(left["count"]))
    if long := _LONG_RIGHT.match(text, end):
        return replace(match, kind="vague", end=long.end())
    if word not in words.PLURAL_UNITS and (left := left_match(_ARTICLE_LEFT, text, start)):
        return _with_article(match, left, text)
    if word in words.PLURAL_UNITS and text[end : end + 4] == " of ":
        return replace(match, kind="vague") if left_match(_AFTER_LEFT, text, start) else None
    return None


def _amount(count: str) -> float | None:
    """Read how many units a length has; None where nobody says."""
    folded = " ".join(count.lower().replace("-", " ").split())
    if "few" in folded or "several" in folded:
        return None
    if "couple" in folded:
        return 2.0
    if folded.startswith("half"):
        return 0.5
    half = 0.5 if folded.endswith("and a half") else 0.0
    number = parse_number(folded.removesuffix(" and a half"))
    return None if number is None else number + half


def _with_article(match: TimeMatch, left: re.Match[str], text: str) -> TimeMatch | None:
    """Read "for a week" and "less than a year"."""
    if not left["for"] and not left["about"] and not left["more"]:
        return None
    if match.unit in ("day", "night") and text[match.end : match.end + 4] == " of ":
        return None  # "after a night of shelling" names an event
    begin = left.start("about") if left["about"] else left.start("count")
    is_half = "half" in (left["about"] or "").lower()
    counted = replace(
        match,
        start=left_start(left, match.start) + begin - left.start(),
        amount=0.5 if is_half else 1.0,
    )
    return _ahead(counted, text, None if left["about"] else 1.0)


def _ahead(match: TimeMatch, text: str, count: float | None) -> TimeMatch:
    """Let "in two weeks" reach ahead, where the verb does too."""
    left = _IN_LEFT.search(text[max(0, match.start - 4) : match.start])
    if left is None or count is None or count != int(count) or count < 1:
        return match
    return replace(match, kind="ahead", start=match.start - len(left.group()), count=int(count))
