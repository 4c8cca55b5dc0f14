"""Find the noun phrase that a number counts, from part-of-speech tags and the parse."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

_MAX_TOKENS = 10  # from the number to the end of what it counts
_DETERMINERS = frozenset("the a an its their his her our my these those this that all".split())


@dataclass(frozen=True, kw_only=True)
class CountedPhrase:
    """Token indexes of a counted phrase: its first token, head noun and last token."""

    first: int
    head: int
    last: int


def counted_phrase(doc: Doc, start: int, *, stops: frozenset[int]) -> CountedPhrase | None:
    """Read the noun phrase that starts at token ``start``, right behind a number.

    Args:
        doc: A tagged and parsed Doc.
        start: Index of the token behind the number.
        stops: Tokens of time expressions; a phrase never runs into them.

    Returns:
        The phrase, or None where no noun follows.
    """
    index = first = _skip_of(doc, start)
    head: int | None = None
    owner: int | None = None  # "Iraq" in "Iraq's second city": not the head, unless nothing follows
    while index < min(len(doc), start + _MAX_TOKENS) and index not in stops:
        token = doc[index]
        if token.is_space or (token.is_sent_start and index > start):
            break
        if _is_noun(token):
            if head is not None and _is_closed(doc[head], token):
                break
            head = index
        elif head is not None and _is_hyphen(doc, index):
            head = None if doc[index + 1].pos_ in ("VERB", "ADJ") else head
        elif head is not None and token.text in ("'s", "’s", "'", "’") and token.pos_ == "PART":
            head, owner = None, head
        elif not _is_modifier(doc, index, has_head=head is not None):
            break
        index += 1
    head = owner if head is None else head
    if head is None:
        return None
    return CountedPhrase(first=first, head=head, last=head)


def _is_hyphen(doc: Doc, index: int) -> bool:
    """Say whether a hyphen joins two words ("battalion-sized")."""
    is_inside = 0 < index < len(doc) - 1 and doc[index].text in ("-", "‑")
    return is_inside and not doc[index - 1].whitespace_ and not doc[index].whitespace_


def _is_noun(token: Token) -> bool:
    """Say whether a token can head or open a phrase; "IS" and "US" are names whatever their tag."""
    if token.text.endswith("-"):
        return False
    if token.pos_ in ("NOUN", "PROPN"):
        return True
    return 2 <= len(token) <= 6 and token.text.isalpha() and token.text.isupper()


def _skip_of(doc: Doc, index: int) -> int:
    """Step over "of the", "more" and "other" between number and noun."""
    if index < len(doc) and doc[index].lower_ in ("more", "further"):
        index += 1
    is_part = index > 0 and doc[index - 1].lower_ == "of"
    if index < len(doc) and doc[index].lower_ == "of":
        index, is_part = index + 1, True
    if is_part:
        while index < len(doc) and doc[index].lower_ in _DETERMINERS:
            index += 1
    return index


def _is_closed(head: Token, following: Token) -> bool:
    """Say whether the phrase ends at its head: a plural is followed only by another common noun."""
    if head.i and head.nbor(-1).text in ("-", "‑"):
        return False
    if head.pos_ == "NOUN" and head.text.islower() and not following.text.islower():
        return True
    if head.tag_ in ("NNS", "NNPS"):
        return following.pos_ != "NOUN" or following.head.i < head.i
    return False


def _is_modifier(doc: Doc, index: int, *, has_head: bool) -> bool:
    """Say whether a token can stand between a number and its noun."""
    token = doc[index]
    following = doc[index + 1] if index + 1 < len(doc) else None
    if following is None or following.is_space:
        return False
    if _is_hyphen(doc, index):
        return True
    if has_head:
        return False
    match token.pos_:
        case "ADJ":
            return True
        case "ADV":
            return following.pos_ in ("ADJ", "VERB") or following.text == "-"
        case "VERB":
            return token.tag_ in ("VBN", "VBG") and following.pos_ in ("NOUN", "ADJ", "PROPN")
        case "CCONJ":
            return doc[index - 1].pos_ == "ADJ" and following.pos_ == "ADJ"
        case "PUNCT":
            return token.text == "," and doc[index - 1].pos_ == "ADJ" and following.pos_ == "ADJ"
        case _:
            return False
