"""Which feeds are followed: ``feeds.csv`` in the home, a feed a line."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pipeline.errors import MendableError

_NAME = re.compile(r"[A-Za-z0-9_]+")  # an asset's, a folder's and a batch's at once
_COLUMNS = ("name", "url")
DEFAULT_HOURS = 24


class FeedsError(MendableError):
    """The list of feeds holds what cannot be meant; every such line is named."""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """One that is followed."""

    name: str
    url: str
    hours: int = DEFAULT_HOURS  # within which it should have been read


def read_feeds(file: Path) -> list[Feed]:
    """Read the list; nothing is followed where there is none.

    Args:
        file: Comma-separated, with the columns ``name``, ``url`` and, if wanted, ``hours``.

    Raises:
        FeedsError: If a line names no feed, or two have one name.
    """
    if not file.is_file():
        return []
    feeds: list[Feed] = []
    problems: list[str] = []
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if missing := [name for name in _COLUMNS if name not in (rows.fieldnames or [])]:
            raise FeedsError(f"{file}: no column {' and no '.join(missing)}")
        for row in rows:
            name, url, hours = ((row.get(key) or "").strip() for key in ("name", "url", "hours"))
            if not _NAME.fullmatch(name):
                why = f"{name!r} is no name; use letters, digits and _"
            elif name in [feed.name for feed in feeds]:
                why = f"{name!r} is there already"
            elif urlsplit(url).scheme not in ("http", "https"):
                why = f"{url!r} is no address of the web"
            elif hours and not (hours.isdigit() and int(hours)):
                why = f"{hours!r} is no number of hours"
            else:
                feeds.append(Feed(name=name, url=url, hours=int(hours or DEFAULT_HOURS)))
                continue
            problems.append(f"{file}:{rows.line_num}: {why}")
    if problems:
        raise FeedsError("\n".join(problems))
    return feeds
