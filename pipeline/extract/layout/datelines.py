"""Where a report was written, as wires print it before the first sentence: "DORLAN (AP) — …"."""

import re
from collections.abc import Callable

from pipeline.extract.layout.patterns import AGENCY_NAME, MONTH, WRITTEN_DAY

IsCity = Callable[[str], bool]

_CAPITALS = r"[A-Z][A-Z'’.]+"
_TOWN = rf"{_CAPITALS}(?:[ /-]{_CAPITALS}){{0,4}}"
_SMALL_TOWN = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_COUNTRY = r" \([A-Z][\w .'’-]{1,30}\)"
_REGION = rf", (?!(?:{MONTH})\b)[A-Z][a-z.'’-][\w.'’-]*(?: [A-Z][\w.'’-]*){{0,3}}"
_WRITTEN = rf"(?i:{WRITTEN_DAY}|\d{{1,2}} {MONTH} \d{{2}})"  # "4 MAY 91", as monitors print it
_DAY = rf"(?:\.? |, | ?\(){_WRITTEN}\)?"
_BY = rf",? ?\(?(?:{AGENCY_NAME})\)?"
# Whoever stands in brackets behind a day is whose report it is: an outlet of any name.
_OF = rf"{_DAY} \([A-Z\w][\w .,'’&-]{{1,50}}\)"
_DASH = rf"(?: ?(?:--|—) ?| [-–] ?|\.? /{AGENCY_NAME}/\.? )"
_SENTENCE = r"(?=[\"'“‘]?[A-Z0-9])"
# With a country, a day or an agency behind the town.
_TOLD = re.compile(
    rf"(?P<town>{_TOWN}|{_SMALL_TOWN}(?=,? ?\(|, [A-Z\d]))"
    rf"(?P<region>{_REGION}|{_COUNTRY}(?=, ))?"
    rf"(?P<told>{_OF}|(?:{_DAY})?(?:{_BY})?(?:{_DAY})?){_DASH}{_SENTENCE}"
)
_BARE = re.compile(rf"(?P<town>{_TOWN}){_DASH}{_SENTENCE}")
# Pages lose the dash and the agency before it: "DORLAN Two bombs …".
_RUN_ON = re.compile(rf"(?P<town>{_TOWN})(?:{_REGION})? {_SENTENCE}")
_ALONE = re.compile(
    rf"(?P<town>{_TOWN})(?:{_REGION})?(?P<told>(?:{_DAY})?(?:{_BY})?(?:{_DAY})?)(?:{_DASH}|\.)?"
)


def dateline_end(text: str, *, is_lead: bool, is_city: IsCity | None = None) -> int | None:
    """Find where the dateline of a paragraph ends and its first sentence begins.

    Args:
        text: The paragraph.
        is_lead: Whether it is among the first ones; others have a dateline only with a country,
            day or agency in it.
        is_city: Tells cities from other words in capitals, of which many a report begins with one
            ("NATO — …"). Without it a town alone is no dateline.

    Returns:
        The offset of the first sentence; None where there is no dateline.
    """
    match = _TOLD.match(text)
    if match is not None:
        is_told = bool(match["told"])
        is_plain = match["town"].isupper() or is_lead
        if is_told or (match["region"] and is_plain):
            return match.end()
    match = _ALONE.fullmatch(text)
    if match is not None and match["told"]:
        return match.end()
    if not is_lead or is_city is None:
        return None
    for read in (_ALONE.fullmatch, _BARE.match, _RUN_ON.match):
        match = read(text)
        if match is not None and all(map(is_city, match["town"].split("/"))):
            return match.end()
    return None
