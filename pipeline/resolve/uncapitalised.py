"""Texts in small letters throughout: their names get the capitals that resolution reads."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.names.keys import is_uncapitalised
from pipeline.readable.layers import ReadableText
from pipeline.readable.rows import reread
from pipeline.records import Article

_WORD = re.compile(r"[^\W\d_]+")
# Words that stay small inside a name.
_PARTICLES = frozenset(
    "of the and for in on al el il ad ed az ez as es ash esh ar er de la du der den van von bin ibn"
    " s".split()
)


def with_capitals(
    article: Article, rows: Mapping[str, Sequence[Any]]
) -> tuple[Article, dict[str, list[Any]]]:
    """Give the names of an article without any capital letter their capitals.

    Args:
        article: The article, in its readable text.
        rows: Its extracted rows by table, with offsets into that text.

    Returns:
        Both with the same offsets and ids; as they are where the text has a capital.
    """
    if not is_uncapitalised(article.body_text):
        return article, {table: list(found) for table, found in rows.items()}
    letters = list(article.body_text)
    for mention in rows["mentions"]:
        if mention.mention_type != "name":
            continue
        for word in _WORD.finditer(article.body_text, mention.start_char, mention.end_char):
            capital = word.group()[0].upper()
            if word.group() not in _PARTICLES and len(capital) == 1:
                letters[word.start()] = capital
    text = ReadableText(stored=article.body_text, text="".join(letters))
    return replace(article, body_text=text.text), reread(rows, text)
