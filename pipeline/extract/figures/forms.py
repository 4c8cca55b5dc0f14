"""What a number stands for by the signs and words right around it: a share or a range.

Pure; the approximators before and after are ``quantities``' affair.
"""

import re
from dataclasses import dataclass, replace

from pipeline.extract.figures.bounds import Bounds, bounds, vague_bounds
from pipeline.extract.reading.cardinals import Number, rounded

_PERCENT = re.compile(r"[^\S\r\n]?(?:%|per[- ]?cent(?:age points?)?\b|pct\b)", re.IGNORECASE)
_MONEY_LEFT = re.compile(r"(?:(?:US|A|C|HK)?\$|€|£|¥|₺|₽|₴)[^\S\r\n]?$")
_HUNDREDS = re.compile(r"[a-z] hundred$", re.IGNORECASE)
_GROUP_ENDS = 10
_MILLIONS = re.compile(r"[mM](?!\w)")  # "$5m"; without a currency it may be metres
_RANGE_GLUE = re.compile(
    r"[^\S\r\n]?[-–—][^\S\r\n]?"
    r"|[^\S\r\n](?P<word>to|and|or)[^\S\r\n](?:as many as |even |some |about )?"
)
_RANGE_LEFT = re.compile(
    r"(?<!\w)(?P<word>between|from|anywhere from|anywhere between)[^\S\r\n]$", re.IGNORECASE
)
# "Rose from 12 to 30" tells two figures, one after the other.
_CHANGE_LEFT = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|grew|grown|grow|grows|growing"
    r"|dropp?(?:ed|ing|s)?|jump(?:ed|ing|s)?|climb(?:ed|ing|s)?|increas(?:ed?|es|ing)"
    r"|decreas(?:ed?|es|ing)|declin(?:ed?|es|ing)|shrank|shrunk|shrinking|cut|reduced|raised|lowered"
    r"|revised|soared|surged|swelled|swollen|dwindled|doubled|tripled|down|up)\b[^.;:\n]{0,40}$",
    re.IGNORECASE,
)
_RATIO_GLUE = re.compile(r"\s(?:out of|in)(?P<every>\severy)?\s", re.IGNORECASE)
_RATIO_OF = frozenset({3.0, 4.0, 5.0, 10.0, 100.0})  # what shares are counted out of
# "Over two days" tells how long, "for over two days" how long at least.
DURATION_RIGHT = re.compile(
    r"[ -](?:minute|hour|day|night|week|month|year|decade)s?\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A stated quantity; offsets are of the text, the number's own offsets apart."""

    start: int
    end: int
    number_start: int
    number_end: int
    bounds: Bounds
    form: str  # number|range|percent|share|vague
    approximator: str | None = None
    currency: str | None = None
    is_numeral: bool = False


def plain_quantity(number: Number, text: str) -> Quantity:
    """One number, with its currency sign or percent sign."""
    percent = None if number.is_share else _PERCENT.match(text, number.end)
    money = _MONEY_LEFT.search(text[max(0, number.start - 5) : number.start])
    millions = _MILLIONS.match(text, number.end) if money and number.scale == 1 else None
    value = number.value * (10**6 if millions else 1)
    suffix = percent or millions
    form = "share" if number.is_share else "percent" if percent else "number"
    return Quantity(
        start=number.start - (len(money.group()) if money else 0),
        end=suffix.end() if suffix else number.end,
        number_start=number.start,
        number_end=number.end,
        bounds=bounds(value, rule="point"),
        form=form,
        currency=money.group().strip() if money else None,
        is_numeral=number.is_numeral,
    )


def range_of(first: Number, second: Number, text: str) -> Quantity | None:
    """Read "between 30 and 40", "from 30 to 40", "30-40", "two or three"; None if they are two."""
    glue = text[first.end : second.start]
    inner = _PERCENT.match(glue)  # "30% to 40%"
    glue = glue[inner.end() :] if inner else glue
    money = _MONEY_LEFT.search(glue)
    glue = glue[: money.start()] if money else glue
    found = _RANGE_GLUE.fullmatch(glue) if len(glue) < 20 else None
    if found is None or first.is_share != second.is_share:
        return None
    plain = plain_quantity(first, text)
    opener = _RANGE_LEFT.search(text[max(0, plain.start - 18) : plain.start])
    is_from = opener is not None and "from" in opener["word"].lower()
    if is_from and opener is not None:
        opened = plain.start - len(opener.group())
        if _CHANGE_LEFT.search(text[max(0, opened - 60) : opened + 1]):
            return None
    if (found["word"] or "") == "and" and not (opener and "between" in opener["word"].lower()):
        return None
    low = first.value
    if first.scale < second.scale and first.value < second.value / second.scale:
        low *= second.scale  # "two to three million"
    elif low < _GROUP_ENDS and _HUNDREDS.search(text[second.start : second.end]):
        low *= 100  # "two to three hundred"
    if not low < second.value:
        return None
    if found["word"] == "or" and (second.value > 20 or second.value - low > 2):
        return None
    last = plain_quantity(second, text)
    return replace(
        last,
        start=plain.start - (len(opener.group()) if opener else 0),
        number_start=first.start,
        bounds=vague_bounds(low, second.value),
        form=last.form if last.form != "number" else "range",
        approximator=opener["word"].lower() if opener else None,
        currency=last.currency or plain.currency,
    )


def ratio_of(first: Number, second: Number, text: str) -> Quantity | None:
    """Read "nine out of ten", "one in five" as a share in percent; None if they are two counts."""
    glue = text[first.end : second.start]
    found = _RATIO_GLUE.fullmatch(glue) if len(glue) < 20 else None
    if found is None or first.is_share or second.is_share:
        return None
    if second.value not in _RATIO_OF or not 0 < first.value < second.value:
        return None
    is_plain_in = "out" not in glue.lower() and found["every"] is None
    if is_plain_in and (first.value != 1 or DURATION_RIGHT.match(text, second.end)):
        return None  # "killed five in ten days"
    share = rounded(100 * first.value / second.value)
    return Quantity(
        start=first.start,
        end=second.end,
        number_start=first.start,
        number_end=second.end,
        bounds=bounds(share, rule="point"),
        form="share",
    )
