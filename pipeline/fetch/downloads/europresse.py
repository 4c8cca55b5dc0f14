"""Europresse: a page with an element an article, whose facts stand in elements named for them."""

import re
from collections.abc import Iterator
from typing import Any

from pipeline.fetch.downloads.pieces import DAY, Piece

TEXT_CLASS = "docOcurrContainer"  # of the element that holds an article's text
_FACTS = {"titreArticle": "title", "docAuthors": "byline", "DocPublicationName": "publisher"}
# The number of a document: its source's kind, the day, the source's code, the article's own.
_NUMBER = re.compile(r"·((?:19|20)\d\d)(\d\d)(\d\d)·")


def find_europresse(root: Any) -> Iterator[Piece]:
    """Find the articles of a page.

    Args:
        root: Of the page as lxml read it.
    """
    for article in root.iter("article"):
        texts = _of_class(article, TEXT_CLASS)
        if not texts:
            continue
        facts: dict[str, object] = {}
        for name, column in _FACTS.items():
            if value := " ".join(_words(one) for one in _of_class(article, name)[:1]):
                facts[column] = value
        number = next((n for n in map(_NUMBER.search, article.itertext()) if n), None)
        if number:
            facts["published_at"] = "-".join(number.groups())
        else:
            headers = " ".join(_words(one) for one in _of_class(article, "DocHeader"))
            if day := DAY.search(headers):
                facts["published_at"] = day.group(1)
        yield Piece("\n\n".join(filter(None, map(_paragraphs, texts))), facts)


def _of_class(element: Any, name: str) -> list[Any]:
    """Give the outermost elements inside one that are of a class, or of one that is built on it."""
    found = [one for one in element.iter() if name in (one.get("class") or "")]
    return [one for one in found if not any(two in found for two in one.iterancestors())]


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _paragraphs(element: Any) -> str:
    paragraphs = [_words(one) for one in element.iter("p")] or [_words(element)]
    return "\n\n".join(filter(None, paragraphs))
