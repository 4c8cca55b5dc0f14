"""What is known about an article besides its text, and which of two statements of it counts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from pipeline.fetch.outcomes import Notice

# The column names of the contract first, then what front matter and exports call them: those of
# news-please, Event Registry, NewsAPI, Media Cloud, Telegram, web clippers and content managers.
# Compared without case, spaces and signs: "Date Published" is "date_published".
_COLUMNS = {
    "publisher": "publisher publisher_name outlet media_name source_name source_title newspaper"
    " publication publication_title publication_name site_name sitename site page_name"
    " channel_name source source_domain domain hostname",
    "title": "title headline heading article_title headline_main web_title hd",
    "byline": "byline author authors creator writer",
    "url": "url link permalink web_url article_url source_url canonical_url original_url"
    " requested_url post_url source uri",
    "published_at": "published_at published publish_date date_publish date_published"
    " publication_date published_date publishing_date published_on pub_date date_time_pub"
    " published_time web_publication_date date_unixtime date date_time pub_time posted_at"
    " posted_on post_created post_date time_published created_utc timestamp seen_date",
    "published_precision": "published_precision",
    "language": "language lang language_code",
    "wire_credits": "wire_credits",
}
_FOLDED_COLUMNS = {
    name: [spelling.replace("_", "") for spelling in spellings.split()]
    for name, spellings in _COLUMNS.items()
}
# Columns that hold an article's text, the surest first.
_TEXT_COLUMNS = [
    name.replace("_", "")
    for name in (
        "text full_text body maintext main_text body_text article_text article_body"
        " content_text plain_text plain_content clean_text cleaned_text text_content self_text"
        " content"
        " full_content article story message transcript"
    ).split()
]

# Keys that the posts of social networks have, whose "created_at" is the day of the post; in files
# of notes and databases it is that of the file or row.
_OF_A_POST = frozenset("authorid screenname user idstr account conversationid tweetid".split())

_MISSING = {"", "null", "none", "nan", "nat", "n/a", "~"}  # how exports write an empty cell

# The most characters of each. What is longer is a text in the wrong column, or made to fill
# every table that repeats it; it is left out whole, since half a URL or name is a wrong one.
MOST_CHARS = {
    "publisher": 200,
    "title": 500,  # the longest common headlines have 150
    "byline": 1000,  # forty names, for what many wrote together
    "url": 2048,  # beyond it browsers and search engines give up
    "published_precision": 20,
    "language": 35,  # of a tag, RFC 5646, section 4.4.1
    "wire_credits": 1000,  # all names together
}
_MOST_NAMES = 50  # in a list, of agencies or authors

_SCALARS = (str, int, float, date)  # a datetime is a date, and a bool an int
# NUL, and half of a surrogate pair, which JSON and YAML can spell: no table can hold them.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """Metadata as supplied: text is stripped and otherwise untouched; dates are not yet read."""

    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    published_at: object | None = None
    published_precision: str | None = None
    language: str | None = None
    wire_credits: list[str] = field(default_factory=list)

    def filled_from(self, other: "Metadata") -> "Metadata":
        """Fill what is lacking from ``other``; a date keeps its own precision."""
        names = {column.name for column in fields(self)}
        if self.published_at is not None:
            names.discard("published_precision")
        lacking = {name: getattr(other, name) for name in names if not getattr(self, name)}
        return replace(self, **lacking)

    def shared_by_records(self) -> "Metadata":
        """Keep what can hold for every record of a file: not the title, nor the URL."""
        return replace(self, title=None, url=None, byline=None)


def metadata_from_mapping(row: Mapping[str, object]) -> tuple[Metadata, list[Notice]]:
    """Pick the known names out of a row, a JSON object or front matter; the rest is ignored.

    Returns:
        The metadata, and a notice for each value that was left out: what is no scalar nor a
        flat list of scalars, and what is over its limit. A date is taken as it is, since one
        that cannot be read must not be replaced by a guess.
    """
    folded: dict[str, object] = {}
    for key, given in row.items():
        folded.setdefault(folded_name(key), given)
    if folded.keys() & _OF_A_POST:
        folded.setdefault("postedat", folded.get("createdat"))
    values: dict[str, Any] = {}
    notices = []
    for name, spellings in _FOLDED_COLUMNS.items():
        found = (_of_source(name, key, folded.get(key)) for key in spellings)
        value = next((value for value in found if not _is_missing(value)), None)
        if value is None:
            continue
        if name == "published_at" and isinstance(value, list | tuple) and len(value) == 1:
            [value] = value  # as search engines give every field
        read = value if name == "published_at" else _text_of(name, value)
        if isinstance(read, Notice):
            notices.append(read)
        else:
            values[name] = read
    return Metadata(**values), notices


def folded_name(name: object) -> str:
    """Fold a column's name: without case, spaces and signs."""
    return re.sub(r"[\W_]+", "", str(name)).lower()


def is_metadata_column(name: str) -> bool:
    """Whether a column of this name is heeded, beside the text's."""
    return any(folded_name(name) in spellings for spellings in _FOLDED_COLUMNS.values())


def find_text_column(names: Iterable[str]) -> str | None:
    """Choose among columns the one that holds the text, by its name; None where none does."""
    folded = {folded_name(name): name for name in reversed(list(names))}
    return next((folded[name] for name in _TEXT_COLUMNS if name in folded), None)


_ADDRESS = re.compile(r"https?://", re.I)


def _of_source(name: str, spelling: str, value: object) -> object:
    """Take the name out of an object that describes an outlet or a writer.

    What is called ``source`` is an outlet's name, or else the article's address.
    """
    if name == "byline" and isinstance(value, list | tuple):
        return [_of_source(name, spelling, one) for one in value]
    if name in ("publisher", "byline") and isinstance(value, Mapping):
        value = next((value[key] for key in ("name", "title", "uri") if value.get(key)), value)
    if not isinstance(value, str):
        return None if name == "url" and spelling in ("source", "uri") else value
    is_address = _ADDRESS.match(value.strip()) is not None
    if name == "byline":
        return re.sub(r"\[\[|\]\]", "", value)  # of a note: [[Ann Bell]]
    if name == "publisher" and is_address and spelling != "publisher":
        return None
    if name == "url" and spelling in ("source", "uri") and not is_address:
        return None
    return value


def _is_missing(value: object) -> bool:
    return all(
        part is None or (isinstance(part, _SCALARS) and str(part).strip().lower() in _MISSING)
        for part in _parts(value)
    )


def _parts(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else [value]


def _text_of(name: str, value: object) -> str | list[str] | Notice:
    """One line of text, or the names of agencies; a notice where it is no text or too long."""
    if name == "wire_credits" and isinstance(value, str):
        value = re.split(r"[;|,]", value)
    parts = [part for part in _parts(value) if not _is_missing(part)]
    for part in parts:
        if not isinstance(part, _SCALARS):
            found = f"{name} is of the type {type(part).__name__}"
            return Notice("metadata_not_text", f"{found}; write it as one line")
        if _UNSTORABLE.search(str(part)):
            found = f"{name} holds a NUL or half of a surrogate pair"
            return Notice("metadata_not_text", f"{found}; export it again")
    lines = [line for part in parts if (line := re.sub(r"\s+", " ", str(part)).strip())]
    if len(lines) > _MOST_NAMES:
        found = f"{name} has {len(lines):,} values, over {_MOST_NAMES}"
        return Notice("metadata_too_long", f"{found}; left out")
    if (length := sum(map(len, lines))) > MOST_CHARS[name]:
        found = f"{name} has {length:,} characters, over {MOST_CHARS[name]:,}"
        return Notice("metadata_too_long", f"{found}; left out")
    return lines if name == "wire_credits" else ", ".join(lines)
