"""Readers of text files, and what all readers yield."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.fetch.decoding import decode
from pipeline.fetch.downloads.finding import find_articles
from pipeline.fetch.downloads.pieces import Piece
from pipeline.fetch.metadata import Metadata, metadata_from_mapping
from pipeline.fetch.outcomes import Notice, Rejected
from pipeline.fetch.plain_yaml import load_plain_yaml

# "War and Peace" is 3.2 MB and a news page with its scripts seldom over 3: what is larger
# than this is a dump or a mistake, and is refused before it is read.
MOST_BYTES = 10_000_000
# Press databases give a thousand articles at once, of 5 kB each, in a format that may double them.
MOST_BYTES_OF_A_DOWNLOAD = 50_000_000

# Front matter with tags and a summary has a thousand characters or two; the pure parser, which
# is the one that can be told to refuse references, takes 0.3 s for so many.
_MOST_FRONT_MATTER = 20_000

_FRONT_MATTER = re.compile(
    r"(?P<rule>---|\+\+\+)[ \t]*\r?\n(?P<told>.*?)^(?P=rule)[ \t]*(?:\r?\n|\Z)", re.S | re.M
)
# "title: Barge sinks: many missing" is no YAML, and common: of such the plain lines are read.
_PLAIN_LINE = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]+(?![&*|>\[{])(\S.*)")


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One article as its reader found it; ``body_text`` is final, the metadata raw."""

    body_text: str
    metadata: Metadata = field(default_factory=Metadata)
    notices: list[Notice] = field(default_factory=list)
    stands_alone: bool = True  # the only article of its file, so the file's name is about it
    file_name: str | None = None  # of a file inside the file


# What a reader yields: the record's place in its file ("" or "#line"), and what it holds. A
# notice is about something in the file that is no article and was not meant to be one.
Reading = Iterator[tuple[str, Draft | Rejected | Notice]]


def read_text_file(path: Path) -> Reading:
    """Read a ``.txt``: the whole decoded text, line ends and headline included.

    A download of a press database is the articles in it.
    """
    text, notices = decode(read_bytes(path, most=MOST_BYTES_OF_A_DOWNLOAD))
    yield from drafts_of_text(text, notices=notices)


def drafts_of_text(
    text: str, *, notices: Sequence[Notice] = (), metadata: Metadata | None = None
) -> Reading:
    """Make drafts of a text: one, or as many as a download of a press database holds."""
    if pieces := find_articles(text):
        yield from drafts_of_pieces(pieces, notices=notices)
        return
    yield "", Draft(body_text=text, metadata=metadata or Metadata(), notices=list(notices))


def drafts_of_pieces(pieces: Iterable[Piece], *, notices: Sequence[Notice]) -> Reading:
    """Make a draft of each article of a download; the first tells what is said of the file."""
    for number, piece in enumerate(pieces, start=1):
        facts, problems = metadata_from_mapping(piece.facts)
        yield (
            f"#{number}",
            Draft(
                body_text=piece.text,
                metadata=facts,
                notices=[*(notices if number == 1 else ()), *problems],
                stands_alone=False,
            ),
        )


def read_markdown(path: Path) -> Reading:
    """Read a ``.md``: the text after the front matter, if there is any, as it stands."""
    text, notices = decode(read_bytes(path))
    metadata, body_text, problems = _without_front_matter(text)
    yield "", Draft(body_text=body_text, metadata=metadata, notices=notices + problems)


def read_bytes(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """Read a file that holds one article, or a download with many.

    Args:
        path: The file.
        most: Bytes that it may have.

    Raises:
        Rejected: ``too_large``.
        OSError: If the file system refuses.
    """
    size = path.stat().st_size
    if size > most:
        raise Rejected("too_large", f"{size:,} bytes, over {most:,}: no single article")
    return path.read_bytes()


def _without_front_matter(text: str) -> tuple[Metadata, str, list[Notice]]:
    """Take front matter off a text; where it is no YAML mapping, only the metadata are lost."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return Metadata(), text, []
    front_matter, body_text = match["told"], text[match.end() :]
    if len(front_matter) > _MOST_FRONT_MATTER:  # more likely a text between two rules
        found = f"{len(front_matter):,} characters, over {_MOST_FRONT_MATTER:,}; kept as text"
        return Metadata(), text, [Notice("unreadable_front_matter", found)]
    is_toml = match["rule"] == "+++"
    try:
        values = tomllib.loads(front_matter) if is_toml else load_plain_yaml(front_matter)
    except (ValueError, RecursionError) as error:
        found = f"not plain {'TOML' if is_toml else 'YAML'}: {error}"
        lines = map(_PLAIN_LINE.fullmatch, front_matter.splitlines())
        plain = {line[1]: line[2].strip("\"' ") for line in lines if line}
        metadata, problems = metadata_from_mapping(plain)
        return metadata, body_text, [Notice("unreadable_front_matter", found), *problems]
    if not isinstance(values, dict | None):
        found = "not a list of names and values"
        return Metadata(), body_text, [Notice("unreadable_front_matter", found)]
    metadata, problems = metadata_from_mapping(values or {})
    return metadata, body_text, problems
