"""The day on which something was published where its outlet is: what its "today" means.

A time whose zone is stated has its own day. One in UTC, as feeds and archives give it, has that of
the outlet's country, where all its zones agree; nothing is guessed where they do not.
"""

from datetime import date, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from pipeline.fetch.dates import StatedDate


def local_day(stated: StatedDate, country_code: str | None) -> tuple[date, bool]:
    """Give the day that an outlet calls "today", and whether it is in doubt.

    Args:
        stated: When it was published.
        country_code: Of the outlet, two letters; without one the day is that in UTC.

    Returns:
        The day; and whether the country's zones disagree about it, where it is that in UTC.
    """
    if stated.day is not None:
        return stated.day, False
    if stated.precision != "minute":
        return stated.start.date(), False
    days = _days_in(stated.start, country_code or "")
    return (days.pop(), False) if len(days) == 1 else (stated.start.date(), bool(days))


def _days_in(moment: datetime, country_code: str) -> set[date]:
    return {moment.astimezone(ZoneInfo(zone)).date() for zone in _zones().get(country_code, ())}


@cache
def _zones() -> dict[str, list[str]]:
    """Read the zones of each country from the table that comes with the time zone database."""
    found: dict[str, list[str]] = {}
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found.setdefault(country, []).append(zone)
    return found
