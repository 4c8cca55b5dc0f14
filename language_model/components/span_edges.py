"""Mend the edges of labelled spans by what their annotators never do.

In re3d no entity begins or ends with a comma, an article is no entity without its noun, two
entities of one type do not stand side by side, and a length of time takes its unit along.
"""

from collections.abc import Iterable, Sequence

Span = tuple[int, int, str]  # first token, token after the last, type

_CURRENCIES, _CLOSERS = frozenset("$£€"), frozenset(("%", ")", "]"))
_LONE = frozenset("a all an and any of other some that the these this those".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_TIME_UNITS = frozenset(
    f"{unit}{ending}"
    for unit in ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade")
    for ending in ("", "s")
)
_PERCENT = (("percent",), ("%",), ("per", "cent"))
TIME, NUMBER = "Temporal", "Quantity"


def mend_spans(tokens: Sequence[str], spans: Iterable[Span]) -> list[Span]:
    """Trim marks, join neighbours, take units along, drop words that name nothing.

    Args:
        tokens: The text's.
        spans: In order, none overlapping another.

    Returns:
        Likewise.
    """
    joined: list[Span] = []
    for first, stop, kind in spans:
        start, stop = _trimmed(tokens, first, stop)
        if start == stop:
            continue
        if joined and joined[-1][1] == start:
            is_date = kind == TIME and joined[-1][2] == NUMBER and _is_day_month(tokens, start)
            if joined[-1][2] == kind or is_date:
                start = joined.pop()[0]
        elif kind == TIME and _is_day_month(tokens, start):
            start -= 1
        joined.append((start, stop, kind))
    ends = [start for start, _, _ in [*joined, (len(tokens), 0, "")][1:]]
    whole = (_with_unit(tokens, *span, end=end) for span, end in zip(joined, ends, strict=True))
    return [span for span in whole if span[1] - span[0] > 1 or tokens[span[0]].lower() not in _LONE]


def _trimmed(tokens: Sequence[str], start: int, stop: int) -> tuple[int, int]:
    """Leave out marks at both ends, but for signs that belong to a number or close a bracket."""
    while start < stop and not (_is_word(tokens[start]) or tokens[start] in _CURRENCIES):
        start += 1
    while start < stop and not (_is_word(tokens[stop - 1]) or tokens[stop - 1] in _CLOSERS):
        stop -= 1
    return start, stop


def _is_word(token: str) -> bool:
    return any(char.isalnum() for char in token)


def _with_unit(tokens: Sequence[str], start: int, stop: int, kind: str, *, end: int) -> Span:
    """Take in the unit that follows a number, where no other span holds it."""
    if kind == NUMBER:
        after = [token.lower() for token in tokens[stop : min(stop + 2, end)]]
        if after[:1] and after[0] in _TIME_UNITS:
            return start, stop + 1, TIME
        for words in _PERCENT:
            if tuple(after[: len(words)]) == words:
                return start, stop + len(words), kind
    return start, stop, kind


def _is_day_month(tokens: Sequence[str], place: int) -> bool:
    """Say whether a month stands here and a day of it before."""
    if not place or tokens[place].lower() not in _MONTHS:
        return False
    day = tokens[place - 1]
    return day.isdecimal() and 1 <= int(day) <= 31
