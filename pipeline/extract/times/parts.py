"""What time expressions are made of: the parts taken apart, and the words around their core.

Every pattern looks at a few dozen characters beside a known word, so the time taken grows with
the text's length and not faster.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

SPACE = (
    r"(?:[^\S\r\n]{1,3}|[^\S\r\n]?\r?\n[^\S\r\n]?)"  # a space or one line break, never a blank line
)

_REACH = 64  # characters to the left and right of a core that an expression may take

YEAR = r"(?:1[89]|20)\d\d"


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile with every blank outside a character class standing for white space in a line."""
    spaced = re.sub(r"\[[^\]]*\]| ", lambda m: SPACE if m.group() == " " else m.group(), pattern)
    return re.compile(spaced, flags)


_PART = (
    r"(?P<part>early|earlier|mid|late|later|(?:the )?(?:very )?(?:beginning|start|end|middle|close)"
    r"(?: of)?(?: the)?)[ -]"
)

PART_LEFT = compiled(rf"(?<!\w){_PART}(?:(?:in|on|of) )?(?:the )?$", re.IGNORECASE)

PREPOSITION_LEFT = compiled(
    r"(?<!\w)(?P<preposition>on|in|by|since|until|till|during|at|as of|from|up to|through|of|for|"
    r"between|to|before|after|within|over)(?: (?:about|around|at least|roughly))? (?:the )?$",
    re.IGNORECASE,
)

SHIFT_LEFT = compiled(
    r"(?<!\w)(?P<shift>this(?: past| coming)?|last|next|(?:the )?(?:past|previous|coming|following|"
    r"same|current|recent)|that|the|each|every) $",
    re.IGNORECASE,
)

_DAY_PART_RIGHT = compiled(
    r"(?:'s)? (?:at )?(?:early |late )?"
    r"(?P<day_part>morning|afternoon|evening|night|noon|midday|midnight)(?!\w)"
)

OF_YEAR_RIGHT = compiled(rf"(?:,| of| in)? (?P<year>{YEAR})(?![\w-])")


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
    year_shift: int | None = None  # "of last year": -1
    shift: str | None = None  # this|last|next|past|coming|that|the
    part: str | None = None  # early|mid|late|earlier|later
    limit: str | None = None  # since|by
    season: str | None = None
    is_day_part: bool = False
    day_part: str | None = None  # morning|afternoon|evening|night|noon|midday|midnight
    clock: str | None = None  # "20:30"
    is_few: bool = False  # "a few", "several": nobody counts them
    amount: float | None = None  # of a length, in units
    value: str | None = None  # a TIMEX3 value that the words settle by themselves
    until: "TimeMatch | None" = None  # the other end of "from … to …"


Finder = Callable[[str, int, int], TimeMatch | None]


def left_match(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """Match a pattern that ends at ``at``; the offsets are those of the window."""
    return pattern.search(text[max(0, at - _REACH) : at])


def left_start(found: re.Match[str], at: int) -> int:
    """Give the offset in the text where a left match starts."""
    return at - (len(found.string) - found.start())


def number_in(text: str | None) -> int | None:
    """Read the digits of "9th"; None stays None."""
    return int(re.sub(r"\D", "", text)) if text else None


def part_of(text: str | None) -> str | None:
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


def with_day_part(match: TimeMatch, text: str) -> TimeMatch:
    """Take in "morning" and the like behind a day."""
    right = _DAY_PART_RIGHT.match(text, match.end)
    if right is None:
        return match
    return replace(match, end=right.end(), is_day_part=True, day_part=right["day_part"])


def with_shift(match: TimeMatch, text: str) -> TimeMatch:
    """Take in "last", "this" or "next" before a month or weekday."""
    left = left_match(SHIFT_LEFT, text, match.start)
    shift = left["shift"].lower().split()[0] if left else ""
    if left is None or shift not in ("this", "last", "next"):
        return match
    return replace(match, shift=shift, start=left_start(left, match.start))


def with_part(match: TimeMatch, text: str) -> TimeMatch:
    """Take in "early", "the end of" and the like."""
    left = left_match(PART_LEFT, text, match.start)
    if left is None:
        return match
    return replace(match, part=part_of(left["part"]), start=left_start(left, match.start))
