"""How the page says things: plain words for our closed lists, figures, days and addresses."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import quote, urlencode

_WEB = re.compile(r"https?://[^\s<>\"']+\Z")


def plain(word: str | None, words: Mapping[str, str] | None = None) -> str:
    """Say a word of one of our closed lists as people would; an unknown one without underscores."""
    if not word:
        return ""
    known = (words or {}).get(word)
    return known if known is not None else word.replace("_", " ").lower()


def number(value: float | None) -> str:
    """Write a number with thousands separated, and no places that say nothing."""
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")


def share(value: float | None) -> str:
    """Write a share, 0–1, as a percentage."""
    return "" if value is None else f"{value * 100:.0f} %"


def bounds(low: float | None, high: float | None, *, is_exclusive: bool = False) -> str:
    """Write what a figure allows: ``31``, ``at least 96``, ``up to 120``, ``24–99``."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"up to {number(high)}"
    if high is None:
        return f"{'more than' if is_exclusive else 'at least'} {number(low)}"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def spread(low: float | None, high: float | None) -> str:
    """Write the least and the greatest number that anybody gives."""
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return bounds(low, high)
    return number(low) if low == high else f"{number(min(low, high))}–{number(max(low, high))}"


def counted(low: float | None, high: float | None, *, is_floor: bool) -> str:
    """Write a range, and whether its upper end is a floor: nobody says that it was no more."""
    if not is_floor:
        return spread(low, high)
    return bounds(low, None) if low == high else f"{spread(low, high)} or more"


def day(value: date | None) -> str:
    """Write a day: ``17 January 2017``."""
    return "" if value is None else f"{value.day} {value:%B %Y}"


def month(value: date | None) -> str:
    """Write a month: ``January 2017``."""
    return "" if value is None else f"{value:%B %Y}"


def moment(value: datetime | None) -> str:
    """Write a time: ``17 January 2017, 15:10 UTC``."""
    return "" if value is None else f"{day(value)}, {value:%H:%M} UTC"


def published(row: Mapping[str, Any]) -> str:
    """Write when an article was published, no more exactly than is known."""
    value = row.get("published_date")
    match row.get("published_precision", "day"):
        case _ if value is None:
            return "date not known"
        case "year":
            return f"{value:%Y}"
        case "month":
            return month(value)
        case _:
            return day(value)


def days(start: date | None, end: date | None) -> str:
    """Write an interval of days: ``8–12 June 2023``."""
    if start is None or end is None or start == end:
        return day(start or end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%B} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: ``1 outlet``, ``3 outlets``."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def listed(names: list[str], most: int = 3) -> str:
    """Join names: ``A, B and C``, ``A, B and 4 others``."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} others"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def words_url(row: Mapping[str, Any]) -> str | None:
    """Address of a row's words in its article, marked there."""
    if not row.get("article_id") or row.get("start_char") is None:
        return None
    span = urlencode({"from": row["start_char"], "to": row["end_char"]})
    return f"/article/{quote(row['article_id'])}?{span}#words"


def thing_url(kind: str, key: str | None) -> str | None:
    """Address of the page of one thing, such as an incident or an actor."""
    return f"/{kind}/{quote(key, safe='')}" if key else None


def web_url(address: str | None) -> str | None:
    """Give an article's address where it is one of the web's: no other is made a link."""
    return address if address and _WEB.match(address) else None


def quoted(body: str, start: int, end: int, low: int, high: int) -> tuple[str, str, str]:
    """Cut a passage into what is before some words, the words, and what is after.

    Args:
        body: The text that offsets count in.
        start: Of the words.
        end: Of the words.
        low: Of the passage; it may begin after the words do.
        high: Of the passage.
    """
    low, high = min(low, start), max(high, end)
    return body[low:start].lstrip(), body[start:end], body[end:high].rstrip()
