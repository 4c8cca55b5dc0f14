"""Signs that are no part of what is written: invisible marks, entities, spaces, light markup."""

import html
import re
from collections.abc import Iterator

from pipeline.readable.layers import Edit

# Soft hyphens, zero-width and directional marks, variation selectors, byte order marks.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
# Spaces of a set width, and those that do not break.
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ENTITY = r"&(?:amp;){0,3}(?:[A-Za-z][A-Za-z0-9]{1,12}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
_URL = r"(?:https?://|mailto:|[./#])[^\s()]{0,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?"
_TARGET = rf"\({_URL}(?:[ \t]+\"[^\"\n]{{0,300}}\")?\)"
_ANY = re.compile(
    rf"(?P<broken>\u00ad[ \t]*\r?\n[ \t]*)|(?P<invisible>[{_INVISIBLE}]+)|(?P<space>[{_SPACES}])"
    rf"|(?P<entity>{_ENTITY})"
    rf"|(?P<image>!\[[^\]\n]{{0,300}}\]{_TARGET})"
    rf"|(?P<opened>(?<!\[)\[)(?P<linked>[^\[\]\n]{{1,300}})(?P<closed>\]{_TARGET})"
    r"|(?P<opened2>\[\[)(?P<linked2>[^\[\]\n|]{1,120})(?P<closed2>\]\])"
)
_HAS_ANY = re.compile(rf"[{_INVISIBLE}{_SPACES}]|&#?\w{{1,12}};|\]\(|\[\[")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])(\1)(?![\w*])"
    r"|(?<![\w_])(__)(?=[^\s_])([^_\n]{1,300})(?<=[^\s_])(__)(?![\w_])"
)
# Between small letters it is a word; in "Hill & Sons" a part of a name.
_AND = re.compile(r"(?<=[a-z,] )&(?= [a-z])")
# A dash that parts two clauses without a space: "since 2019—according to", "“war”—he said".
_GLUED_DASH = re.compile(r"(?<=[^\s—])—(?=[^\s—])")
_HAS_MARKUP = re.compile(r"[*#&—]|__|\d[\"″”]")
# An inch mark: behind digits and before a word, where no quotation is open.
_INCHES = re.compile(r"(?<=\d)[\"″”](?=[ -][a-z])")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.M)


def find_mark_edits(text: str) -> list[Edit]:
    """Edits by which marks go and entities become what they stand for; in text order."""
    if not _HAS_ANY.search(text):
        return []
    edits: list[Edit] = []
    for match in _ANY.finditer(text):
        kind = match.lastgroup or ""
        if kind.startswith("closed"):
            number = kind.removeprefix("closed")
            edits += [_gone(match, f"opened{number}")]
            inside = match.start(f"linked{number}")
            edits += [
                (start + inside, end + inside, new)
                for start, end, new in find_mark_edits(match[f"linked{number}"])
            ]
            edits += [_gone(match, kind)]
        elif kind == "entity":
            if (new := _unescaped(match.group())) is not None:
                edits.append((match.start(), match.end(), new))
        else:
            edits.append((match.start(), match.end(), " " if kind == "space" else ""))
    return edits


def find_markup_edits(text: str) -> list[Edit]:
    """Edits by which stars and signs of headings go, "&" and dashes are read; in text order."""
    return sorted(_markup(text)) if _HAS_MARKUP.search(text) else []


def _markup(text: str) -> Iterator[Edit]:
    for match in _EMPHASIS.finditer(text):
        for group in (1, 3) if match[1] else (4, 6):
            yield match.start(group), match.end(group), ""
    line, marks = 0, 0  # where the line begins, and how many inch marks it had up to here
    for match in _INCHES.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        if start != line:
            line, marks = start, 0
        if (text.count('"', start, match.start()) - marks) % 2 == 0:
            marks += match.group() == '"'
            yield match.start(), match.end(), "-inch"
    for match in _GLUED_DASH.finditer(text):
        yield match.start(), match.end(), " — "
    for match in _AND.finditer(text):
        yield match.start(), match.end(), "and"
    for match in _HEADING.finditer(text):
        yield match.start(), match.end(), ""


def _gone(match: re.Match[str], group: str) -> Edit:
    return match.start(group), match.end(group), ""


def _unescaped(entity: str) -> str | None:
    """Say what an entity stands for, escaped once or again and again; None where it is none."""
    for _ in range(4):
        shorter = html.unescape(entity)
        if shorter == entity:
            break
        entity = shorter
    if entity.startswith("&") and len(entity) > 1:
        return None
    kept = re.sub(f"[{_SPACES}\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]", " ", entity)
    return re.sub(f"[{_INVISIBLE}]", "", kept)
