"""Articles in a ``.json``: one object, an array of them, or an array that exporters name so.

So export news-please (an object a file), NewsAPI, Event Registry, Telegram, Elasticsearch and
most others. The file is read in pieces; where the records stand is found from its keys.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ijson

from pipeline.fetch.documents import Reading
from pipeline.fetch.metadata import find_text_column
from pipeline.fetch.outcomes import Rejected
from pipeline.fetch.tables import draft_of, json_records, read_json_lines

_MOST_EVENTS = 200_000  # looked through for the records; a preface that is longer is none
_ENOUGH_EVENTS = 5_000  # after which the shallowest place found is taken
_ROOT = "item"
# What exporters call the array that their articles stand in; in others, objects with a text may be
# spans of one, as annotations are, and are read only where --text-column says so.
_HOLDERS = frozenset(
    "articles messages results hits data items docs documents records rows news posts stories feed"
    " entries value values list response output texts children".split()
)
# Objects in a record that hold its text, beside what else is said of it.
_WRAPPERS = frozenset("_source fields data attributes node article document post".split())


def read_json(path: Path, *, text_column: str | None = None) -> Reading:
    """Read a ``.json``; records are numbered from 1."""
    if _is_json_lines(path):
        yield from read_json_lines(path, text_column=text_column)
        return
    try:
        place = _place_of_records(path, text_column)
        shared = _name_of_channel(path) if place.endswith(_ROOT) else {}
        with path.open("rb") as file:
            for number, record in enumerate(ijson.items(file, place, use_float=True), start=1):
                outcome: Any = Rejected("broken_record", "a JSON value, but no object")
                if isinstance(record, dict):
                    outcome = draft_of({**shared, **_unwrapped(record)}, text_column=text_column)
                yield (f"#{number}" if place else ""), outcome
    except (ijson.JSONError, UnicodeDecodeError, ValueError, RecursionError) as error:
        said = str(error).split("\n")[0][:80]  # what follows quotes the file
        raise Rejected("broken_file", f"not readable as JSON: {said}") from error


def _is_json_lines(path: Path) -> bool:
    """Whether the first two lines are objects, each by itself."""
    with path.open("rb") as file:
        if file.read(1) != b"{":
            return False
    first = list(zip(range(2), json_records(path), strict=False))
    return len(first) == 2 and all(isinstance(one, dict) for _, (_, one) in first)


def _place_of_records(path: Path, text_column: str | None) -> str:
    """Find the least deep place of objects with a text; ijson's way of naming places."""
    found: dict[str, None] = {}
    keys: dict[str, None] = {}
    for number, (place, event, _) in enumerate(_events(path)):
        if (event in ("string", "start_array") and "." in place) or event == "string":
            holder, _, key = place.rpartition(".")
            above, _, last = holder.rpartition(".")
            if last in _WRAPPERS and (not above or above.endswith(_ROOT)):
                holder = above
            if not holder or holder.endswith(_ROOT):
                keys.setdefault(key)
                is_text = key == text_column if text_column else find_text_column([key]) == key
                if is_text and (text_column or _is_of_articles(holder)):
                    found.setdefault(holder)
        if number > _MOST_EVENTS or (found and number > _ENOUGH_EVENTS):
            break
    if not found:
        names = ", ".join(list(keys)[:30])
        found_keys = f"the keys are {names}" if names else "it holds no objects"
        raise Rejected("no_text_column", f"{found_keys}; say --text-column NAME")
    return min(found, key=lambda holder: (holder.count("."), bool(holder)))


def _unwrapped(record: dict[str, Any]) -> dict[str, Any]:
    """Put what stands in a record's wrapper in its place; it goes before what is said outside."""
    wrappers = [name for name in record if name in _WRAPPERS and isinstance(record[name], dict)]
    inner = {key: value for name in wrappers for key, value in record[name].items()}
    return {**{key: value for key, value in record.items() if key not in wrappers}, **inner}


def _is_of_articles(holder: str) -> bool:
    names = [name for name in holder.split(".") if name not in (_ROOT, "")]
    return all(name.casefold() in _HOLDERS for name in names)


def _events(path: Path) -> Iterator[tuple[str, str, Any]]:
    with path.open("rb") as file:
        if file.read(3) != b"\xef\xbb\xbf":
            file.seek(0)
        yield from ijson.parse(file)


def _name_of_channel(path: Path) -> dict[str, Any]:
    """Who publishes all of a Telegram export, from the keys above its messages."""
    above: dict[str, Any] = {}
    for place, event, value in _events(path):
        if event == "string" and place in ("name", "type"):
            above[place] = value
        if event == "start_array":
            return {"publisher": above["name"]} if place == "messages" and "name" in above else {}
    return {}
