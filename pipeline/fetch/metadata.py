"""What is known about an article besides its text, and which of two statements of it counts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

# The column names of the contract first, then what front matter and exports call them.
_COLUMNS = {
    "publisher": ("publisher",),
    "title": ("title",),
    "byline": ("byline", "author", "authors"),
    "url": ("url",),
    "published_at": ("published_at", "date"),
    "published_precision": ("published_precision",),
    "language": ("language",),
    "wire_credits": ("wire_credits",),
}
COLUMN_NAMES = frozenset(name for names in _COLUMNS.values() for name in names)

_MISSING = {"", "null", "none", "nan", "nat", "n/a"}  # how exports write an empty cell


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


def metadata_from_mapping(row: Mapping[str, object]) -> Metadata:
    """Pick the known names out of a row, a JSON object or front matter; the rest is ignored."""
    folded = {str(name).strip().lower(): value for name, value in row.items()}
    found: dict[str, object] = {}
    for name, spellings in _COLUMNS.items():
        values = (folded.get(spelling) for spelling in spellings)
        found[name] = next((value for value in values if not _is_missing(value)), None)
    return Metadata(
        publisher=_line(found["publisher"]),
        title=_line(found["title"]),
        byline=_line(found["byline"]),
        url=_line(found["url"]),
        published_at=found["published_at"],
        published_precision=_line(found["published_precision"]),
        language=_line(found["language"]),
        wire_credits=_names(found["wire_credits"]),
    )


def _is_missing(value: object) -> bool:
    if isinstance(value, list | tuple):
        return all(_is_missing(part) for part in value)
    return value is None or str(value).strip().lower() in _MISSING


def _line(value: object) -> str | None:
    """One line of text; a list of names becomes ``A, B``."""
    if value is None:
        return None
    parts = value if isinstance(value, list | tuple) else [value]
    return ", ".join(re.sub(r"\s+", " ", str(part)).strip() for part in parts)


def _names(value: object) -> list[str]:
    """Names of agencies from a list, or from text with ``;``, ``|`` or ``,`` between them."""
    if value is None:
        return []
    parts = value if isinstance(value, list | tuple) else re.split(r"[;|,]", str(value))
    return [name for part in parts if (name := re.sub(r"\s+", " ", str(part)).strip())]
