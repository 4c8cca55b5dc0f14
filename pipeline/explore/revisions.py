"""What a later text under the same address changed, word by word."""

import difflib
import re
from typing import Any

from pipeline.explore.asked import Asked
from pipeline.explore.views import Row

_TEXT = "select body_text, title from marts.dim_articles where article_id = $article"


_TOKENS = re.compile(r"\s+|[^\s]+")


_MOST_COMPARED = 40_000  # characters of a text that is compared with its revision


def changes(asked: Asked, row: Row) -> list[dict[str, Any]]:
    """List the lines of the earlier text under this address that differ, word by word."""
    if not row["supersedes_article_id"]:
        return []
    earlier = asked.rows(_TEXT, article=row["supersedes_article_id"])
    if not earlier:
        return []
    old, new = earlier[0]["body_text"][:_MOST_COMPARED], row["body_text"][:_MOST_COMPARED]
    before, after = old.splitlines(), new.splitlines()
    found = []
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            pieces = _words_changed("\n".join(before[a:b]), "\n".join(after[c:d]))
            if any(piece["words"].strip() for piece in pieces):
                found.append({"pieces": pieces})
    return found


def _words_changed(old: str, new: str) -> list[dict[str, str]]:
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    pieces = []
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append({"kind": "same", "words": "".join(before[a:b])})
            continue
        if gone := "".join(before[a:b]):
            pieces.append({"kind": "gone", "words": gone})
        if come := "".join(after[c:d]):
            pieces.append({"kind": "come", "words": come})
    return pieces
