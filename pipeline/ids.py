"""Identifiers: the same text gives the same id on every run and every machine.

Ids are hashed from raw, stable facts (an article, a place in its text), never from what a
model or a curator decided, so that neither a new model nor a new alias moves a row.
"""

import hashlib

_SEPARATOR = "\x1f"  # cannot occur in the parts, so ("ab", "c") and ("a", "bc") differ

PUBLISHER_VOICE = "publisher"  # stands in a claim id where no source is quoted


def make_id(prefix: str, *parts: str) -> str:
    """Mint an identifier that is the same on every run and every machine.

    Args:
        prefix: Three letters naming the kind of thing, such as ``clm``.
        *parts: Raw values that together tell two things apart, as the source gave
            them: cleaning them first would change every id the day the cleaning changes.

    Returns:
        The prefix, an underscore and 16 hex digits.

    Raises:
        ValueError: If there are no parts, or one is empty or holds the separator.
    """
    joined = _SEPARATOR.join(parts)
    if not parts or "" in parts or joined.count(_SEPARATOR) != len(parts) - 1:
        raise ValueError(f"cannot mint a {prefix!r} id from {parts!r}")
    return f"{prefix}_{hashlib.sha256(joined.encode()).hexdigest()[:16]}"


def article_id(*, url: str | None, publisher_name: str | None, body_text: str) -> str:
    """Mint an article's id from where it was published and its exact text.

    The URL if there is one, else the publisher as supplied, else ``-``: the same text from
    another place is an article of its own, the same text from the same place is not.
    """
    place = (url or publisher_name or "-").replace(_SEPARATOR, " ")
    return make_id(
        "art", place, hashlib.sha256(body_text.encode("utf-8", "surrogatepass")).hexdigest()
    )


def span_id(prefix: str, article_id: str, *offsets: int) -> str:
    """Mint the id of something that stands at ``offsets`` in an article."""
    return make_id(prefix, article_id, *(str(offset) for offset in offsets))


def statement_id(article_id: str, start_char: int, end_char: int, predicate_start_char: int) -> str:
    """Mint a statement's id: one predicate in one contiguous span."""
    return span_id("stm", article_id, start_char, end_char, predicate_start_char)


def claim_id(statement_id: str, source_start_char: int | None) -> str:
    """Mint a claim's id: a statement and where its source stands (None: the publisher's voice)."""
    source = PUBLISHER_VOICE if source_start_char is None else str(source_start_char)
    return make_id("clm", statement_id, source)
